import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeCpr, withoutCpr } from '../../src/core/privacy/cpr.ts'

describe('numbers that look like a CPR number', () => {
  it('are found in every way of writing them, replacement numbers included', () => {
    for (const text of [
      '0101901234',
      '010190-1234',
      '010190 – 1234',
      '010190.1234',
      '010190\n1234',
      '01 01 90 12 34',
      '01 01 90-1234',
      '310190-xxxx',
      '670190-1234',
      '0101907AB1',
      'Født 010190-1234, bor i Køge',
      '101901234',
    ])
      expect([text, looksLikeCpr(text)]).toEqual([text, true])
  })

  it('are not seen in phone numbers, dates, hours and other numbers', () => {
    for (const text of [
      '20 12 34 56',
      '+45 20 12 34 56',
      '0045 20123456',
      '+4520123456',
      '14-06-2022',
      '2022-06-14 13:30',
      '32,5',
      '320190-1234',
      '011390-1234',
      '12345678901234',
      '951901234',
      'EAN 5798002472264',
      '',
    ])
      expect([text, looksLikeCpr(text)]).toEqual([text, false])
  })

  it('are found wherever they stand in a text', () => {
    const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(
        two(1, 28),
        two(1, 12),
        two(0, 99),
        two(0, 99),
        two(0, 99),
        fc.constantFrom('', '-', ' ', '/', ' - '),
        (day, month, year, a, b, separator) => {
          expect(looksLikeCpr(`Navn (${day}${month}${year}${separator}${a}${b}), hold 2`)).toBe(true)
        },
      ),
    )
  })

  it('are left out of a text, and nothing else is', () => {
    expect(withoutCpr('peer 010190-1234, tlf. 20 12 34 56')).toBe('peer , tlf. 20 12 34 56')
    expect(withoutCpr('101901234')).toBe('')
    expect(withoutCpr('14-06-2022')).toBe('14-06-2022')
  })
})
