/** Whether somebody is at work on a date, by what is recorded: employment, absences and working weekdays. */
import { isoWeek, weekdayOf } from '../danish/dates.ts'
import type { Absence, Person, WorkingDay } from '../records/person.ts'

type Employed = Pick<Person, 'firstDay' | 'lastDay'>

/** `unknown`: employed and not absent, but no working days are recorded. */
export type DayStatus = 'at-work' | 'off' | 'absent' | 'not-employed' | 'unknown'

/** First and last day included; a missing one leaves that end open. */
export const isEmployed = (person: Employed, date: string): boolean =>
  (person.firstDay === null || person.firstDay <= date) && (person.lastDay === null || date <= person.lastDay)

export const absenceOn = (person: Pick<Person, 'absences'>, date: string): Absence | null =>
  person.absences.find((absence) => absence.from <= date && (absence.to === null || date <= absence.to)) ?? null

/** A date with what a working week asks of it, worked out once where many people are asked about. */
export type Day = { readonly date: string; readonly weekday: number; readonly parity: 'odd' | 'even' }

/** Odd and even go by the number of the ISO week, also past week 53. */
export const dayOf = (date: string): Day => ({
  date,
  weekday: weekdayOf(date),
  parity: isoWeek(date).week % 2 === 0 ? 'even' : 'odd',
})

const worksOn = (workingDays: readonly WorkingDay[], { weekday, parity }: Day): boolean =>
  workingDays.some((day) => day.weekday === weekday && (day.weeks === 'every' || day.weeks === parity))

type Worker = Pick<Person, 'firstDay' | 'lastDay' | 'absences' | 'workingDays'>

export const dayStatus = (person: Worker, date: string): DayStatus =>
  statusWithoutWeek(person, date) ?? (worksOn(person.workingDays, dayOf(date)) ? 'at-work' : 'off')

export const dayStatusOn = (person: Worker, day: Day): DayStatus =>
  statusWithoutWeek(person, day.date) ?? (worksOn(person.workingDays, day) ? 'at-work' : 'off')

/** The same with a view to a meeting: whoever has no hours is off, whatever else is recorded. */
export const statusForMeeting = (person: Worker & Pick<Person, 'weeklyHours'>, date: string): DayStatus => {
  const status = dayStatus(person, date)
  return person.weeklyHours === 0 && (status === 'at-work' || status === 'unknown') ? 'off' : status
}

const statusWithoutWeek = (person: Worker, date: string): DayStatus | null => {
  if (!isEmployed(person, date)) return 'not-employed'
  if (absenceOn(person, date) !== null) return 'absent'
  return person.workingDays.length === 0 ? 'unknown' : null
}
