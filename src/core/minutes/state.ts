/** How far a meeting's minutes have come, from the first draft to the version that stands. Derived, never stored. */
import type { MeetingId } from '../records/ids.ts'
import { minutesVersionIdOf } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { MinutesVersion } from '../records/minutes-version.ts'
import type { RecordSet } from '../records/record-set.ts'
import { commentsOn } from './comments.ts'

/** The days and words that go with a stage. A draft that was opened again says why. */
type MinutesStage =
  | { readonly stage: 'draft'; readonly reopened: Reopened | null }
  | {
      readonly stage: 'for-comment'
      readonly sentOn: string
      readonly dueOn: string | null
      readonly reopened: Reopened | null
    }
  | { readonly stage: 'approved'; readonly approvedOn: string; readonly approvedBy: string }

type Reopened = { readonly on: string; readonly because: string }

export type MinutesState = MinutesStage & {
  /** The number of the version that stands or is being written. */
  readonly version: number
  readonly openComments: number
  readonly settledComments: number
}

/** Versions that were approved, in their order. */
export const versionsOf = (records: RecordSet, meetingId: MeetingId): readonly MinutesVersion[] => {
  const found: MinutesVersion[] = []
  for (let number = 1; ; number++) {
    const version = records['minutes-version'].get(minutesVersionIdOf(meetingId, number))
    if (version === undefined) return found
    found.push(version)
  }
}

const minutesStage = (meeting: Meeting, versions: readonly MinutesVersion[]): MinutesStage => {
  const last = versions.at(-1)
  if (meeting.minutesApprovedOn !== null)
    return { stage: 'approved', approvedOn: meeting.minutesApprovedOn, approvedBy: last?.approvedBy ?? '' }
  const reopened = last === undefined ? null : { on: last.reopenedOn ?? last.approvedOn, because: last.reopenedBecause }
  const { minutesSentOn: sentOn, commentsDueOn: dueOn } = meeting
  // Opening clears the deadline, so that a day of sending without one belongs to an earlier version.
  const sent = sentOn !== null && (dueOn !== null || last === undefined)
  return sent ? { stage: 'for-comment', sentOn, dueOn, reopened } : { stage: 'draft', reopened }
}

/** Null where there is no such meeting. */
export const minutesState = (records: RecordSet, meetingId: MeetingId): MinutesState | null => {
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) return null
  const versions = versionsOf(records, meetingId)
  const stage = minutesStage(meeting, versions)
  const comments = commentsOn(records, meetingId)
  const open = comments.filter(({ value }) => value.state === 'open').length
  return {
    ...stage,
    version: stage.stage === 'approved' ? Math.max(1, versions.length) : versions.length + 1,
    openComments: open,
    settledComments: comments.length - open,
  }
}
