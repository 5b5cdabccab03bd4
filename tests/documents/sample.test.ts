/** The real minutes of 14 June 2022, made again from records and held against the original, block by block. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { allocatedMinutes, meetingMinutes } from '../../src/core/meetings/schedule.ts'
import { compare, officeMissing, pdfHeadingTags, pdfPages, pdfText, scratchFolder, toPdf } from './office.ts'
import { compareScript, sampleMissing, samplePapers, sampleText } from './sample-minutes.ts'
import { rendered } from './word-package.ts'

const papers = {
  minutes: { model: () => minutesDocument(samplePapers()), options: [], blocks: 146 },
  agenda: { model: () => agendaDocument(samplePapers()), options: ['--agenda'], blocks: 123 },
} as const

describe.skipIf(sampleMissing !== null)(`the sample minutes (${sampleMissing ?? 'here'})`, () => {
  it('adds up to the 105 of 120 minutes of the original', () => {
    const { items, meeting } = samplePapers()
    expect([allocatedMinutes(items), meetingMinutes(meeting)]).toEqual([105, 120])
  })

  describe.skipIf(officeMissing !== null)(`against the original text (${officeMissing ?? 'here'})`, () => {
    for (const [name, { model, options, blocks }] of Object.entries(papers)) {
      it(`4.1: every block of the ${name} is in the Word file and in its PDF, in order, and every check passes`, async () => {
        const folder = scratchFolder()
        const pdf = toPdf(folder, name, await rendered(model()))
        const texts = [[], ['-layout']].map((layout, index) => {
          const path = join(folder, `${index}.txt`)
          writeFileSync(path, pdfText(pdf, ...layout))
          return path
        })
        for (const file of [join(folder, `${name}.docx`), ...texts]) {
          const found = compare(compareScript, file, sampleText, '--strict', ...options)
          expect(found.missing).toEqual([])
          expect(found.out_of_order).toEqual([])
          expect(found.total).toMatchObject({ blocks, found: blocks, in_order: blocks })
          expect(found.checks.filter(([, passed]) => !passed)).toEqual([])
          expect(found.checks.length).toBeGreaterThan(2)
        }
      })

      it(`4.3 and 4.31: no page of the ${name} is blank or ends in a heading`, async () => {
        const paper = model()
        const pages = pdfPages(toPdf(scratchFolder(), name, await rendered(paper)))
        const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
        const headings = headingsIn(paper).map(({ text }) => squeezed(text))
        expect(pages.length).toBeGreaterThan(3)
        for (const page of pages) {
          const lines = page.split('\n').map(squeezed).filter(Boolean)
          expect(lines.length).toBeGreaterThan(3)
          expect(lines.at(-1)).toMatch(/Side\d+\/\d+$/)
          expect(headings).not.toContain(lines.at(-2))
        }
      })
    }

    it('4.10: the tagged PDF has as many headings as the model', async () => {
      const model = minutesDocument(samplePapers())
      const pdf = toPdf(scratchFolder(), 'tagged', await rendered(model), true)
      expect(pdfHeadingTags(pdf)).toEqual(headingsIn(model).map(({ level }) => `H${level}`))
    })
  })
})
