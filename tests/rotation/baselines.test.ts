/** The optimum that rounds are compared with is one: HiGHS finds no smaller sum of squares. */
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../planning/generator.ts'
import { fairnessOf, fewestSquares, type Pool, pointerList } from './baselines.ts'
import { loadTurnOracle } from './highs.ts'

const aPool = (seed: number): Pool => {
  const chance = chanceOf(seed)
  const people = 4 + Math.floor(chance() * 12)
  const often = Array.from({ length: people }, () => 0.1 + chance() * 0.8)
  return {
    people,
    places: 1 + Math.floor(chance() * 3),
    free: Array.from({ length: 6 + Math.floor(chance() * 20) }, () =>
      [...often.keys()].filter((person) => chance() < (often[person] ?? 0)),
    ),
  }
}

describe('the best that could be had if the future were known', () => {
  it('has the least sum of squares, and fills every place that a list fills', async () => {
    const oracle = await loadTurnOracle(20)
    for (let seed = 1; seed <= 24; seed++) {
      const pool = aPool(seed)
      const best = fewestSquares(pool)
      expect(fairnessOf(pool, best).squares).toBe(oracle.leastSquares(pool))
      expect(best.map((chosen) => chosen.length)).toEqual(pointerList(pool).map((chosen) => chosen.length))
      expect(best.every((chosen, meeting) => chosen.every((each) => pool.free[meeting]?.includes(each)))).toBe(true)
    }
  })
})
