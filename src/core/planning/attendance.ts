/** Who is invited to a forum on a day and who of them is at work then, by what is recorded. */
import { membersOfForum } from '../forums/members.ts'
import { type DayStatus, statusForMeeting } from '../people/at-work.ts'
import type { ForumId, PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

export type AwayStatus = Exclude<DayStatus, 'at-work' | 'unknown'>

/** Everything in the order of the people's ids. */
export type AttendanceOn = {
  readonly invited: readonly PersonId[]
  /** Counted as at work: those who are, and those of whom no working days are recorded. */
  readonly atWork: readonly PersonId[]
  /** Those among them of whom no working days are recorded. */
  readonly unknown: readonly PersonId[]
  readonly away: readonly { readonly personId: PersonId; readonly status: AwayStatus }[]
}

export const attendanceOn = (records: RecordSet, forumId: ForumId, date: string): AttendanceOn => {
  const invited = membersOfForum(records, forumId, date).map(({ personId }) => personId)
  const statuses = invited.flatMap((personId) => {
    const person = records.person.get(personId)
    return person === undefined ? [] : [{ personId, status: statusForMeeting(person, date) }]
  })
  return {
    invited,
    atWork: statuses.flatMap(({ personId, status }) => (isAway(status) ? [] : [personId])),
    unknown: statuses.flatMap(({ personId, status }) => (status === 'unknown' ? [personId] : [])),
    away: statuses.flatMap(({ personId, status }) => (isAway(status) ? [{ personId, status }] : [])),
  }
}

const isAway = (status: DayStatus): status is AwayStatus => status !== 'at-work' && status !== 'unknown'
