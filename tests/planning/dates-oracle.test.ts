import { expect, test } from 'vitest'
import { settleDates } from '../../src/core/planning/date-choice.ts'
import { bestWithoutCoverage } from '../../src/core/planning/dynamic-program.ts'
import { improveDates } from '../../src/core/planning/local-search.ts'
import { pointsOf, type Series } from '../../src/core/planning/objective.ts'
import { loadOracle } from './highs.ts'
import { allChoices, measured, nearestLegalWednesdays, seriesOfRegion, smallSeries } from './series-builders.ts'

const improved = (series: Series, seed: string): Int32Array => {
  const chosen = bestWithoutCoverage(series)
  improveDates(series, chosen, seed, () => true)
  settleDates(series, chosen, true)
  return chosen
}

const bestOf = (series: Series, withReach: boolean): number =>
  Math.max(...allChoices(series).map((chosen) => pointsOf(series, chosen, withReach)))

test('the instant dates of a small series are the best of all choices, pinned meetings included', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const series = smallSeries(seed)
    const chosen = bestWithoutCoverage(series)
    expect(chosen.length, `seed ${seed}`).toBe(series.count)
    expect(pointsOf(series, chosen, false), `seed ${seed}`).toBe(bestOf(series, false))
  }
})

test('the improved dates of a small series are the best of all choices', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const series = smallSeries(seed)
    expect(pointsOf(series, improved(series, 'small'), true), `seed ${seed}`).toBe(bestOf(series, true))
  }
})

test('HiGHS finds the best of all choices of a small series: it is asked the same question', async () => {
  const solve = await loadOracle()
  for (let seed = 1; seed <= 12; seed++) {
    const series = smallSeries(seed)
    const { chosen, isOptimal } = solve(series, 5)
    expect(isOptimal).toBe(true)
    expect(pointsOf(series, chosen, true), `seed ${seed}`).toBe(bestOf(series, true))
  }
})

test('improved dates of 30 people are worth at least 0.985 of the optimum, each series of each region', async () => {
  const solve = await loadOracle()
  for (const seed of [1, 2])
    for (const { series, forumId } of seriesOfRegion(seed, 30)) {
      const { chosen, isOptimal } = solve(series, 120)
      const optimum = pointsOf(series, chosen, true)
      const ours = pointsOf(series, improved(series, forumId), true)
      expect(isOptimal, `${forumId} of region ${seed} is solved`).toBe(true)
      expect(optimum).toBeGreaterThan(0)
      expect(ours / optimum, `${forumId} of region ${seed}`).toBeGreaterThanOrEqual(0.985)
      expect(ours, 'nothing is worth more than the optimum').toBeLessThanOrEqual(optimum * 1.0002)
    }
}, 300_000)

test('improved dates leave at most a tenth of those unreached whom the nearest Wednesdays leave', () => {
  const regions = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => seriesOfRegion(seed, 30))
  const wednesdays = measured(regions.map((model) => [model, nearestLegalWednesdays(model)]))
  const ours = measured(regions.map((model) => [model, improved(model.series, model.forumId)]))
  expect(wednesdays.Z).toBeGreaterThan(8 * 10)
  expect(ours.Z / wednesdays.Z).toBeLessThanOrEqual(0.1)
  expect(ours.A).toBeGreaterThan(wednesdays.A)
})
