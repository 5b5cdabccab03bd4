/** Reads comma-, semicolon- or tab-separated text. */
import Papa from 'papaparse'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Rows, TableError, TableLimits } from './table.ts'

export const parseCsv = (text: string, limits: TableLimits): Result<Rows, TableError> => {
  const { delimiter, body } = splitSeparatorLine(text)
  const parsed = Papa.parse<string[]>(body, {
    delimiter: delimiter ?? guessDelimiter(body),
    preview: limits.rows + 1_000,
  })
  if (parsed.meta.truncated) return err('table-too-large')
  // A quotation mark that is never closed swallows the rows after it: better no table than half of one.
  if (parsed.errors.some((error) => error.type === 'Quotes')) return err('table-unreadable')
  return ok(parsed.data)
}

/** Excel's own convention: a first line `sep=;` names the delimiter. */
const splitSeparatorLine = (text: string): { readonly delimiter: string | null; readonly body: string } => {
  const line = /^sep=([;,\t])\r?\n/i.exec(text)
  return line ? { delimiter: line[1] ?? null, body: text.slice(line[0].length) } : { delimiter: null, body: text }
}

/** The delimiter under which most of the first rows agree on most columns. */
const guessDelimiter = (text: string): string => {
  const scored = [';', ',', '\t'].map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: 'greedy' }).data
    const widths = new Map<number, number>()
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    const score = Math.max(0, ...Array.from(widths, ([width, count]) => (width > 1 ? width * count : 0)))
    return { delimiter, score }
  })
  return scored.reduce((best, each) => (each.score > best.score ? each : best), { delimiter: ';', score: 0 }).delimiter
}
