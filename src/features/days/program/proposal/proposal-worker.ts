/** Finds a programme beside the page, so that the page stays alive. Gets everything in one message and answers in several. */
import { dayOf } from '../../../../core/programme/day.ts'
import { type NoProposal, type Proposal, proposeProgramme } from '../../../../core/programme/propose/propose.ts'
import type { Scope } from '../../../../core/programme/propose/puzzle-of-day.ts'
import type { MeetingId } from '../../../../core/records/ids.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { err, type Result } from '../../../../core/result.ts'

export type ProposalTask = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly scope: Scope
  readonly seed: number
  /** How far the search goes at most; null goes to its end. */
  readonly stopAt: number | null
}

export type ProposalNews =
  /** At each whole per cent, with the moves looked at so far. */
  | { readonly type: 'progress'; readonly done: number; readonly percent: number }
  | { readonly type: 'proposal'; readonly result: Result<Proposal, NoProposal> }

const tell = (news: ProposalNews): void => postMessage(news)

addEventListener('message', ({ data: task }: MessageEvent<ProposalTask>) => {
  const { records, meetingId, scope, seed, stopAt } = task
  const day = dayOf(records, meetingId)
  if (day === null) return tell({ type: 'proposal', result: err('nothing-to-place') })
  let told = -1
  const result = proposeProgramme({
    records,
    day,
    scope,
    seed,
    goOn: ({ done, of }) => {
      const percent = Math.floor((100 * done) / of)
      if (percent > told) tell({ type: 'progress', done, percent })
      told = percent
      return stopAt === null || done < stopAt
    },
  })
  tell({ type: 'proposal', result })
})
