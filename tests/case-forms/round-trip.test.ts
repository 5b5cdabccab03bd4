import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '../../electron/case-forms/parse-form.ts'
import { shortened, tidyText } from '../../electron/case-forms/tidy.ts'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { framedDocument } from '../../src/core/documents/frame.ts'
import { caseConfidentiality, caseTheme, sparringKind } from '../../src/core/records/case.ts'
import { newValue } from '../../src/core/records/index.ts'
import {
  codeOf,
  contentOf,
  documentOf,
  formFile,
  formInTemplate,
  noticesOf,
  readingOf,
  reference,
  story,
} from './form-files.ts'

const word = fc.stringMatching(/^[A-Za-zÆØÅæøåéü0-9.,;:!?()&<>"'”–/%*_#@+=☐-]{1,12}$/)
const line = fc
  .tuple(fc.constantFrom('', '', '', '- '), fc.array(word, { minLength: 1, maxLength: 8 }))
  .map(([mark, words]) => tidyText(`${mark}${words.join(' ')}`))
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 6 })
  .map((lines) => tidyText(lines.join('\n')))
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
const content = fc.record({
  title,
  situation: text,
  dilemma: text,
  tried: text,
  question: text,
  confidentialParts: text,
  themes: fc.subarray([...caseTheme.options]),
  sparring: fc.subarray([...sparringKind.options], { maxLength: 1 }),
  confidentiality: fc.option(fc.constantFrom(...caseConfidentiality.options)),
  identifiersRemoved: fc.boolean(),
  named: fc.boolean(),
})

describe('a form that the app wrote', () => {
  it('is read back as it was written', async () => {
    const reading = readingOf(await formFile(story))
    expect(contentOf(reading)).toEqual(story)
    expect([reading.reference, reading.version, reading.outside, reading.notices]).toEqual([reference, 1, '', []])
  })

  it('is read back equal, whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (written) => {
        const reading = readingOf(await formFile(written))
        expect(contentOf(reading)).toEqual(written)
        expect(reading.outside).toBe('')
      }),
      { numRuns: 80 },
    )
  })

  it('is read back from the organisation’s template, too, without a word of its header', async () => {
    const reading = readingOf(await formInTemplate(story))
    expect(contentOf(reading)).toEqual(story)
    expect([reading.reference, reading.version, reading.outside, reading.notices]).toEqual([reference, 1, '', []])
    expect(codeOf(await formInTemplate({}))).toBe('form-empty')
  })

  it('is empty while nobody has written in it, however many boxes are ticked', async () => {
    expect(codeOf(await formFile())).toBe('form-empty')
    expect(codeOf(await formFile({ themes: ['stigma'], named: true }))).toBe('form-empty')
  })

  it('tells which fields were left empty', async () => {
    const reading = readingOf(await formFile({ dilemma: 'Hvad nu?', confidentiality: 'partly' }))
    expect(noticesOf(reading)).toEqual([
      'field-empty title',
      'field-empty situation',
      'field-empty tried',
      'field-empty question',
      'field-empty sparring',
      'field-empty confidentialParts',
      'field-empty themes',
    ])
  })

  it('is told from the other papers', async () => {
    const paper = framedDocument(newValue('organisation', { name: 'Psykiatrien' }), {
      type: 'Dagsorden',
      state: '',
      name: 'Regional ERFA',
      when: '3. december 2026',
      subject: 'Dagsorden',
      body: [],
    })
    expect(codeOf((await renderDocx(paper, new Map(), { pageNumbers: false })).bytes)).toBe('form-foreign')
  })

  it('is read in a time that grows with its length and no faster', async () => {
    const small = await formFile({ ...story, situation: 'Et ord til.\n'.repeat(1_000).trim() })
    const large = await formFile({ ...story, situation: 'Et ord til.\n'.repeat(8_000).trim() })
    expect(documentOf(large).length).toBeGreaterThan(documentOf(small).length * 5)
    const spent = (bytes: Uint8Array): number => {
      const began = performance.now()
      expect(parseForm(bytes).ok).toBe(true)
      return performance.now() - began
    }
    spent(small)
    const least = (bytes: Uint8Array): number => Math.min(spent(bytes), spent(bytes), spent(bytes))
    // 8 times as long; squared it would be 64 times the time.
    expect(least(large)).toBeLessThan(Math.max(20, least(small)) * 24)
  })
})

describe('text from outside', () => {
  it('is tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const tidied = tidyText(any)
        expect(tidyText(tidied)).toBe(tidied)
        expect(tidied).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|[^\S\n ]|^\s|\s$| \n|\n /u)
      }),
    )
  })

  it('keeps letters composed, lists marked and paragraphs apart', () => {
    expect(tidyText('  Bla\u030abær\u00a0 \u200bog\tte \r\n\n\n\n•\tførst\n· så\u2028- til sidst')).toBe(
      'Blåbær og te\n\n- først\n- så\n- til sidst',
    )
  })

  it('is cut between two words, and never within a character', () => {
    expect(shortened('et to tre', 8)).toEqual({ text: 'et to', cut: true })
    expect(shortened('et to', 5)).toEqual({ text: 'et to', cut: false })
    expect(shortened('😀😀😀', 5)).toEqual({ text: '😀😀', cut: true })
  })
})
