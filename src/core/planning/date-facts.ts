/** What it means to meet on a date: who is there, what it takes of their week, what it collides with, and which date would be better. */
import type { DayOff } from '../calendar/holidays.ts'
import { type SchoolHolidayName, schoolHolidayOn } from '../calendar/school-holidays.ts'
import {
  type AreaId,
  type ForumId,
  type MeetingId,
  type PersonId,
  theOrganisationId,
  type VenueId,
} from '../records/ids.ts'
import { organisation } from '../records/organisation.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Venue } from '../records/venue.ts'
import { type AttendanceOn, attendanceOn } from './attendance.ts'
import { type WeighedDate, weighedDates } from './date-choice.ts'
import { type ClosedBy, legalDaysIn } from './legal-days.ts'
import { meetingsAround, meetingTable, type Occupied, overlaps, ownAndOthers, timesOf } from './meetings-of-year.ts'
import { dayIndex, hasBit, type PlanningYear, planningYear } from './planning-year.ts'
import { seriesModel } from './series.ts'

/** A meeting that is, or would be. */
export type DateQuestion = {
  readonly forumId: ForumId
  readonly date: string
  readonly start: string | null
  readonly end: string | null
  readonly venueId: VenueId | null
  /** The meeting that would lie there; it is no obstacle to itself. */
  readonly meetingId?: MeetingId | null
}

type WeekShare = {
  readonly personId: PersonId
  /** The meeting and the way there and back. */
  readonly minutes: number
  /** Of the weekly hours; null where they are not known, or none. */
  readonly percent: number | null
}

type Collision = {
  readonly meetingId: MeetingId
  /** Invited to both, in the order of their ids. */
  readonly personIds: readonly PersonId[]
  /** At the same time, or one of them has no time yet. */
  readonly overlaps: boolean
}

export type DateFacts = {
  readonly attendance: AttendanceOn
  /** Of everybody who is invited. */
  readonly weekShare: readonly WeekShare[]
  /** Those of whom it takes more than the organisation's setting. */
  readonly tooMuch: readonly PersonId[]
  readonly collisions: readonly Collision[]
  readonly dayOff: DayOff | null
  /** In the areas of the forum; of a forum for all areas, in all of them. */
  readonly schoolHolidays: readonly { readonly areaId: AreaId; readonly name: SchoolHolidayName }[]
  /** The rule that the date breaks. */
  readonly closedBy: ClosedBy | null
  /** People for whom it is the only meeting of the year at work. */
  readonly onlyChanceOf: readonly PersonId[]
  /** The best other date between the meetings around; `cost` is what it is worth less, in points, below 0 where it is better. */
  readonly nextBest: (WeighedDate & { readonly cost: number }) | null
}

/** Null where there is no such forum. Without `today` no day counts as past or too soon. */
export const dateFacts = (
  records: RecordSet,
  question: DateQuestion,
  { today = '0001-01-01' }: { readonly today?: string } = {},
): DateFacts | null => {
  const { forumId, date } = question
  const forum = records.forum.get(forumId)
  if (forum === undefined) return null
  const context = planningYear(records, Number(date.slice(0, 4)))
  const table = meetingTable(context, (_, id) => id === question.meetingId)
  const lying = ownAndOthers(table, forumId)
  const { days, closed } = legalDaysIn(context, forumId, today)
  const wish = {
    forumId,
    forum,
    legal: days,
    ...lying,
    ...meetingsAround(context, table, forumId),
    count: 1,
    asked: date,
  }
  const model = seriesModel(context, wish)
  const day = dayIndex(context.days, date)
  const weighed = weighedDates(context, model, Int32Array.of(model.series.days.indexOf(day)), 0, true)
  const here = weighed.find((each) => each.date === date)
  const other = weighed.find((each) => each.date !== date)
  const attendance = attendanceOn(records, forumId, date)
  const weekShare = weekShares(records, question, forum.durationMinutes, attendance.invited)
  const warning = records.organisation.get(theOrganisationId)?.weekShareWarning ?? defaultWarning
  const { areaIds } = forum.membership
  return {
    attendance,
    weekShare,
    tooMuch: weekShare.flatMap(({ personId, percent }) => (percent !== null && percent > warning ? [personId] : [])),
    collisions: collisionsIn(context, question, forum.durationMinutes, table.given),
    dayOff: context.daysOff[day] ?? null,
    schoolHolidays: [...records.area].flatMap(([areaId, area]) => {
      const name = areaIds.length === 0 || areaIds.includes(areaId) ? schoolHolidayOn(date, area.schoolHolidays) : null
      return name === null ? [] : [{ areaId, name }]
    }),
    closedBy: closed.get(date) ?? null,
    onlyChanceOf: here?.onlyChanceOf ?? [],
    nextBest: other === undefined ? null : { ...other, cost: (here?.value ?? other.value) - other.value },
  }
}

/** Meetings of all forums on the day, with those who are invited to both. For asking about several dates. */
export const collisionsOf = (records: RecordSet): ((question: DateQuestion) => readonly Collision[]) => {
  const years = new Map<number, PlanningYear>()
  return (question) => {
    const forum = records.forum.get(question.forumId)
    if (forum === undefined) return []
    const year = Number(question.date.slice(0, 4))
    const context = years.get(year) ?? planningYear(records, year)
    years.set(year, context)
    const { given } = meetingTable(context, (_, id) => id === question.meetingId)
    return collisionsIn(context, question, forum.durationMinutes, given)
  }
}

/** Of an organisation that has not said otherwise. */
const defaultWarning = organisation.parse({}).weekShareWarning

const weekShares = (
  records: RecordSet,
  { start, end, venueId }: DateQuestion,
  durationMinutes: number,
  invited: readonly PersonId[],
): readonly WeekShare[] => {
  const times = timesOf(start, end, durationMinutes)
  const meeting = times === null ? durationMinutes : times.to - times.from
  const venue = venueId === null ? undefined : records.venue.get(venueId)
  return invited.flatMap((personId) => {
    const person = records.person.get(personId)
    if (person === undefined) return []
    const minutes = meeting + 2 * minutesThere(venue, person)
    const { weeklyHours } = person
    const percent = weeklyHours === null || weeklyHours === 0 ? null : Math.round((minutes * 100) / (weeklyHours * 60))
    return [{ personId, minutes, percent }]
  })
}

/** The way from the person's area; not counted where it is not known. */
const minutesThere = (venue: Venue | undefined, { areaId }: Person): number =>
  venue?.travel.find(({ id }) => id === areaId)?.minutes ?? 0

const collisionsIn = (
  context: PlanningYear,
  { forumId, date, start, end }: DateQuestion,
  durationMinutes: number,
  given: readonly Occupied[],
): readonly Collision[] => {
  const day = dayIndex(context.days, date)
  const times = timesOf(start, end, durationMinutes)
  const invited = context.invitedTo(forumId)
  return given.flatMap((other) => {
    if (other.day !== day || other.meetingId === null) return []
    const personIds = context.people.filter(
      (_, person) => hasBit(invited, day, person) && hasBit(other.invited, other.row, person),
    )
    if (personIds.length === 0) return []
    return [{ meetingId: other.meetingId, personIds, overlaps: overlaps(times, other.times) }]
  })
}
