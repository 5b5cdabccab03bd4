/** The contents overview: one line an item, linked to it, with the page it stands on where pages are known. */
import { HeadingLevel, InternalHyperlink, LeaderType, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentOverview } from '../../src/core/documents/model.ts'
import { words } from './inline.ts'
import { column } from './look.ts'
import type { Sheet } from './sheet.ts'
import { style } from './styles.ts'

/**
 * A short overview stays in one piece; a longer one breaks between pages, but leaves no line alone. Longer pieces would be
 * possible, but each line more makes the layout of the pages a good deal slower.
 */
const linesInOnePiece = 8

const staysWithNext = (index: number, lines: number): boolean =>
  index < lines - 1 && (lines <= linesInOnePiece || index === 0 || index === lines - 2)

export const overviewParagraphs = (
  { title, entries }: DocumentOverview,
  withPages: boolean,
  { textWidth }: Sheet,
): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(title) }),
  ...entries.map(
    ({ anchor, label, text }, index) =>
      new Paragraph({
        style: style.overview,
        ...(staysWithNext(index, entries.length) ? { keepNext: true } : {}),
        tabStops: [
          { type: TabStopType.LEFT, position: column.item },
          ...(withPages ? [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }] : []),
        ],
        children: [
          new InternalHyperlink({
            anchor,
            children: [
              new TextRun({ children: [label, new Tab()] }),
              ...words(text),
              ...(withPages ? [new TextRun({ children: [new Tab()] }), new PageReference(anchor)] : []),
            ],
          }),
        ],
      }),
  ),
]
