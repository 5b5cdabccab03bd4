/**
 * Waiting lists that move up by themselves: whatever frees a place at the day or a seat in a session, the first who waits for it has
 * it in the same batch. Nobody jumps, nobody loses a place, and who moved is named; whoever signs up with it has not moved.
 */
import { isComing } from '../meetings/status.ts'
import { type Day, dayOf, type RegistrationEntry, type SessionEntry, seatsIn } from '../programme/day.ts'
import { seatsTaken } from '../programme/places.ts'
import { isRoomUnknown } from '../programme/session-facts.ts'
import type { MeetingId, RegistrationId, SessionId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import { type AtOnce, areSeatsGiven, atOnceOf, choices, placesOf, waitsFor } from './standing.ts'

export type Move =
  | { readonly what: 'place'; readonly id: RegistrationId }
  | {
      readonly what: 'seat'
      readonly id: RegistrationId
      readonly to: SessionId
      /** What was less wanted and is given up for it. */
      readonly from: readonly SessionId[]
    }

export type MovedUp = { readonly changes: readonly RecordChange[]; readonly moves: readonly Move[] }

/**
 * The changes with what follows from them for those who wait. A day that is over or called off moves nobody, and seats go by the
 * lists only when they have been given.
 */
export const withMovesUp = (
  records: RecordSet,
  id: MeetingId,
  changes: readonly RecordChange[],
  today: string,
): MovedUp => {
  const days = daysAround(records, id, changes)
  return days === null ? { changes, moves: [] } : movedUp(days, changes, today)
}

/**
 * The same for what is changed of a programme: the lists move up where there come to be more seats, at the day or in a session that
 * lies when it did. A programme that is laid anew moves nobody by itself.
 */
export const withRoomFilled = (
  records: RecordSet,
  id: MeetingId,
  changes: readonly RecordChange[],
  today: string,
): MovedUp => {
  const days = daysAround(records, id, changes)
  return days !== null && makesRoom(days) ? movedUp(days, changes, today) : { changes, moves: [] }
}

/** Who could move up as things are: because sessions lie otherwise, or a day that was called off is held after all. */
export const dueMoves = (records: RecordSet, id: MeetingId, today: string): MovedUp =>
  withMovesUp(records, id, [], today)

/** A day as it is, and as changes leave it. */
type DaysAround = { readonly before: Day; readonly day: Day }

const daysAround = (records: RecordSet, id: MeetingId, changes: readonly RecordChange[]): DaysAround | null => {
  const before = dayOf(records, id)
  const day = dayOf(withChanges(records, changes), id)
  return before === null || day === null ? null : { before, day }
}

const movedUp = ({ before, day }: DaysAround, changes: readonly RecordChange[], today: string): MovedUp => {
  if (!movesOn(day, today)) return { changes, moves: [] }
  const placed = confirmFirst(day)
  const settled = areSeatsGiven(before) || areSeatsGiven(day) ? seatFirst(placed) : placed
  const known = new Set(before.registrations.map((each) => each.id))
  const moves = movesBetween(day.registrations, settled.registrations, atOnceOf(day)).filter((each) =>
    known.has(each.id),
  )
  const moved = settled.registrations.filter((each, index) => each !== day.registrations[index])
  const movedIds = new Set<string>(moved.map((each) => each.id))
  return {
    changes: [
      ...changes.filter((change) => change.kind !== 'registration' || !movedIds.has(change.id)),
      ...moved.map((each) => ({ kind: 'registration' as const, ...each })),
    ],
    moves,
  }
}

const movesOn = ({ meeting }: Day, today: string): boolean =>
  isComing(meeting.status) && (meeting.date === null || meeting.date >= today)

const confirmFirst = (day: Day): Day => {
  let { free } = placesOf(day)
  return {
    ...day,
    registrations: day.registrations.map((each) => {
      if (each.value.place !== 'waiting' || free === 0) return each
      if (free !== null) free -= 1
      return { id: each.id, value: { ...each.value, place: 'confirmed' } }
    }),
  }
}

/**
 * A free seat goes to the first on the session's list, and what that one gives up is free in turn. Ends: everybody who moves gets
 * what they wish for more.
 */
const seatFirst = (day: Day): Day => {
  const atOnce = atOnceOf(day)
  const registrations = [...day.registrations]
  const taken = seatsTaken(day)
  const free = new Map(
    choices(day).map((session) => [session.id, seatsToGive(day, session, atOnce) - (taken.get(session.id) ?? 0)]),
  )
  const change = (session: SessionId, by: 1 | -1) => free.set(session, (free.get(session) ?? 0) + by)
  const fill = (session: SessionId): boolean => {
    let moved = false
    for (const [index, { id, value }] of registrations.entries()) {
      if ((free.get(session) ?? 0) <= 0) break
      if (!waitsFor(value, session, atOnce)) continue
      const next = seated(value, session, atOnce)
      for (const seat of value.seats) if (!next.seats.includes(seat)) change(seat, 1)
      change(session, -1)
      registrations[index] = { id, value: next }
      moved = true
    }
    return moved
  }
  let moving = true
  while (moving) {
    moving = false
    for (const { id } of choices(day)) if (fill(id)) moving = true
  }
  return { ...day, registrations }
}

/** Without end where nothing sets a limit; none while the session has no room, or another lies in it at the same time. */
const seatsToGive = ({ programme, sessions }: Day, { id, value }: SessionEntry, atOnce: AtOnce): number => {
  const isShared = sessions.some(
    (other) => value.roomId !== null && other.value.roomId === value.roomId && atOnce.get(id)?.has(other.id) === true,
  )
  return isShared || isRoomUnknown(programme, value) ? 0 : (seatsIn(programme, value) ?? Number.POSITIVE_INFINITY)
}

const makesRoom = ({ before, day: after }: DaysAround): boolean => {
  const was = new Map(choices(before).map((session) => [session.id, session]))
  const [atOnceBefore, atOnce] = [atOnceOf(before), atOnceOf(after)]
  const limit = ({ programme: { capacity } }: Day) => capacity ?? Number.POSITIVE_INFINITY
  return (
    limit(after) > limit(before) ||
    choices(after).some((session) => {
      const old = was.get(session.id)
      const { start, minutes } = session.value
      if (old === undefined || old.value.start !== start || old.value.minutes !== minutes) return false
      return seatsToGive(after, session, atOnce) > seatsToGive(before, old, atOnceBefore)
    })
  )
}

/** In the session, and in nothing that lies at the same time. */
export const seated = (registration: Registration, session: SessionId, atOnce: AtOnce): Registration => ({
  ...registration,
  seats: [...registration.seats.filter((seat) => seat !== session && atOnce.get(session)?.has(seat) !== true), session],
})

/** From first to last, however many steps there were between: what is given up for steps between stands with the first. */
const movesBetween = (
  before: readonly RegistrationEntry[],
  after: readonly RegistrationEntry[],
  atOnce: AtOnce,
): readonly Move[] =>
  after.flatMap(({ id, value }, index): readonly Move[] => {
    const was = before[index]?.value ?? value
    const given = value.seats.filter((seat) => !was.seats.includes(seat))
    const left = was.seats.filter((seat) => !value.seats.includes(seat))
    const insteadOf = (seat: SessionId) => given.find((to) => atOnce.get(to)?.has(seat)) ?? given[0]
    return [
      ...(was.place === value.place ? [] : [{ what: 'place' as const, id }]),
      ...given.map((to) => ({ what: 'seat' as const, id, to, from: left.filter((seat) => insteadOf(seat) === to) })),
    ]
  })
