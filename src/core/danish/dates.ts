/**
 * Calendar dates and wall-clock times as Danish text. Dates are ISO `YYYY-MM-DD` and times `HH:MM`, as records keep them;
 * what must not be torn apart at a line's end ("14. juni", "kl. 13.00", "15 min") is joined by non-breaking spaces.
 */

/** Keeps two words on one line. */
export const noBreak = '\u00a0'

export const weekdayNames = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

export const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

const dayLength = 86_400_000

/** Days since 1 January 1970; throws where the text is no calendar date, since records never hold one. */
const dayNumber = (date: string): number => {
  const [year, month, day] = date.split('-')
  if (validDate(year, month, day) !== date) throw new Error(`not a calendar date: ${date}`)
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

const dateOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)

const partsOf = (date: string) => {
  dayNumber(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

const dateInCopenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The calendar date in Denmark at a moment, whatever the computer's own zone. */
export const dateInDenmark = (moment: Date): string => dateInCopenhagen.format(moment)

const momentInCopenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The wall clock in Denmark at a moment, to the second: `YYYY-MM-DDTHH:MM:SS`. */
export const momentInDenmark = (moment: Date): string => momentInCopenhagen.format(moment).replace(' ', 'T')

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** "tirsdag". */
const weekdayName = (date: string): string => weekdayNames[weekdayOf(date) - 1] ?? ''

/** The date `days` later; negative counts backwards. */
export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days)

/** Days from one date to another; negative where `to` comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** ISO week: it begins on Monday and belongs to the year of its Thursday. */
export const isoWeek = (date: string): { readonly year: number; readonly week: number } => {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const { year } = partsOf(thursday)
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 }
}

/** "14. juni". */
export const dayAndMonth = (date: string): string => {
  const { month, day } = partsOf(date)
  return `${day}.${noBreak}${monthNames[month - 1]}`
}

/** "14. juni 2022". */
export const longDate = (date: string): string => `${dayAndMonth(date)} ${partsOf(date).year}`

/** "tirsdag den 14. juni 2022". */
export const weekdayDate = (date: string): string => `${weekdayName(date)} den ${longDate(date)}`

/** "14.6.2022": the norm has no leading zeros. */
export const shortDate = (date: string): string => {
  const { year, month, day } = partsOf(date)
  return `${day}.${month}.${year}`
}

/** Upper-cases the first letter, where a date opens a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)

/** Within a sentence; an abbreviation stays as it is. */
export const uncapitalised = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d-]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** "13.00", "9.30": no leading zero, as dates have none. */
export const clockTime = (time: string): string => time.replace(':', '.').replace(/^0/, '')

/** "kl. 13.00". */
const atClock = (time: string): string => `kl.${noBreak}${clockTime(time)}`

/** "kl. 13.00-15.00", or "kl. 13.00" without an end. */
export const clockRange = (start: string, end: string | null): string =>
  end === null ? atClock(start) : `${atClock(start)}-${clockTime(end)}`

/** Minutes from midnight. */
export const minutesOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The time `minutes` later on the clock; past midnight it starts over. */
export const addMinutes = (time: string, minutes: number): string => {
  const all = (((minutesOfDay(time) + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
}

/** "15 min", "1 time", "1 time 15 min", "2 timer". */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const inHours = hours === 0 ? [] : [`${hours}${noBreak}${hours === 1 ? 'time' : 'timer'}`]
  return [...inHours, ...(rest > 0 || hours === 0 ? [`${rest}${noBreak}min`] : [])].join(' ')
}

/**
 * Reads a date as people write it: "14.6.2022", "14-06-2022", "14/6/2022", "14. juni 2022", or ISO. Null where it is none,
 * or where the year has not four digits (nobody should guess a century).
 */
export const readDate = (text: string): string | null => {
  const words = text.trim().toLocaleLowerCase('da').replaceAll(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return validDate(iso[1], iso[2], iso[3])
  const numeric = /^(\d{1,2})(?:\. ?|[-/])(\d{1,2})(?:\. ?|[-/])(\d{4})$/.exec(words)
  if (numeric) return validDate(numeric[3], numeric[2], numeric[1])
  const named = /^(?:\p{L}+ (?:den )?)?(\d{1,2})\. ?(\p{L}+) (\d{4})$/u.exec(words)
  if (!named) return null
  const month = monthNames.findIndex((name) => name === named[2] || name.slice(0, 3) === named[2])
  return month < 0 ? null : validDate(named[3], String(month + 1), named[1])
}

const validDate = (year = '', month = '', day = ''): string | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && dateOfDay(time / dayLength) === date ? date : null
}

/** Reads a time of day as people write it: "13", "13.00", "13:00", "kl. 9.30". Null where it is none. */
export const readTime = (text: string): string | null => {
  const found = /^(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim().replaceAll(/\s+/g, ' '))
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? '0')
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null
}
