/**
 * What a coordinator does with single turns: give, excuse, swap, share, carry over, report. Each answers with the changes that
 * leave the ledger whole, or says why it cannot be done. Nothing else moves.
 */

import { isAhead } from '../meetings/status.ts'
import type { ForumId, MeetingId, PersonId, TurnId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Turn, TurnExclusion, TurnReason } from '../records/turn.ts'
import { err, ok, type Result } from '../result.ts'
import { exclusionAt } from './eligibility.ts'
import { isActive, type Ledger, type LedgerEntry, ledgerOf, peopleOf, withEntry } from './ledger.ts'
import { newEntry, offersFrom, takenAt } from './offer.ts'
import { asChange } from './propose-turns.ts'
import { read } from './reading.ts'
import { fillHoles } from './repair-turns.ts'

export type TurnProblem =
  | { readonly code: 'turn-not-found' | 'meeting-not-found' }
  /** The meeting is over, cancelled or without a date; or it is ahead and there is nothing to report yet. */
  | { readonly code: 'meeting-not-ahead' | 'meeting-still-ahead' }
  /** Nobody is down for the turn any more. */
  | { readonly code: 'turn-not-active' }
  | { readonly code: 'same-meeting' | 'same-person' | 'other-forum' | 'not-later' }
  | { readonly code: 'not-eligible'; readonly personId: PersonId; readonly because: TurnExclusion }

export type TurnChanges = Result<readonly RecordChange<'turn'>[], TurnProblem>

type On = { readonly today: string }

/** Gives the turn to somebody by hand. Whoever had it is excused, and owed. */
export const assignTurn = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly personId: PersonId; readonly reason?: TurnReason },
): TurnChanges =>
  onTurn(records, wish, (place) => {
    const { entry, ledger, at } = place
    const { personId, reason = null } = wish
    if (peopleOf(entry.value).includes(personId)) return err({ code: 'same-person' })
    const barred = whyBarred(place, [personId])
    if (barred !== null) return err(barred)
    const given = { personId, state: 'assigned', pinned: true, choice: null } as const
    if (entry.value.state === 'open') return ok([asChange({ id: entry.id, value: { ...entry.value, ...given } })])
    const left = { id: entry.id, value: { ...entry.value, state: 'excused' as const, reason } }
    const next = newEntry(ledger, read(ledger), at, { ...given, substituteForId: entry.id })
    return ok([left, next].map(asChange))
  })

/** Gives one more turn at a meeting by hand: an open one where there is one. */
export const addTurn = (
  records: RecordSet,
  wish: On & { readonly meetingId: MeetingId; readonly personId: PersonId },
): TurnChanges =>
  onMeeting(records, wish, (place) => {
    const { personId } = wish
    const barred = whyBarred(place, [personId])
    if (barred !== null) return err(barred)
    const given = { personId, state: 'assigned', pinned: true, choice: null } as const
    const open = place.entries.find(({ value }) => value.state === 'open')
    const entry =
      open === undefined
        ? newEntry(place.ledger, read(place.ledger), place.at, given)
        : { id: open.id, value: { ...open.value, ...given } }
    return ok([asChange(entry)])
  })

/** The person cannot: the turn stays owed, and the next in line fills the place. An extra case is simply taken back. */
export const excuseTurn = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly reason: TurnReason },
): TurnChanges =>
  onTurn(records, wish, ({ entry, ledger, at }) => {
    const { value } = entry
    if (value.personId === null) return err({ code: 'turn-not-active' })
    const state = value.state === 'voluntary' ? 'cancelled' : 'excused'
    return ok(vacated(ledger, at, { id: entry.id, value: { ...value, state, reason: wish.reason } }))
  })

/** Not this person now. */
export const skipTurn = (records: RecordSet, wish: On & { readonly turnId: TurnId }): TurnChanges =>
  excuseTurn(records, { ...wish, reason: 'own-wish' })

/**
 * Two turns at named meetings change hands, with those who share their cases. Swapping back leaves the entries as they were,
 * since a swap touches neither what was chosen nor what is pinned.
 */
export const swapTurns = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly withTurnId: TurnId },
): TurnChanges =>
  onTurn(records, wish, (one) =>
    onTurn(records, { turnId: wish.withTurnId, today: wish.today }, (other) => {
      const [a, b] = [one.entry.value, other.entry.value]
      if (a.forumId !== b.forumId) return err({ code: 'other-forum' })
      if (a.meetingId === b.meetingId) return err({ code: 'same-meeting' })
      if (!isSwappable(a) || !isSwappable(b)) return err({ code: 'turn-not-active' })
      if (a.personId === b.personId) return err({ code: 'same-person' })
      const barred = whyBarred(one, peopleOf(b)) ?? whyBarred(other, peopleOf(a))
      if (barred !== null) return err(barred)
      return ok([
        asChange({ id: one.entry.id, value: takenBy(a, b) }),
        asChange({ id: other.entry.id, value: takenBy(b, a) }),
      ])
    }),
  )

