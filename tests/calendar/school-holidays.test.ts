import fc from 'fast-check'
import { expect, it } from 'vitest'
import { easterSunday } from '../../src/core/calendar/holidays.ts'
import { schoolHolidayOn, schoolHolidays } from '../../src/core/calendar/school-holidays.ts'
import { addDays, isoWeek, weekdayOf } from '../../src/core/danish/dates.ts'
import { type SchoolHolidays, schoolHolidays as settingsSchema } from '../../src/core/records/area.ts'

const settings = (fields: Partial<SchoolHolidays> = {}): SchoolHolidays => ({ ...settingsSchema.parse({}), ...fields })
const usual = settings()
const spans = (year: number, its: SchoolHolidays) =>
  schoolHolidays(year, its).map(({ name, from, to }) => `${name} ${from} ${to}`)

it('has the usual holidays of a year in the order of their dates', () => {
  expect(spans(2026, usual)).toEqual([
    'christmas 2025-12-23 2026-01-02',
    'winter 2026-02-09 2026-02-15',
    'easter 2026-03-30 2026-04-01',
    'summer 2026-06-27 2026-08-09',
    'autumn 2026-10-12 2026-10-18',
    'christmas 2026-12-23 2027-01-02',
  ])
})

it('34 Areas close their schools in different weeks', () => {
  const east = settings({ winterWeek: 7, autumnWeek: 42 })
  const west = settings({ winterWeek: 8, autumnWeek: 43, summerWeeks: 5, easterWeek: false, christmas: false })
  expect(schoolHolidayOn('2026-02-12', east)).toBe('winter')
  expect(schoolHolidayOn('2026-02-12', west)).toBeNull()
  expect(schoolHolidayOn('2026-02-19', east)).toBeNull()
  expect(schoolHolidayOn('2026-02-19', west)).toBe('winter')
  expect(schoolHolidayOn('2026-10-20', west)).toBe('autumn')
  expect(schoolHolidayOn('2026-08-05', east)).toBe('summer')
  expect(schoolHolidayOn('2026-08-05', west)).toBeNull()
  expect(schoolHolidayOn('2026-12-28', west)).toBeNull()
})

it('34 The days before Easter move with Easter', () => {
  expect(schoolHolidayOn('2024-03-27', usual)).toBe('easter')
  expect(schoolHolidayOn('2025-03-27', usual)).toBeNull()
  expect(schoolHolidayOn('2025-04-16', usual)).toBe('easter')
  for (const year of [2024, 2025, 2026, 2027, 2038]) {
    const easter = schoolHolidays(year, usual).find(({ name }) => name === 'easter')
    expect(easter?.to).toBe(addDays(easterSunday(year), -4))
    expect(weekdayOf(easter?.from ?? '')).toBe(1)
  }
})

it('keeps a closed period of the area under its own name, across New Year too', () => {
  const own = settings({
    christmas: false,
    others: [{ id: 'o1', name: 'Storebæltsferie', from: '2026-12-28', to: '2027-01-08' }],
  })
  expect(schoolHolidays(2027, own)[0]).toEqual({
    name: 'other',
    title: 'Storebæltsferie',
    from: '2026-12-28',
    to: '2027-01-08',
  })
  expect(schoolHolidayOn('2026-12-30', own)).toBe('other')
  expect(schoolHolidayOn('2027-01-08', own)).toBe('other')
  expect(schoolHolidayOn('2027-01-09', own)).toBeNull()
})

it('leaves out a period that ends before it begins', () => {
  const wrong = settings({ others: [{ id: 'o1', name: 'Bagvendt', from: '2026-09-10', to: '2026-09-01' }] })
  expect(schoolHolidays(2026, wrong).some(({ name }) => name === 'other')).toBe(false)
})

it('46 Week 53 and the leap day fall in and out of the holidays as other days do', () => {
  expect(schoolHolidayOn('2026-12-31', usual)).toBe('christmas')
  expect(schoolHolidayOn('2027-01-03', usual)).toBeNull()
  expect(schoolHolidayOn('2016-02-29', settings({ winterWeek: 9 }))).toBe('winter')
  expect(schoolHolidayOn('2028-02-29', usual)).toBeNull()
})

it('begins the summer on the last Saturday in June and holds the weeks that are set', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1980, max: 2099 }), fc.integer({ min: 1, max: 8 }), (year, summerWeeks) => {
      const summer = schoolHolidays(year, settings({ summerWeeks })).find(({ name }) => name === 'summer')
      const from = summer?.from ?? ''
      expect(weekdayOf(from)).toBe(6)
      expect(from >= `${year}-06-24` && from <= `${year}-06-30`).toBe(true)
      expect(summer?.to).toBe(addDays(from, 1 + 7 * summerWeeks))
    }),
  )
})

it('puts the weeks that are set into their ISO weeks, and knows every day of every holiday', () => {
  const years = fc.integer({ min: 1980, max: 2099 })
  const weeks = fc.record({ winterWeek: fc.integer({ min: 6, max: 9 }), autumnWeek: fc.integer({ min: 40, max: 44 }) })
  fc.assert(
    fc.property(years, weeks, (year, fields) => {
      const its = settings(fields)
      const all = schoolHolidays(year, its)
      const monday = (name: string) => all.find((each) => each.name === name)?.from ?? ''
      expect(isoWeek(monday('winter'))).toEqual({ year, week: fields.winterWeek })
      expect(isoWeek(monday('autumn'))).toEqual({ year, week: fields.autumnWeek })
      for (const { name, from, to } of all) {
        expect(schoolHolidayOn(from, its)).toBe(name)
        expect(schoolHolidayOn(to, its)).toBe(name)
      }
    }),
  )
})
