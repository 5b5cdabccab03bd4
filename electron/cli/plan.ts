/** Plans a year of a data file: what it decides is src/core/planning; this reads, asks and prints. */

import { planOutputOf } from '../../src/core/planning/plan-output.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import { namesIn } from '../../src/core/planning/record-names.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { cliPlanWords } from '../../src/strings/cli-plan.ts'
import { givenYear } from './dates.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'
import { planData, writeChanged } from './plan-data.ts'
import { turnTexts } from './turn-why.ts'

const methods = ['instant', 'optimal'] as const

export const plan = async (given: Given): Promise<Outcome> => {
  const year = givenYear(given)
  if (!year.ok) return year
  const asked = given.maybe('method') ?? 'instant'
  const method = methods.find((each) => each === asked)
  if (method === undefined) return err({ code: 'usage', detail: cliPlanWords.badMethod(asked) })
  const data = await planData(given, `${year.value}-01-01`)
  if (!data.ok) return data
  const { records, today } = data.value
  const planned = planYear(records, { year: year.value, today, method, release: 'drafts' })
  const written = writeChanged(given, data.value, planned.changes)
  if (!written.ok) return written
  const value = planOutputOf(records, planned, { today })
  const names = namesIn(withChanges(records, planned.changes), records)
  return ok({
    value,
    lines: [
      ...cliPlanWords.plan(value, names, turnTexts(value.turns, names)),
      ...(written.value === null ? [] : [cliPlanWords.wrote(written.value)]),
    ],
  })
}
