/** Data tables: a header row that is repeated on every page, rows that stay in one piece, rules between rows only. */
import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { DocumentTable } from '../../src/core/documents/model.ts'
import { inlineRuns, words } from './inline.ts'
import { colour } from './look.ts'
import type { Sheet } from './sheet.ts'
import { style } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Of tight rows, in twips and lines. */
const tight = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }

/** Of rows to write in by hand. */
const roomy = { before: 120, after: 120 }

export const tableMargins = { left: 0, right: 140, top: 0, bottom: 0, marginUnitType: WidthType.DXA } as const

export const tableBorders = {
  top: { style: BorderStyle.SINGLE, size: 8, color: colour.petrol },
  bottom: { style: BorderStyle.SINGLE, size: 4, color: colour.hairline },
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: colour.hairline },
} as const

export const dataTable = (
  { columns, rows, spacing, staysWithNext = [] }: DocumentTable,
  { textWidth }: Sheet,
): Table => {
  const widths = columns.map(({ width }) => Math.round(width * textWidth))
  const cell = (index: number, paragraph: Paragraph) =>
    new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [paragraph] })
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
        children: columns.map(({ title }, index) =>
          cell(index, new Paragraph({ style: style.columnTitle, children: words(title) })),
        ),
      }),
      ...rows.map(
        (row, place) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_column, index) =>
              cell(
                index,
                new Paragraph({
                  style: style.cell,
                  ...(staysWithNext.includes(place) ? { keepNext: true } : {}),
                  ...(spacing === undefined ? {} : { spacing: spacing === 'tight' ? tight : roomy }),
                  children: inlineRuns(row[index] ?? []),
                }),
              ),
            ),
          }),
      ),
    ],
  })
}
