/** How far a meeting has come, and which steps are allowed from there. */
import type { Meeting, MeetingStatus } from '../records/meeting.ts'

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

/** Not held and not called off, whatever its date. */
export const isComing = (status: MeetingStatus): boolean =>
  status === 'draft' || status === 'planned' || status === 'invited'

/** Took place, however far its minutes have come. */
export const isHeld = (status: MeetingStatus): boolean => !isComing(status) && status !== 'cancelled'

/** Why a meeting can be neither moved nor called off; null where it can. */
export type Stays = 'held' | 'past' | 'cancelled'

export const whyStays = ({ status, date }: Pick<Meeting, 'status' | 'date'>, today: string): Stays | null => {
  if (status === 'cancelled') return 'cancelled'
  if (!isComing(status)) return 'held'
  return date !== null && date < today ? 'past' : null
}

/** Takes place today or later, on a day that is known. */
export const isAhead = ({ date, status }: Pick<Meeting, 'date' | 'status'>, today: string): boolean =>
  date !== null && date >= today && isComing(status)
