/** Tells of a data file's plan what happened to it, and prints the smallest change that follows. */

import { consequencesOf } from '../../src/core/planning/consequences.ts'
import type { PlanEvent } from '../../src/core/planning/plan.ts'
import { replanOutputOf } from '../../src/core/planning/plan-output.ts'
import { planEvents } from '../../src/core/planning/plan-schemas.ts'
import { namesIn } from '../../src/core/planning/record-names.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliPlanWords } from '../../src/strings/cli-plan.ts'
import { utf8 } from '../utf8.ts'
import { readBytes } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'
import { planData, writeChanged } from './plan-data.ts'

export const replan = async (given: Given): Promise<Outcome> => {
  const events = await readEvents(given.text('events'))
  if (!events.ok) return events
  const data = await planData(given, null)
  if (!data.ok) return data
  const { records, today } = data.value
  const followed = consequencesOf(records, events.value, { today })
  if (!followed.ok) {
    const { code, index, type, refusal } = followed.error
    const problems = [
      { path: [index, type], problem: code },
      ...(refusal === undefined ? [] : [{ path: [index, type], problem: refusal }]),
    ]
    return err({ code: 'event-refused', problems })
  }
  const written = writeChanged(given, data.value, followed.value.changes)
  if (!written.ok) return written
  const value = replanOutputOf(records, events.value, followed.value, { today })
  const names = namesIn(withChanges(records, followed.value.changes), records)
  return ok({
    value,
    lines: [
      ...cliPlanWords.replan(value, names),
      ...(written.value === null ? [] : [cliPlanWords.wrote(written.value)]),
    ],
  })
}

const readEvents = async (file: string): Promise<Result<readonly PlanEvent[], Failure>> => {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const parsed = parseJson(utf8(bytes.value))
  if (parsed === undefined)
    return err({ code: 'events-unreadable', file, problems: [{ path: [], problem: 'not-json' }] })
  const events = planEvents.safeParse(parsed)
  if (events.success) return ok(events.data)
  const problems = events.error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    problem: issue.code,
  }))
  return err({ code: 'events-unreadable', file, problems })
}

/** Undefined where it is no JSON: nothing that JSON can say. */
const parseJson = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
