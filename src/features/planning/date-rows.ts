/** The meetings of a proposal as they are shown: with who is at work, and whether they are new, moved or left out. */
import { compareDanish } from '../../core/danish/sorting.ts'
import { type AttendanceOn, attendanceOn } from '../../core/planning/attendance.ts'
import type { PlannedMeeting } from '../../core/planning/plan.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { Adjusted } from './use-proposal.ts'

export type PlannedRow = {
  readonly meeting: PlannedMeeting
  readonly attendance: AttendanceOn
  /** The date it had before, where that is another one. */
  readonly movedFrom: string | null
  readonly isByHand: boolean
  readonly isDropped: boolean
}

/** By forum in Danish order, then by date. Meetings that were left out stay in sight. */
export const rowsOf = (adjusted: Adjusted): readonly PlannedRow[] => {
  const { proposal, meetings, after } = adjusted
  const shown = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const forumName = (meeting: PlannedMeeting) => after.forum.get(meeting.forumId)?.name ?? ''
  return proposal.plan.meetings
    .map((planned): PlannedRow => {
      const meeting = shown.get(planned.id) ?? planned
      const before = proposal.records.meeting.get(planned.id)?.date ?? null
      return {
        meeting,
        attendance: attendanceOn(after, meeting.forumId, meeting.date),
        movedFrom: before === null || before === meeting.date ? null : before,
        isByHand: adjusted.adjustments.some(({ type, meetingId }) => type === 'move' && meetingId === planned.id),
        isDropped: adjusted.adjustments.some(({ type, meetingId }) => type === 'drop' && meetingId === planned.id),
      }
    })
    .toSorted(
      (a, b) =>
        compareDanish(forumName(a.meeting), forumName(b.meeting)) ||
        (a.meeting.forumId < b.meeting.forumId ? -1 : a.meeting.forumId > b.meeting.forumId ? 1 : 0) ||
        (a.meeting.date < b.meeting.date ? -1 : 1),
    )
}

/** Invited to some of these meetings and at work at none of them. */
export const unreachedPeople = (rows: readonly PlannedRow[]): readonly PersonId[] => {
  const held = rows.filter(({ isDropped }) => !isDropped)
  const reached = new Set(held.flatMap(({ attendance }) => attendance.atWork))
  return [...new Set(held.flatMap(({ attendance }) => attendance.invited))].filter((id) => !reached.has(id))
}
