import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayOf, programmeChange, seatsIn } from '../../src/core/programme/day.ts'
import { withCapacity } from '../../src/core/programme/day-parts.ts'
import { seatsTaken } from '../../src/core/programme/places.ts'
import { withPart } from '../../src/core/programme/session-life.ts'
import {
  meetingId,
  programmeIdOf,
  type RegistrationId,
  registrationId,
  type SessionId,
  sessionId,
} from '../../src/core/records/ids.ts'
import {
  type RecordChange,
  type RecordEntry,
  type RecordSet,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import type { Registration } from '../../src/core/records/registration.ts'
import type { Session } from '../../src/core/records/session.ts'
import {
  cancelRegistration,
  changeRegistration,
  givePlace,
  giveSeat,
  leaveSessions,
  removeRegistration,
  reviveRegistration,
  signUp,
  walkIn,
} from '../../src/core/registrations/changes.ts'
import { dueMoves, type MovedUp, withRoomFilled } from '../../src/core/registrations/moving-up.ts'
import { atOnceOf, placesOf, sessionStandings, waitsFor } from '../../src/core/registrations/standing.ts'
import { entry } from '../planning/generator.ts'

const today = '2027-04-01'
const id = meetingId.parse('d')
const person = (nth: number) => registrationId.parse(`r${nth}`)
const session = (name: string) => sessionId.parse(name)

const dayRecords = (capacity: number | null, registrations: readonly Partial<Registration>[]): RecordSet =>
  recordSetOf(entriesOf(capacity, registrations))

const entriesOf = (
  capacity: number | null,
  registrations: readonly Partial<Registration>[],
): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'planned' }),
  entry('programme', programmeIdOf(id), {
    meetingId: 'd',
    capacity,
    rooms: [
      { id: 'sal', name: 'Salen', capacity: 2 },
      { id: 'lille', name: 'Lille sal', capacity: 1 },
      { id: 'kontor', name: 'Kontoret', capacity: 1 },
      { id: 'atrium', name: 'Atriet', capacity: 2 },
    ],
    slots: [{ id: 's1', name: 'Runde 1', start: '10:00', end: '11:00' }],
  }),
  entry('session', 'A', { meetingId: 'd', start: '10:00', minutes: 60, roomId: 'sal', order: 'a' }),
  entry('session', 'B', { meetingId: 'd', start: '10:00', minutes: 60, roomId: 'lille', order: 'b' }),
  entry('session', 'C', { meetingId: 'd', start: '10:30', minutes: 60, roomId: 'kontor', order: 'c' }),
  entry('session', 'D', { meetingId: 'd', start: '13:00', minutes: 60, roomId: 'lille', order: 'd' }),
  entry('session', 'lunch', { meetingId: 'd', start: '12:00', minutes: 60, kind: 'break', order: 'e' }),
  ...registrations.map(
    (each, index): RecordEntry =>
      entry('registration', `r${index + 1}`, { meetingId: 'd', order: `${'bcdefghijkl'[index]}`, ...each }),
  ),
]

type Growth =
  | { readonly what: 'day'; readonly to: number | null }
  | { readonly what: 'room'; readonly room: string; readonly to: number | null }
  | { readonly what: 'session'; readonly session: SessionId; readonly part: Partial<Session> }

type Act =
  | { readonly what: 'sign-up'; readonly wishes: readonly SessionId[] }
  | { readonly what: 'cancel' | 'revive' | 'remove'; readonly at: number }
  | { readonly what: 'wish'; readonly at: number; readonly wishes: readonly SessionId[] }
  | Growth

const dayIn = (records: RecordSet): Day => {
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return day
}
const changesOf = (day: Day, growth: Growth): readonly RecordChange[] => {
  switch (growth.what) {
    case 'day':
      return [programmeChange(day, { capacity: growth.to })]
    case 'room':
      return withCapacity(day, growth.room, growth.to)
    case 'session':
      return withPart(day, growth.session, growth.part)
  }
}
const filled = (records: RecordSet, growth: Growth): MovedUp =>
  withRoomFilled(records, id, changesOf(dayIn(records), growth), today)
const applied = (records: RecordSet, { changes }: MovedUp): RecordSet => withChanges(records, changes)
const of = (records: RecordSet, nth: number): Registration | undefined => records.registration.get(person(nth))
const a = session('A')
const b = session('B')
const d = session('D')

