/** A line of the overview: when, what, and the button that leads to it. */
import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { capitalised, clockRange, dayAndMonth, weekdayNames, weekdayOf } from '../../core/danish/dates.ts'
import { placeName } from '../../core/documents/year-meetings.ts'
import type { OverviewItem } from '../../core/overview/overview.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { overview as words } from '../../strings/overview.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { caseLine } from './case-line.ts'
import classes from './overview.module.css'

type OverviewLineProps = { readonly item: OverviewItem; readonly records: RecordSet; readonly today: string }

export const OverviewLine = ({ item, records, today }: OverviewLineProps) => {
  const { title, about, action, to } = lineOf(item, records)
  const { on } = item
  return (
    <li className={classes.line}>
      <div className={classes.when}>
        <Text fw={600} size="sm" className={classes.away} data-late={(on !== null && on < today) || undefined}>
          {on === null ? words.waits : words.when(on, today)}
        </Text>
        {on !== null && (
          <Text size="sm" c="dimmed">
            {capitalised(shortDay(on))}
          </Text>
        )}
      </div>
      <div className={classes.what}>
        <div className={classes.title}>
          <Mark meetingId={item.meetingId} records={records} />
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

/** What a line says, and where its button leads. */
export type Line = { readonly title: string; readonly about: string; readonly action: string; readonly to: string }

const lineOf = (item: OverviewItem, records: RecordSet): Line => {
  const at = nameAndDay(records, item.meetingId)
  if (item.type === 'cases') return caseLine(item, records, at)
  const meeting = records.meeting.get(item.meetingId)
  if (item.type === 'open-turns') {
    const year = Number((meeting?.date ?? item.on).slice(0, 4))
    return {
      title: words.openTurns(item.count),
      about: at,
      action: words.fillTurns,
      to: meeting === undefined ? paths.rotation : paths.rotationOf(meeting.forumId, year),
    }
  }
  const name = meeting === undefined ? '' : nameOf(records, meeting)
  const theme = meeting?.theme ?? ''
  return {
    title: theme === '' || name.includes(theme) ? name : `${name}: ${theme}`,
    about: meeting === undefined ? '' : meetingFacts(records, meeting),
    action: words.openMeeting,
    to: paths.meeting(item.meetingId),
  }
}

const Mark = ({
  meetingId,
  records,
}: {
  readonly meetingId: MeetingId | null
  readonly records: RecordSet
}): ReactNode => {
  const meeting = meetingId === null ? undefined : records.meeting.get(meetingId)
  const forum = meeting === undefined ? undefined : records.forum.get(meeting.forumId)
  return forum === undefined ? null : <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
}

const nameOf = ({ forum }: RecordSet, { title, forumId }: Meeting): string => title || (forum.get(forumId)?.name ?? '')

/** "Regional ERFA, onsdag 9. december". */
const nameAndDay = (records: RecordSet, meetingId: MeetingId | null): string => {
  const meeting = meetingId === null ? undefined : records.meeting.get(meetingId)
  if (meeting === undefined) return words.noMeeting
  return [nameOf(records, meeting), meeting.date === null ? '' : shortDay(meeting.date)].filter(Boolean).join(', ')
}

const meetingFacts = (records: RecordSet, meeting: Meeting): string =>
  [
    meeting.start === null ? '' : clockRange(meeting.start, meeting.end),
    placeName(records, meeting) || words.noPlace,
    meeting.status === 'draft' ? words.draft : '',
  ]
    .filter(Boolean)
    .join(', ')

/** "onsdag 9. december". */
const shortDay = (date: string): string => `${weekdayNames[weekdayOf(date) - 1] ?? ''} ${dayAndMonth(date)}`
