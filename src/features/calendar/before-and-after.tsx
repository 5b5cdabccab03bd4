/** A meeting where it lies and where it would lie: the day, the time, and who of the invited is at work. */
import { Table, Text } from '@mantine/core'
import { capitalised, clockRange, weekdayDate } from '../../core/danish/dates.ts'
import { type AttendanceOn, attendanceOn } from '../../core/planning/attendance.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { changePreview as words } from '../../strings/calendar.ts'
import { PeopleNames } from './people-names.tsx'

type Moment = { readonly records: RecordSet; readonly meeting: Meeting }

export const BeforeAndAfter = ({ now, then }: { readonly now: Moment; readonly then: Moment }) => {
  const [before, after] = [attendanceAt(now), attendanceAt(then)]
  const lost = after === null ? [] : missingIn(before?.atWork ?? [], after)
  const won = before === null ? [] : missingIn(after?.atWork ?? [], before)
  return (
    <>
      <Table withRowBorders={false} verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">{words.before}</Table.Th>
            <Table.Th scope="col">{words.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Row label={words.day} now={dayText(now.meeting)} then={dayText(then.meeting)} />
          <Row label={words.time} now={timeText(now.meeting)} then={timeText(then.meeting)} />
          <Row label={words.atWork} now={countText(before)} then={countText(after)} />
        </Table.Tbody>
      </Table>
      {lost.length > 0 && (
        <Text size="sm">
          {words.lost} <PeopleNames records={then.records} ids={lost} />
        </Text>
      )}
      {won.length > 0 && (
        <Text size="sm">
          {words.won} <PeopleNames records={then.records} ids={won} />
        </Text>
      )}
    </>
  )
}

const Row = ({ label, now, then }: { readonly label: string; readonly now: string; readonly then: string }) => (
  <Table.Tr>
    <Table.Th scope="row" fw={400}>
      {label}
    </Table.Th>
    <Table.Td>{now}</Table.Td>
    <Table.Td fw={now === then ? 400 : 600}>{then}</Table.Td>
  </Table.Tr>
)

const attendanceAt = ({ records, meeting }: Moment): AttendanceOn | null =>
  meeting.date === null ? null : attendanceOn(records, meeting.forumId, meeting.date)

const dayText = ({ date }: Meeting): string => (date === null ? words.none : capitalised(weekdayDate(date)))
const timeText = ({ start, end }: Meeting): string => (start === null ? words.none : clockRange(start, end))
const countText = (attendance: AttendanceOn | null): string =>
  attendance === null ? words.none : words.of(attendance.atWork.length, attendance.invited.length)

/** Who of these is invited then, and away. */
const missingIn = (people: readonly PersonId[], then: AttendanceOn): readonly PersonId[] => {
  const away = new Set(then.away.map(({ personId }) => personId))
  return people.filter((id) => away.has(id))
}
