import { expect, it } from 'vitest'
import { inLatinLetters } from '../../src/core/privacy/look-alikes.ts'

it.each([
  ['\u041c\u0430\u0458\u0430', 'Maja'],
  ['\u0391\u03bd\u03bda', 'Avva'],
  ['\u1d0d\u1d00\u1d0a\u1d00', 'maja'],
  ['Pawe\u0142', 'Pawel'],
  ['Søren Ågård æøå é', 'Søren Ågård æøå é'],
])('reads %s as %s', (written, read) => {
  expect(inLatinLetters(written)).toBe(read)
  expect(inLatinLetters(written)).toHaveLength(written.length)
})
