/**
 * Improves a series of dates with the coverage term: the date that gains most moves; where none gains, two or three are thrown
 * about and the search begins anew from the best so far. Seeded, and stopped by a count of moves, so that every machine finds
 * the same dates. (Moving pairs at once was tried: it cost more than it found.)
 */
import { hashOf } from '../stable-hash.ts'
import { gapCostOf, leftWithout, pointsOf, reachOf, type Series, unreachedCost } from './objective.ts'

/** Moves that are looked at before the search of a series ends. */
export const movesFor = ({ count }: Series): number => movesADate * count
const movesADate = 200_000
/** How often progress is told. */
const movesBetweenTellings = 20_000

/** Changes `chosen` (indices into the series' days, ascending) to the best that was found. `goOn` may call the search off. */
export const improveDates = (
  series: Series,
  chosen: Int32Array,
  seed: string,
  goOn: (moves: number) => boolean,
): void => {
  if (chosen.length === 0) return
  const moves = countMoves(movesFor(series), goOn)
  const random = randomFrom(seed)
  climb(series, chosen, moves)
  let best = pointsOf(series, chosen, true)
  const trial = new Int32Array(chosen)
  while (moves.goOn()) {
    trial.set(chosen)
    throwAbout(series, trial, random)
    climb(series, trial, moves)
    const points = pointsOf(series, trial, true)
    if (points <= best) continue
    best = points
    chosen.set(trial)
  }
}

type Moves = { readonly add: (looked: number) => void; readonly goOn: () => boolean }

const countMoves = (limit: number, goOn: (moves: number) => boolean): Moves => {
  let count = 0
  let told = 0
  let stopped = false
  return {
    add: (looked) => {
      count += looked
      if (stopped || count - told < movesBetweenTellings) return
      told = count
      stopped = !goOn(count)
    },
    goOn: () => !stopped && count < limit,
  }
}

/** Two or three dates, each to any day that no other has. */
const throwAbout = (series: Series, chosen: Int32Array, random: (below: number) => number): void => {
  const times = 2 + random(2)
  for (let time = 0; time < times; time++) {
    const place = random(chosen.length)
    const at = random(series.days.length)
    if (!chosen.includes(at)) chosen[place] = at
  }
  chosen.sort()
}

const climb = (series: Series, chosen: Int32Array, moves: Moves): void => {
  while (moves.goOn() && moveOne(series, chosen, moves));
}

/** Moves the date that gains most, to anywhere in the year. */
const moveOne = (series: Series, chosen: Int32Array, moves: Moves): boolean => {
  const left = new Uint32Array(series.words)
  let gain = 0
  let from = -1
  let to = -1
  for (let place = 0; place < chosen.length; place++) {
    leftWithout(series, chosen, place, left)
    const others = daysOfOthers(series, chosen, place)
    let here = 0
    let best = Number.NEGATIVE_INFINITY
    let bestAt = -1
    let next = 0
    for (let at = 0; at < series.days.length; at++) {
      const day = series.days[at] ?? 0
      while ((others[next] ?? 0) < day) next++
      if (others[next] === day) continue
      const before = others[next - 1] ?? 0
      const after = others[next] ?? 0
      const points =
        (series.worth[at] ?? 0) -
        gapCostOf(series, before, day) -
        gapCostOf(series, day, after) +
        gapCostOf(series, before, after) +
        unreachedCost * reachOf(series, left, at)
      if (at === chosen[place]) here = points
      if (points > best) {
        best = points
        bestAt = at
      }
    }
    if (best - here <= gain) continue
    gain = best - here
    from = place
    to = bestAt
  }
  moves.add(chosen.length * series.days.length)
  if (from < 0) return false
  chosen[from] = to
  chosen.sort()
  return true
}

/** The days of all meetings but one, from that before the year to that after it. */
const daysOfOthers = (series: Series, chosen: Int32Array, place: number): Int32Array => {
  const others = new Int32Array(series.pinned.length + chosen.length + 1)
  let size = 0
  others[size++] = series.before
  for (const day of series.pinned) others[size++] = day
  for (let other = 0; other < chosen.length; other++)
    if (other !== place) others[size++] = series.days[chosen[other] ?? 0] ?? 0
  others[size] = series.after
  return others.sort()
}

/** Whole numbers from 0 that depend on the seed alone (mulberry32). */
const randomFrom = (seed: string): ((below: number) => number) => {
  let state = hashOf(seed)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
