/**
 * Reads the first sheet of an XLSX workbook. The archive is unpacked here, under caps, and only parts that passed are given
 * to the parser: what was checked is what is read.
 */
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { err, ok, type Result } from '../../src/core/result.ts'
import type { Rows, TableError, TableLimits } from './table.ts'

type Parts = Readonly<Record<string, Uint8Array>>

export const parseWorkbook = async (
  bytes: Uint8Array<ArrayBuffer>,
  limits: TableLimits,
): Promise<Result<Rows, TableError>> => {
  const unpacked = unpack(bytes, limits)
  if (!unpacked.ok) return unpacked
  const checked = checkParts(unpacked.value, limits)
  if (!checked.ok) return checked
  try {
    const archive = zipSync(checked.value.parts, { level: 0 })
    const rows = (await readSheet(archive.buffer)).map((row) => row.map(cellText))
    return rows.length === 0 && checked.value.leftOut ? err('table-too-large') : ok(rows)
  } catch {
    return err('table-unreadable')
  }
}

/** The parts that a sheet can refer to. Sizes are held against the archive's own directory before anything is unpacked. */
const unpack = (bytes: Uint8Array, limits: TableLimits): Result<Parts, TableError> => {
  let unpackedBytes = 0
  let bomb = false
  const wanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!/\.(xml|rels)$/i.test(name)) return false
    unpackedBytes += originalSize
    const swells = originalSize > 1_000_000 && originalSize > size * limits.unpackRatio
    if (unpackedBytes > limits.unpackedBytes || swells) bomb = true
    return !bomb
  }
  try {
    const parts = unzipSync(bytes, { filter: wanted })
    if (bomb) return err('table-too-large')
    return 'xl/workbook.xml' in parts ? ok(parts) : err('table-unreadable')
  } catch {
    return err(bomb ? 'table-too-large' : 'table-unreadable')
  }
}

type Checked = { readonly parts: Record<string, Uint8Array>; readonly leftOut: boolean }

/**
 * No part may declare a document type (the way to entities), and every sheet must be whole: an archive whose directory
 * understates a size yields a part that is cut off. Sheets beyond the caps are emptied, since a single cell in the last row
 * would make the parser fill in a million rows before it; `leftOut` tells that there was one.
 */
const checkParts = (parts: Parts, limits: TableLimits): Result<Checked, TableError> => {
  const checked: Record<string, Uint8Array> = {}
  let leftOut = false
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = new TextDecoder().decode(bytes)
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return err('table-unreadable')
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) {
      checked[name] = bytes
      continue
    }
    if (!/<\/([\w-]+:)?worksheet\s*>\s*$/.test(xml)) return err('table-unreadable')
    const sheet = withoutEmptyCells(xml)
    const tooLarge = exceedsCaps(sheet, limits)
    if (tooLarge) leftOut = true
    checked[name] = new TextEncoder().encode(tooLarge ? emptySheet : sheet)
  }
  return ok({ parts: checked, leftOut })
}

const emptySheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>'

/** Cells and rows that only carry a look (a coloured column, a border to the last row) hold nothing to read. */
const withoutEmptyCells = (xml: string): string =>
  xml.replace(/<(?:[\w-]+:)?c(?:\s[^<>]*)?\/>/g, '').replace(/<((?:[\w-]+:)?row)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '')

/** The columns' letters are read as a number in base 26. */
const exceedsCaps = (xml: string, limits: TableLimits): boolean => {
  for (const [, column, row] of xml.matchAll(/\sr="([A-Z]*)(\d+)"/g)) {
    const columnNumber = Array.from(column ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (Number(row) > limits.rows || columnNumber > limits.columns) return true
  }
  return false
}

/** Numbers as Danish people type them; dates as ISO, with the clock time where there is one. */
const cellText = (cell: unknown): string => {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15))).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return dateText(cell)
  return ''
}

/** Rounded to the minute, since a workbook keeps a clock time as a fraction of a day. Day 0 is a time without a date. */
const dateText = (date: Date): string => {
  const [day, time] = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().split('T')
  const clock = time?.slice(0, 5)
  if (day === undefined || clock === undefined) return ''
  if (day < '1900-01-01') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
