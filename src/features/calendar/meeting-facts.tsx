/** What speaks for and against a meeting's date: who is at work, and whose turn it is. */
import { List, Stack, Text, Title } from '@mantine/core'
import { type AwayStatus, attendanceOn } from '../../core/planning/attendance.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { isActive } from '../../core/rotation/ledger.ts'
import { panel as words } from '../../strings/calendar.ts'
import { PeopleNames } from './people-names.tsx'

type MeetingFactsProps = { readonly records: RecordSet; readonly id: MeetingId; readonly meeting: Meeting }

export const MeetingFacts = ({ records, id, meeting }: MeetingFactsProps) => (
  <Stack gap="md">
    {meeting.date !== null && <Attendance records={records} meeting={meeting} date={meeting.date} />}
    <Turns records={records} id={id} />
  </Stack>
)

const awayOrder: readonly AwayStatus[] = ['off', 'absent', 'not-employed']

const Attendance = (props: { readonly records: RecordSet; readonly meeting: Meeting; readonly date: string }) => {
  const { records, meeting, date } = props
  const { invited, atWork, unknown, away } = attendanceOn(records, meeting.forumId, date)
  if (invited.length === 0) return <Text>{words.nobodyInvited}</Text>
  return (
    <section aria-label={words.attendance}>
      <Title order={3} size="h5">
        {words.attendance}
      </Title>
      <Text>{words.atWork(atWork.length, invited.length)}</Text>
      <List size="sm" listStyleType="none">
        {awayOrder.map((status) => {
          const ids = away.flatMap((each) => (each.status === status ? each.personId : []))
          return ids.length === 0 ? null : (
            <List.Item key={status}>
              {words.away[status]} <PeopleNames records={records} ids={ids} />
            </List.Item>
          )
        })}
        {unknown.length > 0 && (
          <List.Item>
            {words.unknown} <PeopleNames records={records} ids={unknown} />
          </List.Item>
        )}
      </List>
    </section>
  )
}

const Turns = ({ records, id }: { readonly records: RecordSet; readonly id: MeetingId }) => {
  const turns = [...records.turn.values()].filter(({ meetingId, state }) => meetingId === id && isActive(state))
  if (turns.length === 0) return null
  const people = turns.flatMap(({ personId, coPersonIds }) => (personId === null ? [] : [personId, ...coPersonIds]))
  const open = turns.filter(({ personId }) => personId === null).length
  return (
    <section aria-label={words.turns}>
      <Title order={3} size="h5">
        {words.turns}
      </Title>
      {people.length > 0 && (
        <Text size="sm">
          <PeopleNames records={records} ids={people} />
        </Text>
      )}
      {open > 0 && <Text size="sm">{words.openTurns(open)}</Text>}
    </section>
  )
}
