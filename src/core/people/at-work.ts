/** Whether somebody is at work on a date, by what is recorded: employment, absences and working weekdays. */
import { isoWeek, weekdayOf } from '../danish/dates.ts'
import type { Absence, Person, WorkingDay } from '../records/person.ts'

type Employed = Pick<Person, 'firstDay' | 'lastDay'>

/** `unknown`: employed and not absent, but no working days are recorded. */
export type DayStatus = 'at-work' | 'off' | 'absent' | 'not-employed' | 'unknown'

/** First and last day included; a missing one leaves that end open. */
export const isEmployed = (person: Employed, date: string): boolean =>
  (person.firstDay === null || person.firstDay <= date) && (person.lastDay === null || date <= person.lastDay)

const absenceOn = (person: Pick<Person, 'absences'>, date: string): Absence | null =>
  person.absences.find((absence) => absence.from <= date && (absence.to === null || date <= absence.to)) ?? null

/** Whether the weekday is a working day in the date's ISO week: odd and even go by the week's number, also past week 53. */
const worksOnWeekday = (workingDays: readonly WorkingDay[], date: string): boolean => {
  const weekday = weekdayOf(date)
  const parity = isoWeek(date).week % 2 === 0 ? 'even' : 'odd'
  return workingDays.some((day) => day.weekday === weekday && (day.weeks === 'every' || day.weeks === parity))
}

export const dayStatus = (
  person: Pick<Person, 'firstDay' | 'lastDay' | 'absences' | 'workingDays'>,
  date: string,
): DayStatus => {
  if (!isEmployed(person, date)) return 'not-employed'
  if (absenceOn(person, date) !== null) return 'absent'
  if (person.workingDays.length === 0) return 'unknown'
  return worksOnWeekday(person.workingDays, date) ? 'at-work' : 'off'
}
