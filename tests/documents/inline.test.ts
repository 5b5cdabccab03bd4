import { expect, it } from 'vitest'
import { printable } from '../../electron/documents/inline.ts'

it('leaves out what an XML file cannot carry and what would turn the line around', () => {
  expect(printable('Møde\u0000\u000b \ud800\ufffe\u202eredro\u2067 i\u2069\tØst')).toBe('Møde \ufffdredro i Øst')
})

it('keeps words of every script, emoji and line breaks as they are', () => {
  const text = 'Smørrebrød – Nguyễn – שלום – مرحبا 👩‍⚕️\nnæste linje'
  expect(printable(text)).toBe(text)
})
