/**
 * The text model of everything people write: flat blocks with element ids and runs inside. Small on purpose, so that the
 * editor, the preview and Word can all show the whole of it.
 */
import { z } from 'zod'
import { elementId, linkAddress, list, shape } from '../records/schema.ts'

/** A stretch of text in one look. */
const textRun = shape({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  href: linkAddress.nullable().default(null),
})

/** A line break inside a block. */
const lineBreak = shape({ type: z.literal('break') })

/** A footnote, standing where its number is shown. */
const footnote = shape({ type: z.literal('footnote'), id: elementId, content: list(textRun) })

const inline = z.discriminatedUnion('type', [textRun, lineBreak, footnote])

export const blockTypes = ['paragraph', 'subheading', 'bullet', 'numbered'] as const

/** Neighbouring bullet or numbered blocks form one list; `level` 0-2 indents within it and is 0 elsewhere. */
const block = shape({
  id: elementId,
  type: z.enum(blockTypes),
  level: z.number().int().min(0).max(2).default(0),
  content: list(inline),
})

export const richText = list(block)

export type TextRun = z.infer<typeof textRun>
export type Footnote = z.infer<typeof footnote>
export type Inline = z.infer<typeof inline>
export type BlockType = (typeof blockTypes)[number]
export type Block = z.infer<typeof block>
export type RichText = z.infer<typeof richText>

export const plainRun = (text: string): TextRun => ({ type: 'text', text, bold: false, italic: false, href: null })

/** A paragraph of plain text; an empty text gives an empty paragraph. */
export const plainBlock = (id: string, text: string, type: BlockType = 'paragraph'): Block => ({
  id,
  type,
  level: 0,
  content: text === '' ? [] : [plainRun(text)],
})

/** The words of an inline sequence; footnotes are left out, breaks become spaces. */
export const inlineText = (content: readonly Inline[]): string =>
  content.map((part) => (part.type === 'text' ? part.text : part.type === 'break' ? ' ' : '')).join('')

/** Whether nothing is written: no block with other than white space, and no footnote. */
export const isEmptyText = (text: RichText): boolean =>
  text.every((each) => each.content.every((part) => part.type !== 'footnote' && inlineText([part]).trim() === ''))
