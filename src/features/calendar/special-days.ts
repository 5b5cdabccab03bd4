/** Days on which one usually does not meet: public holidays, closing days and the areas' school holidays, by period and by day. */
import { type DayOff, daysOffOf } from '../../core/calendar/holidays.ts'
import { type SchoolHoliday, schoolHolidays } from '../../core/calendar/school-holidays.ts'
import { addDays } from '../../core/danish/dates.ts'
import { compareDanish } from '../../core/danish/sorting.ts'
import { ascending } from '../../core/order.ts'
import type { AreaId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { Period } from './address.ts'

export type SpecialDays =
  | { readonly kind: 'off'; readonly from: string; readonly to: string; readonly off: DayOff }
  | {
      readonly kind: 'school'
      readonly from: string
      readonly to: string
      readonly holiday: SchoolHoliday
      /** Whose schools are closed; empty where it is all of them. */
      readonly areas: readonly string[]
    }

/** Of which areas school holidays are shown. */
export type SchoolChoice = 'all' | 'none' | AreaId

/** In the order of their first days, days off before school holidays; cut to the period. */
export const specialDays = (records: RecordSet, period: Period, schools: SchoolChoice): readonly SpecialDays[] =>
  [...daysOff(records, period), ...schoolDays(records, period, schools)].toSorted((a, b) => ascending(a.from, b.from))

export const byDay = (spans: readonly SpecialDays[]): ReadonlyMap<string, readonly SpecialDays[]> => {
  const days = new Map<string, SpecialDays[]>()
  for (const span of spans)
    for (let date = span.from; date <= span.to; date = addDays(date, 1))
      days.set(date, [...(days.get(date) ?? []), span])
  return days
}

const daysOff = (records: RecordSet, { from, to }: Period): readonly SpecialDays[] => {
  const offOn = daysOffOf(records)
  const found: SpecialDays[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const off = offOn(date)
    if (off !== null) found.push({ kind: 'off', from: date, to: date, off })
  }
  return found
}

const schoolDays = (records: RecordSet, { from, to }: Period, schools: SchoolChoice): readonly SpecialDays[] => {
  if (schools === 'none') return []
  const areas = [...records.area].filter(([id]) => schools === 'all' || id === schools)
  const years = [...new Set([from, to].map((date) => Number(date.slice(0, 4))))]
  const same = new Map<string, { readonly holiday: SchoolHoliday; readonly areas: Set<string> }>()
  for (const [, { name, schoolHolidays: settings }] of areas)
    for (const year of years)
      for (const holiday of schoolHolidays(year, settings)) {
        if (holiday.to < from || to < holiday.from) continue
        const key = [holiday.name, holiday.title, holiday.from, holiday.to].join('|')
        const known = same.get(key) ?? { holiday, areas: new Set() }
        same.set(key, known)
        known.areas.add(name)
      }
  return [...same.values()].map(({ holiday, areas: names }) => ({
    kind: 'school',
    from: holiday.from < from ? from : holiday.from,
    to: holiday.to > to ? to : holiday.to,
    holiday,
    areas: names.size === records.area.size ? [] : [...names].toSorted(compareDanish),
  }))
}
