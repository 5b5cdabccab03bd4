/** The counted answers to one question after a meeting: never who answered what. */
import { z } from 'zod'
import { meetingId } from './ids.ts'
import { line, list, shape } from './schema.ts'

export const evaluation = shape({
  meetingId,
  question: line,
  /** Answer options in their printed order with the number of people who chose each. */
  counts: list(shape({ option: line, count: z.number().int().min(0) })),
})
