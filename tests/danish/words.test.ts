import { describe, expect, it } from 'vitest'
import { listText, numberText, readNumber } from '../../src/core/danish/numbers.ts'
import { compareDanish, matchesSearch, searchable } from '../../src/core/danish/sorting.ts'

describe('numbers', () => {
  it('uses comma for decimals and full stop between thousands', () => {
    expect(numberText(1_234_567.89)).toBe('1.234.567,89')
    expect(numberText(37.5)).toBe('37,5')
    expect(numberText(1000)).toBe('1.000')
    expect(numberText(-2)).toBe('\u22122')
    expect(numberText(-0.001)).toBe('0')
  })

  it('joins parts with comma and "og"', () => {
    expect([[], ['3'], ['3', '4'], ['3', '4', '6']].map(listText)).toEqual(['', '3', '3 og 4', '3, 4 og 6'])
  })

  it('reads Danish numbers and nothing else', () => {
    expect(['37', '37,5', '1.234,5', ' 1.000 '].map(readNumber)).toEqual([37, 37.5, 1234.5, 1000])
    expect(['37.5', '', 'tolv', '1,2,3'].map(readNumber)).toEqual([null, null, null, null])
  })
})

describe('order and search', () => {
  it('puts æ, ø and å last, and aa with å', () => {
    expect(['Åse', 'Ærø', 'Zoe', 'Ørum', 'Aage', 'Anna'].toSorted(compareDanish)).toEqual([
      'Anna',
      'Zoe',
      'Ærø',
      'Ørum',
      'Aage',
      'Åse',
    ])
    expect(['SL10', 'SL2'].toSorted(compareDanish)).toEqual(['SL2', 'SL10'])
  })

  it('finds words whatever their case and accents, but keeps æ, ø and å apart from a and o', () => {
    expect(matchesSearch('Aage Rosenkrantz Møller', 'møl åge')).toBe(true)
    expect(matchesSearch('Renée Holm', 'renee')).toBe(true)
    expect(matchesSearch('Søren', 'soren')).toBe(false)
    expect(searchable('  Ål  og É ')).toBe('ål og e')
    expect(matchesSearch('hvem som helst', '')).toBe(true)
  })
})
