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
/** None takes a second on a machine that has nothing else to do. */
const secondsADay = 60

/** As many as `proposeProgramme` looks at. */
const movesFor = ({ sessions, slots, rooms }: DayWish) => 1000 * sessions * slots * rooms

describe('beside HiGHS', () => {
  let oracle: ProgrammeOracle
  beforeAll(async () => {
    oracle = await loadProgrammeOracle()
  })
  // Some have more sessions than places, and in some every other speaker is bound, so that to place all of them is hard.
  const small: readonly Omit<DayWish, 'seed'>[] = [
    { sessions: 6, slots: 3, rooms: 2, people: 12 },
    { sessions: 6, slots: 3, rooms: 2, people: 16 },
    { sessions: 7, slots: 3, rooms: 2, people: 12, bound: 0.6 },
    { sessions: 8, slots: 3, rooms: 3, people: 12, bound: 1 },
    { sessions: 9, slots: 3, rooms: 3, people: 12, bound: 1 },
    { sessions: 10, slots: 3, rooms: 3, people: 10, bound: 1 },
    { sessions: 8, slots: 2, rooms: 3, people: 20, bound: 0.5 },
    { sessions: 8, slots: 4, rooms: 2, people: 12, bound: 1 },
  ]

  it.each(small)(
    'is optimal on $sessions sessions in $slots slots and $rooms rooms, $people people',
    (shape) => {
      for (const seed of [1, 2, 3]) {
        const wish = { ...shape, seed }
        const puzzle = puzzleFor(wish)
        const optimum = oracle(puzzle, secondsADay)
        expect(optimum.isOptimal).toBe(true)
        const { placed, served } = search(puzzle, { seed: 'any', moves: movesFor(wish) / 4 }).score
        expect({ placed, served }).toEqual({ placed: optimum.placed, served: optimum.served })
      }
    },
    200_000,
  )
})

describe('beside the best that is known', () => {
  it.each(bestKnown)('comes within a hundredth on $sessions sessions with $people people, seed $seed', (known) => {
    const { score } = search(puzzleFor(known), { seed: 'any', moves: movesFor(known) })
    expect(score.placed).toBe(known.sessions)
    expect(score.served).toBeGreaterThanOrEqual(0.99 * known.served)
  })
})
