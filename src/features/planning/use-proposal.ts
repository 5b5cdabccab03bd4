/** The proposal as the coordinator has adjusted it, with the archive as it would become and what everything is called there. */
import { useMemo } from 'react'
import { type AdjustedPlan, type Adjustment, adjustPlan } from '../../core/planning/adjust-plan.ts'
import { namesIn, type RecordNames } from '../../core/planning/record-names.ts'
import { type RecordSet, withChanges } from '../../core/records/record-set.ts'
import type { Proposal } from './plan-session.ts'

export type Adjusted = AdjustedPlan & {
  readonly proposal: Proposal
  readonly after: RecordSet
  readonly names: RecordNames
}

/** Null where there is no proposal. */
export const useAdjusted = (proposal: Proposal | null, adjustments: readonly Adjustment[]): Adjusted | null =>
  useMemo(() => (proposal === null ? null : adjusted(proposal, adjustments)), [proposal, adjustments])

/** Whether the plan can be adjusted so. */
export const canAdjust = ({ records, wish, plan }: Proposal, adjustments: readonly Adjustment[]): boolean =>
  adjustPlan(records, plan, adjustments, wish).ok

/** Adjustments that no longer fit, since the plan was made anew, are left out. */
const adjusted = (proposal: Proposal, adjustments: readonly Adjustment[]): Adjusted => {
  const { records, wish, plan } = proposal
  const fitting = adjustments.filter((each) => adjustPlan(records, plan, [each], wish).ok)
  const made = adjustPlan(records, plan, fitting, wish)
  if (!made.ok) throw new Error(`adjustments that fit alone do not fit together: ${made.error.code}`)
  const after = withChanges(records, made.value.changes)
  return { ...made.value, proposal, after, names: namesIn(after, records) }
}
