/** Starts the worker that plans, hears how far it is, and stops it where it is. Knows nothing of what is done with the plan. */
import type { PlanWish, YearPlan } from '../../core/planning/plan.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import type { PlanNews, PlanTask } from './plan-worker.ts'

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
  readonly onProgress: (done: number, of: number) => void
  /** Null where the worker broke down. */
  readonly onPlan: (plan: YearPlan | null) => void
}

export const runPlan = (records: RecordSet, wish: PlanWish, heard: Heard): PlanRun => {
  let reached = 0
  let stopping = false
  const start = (stopAt: PlanTask['stopAt']): Worker => {
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<PlanNews>) => {
      if (data.type === 'plan') {
        worker.terminate()
        heard.onPlan(data.plan)
      } else if (!stopping) {
        reached = data.done
        heard.onProgress(data.done, data.of)
      }
    }
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      heard.onPlan(null)
    }
    const task: PlanTask = { records, wish, stopAt }
    worker.postMessage(task)
    return worker
  }
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
