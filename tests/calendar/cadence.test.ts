import fc from 'fast-check'
import { expect, it } from 'vitest'
import { meetingsDueIn, meetingsInYear, rhythmDays } from '../../src/core/calendar/cadence.ts'
import type { Cadence } from '../../src/core/records/forum.ts'

const every = (count: number, unit: 'week' | 'month' | 'year'): Cadence => ({ unit, every: count })

it('turns a rhythm into a number of meetings a year and days between them', () => {
  const inNumbers = (cadence: Cadence) => [meetingsInYear(cadence), rhythmDays(cadence)]
  expect(inNumbers(every(1, 'month'))).toEqual([12, 30])
  expect(inNumbers(every(3, 'month'))).toEqual([4, 91])
  expect(inNumbers(every(6, 'week'))).toEqual([9, 42])
  expect(inNumbers(every(52, 'week'))).toEqual([1, 364])
  expect(inNumbers(every(1, 'year'))).toEqual([1, 365])
  expect(inNumbers(every(24, 'month'))).toEqual([1, 730])
})

it('has no number for a single arrangement or for meetings as needed', () => {
  for (const unit of ['once', 'as-needed'] as const) {
    expect(meetingsInYear({ unit })).toBeNull()
    expect(meetingsDueIn(2027, { unit }, '2026-05-01')).toBeNull()
    expect(rhythmDays({ unit })).toBeNull()
  }
})

it('holds a meeting of every other year only when it is due', () => {
  const twoYears = every(2, 'year')
  expect(meetingsDueIn(2027, twoYears, null)).toBe(1)
  expect(meetingsDueIn(2027, twoYears, '2026-11-20')).toBe(0)
  expect(meetingsDueIn(2027, twoYears, '2025-11-20')).toBe(1)
  expect(meetingsDueIn(2027, twoYears, '2022-11-20')).toBe(1)
  expect(meetingsDueIn(2027, every(24, 'month'), '2026-02-01')).toBe(0)
})

it('counts months on from the last meeting where the rhythm is no whole number of years', () => {
  const months = every(18, 'month')
  expect(meetingsDueIn(2027, months, '2026-06-10')).toBe(1)
  expect(meetingsDueIn(2027, months, '2026-07-10')).toBe(0)
  expect(meetingsDueIn(2028, months, '2026-07-10')).toBe(1)
})

it('asks for the same every year of a rhythm of a year or less, whenever the last meeting was', () => {
  const cadences = fc.oneof(
    fc.record({ unit: fc.constant('week' as const), every: fc.integer({ min: 1, max: 52 }) }),
    fc.record({ unit: fc.constant('month' as const), every: fc.integer({ min: 1, max: 12 }) }),
    fc.constant(every(1, 'year')),
  )
  fc.assert(
    fc.property(cadences, fc.constantFrom('2026-01-01', '2026-12-31', null), (cadence, last) => {
      const count = meetingsInYear(cadence) ?? 0
      expect(count).toBeGreaterThanOrEqual(1)
      expect(meetingsDueIn(2027, cadence, last)).toBe(count)
      // Rounding never makes the meetings of a year lie further apart than half a rhythm too much or too little.
      expect(Math.abs(count * (rhythmDays(cadence) ?? 0) - 365)).toBeLessThanOrEqual((rhythmDays(cadence) ?? 0) / 2 + 7)
    }),
  )
})
