import { describe, expect, it } from 'vitest'
import { days, stepLeft } from '../../src/strings/days.ts'
import { sessions } from '../../src/strings/sessions.ts'

describe('what is left of a day', () => {
  it('is said in a few words that agree with their counts', () => {
    expect(stepLeft({ step: 'frame', lacks: ['theme', 'date', 'place'] })).toBe('Mangler tema, dato og sted')
    expect(stepLeft({ step: 'call', by: '2027-01-15' })).toBe('Frist den 15.\u00a0januar 2027')
    expect(stepLeft({ step: 'choose', proposed: 1 })).toBe('1 bidrag venter på svar')
    expect(stepLeft({ step: 'speakers', unconfirmed: 3 })).toBe('3 mangler at svare')
    expect(stepLeft({ step: 'place', unplaced: 1, clashes: 2 })).toBe('1 uden tid, 2 sammenstød')
    expect(stepLeft({ step: 'publish', changed: true })).toBe('Ændret siden sidst')
    expect(stepLeft({ step: 'seats', without: 12 })).toBe('12 mangler plads på programpunkter')
    expect(stepLeft({ step: 'confirm', untold: 1 })).toBe('1 mangler besked')
    expect(stepLeft({ step: 'attend', expected: 40 })).toBe('40 er ventet')
  })

  it('is not said where nothing is left', () => {
    expect(stepLeft({ step: 'frame', lacks: [] })).toBe('')
    expect(stepLeft({ step: 'place', unplaced: 0, clashes: 0 })).toBe('')
    expect(stepLeft({ step: 'invite', by: null })).toBe('')
    expect(stepLeft({ step: 'report' })).toBe('')
  })
})

describe('what others lose', () => {
  it('is counted before it is lost', () => {
    expect(sessions.losesSeats(1)).toBe('1 deltager mister sin plads.')
    expect(sessions.losesSeats(12)).toBe('12 deltagere mister deres plads.')
    expect(days.deletesToo(19, 44)).toBe('Også 19 programpunkter og 44 tilmeldinger.')
    expect(days.deletesToo(1, 0)).toBe('Også 1 programpunkt.')
  })
})
