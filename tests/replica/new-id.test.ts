import { describe, expect, it } from 'vitest'
import { base32, newElementId, newId } from '../../src/replica/new-id.ts'

describe('random ids', () => {
  it('writes bytes as RFC 4648 does, in lower case and without padding', () => {
    const encoded = (text: string) => base32(new TextEncoder().encode(text))
    expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(encoded)).toEqual([
      '',
      'my',
      'mzxq',
      'mzxw6',
      'mzxw6yq',
      'mzxw6ytb',
      'mzxw6ytboi',
    ])
  })

  it('are 26 characters of 128 bits and never come twice', () => {
    const ids = Array.from({ length: 2000 }, newElementId)
    for (const id of ids) expect(id).toMatch(/^[a-z2-7]{26}$/)
    expect(new Set(ids).size).toBe(ids.length)
    expect(newId('person')).toMatch(/^[a-z2-7]{26}$/)
  })
})
