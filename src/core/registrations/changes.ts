/**
 * What is done to a registration: signing up, changing, cancelling and coming back, a seat given or given up by hand.
 * Each answers with one batch in which the waiting lists have moved up.
 */

import { searchable } from '../danish/sorting.ts'
import { keyBetween } from '../order.ts'
import { fullName } from '../people/names.ts'
import { dayOf } from '../programme/day.ts'
import type { MeetingId, PersonId, RegistrationId, SessionId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Registration, RegistrationPlace } from '../records/registration.ts'
import { type MovedUp, seated, withMovesUp } from './moving-up.ts'
import { roleOf } from './role-and-sector.ts'
import { atOnceOf, placesOf } from './standing.ts'

export type NewRegistration = Partial<Omit<Registration, 'meetingId' | 'order' | 'place' | 'seats' | 'told'>>

/** At the end of the list: with a place where there is one and nobody waits for it. */
export const signUp = (
  records: RecordSet,
  meetingId: MeetingId,
  id: RegistrationId,
  given: NewRegistration,
  today: string,
): MovedUp => {
  const [place = 'confirmed'] = placesFor(records, meetingId, 1)
  const value = newValue('registration', {
    registeredOn: today,
    ...given,
    meetingId,
    order: keyBetween(lastOrder(records, meetingId), null),
    place,
  })
  return withMovesUp(records, meetingId, [{ kind: 'registration', id, value }], today)
}

/** The places that so many newcomers would have, in their order. */
export const placesFor = (records: RecordSet, meetingId: MeetingId, count: number): readonly RegistrationPlace[] => {
  const day = dayOf(records, meetingId)
  const { free, waiting } = day === null ? { free: null, waiting: 0 } : placesOf(day)
  return Array.from({ length: count }, (_, index) =>
    free === null || (waiting === 0 && index < free) ? 'confirmed' : 'waiting',
  )
}

/** The order key of whoever signed up last; null where nobody did. */
const lastOrder = (records: RecordSet, meetingId: MeetingId): string | null =>
  dayOf(records, meetingId)?.registrations.at(-1)?.value.order ?? null

/**
 * Somebody who came without having signed up: in the room, whatever it holds, and past no one who waits for a seat. One of our own
 * where only one is called so and has not signed up.
 */
export const walkIn = (
  records: RecordSet,
  meetingId: MeetingId,
  id: RegistrationId,
  name: string,
  today: string,
): MovedUp => {
  const own = ownPersonCalled(records, meetingId, name)
  const value = newValue('registration', {
    meetingId,
    ...(own === null ? { name } : { personId: own, role: roleOf(records, own) }),
    order: keyBetween(lastOrder(records, meetingId), null),
    registeredOn: today,
    walkIn: true,
    attendance: 'present',
  })
  return { changes: [{ kind: 'registration', id, value }], moves: [] }
}

const ownPersonCalled = (records: RecordSet, meetingId: MeetingId, name: string): PersonId | null => {
  const [own, ...namesakes] = [...records.person].filter(([, each]) => searchable(fullName(each)) === searchable(name))
  if (own === undefined || namesakes.length > 0) return null
  const [personId] = own
  const isThere = [...records.registration.values()].some(
    (each) => each.meetingId === meetingId && each.personId === personId,
  )
  return isThere ? null : personId
}

/** Wishes and what else may decide who moves up. */
export const changeRegistration = (
  records: RecordSet,
  id: RegistrationId,
  change: NewRegistration,
  today: string,
): MovedUp => changed(records, id, today, (value) => ({ ...value, ...change }))

/** Gives up the place and every seat. What was wished is kept in case the participant comes back. */
export const cancelRegistration = (records: RecordSet, id: RegistrationId, today: string): MovedUp =>
  changed(records, id, today, (value) => ({ ...value, place: 'cancelled', seats: [] }))

/** Signs up anew, and so comes last. */
export const reviveRegistration = (records: RecordSet, id: RegistrationId, today: string): MovedUp =>
  changed(records, id, today, (value) => ({
    ...value,
    place: placesFor(records, value.meetingId, 1)[0] ?? 'confirmed',
    order: keyBetween(lastOrder(records, value.meetingId), null),
    registeredOn: today,
  }))

/** Past the list and the capacity, because somebody decided so. */
export const givePlace = (records: RecordSet, id: RegistrationId, today: string): MovedUp =>
  changed(records, id, today, (value) => ({ ...value, place: 'confirmed' }))

export const removeRegistration = (records: RecordSet, id: RegistrationId, today: string): MovedUp => {
  const value = records.registration.get(id)
  return value === undefined
    ? nothing
    : withMovesUp(records, value.meetingId, [{ kind: 'registration', id, value: null }], today)
}

/** By hand, past the session's list. It becomes what is wanted most, so that no list moves the participant away from it. */
export const giveSeat = (records: RecordSet, id: RegistrationId, sessionId: SessionId, today: string): MovedUp =>
  changed(records, id, today, (value) => {
    const day = dayOf(records, value.meetingId)
    const atOnce = day === null ? null : atOnceOf(day)
    return atOnce?.has(sessionId) !== true
      ? value
      : {
          ...seated(value, sessionId, atOnce),
          wishes: [sessionId, ...value.wishes.filter((wish) => wish !== sessionId)],
        }
  })

/** No seat among the sessions, and no wish that a list could move up to. */
export const leaveSessions = (
  records: RecordSet,
  id: RegistrationId,
  sessionIds: readonly SessionId[],
  today: string,
): MovedUp =>
  changed(records, id, today, (value) => ({
    ...value,
    wishes: value.wishes.filter((wish) => !sessionIds.includes(wish)),
    seats: value.seats.filter((seat) => !sessionIds.includes(seat)),
  }))

const nothing: MovedUp = { changes: [], moves: [] }

const changed = (
  records: RecordSet,
  id: RegistrationId,
  today: string,
  change: (value: Registration) => Registration,
): MovedUp => {
  const value = records.registration.get(id)
  return value === undefined
    ? nothing
    : withMovesUp(records, value.meetingId, [{ kind: 'registration', id, value: change(value) }], today)
}
