/** Sheets of paper in millimetres: how large they are, and what their margins leave. */
import type { DocumentPage, PageMargins } from './model.ts'

type Measures = { readonly width: number; readonly height: number }

/** Upright (ISO 216). */
const sizes: Readonly<Record<DocumentPage['size'], Measures>> = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
}

/** As the sheet lies. */
export const sheetSize = ({ size, orientation }: Pick<DocumentPage, 'size' | 'orientation'>): Measures => {
  const { width, height } = sizes[size]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** What is left between the margins of a sheet. */
export const pageRoom = (page: DocumentPage & { readonly margins: PageMargins }): Measures => {
  const { width, height } = sheetSize(page)
  const { top, right, bottom, left } = page.margins
  return { width: width - left - right, height: height - top - bottom }
}
