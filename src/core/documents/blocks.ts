/** Small parts that papers are put together from. */
import { type Inline, plainRun } from '../text/blocks.ts'
import type { DocumentFields, DocumentHeading, DocumentParagraph, HeadingLevel } from './model.ts'

/** A heading of the paper's own. */
export const headingBlock = (level: HeadingLevel, text: string): DocumentHeading => ({
  type: 'heading',
  level,
  tone: 'structure',
  label: '',
  content: [plainRun(text)],
  aside: '',
  anchor: null,
})

export const paragraphBlock = (text: string, tone: DocumentParagraph['tone'] = 'normal'): DocumentParagraph => ({
  type: 'paragraph',
  tone,
  content: [plainRun(text)],
})

export const fieldRow = (label: string, value: string): DocumentFields['rows'][number] => ({
  label,
  values: [[plainRun(value)]],
})

/** A text in a table; nothing at all where it is empty. */
export const cell = (text: string): readonly Inline[] => (text === '' ? [] : [plainRun(text)])

/** Texts below one another in a table. */
export const lines = (texts: readonly string[]): readonly Inline[] =>
  texts.flatMap((text, index) => (index === 0 ? [plainRun(text)] : [{ type: 'break' as const }, plainRun(text)]))

export const bold = (content: readonly Inline[]): readonly Inline[] =>
  content.map((part) => (part.type === 'text' ? { ...part, bold: true } : part))
