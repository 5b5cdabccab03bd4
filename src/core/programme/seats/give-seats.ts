/**
 * Gives the participants of a day their seats, by what they wish and in the order in which they signed up. A seat that somebody has
 * stays theirs as long as the programme lets it. At each time of the day as many as can be get something they wish; they are
 * asked time by time, since nobody can be in two places.
 */
import { minutesOfDay } from '../../danish/dates.ts'
import { ascending } from '../../order.ts'
import type { MeetingId, RegistrationId, SessionId } from '../../records/ids.ts'
import type { RecordChange, RecordSet } from '../../records/record-set.ts'
import { type Day, dayOf, isForEverybody, type RegistrationEntry, seatsIn } from '../day.ts'
import { takingPart } from '../places.ts'
import { overlap, type Span } from '../session-facts.ts'
import { matchSeats } from './seat-matching.ts'

/** `fill`: all keep what they have. `anew`: only what somebody was told, or got without wishing it, stays. */
export type SeatsWish = 'fill' | 'anew'

export type SeatsGiven = {
  readonly changes: readonly RecordChange<'registration'>[]
  /** Participants at a time of the day at which they have something they wish, and of how many who wish something at it. */
  readonly served: number
  readonly wanted: number
  readonly missed: readonly Missed[]
  /** Seats that people were told of and the programme has no room for any more. */
  readonly lost: readonly { readonly registrationId: RegistrationId; readonly sessionId: SessionId }[]
  /** By session: how many wish it, and how many have a seat. */
  readonly sessions: ReadonlyMap<SessionId, { readonly wished: number; readonly seated: number }>
}

/** Somebody who gets nothing of what they wish at a time of the day. */
type Missed = {
  readonly registrationId: RegistrationId
  readonly start: string
  readonly sessionIds: readonly SessionId[]
}

/** Null where the day is gone. */
export const giveSeats = (records: RecordSet, id: MeetingId, wish: SeatsWish = 'fill'): SeatsGiven | null => {
  const day = dayOf(records, id)
  return day === null ? null : seatsOf(day, wish)
}

export const seatsOf = (day: Day, wish: SeatsWish): SeatsGiven => {
  const choices = choicesOf(day)
  const people = takingPart(day)
  const seated = keptSeats(choices, people, wish)
  const missed: Missed[] = []
  let wanted = 0
  for (const [start, atOnce] of byStart(choices)) {
    const asking = people.flatMap(({ id, value }) => {
      const wished = value.wishes.flatMap((each) => atOnce.find((choice) => choice.id === each) ?? [])
      if (wished.length === 0) return []
      wanted++
      const own = seated.of(id)
      const open = wished.filter(({ span }) => !own.some((each) => overlap(each.span, span)))
      return own.some((each) => wished.includes(each)) ? [] : [{ id, wished, open }]
    })
    const given = matchSeats({
      seats: atOnce.map((choice) => seated.left(choice)),
      wishes: asking.map(({ open }) => open.map((choice) => atOnce.indexOf(choice))),
    })
    for (const [index, { id, wished }] of asking.entries()) {
      const choice = atOnce[given[index] ?? -1]
      if (choice === undefined) missed.push({ registrationId: id, start, sessionIds: wished.map((each) => each.id) })
      else seated.give(id, choice)
    }
  }
  const wishedBy = (session: SessionId) => people.filter(({ value }) => value.wishes.includes(session)).length
  return {
    changes: changesTo(day, seated),
    served: wanted - missed.length,
    wanted,
    missed,
    lost: people.flatMap(({ id, value }) =>
      (value.told?.seats ?? [])
        .filter((session) => value.seats.includes(session) && !seated.of(id).some((each) => each.id === session))
        .map((sessionId) => ({ registrationId: id, sessionId })),
    ),
    sessions: new Map(
      choices.map((choice) => [choice.id, { wished: wishedBy(choice.id), seated: seated.count(choice) }]),
    ),
  }
}

type ChoiceSession = { readonly id: SessionId; readonly start: string; readonly span: Span; readonly holds: number }

/** By the clock. */
const choicesOf = ({ programme, sessions }: Day): readonly ChoiceSession[] =>
  sessions.flatMap(({ id, value }) => {
    if (value.start === null || isForEverybody(value.kind)) return []
    const start = minutesOfDay(value.start)
    const holds = seatsIn(programme, value) ?? Number.MAX_SAFE_INTEGER
    return [{ id, start: value.start, span: { start, end: start + value.minutes }, holds }]
  })

const byStart = (choices: readonly ChoiceSession[]): ReadonlyMap<string, readonly ChoiceSession[]> =>
  Map.groupBy(choices, ({ start }) => start)

type Seated = {
  readonly of: (person: RegistrationId) => readonly ChoiceSession[]
  readonly count: (choice: ChoiceSession) => number
  readonly left: (choice: ChoiceSession) => number
  readonly give: (person: RegistrationId, choice: ChoiceSession) => void
}

const emptySeats = (): Seated => {
  const own = new Map<RegistrationId, readonly ChoiceSession[]>()
  const taken = new Map<SessionId, number>()
  const count = ({ id }: ChoiceSession) => taken.get(id) ?? 0
  return {
    of: (person) => own.get(person) ?? [],
    count,
    left: (choice) => Math.max(0, choice.holds - count(choice)),
    give: (person, choice) => {
      own.set(person, [...(own.get(person) ?? []), choice])
      taken.set(choice.id, count(choice) + 1)
    },
  }
}

/** What was told goes before what was not, and who signed up first before others. */
const keptSeats = (
  choices: readonly ChoiceSession[],
  people: readonly RegistrationEntry[],
  wish: SeatsWish,
): Seated => {
  const seated = emptySeats()
  const keep = (stays: (value: RegistrationEntry['value'], id: SessionId) => boolean): void => {
    for (const { id, value } of people)
      for (const choice of choices) {
        const own = seated.of(id)
        if (!value.seats.includes(choice.id) || !stays(value, choice.id) || own.includes(choice)) continue
        if (seated.left(choice) > 0 && !own.some(({ span }) => overlap(span, choice.span))) seated.give(id, choice)
      }
  }
  keep((value, id) => value.told?.seats.includes(id) === true)
  keep((value, id) => wish === 'fill' || !value.wishes.includes(id))
  return seated
}

/** By the clock; whoever does not take part has no seat. */
const changesTo = (day: Day, seated: Seated): readonly RecordChange<'registration'>[] =>
  day.registrations.flatMap(({ id, value }) => {
    const seats = seated
      .of(id)
      .toSorted((a, b) => ascending(a.start, b.start) || ascending(a.id, b.id))
      .map((choice) => choice.id)
    const same = seats.length === value.seats.length && seats.every((seat, at) => seat === value.seats[at])
    return same ? [] : [{ kind: 'registration' as const, id, value: { ...value, seats } }]
  })
