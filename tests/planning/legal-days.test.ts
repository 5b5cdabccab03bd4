import { expect, test } from 'vitest'
import { isoWeek, weekdayOf } from '../../src/core/danish/dates.ts'
import { legalDays } from '../../src/core/planning/legal-days.ts'
import { forumId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { entry } from './generator.ts'

const id = forumId.parse('forum')
const areas = [
  entry('area', 'oest', { name: 'Øst', schoolHolidays: { winterWeek: 7 } }),
  entry('area', 'syd', { name: 'Syd', schoolHolidays: { winterWeek: 8 } }),
]

const daysOf = (
  fields: Partial<RecordInput<'forum'>>,
  { year = 2026, today = '2025-06-01', mayDayIsFree = false } = {},
) => {
  const forum = entry('forum', id, { name: 'Forum', kind: 'network', cadence: { unit: 'month', every: 1 }, ...fields })
  const organisation = entry('organisation', 'organisation', { name: 'Regionen', mayDayIsFree })
  return legalDays(recordSetOf([organisation, ...areas, forum]), id, { year, today })
}

test('33. public holidays and closing days are closed, 1 May by setting, and Store Bededag is a working day since 2024', () => {
  const { days, closed } = daysOf({})
  expect(closed.get('2026-04-02')).toBe('public')
  expect(closed.get('2026-05-14')).toBe('public')
  expect(closed.get('2026-06-05')).toBe('closing')
  expect(closed.get('2026-12-24')).toBe('closing')
  expect(days).toContain('2026-05-01')
  expect(daysOf({}, { mayDayIsFree: true }).closed.get('2026-05-01')).toBe('closing')
  expect(daysOf({}, { year: 2023, today: '2022-06-01' }).closed.get('2023-05-05')).toBe('public')
  expect(daysOf({}, { year: 2024, today: '2023-06-01' }).days).toContain('2024-04-26')
})

test('34. a forum keeps clear of the school holidays of its own areas, one for all areas of everybody’s', () => {
  const winter = (fields: Partial<RecordInput<'forum'>>) =>
    ['2026-02-11', '2026-02-18'].map((date) => daysOf(fields).closed.get(date) ?? 'open')
  expect(winter({ membership: { areaIds: ['oest'] } })).toEqual(['school-holidays', 'open'])
  expect(winter({ membership: { areaIds: ['syd'] } })).toEqual(['open', 'school-holidays'])
  expect(winter({})).toEqual(['school-holidays', 'school-holidays'])
  expect(winter({ dates: { schoolHolidays: 'allow' } })).toEqual(['open', 'open'])
})

test('34. the days before Easter follow Easter', () => {
  expect(daysOf({}).closed.get('2026-03-31')).toBe('school-holidays')
  expect(daysOf({}, { year: 2027 }).days).toContain('2027-03-31')
  expect(daysOf({}, { year: 2027 }).closed.get('2027-03-23')).toBe('school-holidays')
})

test('36. without a legal day, the rules to relax are told with the days that each would open', () => {
  const { days, relax } = daysOf({
    dates: {
      schoolHolidays: 'allow',
      weekdays: [3],
      week: { strength: 'fixed', isoWeeks: [20] },
      blocked: [{ id: 'b', from: '2026-05-13', to: '2026-05-13', note: '' }],
    },
  })
  expect(days).toEqual([])
  // Giving up the weekday opens Monday, Tuesday and Friday of week 20 (Thursday is Ascension Day); the week, every other
  // Wednesday of the year; the block, that one Wednesday.
  expect(relax).toEqual([
    { rule: 'week', days: 51 },
    { rule: 'weekdays', days: 3 },
    { rule: 'blocked', days: 1 },
  ])
})

test('36. where no rule alone keeps all days closed, they are told one after another', () => {
  const { days, relax } = daysOf(
    {
      durationMinutes: 240,
      dates: { earliest: '13:00', latest: '16:00', noticeDays: 365 },
    },
    { today: '2026-11-01' },
  )
  expect(days).toEqual([])
  expect(relax.map(({ rule }) => rule)).toEqual(['hours', 'notice'])
  expect(relax[0]?.days).toBe(0)
  expect(relax[1]?.days).toBeGreaterThan(150)
})

test('a meeting must fit between the earliest and the latest hour', () => {
  const at = (usualStart: string | null, durationMinutes: number) =>
    daysOf({ usualStart, durationMinutes, dates: { earliest: '09:00', latest: '15:00' } }).days.length > 0
  expect(at('09:00', 360)).toBe(true)
  expect(at('09:30', 360)).toBe(false)
  expect(at('08:59', 60)).toBe(false)
  expect(at(null, 360)).toBe(true)
  expect(at(null, 361)).toBe(false)
})

test('no day is legal before the notice has passed', () => {
  const { days, closed } = daysOf({ dates: { noticeDays: 28 } }, { today: '2026-03-01' })
  expect(days[0]).toBe('2026-04-07')
  expect(closed.get('2026-03-27')).toBe('notice')
})

test('46. weeks of the year follow ISO: 2026 has a week 53, and its first days belong to week 1', () => {
  const week53 = daysOf({ dates: { schoolHolidays: 'allow', week: { strength: 'fixed', isoWeeks: [53] } } })
  expect(week53.days).toEqual(['2026-12-28', '2026-12-29', '2026-12-30'])
  expect(
    daysOf({ dates: { schoolHolidays: 'allow', week: { strength: 'fixed', isoWeeks: [53] } } }, { year: 2027 }).days,
  ).toEqual([])
})

test('46. a leap day and the days on which the clocks change are days like others', () => {
  const leap = daysOf({ dates: { schoolHolidays: 'allow', weekdays: [1, 2, 3, 4, 5, 6, 7] } }, { year: 2028 })
  expect(leap.days).toContain('2028-02-29')
  expect(leap.days).toContain('2028-03-26')
  expect(leap.days).toContain('2028-10-29')
  expect(leap.days.length + leap.closed.size).toBe(366)
})

test('weeks of the month: the second Wednesday, and the last one whatever the month’s length', () => {
  const wednesdays = (monthWeeks: number[]) =>
    daysOf({ dates: { schoolHolidays: 'allow', weekdays: [3], week: { strength: 'fixed', monthWeeks } } }).days
  expect(wednesdays([2]).slice(0, 3)).toEqual(['2026-01-14', '2026-02-11', '2026-03-11'])
  expect(wednesdays([5]).slice(0, 4)).toEqual(['2026-01-28', '2026-02-25', '2026-03-25', '2026-04-29'])
})

test('weeks that are only preferred close nothing, and weekends open by request alone', () => {
  expect(daysOf({ dates: { week: { strength: 'preferred', isoWeeks: [20] } } }).days.length).toBe(
    daysOf({}).days.length,
  )
  expect(daysOf({}).days.some((date) => weekdayOf(date) > 5)).toBe(false)
  expect(daysOf({}).closed.get('2026-01-10')).toBe('weekdays')
  const saturdays = daysOf({ dates: { weekdays: [6] } }).days
  expect(saturdays.length).toBeGreaterThan(30)
  expect(new Set(saturdays.map(weekdayOf))).toEqual(new Set([6]))
  expect(isoWeek(saturdays[0] ?? '').year).toBe(2026)
})
