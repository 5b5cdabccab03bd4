/** Which meetings a plan leaves where they are. */
import type { Meeting } from '../records/meeting.ts'
import type { PlanWish } from './plan.ts'

/**
 * Hand-moved, past, or somebody has been invited; planned ones too unless the wish releases them. Says nothing of cancelled
 * meetings, which count nowhere.
 */
export const isKept = (meeting: Meeting, { today, release }: Pick<PlanWish, 'today' | 'release'>): boolean => {
  if (meeting.pinned || (meeting.date !== null && meeting.date < today)) return true
  if (meeting.status === 'draft') return false
  return meeting.status !== 'planned' || release === 'drafts' || meeting.date === null
}
