/** What every import of people reads alike from the cells of a table: a CPR number anywhere in a row, and an e-mail address. */
import { looksLikeCpr } from '../privacy/cpr.ts'

/** The first cell with a CPR number, also where its last four digits stand in the next cell; -1 where there is none. */
export const cprColumn = (row: readonly string[]): number =>
  row.findIndex((text, column) => looksLikeCpr(text) || isSplitCpr(text, row[column + 1] ?? ''))

const isSplitCpr = (text: string, next: string): boolean =>
  /^\s*\d{6}\s*$/.test(text) && /^\s*\d{4}\s*$/.test(next) && looksLikeCpr(`${text.trim()}-${next.trim()}`)

/** The address without `mailto:`; null where it is none. */
export const addressIn = (text: string): string | null => {
  const address = text.replace(/^mailto:/i, '')
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(address) && address.length <= 254 ? address : null
}
