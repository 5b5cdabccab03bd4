/**
 * A document model as the bytes of a Word file. The same model gives the same bytes. Knows how papers look; what they say
 * is decided before. Synchronous but for the packing: with page numbers it belongs in a worker (make-word-file.ts).
 */
import { Document, type FileChild, Packer, PageOrientation, SectionType } from 'docx'
import type { DocumentBlock, DocumentModel, DocumentSection } from '../../src/core/documents/model.ts'
import { assertNever } from '../../src/core/result.ts'
import { barTable } from './bars.ts'
import { fieldParagraphs, headingParagraph, peopleParagraphs, textParagraph } from './blocks.ts'
import { pageFooter } from './footer.ts'
import { gridBlocks } from './grid.ts'
import { printable } from './inline.ts'
import { letterheadParagraphs, type PaperBlobs } from './letterhead.ts'
import { type ListCounter, listParagraphs, numbering } from './lists.ts'
import { notesParagraphs } from './notes.ts'
import { overviewParagraphs } from './overview.ts'
import { sealPackage } from './package.ts'
import { countPages } from './page-numbers.ts'
import { linesLeft } from './page-room.ts'
import { columnGap, columnOf, type Sheet, sheetOf } from './sheet.ts'
import { slipTable } from './slips.ts'
import { styles } from './styles.ts'
import { dataTable } from './tables.ts'
import { keepsToMargins, type WordTemplate } from './template-parts.ts'
import { dressed, styleSheetOf, underHeaderOf, wornTemplate } from './word-template.ts'

type RenderOptions = {
  /** Lays the pages out and prints in the overview where each item stands; otherwise the overview has links only. */
  readonly pageNumbers: boolean
  /** Told once the pages are laid out. */
  readonly onPages?: (pages: number) => void
}

export type RenderedDocx = { readonly bytes: Uint8Array; readonly pages: number | null }

export const renderDocx = async (
  model: DocumentModel,
  blobs: PaperBlobs,
  { pageNumbers, onPages }: RenderOptions,
): Promise<RenderedDocx> => {
  const template = wornTemplate(model, blobs)
  const sheet = sheetOf(model.page, template)
  const own = underHeaderOf(template, model)
  const plain = (): Promise<Uint8Array> => pack(wordDocument(own, blobs, { sheet }))
  const finished = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const sealed = await sealPackage(bytes, own)
    return template === null ? sealed : dressed(sealed, template, { page: model.page })
  }
  const anchors = anchorsIn(model)
  if (pageNumbers && anchors.length <= mostWithPages && (template === null || tellsPages(anchors, template, sheet))) {
    const counted = countPages(anchors, template === null)
    const styleSheet = template === null ? null : styleSheetOf(await plain(), template)
    const bytes = await pack(wordDocument(own, blobs, { sheet, estimator: counted.estimator, styleSheet }))
    onPages?.(counted.pages())
    // Where the layout gave up on a page, no number is better than an empty one.
    if (counted.complete()) return { bytes: await finished(bytes), pages: counted.pages() }
  }
  return { bytes: await finished(await plain()), pages: null }
}

/** Where a template's header pushes the text down, only Word knows by how much. */
const tellsPages = (anchors: readonly string[], template: WordTemplate, sheet: Sheet): boolean =>
  anchors.length > 0 && keepsToMargins(template, sheet.margin)

/** Longer overviews go without page numbers: laying out takes tens of milliseconds a page, and far in, Word counts otherwise. */
const mostWithPages = 80

const pack = (document: Document): Promise<Uint8Array> => Packer.pack(document, 'uint8array')

const anchorsIn = (model: DocumentModel): readonly string[] =>
  model.body.flatMap((block) => (block.type === 'overview' ? block.entries.map(({ anchor }) => anchor) : []))

type Setting = {
  readonly sheet: Sheet
  readonly estimator?: ReturnType<typeof countPages>['estimator']
  /** In place of our own, for the layout to measure with. */
  readonly styleSheet?: string | null
}

