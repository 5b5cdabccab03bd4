/**
 * What holds whatever happens. Who is at work, who has had fewest turns and how long somebody may wait is counted here anew, from
 * the records alone.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayStatus } from '../../src/core/people/at-work.ts'
import type { ForumId, MeetingId, PersonId } from '../../src/core/records/ids.ts'
import type { Meeting } from '../../src/core/records/meeting.ts'
import type { Person } from '../../src/core/records/person.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import type { Turn } from '../../src/core/records/turn.ts'
import { swapTurns } from '../../src/core/rotation/actions.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { proposeAnew, proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { replayTurn } from '../../src/core/rotation/replay.ts'
import { shuffled } from '../planning/generator.ts'
import { expectSame, inverse } from './builders.ts'
import { aYear, changesOf, type Happening, happening, type YearWish, yearWish } from './generator.ts'

const today = '2026-01-01'
const later = '2026-05-01'

const planned = (wish: YearWish) => {
  const region = aYear(wish)
  const forumIds = [region.regional, ...region.local]
  const changes = proposeTurns(region.records, { forumIds, today })
  return { region, forumIds, changes, records: withChanges(region.records, changes) }
}

const inArea = (records: RecordSet, forumId: ForumId, person: Person): boolean => {
  const areas = records.forum.get(forumId)?.membership.areaIds ?? []
  return areas.length === 0 || areas.some((id) => id === person.areaId)
}

const isIn = ({ from, to }: { readonly from: string; readonly to: string | null }, date: string) =>
  from <= date && (to === null || date <= to)

const canLead = (records: RecordSet, { forumId, date }: Meeting, id: PersonId): boolean => {
  const person = records.person.get(id)
  if (person === undefined || date === null || !inArea(records, forumId, person)) return false
  const { courseCompletedOn } = person.introduction
  return (
    (dayStatus(person, date) === 'at-work' || dayStatus(person, date) === 'unknown') &&
    courseCompletedOn !== null &&
    courseCompletedOn <= date &&
    (person.rotationPause === null || !isIn(person.rotationPause, date))
  )
}

const meetingsInOrder = (records: RecordSet, forumId: ForumId): readonly (readonly [MeetingId, Meeting])[] =>
  [...records.meeting]
    .filter(([, { forumId: of }]) => of === forumId)
    .toSorted(([a, { date: on }], [b, { date: other }]) => {
      const [first, second] = [`${on} ${a}`, `${other} ${b}`]
      return first < second ? -1 : first > second ? 1 : 0
    })

const turnsAt = (records: RecordSet, meetingId: MeetingId): readonly Turn[] =>
  [...records.turn.values()].filter((turn) => turn.meetingId === meetingId).toSorted((a, b) => a.number - b.number)

const isActive = ({ state }: Turn) => state !== 'excused' && state !== 'no-show' && state !== 'cancelled'

const meetingOf = (records: RecordSet, { meetingId }: Turn): Meeting => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) throw new Error('a turn without a meeting')
  return meeting
}

const isAhead = ({ date, status }: Meeting, from: string) => status !== 'cancelled' && date !== null && date >= from

/** Turns ahead that nobody agreed to by hand, and that cannot stay. */
const illegal = (records: RecordSet, from: string) =>
  [...records.turn].filter(([, turn]) => {
    const meeting = meetingOf(records, turn)
    if (turn.state !== 'assigned' || turn.pinned || turn.personId === null || !isAhead(meeting, from)) return false
    return !canLead(records, meeting, turn.personId)
  })

const happened = (records: RecordSet, happenings: readonly Happening[], on: string): RecordSet =>
  happenings.reduce((set, each) => withChanges(set, changesOf(set, each, on)), records)

