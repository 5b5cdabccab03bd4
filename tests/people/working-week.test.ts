import { describe, expect, it } from 'vitest'
import { readWorkingDays, weeksOf, withWeekday } from '../../src/core/people/working-week.ts'

const days = (text: string): string | null =>
  readWorkingDays(text)
    ?.map(({ weekday, weeks }) => `${weekday}${weeks === 'every' ? '' : weeks}`)
    .join(' ') ?? null

describe('a working week', () => {
  it('is read as people write it', () => {
    expect(days('man, tir, tor (ulige uger)')).toBe('1 2 4odd')
    expect(days('Mandag og onsdag')).toBe('1 3')
    expect(days('man-tor')).toBe('1 2 3 4')
    expect(days('man - ons; fre i lige uger')).toBe('1 2 3 5even')
    expect(days('ma/ti/fr')).toBe('1 2 5')
    expect(days('ulige uger: man, ons; lige uger: tir')).toBe('1odd 2even 3odd')
    expect(days('alle hverdage')).toBe('1 2 3 4 5')
    expect(days('tir (ulige), tir (lige)')).toBe('2')
    expect(days('tirsdage og torsdage')).toBe('2 4')
    expect(days('')).toBe('')
  })

  it('is not read where a word is not understood', () => {
    for (const text of ['3 dage', 'man, vagt', 'fre-man', 'efter aftale', '8-16'])
      expect([text, days(text)]).toEqual([text, null])
  })

  it('is changed one weekday at a time and stays in order', () => {
    const week = withWeekday(withWeekday([], 4, 'odd'), 1, 'every')
    expect(week).toEqual([
      { weekday: 1, weeks: 'every' },
      { weekday: 4, weeks: 'odd' },
    ])
    expect([1, 2, 4].map((weekday) => weeksOf(week, weekday))).toEqual(['every', null, 'odd'])
    expect(withWeekday(week, 4, null)).toEqual([{ weekday: 1, weeks: 'every' }])
  })
})
