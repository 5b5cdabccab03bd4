/** A line of the overview: when, what, and the button that leads to it. */
import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { capitalised, clockRange, dayAndMonth, weekdayNames, weekdayOf } from '../../core/danish/dates.ts'
import { placeName } from '../../core/documents/year-meetings.ts'
import type { OverviewItem } from '../../core/overview/overview.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { assertNever } from '../../core/result.ts'
import { overview as words } from '../../strings/overview.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import classes from './overview.module.css'

type OverviewLineProps = { readonly item: OverviewItem; readonly records: RecordSet; readonly today: string }

export const OverviewLine = ({ item, records, today }: OverviewLineProps) => {
  const meeting = records.meeting.get(item.meetingId)
  const forum = meeting === undefined ? undefined : records.forum.get(meeting.forumId)
  if (meeting === undefined || forum === undefined || meeting.date === null) return null
  const name = meeting.title || forum.name
  const mark = <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />
  const day = shortDay(meeting.date)
  switch (item.type) {
    case 'meeting':
      return (
        <Line
          on={item.on}
          today={today}
          mark={mark}
          title={meeting.theme === '' || name.includes(meeting.theme) ? name : `${name}: ${meeting.theme}`}
          about={meetingFacts(records, meeting)}
          action={words.openMeeting}
          label={words.openMeetingOf(`${name}, ${day}`)}
          to={paths.meeting(item.meetingId)}
        />
      )
    case 'open-turns':
      return (
        <Line
          on={item.on}
          today={today}
          mark={mark}
          title={words.openTurns(item.count)}
          about={words.openTurnsAt(name, day)}
          action={words.fillTurns}
          label={words.fillTurnsAt(`${name}, ${day}`)}
          to={paths.rotationOf(meeting.forumId, Number(meeting.date.slice(0, 4)))}
        />
      )
    default:
      return assertNever(item)
  }
}

type LineProps = {
  readonly on: string
  readonly today: string
  readonly mark: ReactNode
  readonly title: string
  readonly about: string
  readonly action: string
  /** The action with what it is about, for those who do not see the line. */
  readonly label: string
  readonly to: string
}

const Line = ({ on, today, mark, title, about, action, label, to }: LineProps) => (
  <li className={classes.line}>
    <div className={classes.when}>
      <Text fw={600} size="sm" className={classes.away} data-late={on < today || undefined}>
        {words.when(on, today)}
      </Text>
      <Text size="sm" c="dimmed">
        {capitalised(shortDay(on))}
      </Text>
    </div>
    <div className={classes.what}>
      <div className={classes.title}>
        {mark}
        <Text component="span">{title}</Text>
      </div>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
    </div>
    <Button component={Link} href={to} variant="default" aria-label={label} className={classes.action ?? ''}>
      {action}
    </Button>
  </li>
)

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
