/** The passwords that are proposed for Word files: short words that any keyboard can type, and enough of them. */
import { expect, test } from 'vitest'
import { hasPasswordLength, proposedPassword } from '../../src/core/word-password.ts'

test('a proposal is three short words with a digit after each, of a length that Word takes', () => {
  let state = 1
  const below = (count: number) => {
    state = (state * 48271) % 2147483647
    return state % count
  }
  const made = new Set(Array.from({ length: 3000 }, () => proposedPassword(below)))
  for (const password of made) {
    expect(password).toMatch(/^(?:[a-z]{3,4}[2-9]){3}$/)
    expect(hasPasswordLength(password)).toBe(true)
  }
  expect(made.size).toBeGreaterThan(2990)
})

test('there are at least as many to guess among as is said', () => {
  const asked: number[] = []
  const words = new Set<string>()
  for (let place = 0; place < 1000; place++) {
    const password = proposedPassword((count) => {
      asked.push(count)
      return place % count
    })
    words.add(/^[a-z]+/.exec(password)?.[0] ?? '')
  }
  const bits = asked.slice(0, 6).reduce((sum, count) => sum + Math.log2(count), 0)
  expect(bits).toBeGreaterThan(34.5)
  // Every word is another one.
  expect(words.size).toBe(asked[0])
})

test.each([
  ['kort123', false],
  ['otte1234', true],
  ['femten123456789', true],
  ['seksten123456789', false],
  // Eight letters however they are stored.
  ['blåbærøl'.normalize('NFD'), true],
])('%s is of a length that Word takes: %s', (password, taken) => {
  expect(hasPasswordLength(password)).toBe(taken)
})
