/** The words of a document model as a reader sees them, one block a line, non-breaking spaces as spaces. */
import type { DocumentBlock, DocumentModel } from '../../src/core/documents/model.ts'
import { type Inline, inlineText } from '../../src/core/text/blocks.ts'

export const readableText = (model: DocumentModel): readonly string[] =>
  model.body.flatMap(linesOf).map((line) => line.replaceAll('\u00a0', ' '))

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ')
const plain = (content: readonly Inline[]): string => inlineText(content)

const linesOf = (block: DocumentBlock): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${joined(block.label, plain(block.content), block.aside)}`]
    case 'paragraph':
      return [plain(block.content)]
    case 'list':
      return block.items.map((item) => `${'  '.repeat(item.level)}${item.ordered ? '1.' : '-'} ${plain(item.content)}`)
    case 'fields':
      return block.rows.map(({ label, values }) => `${label}: ${values.map(plain).join(' | ')}`)
    case 'people':
      return block.groups.flatMap(({ label, lines }) => [`[${label}]`, ...lines])
    case 'overview':
      return [`# ${block.title}`, ...block.entries.map(({ label, text }) => `> ${label} ${text}`)]
    case 'table':
      return [
        block.columns.map(({ title }) => title).join(' | '),
        ...block.rows.map((row) => row.map(plain).join(' | ')),
      ]
    case 'notes':
      return [`[${block.label}]`]
    case 'slips':
      return block.slips.flatMap((slip) => slip.flatMap(linesOf))
    case 'grid':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(linesOf)))
    case 'section':
      return []
    case 'bars':
      return [
        [block.heading, ...block.columns].join(' | '),
        ...[...block.rows, block.totals].map(({ label, counts }) => [label, ...counts].join(' | ')),
      ]
  }
}
