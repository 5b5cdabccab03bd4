/**
 * How somebody came to the meetings that they are to come to: those of mandatory forums, and those that stood in for one of them.
 * Only what is written on the meetings counts, and only of meetings that were held.
 */
import { isComing } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import type { Forum } from '../records/forum.ts'
import type { ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Participant } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'

/** `unrecorded`: held, and nobody wrote down how it went. */
export type Came = 'present' | 'apology' | 'absent' | 'unrecorded'

type AttendedMeeting = {
  readonly meetingId: MeetingId
  readonly date: string
  readonly came: Came
  /** Another forum's meeting, in the place of one of this forum. */
  readonly standsIn: boolean
}

type AttendedYear = {
  readonly year: number
  /** The latest first. */
  readonly meetings: readonly AttendedMeeting[]
  readonly counts: Readonly<Record<Came, number>>
}

export type MandatoryForum = {
  readonly forumId: ForumId
  readonly forum: Forum
  /** The latest first; years without meetings are left out. */
  readonly years: readonly AttendedYear[]
}

/** By forum id; a forum where the person was never called to a held meeting is left out. */
export const attendanceOf = (records: RecordSet, personId: PersonId): readonly MandatoryForum[] => {
  const byForum = new Map<ForumId, AttendedMeeting[]>()
  for (const [meetingId, { forumId, date, status, participants, standsInFor }] of records.meeting) {
    if (date === null || isComing(status) || status === 'cancelled') continue
    const own = participants.find((each) => each.personId === personId)
    if (own === undefined) continue
    for (const each of new Set([forumId, ...standsInFor])) {
      const meeting = { meetingId, date, came: cameOf(own), standsIn: each !== forumId }
      const meetings = byForum.get(each)
      if (meetings === undefined) byForum.set(each, [meeting])
      else meetings.push(meeting)
    }
  }
  return [...records.forum].flatMap(([forumId, forum]) => {
    const meetings = byForum.get(forumId) ?? []
    return forum.mandatory && meetings.length > 0 ? [{ forumId, forum, years: yearsOf(meetings) }] : []
  })
}

/** Whoever came for a single item came. */
const cameOf = ({ attendance }: Participant): Came => (attendance === 'invited' ? 'unrecorded' : attendance)

const yearsOf = (meetings: readonly AttendedMeeting[]): readonly AttendedYear[] =>
  [...Map.groupBy(meetings, ({ date }) => Number(date.slice(0, 4)))]
    .toSorted(([a], [b]) => b - a)
    .map(([year, own]) => ({
      year,
      meetings: own.toSorted((a, b) => ascending(b.date, a.date) || ascending(a.meetingId, b.meetingId)),
      counts: countsOf(own),
    }))

const countsOf = (meetings: readonly AttendedMeeting[]): AttendedYear['counts'] => {
  const counts = { present: 0, apology: 0, absent: 0, unrecorded: 0 }
  for (const { came } of meetings) counts[came] += 1
  return counts
}
