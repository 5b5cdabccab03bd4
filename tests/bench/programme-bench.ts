/**
 * What a programme costs to propose and what it is worth: small and full days of 30 and of 300 people, by taking the sessions in
 * their order, by the search, and by HiGHS with a limit on time. Worth: wishes served, against the best that is known, or HiGHS.
 */
import { proposeProgramme } from '../../src/core/programme/propose/propose.ts'
import { puzzleOf } from '../../src/core/programme/propose/puzzle-of-day.ts'
import { search } from '../../src/core/programme/propose/search.ts'
import { seatsOf } from '../../src/core/programme/seats/give-seats.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { bestKnown } from '../programme/propose/best-known.ts'
import { generatedDay, theDay } from '../programme/propose/generator.ts'
import { loadProgrammeOracle, type ProgrammeOracle } from '../programme/propose/highs.ts'

/** Small days with few people are proved in this time, larger ones are not. */
const secondsADay = 60

export const run = async (): Promise<readonly Figure[]> => {
  const oracle = await loadProgrammeOracle()
  // The first runs are slower than all others.
  for (const known of bestKnown.slice(0, 3)) proposeProgramme(generatedDay(known))
  const groups = Map.groupBy(
    bestKnown,
    ({ sessions, slots, rooms, people }) =>
      `${sessions} sessions in ${slots} slots and ${rooms} rooms, ${people} people`,
  )
  return [...groups].flatMap(([name, known]) => figuresOf(oracle, name, known))
}

const figuresOf = (oracle: ProgrammeOracle, name: string, known: typeof bestKnown): readonly Figure[] => {
  const days = known.map((wish) => generatedDay(wish))
  const best = known.map(({ served }) => served)
  const solved = days.map(({ records, day }) => oracle(puzzleOf(records, day, 'all').puzzle, secondsADay))
  const worth = (served: readonly number[]): string => {
    const shares = served.map((each, at) => each / (best[at] ?? 1))
    return `wishes ${served.join(', ')} of ${best.join(', ')}, least ${Math.min(...shares).toFixed(4)}`
  }
  const inOrder = days.map(({ records, day }) =>
    timed(() => search(puzzleOf(records, day, 'all').puzzle, { seed: '', moves: 0 })),
  )
  const proposed = days.map(({ records, day }) => timed(() => proposeProgramme({ records, day })))
  const seats = days.map(({ records }, at) => {
    const result = proposed[at]?.value
    const day = theDay(result?.ok ? withChanges(records, result.value.changes) : records)
    return timed(() => seatsOf(day, 'anew'))
  })
  const floor = median(solved.map(({ ms }) => ms))
  const settled = solved.filter(({ isOptimal }) => isOptimal).length
  return [
    {
      name: `${name}, in their order`,
      median_ms: median(inOrder.map(({ ms }) => ms)),
      note: worth(inOrder.map(({ value }) => value.score.served)),
    },
    {
      name: `${name}, proposed`,
      median_ms: median(proposed.map(({ ms }) => ms)),
      floor_ms: floor,
      note: worth(proposed.map(({ value }) => (value.ok ? value.value.after.served : 0))),
    },
    {
      name: `${name}, HiGHS`,
      median_ms: floor,
      floor_ms: floor,
      note: `${worth(solved.map(({ served }) => served))}; ${settled} of ${solved.length} settled`,
    },
    { name: `${name}, seats`, median_ms: median(seats.map(({ ms }) => ms)) },
  ]
}

const timed = <T>(work: () => T): { readonly value: T; readonly ms: number } => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
