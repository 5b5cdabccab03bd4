import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessBits, passphraseLevel, shortestPassphrase } from '../../src/core/passphrase-strength.ts'

describe('how hard a passphrase is to guess', () => {
  it.each([
    'kort',
    'adgangskode123',
    'Sommer2026!!!!',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '123456789012345678',
    'velkommenvelkommenvelkommen',
    'velkommen velkommen velkommen velkommen',
    'PsykInfo Region Sjælland 2026',
  ])('calls "%s" too easy', (passphrase) => {
    expect(passphraseLevel(passphrase, ['PsykInfo'])).toBe('weak')
  })

  it.each(['gul cykel under havregryn', 'blå cykel ved havnen 7 måger', 'Xk7#pQ9!vB2mZr4w'])(
    'accepts "%s"',
    (passphrase) => {
      expect(passphraseLevel(passphrase)).not.toBe('weak')
    },
  )

  it('calls six unrelated words strong', () => {
    expect(passphraseLevel('kaktus trombone fjord havregryn paraply måge')).toBe('strong')
  })

  it('does not depend on how accented letters are composed', () => {
    const passphrase = 'blå cykel ved åen og søen'
    expect(passphraseLevel(passphrase.normalize('NFD'))).toBe(passphraseLevel(passphrase.normalize('NFC')))
  })

  it('never calls anything short acceptable, and never falls when a new word is added', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: shortestPassphrase - 1 }), (text) => {
        expect(passphraseLevel(text)).toBe('weak')
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zæøå]{3,9}$/), { maxLength: 6 }),
        fc.stringMatching(/^[a-z]{4,8}$/),
        (words, more) => {
          expect(guessBits([...words, more].join(' '))).toBeGreaterThanOrEqual(guessBits(words.join(' ')))
        },
      ),
    )
  })
})
