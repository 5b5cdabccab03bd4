/** What is asked of the planner, by what was chosen; and whether an earlier proposal still answers it. */
import { meetingsInYear } from '../../core/calendar/cadence.ts'
import { compareDanish } from '../../core/danish/sorting.ts'
import type { PlanWish } from '../../core/planning/plan.ts'
import type { Forum } from '../../core/records/forum.ts'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { todayInDenmark } from '../../ui/today.ts'
import type { PlanSession, Proposal } from './plan-session.ts'

export type ForumEntry = { readonly id: ForumId; readonly value: Forum }

/** Forums under way, by name; those that meet by a rhythm are the ones whose year can be planned. */
export const forumsByRhythm = (
  records: RecordSet,
): { readonly planned: readonly ForumEntry[]; readonly others: readonly ForumEntry[] } => {
  const active = [...records.forum]
    .map(([id, value]) => ({ id, value }))
    .filter(({ value }) => value.active)
    .toSorted((a, b) => compareDanish(a.value.name, b.value.name) || (a.id < b.id ? -1 : 1))
  const hasRhythm = ({ value }: ForumEntry) => meetingsInYear(value.cadence) !== null
  return { planned: active.filter(hasRhythm), others: active.filter((entry) => !hasRhythm(entry)) }
}

export const chosenForums = (records: RecordSet, { forumIds }: PlanSession): readonly ForumEntry[] =>
  forumsByRhythm(records).planned.filter(({ id }) => forumIds === null || forumIds.includes(id))

export const wishOf = (records: RecordSet, session: PlanSession, method: PlanWish['method']): PlanWish => ({
  year: session.year,
  forumIds: chosenForums(records, session).map(({ id }) => id),
  today: todayInDenmark(),
  method,
  release: session.release,
})

/** Whether the proposal is one for this wish, however good it was made. */
export const answers = ({ wish }: Proposal, wanted: PlanWish): boolean =>
  JSON.stringify({ ...wish, method: null }) === JSON.stringify({ ...wanted, method: null })

const kindsThatMatter = [
  'organisation',
  'area',
  'venue',
  'unit',
  'person',
  'forum',
  'membership',
  'meeting',
  'turn',
] as const

/** Whether nothing that planning looks at has changed between the two. */
export const samePlanningRecords = (a: RecordSet, b: RecordSet): boolean =>
  a === b || kindsThatMatter.every((kind) => JSON.stringify([...a[kind]]) === JSON.stringify([...b[kind]]))
