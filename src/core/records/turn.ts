/**
 * A turn to bring a case at a meeting: an entry of the forum's ledger. Its id is derived from meeting and number. One entry
 * is one person's: when somebody cannot, the entry keeps saying so, and whoever steps in has an entry of their own.
 */
import { z } from 'zod'
import { forumId, meetingId, personId, turnId } from './ids.ts'
import { list, optionalDate, shape } from './schema.ts'

/**
 * `open`: nobody could be found. `assigned`, `swapped` (assigned by a swap) and `voluntary` (an extra case beside the
 * planned ones) are ahead or not yet reported; `brought` is done. `excused`, `no-show` and `cancelled` (with its meeting,
 * or because the case was carried over) left the place empty.
 */
export const turnState = z.enum([
  'open',
  'assigned',
  'brought',
  'excused',
  'no-show',
  'swapped',
  'voluntary',
  'cancelled',
])
export type TurnState = z.infer<typeof turnState>

/** The only words kept for why a turn changed hands: absence's words, what happened to the meeting, or a wish. */
export const turnReason = z.enum([
  'holiday',
  'day-off',
  'other-absence',
  'meeting-collision',
  'meeting-moved',
  'not-in-pool',
  'own-wish',
  'carried-over',
])
export type TurnReason = z.infer<typeof turnReason>

/** Why somebody was not among the candidates for a turn. */
const turnExclusion = z.enum([
  'not-member',
  'introduction',
  'not-employed',
  'absent',
  'off',
  'paused',
  'apology',
  'already-chosen',
])
export type TurnExclusion = z.infer<typeof turnExclusion>

/** One candidate with the keys that were compared, in the order in which they are compared (core/rotation/rounds.ts). */
const turnCandidate = shape({
  personId,
  /** Turns that count, after the floor for newcomers and the rule of owing at most one. */
  turns: z.number().int().min(0),
  /** The latest turn was called off or excused: comes first among equals. */
  owed: z.boolean(),
  /** Meetings left in the published plan, this one included, at which the person could bring a case. */
  chances: z.number().int().min(0),
  lastOn: optionalDate,
  /** Decides between equals; made from the person, the meeting and nothing that follows the alphabet or a list. */
  tie: z.number().int().min(0),
})
export type TurnCandidate = z.infer<typeof turnCandidate>

/** What was compared when the turn was given: enough to make the same choice again. The first candidate is the chosen one. */
export const turnChoice = shape({
  scarcity: z.boolean(),
  candidates: list(turnCandidate),
  excluded: list(shape({ personId, because: turnExclusion })),
})
export type TurnChoice = z.infer<typeof turnChoice>

export const turn = shape({
  forumId,
  meetingId,
  number: z.number().int().min(1),
  personId: personId.nullable().default(null),
  /** Others who bring the same case; each of them has used a turn. */
  coPersonIds: list(personId),
  state: turnState.default('open'),
  /** Agreed with the person, swapped, set by hand or past: a repair leaves it. */
  pinned: z.boolean().default(false),
  reason: turnReason.nullable().default(null),
  /** Whose turn it was before it was swapped. */
  originalPersonId: personId.nullable().default(null),
  /** The entry whose place this one fills. */
  substituteForId: turnId.nullable().default(null),
  /** The entry of the earlier meeting that the case was carried over from. */
  carriedFromId: turnId.nullable().default(null),
  /** How the choice was made; null where a person made it. */
  choice: turnChoice.nullable().default(null),
})
export type Turn = z.infer<typeof turn>