describe('the waiting list of a day', () => {
  it('gives a place while there is one, and puts those who come later last on the list', () => {
    let records = dayRecords(1, [])
    records = applied(records, signUp(records, id, person(1), { name: 'Ea Berg' }, today))
    records = applied(records, signUp(records, id, person(2), { name: 'Bo Lind' }, today))
    records = applied(records, signUp(records, id, person(3), { name: 'Liv Holm' }, today))
    expect([1, 2, 3].map((nth) => of(records, nth)?.place)).toEqual(['confirmed', 'waiting', 'waiting'])
    expect(of(records, 1)?.registeredOn).toBe(today)
    const gone = cancelRegistration(records, person(1), today)
    expect(gone.moves).toEqual([{ what: 'place', id: person(2) }])
    records = applied(records, gone)
    expect([1, 2, 3].map((nth) => of(records, nth)?.place)).toEqual(['cancelled', 'confirmed', 'waiting'])
  })

  it('puts whoever cancelled and comes back at the end', () => {
    let records = dayRecords(1, [{}, { place: 'waiting' }, { place: 'cancelled' }])
    records = applied(records, reviveRegistration(records, person(3), today))
    expect(of(records, 3)?.place).toBe('waiting')
    const gone = removeRegistration(records, person(1), today)
    expect(gone.moves).toEqual([{ what: 'place', id: person(2) }])
    records = applied(records, gone)
    expect(dayOf(records, id)?.registrations.map((each) => each.id)).toEqual(['r2', 'r3'])
  })

  it('moves as many as a greater capacity holds, and takes no place from anybody where it is less', () => {
    const records = dayRecords(2, [{}, {}, { place: 'waiting' }, { place: 'waiting' }, { place: 'waiting' }])
    const day = dayIn(records)
    const more = filled(records, { what: 'day', to: 4 })
    expect(more.moves.map((each) => each.id)).toEqual(['r3', 'r4'])
    expect(more.changes.map(({ kind }) => kind)).toEqual(['programme', 'registration', 'registration'])
    expect(filled(records, { what: 'day', to: null }).moves).toHaveLength(3)
    const less = filled(records, { what: 'day', to: 1 })
    expect(less.moves).toEqual([])
    expect(less.changes.map(({ kind }) => kind)).toEqual(['programme'])
    expect(placesOf({ ...day, programme: { ...day.programme, capacity: 1 } }).free).toBe(0)
  })

  it('lets a person decide past the list, and moves nobody once the day is over', () => {
    const records = dayRecords(1, [{}, { place: 'waiting' }, { place: 'waiting' }])
    expect(of(applied(records, givePlace(records, person(3), today)), 3)?.place).toBe('confirmed')
    expect(cancelRegistration(records, person(1), '2027-05-05').moves).toEqual([])
    expect(cancelRegistration(records, person(1), '2027-05-04').moves).toHaveLength(1)
  })

  it('lets in whoever comes to the door without having signed up, and moves nobody for it', () => {
    const records = dayRecords(1, [{}, { place: 'waiting' }])
    const came = walkIn(records, id, person(9), 'Kim Dam', '2027-05-04')
    expect(came.moves).toEqual([])
    expect(of(applied(records, came), 9)).toMatchObject({ place: 'confirmed', walkIn: true, attendance: 'present' })
  })
})

