/**
 * Turns by rounds against other ways to give them, over five years that are published one by one, and repairs against giving
 * the year anew. Fairness is counted in turns and meetings, not in milliseconds; the note says what is compared.
 */
import { daysBetween } from '../../src/core/danish/dates.ts'
import { isAhead } from '../../src/core/meetings/status.ts'
import type { ForumId, PersonId } from '../../src/core/records/ids.ts'
import { type RecordEntry, type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { exclusionAt } from '../../src/core/rotation/eligibility.ts'
import { type LedgerMeeting, ledgerOf, takesPlace } from '../../src/core/rotation/ledger.ts'
import { proposeAnew, proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { aRegion, type Region, regionOf } from '../planning/generator.ts'
import {
  type Fairness,
  fairnessOf,
  fewestSquares,
  longestWait,
  type Pool,
  pointerList,
  type Turns,
} from '../rotation/baselines.ts'
import { aYear, changesOf, type Happening, meetingsOf } from '../rotation/generator.ts'
import { loadTurnOracle } from '../rotation/highs.ts'

const firstYear = 2026
const years = 5

/** `count` regions, each with a regional pool and three local ones; `places` are the turns of a meeting. */
const sizes = [
  { people: 30, count: 30, places: { regional: 2, local: 1 } },
  { people: 300, count: 4, places: { regional: 8, local: 4 } },
] as const
type Size = {
  readonly people: number
  readonly count: number
  readonly places: { readonly regional: number; readonly local: number }
}

/** Local pools of 30 people each, as rotation.md has them, and the four pools of a region of 30. */
const pools = { people: 90, count: 2, places: { regional: 4, local: 2 } } as const
const region = { people: 30, count: 2, places: { regional: 2, local: 1 } } as const
const secondsToSolve = 60

export const run = async (): Promise<readonly Figure[]> => [
  ...sizes.flatMap((size) => [
    ...fairness(size, `a region of ${size.people}`),
    ...disruption(size),
    ...timing(size.people),
  ]),
  ...fairness(pools, 'three pools of 30 people and one of 90'),
  ...(await waits(pools, 'pools of 30 people', ({ local }) => local)),
  ...(await waits(region, 'a region of 30', ({ regional, local }) => [regional, ...local])),
]

type Way = 'rounds' | 'rounds without scarcity' | 'pointer list' | 'longest wait' | 'optimum'

const fairness = ({ people, count, places }: Size, where: string): readonly Figure[] => {
  const found = new Map<Way, Fairness[]>()
  const note = (way: Way, pool: Pool, turns: Turns) =>
    found.set(way, [...(found.get(way) ?? []), fairnessOf(pool, turns)])
  for (let seed = 1; seed <= count; seed++) {
    const region = fiveYears(seed, people, places)
    const rounds = yearByYear(region.records, true)
    const plain = yearByYear(region.records, false)
    for (const forumId of [region.regional, ...region.local]) {
      const pool = poolIn(region.records, forumId)
      note('rounds', pool, turnsIn(rounds, forumId))
      note('rounds without scarcity', pool, turnsIn(plain, forumId))
      note('pointer list', pool, pointerList(pool))
      note('longest wait', pool, longestWait(pool))
      note('optimum', pool, fewestSquares(pool))
    }
  }
  const mean = (way: Way, of: (each: Fairness) => number) => meanOf((found.get(way) ?? []).map(of))
  const squares = (way: Way) =>
    meanOf((found.get(way) ?? []).map((each, at) => each.squares / (found.get('optimum')?.[at]?.squares ?? 1)))
  const told = (['rounds without scarcity', 'longest wait', 'optimum'] as const)
    .map(
      (way) =>
        `${way}: S ${digits(mean(way, (each) => each.S))}, W ${digits(mean(way, (each) => each.W))}, L ${digits(mean(way, (each) => each.L))}`,
    )
    .join('; ')
  return [
    figure(
      `S after ${years} years, ${where}, in turns, to a pointer list`,
      mean('rounds', ({ S }) => S),
      mean('pointer list', ({ S }) => S),
      told,
    ),
    figure(
      `Q, ${where}, to the flow optimum`,
      squares('rounds'),
      1,
      `without scarcity ${squares('rounds without scarcity').toFixed(3)}, pointer list ${squares('pointer list').toFixed(3)}; exactly ${squares('rounds').toFixed(3)}`,
    ),
    figure(
      `W, ${where}, in meetings, to a pointer list`,
      mean('rounds', ({ W }) => W),
      mean('pointer list', ({ W }) => W),
      `L ${mean('rounds', ({ L }) => L)}, pointer list ${digits(mean('pointer list', ({ L }) => L))}`,
    ),
  ]
}

/** Meetings of five years, and absences that differ from year to year. */
const fiveYears = (seed: number, people: number, places: Size['places']): Region => {
  const base = aRegion({ seed, people, year: firstYear })
  const absences = new Map<PersonId, { readonly id: string; readonly from: string; readonly to: string | null }[]>()
  for (let year = firstYear; year < firstYear + years; year++)
    for (const [id, { absences: away }] of aRegion({ seed: seed + 1000 * (year - firstYear), people, year }).records
      .person)
      absences.set(id, [...(absences.get(id) ?? []), ...away.map((each) => ({ ...each, id: `${each.id}-${year}` }))])
  const entries = base.entries.map(
    (each): RecordEntry =>
      each.kind === 'person'
        ? {
            ...each,
            value: {
              ...each.value,
              absences: (absences.get(each.id) ?? []).map((away) => ({ ...away, reason: 'holiday' })),
            },
          }
        : each,
  )
  const meetings = [base.regional, ...base.local].flatMap((forumId, at) =>
    Array.from({ length: years }, (_, year) =>
      meetingsOf(base, forumId, firstYear + year, at === 0 ? places.regional : places.local, seed * 31 + at + year),
    ).flat(),
  )
  return regionOf([...entries, ...meetings])
}

/** Each year's turns are given when only its meetings are known. */
const yearByYear = (all: RecordSet, scarcity: boolean): RecordSet => {
  const forums = [...all.forum].map(([id, value]) => ({
    kind: 'forum' as const,
    id,
    value: { ...value, turns: { ...value.turns, scarcity } },
  }))
  const meetings = [...all.meeting].map(([id, value]) => ({ kind: 'meeting' as const, id, value }))
  const none = meetings.map(({ kind, id }) => ({ kind, id, value: null }))
  let records = withChanges(all, [...forums, ...none])
  for (let year = firstYear; year < firstYear + years; year++) {
    records = withChanges(
      records,
      meetings.filter(({ value }) => value.date?.startsWith(`${year}`)),
    )
    const wish = { forumIds: [...records.forum.keys()], today: `${year}-01-01` }
    records = withChanges(records, proposeTurns(records, wish))
  }
  return records
}

const inOrder = (records: RecordSet, forumId: ForumId) => ledgerOf(records, forumId, `${firstYear}-01-01`)

const poolIn = (records: RecordSet, forumId: ForumId): Pool => {
  const ledger = inOrder(records, forumId)
  if (ledger === null) throw new Error('no such forum')
  return {
    people: ledger.pool.people.length,
    places: ledger.meetings[0]?.value.caseCount ?? 1,
    free: ledger.meetings.map(({ value }) =>
      ledger.pool.people.flatMap((person, index) => (exclusionAt(person, value) === null ? [index] : [])),
    ),
  }
}

const turnsIn = (records: RecordSet, forumId: ForumId): Turns => {
  const ledger = inOrder(records, forumId)
  if (ledger === null) throw new Error('no such forum')
  const numbers = new Map(ledger.pool.people.map(({ id }, index) => [id, index]))
  return ledger.meetings.map(({ entries }) =>
    entries.flatMap(({ value }) => (value.personId === null ? [] : (numbers.get(value.personId) ?? []))),
  )
}

/**
 * The shortest longest wait that is possible with the least sum of squares, by HiGHS. It knows all five years beforehand, the
 * rule only the year that is published.
 */
const waits = async (
  { people, count, places }: Size,
  where: string,
  forumsOf: (region: Region) => readonly ForumId[],
): Promise<readonly Figure[]> => {
  const oracle = await loadTurnOracle(secondsToSolve)
  const found: { readonly least: number; readonly rounds: number; readonly plain: number; readonly ms: number }[] = []
  let asked = 0
  for (let seed = 1; seed <= count; seed++) {
    const region = fiveYears(seed, people, places)
    const rounds = yearByYear(region.records, true)
    const without = yearByYear(region.records, false)
    for (const forumId of forumsOf(region)) {
      asked += 1
      const pool = poolIn(region.records, forumId)
      const best = fairnessOf(pool, fewestSquares(pool))
      const plain = fairnessOf(pool, turnsIn(without, forumId)).W
      const start = performance.now()
      const least = oracle.leastWait(pool, best.squares, best.W)
      if (least !== null)
        found.push({
          least,
          plain,
          rounds: fairnessOf(pool, turnsIn(rounds, forumId)).W,
          ms: performance.now() - start,
        })
    }
  }
  const least = meanOf(found.map((each) => each.least))
  const note = `${found.length} of ${asked} pools settled; HiGHS took ${medianOf(found.map(({ ms }) => ms)).toFixed(0)} ms a pool`
  return [
    figure(`W, ${where}, in meetings, to the shortest possible`, meanOf(found.map((each) => each.rounds)), least, note),
    figure(
      `W without scarcity, ${where}, to the shortest possible`,
      meanOf(found.map((each) => each.plain)),
      least,
      '',
    ),
  ]
}

const events = ['sick', 'move', 'leave', 'newcomer', 'cancel'] as const

const disruption = ({ people, count }: Size): readonly Figure[] => {
  const found = events.map((what) => ({ what, unavoidable: 0, repaired: 0, anew: 0, needless: 0 }))
  const today = `${firstYear}-03-01`
  for (let seed = 1; seed <= count; seed++) {
    const region = aYear({ seed, people, places: 1 }, firstYear)
    const wish = { forumIds: [region.regional, ...region.local], today }
    const records = withChanges(region.records, proposeTurns(region.records, { ...wish, today: `${firstYear}-01-01` }))
    for (const each of found) {
      const before = withChanges(records, changesOf(records, aimed(records, each.what, today, seed), today))
      const unavoidable = brokenIn(before, today)
      const repaired = changedIn(before, withChanges(before, repairTurns(before, { today }).changes), today)
      each.unavoidable += unavoidable
      each.repaired += repaired
      each.needless += unavoidable === 0 ? repaired : 0
      each.anew += changedIn(before, withChanges(before, proposeAnew(before, wish)), today)
    }
  }
  const sum = (of: 'unavoidable' | 'repaired' | 'anew' | 'needless') => found.reduce((all, each) => all + each[of], 0)
  const told = found.map((each) => `${each.what}: ${each.unavoidable}/${each.repaired}/${each.anew}`).join(', ')
  return [
    figure(
      `changed turns after an event, ${people} people, to the unavoidable`,
      sum('repaired') / count / events.length,
      sum('unavoidable') / count / events.length,
      `needless ${sum('needless')}; unavoidable/repair/anew: ${told}`,
    ),
    figure(
      `changed turns after an event, ${people} people, to giving them anew`,
      sum('repaired') / count / events.length,
      sum('anew') / count / events.length,
      '',
    ),
  ]
}

/** Somebody who has a turn ahead falls ill on its day; everything else hits whom it hits. */
const aimed = (records: RecordSet, what: Happening['what'], today: string, seed: number): Happening => {
  const led = ahead(records, today).flatMap((meeting) => askedAt(meeting).map((personId) => ({ meeting, personId })))
  const turn = led[(seed * 7) % led.length]
  if (turn === undefined || turn.meeting.value.date === null) throw new Error('nobody leads anything')
  if (what !== 'sick') return { what, which: seed * 7, other: 100 + ((seed * 17) % 200) }
  const which = [...records.person.keys()].indexOf(turn.personId)
  return { what, which, other: daysBetween(`${today.slice(0, 4)}-01-01`, turn.meeting.value.date) }
}

const ahead = (records: RecordSet, today: string) =>
  [...records.forum.keys()].flatMap((forumId) =>
    (ledgerOf(records, forumId, today)?.meetings ?? []).filter((meeting) => isAhead(meeting.value, today)),
  )

const askedAt = ({ entries }: LedgerMeeting): readonly PersonId[] =>
  entries.flatMap(({ value: { state, personId } }) => (takesPlace(state) && personId !== null ? [personId] : []))

/** Turns ahead of people who cannot take them any more. */
const brokenIn = (records: RecordSet, today: string): number =>
  [...records.forum.keys()].reduce((sum, forumId) => {
    const ledger = ledgerOf(records, forumId, today)
    const people = new Map(ledger?.pool.people.map((person) => [person.id, person]))
    const broken = (ledger?.meetings ?? [])
      .filter((meeting) => isAhead(meeting.value, today))
      .flatMap((meeting) =>
        askedAt(meeting).filter((id) => {
          const person = people.get(id)
          return person === undefined || exclusionAt(person, meeting.value) !== null
        }),
      )
    return sum + broken.length
  }, 0)

/** Turns ahead that are somebody else's now. */
const changedIn = (before: RecordSet, after: RecordSet, today: string): number => {
  const now = new Map(ahead(after, today).map((meeting) => [meeting.id, askedAt(meeting)]))
  return ahead(before, today).flatMap((meeting) =>
    askedAt(meeting).filter((id) => now.get(meeting.id)?.includes(id) === false),
  ).length
}

const repeats = 30

/** A year of one regional and three local forums, after five years of history. */
const timing = (people: number): readonly Figure[] =>
  [0, 5].flatMap((historyYears) => {
    const base = aRegion({ seed: 1, people, year: firstYear, historyYears })
    const region = aYear({ seed: 1, people, places: 1 }, firstYear, base)
    const wish = { forumIds: [region.regional, ...region.local], today: `${firstYear}-01-01` }
    const times = Array.from({ length: repeats }, () => {
      const start = performance.now()
      proposeTurns(region.records, wish)
      return performance.now() - start
    })
    const records = withChanges(region.records, proposeTurns(region.records, wish))
    const repairs = Array.from({ length: repeats }, () => {
      const start = performance.now()
      repairTurns(records, { today: wish.today })
      return performance.now() - start
    })
    const [first] = times
    const history = historyYears === 0 ? 'no history' : `${historyYears} years of history`
    return [
      {
        name: `turns for a year, ${people} people, ${history}`,
        median_ms: medianOf(times),
        note: `fastest ${digits(Math.min(...times))}, first ${digits(first ?? 0)}`,
      },
      { name: `repair with nothing to mend, ${people} people, ${history}`, median_ms: medianOf(repairs) },
    ]
  })

const figure = (name: string, value: number, floor: number, note: string): Figure => ({
  name,
  median_ms: value,
  floor_ms: floor,
  ratio: floor === 0 ? 0 : value / floor,
  note,
})

const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const digits = (value: number): string => value.toFixed(2)
