/** The organisation's own settings: its name and look on paper, and the choices that hold for everybody. One record. */
import { z } from 'zod'
import { blobId } from './ids.ts'
import { line, shape } from './schema.ts'

/** Where the decision stands in an item of the minutes: right after the recommendation, or last. */
export const decisionPlacement = z.enum(['after-recommendation', 'last'])
export type DecisionPlacement = z.infer<typeof decisionPlacement>

export const organisation = shape({
  name: line,
  /** Second line of the letterhead: the department or unit that sends the papers. */
  department: line,
  logoBlobId: blobId.nullable().default(null),
  /** Alternative text of the logo. */
  logoDescription: line,
  decisionPlacement: decisionPlacement.default('last'),
  /** Show clock times beside the items of printed agendas. */
  agendaClockTimes: z.boolean().default(false),
  /** Minutes without use before the archive locks itself. */
  autoLockMinutes: z.number().int().min(1).max(120).default(10),
  /** Our reading of the guideline: agreed confidentiality also binds towards ERFA (domain.md, RS 5.2.3). */
  confidentialityBindsErfa: z.boolean().default(true),
  /** Nobody is asked to meet on 1 May. */
  mayDayIsFree: z.boolean().default(false),
  /** Per cent of somebody's weekly hours, travel included, above which a meeting is shown as taking too much of the week. */
  weekShareWarning: z.number().int().min(1).max(100).default(50),
})
export type Organisation = z.infer<typeof organisation>
