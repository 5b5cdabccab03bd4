/** What earlier meetings of the forum agreed on and nobody has done yet: looked back on at this meeting, and done with one click. */
import { Anchor, Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { finishAction, openActionsBefore } from '../../core/actions/actions.ts'
import { listText } from '../../core/danish/numbers.ts'
import { namesOf } from '../../core/people/names.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { dueText } from '../../strings/actions.ts'
import { earlier as words } from '../../strings/agenda.ts'
import { countOf } from '../../strings/common.ts'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { AgendaOffer, AgendaOffers } from './agenda-offer.tsx'
import { landOnAgenda } from './land-on-agenda.ts'
import classes from './meetings.module.css'

type AgendaEarlierActionsProps = {
  readonly meetingId: MeetingId
  readonly records: RecordSet
}

export const AgendaEarlierActions = ({ meetingId, records }: AgendaEarlierActionsProps) => {
  const today = todayInDenmark()
  const open = useMemo(
    () => openActionsBefore(records, meetingId, today).filter(({ status }) => status === 'open'),
    [records, meetingId, today],
  )
  if (open.length === 0) return null
  return (
    <AgendaOffers
      title={words.title(countOf(open.length, words.one, words.many))}
      why={words.why}
      action={
        <Anchor component={Link} href={paths.actions} size="sm">
          {words.all}
        </Anchor>
      }
    >
      <ul className={classes.plainList}>
        {open.map(({ id, task, responsibleIds, due, deadline, daysLate }) => {
          const names = namesOf(records, responsibleIds)
          return (
            <AgendaOffer
              key={id}
              title={task}
              facts={
                <>
                  {names.length > 0 && <Text size="sm">{listText(names)}</Text>}
                  <Text size="sm" className={due === 'late' ? classes.late : classes.quiet}>
                    {dueText(due, deadline, daysLate)}
                  </Text>
                </>
              }
              actions={
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={words.finishOf(task)}
                  onClick={() => landOnAgenda(words.finished, (now) => finishAction(now, id, today))}
                >
                  {words.finish}
                </Button>
              }
            />
          )
        })}
      </ul>
    </AgendaOffers>
  )
}
