/** Ids of what a plan makes, derived from what makes each one of its kind, so that planning the same year twice makes no doubles. */
import type { NewMeetingPart } from '../meetings/new-meeting.ts'
import { type ForumId, type MeetingId, meetingId } from '../records/ids.ts'
import { assertNever } from '../result.ts'

/** The forum's `number`th planned meeting of the year; the date is no part of it, since a meeting that moves stays the same. */
export const plannedMeetingId = (forumId: ForumId, year: number, number: number): MeetingId =>
  meetingId.parse(`meeting:${forumId}:${year}:${number}`)

/** Ids for a planned meeting and its parts, for `newMeetingFromForum`. */
export const idsWithin = (meeting: MeetingId): ((of: NewMeetingPart) => string) => {
  let blocks = 0
  return (of) => {
    switch (of.part) {
      case 'meeting':
        return meeting
      case 'participant':
        return participantIdOf(of.personId)
      case 'item':
        return `item:${meeting}:${of.place}`
      case 'block':
        blocks += 1
        return `b${blocks}`
      default:
        return assertNever(of)
    }
  }
}

export const participantIdOf = (personId: string): string => `p-${personId}`
