/**
 * When schools are closed in an area: reckoned from its settings, since only the start of the summer holiday is law (the last
 * Saturday in June, folkeskoleloven § 14 a) and each municipality decides the rest.
 */
import { addDays, weekdayOf } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { SchoolHolidays } from '../records/area.ts'
import { easterSunday } from './holidays.ts'

export type SchoolHolidayName = 'winter' | 'easter' | 'summer' | 'autumn' | 'christmas' | 'other'

export type SchoolHoliday = {
  readonly name: SchoolHolidayName
  /** The area's own words for an `other`; empty otherwise. */
  readonly title: string
  /** Both included. */
  readonly from: string
  readonly to: string
}

/**
 * The holidays that touch the year, whole, in the order of their first days. Weeks run from Monday to Sunday, the summer from
 * its Saturday; of Easter only the days before Maundy Thursday are named, the rest being public holidays.
 */
export const schoolHolidays = (year: number, settings: SchoolHolidays): readonly SchoolHoliday[] => {
  const easter = easterSunday(year)
  const midsummer = lastSaturdayInJune(year)
  const usual = (name: SchoolHolidayName, from: string, to: string): SchoolHoliday => ({ name, title: '', from, to })
  const week = (name: SchoolHolidayName, number: number): SchoolHoliday => {
    const monday = mondayOfWeek(year, number)
    return usual(name, monday, addDays(monday, 6))
  }
  const christmasFrom = (first: number): SchoolHoliday => usual('christmas', `${first}-12-23`, `${first + 1}-01-02`)
  const all = [
    ...(settings.christmas ? [christmasFrom(year - 1), christmasFrom(year)] : []),
    week('winter', settings.winterWeek),
    ...(settings.easterWeek ? [usual('easter', addDays(easter, -6), addDays(easter, -4))] : []),
    usual('summer', midsummer, addDays(midsummer, 1 + 7 * settings.summerWeeks)),
    week('autumn', settings.autumnWeek),
    ...settings.others.map(({ name, from, to }): SchoolHoliday => ({ name: 'other', title: name, from, to })),
  ]
  return all
    .filter(({ from, to }) => from <= to && from <= `${year}-12-31` && `${year}-01-01` <= to)
    .toSorted((a, b) => ascending(a.from, b.from))
}

/** The school holiday that the day lies in; of several, the one that began first. */
export const schoolHolidayOn = (date: string, settings: SchoolHolidays): SchoolHolidayName | null =>
  schoolHolidays(Number(date.slice(0, 4)), settings).find(({ from, to }) => from <= date && date <= to)?.name ?? null

/** Week 53 of a year that has only 52 is the first of the next. */
const mondayOfWeek = (year: number, week: number): string => {
  const inFirstWeek = `${year}-01-04`
  return addDays(inFirstWeek, 1 - weekdayOf(inFirstWeek) + 7 * (week - 1))
}

const lastSaturdayInJune = (year: number): string => {
  const last = `${year}-06-30`
  return addDays(last, -((weekdayOf(last) + 1) % 7))
}
