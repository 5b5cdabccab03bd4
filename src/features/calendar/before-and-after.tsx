/** A meeting where it lies and where it would lie: the day, the time, and who of the invited is at work. */
import { Table } from '@mantine/core'
import { useMemo } from 'react'
import { capitalised, clockRange, shortDate, weekdayNames, weekdayOf } from '../../core/danish/dates.ts'
import type { AttendanceOn } from '../../core/planning/attendance.ts'
import type { DateFacts } from '../../core/planning/date-facts.ts'
import { namesIn } from '../../core/planning/record-names.ts'
import type { MeetingId, PersonId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { changePreview as words } from '../../strings/calendar.ts'
import { factsOf, Named } from './meeting-facts.tsx'

type Moment = { readonly records: RecordSet; readonly meeting: Meeting }

type BeforeAndAfterProps = {
  readonly id: MeetingId
  readonly now: Moment
  readonly then: Moment
  readonly today: string
}

export const BeforeAndAfter = ({ id, now, then, today }: BeforeAndAfterProps) => {
  const before = useMemo(() => factsOf(now.records, id, now.meeting, today), [now.records, now.meeting, id, today])
  const after = useMemo(() => factsOf(then.records, id, then.meeting, today), [then.records, then.meeting, id, today])
  const lost = missingIn(before?.attendance, after?.attendance)
  const won = missingIn(after?.attendance, before?.attendance)
  return (
    <>
      <Table withRowBorders={false} verticalSpacing={4} horizontalSpacing={4} layout="fixed">
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
          <Row label={words.tooMuch} now={tooMuchText(before)} then={tooMuchText(after)} />
          <Row
            label={words.sameDay}
            now={collisionText(now.records, before)}
            then={collisionText(then.records, after)}
          />
        </Table.Tbody>
      </Table>
      <Named records={then.records} ids={lost} label={words.lost} />
      <Named records={then.records} ids={won} label={words.won} />
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

const dayText = ({ date }: Meeting): string =>
  date === null ? words.none : `${capitalised(weekdayNames[weekdayOf(date) - 1] ?? '')} ${shortDate(date)}`
const timeText = ({ start, end }: Meeting): string => (start === null ? words.none : clockRange(start, end))
const countText = (facts: DateFacts | null): string =>
  facts === null ? words.none : words.of(facts.attendance.atWork.length, facts.attendance.invited.length)
const tooMuchText = (facts: DateFacts | null): string => words.people(facts?.tooMuch.length ?? 0)

const collisionText = (records: RecordSet, facts: DateFacts | null): string =>
  facts === null || facts.collisions.length === 0
    ? words.none
    : facts.collisions.map(({ meetingId }) => namesIn(records).meeting(meetingId)?.name ?? '').join(', ')

/** Who is at work on one day, and invited on the other but away. */
const missingIn = (here: AttendanceOn | undefined, there: AttendanceOn | undefined): readonly PersonId[] => {
  const away = new Set(there?.away.map(({ personId }) => personId))
  return here?.atWork.filter((id) => away.has(id)) ?? []
}
