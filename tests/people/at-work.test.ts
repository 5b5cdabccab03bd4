import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoWeek, weekdayOf } from '../../src/core/danish/dates.ts'
import { dayStatus } from '../../src/core/people/at-work.ts'
import type { Person } from '../../src/core/records/person.ts'
import { aPerson } from './builders.ts'

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-03', days))
const weeks = fc.constantFrom('every' as const, 'odd' as const, 'even' as const)
const anyWorkingDays = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), weeks }), { maxLength: 7 })

const isAtWork = (person: Person, date: string): boolean => dayStatus(person, date) === 'at-work'

describe('at work', () => {
  it('goes by the number of the ISO week, also from week 53 of 2026 to week 1 of 2027: two odd weeks in a row', () => {
    const { value } = aPerson('a', { workingDays: [{ weekday: 2, weeks: 'odd' }] })
    expect(isoWeek('2026-12-29')).toEqual({ year: 2026, week: 53 })
    expect(isAtWork(value, '2026-12-22')).toBe(false)
    expect(isAtWork(value, '2026-12-29')).toBe(true)
    expect(isAtWork(value, '2027-01-05')).toBe(true)
    expect(isAtWork(value, '2027-01-12')).toBe(false)
  })

  it('counts the first and last day of employment and of an absence', () => {
    const { value } = aPerson('a', {
      workingDays: [1, 2, 3, 4, 5].map((weekday) => ({ weekday })),
      firstDay: '2026-03-03',
      lastDay: '2026-03-31',
      absences: [
        { id: 'x', from: '2026-03-10', to: '2026-03-11', reason: 'holiday' },
        { id: 'y', from: '2026-03-30', reason: 'other-absence' },
      ],
    })
    const statuses = [
      '2026-03-02',
      '2026-03-03',
      '2026-03-07',
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-31',
      '2026-04-01',
    ]
    expect(statuses.map((date) => dayStatus(value, date))).toEqual([
      'not-employed',
      'at-work',
      'off',
      'absent',
      'absent',
      'at-work',
      'absent',
      'not-employed',
    ])
  })

  it('does not take an unknown week for granted', () => {
    const { value } = aPerson('a')
    expect(dayStatus(value, '2026-03-03')).toBe('unknown')
    expect(isAtWork(value, '2026-03-03')).toBe(false)
  })

  it('is never at work outside the employment, in an absence or on a weekday that is not listed', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, anyWorkingDays, (date, firstDay, from, workingDays) => {
        const { value } = aPerson('a', {
          firstDay,
          workingDays,
          absences: [{ id: 'x', from, to: addDays(from, 20), reason: 'day-off' }],
        })
        if (!isAtWork(value, date)) return
        expect(date >= firstDay).toBe(true)
        expect(date < from || date > addDays(from, 20)).toBe(true)
        expect(workingDays.map((day) => day.weekday)).toContain(weekdayOf(date))
      }),
    )
  })

  it('working odd and even weeks is working every week', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (date, weekday) => {
        const both = aPerson('a', {
          workingDays: [
            { weekday, weeks: 'odd' },
            { weekday, weeks: 'even' },
          ],
        })
        const every = aPerson('a', { workingDays: [{ weekday }] })
        expect(isAtWork(both.value, date)).toBe(isAtWork(every.value, date))
        expect(isAtWork(every.value, date)).toBe(weekdayOf(date) === weekday)
      }),
    )
  })
})
