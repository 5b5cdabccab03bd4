/** The names of days on which one usually does not meet: in a day's cell, and as a list below a month or another period. */
import { capitalised, weekdayOf } from '../../core/danish/dates.ts'
import { calendar as words } from '../../strings/calendar.ts'
import { holidayNames, schoolHolidayTitle } from '../../strings/holidays.ts'
import classes from './calendar-grid.module.css'
import type { SpecialDays } from './special-days.ts'

export const nameOfDays = (days: SpecialDays): string => {
  if (days.kind === 'school') return words.inAreas(schoolHolidayTitle(days.holiday), days.areas)
  const name = holidayNames[days.off.name]
  return days.off.kind === 'closing' ? words.usuallyOff(name) : name
}

/** `on`: the day, where many stand side by side and a long holiday is named on its first day and on Mondays only. */
export const SpecialDayNames = (props: {
  readonly days: readonly SpecialDays[] | undefined
  readonly on: string | null
}) => {
  const { days = [], on } = props
  const named = days.filter(({ from }) => on === null || from === on || weekdayOf(on) === 1)
  return named.map((each) => (
    <span key={`${each.kind} ${each.from} ${nameOfDays(each)}`} className={classes.dayName}>
      {breakable(capitalised(nameOfDays(each)))}
    </span>
  ))
}

/** A day's cell is narrow, and not every machine knows where Danish words may be broken. */
const breakable = (name: string): string =>
  name.replaceAll(/(?<=\p{L}{3})(?=(aftensdag|dag|ferie)(?!\p{L}))/gu, '\u00ad')

/** `month`: "2026-12", where the list stands below one month of many. */
export const SpecialDaysList = ({
  month,
  days,
}: {
  readonly month?: string
  readonly days: readonly SpecialDays[]
}) => {
  const shown =
    month === undefined ? days : days.filter(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
  if (shown.length === 0) return null
  return (
    <ul className={classes.specialDays} aria-label={words.specialDays}>
      {shown.map((each) => (
        <li key={`${each.kind} ${each.from} ${nameOfDays(each)}`} data-kind={each.kind}>
          {words.dayRange(each.from, each.to)}: {nameOfDays(each)}
        </li>
      ))}
    </ul>
  )
}
