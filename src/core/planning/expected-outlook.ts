/** What a forum's rules would mean for its members in a usual year, before any meeting of it lies fixed. */
import { meetingsInYear } from '../calendar/cadence.ts'
import { addDays } from '../danish/dates.ts'
import { membersOfForum } from '../forums/members.ts'
import type { ForumId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { placesFor } from '../rotation/places.ts'
import { groupCountFor } from './groups.ts'
import { turnOutlook } from './outlook.ts'
import type { TurnOutlook } from './plan.ts'

/** As many meetings as the rhythm asks for, from today on, with today's members. Null where nobody brings cases or there is no rhythm. */
export const expectedOutlook = (records: RecordSet, forumId: ForumId, today: string): TurnOutlook | null => {
  const forum = records.forum.get(forumId)
  const count = forum === undefined ? null : meetingsInYear(forum.cadence)
  if (forum === undefined || count === null) return null
  const members = membersOfForum(records, forumId, today).length
  const groups =
    forum.groups === null ? 1 : groupCountFor(members, forum.groups.maxSize, new Set(forum.facilitatorIds).size)
  const meetings = Array.from(
    { length: count },
    (_meeting, index): Meeting => ({
      ...newValue('meeting', { forumId, date: addDays(today, Math.floor((365 * index) / count)) }),
      caseCount: placesFor(forum, groups),
      groups: Array.from({ length: groups }, (_group, place) => ({
        id: `g${place}`,
        facilitatorId: null,
        personIds: [],
      })),
    }),
  )
  return turnOutlook(records, forumId, meetings)
}
