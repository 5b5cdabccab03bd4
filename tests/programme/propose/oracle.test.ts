/** Proposals beside HiGHS on small days, where it proves the optimum, and beside the best that is known on full ones. */
import { beforeAll, describe, expect, it } from 'vitest'
import { puzzleOf } from '../../../src/core/programme/propose/puzzle-of-day.ts'
import { search } from '../../../src/core/programme/propose/search.ts'
import { bestKnown } from './best-known.ts'
import { type DayWish, generatedDay } from './generator.ts'
import { loadProgrammeOracle, type ProgrammeOracle } from './highs.ts'

const puzzleFor = (wish: DayWish) => {
  const { records, day } = generatedDay(wish)
  return puzzleOf(records, day, 'all').puzzle
}
/** As many as `proposeProgramme` looks at. */
const movesFor = ({ sessions, slots, rooms }: DayWish) => 1000 * sessions * slots * rooms

describe('beside HiGHS', () => {
  let oracle: ProgrammeOracle
  beforeAll(async () => {
    oracle = await loadProgrammeOracle()
  })
  const small: readonly DayWish[] = [
    { sessions: 6, slots: 3, rooms: 2, people: 20, seed: 1 },
    { sessions: 9, slots: 3, rooms: 3, people: 15, seed: 2, bound: 1 },
    { sessions: 9, slots: 3, rooms: 3, people: 15, seed: 3, bound: 1 },
    // More sessions than places.
    { sessions: 7, slots: 3, rooms: 2, people: 15, seed: 4, bound: 0.6 },
    { sessions: 10, slots: 3, rooms: 3, people: 15, seed: 5, bound: 1 },
  ]

  it.each(small)('is optimal on $sessions sessions in $slots slots and $rooms rooms, seed $seed', (wish) => {
    const puzzle = puzzleFor(wish)
    const optimum = oracle(puzzle, 30)
    expect(optimum.isOptimal).toBe(true)
    const { placed, served } = search(puzzle, { seed: 'any', moves: movesFor(wish) / 4 }).score
    expect({ placed, served }).toEqual({ placed: optimum.placed, served: optimum.served })
  })
})

describe('beside the best that is known', () => {
  it.each(bestKnown)('comes within a hundredth on $sessions sessions with $people people, seed $seed', (known) => {
    const { score } = search(puzzleFor(known), { seed: 'any', moves: movesFor(known) })
    expect(score.placed).toBe(known.sessions)
    expect(score.served).toBeGreaterThanOrEqual(0.99 * known.served)
  })
})
