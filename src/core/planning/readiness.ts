/** What a forum needs before its year can be planned, and what it has. Names what is missing; plans nothing. */
import { meetingsDueIn } from '../calendar/cadence.ts'
import { membersOfForum } from '../forums/members.ts'
import type { ForumId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'

/** `time`: neither a usual start nor an earliest hour, so that its meetings get a day and no time. */
export type Missing = 'cadence' | 'members' | 'time' | 'venues' | 'facilitators'

type Readiness = {
  /** Meetings that its rhythm asks for in the year; null without a rhythm. */
  readonly due: number | null
  /** Meetings that lie in the year already. */
  readonly inYear: number
  readonly members: number
  readonly missing: readonly Missing[]
}

export const readinessOf = (
  records: RecordSet,
  forumId: ForumId,
  { year, today }: { readonly year: number; readonly today: string },
): Readiness | null => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return null
  const meetings = [...records.meeting.values()].filter(
    (meeting) => meeting.forumId === forumId && meeting.status !== 'cancelled',
  )
  const firstDay = `${year}-01-01`
  const due = meetingsDueIn(year, forum.cadence, lastBefore(meetings, firstDay))
  const members = membersOfForum(records, forumId, today > firstDay ? today : firstDay).length
  const missing: readonly (readonly [Missing, boolean])[] = [
    ['cadence', due === null],
    ['members', members === 0],
    ['time', forum.usualStart === null && forum.dates.earliest === null],
    ['venues', forum.place.rule === 'rotate' && forum.place.venueIds.length === 0],
    ['facilitators', forum.groups !== null && forum.facilitatorIds.length === 0],
  ]
  return {
    due,
    inYear: meetings.filter(({ date }) => date?.startsWith(`${year}-`)).length,
    members,
    missing: missing.flatMap(([name, isMissing]) => (isMissing ? [name] : [])),
  }
}

const lastBefore = (meetings: readonly Meeting[], day: string): string | null =>
  meetings.reduce<string | null>(
    (last, { date }) => (date !== null && date < day && (last === null || date > last) ? date : last),
    null,
  )
