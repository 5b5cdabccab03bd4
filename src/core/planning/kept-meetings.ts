/** Which meetings a plan leaves where they are, and how every meeting of a year lies in the way of others. */
import { minutesOfDay } from '../danish/dates.ts'
import type { ForumId, MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { PlanWish } from './plan.ts'
import { dayIndex, emptyRows, type PeopleByDay, type PlanningYear, setBit } from './planning-year.ts'

/**
 * Hand-moved, past, or somebody has been invited; planned ones too unless the wish releases them. Says nothing of cancelled
 * meetings, which count nowhere.
 */
export const isKept = (meeting: Meeting, { today, release }: Pick<PlanWish, 'today' | 'release'>): boolean => {
  if (meeting.pinned || (meeting.date !== null && meeting.date < today)) return true
  if (meeting.status === 'draft') return false
  return meeting.status !== 'planned' || release === 'drafts' || meeting.date === null
}

/** A meeting on a day of the year, as the other forums see it. */
export type Occupied = {
  readonly forumId: ForumId
  readonly meetingId: MeetingId | null
  readonly day: number
  readonly times: Times
  readonly invited: PeopleByDay
  /** The row of `invited` that holds who is invited. */
  readonly row: number
}

/** Minutes from midnight; null for a meeting without a time, which may take any part of its day. */
export type Times = { readonly from: number; readonly to: number } | null

export const timesOf = (start: string | null, end: string | null, durationMinutes: number): Times => {
  if (start === null) return null
  const from = minutesOfDay(start)
  return { from, to: end === null ? from + durationMinutes : minutesOfDay(end) }
}

export const overlaps = (a: Times, b: Times): boolean => a === null || b === null || (a.from < b.to && b.from < a.to)

/** Whom the invitation names; where it names nobody yet, the forum's members. */
export const occupiedBy = (
  context: PlanningYear,
  meetingId: MeetingId | null,
  meeting: Pick<Meeting, 'forumId' | 'date' | 'start' | 'end' | 'participants'>,
): Occupied | null => {
  const day = meeting.date === null ? -1 : dayIndex(context.days, meeting.date)
  if (day < 0 || day >= context.days.dates.length) return null
  const forum = context.records.forum.get(meeting.forumId)
  const times = timesOf(meeting.start, meeting.end, forum?.durationMinutes ?? 0)
  const common = { forumId: meeting.forumId, meetingId, day, times }
  if (meeting.participants.length === 0) return { ...common, invited: context.invitedTo(meeting.forumId), row: day }
  const invited = emptyRows(1, context.people.length)
  const named = new Set(meeting.participants.map(({ personId }) => personId))
  context.people.forEach((id, index) => {
    if (named.has(id)) setBit(invited, 0, index)
  })
  return { ...common, invited, row: 0 }
}
