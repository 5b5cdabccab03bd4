/**
 * The meetings of a year as a plan sees them: which lie fixed and when, whom they take, and in whose place they stand. Every
 * forum's date is chosen with a view to these.
 */
import { minutesOfDay } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { ForumId, MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { dayIndex, emptyRows, type PeopleByDay, type PlanningYear, setBit } from './planning-year.ts'

export type Lying = Occupied & { readonly standsInFor: readonly ForumId[] }
export type MeetingEntry = { readonly id: MeetingId; readonly meeting: Meeting }

/** Every meeting that counts: those that lie fixed in the year (the list grows as forums are planned), and those to move. */
export type MeetingTable = {
  readonly given: Lying[]
  readonly movable: readonly MeetingEntry[]
  readonly all: readonly MeetingEntry[]
}

export const meetingTable = (
  context: PlanningYear,
  isMovable: (meeting: Meeting, id: MeetingId) => boolean,
): MeetingTable => {
  const all = [...context.records.meeting].flatMap(([id, meeting]) =>
    meeting.status === 'cancelled' ? [] : [{ id, meeting }],
  )
  const moves = ({ id, meeting }: MeetingEntry) => isMovable(meeting, id)
  const given = all.flatMap((entry): readonly Lying[] => {
    const lies = moves(entry) ? null : occupiedBy(context, entry.id, entry.meeting)
    return lies === null ? [] : [{ ...lies, standsInFor: standsInForOf(context.records, entry.meeting) }]
  })
  return { given, movable: all.filter(moves), all }
}

/** What was agreed for the meeting, and what its forum says today. */
const standsInForOf = (records: RecordSet, { forumId, standsInFor }: Meeting): readonly ForumId[] => [
  ...new Set([...standsInFor, ...(records.forum.get(forumId)?.dates.replaces ?? [])]),
]

/** The forum's own, those that stand in for one of them included, and all others. */
export const ownAndOthers = ({ given }: MeetingTable, forumId: ForumId) => {
  const isOwn = (lying: Lying) => lying.forumId === forumId || lying.standsInFor.includes(forumId)
  return { own: given.filter(isOwn), others: given.filter((lying) => !isOwn(lying)) }
}

/** The forum's nearest meetings in the years before and after. */
export const meetingsAround = ({ records, days: { year } }: PlanningYear, { all }: MeetingTable, forumId: ForumId) => {
  const dates = all
    .filter(({ meeting }) => meeting.forumId === forumId || standsInForOf(records, meeting).includes(forumId))
    .flatMap(({ meeting }) => meeting.date ?? [])
    .toSorted(ascending)
  return {
    lastBefore: dates.findLast((date) => date < `${year}-01-01`) ?? null,
    firstAfter: dates.find((date) => date > `${year}-12-31`) ?? null,
  }
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
type Times = { readonly from: number; readonly to: number } | null

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
