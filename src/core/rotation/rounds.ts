/**
 * The order in which a turn is offered (rotation.md, "rounds"): fewest turns, owed, fewest chances left, longest since last, and
 * a number that follows neither alphabet nor list. It sees candidates only, so that a stored choice can be made again.
 */
import type { ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { TurnCandidate } from '../records/turn.ts'
import { hashOf } from '../stable-hash.ts'

export type OrderKey = 'turns' | 'owed' | 'chances' | 'lastOn' | 'tie'

/** The order of candidates for one turn: the first gets it. */
export const inOrder = (candidates: readonly TurnCandidate[], scarcity: boolean): readonly TurnCandidate[] =>
  candidates.toSorted((a, b) => compare(a, b, scarcity) || (a.personId < b.personId ? -1 : 1))

export const chooseNext = (candidates: readonly TurnCandidate[], scarcity: boolean): TurnCandidate | null =>
  inOrder(candidates, scarcity)[0] ?? null

/** The first key by which two candidates differ. */
export const firstDifference = (a: TurnCandidate, b: TurnCandidate, scarcity: boolean): OrderKey =>
  keys.find((key) => (key !== 'chances' || scarcity) && comparisons[key](a, b) !== 0) ?? 'tie'

/** Different at each meeting. */
export const tieOf = (forumId: ForumId, meetingId: MeetingId, personId: PersonId): number =>
  hashOf(`${forumId}|${meetingId}|${personId}`)

const keys: readonly OrderKey[] = ['turns', 'owed', 'chances', 'lastOn', 'tie']

const comparisons: Readonly<Record<OrderKey, (a: TurnCandidate, b: TurnCandidate) => number>> = {
  turns: (a, b) => a.turns - b.turns,
  owed: (a, b) => Number(b.owed) - Number(a.owed),
  chances: (a, b) => a.chances - b.chances,
  lastOn: (a, b) => (a.lastOn === b.lastOn ? 0 : (a.lastOn ?? '') < (b.lastOn ?? '') ? -1 : 1),
  tie: (a, b) => a.tie - b.tie,
}

const compare = (a: TurnCandidate, b: TurnCandidate, scarcity: boolean): number =>
  comparisons.turns(a, b) ||
  comparisons.owed(a, b) ||
  (scarcity ? comparisons.chances(a, b) : 0) ||
  comparisons.lastOn(a, b) ||
  comparisons.tie(a, b)
