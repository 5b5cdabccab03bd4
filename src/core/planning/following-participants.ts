/**
 * Who is invited after people have come, gone or changed area: meetings ahead that nobody has been called to yet follow the
 * forum's members. Touches nobody whose membership did not change, and nobody who has answered.
 */
import { membersOfForum } from '../forums/members.ts'
import { changeAttendance } from '../meetings/participants.ts'
import { isAhead } from '../meetings/status.ts'
import type { PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { participantIdOf } from './planned-ids.ts'

export const followingParticipants = (
  before: RecordSet,
  after: RecordSet,
  today: string,
): readonly RecordChange<'meeting'>[] => {
  const changed = new Set([...after.person].flatMap(([id, value]) => (before.person.get(id) === value ? [] : [id])))
  if (changed.size === 0) return []
  return [...after.meeting].flatMap(([id, value]): readonly RecordChange<'meeting'>[] => {
    if (!followsMembers(value, today) || after.forum.get(value.forumId)?.membership.open !== false) return []
    const participants = follow(before, after, value, changed)
    return participants === value.participants ? [] : [{ kind: 'meeting', id, value: { ...value, participants } }]
  })
}

/** A list that is still empty is made when people are invited. Open forums keep a list of those who have said that they come. */
const followsMembers = (meeting: Meeting, today: string): boolean =>
  isAhead(meeting, today) && meeting.status !== 'invited' && meeting.participants.length > 0

const follow = (
  before: RecordSet,
  after: RecordSet,
  { forumId, date, participants }: Meeting,
  changed: ReadonlySet<PersonId>,
): Meeting['participants'] => {
  if (date === null) return participants
  const was = new Set(membersOfForum(before, forumId, date).map(({ personId }) => personId))
  const members = membersOfForum(after, forumId, date).filter(({ personId }) => changed.has(personId))
  const is = new Set(members.map(({ personId }) => personId))
  const left = participants.filter(
    ({ personId, attendance }) =>
      changed.has(personId) && was.has(personId) && !is.has(personId) && attendance === 'invited',
  )
  const without = left.reduce(
    (list, { id }) => changeAttendance(list, { type: 'remove', participantId: id }),
    participants,
  )
  return members
    .filter(({ personId }) => !was.has(personId))
    .reduce(
      (list, { personId, group, function: role }) =>
        changeAttendance(list, {
          type: 'add',
          participantId: participantIdOf(personId),
          personId,
          group,
          function: role,
        }),
      without,
    )
}