describe('the list of a session', () => {
  const given = dayRecords(null, [
    { wishes: [b, a], seats: [b] },
    { wishes: [b, a], seats: [a] },
    { wishes: [b], seats: [] },
    { wishes: [a], seats: [a] },
    { wishes: [a], seats: [] },
  ])

  it('gives a seat that is free to the first who wants it more, and what that one gives up to the next', () => {
    const gone = cancelRegistration(given, person(1), today)
    expect(gone.moves).toEqual([
      { what: 'seat', id: person(2), to: b, from: [a] },
      { what: 'seat', id: person(5), to: a, from: [] },
    ])
    const records = applied(given, gone)
    expect([1, 2, 3, 4, 5].map((nth) => of(records, nth)?.seats)).toEqual([[], [b], [], [a], [a]])
  })

  it('waits until seats are given', () => {
    const records = dayRecords(null, [{ wishes: [a] }, { wishes: [b] }])
    expect(cancelRegistration(records, person(1), today).moves).toEqual([])
    expect(dueMoves(records, id, today).changes).toEqual([])
  })

  it('seats whoever signs up later where there is room, and nobody twice at the same time', () => {
    const late = signUp(given, id, person(9), { wishes: [a, d, session('C')] }, today)
    expect(late.moves).toEqual([])
    // The others at that time were full or wanted by somebody before.
    expect(of(applied(given, late), 9)?.seats).toEqual([session('C'), d])
  })

  it('keeps a seat that was given by hand, and none that was given up', () => {
    let records = applied(given, giveSeat(given, person(5), b, today))
    expect(of(records, 5)).toMatchObject({ seats: [b], wishes: [b, a] })
    records = applied(records, cancelRegistration(records, person(4), today))
    expect(of(records, 5)?.seats).toEqual([b])
    records = applied(records, leaveSessions(records, person(5), [a, b], today))
    expect(of(records, 5)).toMatchObject({ seats: [], wishes: [] })
  })

  it('follows a changed wish at once where there is a seat', () => {
    const records = applied(given, changeRegistration(given, person(3), { wishes: [b, d] }, today))
    expect(of(records, 3)?.seats).toEqual([d])
  })

  it('moves up where the room, the session or its place comes to hold more', () => {
    const both = [
      { what: 'seat', id: person(2), to: b, from: [a] },
      { what: 'seat', id: person(5), to: a, from: [] },
    ]
    expect(filled(given, { what: 'room', room: 'lille', to: 2 }).moves).toEqual(both)
    expect(filled(given, { what: 'session', session: b, part: { roomId: 'atrium' } }).moves).toEqual(both)
    const limited = applied(given, filled(given, { what: 'session', session: a, part: { capacity: 1 } }))
    expect([1, 2, 3, 4, 5].map((nth) => of(limited, nth)?.seats)).toEqual([[b], [a], [], [a], []])
    expect(filled(limited, { what: 'session', session: a, part: { capacity: 2 } }).moves).toEqual([])
    expect(filled(limited, { what: 'room', room: 'sal', to: 3 }).moves).toEqual([])
    const freed = applied(limited, filled(limited, { what: 'session', session: a, part: { capacity: null } }))
    expect(filled(freed, { what: 'room', room: 'sal', to: 3 }).moves).toEqual([
      { what: 'seat', id: person(5), to: a, from: [] },
    ])
  })

  it('moves nobody for a session that lies at another time, and says who could', () => {
    const later = filled(given, { what: 'session', session: b, part: { start: '15:00', roomId: 'atrium' } })
    expect(later.moves).toEqual([])
    expect(dueMoves(applied(given, later), id, today).moves).toEqual([{ what: 'seat', id: person(2), to: b, from: [] }])
  })

  it('waits where nobody knows the room, and moves up when it is larger than the one before', () => {
    const nowhere = filled(given, { what: 'session', session: b, part: { roomId: null } })
    expect(nowhere.moves).toEqual([])
    const between = applied(given, nowhere)
    expect(dueMoves(between, id, today).moves).toEqual([])
    expect(filled(between, { what: 'session', session: b, part: { roomId: 'lille' } }).moves).toEqual([])
    expect(filled(between, { what: 'session', session: b, part: { roomId: 'atrium' } }).moves).toHaveLength(2)
  })

  it('waits while another lies in the same room at the same time, and moves up when that one has gone elsewhere', () => {
    const carried = filled(given, { what: 'session', session: b, part: { roomId: 'sal' } })
    expect(carried.moves).toEqual([])
    const together = applied(given, carried)
    expect(filled(together, { what: 'day', to: null }).moves).toEqual([])
    const apart = filled(together, { what: 'session', session: a, part: { roomId: 'lille' } })
    expect(apart.moves).toEqual([{ what: 'seat', id: person(2), to: b, from: [a] }])
  })

  it('says what was given up for which', () => {
    const e = session('E')
    const people = [
      { wishes: [b, a], seats: [b] },
      { wishes: [d], seats: [d] },
      { wishes: [b, d, a, e], seats: [a, e] },
    ]
    const records = recordSetOf([
      ...entriesOf(null, people),
      entry('session', e, { meetingId: 'd', start: '13:00', minutes: 60, roomId: 'atrium', order: 'f' }),
    ])
    expect(filled(records, { what: 'room', room: 'lille', to: 2 }).moves).toEqual([
      { what: 'seat', id: person(3), to: b, from: [a] },
      { what: 'seat', id: person(3), to: d, from: [e] },
    ])
  })

  it('tells how many wish, how many first, and who waits in which order', () => {
    const [standingA, standingB] = sessionStandings(dayIn(given))
    expect(standingA).toMatchObject({ seats: 2, taken: 2, wished: 4, wishedFirst: 2, waiting: ['r5'] })
    expect(standingB).toMatchObject({ seats: 1, taken: 1, wished: 3, wishedFirst: 3, waiting: ['r2', 'r3'] })
  })
})

