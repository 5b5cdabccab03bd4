/** An area (Øst, Syd, Vest): where local meetings live. */
import { z } from 'zod'
import { elementId, line, list, plainDate, shape } from './schema.ts'

/**
 * When schools are closed here. Only the start of the summer holiday is law (the last Saturday in June); the rest is decided
 * by each municipality, so these are settings (danish.md 5).
 */
export const schoolHolidays = shape({
  winterWeek: z.number().int().min(6).max(9).default(7),
  autumnWeek: z.number().int().min(40).max(44).default(42),
  /** Monday to Wednesday before Easter; Thursday to Monday are public holidays anyway. */
  easterWeek: z.boolean().default(true),
  /** Weeks from the Monday after the last Saturday in June. */
  summerWeeks: z.number().int().min(1).max(8).default(6),
  /** 23 December to 2 January. */
  christmas: z.boolean().default(true),
  others: list(shape({ id: elementId, name: line, from: plainDate, to: plainDate })),
})
export type SchoolHolidays = z.infer<typeof schoolHolidays>

export const area = shape({ name: line, order: line, schoolHolidays: schoolHolidays.prefault({}) })
export type Area = z.infer<typeof area>
