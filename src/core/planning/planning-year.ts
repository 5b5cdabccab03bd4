/**
 * A year laid out for planning: its days, who is at work on each, and who is invited to a forum on each. Sets of people are bits,
 * a row of words a day, so that a year of many people is counted in no time. Knows nothing of what makes a date a good one.
 */
import { type DayOff, daysOffOf } from '../calendar/holidays.ts'
import { addDays, daysBetween, isoWeek, weekdayOf } from '../danish/dates.ts'
import { membersByDay } from '../forums/members.ts'
import type { ForumId, PersonId } from '../records/ids.ts'
import type { Membership } from '../records/membership.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'

export type YearDays = {
  readonly year: number
  readonly dates: readonly string[]
  readonly weekday: Uint8Array
  readonly isOddWeek: Uint8Array
  /** The week's number; 0 where the week belongs to another year. */
  readonly week: Uint8Array
}

/** One row of `words` words a day; bit `i` stands for the i-th person. */
export type PeopleByDay = { readonly words: number; readonly rows: Uint32Array }

export type PlanningYear = {
  readonly records: RecordSet
  readonly days: YearDays
  /** In the order of their ids. */
  readonly people: readonly PersonId[]
  /** At work, or with no working days recorded. */
  readonly atWork: PeopleByDay
  readonly invitedTo: (forumId: ForumId) => PeopleByDay
  /** For each day what it is off for; null on the others, Saturdays and Sundays among them. */
  readonly daysOff: readonly (DayOff | null)[]
}

export const planningYear = (records: RecordSet, year: number): PlanningYear => {
  const days = daysOf(year)
  const people = [...records.person.keys()]
  const invited = new Map<ForumId, PeopleByDay>()
  const invitedTo = (forumId: ForumId): PeopleByDay => {
    const known = invited.get(forumId)
    if (known !== undefined) return known
    const found = invitedRows(records, forumId, days, people)
    invited.set(forumId, found)
    return found
  }
  const daysOff = days.dates.map(daysOffOf(records))
  return { records, days, people, atWork: atWorkRows(records, days, people), invitedTo, daysOff }
}

/** The day's place in the year, counted from 0; below 0 or past the last day where it lies in another year. */
export const dayIndex = ({ year }: YearDays, date: string): number => daysBetween(`${year}-01-01`, date)

export const bitCount = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many people two rows have in common. */
export const sharedCount = (a: PeopleByDay, rowA: number, b: PeopleByDay, rowB: number): number => {
  let count = 0
  for (let word = 0; word < a.words; word++)
    count += bitCount((a.rows[rowA * a.words + word] ?? 0) & (b.rows[rowB * b.words + word] ?? 0))
  return count
}

export const emptyRows = (rows: number, people: number): PeopleByDay => {
  const words = Math.max(1, Math.ceil(people / 32))
  return { words, rows: new Uint32Array(rows * words) }
}

export const hasBit = ({ words, rows }: PeopleByDay, row: number, index: number): boolean =>
  ((rows[row * words + (index >>> 5)] ?? 0) & (1 << (index & 31))) !== 0

export const setBit = ({ words, rows }: PeopleByDay, row: number, index: number): void => {
  const at = row * words + (index >>> 5)
  rows[at] = (rows[at] ?? 0) | (1 << (index & 31))
}

const daysOf = (year: number): YearDays => {
  const first = `${year}-01-01`
  const dates = datesOf(year)
  const count = dates.length
  const weekday = Uint8Array.from(dates, (_, day) => ((weekdayOf(first) - 1 + day) % 7) + 1)
  const isOddWeek = new Uint8Array(count)
  const week = new Uint8Array(count)
  let current = isoWeek(first)
  dates.forEach((date, day) => {
    if (weekday[day] === 1) current = isoWeek(date)
    isOddWeek[day] = current.week % 2
    week[day] = current.year === year ? current.week : 0
  })
  return { year, dates, weekday, isOddWeek, week }
}

const datesOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).flatMap((month) => {
    const first = `${year}-${month}-01`
    const next = `${addDays(first, 31).slice(0, 8)}01`
    const start = first.slice(0, 8)
    return Array.from({ length: daysBetween(first, next) }, (_, day) => start + String(day + 1).padStart(2, '0'))
  })

/** The same answer as `dayStatus` of people/at-work.ts gives day by day, for a whole year at once. */
const atWorkRows = (records: RecordSet, days: YearDays, people: readonly PersonId[]): PeopleByDay => {
  const atWork = emptyRows(days.dates.length, people.length)
  people.forEach((id, index) => {
    const person = records.person.get(id)
    if (person === undefined || person.weeklyHours === 0) return
    const works = worksOn(person)
    const [from, to] = range(days, person.firstDay, person.lastDay)
    const away = person.absences.map((absence) => range(days, absence.from, absence.to))
    for (let day = from; day <= to; day++)
      if (
        works[(days.isOddWeek[day] ?? 0) * 8 + (days.weekday[day] ?? 0)] === 1 &&
        !away.some(([first, last]) => first <= day && day <= last)
      )
        setBit(atWork, day, index)
  })
  return atWork
}

/** By weekday, in even weeks and from 8 on in odd ones. Nobody is known to be off where no working days are recorded. */
const worksOn = ({ workingDays }: Person): Uint8Array => {
  const works = new Uint8Array(16).fill(workingDays.length === 0 ? 1 : 0)
  for (const { weekday, weeks } of workingDays) {
    if (weeks !== 'odd') works[weekday] = 1
    if (weeks !== 'even') works[weekday + 8] = 1
  }
  return works
}

const range = (days: YearDays, from: string | null, to: string | null): readonly [number, number] => [
  from === null ? 0 : Math.max(0, dayIndex(days, from)),
  to === null ? days.dates.length - 1 : Math.min(days.dates.length - 1, dayIndex(days, to)),
]

/** Members change on few days only: they are asked for on those, and the rows between are copied. */
const invitedRows = (
  records: RecordSet,
  forumId: ForumId,
  days: YearDays,
  people: readonly PersonId[],
): PeopleByDay => {
  const invited = emptyRows(days.dates.length, people.length)
  const membersOnDay = membersByDay(records, forumId)
  const indexOf = new Map(people.map((id, index) => [id, index]))
  const changes = changeDays(records, forumId, days)
  const { words, rows } = invited
  for (let day = 0; day < days.dates.length; day++) {
    if (day > 0 && !changes.has(day)) rows.copyWithin(day * words, (day - 1) * words, day * words)
    else
      for (const { personId } of membersOnDay(days.dates[day] ?? '')) setBit(invited, day, indexOf.get(personId) ?? 0)
  }
  return invited
}

const changeDays = (records: RecordSet, forumId: ForumId, days: YearDays): ReadonlySet<number> => {
  const changes = new Set<number>()
  const begins = (date: string | null) => {
    if (date !== null) changes.add(dayIndex(days, date))
  }
  const ends = (date: string | null) => {
    if (date !== null) changes.add(dayIndex(days, date) + 1)
  }
  for (const { firstDay, lastDay, introduction } of records.person.values()) {
    begins(firstDay)
    ends(lastDay)
    begins(introduction.courseCompletedOn)
  }
  const own = (membership: Membership) => membership.forumId === forumId
  for (const { from, to } of [...records.membership.values()].filter(own)) {
    begins(from)
    ends(to)
  }
  return changes
}
