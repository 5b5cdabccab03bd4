/** The minutes as they are written, item by item under the same agenda, and the paper beside them. */
import { Button, Group, Text } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { longDate } from '../../core/danish/dates.ts'
import type { AgendaItemId } from '../../core/records/ids.ts'
import { type Stored, useDraft, useRecords } from '../../replica/index.ts'
import { plan, minutes as words } from '../../strings/meetings.ts'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from '../../ui/paths.ts'
import classes from './meetings.module.css'
import { MinutesItemCard } from './minutes-item-card.tsx'
import { PaperPane } from './paper-pane.tsx'
import { useItems, usePeople } from './use-meeting.ts'

type MinutesTabProps = { readonly meeting: Stored<'meeting'> }

export const MinutesTab = ({ meeting }: MinutesTabProps) => {
  const items = useItems(meeting.id)
  const people = usePeople()
  const actions = useActions(meeting)
  const ready = items !== undefined && people !== undefined
  return (
    <div className={classes.writing}>
      <section className={`${classes.text} no-print`} aria-label={words.text} data-pane tabIndex={-1}>
        <MinutesState meeting={meeting} />
        {ready && items.length === 0 && (
          <EmptyState
            icon={<IconNotes size={40} />}
            title={words.empty}
            order={3}
            action={
              <Button component={Link} href={paths.meeting(meeting.id, 'dagsorden')}>
                {words.toAgenda}
              </Button>
            }
          >
            {words.emptyWhy}
          </EmptyState>
        )}
        {ready && (
          <ol className={classes.items}>
            {items.map(({ id, number }) => (
              <MinutesItemCard
                key={id}
                id={id}
                number={number}
                people={people}
                participants={meeting.value.participants}
                actions={actions.get(id) ?? noActions}
              />
            ))}
          </ol>
        )}
      </section>
      <PaperPane meeting={meeting} document="minutes" />
    </div>
  )
}

/** Draft until it is approved on a day. */
const MinutesState = ({ meeting }: { readonly meeting: Stored<'meeting'> }) => {
  const draft = useDraft('meeting', meeting.id, plan.changed)
  if (!draft) return null
  const approved = draft.value.minutesApprovedOn
  return (
    <Group className={classes.minutesBar ?? ''} justify="space-between" align="flex-end" gap="sm" onBlur={draft.onBlur}>
      <Text size="sm" maw="20rem">
        {approved === null ? `${words.draft} ${words.draftWhy}` : words.approvedOn(longDate(approved))}
      </Text>
      <Group gap="xs" align="flex-end">
        <DateField
          label={plan.minutesIssuedOn}
          value={draft.value.minutesIssuedOn}
          onChange={(date) => draft.set('minutesIssuedOn', date)}
          size="xs"
        />
        <DateField
          label={words.approve}
          value={approved}
          onChange={(date) => draft.set('minutesApprovedOn', date)}
          size="xs"
        />
      </Group>
    </Group>
  )
}

const noActions: readonly Stored<'action'>[] = []

const useActions = (meeting: Stored<'meeting'>): ReadonlyMap<AgendaItemId | null, readonly Stored<'action'>[]> => {
  const all = useRecords('action', { meetingId: meeting.id })
  return useMemo(() => Map.groupBy(all ?? [], ({ value }) => value.agendaItemId), [all])
}
