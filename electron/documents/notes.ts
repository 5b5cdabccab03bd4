/** Ruled lines to write on by hand: right tabs with a rule before them, which every program draws alike. */
import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentNotes } from '../../src/core/documents/model.ts'
import { words } from './inline.ts'
import type { Sheet } from './sheet.ts'
import { style } from './styles.ts'

/** Where there is no room left on the page, they begin the next one. */
const linesOnNewPage = 24

export const notesParagraphs = (
  { label }: DocumentNotes,
  left: number | null,
  { textWidth }: Sheet,
): readonly Paragraph[] => [
  new Paragraph({
    style: style.quiet,
    keepNext: true,
    ...(left === null ? { pageBreakBefore: true } : {}),
    spacing: { before: 200, after: 0 },
    children: words(label),
  }),
  ...Array.from(
    { length: left ?? linesOnNewPage },
    (_, index) =>
      new Paragraph({
        style: style.noteLine,
        ...(index < 2 ? { keepNext: true } : {}),
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  ),
]
