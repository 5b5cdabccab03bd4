import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  capitalised,
  clockRange,
  dayAndMonth,
  daysBetween,
  durationText,
  isoWeek,
  longDate,
  noBreak,
  readDate,
  readTime,
  shortDate,
  uncapitalised,
  weekdayDate,
  weekdayOf,
} from '../../src/core/danish/dates.ts'

const plain = (text: string): string => text.replaceAll(noBreak, ' ')
const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('dates as text', () => {
  it('writes dates as Danish papers do', () => {
    expect(plain(weekdayDate('2022-06-14'))).toBe('tirsdag den 14. juni 2022')
    expect(plain(longDate('2022-06-09'))).toBe('9. juni 2022')
    expect(plain(dayAndMonth('2026-12-01'))).toBe('1. december')
    expect(shortDate('2026-06-05')).toBe('5.6.2026')
    expect(capitalised(weekdayDate('2026-11-22'))).toMatch(/^Søndag den 22/)
    expect(uncapitalised('Ærlige kolleger')).toBe('ærlige kolleger')
    expect(uncapitalised('F-ACT og andre')).toBe('F-ACT og andre')
  })

  it('agrees with Intl on every date', () => {
    const full = new Intl.DateTimeFormat('da-DK', { dateStyle: 'full', timeZone: 'UTC' })
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(plain(weekdayDate(date))).toBe(plain(full.format(new Date(`${date}T00:00:00Z`))))
      }),
    )
  })

  it('keeps day and month, "kl." and time, number and unit on one line', () => {
    expect(longDate('2022-06-14')).toBe(`14.${noBreak}juni 2022`)
    expect(clockRange('13:00', '15:00')).toBe(`kl.${noBreak}13.00-15.00`)
    expect(clockRange('09:30', null)).toBe(`kl.${noBreak}9.30`)
    expect(durationText(15)).toBe(`15${noBreak}min`)
  })

  it('writes durations with hours from one hour up', () => {
    expect([0, 5, 60, 75, 120, 330].map((minutes) => plain(durationText(minutes)))).toEqual([
      '0 min',
      '5 min',
      '1 time',
      '1 time 15 min',
      '2 timer',
      '5 timer 30 min',
    ])
  })

  it('refuses what is no calendar date', () => {
    expect(() => longDate('2026-02-29')).toThrow('2026-02-29')
    expect(() => longDate('14.6.2022')).toThrow()
  })
})

describe('counting', () => {
  it('knows weekdays and ISO weeks, also of a year with 53 weeks', () => {
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('1969-12-29')).toBe(1)
    expect(isoWeek('2026-02-09')).toEqual({ year: 2026, week: 7 })
    expect(isoWeek('2026-10-12')).toEqual({ year: 2026, week: 42 })
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 })
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 })
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
  })

  it('adds and counts days the same way, across leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('adds minutes over midnight', () => {
    expect(addMinutes('13:00', 75)).toBe('14:15')
    expect(addMinutes('23:50', 20)).toBe('00:10')
  })
})

describe('reading what people write', () => {
  it('reads dates in every usual form', () => {
    for (const text of [
      '14.6.2022',
      '14.06.2022',
      '14-06-2022',
      '14/6/2022',
      '14. juni 2022',
      '2022-06-14',
      '14. jun 2022',
    ])
      expect(readDate(text), text).toBe('2022-06-14')
    expect(readDate('tirsdag den 14. juni 2022')).toBe('2022-06-14')
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const written of [longDate(date), shortDate(date), weekdayDate(date)]) expect(readDate(written)).toBe(date)
      }),
    )
  })

  it('guesses neither centuries nor impossible days', () => {
    for (const text of ['14.6.22', '31.4.2026', '29.2.2026', '', 'i morgen', '14. jumi 2022'])
      expect(readDate(text), text).toBeNull()
  })

  it('reads times of day', () => {
    expect(['13', '13.05', '9:30', 'kl. 9.30', 'kl 9', '24.00', '9.60', 'middag'].map(readTime)).toEqual([
      '13:00',
      '13:05',
      '09:30',
      '09:30',
      '09:00',
      null,
      null,
      null,
    ])
  })
})
