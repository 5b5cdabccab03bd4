/**
 * A figure of counts: a row for each thing, a column for each time, and in each cell a bar beside its figure. The words are
 * Word's own, so that they can be read aloud, found and printed sharp; only the bars are pictures.
 */
import {
  AlignmentType,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { DocumentBars } from '../../src/core/documents/model.ts'
import { words } from './inline.ts'
import type { Sheet } from './sheet.ts'
import { style } from './styles.ts'
import { tableBorders, tableMargins } from './tables.ts'

/** One pixel of petrol (look.ts), drawn as long as the bar is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mOQjksHAAF4AOFdpFbHAAAAAElFTkSuQmCC',
  'base64',
)

/** Shares of the text width. */
const labelWidth = { few: 0.5, many: 0.34 }
const fewColumns = 2
/** Rows that are kept together. Of more, the last one and the totals. */
const mostOnOnePage = 10
/** Pixels at 96 to the inch. */
const barHeight = 11
const roomForFigure = 34
const twipsInPixel = 15

export const barTable = ({ heading, columns, rows, totals }: DocumentBars, { textWidth }: Sheet): Table => {
  const first = Math.round((columns.length <= fewColumns ? labelWidth.few : labelWidth.many) * textWidth)
  const each = Math.floor((textWidth - first) / Math.max(1, columns.length))
  const widths = [first, ...columns.map(() => each)]
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  const longest = Math.max(10, Math.floor((each - tableMargins.right) / twipsInPixel) - roomForFigure)
  const cell = (place: number, children: readonly ParagraphChild[], styleId: string, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[place] ?? each, type: WidthType.DXA },
      children: [new Paragraph({ style: styleId, alignment: AlignmentType.LEFT, keepNext, children })],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: tableMargins,
    borders: tableBorders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [heading, ...columns].map((title, place) => cell(place, words(title), style.columnTitle, true)),
      }),
      ...rows.map(({ label, counts }, index) => {
        const staysWithNext = rows.length <= mostOnOnePage || index === rows.length - 1
        return new TableRow({
          cantSplit: true,
          children: [
            cell(0, words(label), style.cell, staysWithNext),
            ...counts.map((count, place) => {
              const said = `${label}, ${columns[place] ?? ''}: ${count}`
              const figure = [...bar(count, Math.round((count * longest) / most), said), ...words(String(count))]
              return cell(place + 1, figure, style.cell, staysWithNext)
            }),
          ],
        })
      }),
      new TableRow({
        cantSplit: true,
        children: [totals.label, ...totals.counts.map(String)].map((text, place) =>
          cell(place, words(text), style.columnTitle, false),
        ),
      }),
    ],
  })
}

const bar = (count: number, width: number, description: string): readonly ParagraphChild[] =>
  count === 0
    ? []
    : [
        new ImageRun({
          type: 'png',
          data: pixel,
          transformation: { width: Math.max(2, width), height: barHeight },
          altText: { name: 'Søjle', description, title: '' },
        }),
        ...words('\u00a0'),
      ]
