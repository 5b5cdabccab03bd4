/** The top of the first page: who sends the paper, the logo, and what kind of paper it is. */
import { HeadingLevel, ImageRun, Paragraph, Tab, TextRun } from 'docx'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { readImage } from './image.ts'
import { words } from './inline.ts'
import { colour } from './look.ts'
import type { Sheet } from './sheet.ts'
import { rightTab, style } from './styles.ts'

/** Files that a paper may show, by blob id. */
export type PaperBlobs = ReadonlyMap<string, Uint8Array>

/** Pixels at 96 to the inch: at most 4.2 x 1.6 cm. */
const logoRoom = { width: 160, height: 60 }

export const letterheadParagraphs = (
  { letterhead, type, state }: DocumentModel,
  blobs: PaperBlobs,
  sheet: Sheet,
): readonly Paragraph[] => {
  const { organisation, department } = letterhead
  const logo = logoRun(letterhead, blobs)
  const lines = [
    organisation === '' ? [] : words(organisation, { bold: true, color: colour.petrol }),
    department === '' ? [] : words(department),
  ].filter((line) => line.length > 0)
  const first = lines[0] ?? []
  return [
    ...(logo === null && lines.length === 0
      ? []
      : [
          new Paragraph({
            style: style.letterhead,
            tabStops: [rightTab(sheet)],
            children: [...first, ...(logo === null ? [] : [new TextRun({ children: [new Tab()] }), logo])],
          }),
        ]),
    ...lines.slice(1).map((line) => new Paragraph({ style: style.letterhead, children: line })),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      tabStops: [rightTab(sheet)],
      children: [
        ...words(type),
        ...(state === '' ? [] : [new TextRun({ children: [new Tab()] }), ...words(state, { style: style.aside })]),
      ],
    }),
  ]
}

/** Null without a logo, and where the file is missing or no picture that Word shows. */
const logoRun = ({ logo }: DocumentModel['letterhead'], blobs: PaperBlobs): ImageRun | null => {
  const bytes = logo === null ? undefined : blobs.get(logo.blobId)
  const image = bytes === undefined ? null : readImage(bytes)
  if (logo === null || bytes === undefined || image === null) return null
  const scale = Math.min(logoRoom.width / image.width, logoRoom.height / image.height)
  return new ImageRun({
    type: image.type,
    data: bytes,
    transformation: { width: Math.round(image.width * scale), height: Math.round(image.height * scale) },
    altText: { name: 'Logo', description: logo.description, title: '' },
  })
}
