import Holidays from 'date-holidays'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOff, easterSunday, publicHolidays } from '../../src/core/calendar/holidays.ts'
import { addDays, isoWeek, weekdayOf } from '../../src/core/danish/dates.ts'

const usual = { mayDayIsFree: false }
const years = Array.from({ length: 120 }, (_, index) => 1980 + index)
const datesOf = (year: number) => publicHolidays(year).map(({ date }) => date)

it('agrees with date-holidays on the public days of every year from 1980 to 2099', () => {
  const oracle = new Holidays('DK')
  for (const year of years) {
    const theirs = oracle
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
    expect(datesOf(year), String(year)).toEqual(theirs.toSorted())
  }
})

it('33 A public holiday, 24 December and 5 June are off, and 1 May where it is said to be', () => {
  expect(dayOff('2026-04-02', usual)).toEqual({ kind: 'public', name: 'maundy-thursday' })
  expect(dayOff('2026-05-14', usual)).toEqual({ kind: 'public', name: 'ascension' })
  expect(dayOff('2026-12-24', usual)).toEqual({ kind: 'closing', name: 'christmas-eve' })
  expect(dayOff('2026-12-31', usual)).toEqual({ kind: 'closing', name: 'new-years-eve' })
  expect(dayOff('2026-06-05', usual)).toEqual({ kind: 'closing', name: 'constitution-day' })
  expect(dayOff('2026-05-01', usual)).toBeNull()
  expect(dayOff('2026-05-01', { mayDayIsFree: true })).toEqual({ kind: 'closing', name: 'may-day' })
  expect(dayOff('2026-06-04', usual)).toBeNull()
})

it('33 Store Bededag is a holiday up to 2023 and never since', () => {
  expect(dayOff('2023-05-05', usual)).toEqual({ kind: 'public', name: 'great-prayer-day' })
  for (const year of years) {
    const day = addDays(easterSunday(year), 26)
    expect(dayOff(day, usual)?.name === 'great-prayer-day', day).toBe(year <= 2023)
  }
})

it('calls a day public where it is a closing day too', () => {
  expect(dayOff('2025-06-05', usual)).toEqual({ kind: 'closing', name: 'constitution-day' })
  expect(dayOff('2022-06-05', usual)).toEqual({ kind: 'public', name: 'whit-sunday' })
  expect(dayOff('2008-05-01', { mayDayIsFree: true })).toEqual({ kind: 'public', name: 'ascension' })
})

it('46 Week 53 of 2020 and 2026 and the leap day are days like others', () => {
  expect(isoWeek('2020-12-31')).toEqual({ year: 2020, week: 53 })
  expect(isoWeek('2026-12-28')).toEqual({ year: 2026, week: 53 })
  expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 })
  expect(isoWeek('2025-12-31')).toEqual({ year: 2026, week: 1 })
  expect(isoWeek('2028-02-29')).toEqual({ year: 2028, week: 9 })
  expect(dayOff('2028-02-29', usual)).toBeNull()
  expect(weekdayOf('2028-02-29')).toBe(2)
})

const anyYear = fc.integer({ min: 1600, max: 3000 })

it('puts Easter on a Sunday between 22 March and 25 April', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const easter = easterSunday(year)
      expect(weekdayOf(easter)).toBe(7)
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
    }),
  )
})

it('says of a day what the list of its year says', () => {
  const days = fc.tuple(anyYear, fc.integer({ min: 0, max: 364 }))
  fc.assert(
    fc.property(days, ([year, day]) => {
      const date = addDays(`${year}-01-01`, day)
      const off = dayOff(date, usual)
      expect(off?.kind === 'public').toBe(datesOf(year).includes(date))
    }),
  )
})
