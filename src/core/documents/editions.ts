/** One meeting's papers for different readers. What a reader is not to see is taken out here, before any paper is made of it. */
import type { MeetingEdition } from '../contract.ts'
import { assertNever } from '../result.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import { shareablePapers } from './shareable.ts'

export const papersFor = (papers: MeetingPapers, edition: MeetingEdition): MeetingPapers => {
  switch (edition) {
    case 'internal':
      return { ...papers, edition, items: papers.items.map((item) => ({ ...item, privateNotes: [] })) }
    case 'shareable':
      return shareablePapers(papers)
    case 'facilitator':
      return { ...papers, edition, organisation: { ...papers.organisation, agendaClockTimes: true } }
    default:
      return assertNever(edition)
  }
}
