/** The forums that one person belongs to on a day, and what they are there. It asks members.ts and decides nothing itself. */
import { byDanish } from '../danish/sorting.ts'
import type { Forum } from '../records/forum.ts'
import type { ForumId, PersonId } from '../records/ids.ts'
import type { Membership, ParticipantGroup } from '../records/membership.ts'
import type { RecordSet } from '../records/record-set.ts'
import { membersOn } from './members.ts'

type OwnForum = {
  readonly forumId: ForumId
  readonly forum: Forum
  readonly group: ParticipantGroup
  /** As it is printed ("regional medformand"); empty for most. */
  readonly function: string
}

/** Active forums only, by name. */
export const forumsOf = (records: RecordSet, personId: PersonId, day: string): readonly OwnForum[] => {
  const value = records.person.get(personId)
  if (value === undefined) return []
  const person = [{ id: personId, value }]
  const units = Array.from(records.unit, ([id, unit]) => ({ id, value: unit }))
  const memberships = Map.groupBy(
    [...records.membership.values()].filter((each) => each.personId === personId),
    ({ forumId }) => forumId,
  )
  const own = (forumId: ForumId): readonly Membership[] => memberships.get(forumId) ?? []
  return [...records.forum]
    .flatMap(([forumId, forum]) =>
      forum.active
        ? membersOn(day, forum, own(forumId), person, units).map(({ group, function: role }) => ({
            forumId,
            forum,
            group,
            function: role,
          }))
        : [],
    )
    .toSorted(byDanish(({ forum }) => forum.name))
}
