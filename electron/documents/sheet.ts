/**
 * The sheet that a paper is set on, in twips (1/20 pt): its own where it is measured out, else in the margins of the organisation's
 * template or the program's. Every part of a paper is as wide as the sheet it is given.
 */
import type { DocumentPage } from '../../src/core/documents/model.ts'
import { sheetSize } from '../../src/core/documents/page-size.ts'
import { centimetres } from './look.ts'

export type Margins = Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>>

export type Sheet = {
  readonly width: number
  readonly height: number
  readonly margin: Margins
  /** Between the margins, or of one of the columns. */
  readonly textWidth: number
  readonly textHeight: number
  /** Whether words are set in our own typeface, whose widths are known. */
  readonly knownTypeface: boolean
}

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const millimetres = (length: number): number => (length * 25.4) / 1440

const usualMargins: Margins = {
  top: centimetres(2.2),
  bottom: centimetres(2.3),
  left: centimetres(2.5),
  right: centimetres(2.5),
  header: centimetres(1.1),
  footer: centimetres(1.1),
  gutter: 0,
}

const a4: DocumentPage = { size: 'A4', orientation: 'portrait' }

/** `template` is what is known of the organisation's own, where there is one. */
export const sheetOf = (
  page: DocumentPage = a4,
  template: { readonly margins: Margins | null } | null = null,
): Sheet => {
  const { width, height } = sheetSize(page)
  const bare = { width: twips(width), height: twips(height), knownTypeface: template === null }
  const margins = template?.margins ?? null
  return sheet(bare, page.margins === undefined ? usable(margins, bare) : ownMargins(page, margins))
}

type BareSheet = Pick<Sheet, 'width' | 'height' | 'knownTypeface'>

const sheet = ({ width, height, knownTypeface }: BareSheet, margin: Margins): Sheet => ({
  width,
  height,
  knownTypeface,
  margin,
  textWidth: width - margin.left - margin.right - margin.gutter,
  textHeight: height - Math.abs(margin.top) - Math.abs(margin.bottom),
})

export const withMargins = (whole: Sheet, changes: Partial<Margins>): Sheet =>
  sheet(whole, { ...whole.margin, ...changes })

/** One of so many columns; what stands in it is as wide as it. */
export const columnOf = (whole: Sheet, columns: number): Sheet => ({
  ...whole,
  textWidth: Math.floor((whole.textWidth - (columns - 1) * columnGap) / columns),
})

export const columnGap = centimetres(1)

/** Word wants an empty line below every table. Those of a sheet that is full to its margin stand in the margin. */
export const lineBelowGrid = 20
const linesBelow = 3 * lineBelowGrid

const ownMargins = ({ margins, running }: DocumentPage, template: Margins | null): Margins => {
  const { top = 0, right = 0, bottom = 0, left = 0 } = margins ?? {}
  const { header, footer } = running === 'none' ? { header: 0, footer: 0 } : (template ?? usualMargins)
  return {
    top: twips(top),
    right: twips(right),
    bottom: Math.max(0, twips(bottom) - linesBelow),
    left: twips(left),
    header: Math.min(header, twips(top)),
    footer: Math.min(footer, twips(bottom)),
    gutter: 0,
  }
}

/** Margins that leave too little of the sheet are not meant for it. */
const usable = (margins: Margins | null, bare: BareSheet): Margins => {
  if (margins === null) return usualMargins
  const own = sheet(bare, margins)
  const upright = bare.height > bare.width
  const enough = own.textWidth >= leastRoom && own.textHeight >= (upright ? 2 : 1) * leastRoom
  return enough && margins.right >= 0 && margins.left >= 0 ? margins : usualMargins
}
/** Ten centimetres. */
const leastRoom = 5670
