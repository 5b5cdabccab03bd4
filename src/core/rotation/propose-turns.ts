/** Gives the coming meetings of forums their turns: as many as each meeting has places. What is entered already stays. */

import { isAhead } from '../meetings/status.ts'
import { type ForumId, type MeetingId, turnIdOf } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import type { Turn } from '../records/turn.ts'
import { isOpen, type Ledger, type LedgerEntry, ledgersOf, takesPlace } from './ledger.ts'
import { offersFrom } from './offer.ts'
import { placesOf } from './places.ts'

type TurnWish = {
  readonly forumIds: readonly ForumId[]
  /** All coming meetings of the forums where it is left out. */
  readonly meetingIds?: readonly MeetingId[]
  readonly today: string
}

/** In the order of forums, dates and numbers. Proposing again changes nothing more. */
export const proposeTurns = (
  records: RecordSet,
  { forumIds, meetingIds, today }: TurnWish,
): readonly RecordChange<'turn'>[] => {
  const wanted = meetingIds === undefined ? null : new Set(meetingIds)
  return ledgersOf(records, forumIds, today).flatMap((ledger) => proposedIn(ledger, wanted))
}

/**
 * What the rule would give today, had nothing ahead been given yet: for when the past was put right and somebody asks for it.
 * What hands gave, swapped, shared or pinned stays, and so does everybody whom the rule gives the same meeting again.
 */
export const proposeAnew = (records: RecordSet, wish: TurnWish): readonly RecordChange<'turn'>[] => {
  const wanted = wish.meetingIds === undefined ? null : new Set(wish.meetingIds)
  const meetings = ledgersOf(records, wish.forumIds, wish.today)
    .flatMap((ledger) => ledger.meetings)
    .filter((meeting) => isAhead(meeting.value, wish.today) && wanted?.has(meeting.id) !== false)
    .map(({ id, entries }) => ({ id, free: entries.filter(({ value }) => isFree(value)) }))
  const without = meetings.flatMap(({ free }) => free.map(({ id }) => ({ kind: 'turn' as const, id, value: null })))
  const given = proposeTurns(withChanges(records, without), wish).flatMap(({ id, value }) =>
    value === null ? [] : [{ id, value }],
  )
  return meetings.flatMap(({ id, free }) =>
    exchanged(
      free,
      given.filter(({ value }) => value.meetingId === id),
    ),
  )
}

const isFree = ({ state, pinned, coPersonIds }: Turn): boolean =>
  (state === 'assigned' || state === 'open') && !pinned && coPersonIds.length === 0

/** The entries that change when one meeting's free ones give way to others; those of the same people stay. */
const exchanged = (before: readonly LedgerEntry[], after: readonly LedgerEntry[]): readonly RecordChange<'turn'>[] => {
  const had = new Set(before.map(({ value }) => value.personId))
  const has = new Set(after.map(({ value }) => value.personId))
  const leaving = before.filter(({ value }) => value.personId === null || !has.has(value.personId))
  const coming = after.filter(({ value }) => value.personId === null || !had.has(value.personId))
  const last = Math.max(0, ...[...before, ...after].map(({ value }) => value.number))
  return Array.from(
    { length: Math.max(leaving.length, coming.length) },
    (_, index): readonly RecordChange<'turn'>[] => {
      const [old, next] = [leaving[index], coming[index]]
      if (next === undefined) return old === undefined ? [] : [{ kind: 'turn', id: old.id, value: null }]
      const { personId, state, choice } = next.value
      if (old?.value.personId === null && personId === null) return []
      if (old !== undefined) return [asChange({ id: old.id, value: { ...old.value, personId, state, choice } })]
      const number = last + index + 1
      return [asChange({ id: turnIdOf(next.value.meetingId, number), value: { ...next.value, number } })]
    },
  ).flat()
}

const proposedIn = (ledger: Ledger, wanted: ReadonlySet<MeetingId> | null): readonly RecordChange<'turn'>[] => {
  const { records, meetings, pool, today } = ledger
  const offers = offersFrom(ledger)
  return meetings.flatMap((meeting, at) => {
    if (!isAhead(meeting.value, today) || wanted?.has(meeting.id) === false) return []
    const held = meeting.entries.filter(({ value }) => takesPlace(value.state))
    const filled = held
      .filter(isOpen)
      .map((open) => offers.fill(at, { open }))
      .filter((entry) => !held.includes(entry))
    const missing = Math.max(0, placesOf(records, pool.forum, meeting.value) - held.length)
    const added = Array.from({ length: missing }, () => offers.fill(at, { substituteForId: null }))
    return [...filled, ...added].map(asChange)
  })
}

export const asChange = ({ id, value }: LedgerEntry): RecordChange<'turn'> => ({ kind: 'turn', id, value })
