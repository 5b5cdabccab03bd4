import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/core/programme/day.ts'
import { proposeProgramme } from '../../../src/core/programme/propose/propose.ts'
import { add, noPeople } from '../../../src/core/programme/propose/puzzle.ts'
import { wishCounter } from '../../../src/core/programme/propose/served.ts'
import { giveSeats, type SeatsGiven } from '../../../src/core/programme/seats/give-seats.ts'
import { matchSeats, type Seating } from '../../../src/core/programme/seats/seat-matching.ts'
import type { RecordInput } from '../../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, withChanges } from '../../../src/core/records/record-set.ts'
import { chanceOf, entry } from '../../planning/generator.ts'
import { generatedDay, roughDay, theDay, theMeeting, withProgramme } from '../propose/generator.ts'

const someSeating = (seed: number): Seating => {
  const chance = chanceOf(seed)
  const sessions = 1 + Math.floor(chance() * 5)
  const people = Math.floor(chance() * 40)
  return {
    seats: Array.from({ length: sessions }, () => Math.floor(chance() * 12)),
    wishes: Array.from({ length: people }, () =>
      Array.from({ length: sessions }, (_, session) => ({ session, at: chance() }))
        .filter(() => chance() < 0.5)
        .toSorted((a, b) => a.at - b.at)
        .map(({ session }) => session),
    ),
  }
}
const seatings = Array.from({ length: 200 }, (_, seed) => someSeating(seed))

/** The most that can be served, by the minimum cut. */
const mostServed = ({ seats, wishes }: Seating): number => {
  const choices = seats.map((count, session) => {
    const set = noPeople(wishes.length)
    for (const [person, own] of wishes.entries()) if (own.includes(session)) add(set, person)
    return { wishes: set, seats: count }
  })
  return wishCounter(wishes.length)(choices, choices.length)
}

describe('the seats at one time', () => {
  it('serve as many as can be, each with a wish of theirs, and fill no session beyond its seats', () => {
    for (const seating of seatings) {
      const given = matchSeats(seating)
      expect(given.filter((session) => session >= 0)).toHaveLength(mostServed(seating))
      for (const [person, session] of given.entries())
        if (session >= 0) expect(seating.wishes[person]).toContain(session)
      for (const [session, seats] of seating.seats.entries())
        expect(given.filter((each) => each === session).length).toBeLessThanOrEqual(seats)
    }
  })

  it('serve nobody fewer for those who sign up later', () => {
    for (const seating of seatings) {
      const all = matchSeats(seating).map((session) => session >= 0)
      const early = Math.floor(seating.wishes.length / 2)
      const first = matchSeats({ ...seating, wishes: seating.wishes.slice(0, early) })
      expect(first.map((session) => session >= 0)).toEqual(all.slice(0, early))
    }
  })

  it('let nobody get what they want more without an earlier one getting less', () => {
    for (const { seats, wishes } of seatings.slice(0, 60)) {
      const given = matchSeats({ seats, wishes })
      for (const [person, session] of given.entries()) {
        if (session < 0) continue
        const own = wishes[person] ?? []
        // The earlier ones keep exactly what they got, all others who were served stay served: nothing better is left.
        for (const better of own.slice(0, own.indexOf(session))) {
          const bound = wishes.map((each, other) =>
            (given[other] ?? -1) < 0 ? [] : other < person ? [given[other] ?? -1] : other === person ? [better] : each,
          )
          const served = given.filter((each) => each >= 0).length
          expect(mostServed({ seats, wishes: bound })).toBeLessThan(served)
        }
      }
    }
  })
})

const session = (id: string, fields: Partial<RecordInput<'session'>> = {}): RecordEntry =>
  entry('session', id, { meetingId: theMeeting, order: id, title: id, minutes: 45, roomId: 'a', ...fields })
const person = (id: string, fields: Partial<RecordInput<'registration'>> = {}): RecordEntry =>
  entry('registration', id, { meetingId: theMeeting, order: id, name: id, ...fields })
const told = (...seats: readonly string[]) =>
  ({ seats: [...seats], told: { on: '2027-04-01', place: 'confirmed', seats: [...seats] } }) as const
const rooms = [
  { id: 'a', name: 'A', capacity: 1 },
  { id: 'b', name: 'B', capacity: 1 },
]
const beside = [session('x', { start: '10:00' }), session('y', { start: '10:00', roomId: 'b' })]
const given = (records: RecordSet, wish: 'fill' | 'anew' = 'fill'): SeatsGiven => {
  const seats = giveSeats(records, theMeeting, wish)
  if (seats === null) throw new Error('no day')
  return seats
}
const seatsAfter = (records: RecordSet, wish: 'fill' | 'anew' = 'fill') =>
  Object.fromEntries(
    theDay(withChanges(records, given(records, wish).changes)).registrations.map(({ id, value }) => [id, value.seats]),
  )

