/** The numbers of a paper's footnotes, in the order in which they stand in the text. Knows nothing of how they look. */
import type { DocumentBlock } from '../../core/documents/model.ts'
import { assertNever } from '../../core/result.ts'
import type { Footnote, Inline } from '../../core/text/blocks.ts'

/** Each footnote with its number; the map is by the footnote itself, since ids are unique only within their text. */
export const numberFootnotes = (body: readonly DocumentBlock[]): ReadonlyMap<Footnote, number> => {
  const notes = body.flatMap(inlinesOf).flatMap((part) => (part.type === 'footnote' ? [part] : []))
  return new Map(notes.map((note, index) => [note, index + 1]))
}

/** Everything a reader meets in a block, in reading order. */
const inlinesOf = (block: DocumentBlock): readonly Inline[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content
    case 'list':
      return block.items.flatMap((item) => item.content)
    case 'fields':
      return block.rows.flatMap((row) => row.values.flat())
    case 'table':
      return block.rows.flatMap((row) => row.flat())
    case 'slips':
      return block.slips.flat().flatMap(inlinesOf)
    case 'grid':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(inlinesOf)))
    case 'people':
    case 'overview':
    case 'notes':
    case 'bars':
    case 'section':
      return []
    default:
      return assertNever(block)
  }
}
