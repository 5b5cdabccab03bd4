/** Gives the meetings ahead of a data file their turns, and moves nothing else. */
import { turnsOutputOf } from '../../src/core/planning/plan-output.ts'
import { namesIn } from '../../src/core/planning/record-names.ts'
import { ok } from '../../src/core/result.ts'
import { cliPlanWords } from '../../src/strings/cli-plan.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'
import { planData } from './plan-data.ts'
import { turnTexts } from './turn-why.ts'

export const turns = async (given: Given): Promise<Outcome> => {
  const data = await planData(given, null)
  if (!data.ok) return data
  const { records, today } = data.value
  const value = turnsOutputOf(records, { today })
  const names = namesIn(records)
  return ok({ value, lines: cliPlanWords.turns(value, names, turnTexts(value.turns, names)) })
}
