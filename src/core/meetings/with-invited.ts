/** A meeting whose list is still empty, with those whom the forum usually invites: the list is made when people are invited. */
import { participantIdOf } from '../planning/planned-ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { invitedPeople } from './new-meeting.ts'
import { changeAttendance } from './participants.ts'

export const withInvited = (records: RecordSet, meeting: Meeting): Meeting => {
  const { date, forumId, participants } = meeting
  const forum = records.forum.get(forumId)
  if (participants.length > 0 || date === null || forum === undefined) return meeting
  const invited = invitedPeople({
    date,
    forum,
    memberships: [...records.membership.values()].filter((each) => each.forumId === forumId),
    people: Array.from(records.person, ([id, value]) => ({ id, value })),
    units: Array.from(records.unit, ([id, value]) => ({ id, value })),
  })
  return {
    ...meeting,
    participants: invited.reduce<Meeting['participants']>(
      (list, { personId, group, function: role }) =>
        changeAttendance(list, {
          type: 'add',
          participantId: participantIdOf(personId),
          personId,
          group,
          function: role,
        }),
      [],
    ),
  }
}
