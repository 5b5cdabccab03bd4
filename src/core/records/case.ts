/**
 * A case: an anonymised situation that a peer worker brings for joint sparring at their turn. The record holds its life, from
 * asked for to forgotten, and what was learned. What happened, in anybody's words, is a record of its own (case-story.ts), so
 * that it can be erased for good while this stays.
 */
import { z } from 'zod'
import { personId, turnId } from './ids.ts'
import { elementId, line, list, optionalDate, plainDate, shape } from './schema.ts'

/** In the order of a life without detours. `returned` (to the author) comes between `received` and `checked`. */
export const caseStatus = z.enum([
  'asked',
  'promised',
  'received',
  'returned',
  'checked',
  'approved',
  'in-pack',
  'used',
  'learned',
  'erased',
  'withdrawn',
])
export type CaseStatus = z.infer<typeof caseStatus>

/** Something that happened to the case: it entered a state, was reminded of, or moved with its turn to a later meeting. */
const caseEventKind = z.enum([...caseStatus.options, 'reminded', 'carried-over', 'reopened'])
export type CaseEventKind = z.infer<typeof caseEventKind>

const caseEvent = shape({
  id: elementId,
  kind: caseEventKind,
  on: plainDate,
  /** The person before the screen or in the app, by name; empty where the program itself did it. */
  by: line,
})

/** The guideline's three answers and the fourth that sends the author back to ask (domain.md). */
export const caseConfidentiality = z.enum(['not-confidential', 'partly', 'confidential', 'unknown'])
export type CaseConfidentiality = z.infer<typeof caseConfidentiality>

/** What peer talks are about (RS 3.2), and what concerns the peer worker's own working life (RS 5-6). */
export const caseTheme = z.enum([
  'life-story',
  'psychiatry',
  'psychiatry-suffering-and-treatment',
  'psychiatry-admission',
  'psychiatry-challenges',
  'outside',
  'outside-socioeconomic',
  'outside-social-roles',
  'outside-meaningful-life',
  'confidentiality',
  'documentation',
  'safety',
  'interdisciplinary-work',
  'stigma',
  'peer-drift',
  'role-and-frame',
  'own-wellbeing',
])
export type CaseTheme = z.infer<typeof caseTheme>

/** What the author asks the others for. */
export const sparringKind = z.enum(['ideas', 'mirroring', 'reflecting-team', 'exercise'])
export type SparringKind = z.infer<typeof sparringKind>

/** One short point in somebody's own words. */
const learningPoint = shape({ id: elementId, text: z.string().max(500) })
export type LearningPoint = z.infer<typeof learningPoint>

/** A human act: by whom, and the instant (ISO, for display). */
const approvalMark = shape({ by: line, at: z.iso.datetime() })

export const caseRecord = shape({
  turnId,
  /** Whose story it is: who was asked, not whoever has the turn now. Kept for the turn, never printed with the case. */
  authorId: personId.nullable().default(null),
  /** The author chooses to be named beside the case. */
  named: z.boolean().default(false),
  status: caseStatus.default('asked'),
  /** What happened, the oldest first. */
  events: list(caseEvent),
  themes: list(caseTheme),
  sparring: list(sparringKind),
  confidentiality: caseConfidentiality.nullable().default(null),
  /** Another day than the forum's rule gives. */
  dueOn: optionalDate,
  /** The author has seen the text as it is to be shared, and agrees. */
  agreedOn: optionalDate,
  approval: approvalMark.nullable().default(null),
  /** What was learned: kept when the story is erased. */
  learning: list(learningPoint),
  /** What will be tried. */
  willTry: list(learningPoint),
  /** The author's consent to pass the learning on. */
  passOn: z.enum(['not-asked', 'yes', 'no']).default('not-asked'),
  /** The learning was checked for personal data and belongs to the catalogue from then on. */
  learningApproval: approvalMark.nullable().default(null),
  /** The day from which the story is erased; null while it is not used (nor withdrawn). */
  eraseOn: optionalDate,
  /** The day on which the coming erasure was first shown: nothing is erased unseen, whatever a clock says. */
  eraseNoticedOn: optionalDate,
})
export type Case = z.infer<typeof caseRecord>
