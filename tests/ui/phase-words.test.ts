import { describe, expect, it } from 'vitest'
import { phaseFields as words } from '../../src/strings/agenda.ts'

describe('the phases of a case on an agenda', () => {
  it('are told in one line, or as what the pack proposes', () => {
    expect(words.now([12, 5, 6])).toBe('Faser: 12 + 5 + 6 min')
    expect(words.now([])).toBe('Faser: som i casepakken')
  })

  it('say where they do not fit the minutes of their item', () => {
    expect(words.takes('36 min', null)).toBe('Faserne tager 36 min.')
    expect(words.takes('36 min', '40 min')).toBe('Faserne tager 36 min, men punktet har 40 min.')
  })
})
