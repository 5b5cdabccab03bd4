/** A proposal for a day as it is being found, found and thrown away for another. It lives as long as its panel. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoProposal, Proposal } from '../../../../core/programme/propose/propose.ts'
import type { Scope } from '../../../../core/programme/propose/puzzle-of-day.ts'
import type { MeetingId } from '../../../../core/records/ids.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { type ProposalRun, runProposal } from './proposal-run.ts'

export type ProposalState =
  | { readonly state: 'running'; readonly percent: number; readonly stopping: boolean }
  /** `records` is the archive that it was made from. */
  | { readonly state: 'found'; readonly proposal: Proposal; readonly records: RecordSet }
  | { readonly state: 'none'; readonly because: NoProposal }
  | { readonly state: 'failed' }

export type ProposalWork = {
  readonly now: ProposalState
  readonly propose: (records: RecordSet, scope: Scope, seed: number) => void
  readonly stop: () => void
}

export const useProposal = (meetingId: MeetingId): ProposalWork => {
  const [now, setNow] = useState<ProposalState>({ state: 'running', percent: 0, stopping: false })
  const run = useRef<ProposalRun | null>(null)
  useEffect(() => () => run.current?.abandon(), [])
  const propose = useCallback(
    (records: RecordSet, scope: Scope, seed: number) => {
      run.current?.abandon()
      setNow({ state: 'running', percent: 0, stopping: false })
      run.current = runProposal(
        { records, meetingId, scope, seed },
        {
          onProgress: (percent) => setNow((was) => (was.state === 'running' ? { ...was, percent } : was)),
          onResult: (result) => {
            run.current = null
            if (result === null) return setNow({ state: 'failed' })
            setNow(
              result.ok
                ? { state: 'found', proposal: result.value, records }
                : { state: 'none', because: result.error },
            )
          },
        },
      )
    },
    [meetingId],
  )
  const stop = () => {
    run.current?.stop()
    setNow((was) => (was.state === 'running' ? { ...was, stopping: true } : was))
  }
  return { now, propose, stop }
}
