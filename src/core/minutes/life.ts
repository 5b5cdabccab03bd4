/**
 * The steps of a meeting's minutes: sent for comments, approved, which locks them and keeps a version, and opened again for a
 * reason. Each answers with its changes or with why not.
 */

import { isComing } from '../meetings/status.ts'
import type { MeetingId } from '../records/ids.ts'
import { minutesVersionIdOf } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { snapshotOf } from './changes.ts'
import { commentsOn } from './comments.ts'
import { versionsOf } from './state.ts'

export type WhyNot =
  | { readonly code: 'no-meeting' }
  | { readonly code: 'cancelled' }
  /** The meeting lies ahead. */
  | { readonly code: 'not-held' }
  | { readonly code: 'approved-already' }
  | { readonly code: 'not-approved' }
  | { readonly code: 'before-meeting' }
  | { readonly code: 'due-before-sent' }
  | { readonly code: 'open-comments'; readonly count: number }
  | { readonly code: 'no-reason' }

type Changes = Result<readonly RecordChange[], WhyNot>

type Sending = { readonly on: string; readonly dueOn: string }

/** Says that the minutes were sent out, and until when comments are asked for. Sending again moves the days. */
export const sendForComments = (records: RecordSet, id: MeetingId, { on, dueOn }: Sending): Changes => {
  const meeting = heldBy(records, id, on)
  if (!meeting.ok) return meeting
  if (meeting.value.minutesApprovedOn !== null) return err({ code: 'approved-already' })
  if (dueOn < on) return err({ code: 'due-before-sent' })
  const value: Meeting = {
    ...meeting.value,
    status: 'minutes-sent',
    minutesSentOn: on,
    commentsDueOn: dueOn,
    minutesIssuedOn: meeting.value.minutesIssuedOn ?? on,
  }
  return ok([{ kind: 'meeting', id, value }])
}

type Approval = {
  readonly on: string
  /** A name, or the meeting that approved. */
  readonly by: string
  /** Approval may lie back, never ahead. */
  readonly today: string
}

/** Approves the minutes as they are now: they are locked, and kept as a version. */
export const approveMinutes = (records: RecordSet, id: MeetingId, { on, by, today }: Approval): Changes => {
  const meeting = heldBy(records, id, today)
  if (!meeting.ok) return meeting
  if (meeting.value.minutesApprovedOn !== null) return err({ code: 'approved-already' })
  if (meeting.value.date !== null && on < meeting.value.date) return err({ code: 'before-meeting' })
  const open = commentsOn(records, id).filter(({ value }) => value.state === 'open').length
  if (open > 0) return err({ code: 'open-comments', count: open })
  const value: Meeting = {
    ...meeting.value,
    status: 'closed',
    minutesApprovedOn: on,
    minutesIssuedOn: meeting.value.minutesIssuedOn ?? on,
  }
  return ok([
    { kind: 'meeting', id, value },
    versionChange(records, id, value, { approvedOn: on, approvedBy: by.trim() }),
  ])
}

type Reopening = { readonly because: string; readonly today: string }

/** Opens approved minutes for a reason. Minutes that were approved before versions were kept become their first one. */
export const reopenMinutes = (records: RecordSet, id: MeetingId, { because, today }: Reopening): Changes => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined) return err({ code: 'no-meeting' })
  const approvedOn = meeting.minutesApprovedOn
  if (approvedOn === null) return err({ code: 'not-approved' })
  const reopenedBecause = because.trim()
  if (reopenedBecause === '') return err({ code: 'no-reason' })
  const last = versionsOf(records, id).at(-1)
  const opened = { reopenedOn: today, reopenedBecause }
  const version: RecordChange =
    last !== undefined && last.reopenedOn === null
      ? { kind: 'minutes-version', id: minutesVersionIdOf(id, last.number), value: { ...last, ...opened } }
      : versionChange(records, id, meeting, { approvedOn, approvedBy: '', ...opened })
  return ok([
    {
      kind: 'meeting',
      id,
      value: {
        ...meeting,
        minutesApprovedOn: null,
        commentsDueOn: null,
        status: meeting.status === 'closed' ? 'minutes-sent' : meeting.status,
      },
    },
    version,
  ])
}

/** A meeting of a past day that nobody has marked as held was held all the same: its minutes are here. */
const heldBy = (records: RecordSet, id: MeetingId, today: string): Result<Meeting, WhyNot> => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined) return err({ code: 'no-meeting' })
  if (meeting.status === 'cancelled') return err({ code: 'cancelled' })
  const ahead = isComing(meeting.status) && (meeting.date === null || meeting.date > today)
  return ahead ? err({ code: 'not-held' }) : ok(meeting)
}

type Approved = {
  readonly approvedOn: string
  readonly approvedBy: string
  readonly reopenedOn?: string
  readonly reopenedBecause?: string
}

const versionChange = (records: RecordSet, id: MeetingId, meeting: Meeting, approved: Approved): RecordChange => {
  const number = versionsOf(records, id).length + 1
  const { items, actions } = snapshotOf(records, id)
  return {
    kind: 'minutes-version',
    id: minutesVersionIdOf(id, number),
    value: newValue('minutes-version', {
      meetingId: id,
      number,
      ...approved,
      meeting,
      // Notes for whoever leads the meeting are not part of what is approved.
      items: items.map((item) => ({ ...item, value: { ...item.value, privateNotes: [] } })),
      actions,
    }),
  }
}
