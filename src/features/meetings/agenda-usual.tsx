/** The items of the forum's usual agenda that are missing here, behind a button: they may have been left out on purpose. */
import { Button, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { addFromTemplate, missingFromTemplate } from '../../core/meetings/agenda-from-template.ts'
import type { AgendaTemplateItem } from '../../core/records/forum.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { newElementId } from '../../replica/index.ts'
import { carry, usualItems as words } from '../../strings/agenda.ts'
import { countOf } from '../../strings/common.ts'
import { agenda } from '../../strings/meetings.ts'
import { AgendaOffer, AgendaOffers } from './agenda-offer.tsx'
import { landOnAgenda } from './land-on-agenda.ts'
import classes from './meetings.module.css'

type AgendaUsualProps = {
  readonly meetingId: MeetingId
  readonly records: RecordSet
}

export const AgendaUsual = ({ meetingId, records }: AgendaUsualProps) => {
  const [open, setOpen] = useState(false)
  const missing = useMemo(() => missingFromTemplate(records, meetingId), [records, meetingId])
  if (missing.length === 0) return null
  const take = (which: readonly AgendaTemplateItem[]) => (now: RecordSet) =>
    addFromTemplate(now, meetingId, which, { newId: newElementId })
  if (!open)
    return (
      <Button
        variant="subtle"
        leftSection={<IconListCheck size={20} aria-hidden />}
        onClick={() => setOpen(true)}
        aria-expanded={false}
      >
        {words.show(countOf(missing.length, agenda.one, agenda.many))}
      </Button>
    )
  return (
    <AgendaOffers
      title={words.title}
      why={words.why}
      action={
        <>
          {missing.length > 1 && (
            <Button size="compact-sm" onClick={() => landOnAgenda(carry.takenAll, take(missing))}>
              {carry.takeAll}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(false)}>
            {words.close}
          </Button>
        </>
      }
    >
      <ul className={classes.plainList}>
        {missing.map((item) => {
          const title = item.title.trim() || agenda.categories[item.category]
          return (
            <AgendaOffer
              key={item.id}
              title={title}
              facts={
                <Text size="sm" c="dimmed">
                  {agenda.categories[item.category]}
                </Text>
              }
              actions={
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={carry.takeOf(title)}
                  onClick={() => landOnAgenda(carry.taken, take([item]))}
                >
                  {carry.take}
                </Button>
              }
            />
          )
        })}
      </ul>
    </AgendaOffers>
  )
}
