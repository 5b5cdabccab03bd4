/** An action: what somebody promised to do, by when, and which item it came from. */
import { z } from 'zod'
import { agendaItemId, meetingId, personId } from './ids.ts'
import { line, list, optionalDate, shape } from './schema.ts'

export const action = shape({
  task: line,
  responsibleIds: list(personId),
  deadline: optionalDate,
  meetingId: meetingId.nullable().default(null),
  agendaItemId: agendaItemId.nullable().default(null),
  status: z.enum(['open', 'done', 'dropped']).default('open'),
  doneOn: optionalDate,
})
export type Action = z.infer<typeof action>
