/**
 * How many ruled lines are left on a page below what stands on it, reckoned from the widths of letters and the heights of lines.
 * Laying the page out as Word does would be exact and a hundred times slower; here a line too few is no harm.
 */
import type { DocumentBlock } from '../../src/core/documents/model.ts'
import { linesOf } from '../../src/core/documents/text-measure.ts'
import { assertNever } from '../../src/core/result.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { column, noteLine, size } from './look.ts'
import type { Sheet } from './sheet.ts'

/** Under this it is no room to write in. */
const fewest = 3

/** Lines for the notes at `index`, below everything since the last block that began a page; null where they need a new page. */
export const linesLeft = (body: readonly DocumentBlock[], index: number, sheet: Sheet): number | null => {
  let first = index
  while (first > 0 && !startsPage(body[first])) first -= 1
  const used = body.slice(first, index).reduce((sum, block) => sum + heightOf(block, sheet), 0)
  const left = Math.floor((sheet.textHeight - (used % sheet.textHeight) - labelHeight - reserve) / noteLine)
  return left < fewest ? null : left
}

const startsPage = (block: DocumentBlock | undefined): boolean => block?.type === 'heading' && block.newPage === true

/** In twips. The reserve takes up words that Word breaks earlier than reckoned here. */
const reserve = 400
const labelHeight = 500
/** Calibri's own line, in half points of its size to twips, and the paper's line spacing. */
const lineHeight = (halfPoints: number, share: number): number => halfPoints * 10 * 1.2207 * share

const heightOf = (block: DocumentBlock, { textWidth }: Sheet): number => {
  switch (block.type) {
    case 'heading': {
      const big = block.level === 1
      const letters = big ? size.part : block.level === 2 ? size.item : size.body
      const text = [block.label, inlineText(block.content), block.aside].join(' ')
      return (
        linesOf(text, letters, textWidth - (big ? column.part : column.item)) * lineHeight(letters, 1) +
        (big ? 520 : 320)
      )
    }
    case 'paragraph':
      return block.spacing === 'tight'
        ? linesOf(block.content, size.body, textWidth) * lineHeight(size.body, 1) + 80
        : linesOf(block.content, size.body, textWidth) * lineHeight(size.body, 1.1) + 120
    case 'list': {
      const lines = block.items.map(({ content }) => linesOf(content, size.body, textWidth - 2 * column.list))
      return lines.reduce((sum, each) => sum + each * lineHeight(size.body, 1.1) + 60, 60)
    }
    case 'fields': {
      const values = block.rows.flatMap((row) => row.values)
      const lines = values.map((value) => linesOf(value, size.body, textWidth - column.value))
      return lines.reduce((sum, each) => sum + each * lineHeight(size.body, 1.1) + 60, 160)
    }
    case 'table': {
      const widths = block.columns.map(({ width }) => width * textWidth - 140)
      const cells = block.spacing === 'tight' ? lineHeight(size.body, 1) : lineHeight(size.body, 1.04)
      const around = block.spacing === 'tight' ? 10 : 90
      const rows = block.rows.map((row) =>
        Math.max(1, ...row.map((each, place) => linesOf(each, size.body, widths[place] ?? textWidth))),
      )
      return rows.reduce((sum, lines) => sum + lines * cells + around, lineHeight(size.body, 1.04) + 90)
    }
    case 'people':
    case 'overview':
    case 'notes':
    case 'bars':
    case 'slips':
    case 'grid':
    case 'section':
      // None of these stands on a page with notes.
      return 0
    default:
      return assertNever(block)
  }
}
