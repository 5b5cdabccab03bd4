/**
 * A form as the bytes of a Word file: its page, letterhead and styles, in the program's look or a template's, and the parts that
 * every form is made of. The same form gives the same bytes. What a form asks is decided by whoever writes its body.
 */
import { Document, type FileChild, HeadingLevel, Packer, Paragraph } from 'docx'
import type { DocumentModel } from '../../../src/core/documents/model.ts'
import { pageFooter } from '../footer.ts'
import { printable, words } from '../inline.ts'
import { letterheadParagraphs, type PaperBlobs } from '../letterhead.ts'
import { size } from '../look.ts'
import { sealPackage } from '../package.ts'
import { type Sheet, sheetOf, withMargins } from '../sheet.ts'
import { lowestMargins, type WordTemplate } from '../template-parts.ts'
import { dressed, underHeaderOf, wornTemplate } from '../word-template.ts'
import { type ControlCounter, checkBox, controlParagraph, words as controlWords, type Field, tab } from './controls.ts'
import { formMargin, formStyle, formStyles, lowHeadings } from './form-styles.ts'

export type FormHeading = (text: string, level?: 1 | 2) => Paragraph

type FormBody = (look: { readonly heading: FormHeading; readonly sheet: Sheet }) => readonly FileChild[]

export const writeFormFile = async (frame: DocumentModel, blobs: PaperBlobs, body: FormBody): Promise<Uint8Array> => {
  const template = wornTemplate(frame, blobs)
  const sheet = template === null ? ownFormSheet : sheetIn(template, sheetOf(frame.page, template))
  const document = new Document({
    title: printable(frame.properties.title),
    subject: printable(frame.properties.subject),
    creator: printable(frame.properties.creator),
    lastModifiedBy: printable(frame.properties.creator),
    styles: formStyles(sheet),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: { size: { width: sheet.width, height: sheet.height }, margin: sheet.margin },
        },
        footers: { default: pageFooter(frame.footer, sheet) },
        children: [
          ...letterheadParagraphs(underHeaderOf(template, frame), blobs, sheet),
          ...body({ heading: headingIn(template !== null), sheet }),
        ],
      },
    ],
  })
  const bytes = await sealPackage(await Packer.pack(document, 'uint8array'), frame)
  return template === null ? bytes : dressed(bytes, template, { mostType: size.body })
}

/** The sheet of a form that wears no template. */
export const ownFormSheet = withMargins(sheetOf(), formMargin)

/** A form has much to ask: it takes what room the template's header and footer leave. */
const sheetIn = (template: WordTemplate, sheet: Sheet): Sheet =>
  withMargins(sheet, lowestMargins(template, sheet.margin, formMargin))

/** A template's headings are set as low as the form's own. */
const headingIn =
  (inTemplate: boolean): FormHeading =>
  (text, level = 1) =>
    new Paragraph({
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      ...(inTemplate ? { spacing: lowHeadings[level].spacing } : {}),
      children: words(text, inTemplate ? { size: lowHeadings[level].size } : {}),
    })

export const hint = (text: string): Paragraph =>
  new Paragraph({ style: formStyle.hint, keepNext: true, children: words(text) })

/** A box to tick with its words, and what follows from it. */
export const ticked = (
  counter: ControlCounter,
  field: Field,
  checked: boolean,
  text: string,
  advice = '',
  keepNext = false,
): FileChild =>
  controlParagraph(
    formStyle.choice,
    [
      checkBox(counter, field, checked),
      tab,
      controlWords(text),
      controlWords(advice === '' ? '' : `  ${advice}`, { style: formStyle.advice }),
    ],
    keepNext,
  )
