/** A case: an anonymised situation that a peer worker brings for joint sparring. Later work fills in its life. */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { meetingId, turnId } from './ids.ts'
import { line, list, optionalDate, shape } from './schema.ts'

const caseStatus = z.enum([
  'asked',
  'promised',
  'received',
  'returned',
  'checked',
  'approved',
  'in-pack',
  'used',
  'learned',
  'erased',
  'withdrawn',
  'carried-over',
])

/** The guideline's three answers and the fourth that sends the author back to ask (domain.md). */
const caseConfidentiality = z.enum(['not-confidential', 'partly', 'confidential', 'unknown'])

export const caseRecord = shape({
  turnId: turnId.nullable().default(null),
  meetingId: meetingId.nullable().default(null),
  status: caseStatus.default('asked'),
  title: line,
  themes: list(z.string().max(100)),
  confidentiality: caseConfidentiality.nullable().default(null),
  content: richText,
  /** What was learned: kept when the story is erased. */
  learning: richText,
  eraseOn: optionalDate,
})
