/** The contents overview: one line an item, linked to it, with the page it stands on where pages are known. */
import { HeadingLevel, InternalHyperlink, LeaderType, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentOverview } from '../../src/core/documents/model.ts'
import { words } from './inline.ts'
import { column, textWidth } from './look.ts'
import { style } from './styles.ts'

/** An overview that fits on a page stays in one piece; a longer one may break between its lines. */
const linesInOnePiece = 25

export const overviewParagraphs = ({ title, entries }: DocumentOverview, withPages: boolean): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(title) }),
  ...entries.map(
    ({ anchor, label, text }, index) =>
      new Paragraph({
        style: style.overview,
        ...(entries.length <= linesInOnePiece && index < entries.length - 1 ? { keepNext: true } : {}),
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
