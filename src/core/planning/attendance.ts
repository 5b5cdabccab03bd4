/** Who is invited to a forum on a day and who of them is at work then, by what is recorded. */
import { type DayStatus, dayStatus } from '../people/at-work.ts'
import type { ForumId, PersonId } from '../records/ids.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import { membersOf } from './planning-year.ts'

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
  const forum = records.forum.get(forumId)
  const invited = forum === undefined ? [] : membersOf(records, forumId, forum)(date)
  const statuses = invited.flatMap((personId) => {
    const person = records.person.get(personId)
    return person === undefined ? [] : [{ personId, status: statusOn(person, date) }]
  })
  return {
    invited,
    atWork: statuses.flatMap(({ personId, status }) => (isAway(status) ? [] : [personId])),
    unknown: statuses.flatMap(({ personId, status }) => (status === 'unknown' ? [personId] : [])),
    away: statuses.flatMap(({ personId, status }) => (isAway(status) ? [{ personId, status }] : [])),
  }
}

/** Whoever has no hours is off, whatever else is recorded. */
const statusOn = (person: Person, date: string): DayStatus => {
  const status = dayStatus(person, date)
  return person.weeklyHours === 0 && (status === 'at-work' || status === 'unknown') ? 'off' : status
}

const isAway = (status: DayStatus): status is AwayStatus => status !== 'at-work' && status !== 'unknown'
