import { describe, expect, it } from 'vitest'
import { type Clash, clashesOf } from '../../../src/core/programme/clashes.ts'
import { isForEverybody } from '../../../src/core/programme/day.ts'
import { type Proposal, type ProposalWish, proposeProgramme } from '../../../src/core/programme/propose/propose.ts'
import { seatsOf } from '../../../src/core/programme/seats/give-seats.ts'
import type { RecordInput } from '../../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../../src/core/records/record-set.ts'
import { chanceOf, entry } from '../../planning/generator.ts'
import { type DayWish, entriesOfDay, generatedDay, roughDay, theDay, theMeeting, withProgramme } from './generator.ts'

const moves = 15_000
const seeds = [1, 2, 3, 4, 5, 6]
const sizes: readonly Omit<DayWish, 'seed'>[] = [
  { sessions: 12, slots: 4, rooms: 3, people: 30 },
  { sessions: 12, slots: 4, rooms: 3, people: 300, bound: 0.8 },
  { sessions: 24, slots: 6, rooms: 4, people: 30, bound: 0.6 },
  { sessions: 9, slots: 2, rooms: 3, people: 60 },
]
const instances = sizes.flatMap((size) => seeds.map((seed): DayWish => ({ ...size, seed })))

const resultOf = (wish: Omit<ProposalWish, 'day'>) => proposeProgramme({ moves, ...wish, day: theDay(wish.records) })
const proposed = (wish: Omit<ProposalWish, 'day'>): Proposal => {
  const result = resultOf(wish)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const accepted = (records: RecordSet, { changes }: Proposal): RecordSet => withChanges(records, changes)
const clashesIn = (records: RecordSet): readonly Clash[] =>
  clashesOf(records, theDay(records)).filter(({ severity }) => severity === 'clash')
const placesIn = (records: RecordSet) =>
  theDay(records).sessions.map(({ id, value }) => ({ id, start: value.start, roomId: value.roomId }))
const placedIn = (records: RecordSet) => placesIn(records).filter(({ start }) => start !== null)

/** Some of what lies somewhere is pinned there. */
const withPins = (records: RecordSet, seed: number): RecordSet => {
  const chance = chanceOf(seed)
  return withChanges(
    records,
    theDay(records).sessions.flatMap(({ id, value }) =>
      value.start !== null && chance() < 0.4
        ? [{ kind: 'session' as const, id, value: { ...value, pinned: true } }]
        : [],
    ),
  )
}

describe('a proposal', () => {
  it('clashes nowhere, and serves as many as it says when seats are given', () => {
    for (const wish of instances) {
      const { records } = generatedDay(wish)
      const proposal = proposed({ records })
      const after = accepted(records, proposal)
      expect(clashesIn(after)).toEqual([])
      expect(seatsOf(theDay(after), 'fill').served).toBe(proposal.after.served)
      expect(placedIn(after)).toHaveLength(
        Math.min(wish.sessions, wish.slots * wish.rooms) + theDay(records).sessions.filter(forEverybody).length,
      )
    }
  })

  it('adds no clash to rough days, whose slots overlap or touch and whose pinned sessions lie anywhere', () => {
    const roughSeeds = Array.from({ length: 60 }, (_, seed) => seed)
    const days = roughSeeds.map((seed) => roughDay(seed))
    const placed = days.map((records) => {
      const proposal = resultOf({ records, moves: 3000 })
      if (!proposal.ok) return 0
      const after = accepted(records, proposal.value)
      const stay = new Set(
        theDay(records)
          .sessions.filter(({ value }) => value.pinned || isForEverybody(value.kind))
          .map(({ id }) => id),
      )
      expect(clashesIn(after).filter(({ sessionIds }) => !sessionIds.every((id) => stay.has(id)))).toEqual([])
      return proposal.value.moves.length
    })
    expect(placed.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(100)
  })

  it('never moves what is pinned, nor what is for everybody', () => {
    for (const wish of instances) {
      const { records } = generatedDay(wish)
      const pinned = withPins(accepted(records, proposed({ records, seed: 7 })), wish.seed)
      const stays = theDay(pinned).sessions.filter(({ value }) => value.pinned || isForEverybody(value.kind))
      const { changes } = proposed({ records: pinned, seed: 8 })
      expect(changes.filter(({ id }) => stays.some((each) => each.id === id))).toEqual([])
    }
  })

  it('places only what has no place where nothing else may move', () => {
    const { records } = generatedDay({ seed: 3, sessions: 12, slots: 4, rooms: 3, people: 60 })
    const half = withChanges(
      records,
      proposed({ records }).changes.filter((_, index) => index % 2 === 0),
    )
    const before = placedIn(half)
    const after = accepted(half, proposed({ records: half, scope: 'unplaced' }))
    expect(placedIn(after)).toEqual(expect.arrayContaining(before))
    expect(placedIn(after).length).toBeGreaterThan(before.length)
    expect(clashesIn(after)).toEqual([])
  })

  it('is the same however the records are shuffled', () => {
    for (const wish of instances.filter(({ seed }) => seed < 4)) {
      const entries = entriesOfDay(wish)
      const chance = chanceOf(wish.seed)
      const shuffled = entries.map((each) => ({ each, at: chance() })).toSorted((a, b) => a.at - b.at)
      const records = recordSetOf(shuffled.map(({ each }) => each))
      expect(proposed({ records })).toEqual(proposed({ records: recordSetOf(entries) }))
    }
  })

  it('is the same again when it is stopped after the same moves', () => {
    const { records } = generatedDay({ seed: 2, sessions: 24, slots: 6, rooms: 4, people: 100 })
    const stopped = (at: number) => proposed({ records, moves: 200_000, goOn: ({ done }) => done < at })
    expect(stopped(6000)).toEqual(stopped(6000))
    expect(stopped(6000).after.served).toBeLessThan(stopped(200_000).after.served)
  })

  it('leaves a programme as it is where it finds no more wishes to serve', () => {
    for (const wish of instances.filter(({ seed }) => seed < 4)) {
      const { records } = generatedDay(wish)
      const good = accepted(records, proposed({ records }))
      const again = proposed({ records: good, seed: 2 })
      expect(again.before.served).toBe(seatsOf(theDay(good), 'anew').served)
      if (again.after.served === again.before.served) expect(again.moves).toEqual([])
      else expect(again.after.served).toBeGreaterThan(again.before.served)
    }
  })

  it('keeps the order of the list and the largest rooms first where nobody wishes anything', () => {
    const records = withProgramme(
      {
        rooms: [
          { id: 'small', name: 'Lille', capacity: 10 },
          { id: 'large', name: 'Stor', capacity: 50 },
        ],
        slots: [
          { id: 'one', name: 'Runde 1', start: '10:00', end: '10:45' },
          { id: 'two', name: 'Runde 2', start: '11:00', end: '11:45' },
        ],
      },
      ['d', 'b', 'a'].map((order) =>
        entry('session', `after-${order === 'a' ? 'z' : order}`, { meetingId: theMeeting, order, minutes: 45 }),
      ),
    )
    const { moves: placed, after } = proposed({ records })
    expect(after.of).toBe(0)
    expect(placed.map(({ sessionId, to }) => `${sessionId} ${to.start} ${to.roomId}`)).toEqual([
      'after-b 10:00 small',
      'after-z 10:00 large',
      'after-d 11:00 large',
    ])
  })
})

const forEverybody = ({ value }: { readonly value: { readonly kind: Parameters<typeof isForEverybody>[0] } }) =>
  isForEverybody(value.kind)

describe('what finds no place', () => {
  const session = (id: string, fields: Partial<RecordInput<'session'>> = {}): RecordEntry =>
    entry('session', id, { meetingId: theMeeting, order: id, title: id, minutes: 45, ...fields })
  const room = (id: string, capacity: number | null = null) => ({ id, name: id, capacity })
  const slot = (start: string, end: string) => ({ id: start, name: start, start, end })
  const unplaced = (records: RecordSet) =>
    proposed({ records }).unplaced.map(({ sessionId, because }) => `${sessionId} ${because}`)

  it('is told with its reason', () => {
    const records = withProgramme({ rooms: [room('a', 10)], slots: [slot('10:00', '10:45'), slot('11:00', '11:45')] }, [
      session('common', { kind: 'plenary' }),
      session('long', { minutes: 60 }),
      session('late', { speakers: [{ id: 's', name: 'Ea', from: '11:30' }] }),
      session('pinned', { start: '10:00', roomId: 'a', pinned: true }),
      session('told'),
      session('wished'),
      session('also'),
      ...Array.from({ length: 12 }, (_, index) =>
        entry('registration', `r${index}`, {
          meetingId: theMeeting,
          seats: ['told'],
          told: { on: '2027-04-01', place: 'confirmed', seats: ['told'] },
        }),
      ),
      entry('registration', 'wish', { meetingId: theMeeting, wishes: ['wished'] }),
    ])
    expect(unplaced(records)).toEqual([
      'also no-place-left',
      'late speaker-away',
      'long too-long',
      'told too-many-seats',
      'common for-everybody',
    ])
  })

  it('is in the way of what is pinned across the slots', () => {
    const records = withProgramme({ rooms: [room('a')], slots: [slot('10:00', '10:45')] }, [
      session('pinned', { start: '10:20', roomId: 'a', pinned: true }),
      session('other'),
    ])
    expect(unplaced(records)).toEqual(['other in-the-way'])
  })

  it('is the least wished where sessions outnumber places', () => {
    const records = withProgramme({ rooms: [room('a')], slots: [slot('10:00', '10:45'), slot('11:00', '11:45')] }, [
      ...['x', 'y', 'z'].map((id) => session(id)),
      ...['y', 'z', 'y', 'z', 'x'].map((wish, index) =>
        entry('registration', `r${index}`, { meetingId: theMeeting, order: `${index}`, wishes: [wish] }),
      ),
    ])
    expect(unplaced(records)).toEqual(['x no-place-left'])
  })

  it('needs slots, and something that may move', () => {
    const none = withProgramme({ rooms: [room('a')], slots: [] }, [session('x')])
    expect(resultOf({ records: none })).toEqual({ ok: false, error: 'no-slots' })
    const still = withProgramme({ slots: [slot('10:00', '10:45')] }, [session('x', { start: '10:00', pinned: true })])
    expect(resultOf({ records: still })).toEqual({ ok: false, error: 'nothing-to-place' })
  })

  it('holds a day without rooms in one place', () => {
    const records = withProgramme({ slots: [slot('10:00', '10:45'), slot('11:00', '11:45')] }, [
      session('x'),
      session('y'),
    ])
    const { moves: placed } = proposed({ records })
    expect(placed.map(({ to }) => to)).toEqual([
      { start: '10:00', roomId: null },
      { start: '11:00', roomId: null },
    ])
  })
})

describe('seats that are given already', () => {
  it('are given again with the programme, and told ones stay while they can', () => {
    const { records } = generatedDay({ seed: 4, sessions: 12, slots: 4, rooms: 3, people: 40 })
    const placed = accepted(records, proposed({ records }))
    const seated = withChanges(placed, seatsOf(theDay(placed), 'fill').changes)
    const told = withChanges(
      seated,
      theDay(seated)
        .registrations.slice(0, 10)
        .map(({ id, value }) => ({
          kind: 'registration' as const,
          id,
          value: { ...value, told: { on: '2027-04-01', place: value.place, seats: value.seats } },
        })),
    )
    const [first] = theDay(told).sessions.filter((each) => !forEverybody(each))
    if (first === undefined) throw new Error('no session')
    const away = withChanges(told, [
      { kind: 'session', id: first.id, value: { ...first.value, start: null, roomId: null } },
    ])
    const proposal = proposed({ records: away, seed: 3 })
    const after = accepted(away, proposal)
    const lost = new Set(proposal.lost.map(({ registrationId, sessionId }) => `${registrationId} ${sessionId}`))
    for (const { id, value } of theDay(after).registrations)
      for (const seat of value.told?.seats ?? []) expect(value.seats.includes(seat)).toBe(!lost.has(`${id} ${seat}`))
    expect(clashesOf(after, theDay(after)).map(({ code }) => code)).not.toContain('participants-twice')
    expect(clashesIn(after)).toEqual([])
  })
})
