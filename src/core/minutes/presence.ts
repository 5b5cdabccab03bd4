/** What one key means for a participant while the meeting goes on: who is there, and from which item or until which. */
import type { AttendanceChange } from '../meetings/participants.ts'
import type { AgendaItemId } from '../records/ids.ts'
import type { Attendance, Participant } from '../records/meeting.ts'
import { assertNever } from '../result.ts'

/** `came` and `went` are under the item that is on; `guest` takes part in single items only. */
export type PresenceStep = Attendance | 'came' | 'went' | 'guest'

/** The changes that the step makes; the same step again takes back what came or went under this item. */
export const presenceSteps = (
  { id: participantId, arrivedAtItemId, leftAtItemId, itemIds }: Participant,
  step: PresenceStep,
  itemId: AgendaItemId | null,
): readonly AttendanceChange[] => {
  const attends = (attendance: Attendance) => ({ type: 'attendance', participantId, attendance }) as const
  const stays = (arrived: AgendaItemId | null, left: AgendaItemId | null) =>
    ({ type: 'stay', participantId, arrivedAtItemId: arrived, leftAtItemId: left }) as const
  switch (step) {
    case 'present':
    case 'invited':
      return [attends(step)]
    case 'apology':
    case 'absent':
      return [attends(step), stays(null, null), { type: 'items', participantId, itemIds: [] }]
    case 'came':
      if (itemId === null) return []
      return [attends('present'), stays(arrivedAtItemId === itemId ? null : itemId, leftAtItemId)]
    case 'went':
      if (itemId === null) return []
      return [attends('present'), stays(arrivedAtItemId, leftAtItemId === itemId ? null : itemId)]
    case 'guest': {
      if (itemId === null) return []
      const rest = itemIds.filter((each) => each !== itemId)
      const items = rest.length < itemIds.length ? rest : [...itemIds, itemId]
      return [attends('present'), { type: 'items', participantId, itemIds: items }]
    }
    default:
      return assertNever(step)
  }
}
