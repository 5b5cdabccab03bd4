/** A comment on minutes that were sent out, and what became of it. */
import { z } from 'zod'
import { agendaItemId, meetingId, personId } from './ids.ts'
import { line, optionalDate, plainDate, shape, text } from './schema.ts'

export const minutesComment = shape({
  meetingId,
  /** Null where it concerns the minutes as a whole. */
  agendaItemId: agendaItemId.nullable().default(null),
  personId: personId.nullable().default(null),
  /** Of somebody who is not among the people. */
  name: line,
  text,
  on: plainDate,
  state: z.enum(['open', 'taken-in', 'declined']).default('open'),
  /** What was answered. */
  answer: line,
  settledOn: optionalDate,
})
export type MinutesComment = z.infer<typeof minutesComment>
