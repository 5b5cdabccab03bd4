/** The minutes as they are written, item by item under the same agenda, and the paper beside them. */
import { Button } from '@mantine/core'
import { IconNotes } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { AgendaItemId } from '../../core/records/ids.ts'
import { type Stored, useRecords } from '../../replica/index.ts'
import { minutes as words } from '../../strings/meetings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from '../../ui/paths.ts'
import { CommentsSection } from './after/comments-section.tsx'
import { MinutesLife } from './after/minutes-life.tsx'
import { ReadOnlyMinutes } from './after/read-only-minutes.tsx'
import { useMinutes } from './after/use-minutes.ts'
import { VersionsSection } from './after/versions-section.tsx'
import classes from './meetings.module.css'
import { MinutesItemCard } from './minutes-item-card.tsx'
import { PaperPane } from './paper-pane.tsx'
import { useItems, usePeople } from './use-meeting.ts'

type MinutesTabProps = { readonly meeting: Stored<'meeting'> }

export const MinutesTab = ({ meeting }: MinutesTabProps) => {
  const items = useItems(meeting.id)
  const people = usePeople()
  const actions = useActions(meeting)
  const minutes = useMinutes(meeting.id)
  const ready = items !== undefined && people !== undefined && minutes !== null
  const locked = minutes?.state.stage === 'approved'
  return (
    <div className={classes.writing}>
      <section className={`${classes.text} no-print`} aria-label={words.text} data-pane tabIndex={-1}>
        {ready && (
          <>
            <MinutesLife meeting={meeting} minutes={minutes} />
            {(minutes.state.stage === 'for-comment' || minutes.comments.length > 0) && (
              <CommentsSection
                meetingId={meeting.id}
                minutes={minutes}
                people={people}
                items={items}
                participants={meeting.value.participants}
              />
            )}
            <VersionsSection meeting={meeting} minutes={minutes} people={people} />
          </>
        )}
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
        {ready && locked && <ReadOnlyMinutes meetingId={meeting.id} items={items} people={people} />}
        {ready && !locked && (
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

const noActions: readonly Stored<'action'>[] = []

const useActions = (meeting: Stored<'meeting'>): ReadonlyMap<AgendaItemId | null, readonly Stored<'action'>[]> => {
  const all = useRecords('action', { meetingId: meeting.id })
  return useMemo(() => Map.groupBy(all ?? [], ({ value }) => value.agendaItemId), [all])
}
