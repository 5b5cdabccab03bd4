/** What holds for every region, year and history, tried on random ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/core/danish/dates.ts'
import { attendanceOn } from '../../src/core/planning/attendance.ts'
import { legalDays } from '../../src/core/planning/legal-days.ts'
import type { PlanWish } from '../../src/core/planning/plan.ts'
import { planDates } from '../../src/core/planning/plan-dates.ts'
import { replayDate } from '../../src/core/planning/replay-date.ts'
import type { ForumId } from '../../src/core/records/ids.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { aRegion, entry, type Region, regionOf, shuffled } from './generator.ts'

/** A region with some meetings in it, and a wish. Called off after a few tellings, so that many are tried. */
const plans = fc
  .record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    people: fc.integer({ min: 0, max: 14 }),
    year: fc.integer({ min: 2024, max: 2032 }),
    startsInYear: fc.boolean(),
    dayOfYear: fc.integer({ min: 0, max: 364 }),
    method: fc.constantFrom('instant' as const, 'optimal' as const),
    release: fc.constantFrom('drafts' as const, 'planned' as const),
    tellings: fc.integer({ min: 0, max: 4 }),
    meetings: fc.array(
      fc.record({
        forum: fc.integer({ min: 0, max: 3 }),
        day: fc.option(fc.integer({ min: -60, max: 420 }), { nil: null }),
        status: fc.constantFrom('draft' as const, 'planned' as const, 'invited' as const, 'cancelled' as const),
        pinned: fc.boolean(),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ seed, people, year, startsInYear, dayOfYear, method, release, tellings, meetings }) => {
    const region = aRegion({ seed, people, year })
    const forums = [region.regional, ...region.local]
    const withMeetings = regionOf([
      ...region.entries,
      ...meetings.map(({ forum, day, status, pinned }, number) =>
        entry('meeting', `m-${number}`, {
          forumId: forums[forum] ?? region.regional,
          date: day === null ? null : addDays(`${year}-01-01`, day),
          start: number % 3 === 0 ? null : '13:00',
          status,
          pinned,
        }),
      ),
    ])
    const today = startsInYear ? addDays(`${year}-01-01`, dayOfYear) : `${year - 1}-10-01`
    const wish: PlanWish = { year, today, method, release }
    return { region: withMeetings, wish, tellings, seed }
  })

const plan = ({ region, wish, tellings }: { region: Region; wish: PlanWish; tellings: number }) => {
  let told = 0
  return planDates(region.records, wish, () => told++ < tellings)
}

test('every chosen date is legal, no forum meets twice on it, and no date of the forum’s own is lost', () => {
  fc.assert(
    fc.property(plans, (made) => {
      const { series, problems } = plan(made)
      for (const { forumId, dates } of series) {
        const open = legalDays(made.region.records, forumId, made.wish).days
        const chosen = dates.filter(({ kept }) => !kept).map(({ date }) => date)
        for (const date of chosen) expect(open).toContain(date)
        for (const date of chosen) expect(dates.filter((each) => each.date === date).length).toBe(1)
        const ids = dates.flatMap(({ meetingId }) => meetingId ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        const isShort = problems.some((problem) => problem.forumId === forumId)
        if (!isShort) expect(ids).toEqual(expect.arrayContaining([...meetingsIn(made.region, forumId, made.wish.year)]))
      }
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('pinned and agreed meetings never move', () => {
  fc.assert(
    fc.property(plans, (made) => {
      const { series } = plan(made)
      for (const [id, meeting] of made.region.records.meeting) {
        const stays = meeting.pinned || meeting.status === 'invited' || (meeting.date ?? '9999') < made.wish.today
        if (!stays || meeting.status === 'cancelled' || meeting.date?.slice(0, 4) !== String(made.wish.year)) continue
        const found = series.flatMap(({ dates }) => dates.filter(({ meetingId }) => meetingId === id))
        expect(found.map(({ date, kept }) => ({ date, kept }))).toEqual([{ date: meeting.date, kept: true }])
      }
    }),
    { numRuns: 60, seed: 12 },
  )
})

test('every stored choice, made again from what was stored, gives the date that stands', () => {
  fc.assert(
    fc.property(plans, (made) => {
      for (const { dates } of plan(made).series)
        for (const { date, kept, choice } of dates) {
          if (kept) continue
          if (choice === null) throw new Error('a chosen date says why')
          expect(replayDate(choice)).toBe(date)
          expect(choice.candidates.length).toBeLessThanOrEqual(8)
          expect(choice.candidates[0]?.date).toBe(date)
        }
    }),
    { numRuns: 60, seed: 13 },
  )
})

test('1. the records in another order give the same dates for the same reasons', () => {
  fc.assert(
    fc.property(plans, (made) => {
      const other = recordSetOf(shuffled(made.region.entries, made.seed))
      expect(plan({ ...made, region: { ...made.region, records: other } })).toEqual(plan(made))
    }),
    { numRuns: 40, seed: 14 },
  )
})

/** Every forum meets in March alone, where agreed meetings without a time take many of the days. */
const crowded = fc
  .record({
    seed: fc.integer({ min: 1, max: 10_000 }),
    method: fc.constantFrom('instant' as const, 'optimal' as const),
    days: fc.array(fc.record({ forum: fc.integer({ min: 0, max: 3 }), day: fc.integer({ min: 1, max: 31 }) }), {
      maxLength: 12,
    }),
  })
  .map(({ seed, method, days }) => {
    const week = { strength: 'fixed' as const, isoWeeks: [10, 11, 12, 13] }
    const region = aRegion({ seed, people: 9, year: 2026, forum: { dates: { week } } })
    const forums = [region.regional, ...region.local]
    const meetings = days.map(({ forum, day }, number) =>
      entry('meeting', `m-${number}`, {
        forumId: forums[forum] ?? region.regional,
        date: addDays('2026-03-01', day - 1),
        status: 'invited',
      }),
    )
    const wish: PlanWish = { year: 2026, today: '2025-10-01', method, release: 'drafts' }
    return { region: regionOf([...region.entries, ...meetings]), wish, tellings: 2 }
  })

test('no chosen date lies on a meeting at the same time with somebody who is invited to both', () => {
  let shared = 0
  fc.assert(
    fc.property(crowded, (made) => {
      const { records } = made.region
      const { series } = plan(made)
      for (const { forumId, dates } of series)
        for (const { date } of dates.filter(({ kept }) => !kept))
          for (const other of records.meeting.values()) {
            if (other.date !== date || other.forumId === forumId) continue
            shared += 1
            const { invited } = attendanceOn(records, other.forumId, date)
            expect(attendanceOn(records, forumId, date).invited.filter((id) => invited.includes(id))).toEqual([])
          }
    }),
    { numRuns: 40, seed: 15 },
  )
  expect(shared, 'meetings of people who share nobody do lie on the same day').toBeGreaterThan(0)
})

const meetingsIn = ({ records }: Region, forumId: ForumId, year: number): readonly string[] =>
  [...records.meeting].flatMap(([id, meeting]) =>
    meeting.forumId === forumId && meeting.status !== 'cancelled' && meeting.date?.slice(0, 4) === String(year)
      ? [id]
      : [],
  )
