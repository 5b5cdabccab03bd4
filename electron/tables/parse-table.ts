/** Tells what a table file is by its first bytes, never by its name, and hands it to the reader of that kind. */
import { err, type Result } from '../../src/core/result.ts'
import { calendarRows, isCalendar } from '../calendar-files/read-calendar.ts'
import { parseCsv } from './csv.ts'
import { type Rows, type TableError, type TableKinds, type TableLimits, tableLimits, tidyRows } from './table.ts'
import { decodeText } from './text.ts'
import { parseWorkbook } from './workbook.ts'

/**
 * The first sheet's rows, or a calendar's events where those are asked for too. An old or password-protected workbook (both
 * OLE files), or anything else: `table-unreadable`.
 */
export const parseTable = async (
  bytes: Uint8Array<ArrayBuffer>,
  limits: TableLimits = tableLimits,
  kinds: TableKinds = 'tables',
): Promise<Result<Rows, TableError>> => {
  if (bytes.byteLength > limits.bytes) return err('table-too-large')
  const rows = startsWith(bytes, zipStart)
    ? await parseWorkbook(bytes, limits)
    : foreignStarts.some((start) => startsWith(bytes, start))
      ? err<TableError>('table-unreadable')
      : parseText(decodeText(bytes), limits, kinds)
  return rows.ok ? tidyRows(rows.value, limits) : rows
}

const parseText = (text: string | null, limits: TableLimits, kinds: TableKinds): Result<Rows, TableError> => {
  if (text === null) return err('table-unreadable')
  if (!isCalendar(text)) return parseCsv(text, limits)
  return kinds === 'tables' ? err('table-unreadable') : calendarRows(text, limits)
}

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))

const zipStart = [...ascii('PK'), 3, 4]
const foreignStarts = [
  [0xd0, 0xcf, 0x11, 0xe0],
  ascii('%PDF'),
  ascii('{\\rtf'),
  ascii('<!'),
  ascii('<?xml'),
  ascii('<html'),
  ascii('<HTML'),
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.byteLength >= start.length && start.every((byte, index) => bytes[index] === byte)
