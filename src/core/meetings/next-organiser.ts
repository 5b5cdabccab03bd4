/**
 * Who calls the next meeting where the members do so in turn: whoever did it longest ago, those who never did first. With the same
 * members that is a fixed round; whoever is new comes in once and then waits like the others.
 */
import { membersOfForum } from '../forums/members.ts'
import { ascending } from '../order.ts'
import { statusForMeeting } from '../people/at-work.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

/** The order in which the turn is offered, whoever is away that day last; empty where the members do not organise. */
export const organisersInTurn = (records: RecordSet, meetingId: MeetingId): readonly PersonId[] => {
  const meeting = records.meeting.get(meetingId)
  const forum = meeting === undefined ? undefined : records.forum.get(meeting.forumId)
  if (meeting === undefined || forum?.organisers.by !== 'members' || meeting.date === null) return []
  const { date } = meeting
  const members = membersOfForum(records, meeting.forumId, date)
    .filter(({ group }) => group === 'member' || group === 'chair')
    .map(({ personId }) => personId)
  const named = forum.organisers.personIds.filter((id) => records.person.has(id))
  const latest = new Map<PersonId, string>()
  for (const [id, each] of records.meeting) {
    const { organiserId } = each
    if (id === meetingId || each.forumId !== meeting.forumId || each.status === 'cancelled') continue
    if (organiserId === null || each.date === null) continue
    if (each.date > (latest.get(organiserId) ?? '')) latest.set(organiserId, each.date)
  }
  const isAway = (id: PersonId): boolean => {
    const person = records.person.get(id)
    const status = person === undefined ? 'not-employed' : statusForMeeting(person, date)
    return status === 'absent' || status === 'not-employed'
  }
  return (named.length > 0 ? named : members).toSorted(
    (a, b) =>
      Number(isAway(a)) - Number(isAway(b)) || ascending(latest.get(a) ?? '', latest.get(b) ?? '') || ascending(a, b),
  )
}
