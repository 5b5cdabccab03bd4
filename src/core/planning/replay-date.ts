/** Makes a stored choice of a date again from what was weighed: the highest value, of equals the earliest date. */
import type { DateChoice } from '../records/meeting.ts'

/** Null where nothing was weighed. */
export const replayDate = ({ candidates }: Pick<DateChoice, 'candidates'>): string | null =>
  candidates.toSorted(byValue)[0]?.date ?? null

/** The best first. */
export const byValue = (
  a: { readonly value: number; readonly date: string },
  b: { readonly value: number; readonly date: string },
): number => b.value - a.value || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
