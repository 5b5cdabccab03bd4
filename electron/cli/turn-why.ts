/** Each turn's reason as a sentence: what was compared is stored with the turn, the words are those of the pages. */
import type { TurnWithReasons } from '../../src/core/planning/plan-schemas.ts'
import type { RecordNames } from '../../src/core/planning/record-names.ts'
import type { TurnId } from '../../src/core/records/ids.ts'
import type { TurnCandidate } from '../../src/core/records/turn.ts'
import { assertNever } from '../../src/core/result.ts'
import { whyChosen } from '../../src/core/rotation/replay.ts'
import { cliPlanWords } from '../../src/strings/cli-plan.ts'
import { byHandText, chosenText, nobodyText } from '../../src/strings/rotation-why.ts'

export const turnTexts = (turns: readonly TurnWithReasons[], names: RecordNames): ReadonlyMap<TurnId, string> =>
  new Map(turns.map((turn) => [turn.id, textOf(turn, names)]))

const textOf = ({ date, personId, choice }: TurnWithReasons, names: RecordNames): string => {
  const nameOf = (id: TurnCandidate['personId']): string => names.person(id) ?? cliPlanWords.somebody
  if (choice === null) return personId === null ? '' : byHandText([nameOf(personId)])
  const why = whyChosen(choice)
  // The figures are those that were compared, lifted or not.
  const numbered = (candidate: TurnCandidate) => ({ ...candidate, name: nameOf(candidate.personId), isLifted: true })
  switch (why.type) {
    case 'nobody':
      return nobodyText(why.excluded.length)
    case 'only':
      return chosenText(date, numbered(why.chosen), null)
    case 'first':
      return chosenText(date, numbered(why.chosen), { ...numbered(why.next), key: why.key, of: why.of })
    default:
      return assertNever(why)
  }
}
