/** Type on a sheet that is measured out: lines in the sizes they may have, and how high they and the rows of a grid become. */
import { plainRun } from '../../text/blocks.ts'
import { bold as asBold } from '../blocks.ts'
import type { DocumentHeading, DocumentParagraph } from '../model.ts'
import { fittedSize, linesAt } from '../text-measure.ts'

/** Millimetres, how much larger than on A4 everything is, and whether the typeface is our own. */
export type Setting = {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly knownTypeface: boolean
}

/** From the largest size to the smallest, in points on A4 and half points on the sheet. */
export const sizesFrom = (largest: number, smallest: number, { scale }: Pick<Setting, 'scale'>): readonly number[] =>
  Array.from({ length: Math.max(1, Math.floor(largest - smallest) + 1) }, (_, step) =>
    halfPoint((largest - step) * scale),
  )

export const halfPoint = (points: number): number => Math.round(points * 2) / 2

type Line = {
  readonly sizes: readonly number[]
  readonly lines?: number
  readonly tone?: DocumentParagraph['tone']
  readonly bold?: boolean
  /** With the usual space below. */
  readonly loose?: boolean
}

export const setLine = (
  text: string,
  { sizes, lines = 1, tone = 'normal', bold = false, loose = false }: Line,
): DocumentParagraph => {
  const content = text === '' ? [] : [plainRun(text)]
  return {
    type: 'paragraph',
    tone,
    content: bold ? asBold(content) : content,
    fit: { sizes, lines },
    ...(loose ? {} : { spacing: 'tight' }),
  }
}

/** Of a paragraph or heading that stands by itself, in millimetres. */
export const blockHeight = (block: DocumentHeading | DocumentParagraph, set: Setting): number => {
  const lines = linesHeight(
    block.type === 'heading' ? { ...block, content: asBold(block.content) } : block,
    set.width,
    set,
  )
  return block.type === 'heading' || block.spacing === 'tight' ? lines + spaceAbove : lines * 1.1 + spaceBelow
}

/** Of the lines alone. */
const linesHeight = (
  { content, fit }: Pick<DocumentParagraph, 'content' | 'fit'>,
  width: number,
  { knownTypeface }: Setting,
): number => {
  const room = { width, knownTypeface }
  const size = fittedSize(content, fit ?? { sizes: [usual], lines: 1 }, room)
  return linesAt(content, size, room) * size * lineHeight * millimetresInPoint
}
const usual = 11
const millimetresInPoint = 25.4 / 72
/** Calibri's is 1.22 of its size, and hardly any typeface's is more. */
const lineHeight = 1.23
/** Tight paragraphs have four points above them. */
const spaceAbove = 1.45
/** Others have six below them. */
const spaceBelow = 2.15

export type MeasuredCell = {
  readonly row: number
  readonly rows: number
  /** Millimetres between the cell's edges. */
  readonly width: number
  readonly blocks: readonly DocumentParagraph[]
}

/** What the rows of a grid need, in millimetres; a cell over several rows makes the last of them higher. */
export const rowHeights = (
  cells: readonly MeasuredCell[],
  rows: number,
  padding: number,
  set: Setting,
): readonly number[] => {
  const heights = Array.from({ length: rows }, () => 0)
  const need = ({ blocks, width }: MeasuredCell): number =>
    blocks.reduce((sum, block) => sum + linesHeight(block, width - 2 * padding, set), 2 * padding)
  for (const cell of cells.toSorted((a, b) => a.rows - b.rows)) {
    const own = heights.slice(cell.row, cell.row + cell.rows)
    const missing = need(cell) - total(own)
    const last = cell.row + cell.rows - 1
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing
  }
  return heights
}

/** The same rows in a higher room: each gets its share of what is left over, and none more than as much again. */
export const spread = (heights: readonly number[], room: number): readonly number[] => {
  const share = Math.min(1, Math.max(0, room / total(heights) - 1))
  return heights.map((height) => Math.floor(height * (1 + share) * 10) / 10)
}

export const total = (lengths: readonly number[]): number => lengths.reduce((sum, each) => sum + each, 0)
