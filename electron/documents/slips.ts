/** Slips to cut apart: one below the other on equal shares of the page, with a dashed line to cut along. */
import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentSlips } from '../../src/core/documents/model.ts'
import { textParagraph } from './blocks.ts'
import { colour } from './look.ts'
import type { Sheet } from './sheet.ts'
import { dataTable } from './tables.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const cut = { style: BorderStyle.DASHED, size: 6, color: colour.quiet }

/** Room for the empty line that Word sets below a table; in a template also for a header that reaches below its margin. */
const below = { own: 700, template: 1400 } as const

/** The empty line that Word wants below a table; it keeps tables apart as well. */
const gap = { before: 0, after: 0, line: 200, lineRule: LineRuleType.EXACT }

export const slipTable = ({ slips }: DocumentSlips, sheet: Sheet): Table => {
  const { textWidth, textHeight, knownTypeface } = sheet
  const height = Math.floor((textHeight - (knownTypeface ? below.own : below.template)) / Math.max(2, slips.length))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: cut },
    rows: slips.map(
      (blocks) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              width: { size: textWidth, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children: blocks.flatMap((block, index): readonly (Paragraph | Table)[] =>
                block.type === 'table'
                  ? [dataTable(block, sheet), new Paragraph({ spacing: gap })]
                  : [textParagraph(block, { introduces: blocks[index + 1]?.type === 'table' }, sheet)],
              ),
            }),
          ],
        }),
    ),
  })
}