describe('whatever is done, in whatever order', () => {
  const wish = fc.shuffledSubarray(['A', 'B', 'C', 'D'].map(session))
  const seats = fc.option(fc.nat(6), { freq: 10 })
  const room = fc.constantFrom('sal', 'lille', 'atrium')
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ what: fc.constant('sign-up' as const), wishes: wish }),
    fc.record({ what: fc.constantFrom('cancel' as const, 'revive' as const, 'remove' as const), at: fc.nat(11) }),
    fc.record({ what: fc.constant('wish' as const), at: fc.nat(11), wishes: wish }),
    fc.record({ what: fc.constant('day' as const), to: seats }),
    fc.record({ what: fc.constant('room' as const), room, to: seats }),
    fc.record({
      what: fc.constant('session' as const),
      session: fc.constantFrom(a, b, session('C'), d),
      part: fc.oneof(fc.record({ capacity: seats }), fc.record({ roomId: room })),
    }),
  )
  const doneBy = (records: RecordSet, at: RegistrationId, act: Act): MovedUp => {
    switch (act.what) {
      case 'sign-up':
        return signUp(records, id, at, { wishes: act.wishes }, today)
      case 'cancel':
        return cancelRegistration(records, at, today)
      case 'revive':
        return records.registration.get(at)?.place === 'cancelled'
          ? reviveRegistration(records, at, today)
          : { changes: [], moves: [] }
      case 'remove':
        return removeRegistration(records, at, today)
      case 'wish':
        return changeRegistration(records, at, { wishes: act.wishes }, today)
      case 'day':
      case 'room':
      case 'session':
        return filled(records, act)
    }
  }

  it('nobody jumps, nobody is moved down, no seat is given that is not there, and who moved is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(act, { maxLength: 30 }), (capacity, acts) => {
        let records = dayRecords(capacity, [{ wishes: [a], seats: [a] }])
        for (const [nth, each] of acts.entries()) {
          const at = 'at' in each ? person(each.at) : person(nth + 100)
          const done = doneBy(records, at, each)
          const next = applied(records, done)
          holds(records, next, at, done)
          records = next
        }
      }),
      { numRuns: 200 },
    )
  })

  const holds = (before: RecordSet, now: RecordSet, acted: string, { moves }: MovedUp) => {
    const day = dayIn(now)
    const was = dayIn(before)
    const places = placesOf(day)
    // What somebody has stays when there come to be fewer seats.
    const most = (limit: number | null, had: number) => Math.max(limit ?? Number.POSITIVE_INFINITY, had)
    expect(places.confirmed).toBeLessThanOrEqual(most(places.capacity, placesOf(was).confirmed))
    // A place is free only when nobody waits, and the list is in the order of signing up.
    if (places.waiting > 0) expect(places.free).toBe(0)
    const waited = was.registrations.filter(({ id: each, value }) => value.place === 'waiting' && each !== acted)
    const moved = waited.filter((each) => now.registration.get(each.id)?.place === 'confirmed')
    expect(moved.map((each) => each.id)).toEqual(waited.slice(0, moved.length).map((each) => each.id))
    for (const { id: each, value } of was.registrations.filter((one) => one.id !== acted)) {
      const then = now.registration.get(each)
      if (value.place === 'confirmed') expect(then?.place).toBe('confirmed')
      if (then !== undefined && then.place !== value.place) expect(moves).toContainEqual({ what: 'place', id: each })
      const fresh = then?.seats.filter((seat) => !value.seats.includes(seat)) ?? []
      if (then !== undefined && value.seats.some((seat) => !then.seats.includes(seat))) expect(fresh).not.toEqual([])
      for (const to of fresh) expect(moves).toContainEqual(expect.objectContaining({ what: 'seat', id: each, to }))
    }
    const atOnce = atOnceOf(day)
    const satBefore = seatsTaken(was)
    for (const { session: each, taken, seats, waiting } of sessionStandings(day)) {
      expect(taken).toBeLessThanOrEqual(most(seatsIn(day.programme, each.value), satBefore.get(each.id) ?? 0))
      const isShared = day.sessions.some(
        (other) => other.value.roomId === each.value.roomId && atOnce.get(each.id)?.has(other.id) === true,
      )
      if (waiting.length > 0 && !isShared) expect(taken).toBeGreaterThanOrEqual(seats ?? Number.POSITIVE_INFINITY)
      // Whoever has a new seat was before everybody who still waits for it.
      const order = day.registrations.map((one) => one.id)
      const newest = day.registrations.filter(
        (one) =>
          one.value.seats.includes(each.id) &&
          was.registrations.some((old) => old.id === one.id) &&
          !was.registrations.find((old) => old.id === one.id)?.value.seats.includes(each.id),
      )
      for (const one of newest)
        for (const rival of day.registrations.filter((other) => waitsFor(other.value, each.id, atOnce)))
          expect(order.indexOf(one.id)).toBeLessThan(order.indexOf(rival.id))
    }
    for (const { value } of day.registrations)
      for (const [index, seat] of value.seats.entries())
        for (const other of value.seats.slice(index + 1)) expect(atOnce.get(seat)?.has(other)).toBe(false)
  }
})
