/** The footer of every page: which paper it is, and "Side n/m". */
import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { words } from './inline.ts'
import type { Sheet } from './sheet.ts'
import { rightTab, style } from './styles.ts'

/** Longer names would push the page number to a second line. */
const longest = 90

export const pageFooter = (text: string, sheet: Sheet): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        tabStops: [rightTab(sheet)],
        children: [
          ...words(shortened(text)),
          new TextRun({
            children: [new Tab(), 'Side ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

const shortened = (text: string): string => {
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest) > longest / 2 ? text.lastIndexOf(' ', longest) : longest)} …`
}
