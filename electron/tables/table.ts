/** What a table file comes down to: rows of text, its limits, and the ways in which reading one can fail. */
import type { ErrorCode } from '../../src/core/error-codes.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { CalendarError } from '../calendar-files/read-calendar.ts'

export type Rows = readonly (readonly string[])[]
export type TableError = Extract<ErrorCode, 'table-unreadable' | 'table-too-large' | 'table-empty'> | CalendarError

/** Which files are asked for. */
export type TableKinds = 'tables' | 'tables-and-calendars'

export type TableLimits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** Characters in one cell. */
  readonly cellLength: number
  /** Bytes of a workbook once unpacked, all its parts together. */
  readonly unpackedBytes: number
  /** How many times larger than its packed form a part of a workbook may be. */
  readonly unpackRatio: number
  readonly milliseconds: number
  readonly memoryMegabytes: number
}

export const tableLimits: TableLimits = {
  bytes: 10_000_000,
  rows: 20_000,
  columns: 200,
  cellLength: 10_000,
  unpackedBytes: 100_000_000,
  unpackRatio: 250,
  milliseconds: 15_000,
  memoryMegabytes: 512,
}

/** Cells without white space around them, every row equally long, empty rows and columns after the last value left out. */
export const tidyRows = (rows: Rows, limits: TableLimits): Result<Rows, TableError> => {
  const cells = rows.map((row) => row.map(tidyCell))
  const height = cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  if (height === 0) return err('table-empty')
  const width = cells.reduce((widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1), 0)
  if (height > limits.rows || width > limits.columns) return err('table-too-large')
  if (cells.some((row) => row.some((cell) => cell.length > limits.cellLength))) return err('table-too-large')
  return ok(cells.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')))
}

/** One way of writing each letter, line breaks as `\n`, and no characters that cannot be seen. */
const tidyCell = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
