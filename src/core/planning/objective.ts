/**
 * What a good series of dates is, in whole points: many at work at each meeting, everybody reached by at least one, an even
 * rhythm, weeks that are asked for, no two meetings for one person on a day. Says what dates are worth and finds none itself.
 */
import { bitCount } from './planning-year.ts'

/** One invited person at work at one meeting. Everything else is told in parts or multiples of it. */
export const personMeeting = 1000
/** An invited person whom no date reaches costs as much as so many who are missing from a meeting. */
export const unreachedCost = 8 * personMeeting
/** A week that is asked for is worth so much for each who is invited. */
export const preferredWeekWorth = personMeeting / 8
/** Another meeting on the same day, or in the same week, for each who is invited to both. */
export const sameDayCost = personMeeting / 4
export const sameWeekCost = personMeeting / 50

/** A series to find dates for, by the index of the day in the year. */
export type Series = {
  /** Legal days, ascending. */
  readonly days: Int32Array
  /** Points of a meeting on each, without its neighbours and without reaching somebody. */
  readonly worth: Int32Array
  /** Who is at work on each: `words` words a day, over the people whom some date can reach. */
  readonly words: number
  readonly atWork: Uint32Array
  /** Meetings that stay where they are, ascending, and whom they reach. */
  readonly pinned: Int32Array
  readonly reached: Uint32Array
  /** Everybody whom a legal day or a pinned meeting reaches. */
  readonly reachable: Uint32Array
  /** Dates to find. */
  readonly count: number
  /** The meetings around the year, or where they would be. */
  readonly before: number
  readonly after: number
  /** Points that a gap of so many days costs. */
  readonly gapCost: Float64Array
}

/**
 * A gap that is off by the whole rhythm (two meetings on one day, or one left out) costs as much as a meeting to which nobody
 * comes; half as much off costs a quarter of that.
 */
export const gapCosts = (rhythm: number, people: number): Float64Array =>
  Float64Array.from({ length: 2 * rhythm + 800 }, (_, gap) =>
    Math.floor((people * personMeeting * (gap - rhythm) * (gap - rhythm)) / (rhythm * rhythm)),
  )

export const gapCostOf = ({ gapCost }: Series, from: number, to: number): number =>
  gapCost[Math.min(gapCost.length - 1, Math.max(0, to - from))] ?? 0

/** How many reachable people no pinned meeting and none of the chosen days (by their index in `days`) reaches. */
export const unreachedBy = (series: Series, chosen: ArrayLike<number>): number => {
  let unreached = 0
  for (let word = 0; word < series.words; word++) {
    let left = (series.reachable[word] ?? 0) & ~(series.reached[word] ?? 0)
    for (let at = 0; at < chosen.length; at++) left &= ~(series.atWork[(chosen[at] ?? 0) * series.words + word] ?? 0)
    unreached += bitCount(left)
  }
  return unreached
}

/** Points of the whole series; without coverage where `withReach` is false. */
export const pointsOf = (series: Series, chosen: ArrayLike<number>, withReach: boolean): number => {
  let value = withReach ? -unreachedCost * unreachedBy(series, chosen) : 0
  const all = [...series.pinned]
  for (let at = 0; at < chosen.length; at++) {
    value += series.worth[chosen[at] ?? 0] ?? 0
    all.push(series.days[chosen[at] ?? 0] ?? 0)
  }
  let last = series.before
  for (const day of all.sort((a, b) => a - b)) {
    value -= gapCostOf(series, last, day)
    last = day
  }
  return value - gapCostOf(series, last, series.after)
}

/** The days of the meetings before and after the date at `place`, pinned ones and those of other years included. */
export const neighboursOf = (
  series: Series,
  chosen: Int32Array,
  place: number,
): { readonly from: number; readonly to: number } => {
  const day = series.days[chosen[place] ?? 0] ?? 0
  let from = place === 0 ? series.before : (series.days[chosen[place - 1] ?? 0] ?? 0)
  let to = place === chosen.length - 1 ? series.after : (series.days[chosen[place + 1] ?? 0] ?? 0)
  for (const pinned of series.pinned) {
    if (pinned < day && pinned > from) from = pinned
    if (pinned > day && pinned < to) to = pinned
  }
  return { from, to }
}

/** The people whom nothing but the date at this place could reach. */
export const leftWithout = (series: Series, chosen: Int32Array, place: number, left: Uint32Array): Uint32Array => {
  for (let word = 0; word < series.words; word++) {
    let people = (series.reachable[word] ?? 0) & ~(series.reached[word] ?? 0)
    for (let at = 0; at < chosen.length; at++)
      if (at !== place) people &= ~(series.atWork[(chosen[at] ?? 0) * series.words + word] ?? 0)
    left[word] = people
  }
  return left
}

/** How many of these people the day (by its index in `days`) reaches. */
export const reachOf = (series: Series, people: Uint32Array, at: number): number => {
  let count = 0
  for (let word = 0; word < series.words; word++)
    count += bitCount((people[word] ?? 0) & (series.atWork[at * series.words + word] ?? 0))
  return count
}
