/** Plans a year beside the page, so that the page stays alive. Gets everything it needs in one message and answers in several. */
import type { PlanWish, YearPlan } from '../../core/planning/plan.ts'
import { planYear } from '../../core/planning/plan-year.ts'
import type { RecordSet } from '../../core/records/record-set.ts'

export type PlanTask = {
  readonly records: RecordSet
  readonly wish: PlanWish
  /** How far the improvement goes at most; null goes to its end. */
  readonly stopAt: number | null
}

export type PlanNews =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'plan'; readonly plan: YearPlan }

const tell = (news: PlanNews): void => postMessage(news)

addEventListener('message', ({ data }: MessageEvent<PlanTask>) => {
  const { records, wish, stopAt } = data
  const plan = planYear(records, wish, ({ done, of }) => {
    tell({ type: 'progress', done, of })
    return stopAt === null || done < stopAt
  })
  tell({ type: 'plan', plan })
})
