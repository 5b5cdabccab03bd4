/** Makes a stored choice of a date again from what was weighed: the highest value, of equals the earliest date. */
import { ascending } from '../order.ts'
import type { DateChoice } from '../records/meeting.ts'

/** Null where nothing was weighed. */
export const replayDate = ({ candidates }: Pick<DateChoice, 'candidates'>): string | null =>
  candidates.toSorted(byValue)[0]?.date ?? null

/** The best first. */
export const byValue = (
  a: { readonly value: number; readonly date: string },
  b: { readonly value: number; readonly date: string },
): number => b.value - a.value || ascending(a.date, b.date)