/** The case is brought by several, and each of them has used a turn. It is agreed, so it stays. */
export const shareTurn = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly coPersonIds: readonly PersonId[] },
): TurnChanges =>
  onTurn(records, wish, (place) => {
    const { id, value } = place.entry
    if (value.personId === null) return err({ code: 'turn-not-active' })
    const coPersonIds = [...new Set(wish.coPersonIds)].filter((each) => each !== value.personId)
    const barred = whyBarred(place, coPersonIds)
    if (barred !== null) return err(barred)
    return ok([asChange({ id, value: { ...value, coPersonIds, pinned: true } })])
  })

/** Somebody brings a case beside the planned ones, at a meeting ahead or, told afterwards, at one that was held. */
export const addVoluntary = (
  records: RecordSet,
  wish: On & { readonly meetingId: MeetingId; readonly personId: PersonId },
): TurnChanges => {
  const found = meetingPlace(records, wish.meetingId, wish.today)
  if (!found.ok) return found
  const place = found.value
  if (place.meeting.status === 'cancelled' || place.meeting.date === null) return err({ code: 'meeting-not-ahead' })
  const barred = place.meeting.date < wish.today ? null : whyBarred(place, [wish.personId])
  if (barred !== null) return err(barred)
  const given = { personId: wish.personId, state: 'voluntary', pinned: true } as const
  return ok([asChange(newEntry(place.ledger, read(place.ledger), place.at, given))])
}

/** The case was not reached: its turn moves along to a later meeting, where it counts. */
export const carryOverTurn = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly toMeetingId: MeetingId },
): TurnChanges => {
  const { today } = wish
  const found = turnPlace(records, wish.turnId, today)
  if (!found.ok) return found
  const { entry, ledger, at, meeting } = found.value
  if (!isActive(entry.value.state) || entry.value.personId === null) return err({ code: 'turn-not-active' })
  return onMeeting(records, { meetingId: wish.toMeetingId, today }, (to) => {
    if (to.meeting.forumId !== meeting.forumId) return err({ code: 'other-forum' })
    if (meeting.date !== null && (to.meeting.date ?? '') <= meeting.date) return err({ code: 'not-later' })
    const { personId, coPersonIds } = entry.value
    const barred = whyBarred(to, peopleOf(entry.value))
    if (barred !== null) return err(barred)
    const carried = { personId, coPersonIds, state: 'assigned', pinned: true, carriedFromId: entry.id } as const
    const next = newEntry(to.ledger, read(to.ledger), to.at, carried)
    const left = {
      id: entry.id,
      value: { ...entry.value, state: 'cancelled' as const, reason: 'carried-over' as const },
    }
    const moved = withEntry(ledger, to.at, next)
    return ok([...vacated(moved, at, left), asChange(next)])
  })
}

/** Agreed with the person, or kept free, so that a repair leaves it; or no longer. */
export const pinTurn = (
  records: RecordSet,
  wish: On & { readonly turnId: TurnId; readonly pinned: boolean },
): TurnChanges =>
  onTurn(records, wish, ({ entry: { id, value } }) =>
    ok(value.pinned === wish.pinned ? [] : [asChange({ id, value: { ...value, pinned: wish.pinned } })]),
  )

/** What became of the turn, once the day has come. Also how a past entry is put right: nothing but the entry changes. */
export const reportTurn = (
  records: RecordSet,
  wish: On & {
    readonly turnId: TurnId
    readonly outcome: 'brought' | 'no-show' | 'excused'
    /** Somebody else than was written down. */
    readonly personId?: PersonId
  },
): TurnChanges => {
  const found = turnPlace(records, wish.turnId, wish.today)
  if (!found.ok) return found
  const { entry, meeting } = found.value
  const { id, value } = entry
  if (meeting.status === 'cancelled' || meeting.date === null) return err({ code: 'meeting-not-ahead' })
  if (meeting.date > wish.today) return err({ code: 'meeting-still-ahead' })
  const personId = wish.personId ?? value.personId
  if (personId === null) return err({ code: 'turn-not-active' })
  if (value.state === 'voluntary') {
    // An extra case is done when its day has passed; one that did not come costs nothing.
    if (wish.outcome === 'brought')
      return ok(personId === value.personId ? [] : [asChange({ id, value: { ...value, personId } })])
    return ok([asChange({ id, value: { ...value, state: 'cancelled', reason: 'own-wish' } })])
  }
  return ok([asChange({ id, value: { ...value, personId, state: wish.outcome } })])
}

