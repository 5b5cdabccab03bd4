/** An area (Øst, Syd, Vest): where local meetings live. */
import type { z } from 'zod'
import { line, shape } from './schema.ts'

export const area = shape({ name: line, order: line })
export type Area = z.infer<typeof area>
