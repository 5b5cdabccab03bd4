/** Why a date was chosen: the dates that were possible where the meetings around it lie, weighed as the method weighs them. */
import type { DateChoice } from '../records/meeting.ts'
import { gapCostOf, leftWithout, neighboursOf, reachOf, type Series, unreachedCost } from './objective.ts'
import type { PlanningYear } from './planning-year.ts'
import { byValue } from './replay-date.ts'
import type { SeriesModel } from './series.ts'

/** As many candidates as a reader can take in. */
const shown = 8

export const dateChoiceAt = (
  context: PlanningYear,
  model: SeriesModel,
  chosen: Int32Array,
  place: number,
  method: Exclude<DateChoice['method'], 'hand'>,
): DateChoice => {
  const candidates = weighedDates(context, model, chosen, place, method !== 'instant')
  return { method, invited: model.invited[chosen[place] ?? 0] ?? 0, candidates: candidates.slice(0, shown) }
}

export type WeighedDate = DateChoice['candidates'][number]

/** All dates that are possible where the neighbours of the one at `place` lie, the best first. */
export const weighedDates = (
  context: PlanningYear,
  model: SeriesModel,
  chosen: Int32Array,
  place: number,
  withReach: boolean,
): readonly WeighedDate[] => {
  const { series } = model
  const window = neighboursOf(series, chosen, place)
  const left = leftWithout(series, chosen, place, new Uint32Array(series.words))
  const candidates = daysIn(series, window).map((at) => {
    const gained = gainedBy(series, left, at)
    return {
      date: context.days.dates[series.days[at] ?? 0] ?? '',
      value: valueAt(series, window, at) + (withReach ? unreachedCost * gained.length : 0),
      atWork: model.atWork[at] ?? 0,
      collisions: model.collisions[at] ?? 0,
      onlyChanceOf: gained.flatMap((bit) => context.people[model.people[bit] ?? -1] ?? []),
    }
  })
  return candidates.toSorted(byValue)
}

/**
 * Moves dates to better ones where their neighbours lie, of equals to the earliest, until none is left to move: then every
 * choice, made again alone, gives the date that stands. Changes `chosen`.
 */
export const settleDates = (series: Series, chosen: Int32Array, withReach: boolean): void => {
  for (let moved = true; moved; ) {
    moved = false
    for (let place = 0; place < chosen.length; place++) {
      const best = bestAt(series, chosen, place, withReach)
      if (best === chosen[place]) continue
      chosen[place] = best
      moved = true
    }
  }
}

type Between = { readonly from: number; readonly to: number }

const bestAt = (series: Series, chosen: Int32Array, place: number, withReach: boolean): number => {
  const window = neighboursOf(series, chosen, place)
  const left = leftWithout(series, chosen, place, new Uint32Array(series.words))
  let best = chosen[place] ?? 0
  let bestValue = Number.NEGATIVE_INFINITY
  for (const at of daysIn(series, window)) {
    const value = valueAt(series, window, at) + (withReach ? unreachedCost * reachOf(series, left, at) : 0)
    if (value > bestValue) {
      best = at
      bestValue = value
    }
  }
  return best
}

const daysIn = (series: Series, { from, to }: Between): readonly number[] => {
  const within: number[] = []
  for (let at = 0; at < series.days.length; at++) {
    const day = series.days[at] ?? 0
    if (day > from && day < to) within.push(at)
  }
  return within
}

const valueAt = (series: Series, { from, to }: Between, at: number): number => {
  const day = series.days[at] ?? 0
  return (series.worth[at] ?? 0) - gapCostOf(series, from, day) - gapCostOf(series, day, to)
}

const gainedBy = (series: Series, left: Uint32Array, at: number): readonly number[] => {
  const bits: number[] = []
  for (let bit = 0; bit < series.words * 32; bit++) {
    const word = bit >>> 5
    if (((left[word] ?? 0) & (series.atWork[at * series.words + word] ?? 0) & (1 << (bit & 31))) !== 0) bits.push(bit)
  }
  return bits
}
