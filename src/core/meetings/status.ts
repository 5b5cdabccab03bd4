/** How far a meeting has come, and which steps are allowed from there. */
import type { MeetingStatus } from '../records/meeting.ts'

/** Allowed next states, the usual step first. A step can be taken back, so that a slip of the hand costs nothing. */
export const nextStatuses: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  draft: ['planned', 'cancelled'],
  planned: ['invited', 'draft', 'cancelled'],
  invited: ['held', 'planned', 'cancelled'],
  held: ['minutes-sent', 'invited'],
  'minutes-sent': ['closed', 'held'],
  closed: ['minutes-sent'],
  cancelled: ['planned'],
}

/** Whether the meeting is still ahead of its participants. */
export const isComing = (status: MeetingStatus): boolean =>
  status === 'draft' || status === 'planned' || status === 'invited'
