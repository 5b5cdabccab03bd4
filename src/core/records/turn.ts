/** A turn to bring a case at a meeting: an entry of the forum's ledger. Its id is derived from meeting and number. */
import { z } from 'zod'
import { forumId, meetingId, personId } from './ids.ts'
import { shape } from './schema.ts'

const turnState = z.enum(['open', 'assigned', 'brought', 'excused', 'no-show', 'swapped', 'voluntary', 'cancelled'])

export const turn = shape({
  forumId,
  meetingId,
  number: z.number().int().min(1),
  personId: personId.nullable().default(null),
  state: turnState.default('open'),
  pinned: z.boolean().default(false),
})
