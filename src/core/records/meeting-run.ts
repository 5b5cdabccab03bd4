/** How a meeting went: when each item, and each phase of a case, began and ended. The plan is on the agenda, not here. */
import { z } from 'zod'
import { casePhase } from './agenda-item.ts'
import { agendaItemId, meetingId } from './ids.ts'
import { elementId, list, shape } from './schema.ts'

/** Wall clock in Europe/Copenhagen to the second, `YYYY-MM-DDTHH:MM:SS`. */
const wallMoment = z.string().regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)

/** A stretch of time that went to one item; `to` is null while it runs. An item that was stopped and taken up again has several. */
const span = shape({
  id: elementId,
  itemId: agendaItemId,
  phase: casePhase.nullable().default(null),
  from: wallMoment,
  to: wallMoment.nullable().default(null),
})
export type RunSpan = z.infer<typeof span>

export const meetingRun = shape({ meetingId, spans: list(span) })
export type MeetingRun = z.infer<typeof meetingRun>
