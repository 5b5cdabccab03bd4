/**
 * What the dates of a year cost and what they are worth: four regional and three times twelve local meetings of 30 and of 300
 * people, by the baselines of rotation.md, by ours, and by HiGHS run to optimality, in the same run. A: share of the invited who
 * are at work. Z: people whom no date of a forum reaches. Worth: points with the coverage term, against HiGHS.
 */
import { rhythmDays } from '../../src/core/calendar/cadence.ts'
import { settleDates } from '../../src/core/planning/date-choice.ts'
import { bestWithoutCoverage } from '../../src/core/planning/dynamic-program.ts'
import { improveDates } from '../../src/core/planning/local-search.ts'
import { pointsOf, type Series } from '../../src/core/planning/objective.ts'
import { planDates } from '../../src/core/planning/plan-dates.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { aRegion } from '../planning/generator.ts'
import { loadOracle, type Oracle } from '../planning/highs.ts'
import {
  dayOfPlanning,
  greedyDates,
  measured,
  type NamedSeries,
  nearestLegalWednesdays,
  seriesOfRegion,
  year,
} from '../planning/series-builders.ts'

/** No series takes HiGHS so long; if one did, its bound would not be an optimum and the note would say so. */
const secondsASeries = 20
const rounds = 5
const sizes = [
  { people: 30, seeds: [1, 2, 3, 4, 5] },
  { people: 300, seeds: [1, 2, 3] },
] as const

export const run = async (): Promise<readonly Figure[]> => {
  const solve = await loadOracle()
  // The first runs are slower than all others, in every contestant.
  for (const model of seriesOfRegion(99, 30)) for (const { dates } of contestants(solve, [])) dates(model)
  return sizes.flatMap(({ people, seeds }) => [
    ...seriesFigures(solve, people, seeds),
    ...planFigures(people, seeds),
    wholeYear(people, seeds),
  ])
}

type Contestant = { readonly name: string; readonly dates: (model: NamedSeries) => Int32Array | null }

const contestants = (solve: Oracle, unsolved: NamedSeries[]): readonly Contestant[] => [
  { name: 'nearest Wednesday', dates: nearestLegalWednesdays },
  { name: 'greedy', dates: (model) => greedyDates(model, model.series.count === 4 ? quarter : month) },
  { name: 'dynamic programming', dates: ({ series }) => bestWithoutCoverage(series) },
  { name: 'dynamic programming and local search', dates: ({ series, forumId }) => improved(series, forumId) },
  {
    name: 'HiGHS to optimality',
    dates: (model) => {
      const { chosen, isOptimal } = solve(model.series, secondsASeries)
      if (!isOptimal) unsolved.push(model)
      return chosen
    },
  },
]
const quarter = rhythmDays({ unit: 'month', every: 3 }) ?? 0
const month = rhythmDays({ unit: 'month', every: 1 }) ?? 0

const improved = (series: Series, seed: string): Int32Array => {
  const chosen = bestWithoutCoverage(series)
  improveDates(series, chosen, seed, () => true)
  settleDates(series, chosen, true)
  return chosen
}

/** One region's series by one contestant; null where it found no way through the year. */
type Round = { readonly ms: number; readonly A: number; readonly Z: number; readonly points: number } | null

const seriesFigures = (solve: Oracle, people: number, seeds: readonly number[]): readonly Figure[] => {
  const unsolved: NamedSeries[] = []
  const regions = seeds.map((seed) => seriesOfRegion(seed, people))
  const results = contestants(solve, unsolved).map(({ name, dates }) => ({
    name,
    rounds: regions.map((models) => roundOf(models, dates)),
  }))
  const oracle = results.at(-1)?.rounds ?? []
  const floor = median(oracle.flatMap((round) => round?.ms ?? []))
  return results.map(({ name, rounds }): Figure => {
    const told = rounds.filter((round) => round !== null)
    const worth = rounds.flatMap((round, at) => (round === null ? [] : round.points / (oracle[at]?.points ?? 1)))
    const deadEnds = rounds.length - told.length
    const measures = [
      `A ${median(told.map(({ A }) => A)).toFixed(3)}`,
      `Z ${median(told.map(({ Z }) => Z))} of ${people * 2}`,
      `worth ${median(worth).toFixed(4)}, least ${Math.min(...worth).toFixed(4)}`,
    ]
    const note = [
      ...(told.length === 0 ? [] : measures),
      ...(deadEnds > 0 ? [`dead ends ${deadEnds} of ${rounds.length}`] : []),
      ...(name.startsWith('HiGHS') && unsolved.length > 0 ? [`${unsolved.length} series not solved`] : []),
    ].join('; ')
    return { name: `${people} people, ${name}`, median_ms: median(told.map(({ ms }) => ms)), floor_ms: floor, note }
  })
}

const roundOf = (models: readonly NamedSeries[], dates: Contestant['dates']): Round => {
  const start = performance.now()
  const chosen = models.map(dates)
  const ms = performance.now() - start
  const pairs = models.flatMap((model, at): readonly (readonly [NamedSeries, Int32Array])[] => {
    const found = chosen[at] ?? null
    return found === null ? [] : [[model, found]]
  })
  if (pairs.length < models.length) return null
  const points = pairs.reduce((sum, [{ series }, found]) => sum + pointsOf(series, found, true), 0)
  return { ms, ...measured(pairs), points }
}

/** From records to dates, all forums with a view to one another. */
const planFigures = (people: number, seeds: readonly number[]): readonly Figure[] =>
  (['instant', 'optimal'] as const).map((method): Figure => {
    const times = seeds.flatMap((seed) => {
      const { records } = aRegion({ seed, people, year })
      return Array.from({ length: rounds }, () => {
        const start = performance.now()
        planDates(records, { year, today: dayOfPlanning, method, release: 'drafts' })
        return performance.now() - start
      })
    })
    const note = `fastest ${Math.min(...times).toFixed(1)}, first ${times[0]?.toFixed(1)}`
    return { name: `${people} people, ${method} dates of a year from records`, median_ms: median(times), note }
  })

/** From records to an instant plan with dates, places, agendas and turns. */
const wholeYear = (people: number, seeds: readonly number[]): Figure => {
  const times = seeds.flatMap((seed) => {
    const { records } = aRegion({ seed, people, year })
    return Array.from({ length: rounds }, () => {
      const start = performance.now()
      planYear(records, { year, today: dayOfPlanning, method: 'instant', release: 'drafts' })
      return performance.now() - start
    })
  })
  const note = `fastest ${Math.min(...times).toFixed(1)}, first ${times[0]?.toFixed(1)}`
  return { name: `${people} people, instant plan of a year, places and turns included`, median_ms: median(times), note }
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
