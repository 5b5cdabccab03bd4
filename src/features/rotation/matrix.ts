/**
 * The matrix people x meetings of one forum and year: whose turn, who is away and why, who is next in line. Worked out from
 * all records at hand; it decides nothing that core/rotation does not say.
 */

import { isAhead } from '../../core/meetings/status.ts'
import { absenceOn } from '../../core/people/at-work.ts'
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { ForumId, MeetingId, PersonId, TurnId } from '../../core/records/ids.ts'
import type { Meeting } from '../../core/records/meeting.ts'
import type { AbsenceReason, Person } from '../../core/records/person.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { Turn, TurnChoice, TurnExclusion } from '../../core/records/turn.ts'
import { exclusionAt } from '../../core/rotation/eligibility.ts'
import { isActive, type LedgerMeeting, ledgerOf, peopleOf, takesPlace } from '../../core/rotation/ledger.ts'
import { offersFrom } from '../../core/rotation/offer.ts'
import { placesOf } from '../../core/rotation/places.ts'
import type { Pool, PoolPerson } from '../../core/rotation/pool.ts'
import { type TurnFacts, turnFacts } from '../../core/rotation/turn-facts.ts'

export type MatrixCell =
  /** `movable`: still ahead, so that it can be dragged. */
  | { readonly type: 'turn'; readonly id: TurnId; readonly turn: Turn; readonly movable: boolean }
  /** Brings somebody else's case together with them. */
  | { readonly type: 'with'; readonly id: TurnId; readonly personId: PersonId | null }
  | { readonly type: 'reserve'; readonly number: number }
  | { readonly type: 'away'; readonly because: TurnExclusion; readonly absence: AbsenceReason | null }
  | { readonly type: 'free' }
  /** Not part of the pool that day. */
  | { readonly type: 'outside' }

export type MatrixColumn = {
  readonly meetingId: MeetingId
  readonly meeting: Meeting
  readonly date: string
  readonly place: string
  /** Turns ahead that nobody has yet. */
  readonly open: number
  readonly ahead: boolean
  /** Who could take one more turn, the next in line first, and who could not; null for meetings that are over. */
  readonly line: TurnChoice | null
  /** After those who would get the open turns. */
  readonly reserves: readonly PersonId[]
}

export type MatrixRow = {
  readonly personId: PersonId
  readonly person: Person
  readonly name: string
  /** Belongs to the pool at some meeting of the year that is still ahead, or at its last. */
  readonly member: boolean
  readonly facts: TurnFacts | null
  readonly cells: readonly MatrixCell[]
}

export type Matrix = {
  readonly pool: Pool
  readonly columns: readonly MatrixColumn[]
  /** In Danish order of names. */
  readonly rows: readonly MatrixRow[]
  readonly turns: ReadonlyMap<string, MovableTurn>
  readonly facts: ReadonlyMap<PersonId, TurnFacts>
}

type MovableTurn = { readonly id: TurnId; readonly turn: Turn; readonly name: string; readonly date: string }

export const matrixOf = (records: RecordSet, forumId: ForumId, year: number, today: string): Matrix | null => {
  const ledger = ledgerOf(records, forumId, today)
  if (ledger === null) return null
  const { pool } = ledger
  const offers = offersFrom(ledger)
  const meetings = ledger.meetings.flatMap((meeting, at): readonly ShownMeeting[] => {
    const { date } = meeting.value
    if (date === null || !date.startsWith(`${year}-`)) return []
    return [{ ...meeting, date, line: isAhead(meeting.value, today) ? offers.choiceAt(at) : null }]
  })
  const columns = meetings.map((meeting) => columnOf(records, pool, meeting))
  const facts = turnFacts(records, forumId, today)
  const brought = new Set(meetings.flatMap(({ entries }) => entries.flatMap(({ value }) => peopleOf(value))))
  const last = columns.at(-1)
  const people = new Map(pool.people.map((person) => [person.id, person]))
  const rows = [...new Set([...people.keys(), ...brought])].flatMap((personId): readonly MatrixRow[] => {
    const person = records.person.get(personId)
    if (person === undefined) return []
    const inPool = people.get(personId) ?? null
    const cells = columns.map((column, index) => cellOf(inPool, personId, column, meetings[index]?.entries ?? []))
    if (cells.every(({ type }) => type === 'outside')) return []
    const member = columns.some(
      (column, index) => (column.ahead || column === last) && cells[index]?.type !== 'outside',
    )
    return [{ personId, person, name: fullName(person), member, facts: facts.get(personId) ?? null, cells }]
  })
  const sorted = sortPeople(rows.map((row) => ({ id: row.personId, value: row.person, row }))).map(({ row }) => row)
  return { pool, columns, rows: sorted, turns: movableOf(sorted, columns), facts }
}

type ShownMeeting = LedgerMeeting & { readonly date: string; readonly line: TurnChoice | null }

const columnOf = (
  records: RecordSet,
  { forum }: Pool,
  { id, value, entries, date, line }: ShownMeeting,
): MatrixColumn => {
  const ahead = line !== null
  const filled = entries.filter(({ value: { state } }) => takesPlace(state) && state !== 'open').length
  const { venueId, text } = value.place
  const open = ahead ? Math.max(0, placesOf(records, forum, value) - filled) : 0
  return {
    meetingId: id,
    meeting: value,
    date,
    place: (venueId === null ? '' : records.venue.get(venueId)?.name) || text,
    open,
    ahead,
    line,
    reserves: line?.candidates.slice(open, open + forum.turns.reserves).map(({ personId }) => personId) ?? [],
  }
}

const cellOf = (
  person: PoolPerson | null,
  personId: PersonId,
  { meeting, date, ahead, reserves }: MatrixColumn,
  entries: LedgerMeeting['entries'],
): MatrixCell => {
  const own = entries.filter(({ value }) => value.personId === personId)
  const entry = own.find(({ value }) => isActive(value.state)) ?? own.at(-1)
  if (entry !== undefined)
    return { type: 'turn', id: entry.id, turn: entry.value, movable: ahead && isActive(entry.value.state) }
  const shared = entries.find(({ value }) => isActive(value.state) && value.coPersonIds.includes(personId))
  if (shared !== undefined) return { type: 'with', id: shared.id, personId: shared.value.personId }
  if (person === null) return { type: 'outside' }
  const because = exclusionAt(person, meeting)
  if (because === 'not-member' || because === 'not-employed') return { type: 'outside' }
  if (because !== null) return { type: 'away', because, absence: absenceOn(person.value, date)?.reason ?? null }
  const place = reserves.indexOf(personId)
  return place < 0 ? { type: 'free' } : { type: 'reserve', number: place + 1 }
}

const movableOf = (rows: readonly MatrixRow[], columns: readonly MatrixColumn[]) =>
  new Map<string, MovableTurn>(
    rows.flatMap(({ name, cells }) =>
      cells.flatMap((cell, index) =>
        cell.type === 'turn' && cell.movable
          ? [[cell.id, { id: cell.id, turn: cell.turn, name, date: columns[index]?.date ?? '' }] as const]
          : [],
      ),
    ),
  )
