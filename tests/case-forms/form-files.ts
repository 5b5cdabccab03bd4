/** Case forms as files: written by the app, and changed the way word processors change them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parseForm } from '../../electron/case-forms/parse-form.ts'
import { writeCaseForm } from '../../electron/documents/case-form/write-case-form.ts'
import type { FormReading } from '../../src/core/cases/form.ts'
import { type CaseForm, type CaseFormContent, emptyContent } from '../../src/core/documents/case-form.ts'
import { framedDocument } from '../../src/core/documents/frame.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { regionFjord, templateFile } from '../documents/word-templates.ts'

export const reference = 'K7QF-2MXD-9TRA'

export const story: CaseFormContent = {
  title: 'En svær samtale',
  situation: 'Vi sad i dagligstuen.\n\nHun ville ikke tale:\n- hun så ned\n- hun gik & kom igen',
  dilemma: 'Skal jeg blive siddende <eller> gå?',
  tried: 'At tie stille.\nAt spørge til noget andet.',
  question: 'Hvad ville I gøre?',
  confidentialParts: '',
  themes: ['psychiatry', 'psychiatry-admission', 'own-wellbeing'],
  sparring: ['reflecting-team'],
  confidentiality: 'not-confidential',
  identifiersRemoved: true,
  named: true,
}

const caseForm = (content: Partial<CaseFormContent>): CaseForm => ({
  reference: `${reference}/1`,
  frame: framedDocument(newValue('organisation', { name: 'Psykiatrien' }), {
    type: 'Din case til sparring',
    state: '',
    name: 'Regional ERFA',
    when: '3. december 2026',
    subject: 'Skema til en case',
    body: [],
  }),
  confidentialityBinds: true,
  meeting: 'Regional ERFA',
  meetingDate: '2026-12-03',
  due: '2026-11-26',
  contact: 'anna@eksempel.dk',
  kind: Object.keys(content).length === 0 ? 'empty' : 'filled',
  content: { ...emptyContent, ...content },
})

export const formFile = (content: Partial<CaseFormContent> = {}): Promise<Uint8Array> =>
  writeCaseForm(caseForm(content), new Map())

/** The form as an organisation sends it that has a Word template of its own. */
export const formInTemplate = (content: Partial<CaseFormContent>): Promise<Uint8Array> => {
  const form = caseForm(content)
  const template = blobId.parse('f1'.repeat(32))
  const file = templateFile(regionFjord())
  return writeCaseForm({ ...form, frame: { ...form.frame, template } }, new Map([[template, file]]))
}

/** The form of a read file; what cannot be read fails the test. */
export const readingOf = (bytes: Uint8Array): FormReading => {
  const read = parseForm(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

export const codeOf = (bytes: Uint8Array): string => {
  const read = parseForm(bytes)
  return read.ok ? 'read' : read.error
}

/** What the author filled in. */
export const contentOf = (reading: FormReading): CaseFormContent => {
  const { title, situation, dilemma, tried, question, confidentialParts } = reading
  const { themes, sparring, confidentiality, identifiersRemoved, named } = reading
  return {
    ...{ title, situation, dilemma, tried, question, confidentialParts },
    ...{ themes, sparring, confidentiality, identifiersRemoved, named },
  }
}

export const noticesOf = (reading: FormReading): readonly string[] =>
  reading.notices.map((notice) => ('field' in notice ? `${notice.code} ${notice.field}` : notice.code))

export type Parts = Readonly<Record<string, string>>

export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )

export const documentPart = 'word/document.xml'

export const documentOf = (bytes: Uint8Array): string => partsOf(bytes)[documentPart] ?? ''

/** The file with another document. */
export const withDocument = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = partsOf(bytes)
  return zipped({ ...parts, [documentPart]: change(parts[documentPart] ?? '') })
}

/** A control with what stands in it; controls do not stand in one another in our form. */
const control = (tag: string): RegExp =>
  new RegExp(`<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val="${tag}"/>.*?</w:sdt>`, 's')

/** Writes in a control as Word does: the hint goes, and with it the note that it is shown. */
export const fillIn =
  (tag: string, content: string) =>
  (xml: string): string => {
    if (!control(tag).test(xml)) throw new Error(`no control ${tag}`)
    return xml.replace(control(tag), (found) =>
      found
        .replace('<w:showingPlcHdr/>', '')
        .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${content}</w:sdtContent>`),
    )
  }

export const tick =
  (tag: string) =>
  (xml: string): string =>
    fillIn(
      tag,
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>☒</w:t></w:r>',
    )(xml).replace(control(tag), (found) => found.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>'))

/** The words of all controls stay where they are, and the controls go. */
export const withoutControls = (xml: string): string =>
  xml.replaceAll(/<w:sdt>|<w:sdtPr>.*?<\/w:sdtPr>|<w:sdtContent>|<\/w:sdtContent>|<\/w:sdt>/gs, '')

export const withoutControl =
  (tag: string) =>
  (xml: string): string =>
    xml.replace(control(tag), withoutControls)

export const paragraph = (...runs: readonly string[]): string => `<w:p w:rsidR="00A1B2C3">${runs.join('')}</w:p>`

export const run = (text: string, properties = ''): string =>
  `<w:r w:rsidRPr="00D4E5F6"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const changed =
  (...changes: readonly ((xml: string) => string)[]) =>
  (xml: string): string =>
    changes.reduce((done, change) => change(done), xml)
