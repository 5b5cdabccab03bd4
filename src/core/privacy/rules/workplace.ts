/** What the rules of places hand on. */
import type { Candidate } from '../spans.ts'

export const workplace = (start: number, end: number, confidence: Candidate['confidence']): Candidate => ({
  start,
  end,
  type: 'WORKPLACE',
  confidence,
})
