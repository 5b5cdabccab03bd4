/**
 * Days on which Denmark does not work: public holidays, reckoned from Easter, and closing days, which are not holidays by law
 * but usually free. Names are codes; the Danish words are in src/strings/holidays.ts. Sources: danish.md 5.
 */
import { addDays, daysBetween, weekdayOf } from '../danish/dates.ts'
import { theOrganisationId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

type PublicHolidayName =
  | 'new-year'
  | 'maundy-thursday'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'great-prayer-day'
  | 'ascension'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'
type ClosingDayName = 'may-day' | 'constitution-day' | 'christmas-eve' | 'new-years-eve'
export type HolidayName = PublicHolidayName | ClosingDayName

export type DayOff =
  | { readonly kind: 'public'; readonly name: PublicHolidayName }
  | { readonly kind: 'closing'; readonly name: ClosingDayName }

/** What a day (`YYYY-MM-DD`) is off for; null on other days, Saturdays and Sundays among them. Public goes before closing. */
export const dayOff = (date: string, { mayDayIsFree }: { readonly mayDayIsFree: boolean }): DayOff | null => {
  const name = publicHolidayOn(date)
  if (name !== null) return { kind: 'public', name }
  const closing = closingDays.get(date.slice(5))
  return closing === undefined || (closing === 'may-day' && !mayDayIsFree) ? null : { kind: 'closing', name: closing }
}

/** The same by the organisation's settings. */
export const daysOffOf = ({ organisation }: Pick<RecordSet, 'organisation'>): ((date: string) => DayOff | null) => {
  const mayDayIsFree = organisation.get(theOrganisationId)?.mayDayIsFree ?? false
  return (date) => dayOff(date, { mayDayIsFree })
}

/** The day itself, or the last working day before it where it is a weekend or a day off. */
export const workingDayBefore = (date: string, settings: { readonly mayDayIsFree: boolean }): string => {
  let day = date
  while (weekdayOf(day) > 5 || dayOff(day, settings) !== null) day = addDays(day, -1)
  return day
}

/** The year's public holidays in the order of their dates. */
export const publicHolidays = (
  year: number,
): readonly { readonly date: string; readonly name: PublicHolidayName }[] => {
  const start = `${String(year).padStart(4, '0')}-`
  const easter = easterSunday(year)
  const dates = [
    ...[...fixedHolidays.keys()].map((day) => start + day),
    ...[...easterHolidays.keys()].map((days) => addDays(easter, days)),
  ]
  return dates.toSorted().flatMap((date) => {
    const name = publicHolidayOn(date)
    return name === null ? [] : [{ date, name }]
  })
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): string => {
  const whole = Math.floor
  const golden = year % 19
  const century = whole(year / 100)
  const moonShift = whole((century - whole((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - whole(century / 4) - moonShift + 15) % 30
  const yearOfCentury = year % 100
  const toSunday = (32 + 2 * (century % 4) + 2 * whole(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = whole((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const pad = (part: number, width: number): string => String(part).padStart(width, '0')
  return `${pad(year, 4)}-${pad(whole(days / 31), 2)}-${pad((days % 31) + 1, 2)}`
}

const fixedHolidays: ReadonlyMap<string, PublicHolidayName> = new Map([
  ['01-01', 'new-year'],
  ['12-25', 'christmas-day'],
  ['12-26', 'boxing-day'],
])

/** By their distance from Easter Sunday. */
const easterHolidays: ReadonlyMap<number, PublicHolidayName> = new Map([
  [-3, 'maundy-thursday'],
  [-2, 'good-friday'],
  [0, 'easter-sunday'],
  [1, 'easter-monday'],
  [26, 'great-prayer-day'],
  [39, 'ascension'],
  [49, 'whit-sunday'],
  [50, 'whit-monday'],
])

/** Great Prayer Day was abolished from 2024 (act no. 214 of 6 March 2023). */
const lastGreatPrayerDay = 2023

const closingDays: ReadonlyMap<string, ClosingDayName> = new Map([
  ['05-01', 'may-day'],
  ['06-05', 'constitution-day'],
  ['12-24', 'christmas-eve'],
  ['12-31', 'new-years-eve'],
])

const publicHolidayOn = (date: string): PublicHolidayName | null => {
  const fixed = fixedHolidays.get(date.slice(5))
  if (fixed !== undefined) return fixed
  const year = Number(date.slice(0, 4))
  const name = easterHolidays.get(daysBetween(easterSunday(year), date)) ?? null
  return name === 'great-prayer-day' && year > lastGreatPrayerDay ? null : name
}
