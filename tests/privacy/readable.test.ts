/** What the check reads is what somebody sees, whatever characters it is written with. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameBook } from '../../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import type { KnownThings } from '../../src/core/privacy/knowledge.ts'
import { readable } from '../../src/core/privacy/readable.ts'

const known: KnownThings = {
  people: [{ id: 'p1', given: ['mette'], family: ['åkjær'], initials: ['MÅ'] }],
  phones: new Set(),
  places: ['Møllehuset'],
}
const names = await readNameBook()
const found = (text: string) =>
  findPersonalData(text, { names, known }).map(({ type, confidence, start, end }) => [
    type,
    confidence,
    text.slice(start, end),
  ])

const unseen = { 'soft hyphens': '\u00ad', 'zero-width spaces': '\u200b', 'word joiners': '\u2060', marks: '\ufeff' }

describe('the check', () => {
  it.each(Object.entries(unseen))('finds what is written with %s in it, from end to end', (_, sign) => {
    const text = `Med Met${sign}te Åk${sign}jær talte jeg. CPR 0102${sign}03-12${sign}34, tlf. 23 45${sign} 67 89, anna@${sign}eksempel.dk.`
    expect(found(text)).toEqual([
      ['NAME', 'high', `Met${sign}te Åk${sign}jær`],
      ['CPR', 'high', `0102${sign}03-12${sign}34`],
      ['PHONE', 'high', `23 45${sign} 67 89`],
      ['EMAIL', 'high', `anna@${sign}eksempel.dk`],
    ])
  })

  it('finds numbers in full width, in letters of mathematics and with spaces of other widths', () => {
    const written = ['０１０２０３-１２３４', '𝟎𝟏𝟎𝟐𝟎𝟑-𝟏𝟐𝟑𝟒', '010203－1234']
    expect(written.flatMap((number) => found(`CPR ${number}.`))).toEqual(written.map((text) => ['CPR', 'high', text]))
    const numbers = ['23\u202f45\u202f67\u202f89', '23\u200945\u200967\u200989']
    expect(numbers.flatMap((number) => found(`Ring ${number}.`))).toEqual(
      numbers.map((text) => ['PHONE', 'high', text]),
    )
  })

  it('finds the same where letters and their signs stand apart', () => {
    const text = 'Mette Åkjær bor nu på Møllehuset.'
    expect(found(text.normalize('NFD'))).toEqual(
      found(text).map(([type, confidence, words]) => [type, confidence, words?.normalize('NFD')]),
    )
  })
})

describe('a readable text', () => {
  it('is the text itself where nothing in it is unusual', () => {
    const text = 'Vi sad i køkkenet – hun så ned.\n\n- "Nej", sagde hun 😀'
    expect(readable(text).text).toBe(text)
  })

  it('leads each of its stretches back to what is written there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'å',
            'e\u0301',
            '\u00ad',
            '\u200b',
            'ﬁ',
            '９',
            '😀',
            '\r\n',
            '\u00a0',
            '𝐌',
            '\n',
            '👩‍👧',
          ),
        ),
        fc.nat(40),
        fc.nat(40),
        (parts, from, length) => {
          const written = parts.join('')
          const { text, placed } = readable(written)
          const start = Math.min(from, text.length)
          const end = Math.min(start + length, text.length)
          const place = placed({ start, end })
          expect(place.start).toBeLessThanOrEqual(place.end)
          expect(readable(written.slice(place.start, place.end)).text).toContain(text.slice(start, end))
        },
      ),
    )
  })
})
