import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../src/core/error-codes.ts'
import { errorMessage } from '../../src/strings/errors.ts'

describe('the message of every error', () => {
  it.each(errorCodes)('%s says what happened, what is safe and what to do, in whole and quiet sentences', (code) => {
    const { happened, safe, now } = errorMessage(code)
    for (const sentence of [happened, safe, now]) expect(sentence).toMatch(/^[A-ZÆØÅ].{10,}[.]$/)
    expect(`${happened} ${safe} ${now}`).not.toMatch(/!|vault|record|sync|parse|database|blob|fejlkode|\bDe\b har/i)
  })
})
