/**
 * What follows from something that happens to a plan: the event itself and the smallest repair of turns, places and groups,
 * with a line for each change and what is left for a person to decide. Stores nothing.
 */
import type { RecordSet } from '../records/record-set.ts'
import { ok, type Result } from '../result.ts'
import { applyEvents, type EventProblem } from './events.ts'
import type { Consequences, PlanEvent } from './plan.ts'

export const consequencesOf = (
  records: RecordSet,
  events: readonly PlanEvent[],
  { today }: { readonly today: string },
): Result<Consequences, EventProblem> => {
  const applied = applyEvents(records, events, { today })
  if (!applied.ok) return applied
  return ok({ changes: applied.value.changes, lines: applied.value.lines, findings: [] })
}
