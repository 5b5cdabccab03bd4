/** An item on a meeting's agenda; the minutes are written under the same item. */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { agendaItemId, caseId, meetingId, personId } from './ids.ts'
import { elementId, line, list, minutes, optionalDate, shape } from './schema.ts'

export const agendaCategory = z.enum([
  'welcome',
  'approval',
  'oral-information',
  'written-information',
  'discussion',
  'decision',
  'theme-discussion',
  'presentation',
  'case-round',
  'break',
  'next-meeting',
  'any-other-business',
  'other',
])
export type AgendaCategory = z.infer<typeof agendaCategory>

/** A person of ours by id, or anybody (a body, a guest) by name. */
export const presenter = shape({ id: elementId, personId: personId.nullable().default(null), name: line })
export type Presenter = z.infer<typeof presenter>

/** The phases of a case's sparring, in their order. */
export const casePhase = z.enum(['telling', 'clarifying', 'reflecting', 'sparring', 'taking-along'])
export type CasePhase = z.infer<typeof casePhase>

/** Time boxes of a case's phases; an empty list shares the item's minutes in the usual way. */
export const phasePlan = list(shape({ phase: casePhase, minutes }))

export const decisionKind = z.enum(['noted', 'approved', 'discussed', 'decided', 'recommended', 'postponed', 'other'])
export type DecisionKind = z.infer<typeof decisionKind>

/** What was decided; an empty text is printed as the usual phrase of its kind. */
const decision = shape({ kind: decisionKind, text: richText })
export type Decision = z.infer<typeof decision>

export const agendaItem = shape({
  meetingId,
  /** Order key among the meeting's items (core/order.ts); numbers are derived, never stored. */
  order: line,
  category: agendaCategory.default('other'),
  /** The case that is brought under the item. */
  caseId: caseId.nullable().default(null),
  title: line,
  presenters: list(presenter),
  minutes: minutes.nullable().default(null),
  content: richText,
  recommendation: richText,
  minutesText: richText,
  decision: decision.nullable().default(null),
  /** A closed item keeps its number; its content is for those who took part. */
  closed: z.boolean().default(false),
  /** What became of it at the meeting; a postponed item stands again on the next agenda. */
  progress: z.enum(['open', 'done', 'postponed']).default('open'),
  phases: phasePlan,
  /** The item of an earlier meeting that this one goes on from. */
  carriedFromId: agendaItemId.nullable().default(null),
  /** The earlier meeting whose minutes are approved under the item. */
  approvesMeetingId: meetingId.nullable().default(null),
  /** Who asked for the item, and when. */
  proposal: shape({ personId: personId.nullable().default(null), name: line, on: optionalDate })
    .nullable()
    .default(null),
  /** For whoever leads the meeting: on the facilitator's edition and nowhere else. */
  privateNotes: richText,
})
export type AgendaItem = z.infer<typeof agendaItem>
