/**
 * A document model as the bytes of a Word file. The same model gives the same bytes. Knows how papers look; what they say
 * is decided before. Synchronous but for the packing: with page numbers it belongs in a worker (make-word-file.ts).
 */
import { Document, type FileChild, Packer } from 'docx'
import type { DocumentBlock, DocumentModel } from '../../src/core/documents/model.ts'
import { assertNever } from '../../src/core/result.ts'
import { barTable } from './bars.ts'
import { fieldParagraphs, headingParagraph, peopleParagraphs, textParagraph } from './blocks.ts'
import { pageFooter } from './footer.ts'
import { printable } from './inline.ts'
import { letterheadParagraphs, type PaperBlobs } from './letterhead.ts'
import { type ListCounter, listParagraphs, numbering } from './lists.ts'
import { page } from './look.ts'
import { notesParagraphs } from './notes.ts'
import { overviewParagraphs } from './overview.ts'
import { sealPackage } from './package.ts'
import { countPages } from './page-numbers.ts'
import { linesLeft } from './page-room.ts'
import { slipTable } from './slips.ts'
import { styles } from './styles.ts'
import { dataTable } from './tables.ts'
import { dressed, hasOwnHeader } from './word-template.ts'

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
  const template = model.bare === true ? undefined : blobs.get(model.template ?? '')
  if (template !== undefined) {
    // Whose template it is, decides how the pages break: no number is better than a wrong one.
    const own = hasOwnHeader(template) ? { ...model, letterhead: noSender } : model
    const bytes = await sealPackage(await pack(wordDocument(own, blobs, null)), own)
    return { bytes: dressed(bytes, template), pages: null }
  }
  const anchors = anchorsIn(model)
  if (pageNumbers && anchors.length <= mostWithPages) {
    const counted = countPages(anchors)
    const bytes = await pack(wordDocument(model, blobs, counted.estimator))
    onPages?.(counted.pages())
    // Where the layout gave up on a page, no number is better than an empty one.
    if (counted.complete()) return { bytes: await sealPackage(bytes, model), pages: counted.pages() }
  }
  return { bytes: await sealPackage(await pack(wordDocument(model, blobs, null)), model), pages: null }
}

const noSender: DocumentModel['letterhead'] = { organisation: '', department: '', logo: null }

/** Longer overviews go without page numbers: laying out takes tens of milliseconds a page, and far in, Word counts otherwise. */
const mostWithPages = 80

const pack = (document: Document): Promise<Uint8Array> => Packer.pack(document, 'uint8array')

const anchorsIn = (model: DocumentModel): readonly string[] =>
  model.body.flatMap((block) => (block.type === 'overview' ? block.entries.map(({ anchor }) => anchor) : []))

const wordDocument = (
  model: DocumentModel,
  blobs: PaperBlobs,
  estimator: ReturnType<typeof countPages>['estimator'] | null,
): Document => {
  const lists: ListCounter = { instance: 0 }
  return new Document({
    title: printable(model.properties.title),
    subject: printable(model.properties.subject),
    creator: printable(model.properties.creator),
    lastModifiedBy: printable(model.properties.creator),
    styles,
    numbering,
    compatibility: { version: 15 },
    ...(estimator === null ? {} : { pageNumbers: estimator }),
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        footers: { default: pageFooter(model.footer) },
        children: [
          ...(model.bare === true ? [] : letterheadParagraphs(model, blobs)),
          ...model.body.flatMap((block, index) =>
            blockChildren(block, { body: model.body, index }, lists, estimator !== null),
          ),
        ],
      },
    ],
  })
}

const blockChildren = (
  block: DocumentBlock,
  { body, index }: { readonly body: readonly DocumentBlock[]; readonly index: number },
  lists: ListCounter,
  withPages: boolean,
): readonly FileChild[] => {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block)]
    case 'paragraph':
      return [textParagraph(block, introduces(body[index + 1]))]
    case 'list':
      return listParagraphs(block, lists)
    case 'fields':
      return fieldParagraphs(block)
    case 'people':
      return peopleParagraphs(block)
    case 'overview':
      return overviewParagraphs(block, withPages)
    case 'table':
      return [dataTable(block)]
    case 'notes':
      return notesParagraphs(block, linesLeft(body, index))
    case 'bars':
      return [barTable(block)]
    case 'slips':
      return [slipTable(block)]
    default:
      return assertNever(block)
  }
}

const introduces = (next: DocumentBlock | undefined): boolean => next?.type === 'list' || next?.type === 'table'
