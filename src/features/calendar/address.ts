/** What of the calendar is shown, as the address says it: the view, the day it lies around, the meeting opened beside it. */
import { addDays, isoWeek, weekdayOf } from '../../core/danish/dates.ts'
import { assertNever } from '../../core/result.ts'
import { calendar as words } from '../../strings/calendar.ts'
import { type CalendarView, calendarViews } from '../../ui/paths.ts'

export type CalendarPlace = {
  readonly view: CalendarView
  /** A day within what is shown. */
  readonly date: string
  readonly meetingId: string | null
}

/** The first and the last day that belong to what is shown. */
export type Period = { readonly from: string; readonly to: string }

type Parts = { readonly view?: string; readonly date?: string; readonly id?: string }

export const placeOf = ({ view, date, id }: Parts, today: string): CalendarPlace => ({
  view: calendarViews.find((each) => each === view) ?? 'aar',
  date: date !== undefined && isDate(date) ? date : today,
  meetingId: id ?? null,
})

export const periodOf = ({ view, date }: CalendarPlace): Period => {
  const year = date.slice(0, 4)
  switch (view) {
    case 'aar':
    case 'liste':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'maaned': {
      const from = `${date.slice(0, 7)}-01`
      return { from, to: addDays(monthAfter(from, 1), -1) }
    }
    case 'uge': {
      const from = addDays(date, 1 - weekdayOf(date))
      return { from, to: addDays(from, 6) }
    }
    default:
      return assertNever(view)
  }
}

export const isWithin = (place: CalendarPlace, date: string): boolean => {
  const { from, to } = periodOf(place)
  return from <= date && date <= to
}

/** The day to go to for what comes next (1) or before (-1). */
export const stepFrom = (place: CalendarPlace, step: 1 | -1): string => {
  const { from } = periodOf(place)
  switch (place.view) {
    case 'aar':
    case 'liste':
      return `${String(Number(from.slice(0, 4)) + step).padStart(4, '0')}-01-01`
    case 'maaned':
      return monthAfter(from, step)
    case 'uge':
      return addDays(from, 7 * step)
    default:
      return assertNever(place.view)
  }
}

export const periodTitle = (place: CalendarPlace): string => {
  const { from, to } = periodOf(place)
  switch (place.view) {
    case 'aar':
    case 'liste':
      return from.slice(0, 4)
    case 'maaned':
      return words.month(from)
    case 'uge':
      return words.week(isoWeek(from).week, from, to)
    default:
      return assertNever(place.view)
  }
}

const monthAfter = (firstOfMonth: string, step: 1 | -1): string =>
  `${addDays(firstOfMonth, step === 1 ? 31 : -1).slice(0, 7)}-01`

/** Round the years that the calendar can reach and records can hold. */
const isDate = (text: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
