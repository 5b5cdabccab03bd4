/**
 * Improves a series of dates with the coverage term: single dates and pairs of dates move to where the series is worth more;
 * where none does, a few dates are thrown about and the search begins anew. Seeded, and stopped by a count of moves, so that
 * every machine finds the same dates.
 */
import { gapCostOf, leftWithout, neighboursOf, pointsOf, reachOf, type Series, unreachedCost } from './objective.ts'

/** Moves that are looked at before the search of a series ends. */
export const movesFor = ({ count }: Series): number => movesADate * count
const movesADate = 120_000
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
  while (moves.goOn() && (moveOne(series, chosen, moves) || moveTwo(series, chosen, moves)));
}

/** Moves the date that gains most, to anywhere in the year. */
const moveOne = (series: Series, chosen: Int32Array, moves: Moves): boolean => {
  const left = new Uint32Array(series.words)
  let gain = 0
  let from = -1
  let to = -1
  for (let place = 0; place < chosen.length; place++) {
    leftWithout(series, chosen, place, place, left)
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

/** Moves two dates at once where the days between their neighbours offer something better; the first pair that gains. */
const moveTwo = (series: Series, chosen: Int32Array, moves: Moves): boolean => {
  for (let one = 0; one < chosen.length - 1; one++)
    for (let other = one + 1; other < chosen.length; other++) {
      const pair = bestPair(series, chosen, one, other)
      moves.add(pair.looked)
      if (pair.one < 0) continue
      chosen[one] = pair.one
      chosen[other] = pair.other
      return true
    }
  return false
}

/** The best days for two dates, -1 where those that they have are best. */
const bestPair = (series: Series, chosen: Int32Array, one: number, other: number) => {
  const around = neighboursOf(series, chosen, one)
  const aroundOther = neighboursOf(series, chosen, other)
  const together = around.to === series.days[chosen[other] ?? 0]
  const left = leftWithout(series, chosen, one, other, new Uint32Array(series.words))
  const both = { from: around.from, to: aroundOther.to }
  const firsts = placesIn(series, left, together ? both : around, true, !together)
  const seconds = placesIn(series, left, together ? both : aroundOther, !together, true)
  const mostOfSeconds = seconds.points.reduce((most, points) => Math.max(most, points), Number.NEGATIVE_INFINITY)
  const pair = { one: -1, other: -1, looked: firsts.days.length + seconds.days.length }
  const rest = new Uint32Array(series.words)
  const restWithout = (at: number): void => {
    for (let word = 0; word < rest.length; word++)
      rest[word] = (left[word] ?? 0) & (series.atWork[at * series.words + word] ?? 0)
  }
  /** What two places are worth less together than each alone: their gap, and those whom both reach. */
  const lost = (at: number, atOther: number): number =>
    (together ? gapCostOf(series, series.days[at] ?? 0, series.days[atOther] ?? 0) : 0) +
    unreachedCost * reachOf(series, rest, atOther)
  const pointsNow = (places: Places, at: number): number => places.points[places.days.indexOf(at)] ?? 0
  const now = { one: chosen[one] ?? 0, other: chosen[other] ?? 0 }
  restWithout(now.one)
  let best = pointsNow(firsts, now.one) + pointsNow(seconds, now.other) - lost(now.one, now.other)
  for (let i = 0; i < firsts.days.length; i++) {
    const points = firsts.points[i] ?? 0
    if (points + mostOfSeconds <= best) continue
    const at = firsts.days[i] ?? 0
    restWithout(at)
    for (let j = 0; j < seconds.days.length; j++) {
      const atMost = points + (seconds.points[j] ?? 0)
      if (atMost <= best) continue
      const atOther = seconds.days[j] ?? 0
      if (together && atOther <= at) continue
      pair.looked += 1
      const value = atMost - lost(at, atOther)
      if (value <= best) continue
      best = value
      pair.one = at
      pair.other = atOther
    }
  }
  return pair
}

/** Days between two others, each with what it is worth where no other date reaches anybody of `left`. */
type Places = { readonly days: Int32Array; readonly points: Float64Array }

const placesIn = (
  series: Series,
  left: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
  countBefore: boolean,
  countAfter: boolean,
): Places => {
  const days = series.days.reduce<number[]>((within, day, at) => {
    if (day > from && day < to) within.push(at)
    return within
  }, [])
  const points = days.map((at) => {
    const day = series.days[at] ?? 0
    const gaps = (countBefore ? gapCostOf(series, from, day) : 0) + (countAfter ? gapCostOf(series, day, to) : 0)
    return (series.worth[at] ?? 0) - gaps + unreachedCost * reachOf(series, left, at)
  })
  return { days: Int32Array.from(days), points: Float64Array.from(points) }
}

/** Whole numbers from 0 that depend on the seed alone (FNV-1a, then mulberry32). */
const randomFrom = (seed: string): ((below: number) => number) => {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
