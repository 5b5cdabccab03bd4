/**
 * What is measured in millimetres: the sheet itself, on screen and in the printer, and cells of exact size on it. On screen all of it
 * shrinks together; `--mm` is what a millimetre has become.
 */
import type { CSSProperties, ReactNode } from 'react'
import { cellPlaces, widthOver } from '../../core/documents/grid-places.ts'
import type { DocumentGrid, DocumentPage, DocumentParagraph } from '../../core/documents/model.ts'
import { pageRoom, sheetSize } from '../../core/documents/page-size.ts'
import { fittedSize } from '../../core/documents/text-measure.ts'
import { styleNonce } from '../style-nonce.ts'
import classes from './measured-sheet.module.css'

/** Empty for the usual sheet. */
export const sheetStyle = (page: DocumentPage | undefined): CSSProperties => {
  if (page === undefined) return {}
  const { width, height } = sheetSize(page)
  const { margins } = page
  const measures: SheetProperties = {
    '--sheet-width': width,
    '--sheet-height': height,
    ...(margins === undefined
      ? {}
      : { '--sheet-padding': [margins.top, margins.right, margins.bottom, margins.left].map(length).join(' ') }),
  }
  return measures
}

/** Millimetres between the margins; those that a template sets are not known here. */
export const textWidthOf = (page: DocumentPage | undefined): number =>
  page?.margins === undefined
    ? sheetSize(page ?? { size: 'A4', orientation: 'portrait' }).width - usualMargins
    : pageRoom({ ...page, margins: page.margins }).width
const usualMargins = 50

type SheetProperties = CSSProperties & Readonly<Record<`--sheet-${string}`, number | string>>

/** Tells the printer of a sheet of another size or with margins of its own. */
export const PrintedSheet = ({ page: { size, orientation, margins, running } }: { readonly page: DocumentPage }) => {
  const { top, right, bottom, left } = margins ?? {}
  const rules = [
    `size: ${size} ${orientation};`,
    margins === undefined ? '' : `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`,
    running === 'none' ? '@bottom-right { content: none; }' : '',
  ]
  return <style nonce={styleNonce()}>{`@page { ${rules.join(' ')} }`}</style>
}

type GridProps = {
  readonly grid: DocumentGrid
  readonly knownTypeface: boolean
  /** A paragraph's words. */
  readonly words: (block: DocumentParagraph) => ReactNode
}

export const Grid = ({ grid, knownTypeface, words }: GridProps) => {
  const { columns, rows, rules, padding = 0 } = grid
  const places = cellPlaces(rows)
  return (
    <table
      className={classes.grid}
      data-rules={rules}
      aria-label={grid.description}
      style={{ width: length(widthOver(columns, 0, columns.length)) }}
    >
      <colgroup>
        {placed(columns).map(({ place, each }) => (
          <col key={place} style={{ width: length(each) }} />
        ))}
      </colgroup>
      <tbody>
        {placed(rows).map(({ place, each: row }) => (
          <tr key={place} style={{ height: length(row.height) }}>
            {placed(row.cells).map(({ place: at, each: cell }) => (
              <td
                key={at}
                colSpan={cell.columns}
                rowSpan={cell.rows}
                data-shade={cell.shade}
                style={{ verticalAlign: cell.align, padding: length(padding) }}
              >
                {placed(cell.blocks).map(({ place: line, each: block }) => (
                  <p
                    key={line}
                    className={classes[block.tone]}
                    data-spacing={block.spacing}
                    style={paragraphStyle(
                      block,
                      widthOver(columns, places[place]?.[at] ?? at, cell.columns) - 2 * padding,
                      knownTypeface,
                    )}
                  >
                    {words(block)}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `width` in millimetres is the room the words have. */
export const paragraphStyle = (
  { align, content, fit }: Pick<DocumentParagraph, 'align' | 'content' | 'fit'>,
  width: number,
  knownTypeface: boolean,
): CSSProperties => ({
  ...(align === undefined ? {} : { textAlign: align === 'centre' ? 'center' : 'right' }),
  ...(fit === undefined
    ? {}
    : {
        fontSize: length(fittedSize(content, fit, { width, knownTypeface }) * onScreen * millimetresInPoint),
        lineHeight: 1.2,
      }),
})

const millimetresInPoint = 25.4 / 72
/** The program's letters are wider than those that papers are set in: this much smaller, they keep to the same lines. */
const onScreen = 0.88

const length = (millimetres: number): string => `calc(${millimetres} * var(--mm))`

const placed = <T,>(all: readonly T[]): readonly { readonly place: number; readonly each: T }[] =>
  all.map((each, place) => ({ each, place }))
