/** The footer of every page: which paper it is, and "Side n/m". */
import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { linesOf } from '../../src/core/documents/text-measure.ts'
import { words } from './inline.ts'
import { size } from './look.ts'
import type { Sheet } from './sheet.ts'
import { rightTab, style } from './styles.ts'

export const pageFooter = (text: string, sheet: Sheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        tabStops: [rightTab(sheet)],
        children: [
          ...words(shortened(text, sheet)),
          new TextRun({
            children: [new Tab(), 'Side ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/** As many of its words as stand on one line beside the page number. */
const shortened = (text: string, { textWidth, knownTypeface }: Sheet): string => {
  const letters = size.body * (knownTypeface ? 1 : unknownWidth)
  const fits = (line: string): boolean => linesOf(line, letters, textWidth - numberRoom) === 1
  if (fits(text)) return text
  const all = text.split(' ')
  const most = all.findLastIndex((_word, index) => fits(`${all.slice(0, index).join(' ')} …`))
  const kept = all.slice(0, Math.max(1, most)).join(' ')
  return `${kept.replace(/[\s,;:–-]+$/, '')} …`
}

/** For "Side 100/100" and some air. */
const numberRoom = 1600
/** Of a typeface that nobody here knows. */
const unknownWidth = 1.2
