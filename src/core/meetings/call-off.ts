/**
 * A meeting that does not take place, and why: its turns are given back, since a meeting that is called off counts for nobody,
 * and whatever has to give way to that is repaired. One batch, so that one undo brings it all back.
 */
import { consequencesOf } from '../planning/consequences.ts'
import type { EventProblemCode } from '../planning/events.ts'
import type { Consequences } from '../planning/plan.ts'
import type { MeetingId } from '../records/ids.ts'
import type { CancelReason } from '../records/meeting.ts'
import { type RecordSet, withChanges } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'

export const callOffMeeting = (
  records: RecordSet,
  meetingId: MeetingId,
  because: CancelReason,
  { today }: { readonly today: string },
): Result<Consequences, EventProblemCode> => {
  const followed = consequencesOf(records, [{ type: 'cancel', meetingId }], { today })
  if (!followed.ok) return err(followed.error.code)
  const { changes, lines, findings } = followed.value
  const meeting = withChanges(records, changes).meeting.get(meetingId)
  if (meeting === undefined) return err('meeting-not-found')
  const others = changes.filter(({ kind, id }) => kind !== 'meeting' || id !== meetingId)
  return ok({
    changes: [{ kind: 'meeting', id: meetingId, value: { ...meeting, cancelledBecause: because } }, ...others],
    lines,
    findings,
  })
}