/** Next in line for a late cancellation, the first one first; as many as the forum wants ready. */
export const reservesFor = (records: RecordSet, meetingId: MeetingId, today: string): readonly PersonId[] => {
  const found = meetingPlace(records, meetingId, today)
  if (!found.ok || !isAhead(found.value.meeting, today)) return []
  const { ledger, at } = found.value
  const { candidates } = offersFrom(ledger).choiceAt(at)
  return candidates.slice(0, ledger.pool.forum.turns.reserves).map(({ personId }) => personId)
}

type MeetingPlace = {
  readonly ledger: Ledger
  readonly at: number
  readonly meeting: Meeting
  /** Those at the meeting that are in the way of somebody who comes to it. */
  readonly entries: readonly LedgerEntry[]
}
type TurnPlace = MeetingPlace & { readonly entry: LedgerEntry }

const meetingPlace = (records: RecordSet, id: MeetingId, today: string): Result<MeetingPlace, TurnProblem> => {
  const forumId: ForumId | undefined = records.meeting.get(id)?.forumId
  const ledger = forumId === undefined ? null : ledgerOf(records, forumId, today)
  const at = ledger?.meetings.findIndex((each) => each.id === id) ?? -1
  const found = ledger?.meetings[at]
  if (ledger === null || found === undefined) return err({ code: 'meeting-not-found' })
  return ok({ ledger, at, meeting: found.value, entries: found.entries })
}

const turnPlace = (records: RecordSet, turnId: TurnId, today: string): Result<TurnPlace, TurnProblem> => {
  const value = records.turn.get(turnId)
  if (value === undefined) return err({ code: 'turn-not-found' })
  const found = meetingPlace(records, value.meetingId, today)
  if (!found.ok) return found
  const entries = found.value.entries.filter(({ id }) => id !== turnId)
  return ok({ ...found.value, entries, entry: { id: turnId, value } })
}

/** At a meeting that lies ahead. */
const onMeeting = (
  records: RecordSet,
  { meetingId, today }: On & { readonly meetingId: MeetingId },
  act: (place: MeetingPlace) => TurnChanges,
): TurnChanges => {
  const found = meetingPlace(records, meetingId, today)
  if (!found.ok) return found
  return isAhead(found.value.meeting, today) ? act(found.value) : err({ code: 'meeting-not-ahead' })
}

/** On a turn ahead that holds its place. */
const onTurn = (
  records: RecordSet,
  { turnId, today }: On & { readonly turnId: TurnId },
  act: (place: TurnPlace) => TurnChanges,
): TurnChanges => {
  const found = turnPlace(records, turnId, today)
  if (!found.ok) return found
  if (!isAhead(found.value.meeting, today)) return err({ code: 'meeting-not-ahead' })
  return isActive(found.value.entry.value.state) ? act(found.value) : err({ code: 'turn-not-active' })
}

/** A hand may give a turn to somebody who said no before, but not to somebody who cannot, or who has one there. */
const whyBarred = ({ ledger, meeting, entries }: MeetingPlace, ids: readonly PersonId[]): TurnProblem | null => {
  const taken = takenAt(entries.filter(({ value }) => isActive(value.state)))
  for (const personId of ids) {
    const person = ledger.pool.people.find(({ id }) => id === personId)
    const because = person === undefined ? 'not-member' : (exclusionAt(person, meeting) ?? taken.get(personId) ?? null)
    if (because !== null) return { code: 'not-eligible', personId, because }
  }
  return null
}

/** The place that the entry left is filled, where the meeting is ahead. */
const vacated = (ledger: Ledger, at: number, left: LedgerEntry): readonly RecordChange<'turn'>[] => {
  const meeting = ledger.meetings[at]
  if (meeting === undefined || !isAhead(meeting.value, ledger.today)) return [asChange(left)]
  const filled = fillHoles(offersFrom(withEntry(ledger, at, left)), at)
  return [left, ...filled.map(({ entry }) => entry)].map(asChange)
}

const isSwappable = ({ state, personId }: Turn): boolean =>
  personId !== null && (state === 'assigned' || state === 'swapped')

const takenBy = (turn: Turn, { personId, coPersonIds }: Turn): Turn => {
  const original = turn.originalPersonId ?? turn.personId
  return original === personId
    ? { ...turn, personId, coPersonIds, state: 'assigned', originalPersonId: null }
    : { ...turn, personId, coPersonIds, state: 'swapped', originalPersonId: original }
}
