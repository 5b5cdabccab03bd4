/**
 * Minutes as they were approved, and why they were opened again. What was approved is kept whole, so that a later version can
 * show what it changes.
 */
import { z } from 'zod'
import { action } from './action.ts'
import { agendaItem } from './agenda-item.ts'
import { actionId, agendaItemId, meetingId } from './ids.ts'
import { meeting } from './meeting.ts'
import { line, list, optionalDate, plainDate, shape } from './schema.ts'

export const minutesVersion = shape({
  meetingId,
  /** 1 and up. */
  number: z.number().int().min(1),
  approvedOn: plainDate,
  /** Who approved, in words: a name, or "mødet". */
  approvedBy: line,
  reopenedOn: optionalDate,
  /** Why the minutes were opened again; empty while this version stands. */
  reopenedBecause: line,
  meeting,
  items: list(shape({ id: agendaItemId, value: agendaItem })),
  actions: list(shape({ id: actionId, value: action })),
})
export type MinutesVersion = z.infer<typeof minutesVersion>
