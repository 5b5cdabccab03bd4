/** An approval that was asked for before a meeting, and the answer. */
import { z } from 'zod'
import { meetingId, personId } from './ids.ts'
import { line, optionalDate, shape } from './schema.ts'

export const approval = shape({
  meetingId,
  subject: z.enum(['theme', 'agenda', 'date']),
  approverId: personId.nullable().default(null),
  state: z.enum(['asked', 'approved', 'declined']).default('asked'),
  askedOn: optionalDate,
  answeredOn: optionalDate,
  wording: line,
  /** What came with the answer. */
  remark: line,
})
export type Approval = z.infer<typeof approval>