describe('giving seats', () => {
  it('goes by sign-up, and moves nobody from a wish for a better one of a later one', () => {
    const records = withProgramme({ rooms }, [
      ...beside,
      person('1', { wishes: ['x', 'y'] }),
      person('2', { wishes: ['x'] }),
      person('3', { wishes: ['y'] }),
    ])
    expect(seatsAfter(records)).toEqual({ 1: ['y'], 2: ['x'], 3: [] })
    expect(given(records).missed).toEqual([{ registrationId: '3', start: '10:00', sessionIds: ['y'] }])
    expect(given(records)).toMatchObject({ served: 2, wanted: 3 })
  })

  it('lets everybody keep what they have, or what they were told where seats are given anew', () => {
    const records = withProgramme({ rooms }, [
      ...beside,
      person('1', { wishes: ['x'] }),
      person('2', { wishes: ['y'], ...told('y') }),
      person('3', { wishes: ['x'], seats: ['x'] }),
    ])
    expect(seatsAfter(records, 'fill')).toEqual({ 1: [], 2: ['y'], 3: ['x'] })
    expect(seatsAfter(records, 'anew')).toEqual({ 1: ['x'], 2: ['y'], 3: [] })
  })

  it('keeps what was told before what was not, where a room holds fewer than before', () => {
    const records = withProgramme({ rooms }, [
      ...beside,
      person('1', { wishes: ['x'], seats: ['x'] }),
      person('2', { wishes: ['x'], ...told('x') }),
    ])
    expect(seatsAfter(records)).toEqual({ 1: [], 2: ['x'] })
  })

  it('keeps a seat that was given by hand and wished by nobody', () => {
    const records = withProgramme({ rooms }, [...beside, person('1', { seats: ['x'] }), person('2', { wishes: ['x'] })])
    expect(seatsAfter(records, 'anew')).toEqual({ 1: ['x'], 2: [] })
  })

  it('names those who were told of a seat that there is no more', () => {
    const records = withProgramme({ rooms }, [
      ...beside,
      person('1', { wishes: ['x'], ...told('x') }),
      person('2', { wishes: ['x', 'y'], ...told('x') }),
    ])
    expect(given(records).lost).toEqual([{ registrationId: '2', sessionId: 'x' }])
    expect(seatsAfter(records)).toEqual({ 1: ['x'], 2: ['y'] })
  })

  it('gives nobody a seat in two sessions at once, whatever their lengths', () => {
    const records = withProgramme({ rooms }, [
      session('long', { start: '10:00', minutes: 90 }),
      session('short', { start: '10:00', roomId: 'b' }),
      session('later', { start: '10:45', roomId: 'b' }),
      person('1', { wishes: ['long', 'later'] }),
      person('2', { wishes: ['short', 'later'] }),
    ])
    expect(seatsAfter(records)).toEqual({ 1: ['long'], 2: ['short', 'later'] })
  })

  it('takes the seats of those who do not take part, and of sessions that have no time', () => {
    const records = withProgramme({ rooms }, [
      session('x', { start: '10:00' }),
      session('unplaced'),
      person('1', { seats: ['x'], place: 'waiting' }),
      person('2', { seats: ['unplaced'], wishes: ['x', 'unplaced'] }),
    ])
    expect(seatsAfter(records)).toEqual({ 1: [], 2: ['x'] })
  })

  it('changes nothing the second time, and holds on rough days too', () => {
    for (const records of [...Array.from({ length: 60 }, (_, seed) => roughDay(seed)), aFullDay()]) {
      for (const wish of ['fill', 'anew'] as const) {
        const after = withChanges(records, given(records, wish).changes)
        expect(given(after, 'fill').changes).toEqual([])
        expect(problemsIn(theDay(after))).toEqual([])
      }
    }
  })
})

const aFullDay = (): RecordSet => {
  const { records, day } = generatedDay({ seed: 1, sessions: 24, slots: 6, rooms: 4, people: 300 })
  const proposal = proposeProgramme({ records, day, moves: 2000 })
  return proposal.ok ? withChanges(records, proposal.value.changes) : records
}

/** Seats in a session beyond what it holds, and people with two seats at once, reckoned apart from how seats are given. */
const problemsIn = ({ programme, sessions, registrations }: Day): readonly string[] => {
  const at = (time: string | null) => (time === null ? 0 : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  const overfull = sessions.flatMap(({ id, value }) => {
    const room = programme.rooms.find((each) => each.id === value.roomId)?.capacity ?? 9999
    const people = registrations.filter((each) => each.value.seats.includes(id)).length
    return people > Math.min(room, value.capacity ?? 9999) ? [`${id} is overfull`] : []
  })
  const twice = registrations.flatMap(({ id, value }) => {
    const own = sessions.filter((each) => value.seats.includes(each.id))
    return own.flatMap((one, index) =>
      own.slice(index + 1).flatMap((other) => {
        const [a, b] = [at(one.value.start), at(other.value.start)]
        return a < b + other.value.minutes && b < a + one.value.minutes ? [`${id} is in two places`] : []
      }),
    )
  })
  return [...overfull, ...twice]
}
