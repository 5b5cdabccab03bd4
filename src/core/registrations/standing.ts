/**
 * How a day's registrations stand: who has a place and who waits, for the day and for each session of which people choose one at a
 * time. Counts and lists; changes nothing.
 */
import { minutesOfDay } from '../danish/dates.ts'
import {
  type Day,
  isForEverybody,
  participantNamed,
  type RegistrationEntry,
  type SessionEntry,
  seatsIn,
} from '../programme/day.ts'
import { hasPlace, seatsTaken, takingPart } from '../programme/places.ts'
import type { RegistrationId, SessionId } from '../records/ids.ts'
import type { Slot } from '../records/programme.ts'
import type { RecordSet } from '../records/record-set.ts'
import { type ParticipantNeed, participantNeed, type Registration } from '../records/registration.ts'
import type { Sector } from '../records/unit.ts'

type Places = {
  /** Null where there is no limit. */
  readonly capacity: number | null
  readonly confirmed: number
  readonly waiting: number
  readonly cancelled: number
  /** Null where there is no limit; never below 0. */
  readonly free: number | null
}

export const placesOf = ({ programme, registrations }: Pick<Day, 'programme' | 'registrations'>): Places => {
  const count = (place: Registration['place']) => registrations.filter(({ value }) => value.place === place).length
  const { capacity } = programme
  const confirmed = count('confirmed')
  return {
    capacity,
    confirmed,
    waiting: count('waiting'),
    cancelled: count('cancelled'),
    free: capacity === null ? null : Math.max(0, capacity - confirmed),
  }
}

/** What people choose between, whether it is placed or not. */
export const choices = ({ sessions }: Pick<Day, 'sessions'>): readonly SessionEntry[] =>
  sessions.filter(({ value }) => !isForEverybody(value.kind))

/** A time of the day with the sessions of which a participant can be in one; without a slot where they lie in none. */
export type Round = {
  readonly key: string
  readonly slot: Slot | null
  readonly start: string
  readonly sessions: readonly SessionEntry[]
}

/** By the clock; what is not placed is in no round. */
export const roundsOf = (day: Pick<Day, 'programme' | 'sessions'>): readonly Round[] => {
  const rounds = new Map<string, Round>()
  for (const session of choices(day)) {
    const { start } = session.value
    if (start === null) continue
    const slot = day.programme.slots.find((each) => each.start <= start && start < each.end) ?? null
    const key = slot?.id ?? start
    const known = rounds.get(key)
    rounds.set(key, {
      key,
      slot,
      start: known?.start ?? start,
      sessions: [...(known?.sessions ?? []), session],
    })
  }
  return [...rounds.values()]
}

/** By each session that is placed, those in which nobody can be beside it: they share a minute. */
export type AtOnce = ReadonlyMap<SessionId, ReadonlySet<SessionId>>

export const atOnceOf = ({ sessions }: Pick<Day, 'sessions'>): AtOnce => {
  const placed = sessions.flatMap(({ id, value }) => {
    if (value.start === null) return []
    const start = minutesOfDay(value.start)
    return [{ id, start, end: start + value.minutes }]
  })
  const beside = (one: (typeof placed)[number]) =>
    placed.filter((other) => other.id !== one.id && one.start < other.end && other.start < one.end).map(({ id }) => id)
  return new Map(placed.map((one) => [one.id, new Set(beside(one))]))
}

/** Seats are handed out when anybody has one: from then on the lists of sessions move up by themselves. */
export const areSeatsGiven = ({ registrations }: Pick<Day, 'registrations'>): boolean =>
  registrations.some(({ value }) => value.seats.length > 0)

/**
 * Whether the participant would go to the session if there were a seat: wished for, and wished for more than every seat that would
 * be given up for it.
 */
export const waitsFor = (registration: Registration, session: SessionId, atOnce: AtOnce): boolean => {
  const { wishes, seats } = registration
  const rivals = atOnce.get(session)
  const rank = wishes.indexOf(session)
  if (!hasPlace(registration) || rank < 0 || rivals === undefined || seats.includes(session)) return false
  return seats.every((seat) => {
    const held = rivals.has(seat) ? wishes.indexOf(seat) : -1
    return held < 0 || held > rank
  })
}

export type SessionStanding = {
  readonly session: SessionEntry
  /** Null where there is no limit. */
  readonly seats: number | null
  readonly taken: number
  /** Participants with a place at the day who wish for it, at all and before the others at its time. */
  readonly wished: number
  readonly wishedFirst: number
  /** In the order of the list. Empty until seats are given. */
  readonly waiting: readonly RegistrationId[]
}

export const sessionStandings = (day: Day): readonly SessionStanding[] => {
  const atOnce = atOnceOf(day)
  const given = areSeatsGiven(day)
  const taken = seatsTaken(day)
  const coming = takingPart(day)
  return choices(day).map((session) => {
    const { id } = session
    const rivals = atOnce.get(id)
    const wishing = coming.filter(({ value }) => value.wishes.includes(id))
    return {
      session,
      seats: seatsIn(day.programme, session.value),
      taken: taken.get(id) ?? 0,
      wished: wishing.length,
      wishedFirst: wishing.filter(
        ({ value }) => value.wishes.find((wish) => wish === id || rivals?.has(wish) === true) === id,
      ).length,
      waiting: given ? coming.filter(({ value }) => waitsFor(value, id, atOnce)).map((each) => each.id) : [],
    }
  })
}

/**
 * Whether the participant knows how it stands. Who came to the door saw it, and who cancelled before hearing anything said it. When
 * the day is called off nobody has a place.
 */
export const isToldAll = (registration: Registration, calledOff = false): boolean => {
  const { told, place, seats, walkIn } = registration
  if (told === null) return walkIn || place === 'cancelled'
  if (told.place !== (calledOff ? 'cancelled' : place)) return false
  return (
    calledOff ||
    !hasPlace(registration) ||
    (told.seats.length === seats.length && told.seats.every((seat) => seats.includes(seat)))
  )
}

/** Those who do not know how it stands; of a day that is called off, those who do not know that it is. */
export const untoldOf = ({ meeting, registrations }: Day): readonly RegistrationEntry[] =>
  registrations.filter(({ value }) => !isToldAll(value, meeting.status === 'cancelled'))

type Tally<K> = { readonly key: K; readonly count: number }

/** Of those who have a place: what must be ready, in the order of the fixed list. */
export const needsOf = (day: Pick<Day, 'registrations'>): readonly Tally<ParticipantNeed>[] =>
  participantNeed.options.flatMap((key) => {
    const count = takingPart(day).filter(({ value }) => value.needs.includes(key)).length
    return count === 0 ? [] : [{ key, count }]
  })

/** Of those who have a place, by sector; null are those of whom nobody knows it. */
export const sectorsOf = (records: RecordSet, day: Pick<Day, 'registrations'>) => {
  const found = takingPart(day).map(({ value }) => participantNamed(records, value).sector)
  return sectorOrder.flatMap((key): readonly Tally<Sector | null>[] => {
    const count = found.filter((each) => each === key).length
    return count === 0 ? [] : [{ key, count }]
  })
}

const sectorOrder: readonly (Sector | null)[] = ['region', 'municipality', 'general-practice', 'other', null]
