import { describe, expect, test } from 'vitest'
import { carried, piecesOf } from '../../src/features/cases/marks.ts'

const mark = (start: number, end: number, id = `${start}-${end}`) => ({ start, end, id })

describe('marks in a text', () => {
  test('the pieces give the whole text back, each with its marks', () => {
    const text = 'Jeg talte med Mette på SL10.'
    const pieces = piecesOf(text, [mark(14, 19), mark(23, 27)])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ marks }) => marks.length > 0).map((piece) => piece.text)).toEqual(['Mette', 'SL10'])
  })

  test('marks that overlap lie over the same piece', () => {
    const pieces = piecesOf('abcdef', [mark(0, 4), mark(2, 6)])
    expect(pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
      ['ab', 1],
      ['cd', 2],
      ['ef', 1],
    ])
  })

  test('a mark outside the text, and an empty one, are not drawn', () => {
    expect(piecesOf('ab', [mark(1, 5), mark(1, 1)]).flatMap(({ marks }) => marks)).toEqual([])
    expect(piecesOf('', [])).toEqual([])
  })

  test('typing before a mark moves it along, typing after it leaves it, typing in it takes it away', () => {
    const marks = [mark(4, 9)]
    expect(carried(marks, 'Hos Mette igen', 'Hjemme hos Mette igen')).toEqual([{ ...mark(11, 16), id: '4-9' }])
    expect(carried(marks, 'Hos Mette igen', 'Hos Mette igen og igen')).toEqual(marks)
    expect(carried(marks, 'Hos Mette igen', 'Hos Meette igen')).toEqual([])
  })

  test('the words under a mark that is carried along are the same words', () => {
    const before = 'aaa Mette aaa Mette aaa'
    const now = 'aaa Mette aaa aaa Mette aaa'
    for (const { start, end } of carried([mark(4, 9), mark(14, 19)], before, now))
      expect(now.slice(start, end)).toBe('Mette')
  })
})
