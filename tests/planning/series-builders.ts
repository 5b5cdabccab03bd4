/** Series of dates for tests and benchmarks: those of a made-up region, small random ones, and the baselines to beat. */
import { daysBetween } from '../../src/core/danish/dates.ts'
import { legalDaysIn } from '../../src/core/planning/legal-days.ts'
import { gapCosts, personMeeting, type Series, unreachedBy } from '../../src/core/planning/objective.ts'
import { planningYear } from '../../src/core/planning/planning-year.ts'
import { type SeriesModel, seriesModel } from '../../src/core/planning/series.ts'
import type { ForumId } from '../../src/core/records/ids.ts'
import { aRegion, chanceOf, nearestWednesdays } from './generator.ts'

export const year = 2026
export const dayOfPlanning = '2025-11-01'

export type NamedSeries = SeriesModel & { readonly forumId: ForumId; readonly seed: number }

/** Four regional meetings and three times twelve local ones, each series by itself. */
export const seriesOfRegion = (seed: number, people: number): readonly NamedSeries[] => {
  const { records, regional, local } = aRegion({ seed, people, year })
  const context = planningYear(records, year)
  return [regional, ...local].flatMap((forumId) => {
    const forum = records.forum.get(forumId)
    if (forum === undefined) return []
    const legal = legalDaysIn(context, forumId, dayOfPlanning).days
    const count = forumId === regional ? 4 : 12
    const alone = { own: [], others: [], lastBefore: null, firstAfter: null }
    return [{ ...seriesModel(context, { forumId, forum, legal, count, ...alone }), forumId, seed }]
  })
}

/** A few days, few people, perhaps pinned meetings: small enough to try every choice. */
export const smallSeries = (seed: number): Series => {
  const chance = chanceOf(seed)
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1))
  const people = between(1, 6)
  const all = Array.from({ length: 60 }, (_, day) => day).filter(() => chance() < 0.25)
  const pinned = all.filter(() => chance() < 0.15)
  const days = all.filter((day) => !pinned.includes(day))
  const anyone = () => between(0, 2 ** people - 1)
  const atWork = Uint32Array.from(days, anyone)
  const reached = pinned.length === 0 ? 0 : anyone()
  return {
    days: Int32Array.from(days),
    worth: Int32Array.from(days, () => between(0, people) * personMeeting + between(0, 500)),
    words: 1,
    atWork,
    pinned: Int32Array.from(pinned),
    reached: Uint32Array.of(reached),
    reachable: Uint32Array.of(atWork.reduce((all, row) => all | row, reached)),
    count: Math.min(days.length, between(0, 4)),
    before: -between(1, 12),
    after: 60 + between(0, 12),
    gapCost: gapCosts(between(7, 20), people),
  }
}

/** Every way to choose `count` of the days. */
export const allChoices = ({ days, count }: Pick<Series, 'days' | 'count'>): readonly Int32Array[] => {
  const choices: Int32Array[] = []
  const extend = (chosen: readonly number[], from: number): void => {
    if (chosen.length === count) choices.push(Int32Array.from(chosen))
    else for (let at = from; at < days.length; at++) extend([...chosen, at], at + 1)
  }
  extend([], 0)
  return choices
}

/** The legal Wednesday nearest to each date of an even spread. */
export const nearestLegalWednesdays = ({ series }: Pick<SeriesModel, 'series'>): Int32Array => {
  const isWednesday = (day: number) => (day + wednesday) % 7 === 0
  const chosen = new Set<number>()
  for (const date of nearestWednesdays(year, series.count)) {
    const wished = daysBetween(`${year}-01-01`, date)
    const free = [...series.days.keys()].filter((at) => isWednesday(series.days[at] ?? 0) && !chosen.has(at))
    const distance = (at: number) => Math.abs((series.days[at] ?? 0) - wished)
    const nearest = free.toSorted((a, b) => distance(a) - distance(b))[0]
    if (nearest !== undefined) chosen.add(nearest)
  }
  return Int32Array.from(chosen).sort()
}
/** 1 January 2026 is a Thursday: six days on is the first Wednesday. */
const wednesday = 1

/** Date by date the best attended day within half a rhythm of where it should be, else the next legal one; null at a dead end. */
export const greedyDates = ({ series }: Pick<SeriesModel, 'series'>, rhythm: number): Int32Array | null => {
  const chosen: number[] = []
  let last = series.before
  while (chosen.length < series.count) {
    const near = [...series.days.keys()].filter((at) => {
      const gap = (series.days[at] ?? 0) - last
      return gap >= rhythm * 0.5 && gap <= rhythm * 1.5
    })
    const later = [...series.days.keys()].filter((at) => (series.days[at] ?? 0) > last + rhythm)
    const best = near.toSorted((a, b) => (series.worth[b] ?? 0) - (series.worth[a] ?? 0) || a - b)[0] ?? later[0]
    if (best === undefined) return null
    chosen.push(best)
    last = series.days[best] ?? 0
  }
  return Int32Array.from(chosen)
}

/** Share of the invited who are at work, and people whom no date reaches, those that no legal day could reach included. */
export const measured = (models: readonly (readonly [SeriesModel, Int32Array])[]) => {
  const sum = (of: (model: SeriesModel, chosen: Int32Array) => number) =>
    models.reduce((total, [model, chosen]) => total + of(model, chosen), 0)
  const over = (values: readonly number[], chosen: Int32Array) => chosen.reduce((all, at) => all + (values[at] ?? 0), 0)
  return {
    A: sum((model, chosen) => over(model.atWork, chosen)) / sum((model, chosen) => over(model.invited, chosen)),
    Z: sum((model, chosen) => unreachedBy(model.series, chosen) + model.everInvited - model.people.length),
  }
}
