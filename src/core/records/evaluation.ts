/** The counted answers to one question after a meeting: never who answered what. */
import { z } from 'zod'
import { evaluationScale } from './forum.ts'
import { meetingId } from './ids.ts'
import { line, list, optionalDate, shape } from './schema.ts'

export const evaluation = shape({
  meetingId,
  /** Id of the forum's question, so that its answers can be followed over meetings; empty for one that was only asked here. */
  questionId: line,
  question: line,
  scale: evaluationScale.default('degree'),
  answeredOn: optionalDate,
  /** Answer options in their printed order with the number of people who chose each. */
  counts: list(shape({ option: line, count: z.number().int().min(0) })),
})
export type Evaluation = z.infer<typeof evaluation>
