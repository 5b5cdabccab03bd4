/** A line of the overview: when, what, and the button that leads to it. */
import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { capitalised } from '../../core/danish/dates.ts'
import { itemUrgency, type OverviewItem } from '../../core/overview/items.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { overview as words } from '../../strings/overview.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { UrgencyMark } from '../../ui/urgency-mark.tsx'
import { lineOf, shortDay } from './item-line.ts'
import classes from './overview.module.css'

type OverviewLineProps = { readonly item: OverviewItem; readonly records: RecordSet; readonly today: string }

export const OverviewLine = ({ item, records, today }: OverviewLineProps) => {
  const { title, about, action, to } = lineOf(item, records, today)
  const { on } = item
  const urgency = itemUrgency(item, today)
  return (
    <li className={classes.line}>
      <div className={classes.when}>
        {urgency === null || on === null ? (
          <Text fw={600} size="sm">
            {on === null ? words.waits : words.when(on, today)}
          </Text>
        ) : (
          <UrgencyMark state={urgency}>{words.when(on, today)}</UrgencyMark>
        )}
        {on !== null && (
          <Text size="sm" c="dimmed">
            {capitalised(shortDay(on))}
          </Text>
        )}
      </div>
      <div className={classes.what}>
        <div className={classes.title}>
          <Mark item={item} records={records} />
          <Text component="span">{title}</Text>
        </div>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      <Button
        component={Link}
        href={to}
        variant="default"
        aria-label={words.actionOn(action, title, about)}
        className={classes.action ?? ''}
      >
        {action}
      </Button>
    </li>
  )
}

/** None where several forums are meant. */
const Mark = ({ item, records }: { readonly item: OverviewItem; readonly records: RecordSet }): ReactNode => {
  const forumId =
    item.type === 'actions'
      ? item.forumId
      : item.meetingId === null || (item.type === 'evaluations' && item.meetingIds.length > 1)
        ? null
        : (records.meeting.get(item.meetingId)?.forumId ?? null)
  const forum = forumId === null ? undefined : records.forum.get(forumId)
  return forum === undefined ? null : <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
}
