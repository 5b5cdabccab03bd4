/** The opened meeting beside the calendar: when and where, and the way to the rest of it. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from 'wouter'
import { capitalised, clockRange, isoWeek, weekdayDate } from '../../core/danish/dates.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { calendar, staysBecause, panel as words } from '../../strings/calendar.ts'
import { meetings } from '../../strings/meetings.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { placeName } from './shown-meetings.ts'

type MeetingPanelProps = {
  readonly records: RecordSet
  readonly id: MeetingId
  readonly meeting: Meeting
  readonly onClose: () => void
}

export const MeetingPanel = ({ records, id, meeting, onClose }: MeetingPanelProps) => {
  const forum = records.forum.get(meeting.forumId)
  const { date, start, end, status } = meeting
  const stays = staysBecause(status)
  return (
    <WhyPanel title={meeting.title || forum?.name || meetings.detail} onClose={onClose}>
      <Stack gap="sm">
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
        {stays !== null && <Text c="dimmed">{stays}</Text>}
        <Group gap="xs">
          <Button
            component={Link}
            href={paths.meeting(id)}
            variant="default"
            rightSection={<IconArrowRight size={20} aria-hidden />}
          >
            {words.toMeeting}
          </Button>
        </Group>
      </Stack>
    </WhyPanel>
  )
}
