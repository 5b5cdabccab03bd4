/**
 * How many ruled lines are left on a page below what stands on it, reckoned from the widths of letters and the heights of lines.
 * Laying the page out as Word does would be exact and a hundred times slower; here a line too few is no harm.
 */
import type { DocumentBlock } from '../../src/core/documents/model.ts'
import { assertNever } from '../../src/core/result.ts'
import { type Inline, inlineText } from '../../src/core/text/blocks.ts'
import { column, noteLine, page, size, textWidth } from './look.ts'

/** Under this it is no room to write in. */
const fewest = 3

/** Lines for the notes at `index`, below everything since the last block that began a page; null where they need a new page. */
export const linesLeft = (body: readonly DocumentBlock[], index: number): number | null => {
  let first = index
  while (first > 0 && !startsPage(body[first])) first -= 1
  const used = body.slice(first, index).reduce((sum, block) => sum + heightOf(block), 0)
  const height = page.height - page.margin.top - page.margin.bottom
  const left = Math.floor((height - (used % height) - labelHeight - reserve) / noteLine)
  return left < fewest ? null : left
}

const startsPage = (block: DocumentBlock | undefined): boolean => block?.type === 'heading' && block.newPage === true

/** In twips. The reserve takes up words that Word breaks earlier than reckoned here. */
const reserve = 400
const labelHeight = 500
/** Calibri's own line, in half points of its size to twips, and the paper's line spacing. */
const lineHeight = (halfPoints: number, share: number): number => halfPoints * 10 * 1.2207 * share

const heightOf = (block: DocumentBlock): number => {
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
      // None of these stands on a page with notes.
      return 0
    default:
      return assertNever(block)
  }
}

const linesOf = (text: string | readonly Inline[], letters: number, width: number): number => {
  if (typeof text !== 'string') {
    return splitAtBreaks(text).reduce((sum, each) => sum + linesOf(each, letters, width), 0)
  }
  let lines = 1
  let at = 0
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word, letters)
    const space = at === 0 ? 0 : widthOf(' ', letters)
    if (at > 0 && at + space + wide > width) {
      lines += 1
      at = wide
    } else at += space + wide
    if (at > width) {
      lines += Math.floor(at / width)
      at %= width
    }
  }
  return lines
}

const splitAtBreaks = (content: readonly Inline[]): readonly string[] => {
  const parts = ['']
  for (const part of content) {
    if (part.type === 'break') parts.push('')
    else if (part.type === 'text') parts.push((parts.pop() ?? '') + part.text)
  }
  return parts
}

/** Widths of Calibri's letters in thousandths of its size; an upper estimate for all others. */
const letterWidths: readonly (readonly [string, number])[] = [
  ["ijl.,:;'|! ", 250],
  ['ft()-r', 345],
  ['acezsxvkgyå', 475],
  ['bdhnopquø0123456789?”"', 525],
  ['ABCDEFGHKLPRSTUVXYZÅJI', 580],
  ['mwæ', 790],
  ['MWÆØOQN%@', 860],
]
const widths: ReadonlyMap<string, number> = new Map(
  letterWidths.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
)

/** In twips. */
const widthOf = (text: string, letters: number): number => {
  let thousandths = 0
  for (const letter of text) thousandths += widths.get(letter) ?? 560
  return (thousandths * letters) / 100
}