const wordDocument = (
  model: DocumentModel,
  blobs: PaperBlobs,
  { sheet, estimator, styleSheet = null }: Setting,
): Document => {
  const lists: ListCounter = { instance: 0 }
  return new Document({
    title: printable(model.properties.title),
    subject: printable(model.properties.subject),
    creator: printable(model.properties.creator),
    lastModifiedBy: printable(model.properties.creator),
    ...(styleSheet === null ? { styles } : { externalStyles: styleSheet }),
    numbering,
    compatibility: { version: 15 },
    ...(estimator === undefined ? {} : { pageNumbers: estimator }),
    sections: sectionsOf(model).map(({ begins, first, blocks }, index) => ({
      properties: {
        page: pageOf(model.page, sheet),
        ...(begins.newPage ? {} : { type: SectionType.CONTINUOUS }),
        ...(begins.columns === 1 ? {} : { column: { count: begins.columns, space: columnGap, equalWidth: true } }),
      },
      // Sections that say nothing go on with the footer of the first.
      ...(index > 0 || model.page?.running === 'none' ? {} : { footers: { default: pageFooter(model.footer, sheet) } }),
      children: [
        ...(index > 0 || model.bare === true ? [] : letterheadParagraphs(model, blobs, sheet)),
        ...blocks.flatMap((block, place) =>
          blockChildren(block, {
            body: model.body,
            index: first + place,
            lists,
            sheet: columnOf(sheet, begins.columns),
            withPages: estimator !== undefined,
          }),
        ),
      ],
    })),
  })
}

const pageOf = (page: DocumentModel['page'], { width, height, margin }: Sheet) =>
  // docx takes the measures of a sheet as it stands upright.
  page?.orientation === 'landscape'
    ? { size: { width: height, height: width, orientation: PageOrientation.LANDSCAPE }, margin }
    : { size: { width, height }, margin }

type Section = {
  readonly begins: DocumentSection
  /** Where its first block stands in the body. */
  readonly first: number
  readonly blocks: readonly DocumentBlock[]
}

const sectionsOf = ({ body, bare }: DocumentModel): readonly Section[] => {
  const starts = body.flatMap((block, place) => (block.type === 'section' ? [{ begins: block, first: place + 1 }] : []))
  const all = [{ begins: whole, first: 0 }, ...starts]
  return all
    .map(({ begins, first }, index) => {
      const next = all[index + 1]
      return { begins, first, blocks: body.slice(first, next === undefined ? body.length : next.first - 1) }
    })
    .filter(({ blocks }, index) => (index === 0 && bare !== true) || blocks.length > 0)
}
const whole: DocumentSection = { type: 'section', newPage: true, columns: 1 }

type Place = {
  readonly body: readonly DocumentBlock[]
  readonly index: number
  readonly lists: ListCounter
  readonly sheet: Sheet
  readonly withPages: boolean
}

const blockChildren = (block: DocumentBlock, { body, index, lists, sheet, withPages }: Place): readonly FileChild[] => {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block, sheet)]
    case 'paragraph':
      return [
        textParagraph(block, { introduces: introduces(body[index + 1]), isAfterRows: hasRows(body[index - 1]) }, sheet),
      ]
    case 'list':
      return listParagraphs(block, lists)
    case 'fields':
      return fieldParagraphs(block)
    case 'people':
      return peopleParagraphs(block)
    case 'overview':
      return overviewParagraphs(block, withPages, sheet)
    case 'table':
      return [dataTable(block, sheet)]
    case 'notes':
      return notesParagraphs(block, linesLeft(body, index, sheet), sheet)
    case 'bars':
      return [barTable(block, sheet)]
    case 'slips':
      return [slipTable(block, sheet)]
    case 'grid':
      return gridBlocks(block, sheet)
    case 'section':
      return []
    default:
      return assertNever(block)
  }
}

const introduces = (next: DocumentBlock | undefined): boolean => next?.type === 'list' || next?.type === 'table'

/** They end without the space that is between paragraphs. */
const hasRows = (previous: DocumentBlock | undefined): boolean =>
  previous?.type === 'table' || previous?.type === 'bars' || previous?.type === 'fields'
