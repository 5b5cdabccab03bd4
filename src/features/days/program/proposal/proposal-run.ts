/** Starts the worker that finds a programme, hears how far it is, and stops it where it is. Knows nothing of what comes of it. */
import type { NoProposal, Proposal } from '../../../../core/programme/propose/propose.ts'
import { type RecordSet, recordSetOf } from '../../../../core/records/record-set.ts'
import type { Result } from '../../../../core/result.ts'
import type { ProposalNews, ProposalTask } from './proposal-worker.ts'

export type ProposalRun = {
  /** The best so far comes: since the same moves always find the same, another worker goes as far as this one had come. */
  readonly stop: () => void
  /** Nothing is wanted any more. */
  readonly abandon: () => void
}

type Heard = {
  /** In whole per cent. */
  readonly onProgress: (percent: number) => void
  /** Null where the worker broke down. */
  readonly onResult: (result: Result<Proposal, NoProposal> | null) => void
}

export const runProposal = (task: Omit<ProposalTask, 'stopAt'>, heard: Heard): ProposalRun => {
  let reached = 0
  let stopping = false
  const records = neededFor(task.records)
  const start = (stopAt: number | null): Worker => {
    const worker = new Worker(new URL('./proposal-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data: news }: MessageEvent<ProposalNews>) => {
      if (news.type === 'proposal') {
        worker.terminate()
        return heard.onResult(news.result)
      }
      if (stopping) return
      reached = news.done
      heard.onProgress(news.percent)
    }
    worker.onerror = () => {
      worker.terminate()
      heard.onResult(null)
    }
    worker.postMessage({ ...task, records, stopAt } satisfies ProposalTask)
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

/** What a programme depends on; all else stays where it is. */
const neededFor = ({
  forum,
  meeting,
  programme,
  session,
  registration,
  person,
  unit,
  venue,
}: RecordSet): RecordSet => ({
  ...recordSetOf([]),
  forum,
  meeting,
  programme,
  session,
  registration,
  person,
  unit,
  venue,
})
