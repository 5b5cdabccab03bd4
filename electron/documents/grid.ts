/** Cells of exact measures: badges, signs, a programme of rooms side by side. Layout, not data: no row of titles is made up. */
import {
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { cellPlaces, widthOver } from '../../src/core/documents/grid-places.ts'
import type { DocumentGrid, DocumentParagraph, GridCell } from '../../src/core/documents/model.ts'
import { alignmentOf, fittedRuns } from './blocks.ts'
import { colour } from './look.ts'
import { lineBelowGrid, type Sheet, twips } from './sheet.ts'
import { style } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const cut = { style: BorderStyle.DASHED, size: 4, color: colour.quiet }
const line = { style: BorderStyle.SINGLE, size: 4, color: colour.hairline }

const everywhere = (border: typeof none | typeof cut | typeof line): ITableBordersOptions => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
})
const borders = { none: everywhere(none), cut: everywhere(cut), lines: everywhere(line) } as const

const vertical = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const

/** The grid, and the line that Word wants below every table, as low as a line can be. */
export const gridBlocks = (grid: DocumentGrid, sheet: Sheet): readonly (Table | Paragraph)[] => {
  const wanted = grid.columns.map(twips)
  // A paper in the margins of a template cannot know how wide they leave it.
  const share = Math.min(1, sheet.textWidth / sum(wanted))
  const widths = wanted.map((each) => Math.floor(each * share))
  const places = cellPlaces(grid.rows)
  return [
    new Table({
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { ...noSides, top: twips(grid.padding ?? 0), bottom: twips(grid.padding ?? 0) },
      borders: borders[grid.rules],
      rows: grid.rows.map(
        ({ height, atLeast, cells }, row) =>
          new TableRow({
            cantSplit: true,
            ...(row < (grid.titleRows ?? 0) ? { tableHeader: true } : {}),
            height: { value: twips(height), rule: atLeast === true ? HeightRule.ATLEAST : HeightRule.EXACT },
            children: cells.map((each, index) => {
              const first = places[row]?.[index] ?? index
              return cell(each, widthOver(widths, first, each.columns), grid, sheet)
            }),
          }),
      ),
    }),
    new Paragraph({
      spacing: { before: 0, after: 0, line: lineBelowGrid, lineRule: LineRuleType.EXACT },
      run: { size: 2 },
      children: [new TextRun({ text: '', size: 2 })],
    }),
  ]
}

/** Beside the words it is their indent that keeps them off the edge: a cell's own margin would move the whole table. */
const noSides = { left: 0, right: 0, marginUnitType: WidthType.DXA } as const

const cell = (
  { blocks, align, columns = 1, rows = 1, shade }: GridCell,
  width: number,
  { padding = 0 }: DocumentGrid,
  { knownTypeface }: Sheet,
): TableCell => {
  const indent = twips(padding)
  const room = { textWidth: width - 2 * indent, knownTypeface }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: vertical[align],
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(shade === true ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour.shade } } : {}),
    children: blocks.map(
      (block) =>
        new Paragraph({
          style: styleOf[block.tone],
          ...alignmentOf(block),
          ...(indent > 0 ? { indent: { left: indent, right: indent } } : {}),
          spacing: spacings[block.spacing ?? 'usual'],
          children: fittedRuns(block, room),
        }),
    ),
  })
}

const styleOf: Readonly<Record<DocumentParagraph['tone'], string>> = {
  normal: style.cell,
  quiet: style.quiet,
  decision: style.decision,
}

const single = { line: 240, lineRule: LineRuleType.AUTO }
const spacings = {
  tight: { before: 0, after: 0, ...single },
  usual: { before: 0, after: 40, ...single },
  roomy: { before: 60, after: 120, ...single },
} as const

const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0)
