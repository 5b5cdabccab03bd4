/** The real minutes of 14 June 2022, made again from records and held against the original, block by block. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DocumentModel, headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { allocatedMinutes, meetingMinutes } from '../../src/core/meetings/schedule.ts'
import { compare, officeMissing, pdfHeadingTags, pdfPages, pdfText, scratchFolder, toPdf } from './office.ts'
import { compareScript, sampleMissing, samplePapers, sampleText } from './sample-minutes.ts'
import { rendered } from './word-package.ts'

const papers = {
  minutes: { make: minutesDocument, options: [], blocks: 146 },
  agenda: { make: agendaDocument, options: ['--agenda'], blocks: 123 },
} as const
const officeTime = 180_000

describe('the sample minutes', () => {
  beforeEach(({ skip }) => {
    if (sampleMissing !== null) skip(sampleMissing)
  })

  it('adds up to the 105 of 120 minutes of the original', () => {
    const { items, meeting } = samplePapers()
    expect([allocatedMinutes(items), meetingMinutes(meeting)]).toEqual([105, 120])
  })

  describe('against the original text', () => {
    beforeEach(({ skip }) => {
      if (officeMissing !== null) skip(officeMissing)
    })

    for (const [name, { make, options, blocks }] of Object.entries(papers)) {
      describe(`the ${name}`, () => {
        let folder = ''
        let pdf = ''
        let model: DocumentModel
        beforeAll(async () => {
          if (sampleMissing !== null || officeMissing !== null) return
          folder = scratchFolder()
          model = make(samplePapers())
          pdf = toPdf(folder, name, await rendered(model))
        }, officeTime)

        it(
          '4.1: has every block in the Word file and in its PDF, in order, and passes every check',
          () => {
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
          },
          officeTime,
        )

        it('4.3 and 4.31: has no page that is blank or ends in a heading', () => {
          const pages = pdfPages(pdf)
          const squeezed = (text: string) => text.replaceAll(/\s+/g, '')
          const headings = headingsIn(model).map(({ text }) => squeezed(text))
          expect(pages.length).toBeGreaterThan(3)
          for (const page of pages) {
            const lines = page.split('\n').map(squeezed).filter(Boolean)
            expect(lines.length).toBeGreaterThan(3)
            expect(lines.at(-1)).toMatch(/Side\d+\/\d+$/)
            expect(headings).not.toContain(lines.at(-2))
          }
        })

        it('4.10: has as many headings in its tagged PDF as in the model', () => {
          expect(pdfHeadingTags(pdf)).toEqual(headingsIn(model).map(({ level }) => `H${level}`))
        })
      })
    }
  })
})
