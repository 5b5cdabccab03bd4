/** What each date of the proposal means for people; it comes a moment after the proposal, and stands until there is newer. */
import { useEffect, useState } from 'react'
import { runFacts } from './plan-run.ts'
import type { FactsByMeeting } from './plan-worker.ts'
import type { Adjusted } from './use-proposal.ts'

export const useFacts = (adjusted: Adjusted | null): FactsByMeeting => {
  const [facts, setFacts] = useState<FactsByMeeting>(new Map())
  useEffect(() => {
    if (adjusted === null) return
    const { after, meetings, proposal } = adjusted
    return runFacts({ records: after, meetings, today: proposal.wish.today }, setFacts)
  }, [adjusted])
  return facts
}
