/** The organisation's own settings: its name and look on paper, and the choices that hold for everybody. One record. */
import { z } from 'zod'
import { blobId } from './ids.ts'
import { elementId, line, list, shape } from './schema.ts'

/** Where the decision stands in an item of the minutes: right after the recommendation, or last. */
export const decisionPlacement = z.enum(['after-recommendation', 'last'])
export type DecisionPlacement = z.infer<typeof decisionPlacement>

/**
 * A word of wards' language and what to consider instead. `pattern` is a word or phrase, or several with
 * commas between; "*" at the end of one stands for any ending. It stays silent in the `exceptions` (written likewise), in
 * quotations and in what people say of themselves.
 */
const languageRule = shape({
  id: elementId,
  pattern: z.string().min(1).max(100),
  /** One line: why. */
  why: line,
  suggestions: list(z.string().max(200)),
  exceptions: list(z.string().max(100)),
})
export type LanguageRule = z.infer<typeof languageRule>

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
  /** Where filled case forms are sent and who answers questions, as the form prints it: an address, perhaps a telephone number. */
  caseContact: line,
  /** Months after a case was used until its story is erased. */
  caseRetentionMonths: z.number().int().min(0).max(24).default(3),
  /** Years after somebody's last day until they are shown as to be removed; null keeps them. */
  leaverRetentionYears: z.number().int().min(0).max(50).nullable().default(2),
  /** Years after a meeting until its minutes, and all that belongs to it, are shown as to be removed; null keeps them. */
  minutesRetentionYears: z.number().int().min(1).max(50).nullable().default(10),
  /** Years after a day with a programme until its participants' names are shown as to be removed; null keeps them. */
  participantRetentionYears: z.number().int().min(0).max(50).nullable().default(2),
  /** The organisation's own Word template for all papers; null uses the program's look. */
  wordTemplate: shape({ blobId, fileName: line }).nullable().default(null),
  /** Names of places, teams and houses nearby that tell where something happened, beside the units and venues. */
  localNames: list(z.string().min(1).max(100)),
  /** The words that the language check asks to consider; null is the list that comes with the program. */
  languageRules: z.array(languageRule).max(500).readonly().nullable().default(null),
})
export type Organisation = z.infer<typeof organisation>
