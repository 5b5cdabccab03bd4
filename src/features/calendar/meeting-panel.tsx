/** The opened meeting beside the calendar: when and where, who can come, and what can be done with it. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconCalendarDown, IconCalendarOff, IconCalendarShare } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { capitalised, clockRange, isoWeek, weekdayDate } from '../../core/danish/dates.ts'
import { whyStays } from '../../core/meetings/status.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { calendar, staysBecause, panel as words } from '../../strings/calendar.ts'
import { meetings } from '../../strings/meetings.ts'
import { callOff } from '../../strings/run-up.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { DateReasons } from './date-reasons.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { MoveForm } from './move-form.tsx'
import { saveCalendar } from './save-calendar.ts'
import { type AskedChange, placeName } from './shown-meetings.ts'

type MeetingPanelProps = {
  readonly records: RecordSet
  readonly id: MeetingId
  readonly meeting: Meeting
  readonly today: string
  readonly onAsk: (change: AskedChange) => void
  readonly onClose: () => void
}

export const MeetingPanel = (props: MeetingPanelProps) => {
  const { records, id, meeting, today, onAsk, onClose } = props
  const [moving, setMoving] = useState(false)
  const [reasons, setReasons] = useState(false)
  const moveButton = useRef<HTMLButtonElement>(null)
  const forum = records.forum.get(meeting.forumId)
  const { date, start, end, status } = meeting
  const stays = whyStays(meeting, today)
  if (reasons && date !== null)
    return (
      <DateReasons
        key="reasons"
        records={records}
        date={date}
        choice={meeting.dateChoice}
        onClose={() => setReasons(false)}
      />
    )
  return (
    <WhyPanel key="meeting" title={meeting.title || forum?.name || meetings.detail} onClose={onClose}>
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          {forum && <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />}
          <Text size="sm">{meetings.status[status]}</Text>
        </Group>
        <div>
          <Text>
            {date === null ? meetings.noDate : calendar.dayInWeek(capitalised(weekdayDate(date)), isoWeek(date).week)}
          </Text>
          {start !== null && <Text>{capitalised(clockRange(start, end))}</Text>}
          <Text>{placeName(records, meeting) || words.noPlace}</Text>
          {meeting.theme !== '' && <Text>{words.theme(meeting.theme)}</Text>}
        </div>
        {stays === null ? (
          <>
            {meeting.pinned && <Text c="dimmed">{words.pinned}</Text>}
            {moving ? (
              <MoveForm
                meeting={meeting}
                today={today}
                onAsk={(to, at) => onAsk({ type: 'move', meetingId: id, date: to, start: at })}
                onCancel={() => {
                  setMoving(false)
                  requestAnimationFrame(() => moveButton.current?.focus())
                }}
              />
            ) : (
              <Group gap="xs">
                <Button
                  ref={moveButton}
                  variant="default"
                  leftSection={<IconCalendarShare size={20} aria-hidden />}
                  onClick={() => setMoving(true)}
                >
                  {words.move}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconCalendarOff size={20} aria-hidden />}
                  onClick={() => onAsk({ type: 'cancel', meetingId: id })}
                >
                  {words.cancel}
                </Button>
              </Group>
            )}
          </>
        ) : (
          <Text c="dimmed">
            {staysBecause[stays]}
            {status === 'cancelled' &&
              meeting.cancelledBecause !== null &&
              ` ${callOff.cancelledBecause(meeting.cancelledBecause)}`}
          </Text>
        )}
        <MeetingFacts records={records} id={id} meeting={meeting} today={today} />
        {date !== null && (
          <div>
            <Button variant="default" onClick={() => setReasons(true)}>
              {words.whyDate}
            </Button>
          </div>
        )}
        <Group gap="xs">
          <Button
            component={Link}
            href={paths.meeting(id)}
            variant="default"
            rightSection={<IconArrowRight size={20} aria-hidden />}
          >
            {words.toMeeting}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={20} aria-hidden />}
            onClick={() => void saveCalendar({ type: 'meeting', id })}
          >
            {words.saveCalendar}
          </Button>
        </Group>
      </Stack>
    </WhyPanel>
  )
}
