/** A small pool for the tests of turns: one forum, people who can always come, meetings on named days. Only what differs is said. */
import { expect } from 'vitest'
import {
  forumId,
  type MeetingId,
  meetingId,
  type PersonId,
  personId,
  type TurnId,
  turnIdOf,
} from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import type { Person } from '../../src/core/records/person.ts'
import {
  type RecordChange,
  type RecordEntry,
  type RecordSet,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import type { Turn } from '../../src/core/records/turn.ts'
import type { TurnChanges, TurnProblem } from '../../src/core/rotation/actions.ts'
import { ledgerOf } from '../../src/core/rotation/ledger.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { read } from '../../src/core/rotation/reading.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { entry } from '../planning/generator.ts'

export const theForum = forumId.parse('f')
export const today = '2026-01-01'

export const aForum = (fields: Partial<RecordInput<'forum'>> = {}, id = 'f') =>
  entry('forum', id, { kind: 'regional-erfa', membership: { roles: ['peer'] }, casesPerMeeting: 1, ...fields })

export const aPeer = (id: string, fields: Partial<RecordInput<'person'>> = {}) =>
  entry('person', id, {
    givenName: id,
    roles: ['peer'],
    firstDay: '2020-01-01',
    introduction: { courseCompletedOn: '2020-02-01' },
    ...fields,
  })

export const aMeeting = (id: string, date: string | null, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'f', status: 'planned', date, ...fields })

export const aTurn = (meeting: string, number: number, fields: Partial<RecordInput<'turn'>>) =>
  entry('turn', turnIdOf(meetingId.parse(meeting), number), {
    forumId: 'f',
    meetingId: meeting,
    number,
    state: 'assigned',
    ...fields,
  })

/** Wednesdays, one in each month from January: m01, m02, ... */
export const wednesdays = (count: number, fields: Partial<RecordInput<'meeting'>> = {}, year = 2026) =>
  ['01-14', '02-11', '03-11', '04-15', '05-13', '06-10', '07-15', '08-12', '09-16', '10-14', '11-11', '12-09']
    .slice(0, count)
    .map((day, index) => aMeeting(`m${String(index + 1).padStart(2, '0')}`, `${year}-${day}`, fields))

export const onWeekdays = (...weekdays: readonly number[]) => ({
  workingDays: weekdays.map((weekday) => ({ weekday })),
})

export const recordsOf = (...entries: readonly (RecordEntry | readonly RecordEntry[])[]): RecordSet =>
  recordSetOf(entries.flat())

/** People p1, p2, p3 and so on. */
export const peers = (count: number, fields: Partial<RecordInput<'person'>> = {}) =>
  Array.from({ length: count }, (_, index) => aPeer(`p${index + 1}`, fields))

export const proposed = (records: RecordSet, on = today, forums = [theForum]): RecordSet =>
  withChanges(records, proposeTurns(records, { forumIds: forums, today: on }))

export const m = (id: string): MeetingId => meetingId.parse(id)
export const p = (id: string): PersonId => personId.parse(id)
export const t = (meeting: string, number = 1): TurnId => turnIdOf(m(meeting), number)

export const turnAt = (records: RecordSet, meeting: string, number = 1): Turn => {
  const turn = records.turn.get(t(meeting, number))
  if (turn === undefined) throw new Error(`no turn ${number} at ${meeting}`)
  return turn
}

/** Who is down for a case at the meeting, in the order of numbers; null for an open place. */
export const whoAt = (records: RecordSet, meeting: string): readonly (string | null)[] =>
  [...records.turn.values()]
    .filter(({ meetingId, state }) => meetingId === meeting && activeStates.includes(state))
    .toSorted((a, b) => a.number - b.number)
    .map(({ personId }) => personId)

const activeStates = ['open', 'assigned', 'swapped', 'voluntary', 'brought']

/** Everybody down for a case, meeting by meeting in the order of ids. */
export const line = (records: RecordSet): readonly (string | null)[] =>
  [...records.meeting.keys()].flatMap((id) => whoAt(records, id))

export const repaired = (records: RecordSet, on = today): RecordSet =>
  withChanges(records, repairTurns(records, { today: on }).changes)

/** Turns that count for somebody before anything more is given. */
export const standingOf = (records: RecordSet, person: string, on = today, meeting?: string) => {
  const ledger = ledgerOf(records, theForum, on)
  if (ledger === null) throw new Error('no forum')
  const reading = read(ledger)
  const at = meeting === undefined ? ledger.meetings.length : ledger.meetings.findIndex(({ id }) => id === meeting)
  reading.goTo(at)
  const index = ledger.pool.people.findIndex(({ id }) => id === person)
  return { ...reading.standing(index), soFar: reading.turnsSoFar(index) }
}

export const withPerson = (records: RecordSet, id: string, fields: Partial<Person>): RecordSet => {
  const value = records.person.get(p(id))
  if (value === undefined) throw new Error(`nobody called ${id}`)
  return withChanges(records, [{ kind: 'person', id: p(id), value: { ...value, ...fields } }])
}

export const withMeeting = (
  records: RecordSet,
  id: string,
  fields: Partial<NonNullable<ReturnType<RecordSet['meeting']['get']>>>,
): RecordSet => {
  const value = records.meeting.get(m(id))
  if (value === undefined) throw new Error(`no meeting ${id}`)
  return withChanges(records, [{ kind: 'meeting', id: m(id), value: { ...value, ...fields } }])
}

export const absent = (from: string, to: string | null = from) => ({
  absences: [{ id: 'a', from, to, reason: 'holiday' as const }],
})

/** The records after an action that must succeed. */
export const acted = (records: RecordSet, changes: TurnChanges): RecordSet => {
  if (!changes.ok) throw new Error(`refused: ${JSON.stringify(changes.error)}`)
  return withChanges(records, changes.value)
}

export const refusal = (changes: TurnChanges): TurnProblem => {
  if (changes.ok) throw new Error('not refused')
  return changes.error
}

export const changed = (changes: readonly RecordChange[]): readonly string[] => changes.map(({ id }) => id)

export const expectSame = (records: RecordSet, others: RecordSet) => {
  for (const kind of ['meeting', 'person', 'turn'] as const) expect([...records[kind]]).toEqual([...others[kind]])
}

/** What takes the changes back, as the archive does it. */
export const inverse = (records: RecordSet, changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.map(
    ({ kind, id }) => ({ kind, id, value: new Map<string, unknown>(records[kind]).get(id) ?? null }) as RecordChange,
  )
