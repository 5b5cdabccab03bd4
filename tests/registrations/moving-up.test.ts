import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, programmeChange, seatsIn } from '../../src/core/programme/day.ts'
import {
  meetingId,
  programmeIdOf,
  type RegistrationId,
  registrationId,
  type SessionId,
  sessionId,
} from '../../src/core/records/ids.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import type { Registration } from '../../src/core/records/registration.ts'
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
import { dueMoves, type MovedUp, withMovesUp } from '../../src/core/registrations/moving-up.ts'
import { atOnceOf, placesOf, sessionStandings, waitsFor } from '../../src/core/registrations/standing.ts'
import { entry } from '../planning/generator.ts'

const today = '2027-04-01'
const id = meetingId.parse('d')
const person = (nth: number) => registrationId.parse(`r${nth}`)
const session = (name: string) => sessionId.parse(name)

const dayRecords = (capacity: number | null, registrations: readonly Partial<Registration>[]): RecordSet =>
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'planned' }),
    entry('programme', programmeIdOf(id), {
      meetingId: 'd',
      capacity,
      rooms: [
        { id: 'sal', name: 'Salen', capacity: 2 },
        { id: 'lille', name: 'Lille sal', capacity: 1 },
      ],
      slots: [{ id: 's1', name: 'Runde 1', start: '10:00', end: '11:00' }],
    }),
    entry('session', 'A', { meetingId: 'd', start: '10:00', minutes: 60, roomId: 'sal', order: 'a' }),
    entry('session', 'B', { meetingId: 'd', start: '10:00', minutes: 60, roomId: 'lille', order: 'b' }),
    entry('session', 'C', { meetingId: 'd', start: '10:30', minutes: 60, roomId: 'lille', order: 'c' }),
    entry('session', 'D', { meetingId: 'd', start: '13:00', minutes: 60, roomId: 'lille', order: 'd' }),
    entry('session', 'lunch', { meetingId: 'd', start: '12:00', minutes: 60, kind: 'break', order: 'e' }),
    ...registrations.map(
      (each, index): RecordEntry =>
        entry('registration', `r${index + 1}`, { meetingId: 'd', order: `${'bcdefghijkl'[index]}`, ...each }),
    ),
  ])

type Act =
  | { readonly what: 'sign-up'; readonly wishes: readonly SessionId[] }
  | { readonly what: 'cancel' | 'revive' | 'remove'; readonly at: number }
  | { readonly what: 'wish'; readonly at: number; readonly wishes: readonly SessionId[] }

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
    const day = dayOf(records, id)
    if (day === null) throw new Error('no day')
    const more = withMovesUp(records, id, [programmeChange(day, { capacity: 4 })], today)
    expect(more.moves.map((each) => each.id)).toEqual(['r3', 'r4'])
    const less = withMovesUp(records, id, [programmeChange(day, { capacity: 1 })], today)
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
    expect(late.moves.map((each) => (each.what === 'seat' ? each.to : each.what))).toEqual([session('C'), d])
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

  it('tells how many wish, how many first, and who waits in which order', () => {
    const day = dayOf(given, id)
    if (day === null) throw new Error('no day')
    const [standingA, standingB] = sessionStandings(day)
    expect(standingA).toMatchObject({ seats: 2, taken: 2, wished: 4, wishedFirst: 2, waiting: ['r5'] })
    expect(standingB).toMatchObject({ seats: 1, taken: 1, wished: 3, wishedFirst: 3, waiting: ['r2', 'r3'] })
  })
})

describe('whatever is done, in whatever order', () => {
  const wish = fc.shuffledSubarray(['A', 'B', 'C', 'D'].map(session))
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ what: fc.constant('sign-up' as const), wishes: wish }),
    fc.record({ what: fc.constantFrom('cancel' as const, 'revive' as const, 'remove' as const), at: fc.nat(11) }),
    fc.record({ what: fc.constant('wish' as const), at: fc.nat(11), wishes: wish }),
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
    }
  }

  it('nobody jumps, nobody is moved down, no seat is given twice, and who moved is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(act, { maxLength: 25 }), (capacity, acts) => {
        let records = dayRecords(capacity, [{ wishes: [a], seats: [a] }])
        for (const [nth, each] of acts.entries()) {
          const at = 'at' in each ? person(each.at) : person(nth + 100)
          const done = doneBy(records, at, each)
          const next = applied(records, done)
          holds(records, next, at, done)
          records = next
        }
      }),
      { numRuns: 150 },
    )
  })

  const holds = (before: RecordSet, now: RecordSet, acted: string, { moves }: MovedUp) => {
    const day = dayOf(now, id)
    const was = dayOf(before, id)
    if (day === null || was === null) throw new Error('no day')
    const places = placesOf(day)
    expect(places.confirmed).toBeLessThanOrEqual(places.capacity ?? Number.POSITIVE_INFINITY)
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
      for (const to of fresh) expect(moves).toContainEqual(expect.objectContaining({ what: 'seat', id: each, to }))
    }
    const atOnce = atOnceOf(day)
    for (const { session: each, taken, seats, waiting } of sessionStandings(day)) {
      expect(taken).toBeLessThanOrEqual(seatsIn(day.programme, each.value) ?? Number.POSITIVE_INFINITY)
      if (waiting.length > 0) expect(taken).toBe(seats)
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
