import { describe, expect, it } from 'vitest'
import { isIncompleteAddress } from '../../src/core/mail/address.ts'

describe('an address that is typed', () => {
  it.each(['ea', 'ea@', 'ea@huset', '@huset.dk', 'ea@huset.', 'ea berg@huset.dk', 'ea@@huset.dk'])(
    'is not whole as "%s"',
    (text) => {
      expect(isIncompleteAddress(text)).toBe(true)
    },
  )

  it.each(['', '  ', 'ea@huset.dk', ' ea.berg@huset.dk '])('is whole, or not there at all, as "%s"', (text) => {
    expect(isIncompleteAddress(text)).toBe(false)
  })
})
