/** Starts the worker that plans, hears how far it is, and stops it where it is. Knows nothing of what is done with the plan. */
import type { PlanWish, YearPlan } from '../../core/planning/plan.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { FactsByMeeting, PlanNews, PlanTask } from './plan-worker.ts'

export type PlanRun = {
  /**
   * The best so far stands, and comes as the plan. The worker computes without a pause and hears nothing meanwhile; since the
   * same moves always lead to the same plan, another one makes it again as far as it had come.
   */
  readonly stop: () => void
  /** No plan is wanted any more. */
  readonly abandon: () => void
}

type Heard = {
  /** In whole per cent. */
  readonly onProgress: (percent: number) => void
  /** Null where the worker broke down. */
  readonly onPlan: (plan: YearPlan | null) => void
}

export const runPlan = (records: RecordSet, wish: PlanWish, heard: Heard): PlanRun => {
  let reached = 0
  let stopping = false
  const hear = (news: PlanNews | null) => {
    if (news === null) return heard.onPlan(null)
    if (news.type === 'plan') return heard.onPlan(news.plan)
    if (news.type !== 'progress' || stopping) return
    reached = news.done
    heard.onProgress(news.percent)
  }
  const start = (stopAt: number | null) => startWorker({ type: 'plan', records, wish, stopAt }, hear)
  let running = start(null)
  return {
    stop: () => {
      if (stopping) return
      stopping = true
      running.terminate()
      running = start(reached)
    },
    abandon: () => running.terminate(),
  }
}

/** What the dates of these meetings mean, each; answers a way to call it off. */
export const runFacts = (
  task: Omit<Extract<PlanTask, { readonly type: 'facts' }>, 'type'>,
  onFacts: (facts: FactsByMeeting) => void,
): (() => void) => {
  const worker = startWorker({ type: 'facts', ...task }, (news) => {
    if (news?.type === 'facts') onFacts(news.facts)
  })
  return () => worker.terminate()
}

/** One worker a task, gone with its answer. Hears null where it breaks down. */
const startWorker = (task: PlanTask, hear: (news: PlanNews | null) => void): Worker => {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<PlanNews>) => {
    if (data.type !== 'progress') worker.terminate()
    hear(data)
  }
  worker.onerror = () => {
    worker.terminate()
    hear(null)
  }
  worker.postMessage(task)
  return worker
}
