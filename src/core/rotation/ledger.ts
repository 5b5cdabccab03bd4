/**
 * The ledger of a forum: its meetings in the order of their dates with the turns entered at each. An entry is one person at one
 * meeting; what it means for whose turn is next is read from it elsewhere (reading.ts).
 */
import { ascending } from '../order.ts'
import type { ForumId, MeetingId, PersonId, TurnId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Turn, TurnState } from '../records/turn.ts'
import { type Pool, poolOf } from './pool.ts'

export type LedgerEntry = { readonly id: TurnId; readonly value: Turn }

export type LedgerMeeting = {
  readonly id: MeetingId
  readonly value: Meeting
  /** By number. */
  readonly entries: readonly LedgerEntry[]
}

export type Ledger = {
  /** What it was read from. */
  readonly records: RecordSet
  readonly pool: Pool
  readonly today: string
  /** By date, then id; meetings without a date come last. */
  readonly meetings: readonly LedgerMeeting[]
}

/** Ledgers of forums that exist, in the order of the forums' ids. */
export const ledgersOf = (records: RecordSet, forumIds: readonly ForumId[], today: string): readonly Ledger[] => {
  const wanted = new Set(forumIds)
  const entries = new Map<MeetingId, LedgerEntry[]>()
  for (const [id, value] of records.turn) pushTo(entries, value.meetingId, { id, value })
  const meetings = new Map<ForumId, LedgerMeeting[]>()
  for (const [id, value] of records.meeting)
    if (wanted.has(value.forumId))
      pushTo(meetings, value.forumId, {
        id,
        value,
        entries: (entries.get(id) ?? []).toSorted(byNumber),
      })
  return [...wanted].toSorted().flatMap((forumId) => {
    const pool = poolOf(records, forumId)
    return pool === null ? [] : [{ records, pool, today, meetings: (meetings.get(forumId) ?? []).toSorted(byDate) }]
  })
}

export const ledgerOf = (records: RecordSet, forumId: ForumId, today: string): Ledger | null =>
  ledgersOf(records, [forumId], today)[0] ?? null

/** Holds or held its place: somebody is down for it, or nobody could be found. */
export const isActive = (state: TurnState): boolean => takesPlace(state) || state === 'voluntary'

/** One of the meeting's planned cases; a voluntary one comes beside them. */
export const takesPlace = (state: TurnState): boolean =>
  state === 'open' || state === 'assigned' || state === 'swapped' || state === 'brought'

/** Nobody could be found, and somebody may be yet; a pinned one is kept free on purpose. */
export const isOpen = ({ value: { state, pinned } }: LedgerEntry): boolean => state === 'open' && !pinned

export const peopleOf = ({ personId, coPersonIds }: Turn): readonly PersonId[] =>
  personId === null ? coPersonIds : coPersonIds.length === 0 ? [personId] : [...new Set([personId, ...coPersonIds])]

/** The ledger with an entry put in, or in the place of the one with its id. */
export const withEntry = (ledger: Ledger, at: number, entry: LedgerEntry): Ledger => ({
  ...ledger,
  meetings: ledger.meetings.map((meeting, index) =>
    index === at
      ? { ...meeting, entries: [...meeting.entries.filter(({ id }) => id !== entry.id), entry].toSorted(byNumber) }
      : meeting,
  ),
})

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const byNumber = (a: LedgerEntry, b: LedgerEntry): number => a.value.number - b.value.number || ascending(a.id, b.id)

const byDate = (a: LedgerMeeting, b: LedgerMeeting): number => {
  const [on, other] = [a.value.date ?? '9999-12-31', b.value.date ?? '9999-12-31']
  return ascending(on, other) || ascending(a.id, b.id)
}
