/** What holds for every text: the detector answers, in order, within the text, the same each time, and in time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameBook } from '../../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import { nothingKnown } from '../../src/core/privacy/knowledge.ts'
import { readMarked } from './marked.ts'
import { harmless, telling } from './marked-texts.ts'

const names = await readNameBook()
const knowledge = { names, known: nothingKnown }
const pieces = [...telling.map((marked) => readMarked(marked).text), ...harmless]

/** Anything at all, bits of Danish with numbers, and our own texts cut and put together wrongly. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Mette',
          'mette',
          'Mark',
          'siger',
          'den',
          'd.',
          '4.',
          'maj',
          '12/3',
          '2026',
          'cpr',
          '0102',
          '031234',
          '-',
          '+45',
          '20',
          'Vej',
          'SL10',
          '@',
          '.dk',
          'AB',
          '\n',
          '’s',
          'hedder',
          '4700',
          'Næstved',
          '§',
          'K.',
          'på',
          'år',
          '92',
          'A/S',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 40 },
    )
    .chain((words) => fc.constantFrom(' ', '', '\n', ', ').map((sign) => words.join(sign))),
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(80), fc.nat(80)), { maxLength: 5 })
    .map((cuts) => cuts.map(([text, from, length]) => text.slice(from, from + length)).join('')),
)

describe('for every text', () => {
  it('the findings are sorted, do not overlap, lie within the text and propose something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { start, end, suggestion } of findPersonalData(text, knowledge)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(suggestion.trim()).not.toBe('')
          at = end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('the answer is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = findPersonalData(text, knowledge)
        expect(findPersonalData(text, { names: { ...names }, known: { ...nothingKnown } })).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile texts of 100 KB', () => {
  const size = 100_000
  const parts = [
    '1',
    '20',
    'A',
    'Abc ',
    'Mette ',
    ' ',
    '\n',
    '@',
    'a@',
    'a.',
    '1 ',
    '12 ',
    '12/',
    '1.',
    'den ',
    'd. ',
    'mandag ',
    'cpr 1 ',
    'Vej ',
    'www.',
    '4. maj ',
    '4. og ',
    'A/S ',
    '+45',
    'snapchat ',
    'journalnr ',
    'AB 1',
    'a-',
    'Aa-',
    '_a',
    'K. ',
    "'s",
    'sag 1',
    'abcdefghij',
  ]
  it.each(parts)('of %j alone take no longer than twice as many again', (part) => {
    const text = (length: number) => part.repeat(Math.ceil(length / part.length))
    findPersonalData(text(1000), knowledge)
    const start = performance.now()
    findPersonalData(text(size), knowledge)
    // 200 ms is the aim (tests/bench/check-bench.ts measures it); a loaded machine may take some times as long, a quadratic rule hundreds of times.
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
