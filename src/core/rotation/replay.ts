/** Makes a stored choice again, and says of it why somebody was chosen and why somebody else was not. */
import type { PersonId } from '../records/ids.ts'
import type { TurnCandidate, TurnChoice, TurnExclusion } from '../records/turn.ts'
import { chooseNext, firstDifference, inOrder, type OrderKey } from './rounds.ts'

/** Who is chosen from what was stored; null where nobody could be. */
export const replayTurn = ({ candidates, scarcity }: TurnChoice): PersonId | null =>
  chooseNext(candidates, scarcity)?.personId ?? null

type WhyChosen =
  | { readonly type: 'nobody'; readonly excluded: TurnChoice['excluded'] }
  /** Nobody else could, whoever may have had fewer turns. */
  | { readonly type: 'only'; readonly chosen: TurnCandidate; readonly excluded: TurnChoice['excluded'] }
  | {
      readonly type: 'first'
      readonly chosen: TurnCandidate
      readonly next: TurnCandidate
      /** What set the chosen apart from the next in line. */
      readonly key: OrderKey
      readonly of: number
    }

export const whyChosen = (choice: TurnChoice): WhyChosen => {
  const { excluded, scarcity } = choice
  const [chosen, next] = inOrder(choice.candidates, scarcity)
  if (chosen === undefined) return { type: 'nobody', excluded }
  if (next === undefined) return { type: 'only', chosen, excluded }
  return {
    type: 'first',
    chosen,
    next,
    key: firstDifference(chosen, next, scarcity),
    of: choice.candidates.length,
  }
}

type WhyNot =
  | { readonly type: 'chosen' }
  | { readonly type: 'excluded'; readonly because: TurnExclusion }
  | {
      readonly type: 'later'
      readonly chosen: TurnCandidate
      readonly candidate: TurnCandidate
      /** The first key by which the chosen came before. */
      readonly key: OrderKey
      /** Place in the line, from 1. */
      readonly place: number
    }
  /** Was not counted in when the choice was made: no member then, or not employed. */
  | { readonly type: 'not-in-pool' }

export const whyNot = ({ candidates, excluded, scarcity }: TurnChoice, personId: PersonId): WhyNot => {
  const line = inOrder(candidates, scarcity)
  const at = line.findIndex((each) => each.personId === personId)
  const [chosen, candidate] = [line[0], line[at]]
  if (chosen !== undefined && candidate !== undefined)
    return at === 0
      ? { type: 'chosen' }
      : { type: 'later', chosen, candidate, key: firstDifference(chosen, candidate, scarcity), place: at + 1 }
  const because = excluded.find((each) => each.personId === personId)?.because
  return because === undefined ? { type: 'not-in-pool' } : { type: 'excluded', because }
}
