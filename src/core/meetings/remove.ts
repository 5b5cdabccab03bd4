/** Deletes an item of an agenda, or a meeting as a whole, with what is theirs; nothing is left that names them. */
import { changesWithout } from '../bundle/without-gone.ts'
import { type AgendaItemId, attachmentId, type MeetingId } from '../records/ids.ts'
import type { RecordKind } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'

/** What was attached goes along; what was agreed under it stays with the meeting. */
export const removeItem = (records: RecordSet, itemId: AgendaItemId): readonly RecordChange[] =>
  changesWithout(
    records,
    (kind, id) =>
      (kind === 'agenda-item' && id === itemId) ||
      (kind === 'attachment' && records.attachment.get(attachmentId.parse(id))?.agendaItemId === itemId),
  )

/** Turns and cases are left to the turn order. */
export const removeMeeting = (records: RecordSet, meetingId: MeetingId): readonly RecordChange[] => {
  const gone = new Set<string>([`meeting/${meetingId}`])
  for (const kind of partsOfMeeting)
    for (const [id, value] of records[kind]) if (value.meetingId === meetingId) gone.add(`${kind}/${id}`)
  return changesWithout(records, (kind, id) => gone.has(`${kind}/${id}`))
}

/** Kinds of record that are a meeting's own, whatever becomes of it. */
export const ownKinds = [
  'agenda-item',
  'attachment',
  'minutes-comment',
  'minutes-version',
  'meeting-run',
  'approval',
  'programme',
  'session',
  'registration',
  'programme-version',
] as const satisfies readonly RecordKind[]

/** What was agreed and answered goes with a meeting that is deleted, and may outlive one that was kept long enough. */
const partsOfMeeting = [...ownKinds, 'action', 'evaluation'] as const satisfies readonly RecordKind[]
