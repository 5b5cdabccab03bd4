/**
 * What a forum's rhythm means in numbers. A cadence is a number of meetings spread over the year and never "one in each month":
 * July may have no day on which anybody can meet.
 */
import type { Cadence } from '../records/forum.ts'

/** Meetings in a year in which the forum meets, at least one; null without a rhythm. */
export const meetingsInYear = (cadence: Cadence): number | null => {
  switch (cadence.unit) {
    case 'week':
      return Math.round(52 / cadence.every)
    case 'month':
      return Math.max(1, Math.round(12 / cadence.every))
    case 'year':
      return 1
    default:
      return null
  }
}

/**
 * The same for one year: none while a rhythm of more than a year is not yet due. `last` is the date of the forum's last meeting
 * before that year; null where there is none, which makes it due.
 */
export const meetingsDueIn = (year: number, cadence: Cadence, last: string | null): number | null => {
  const count = meetingsInYear(cadence)
  if (count === null || last === null) return count
  const months = cadence.unit === 'year' ? 12 * cadence.every : cadence.unit === 'month' ? cadence.every : 0
  if (months <= 12) return count
  const lastYear = Number(last.slice(0, 4))
  // Rhythms of whole years follow the year alone, so that a meeting that came late does not push all later ones on.
  const dueYear = lastYear + Math.floor((months % 12 === 0 ? months : months + Number(last.slice(5, 7)) - 1) / 12)
  return dueYear <= year ? count : 0
}

/** Days from one meeting to the next; null without a rhythm. */
export const rhythmDays = (cadence: Cadence): number | null => {
  switch (cadence.unit) {
    case 'week':
      return 7 * cadence.every
    case 'month':
      return Math.round((365 * cadence.every) / 12)
    case 'year':
      return 365 * cadence.every
    default:
      return null
  }
}
