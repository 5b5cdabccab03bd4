/**
 * Whether those are named whom a meeting cannot do without (a leader of one of the peers, say). Invitations wait until they are.
 * Whoever has said no does not count.
 */
import { whoCanMeet } from '../forums/members.ts'
import type { RequiredAttendance } from '../records/forum.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { withInvited } from './with-invited.ts'

type MissingAttendance = {
  readonly requirement: RequiredAttendance
  /** How many more must be named. */
  readonly missing: number
  /** Who could be: neither named already nor known to be away. */
  readonly candidates: readonly PersonId[]
}

export const missingAttendance = (records: RecordSet, meetingId: MeetingId): readonly MissingAttendance[] => {
  const stored = records.meeting.get(meetingId)
  const forum = stored === undefined ? undefined : records.forum.get(stored.forumId)
  if (stored === undefined || forum === undefined || forum.requiredAttendance.length === 0) return []
  const meeting = withInvited(records, stored)
  const people = Array.from(records.person, ([id, value]) => ({ id, value }))
  const members = meeting.participants
    .filter(({ group }) => group === 'member' || group === 'chair')
    .map(({ personId, group, function: role }) => ({ personId, group, function: role }))
  const attendance = new Map(meeting.participants.map((each) => [each.personId, each.attendance]))
  return forum.requiredAttendance.flatMap((requirement) => {
    const able = whoCanMeet(requirement, forum, members, people).filter((id) => records.person.has(id))
    const named = able.filter((id) => attendance.get(id) === 'invited' || attendance.get(id) === 'present')
    const missing = requirement.atLeast - named.length
    return missing <= 0 ? [] : [{ requirement, missing, candidates: able.filter((id) => !attendance.has(id)) }]
  })
}
