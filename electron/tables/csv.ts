/**
 * Reads comma-, semicolon- or tab-separated text. Danish Excel writes semicolons in Windows-1252 by default and UTF-8 or
 * UTF-16 with a byte order mark when asked; all of these are told apart here.
 */
import Papa from 'papaparse'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Rows, TableError, TableLimits } from './table.ts'

export const parseCsv = (bytes: Uint8Array, limits: TableLimits): Result<Rows, TableError> => {
  const text = decodeText(bytes)
  if (text === null) return err('table-unreadable')
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

/** Null where the bytes are not text. Without a byte order mark: UTF-8 where that fits, Windows-1252 otherwise. */
const decodeText = (bytes: Uint8Array): string | null => {
  const decoded = decodeBytes(bytes)
  return decoded === null || /(?![\t\n\v\f\r\x80-\x9f])\p{Cc}/u.test(decoded) ? null : decoded
}

const decodeBytes = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes)
  return strictly('utf-8', bytes) ?? decodeWindows1252(bytes)
}

const strictly = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** 0x80 to 0x9f; the rest is Latin-1. Spelt out, since Node 24's decoder of that name reads Latin-1 here too. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80))

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
