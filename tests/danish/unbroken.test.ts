/** What a line does not end in the middle of, and what is left as it was typed. */
import { describe, expect, it } from 'vitest'
import { unbroken } from '../../src/core/danish/unbroken.ts'

/** A joined space as "_", a joined hyphen as "=". */
const joined = (text: string): string => unbroken(text).replaceAll('\u00a0', '_').replaceAll('\u2011', '=')

describe('times and days', () => {
  it.each([
    ['kl. 13.00-15.00', 'kl._13.00=15.00'],
    ['(kl. 9-12.30), og Kl 9 i morgen', '(kl._9=12.30), og Kl_9 i morgen'],
    ['9:00-9:45.', '9:00=9:45.'],
    ['tirsdag den 14. juni 2022, kl. 9', 'tirsdag den 14._juni_2022, kl._9'],
    ['14.-15. Juni', '14.=15._Juni'],
    ['2026-04-22 og 2026-27', '2026=04=22 og 2026=27'],
    ['fra 1. maj til den 3. december', 'fra 1._maj til den 3._december'],
    ['kl.\u00a013.00-15.00', 'kl._13.00=15.00'],
  ])('keeps "%s" together', (text, expected) => {
    expect(joined(text)).toBe(expected)
  })

  it.each([
    'ERFA-møde 3-parts E-mail-12 12-tal',
    'https://example.dk/2026-04-22/kl-9 og a_1-2',
    'https://example.dk/?2026-27&dag=2026-04-22%2012-15#9-10',
    'Den 2. gang var 3. majestæt der',
    'Side 1 - 2, punkt 3-',
    'kl. middag',
    '',
  ])('leaves "%s" as it is', (text) => {
    expect(unbroken(text)).toBe(text)
  })

  it('changes no letter besides, and nothing twice', () => {
    const text = 'Mødet den 4. maj 2026, kl. 13.00-15.00, og 5.-6. maj.'
    const once = unbroken(text)
    expect(once.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')).toBe(text)
    expect(unbroken(once)).toBe(once)
  })
})
