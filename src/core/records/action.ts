/** An action: what somebody promised to do, by when, and which item it came from. */
import { z } from 'zod'
import { agendaItemId, forumId, meetingId, personId } from './ids.ts'
import { line, list, optionalDate, plainDate, shape } from './schema.ts'

export const action = shape({
  task: line,
  responsibleIds: list(personId),
  deadline: optionalDate,
  meetingId: meetingId.nullable().default(null),
  agendaItemId: agendaItemId.nullable().default(null),
  status: z.enum(['open', 'done', 'dropped']).default('open'),
  doneOn: optionalDate,
  /** Of an action that no meeting agreed on; else the meeting's forum counts. */
  forumId: forumId.nullable().default(null),
  remindedOn: list(plainDate),
})
export type Action = z.infer<typeof action>