describe('a proposed year, whoever works when', () => {
  it('passes nobody over who has fewer turns and is free', () => {
    fc.assert(
      fc.property(yearWish, (wish) => {
        const { records, forumIds } = planned(wish)
        for (const forumId of forumIds) {
          const had = new Map<PersonId, number>()
          for (const [id, meeting] of meetingsInOrder(records, forumId)) {
            const chosen = new Set(turnsAt(records, id).map(({ personId }) => personId))
            const free = [...records.person.keys()].filter((each) => canLead(records, meeting, each))
            const least = Math.min(...free.filter((each) => !chosen.has(each)).map((each) => had.get(each) ?? 0))
            for (const each of chosen)
              if (each !== null) {
                expect(had.get(each) ?? 0).toBeLessThanOrEqual(least)
                had.set(each, (had.get(each) ?? 0) + 1)
              }
          }
          expect(turnMeasures(records, forumId, { today }).L).toBe(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('lets nobody wait longer than everybody else can come first', () => {
    fc.assert(
      fc.property(yearWish, fc.boolean(), (wish, scarcity) => {
        const region = aYear(wish)
        const forums = [...region.records.forum].map(([id, value]) => ({
          kind: 'forum' as const,
          id,
          value: { ...value, turns: { ...value.turns, scarcity } },
        }))
        const base = withChanges(region.records, forums)
        const forumIds = [...base.forum.keys()]
        const records = withChanges(base, proposeTurns(base, { forumIds, today }))
        for (const forumId of forumIds) {
          const pool = [...records.person].filter(([, person]) => inArea(records, forumId, person)).map(([id]) => id)
          const had = new Map(pool.map((id) => [id, 0]))
          const waits = new Map<PersonId, { readonly bound: number; readonly passed: number }>()
          let longest = 0
          for (const [id, meeting] of meetingsInOrder(records, forumId)) {
            const chosen = turnsAt(records, id).flatMap(({ personId }) => personId ?? [])
            for (const person of pool) {
              if (chosen.includes(person)) waits.delete(person)
              else if (canLead(records, meeting, person)) {
                const own = had.get(person) ?? 0
                const ahead = pool
                  .filter((other) => other !== person)
                  .reduce((sum, other) => sum + Math.max(0, own - (had.get(other) ?? 0) + 1), 0)
                const { bound, passed } = waits.get(person) ?? { bound: Math.floor(ahead / wish.places), passed: 0 }
                expect(passed + 1).toBeLessThanOrEqual(bound)
                waits.set(person, { bound, passed: passed + 1 })
                longest = Math.max(longest, passed + 1)
              }
            }
            for (const person of chosen) had.set(person, (had.get(person) ?? 0) + 1)
          }
          expect(turnMeasures(records, forumId, { today }).W ?? 0).toBe(longest)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('asks nobody on a day off, before the introduction, in another area or twice at a meeting', () => {
    fc.assert(
      fc.property(yearWish, fc.array(happening, { maxLength: 6 }), (wish, happenings) => {
        const { region, forumIds } = planned(wish)
        const base = happened(
          region.records,
          happenings.filter(({ what }) => what !== 'pin' && what !== 'swap'),
          today,
        )
        const records = withChanges(base, proposeTurns(base, { forumIds, today }))
        for (const [id, meeting] of records.meeting) {
          const asked = turnsAt(records, id).flatMap(({ personId }) => personId ?? [])
          expect(asked.filter((person) => !canLead(records, meeting, person))).toEqual([])
          expect(new Set(asked).size).toBe(asked.length)
          const places = isAhead(meeting, today) ? wish.places : 0
          expect(turnsAt(records, id)).toHaveLength(places)
          const free = [...records.person.keys()].filter((person) => canLead(records, meeting, person))
          expect(asked).toHaveLength(Math.min(places, free.length))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for shuffled records, and every stored choice is made again', () => {
    fc.assert(
      fc.property(yearWish, fc.integer(), (wish, seed) => {
        const { region, forumIds, changes } = planned(wish)
        const mixed = recordSetOf(shuffled(region.entries, seed))
        expect(proposeTurns(mixed, { forumIds: shuffled(forumIds, seed), today })).toEqual(changes)
        for (const { value } of changes) expect(value?.choice && replayTurn(value.choice)).toBe(value?.personId)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a repair, whatever happens', () => {
  const story = fc.tuple(yearWish, fc.array(happening, { minLength: 1, maxLength: 8 }))

  it('exchanges what cannot stay, each for one, and touches nothing pinned, swapped or past', () => {
    fc.assert(
      fc.property(story, ([wish, happenings]) => {
        const before = happened(planned(wish).records, happenings, later)
        const repair = repairTurns(before, { today: later })
        const mended = withChanges(before, repair.changes)
        const broken = illegal(before, later)
        const released = repair.changes.filter(
          ({ id }) => before.turn.has(id) && mended.turn.get(id)?.state === 'excused',
        )
        expect(released.map(({ id }) => id).toSorted()).toEqual(broken.map(([id]) => id).toSorted())
        expect(illegal(mended, later)).toEqual([])
        for (const [id, turn] of before.turn) {
          const meeting = meetingOf(before, turn)
          const isLeft = turn.pinned || turn.state === 'swapped' || (meeting.date ?? '') < later
          if (isLeft && meeting.status !== 'cancelled') expect(mended.turn.get(id)).toEqual(turn)
        }
        for (const [id, meeting] of mended.meeting) {
          const asked = turnsAt(mended, id)
            .filter(isActive)
            .flatMap(({ personId }) => personId ?? [])
          expect(new Set(asked).size).toBe(asked.length)
          if (isAhead(meeting, later)) expect(turnsAt(mended, id).filter(isActive)).toHaveLength(wish.places)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing when nothing happened, and nothing more when done again', () => {
    fc.assert(
      fc.property(story, ([wish, happenings]) => {
        const { records } = planned(wish)
        expect(repairTurns(records, { today: later }).changes).toEqual([])
        const before = happened(records, happenings, later)
        const mended = withChanges(before, repairTurns(before, { today: later }).changes)
        expect(repairTurns(mended, { today: later }).changes).toEqual([])
        expect(repairTurns(mended, { today: later }).lines).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('is taken back with what caused it, to the very records, and then finds nothing to do', () => {
    fc.assert(
      fc.property(story, ([wish, happenings]) => {
        const { records } = planned(wish)
        const caused = happened(records, happenings, later)
        const { changes } = repairTurns(caused, { today: later })
        const mended = withChanges(caused, changes)
        const back = withChanges(mended, inverse(caused, changes))
        expectSame(back, caused)
        const before = happenings.reduceRight<{ readonly set: RecordSet; readonly undone: RecordSet }>(
          ({ undone }, _each, index) => {
            const set = happened(records, happenings.slice(0, index), later)
            const done = changesOf(set, happenings[index] as Happening, later)
            return { set, undone: withChanges(undone, inverse(set, done)) }
          },
          { set: caused, undone: back },
        )
        expectSame(before.undone, records)
        expect(repairTurns(before.undone, { today: later }).changes).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('is the same for shuffled records, and every choice it stores is made again', () => {
    fc.assert(
      fc.property(story, fc.integer(), ([wish, happenings], seed) => {
        const before = happened(planned(wish).records, happenings, later)
        const repair = repairTurns(before, { today: later })
        const entries = (['forum', 'person', 'meeting', 'turn'] as const).flatMap((kind) =>
          [...before[kind]].map(([id, value]) => ({ kind, id, value }) as never),
        )
        expect(repairTurns(recordSetOf(shuffled(entries, seed)), { today: later })).toEqual(repair)
        const mended = withChanges(before, repair.changes)
        const stored = [...mended.turn.values()].filter(({ choice, state }) => choice !== null && state === 'assigned')
        for (const { choice, personId } of stored) expect(choice && replayTurn(choice)).toBe(personId)
      }),
      { numRuns: 20 },
    )
  })

  it('offers each hole to somebody with fewest turns, those ahead included', () => {
    fc.assert(
      fc.property(story, ([wish, happenings]) => {
        const before = happened(planned(wish).records, happenings, later)
        for (const { value } of repairTurns(before, { today: later }).changes) {
          if (value === null || value.state !== 'assigned') continue
          const turns = value.choice?.candidates.map(({ turns }) => turns) ?? []
          expect(turns[0]).toBe(Math.min(...turns))
          expect(value.choice?.candidates[0]?.personId).toBe(value.personId)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leaves a year that is given anew as legal as the first, with everything pinned in its place', () => {
    fc.assert(
      fc.property(story, ([wish, happenings]) => {
        const { records, forumIds } = planned(wish)
        const before = happened(records, happenings, later)
        const mended = withChanges(before, repairTurns(before, { today: later }).changes)
        const anew = withChanges(mended, proposeAnew(mended, { forumIds, today: later }))
        expect(illegal(anew, later)).toEqual([])
        for (const [id, turn] of mended.turn)
          if (turn.pinned || turn.state === 'swapped' || (meetingOf(mended, turn).date ?? '') < later)
            expect(anew.turn.get(id)).toEqual(turn)
        expect(proposeAnew(anew, { forumIds, today: later })).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('swaps', () => {
  it('are taken back by the same swap, wherever they are allowed', () => {
    fc.assert(
      fc.property(yearWish, fc.nat(), fc.nat(), (wish, one, other) => {
        const { records } = planned(wish)
        const ids = [...records.turn.keys()]
        const [turnId, withTurnId] = [ids[one % ids.length], ids[other % ids.length]]
        if (turnId === undefined || withTurnId === undefined) return
        const there = swapTurns(records, { turnId, withTurnId, today })
        if (!there.ok) return
        const swapped = withChanges(records, there.value)
        expect(repairTurns(swapped, { today }).findings.filter(({ code }) => code === 'pinned-but-away')).toEqual([])
        const back = swapTurns(swapped, { turnId: withTurnId, withTurnId: turnId, today })
        expect(back.ok).toBe(true)
        if (back.ok) expectSame(withChanges(swapped, back.value), records)
      }),
      { numRuns: 100 },
    )
  })
})
