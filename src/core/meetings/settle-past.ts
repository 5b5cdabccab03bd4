/** A meeting whose date has passed while nobody said whether it was held: what becomes of it once somebody does. */
import type { MeetingId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { whyStays } from './status.ts'

/** Empty where it is settled already, or ahead. */
export const settlePast = (
  records: RecordSet,
  id: MeetingId,
  status: 'held' | 'cancelled',
  today: string,
): readonly RecordChange<'meeting'>[] => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined || whyStays(meeting, today) !== 'past') return []
  const cancelledBecause = status === 'cancelled' ? 'other' : meeting.cancelledBecause
  return [{ kind: 'meeting', id, value: { ...meeting, status, cancelledBecause } }]
}
