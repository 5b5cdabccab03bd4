import { describe, expect, test } from 'vitest'
import { daysBetween, isoWeek } from '../../src/core/danish/dates.ts'
import { attendanceOn } from '../../src/core/planning/attendance.ts'
import { legalDays } from '../../src/core/planning/legal-days.ts'
import type { PlanWish } from '../../src/core/planning/plan.ts'
import { type PlannedDates, planDates } from '../../src/core/planning/plan-dates.ts'
import { replayDate } from '../../src/core/planning/replay-date.ts'
import { type ForumId, forumId, type PersonId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { aRegion, entry, regionOf } from './generator.ts'

const wish: PlanWish = { year: 2026, today: '2025-11-01', method: 'instant', release: 'drafts' }
const improved: PlanWish = { ...wish, method: 'optimal' }
const theForum = forumId.parse('forum')
const everyDay = [1, 2, 3, 4, 5]

const aForum = (fields: Partial<RecordInput<'forum'>> = {}, id: string = theForum) =>
  entry('forum', id, {
    name: id,
    kind: 'local-erfa',
    membership: { roles: ['peer'] },
    cadence: { unit: 'month', every: 1 },
    usualStart: '13:00',
    ...fields,
  })
const aPeer = (id: string, weekdays: readonly number[], fields: Partial<RecordInput<'person'>> = {}) =>
  entry('person', id, {
    roles: ['peer'],
    introduction: { courseCompletedOn: '2020-01-01' },
    workingDays: weekdays.map((weekday) => ({ weekday })),
    ...fields,
  })
const aMeeting = (id: string, date: string | null, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: theForum, date, start: '13:00', end: '15:00', ...fields })
const records = (...entries: readonly RecordEntry[]) => recordSetOf(entries)

const datesOf = (plan: PlannedDates, id: ForumId = theForum) =>
  plan.series.flatMap((series) => (series.forumId === id ? series.dates : []))
const onDates = (plan: PlannedDates, id?: ForumId) => datesOf(plan, id).map(({ date }) => date)
const reached = (set: RecordSet, id: ForumId, dates: readonly string[]): ReadonlySet<PersonId> =>
  new Set(dates.flatMap((date) => attendanceOn(set, id, date).atWork))

test('of equal dates the earliest is chosen again, whatever the order in which they were stored', () => {
  const candidate = (date: string, value: number) => ({ date, value, atWork: 1, collisions: 0, onlyChanceOf: [] })
  const candidates = [candidate('2026-03-05', 7), candidate('2026-03-04', 9), candidate('2026-03-03', 9)]
  expect(replayDate({ candidates })).toBe('2026-03-03')
  expect(replayDate({ candidates: candidates.toReversed() })).toBe('2026-03-03')
  expect(replayDate({ candidates: [] })).toBe(null)
})

test('16. somebody who works on Mondays alone is reached by the improved plan, not by the instant one', () => {
  const others = Array.from({ length: 12 }, (_, at) => aPeer(`peer-${at}`, at % 2 === 0 ? [1, 2, 3] : [2, 3, 4]))
  const set = records(aForum(), ...others, aPeer('monday', [1]))
  const instant = onDates(planDates(set, wish))
  const optimal = planDates(set, improved)
  expect([...reached(set, theForum, instant)]).not.toContain('monday')
  expect([...reached(set, theForum, onDates(optimal))]).toContain('monday')
  const saving = datesOf(optimal).filter(({ date, choice }) =>
    choice?.candidates.some((each) => each.date === date && each.onlyChanceOf.some((id) => id === 'monday')),
  )
  expect(saving.length, 'one date says that it is the only chance').toBe(1)
})

test('19. somebody with no hours is invited, never counted as at work, and does not move a date', () => {
  const people = [aPeer('a', [2, 3]), aPeer('b', [2])]
  const idle = aPeer('idle', [5], { weeklyHours: 0 })
  const dates = onDates(planDates(records(aForum(), ...people, idle), improved))
  expect(dates).toEqual(
    onDates(planDates(records(aForum(), ...people, aPeer('idle', [5], { lastDay: '2020-12-31' })), improved)),
  )
})

test('14. an area with one person gets dates on that person’s days; one with nobody gets none, and that is said', () => {
  const one = records(aForum(), aPeer('alone', [4]))
  expect(onDates(planDates(one, wish)).length).toBe(12)
  for (const { choice } of datesOf(planDates(one, wish))) expect(choice?.candidates[0]?.atWork).toBe(1)
  const none = planDates(records(aForum()), wish)
  expect(datesOf(none)).toEqual([])
  expect(none.problems).toEqual([{ code: 'nobody-invited', forumId: theForum }])
})

test('35. July has no legal day: twelve meetings a year are a cadence, not one in each month', () => {
  const set = records(entry('area', 'oest', { name: 'Øst' }), aForum(), aPeer('a', everyDay), aPeer('b', everyDay))
  const dates = onDates(planDates(set, wish))
  expect(dates.length).toBe(12)
  expect(dates.filter((date) => date.startsWith('2026-07'))).toEqual([])
  const gaps = dates.slice(1).map((date, at) => daysBetween(dates[at] ?? '', date))
  expect(Math.max(...gaps), 'the summer holiday is the longest gap').toBeLessThan(60)
  expect(Math.min(...gaps)).toBeGreaterThan(14)
})

test('36. no feasible date: the rules to relax are told, and the other forums are planned', () => {
  const closed = aForum(
    { dates: { weekdays: [3], blocked: [{ id: 'b', from: '2026-01-01', to: '2026-12-31', note: '' }] } },
    'closed',
  )
  const plan = planDates(records(closed, aForum(), aPeer('a', everyDay)), wish)
  const problem = plan.problems[0]
  if (problem?.code !== 'no-legal-day') throw new Error('a problem was expected')
  expect(problem.forumId).toBe('closed')
  expect(problem.relax.map(({ rule }) => rule)).toEqual(['blocked'])
  expect(problem.relax[0]?.days).toBeGreaterThan(30)
  expect(onDates(plan).length).toBe(12)
})

test('36. days that another meeting takes at the same time are told as collisions', () => {
  const week = { dates: { week: { strength: 'fixed' as const, isoWeeks: [20] }, weekdays: [2] } }
  const taken = aMeeting('taken', '2026-05-12', { forumId: 'other', status: 'invited' })
  const plan = planDates(
    records(aForum({ ...week, cadence: { unit: 'year', every: 1 } }), aForum({}, 'other'), taken, aPeer('a', everyDay)),
    { ...wish, forumIds: [theForum] },
  )
  expect(datesOf(plan)).toEqual([])
  expect(plan.problems).toEqual([
    {
      code: 'no-legal-day',
      forumId: theForum,
      relax: expect.arrayContaining([{ rule: 'collision', days: 1 }]),
    },
  ])
})

test('fewer legal days than meetings: all of them are used, and that is said', () => {
  const week = { strength: 'fixed' as const, isoWeeks: [20, 21] }
  const plan = planDates(records(aForum({ dates: { weekdays: [2], week } }), aPeer('a', everyDay)), wish)
  expect(onDates(plan)).toEqual(['2026-05-12', '2026-05-19'])
  expect(plan.problems).toEqual([{ code: 'too-few-legal-days', forumId: theForum, wanted: 12, found: 2 }])
})

describe('38. a vidensdag stands in for a regional meeting', () => {
  const regional = forumId.parse('regional')
  const set = records(
    aForum({ kind: 'regional-erfa', cadence: { unit: 'month', every: 3 } }, 'regional'),
    aForum({ kind: 'knowledge-day', cadence: { unit: 'year', every: 1 }, dates: { replaces: ['regional'] } }),
    ...Array.from({ length: 6 }, (_, at) => aPeer(`peer-${at}`, everyDay)),
  )

  test('it comes first, and the regional forum meets once less, in rhythm around it', () => {
    const plan = planDates(set, wish)
    const day = datesOf(plan)[0]
    expect(plan.series.map((series) => series.forumId)).toEqual([theForum, regional])
    expect(datesOf(plan).length).toBe(1)
    expect(day?.standsInFor).toEqual([regional])
    expect(onDates(plan, regional).length).toBe(3)
    const all = [...onDates(plan, regional), day?.date ?? ''].toSorted()
    const gaps = all.slice(1).map((date, at) => daysBetween(all[at] ?? '', date))
    expect(Math.min(...gaps)).toBeGreaterThan(45)
    expect(Math.max(...gaps)).toBeLessThan(140)
  })

  test('one that is agreed already counts, and cancelled it counts no more', () => {
    const agreed = (status: 'invited' | 'cancelled') =>
      withMore(set, aMeeting('vidensdag', '2026-10-06', { status, standsInFor: ['regional'] }))
    const only = { ...wish, forumIds: [regional] }
    expect(onDates(planDates(agreed('invited'), only), regional).length).toBe(3)
    expect(onDates(planDates(agreed('cancelled'), only), regional).length).toBe(4)
  })
})

describe('what stays and what moves', () => {
  const people = Array.from({ length: 5 }, (_, at) => aPeer(`peer-${at}`, everyDay))
  const lying = [
    aMeeting('m-past', '2026-01-07', { status: 'draft' }),
    aMeeting('m-invited', '2026-02-03', { status: 'invited' }),
    aMeeting('m-pinned', '2026-03-19', { status: 'draft', pinned: true }),
    aMeeting('m-planned', '2026-09-29', { status: 'planned' }),
    aMeeting('m-draft', '2026-07-15', { status: 'draft' }),
    aMeeting('m-idea', null, { status: 'draft' }),
    aMeeting('m-cancelled', '2026-05-05', { status: 'cancelled' }),
  ]
  const set = records(aForum(), ...people, ...lying)
  const at = { ...wish, today: '2026-01-15' }
  const kept = (release: PlanWish['release']) =>
    datesOf(planDates(set, { ...at, release }))
      .filter((each) => each.kept)
      .map(({ meetingId }) => meetingId)

  test('past, agreed and hand-moved meetings stay; planned ones move only where they are released', () => {
    expect(kept('drafts')).toEqual(['m-past', 'm-invited', 'm-pinned', 'm-planned'])
    expect(kept('planned')).toEqual(['m-past', 'm-invited', 'm-pinned'])
  })

  test('drafts keep their identity on a new date, and a cancelled meeting counts nowhere', () => {
    const dates = datesOf(planDates(set, at))
    const ids = dates.map(({ meetingId }) => meetingId)
    expect(dates.length).toBe(12)
    expect(ids).toContain('m-draft')
    expect(ids).toContain('m-idea')
    expect(ids).not.toContain('m-cancelled')
    expect(new Set(ids.filter((id) => id !== null)).size).toBe(6)
    expect(dates.find(({ meetingId }) => meetingId === 'm-draft')?.date).not.toBe('2026-07-15')
  })

  test('no meeting is dropped where there are more than the rhythm asks for', () => {
    const many = records(
      aForum({ cadence: { unit: 'month', every: 6 } }),
      ...people,
      ...[2, 4, 6, 9].map((month) => aMeeting(`m-${month}`, `2026-0${month}-17`)),
    )
    expect(datesOf(planDates(many, wish)).map(({ meetingId }) => meetingId)).toEqual(['m-2', 'm-4', 'm-6', 'm-9'])
  })

  test('of a year that is under way, only the share that is left is planned', () => {
    const dates = onDates(planDates(records(aForum(), ...people), { ...wish, today: '2026-08-15' }))
    expect(dates.length).toBe(4)
    expect(dates.every((date) => date >= '2026-09-12')).toBe(true)
  })

  test('the rhythm runs on from the last meeting of the year before, and into the first of the next', () => {
    const datesBeside = (date: string) =>
      onDates(planDates(records(aForum(), ...people, aMeeting('beside', date, { status: 'invited' })), wish))
    expect((datesBeside('2025-12-03')[0] ?? '') < '2026-01-12').toBe(true)
    expect((datesBeside('2025-12-30')[0] ?? '') > '2026-01-20').toBe(true)
    expect((datesBeside('2027-01-05').at(-1) ?? '') < '2026-12-10').toBe(true)
    expect((datesBeside('2027-01-29').at(-1) ?? '') > '2026-12-14').toBe(true)
  })
})

test('a preferred week is chosen where it costs little, and a fixed one always', () => {
  const people = Array.from({ length: 8 }, (_, at) => aPeer(`peer-${at}`, everyDay))
  const inWeek = (strength: 'preferred' | 'fixed') =>
    onDates(planDates(records(aForum({ dates: { week: { strength, monthWeeks: [2] } } }), ...people), wish)).filter(
      (date) => Number(date.slice(8)) >= 8 && Number(date.slice(8)) <= 14,
    ).length
  expect(inWeek('preferred')).toBeGreaterThanOrEqual(9)
  expect(inWeek('fixed')).toBeGreaterThanOrEqual(10)
})

test('30. one person’s regional and local meetings avoid the same day, and the same week where nothing is lost by it', () => {
  const { records: region, regional, local } = aRegion({ seed: 3, people: 30, year: 2026 })
  const plan = planDates(region, improved)
  const regionalDates = onDates(plan, regional)
  const localDates = local.flatMap((id) => onDates(plan, id))
  expect(regionalDates.filter((date) => localDates.includes(date))).toEqual([])
  const week = (date: string) => `${isoWeek(date).year}-${isoWeek(date).week}`
  const busy = localDates.filter((date) => regionalDates.some((other) => week(other) === week(date)))
  expect(busy.length).toBeLessThanOrEqual(localDates.length / 4)
})

test('forums are asked for by name, and what cannot be planned is said', () => {
  const once = aForum({ cadence: { unit: 'once' } }, 'once')
  const set = records(aForum(), once, aForum({ active: false }, 'ended'), aPeer('a', everyDay))
  expect(planDates(set, wish).series.map((series) => series.forumId)).toEqual([theForum])
  const unknown = forumId.parse('unknown')
  const named = planDates(set, { ...wish, forumIds: [forumId.parse('once'), unknown] })
  expect(named.series).toEqual([])
  expect(named.problems).toEqual([
    { code: 'no-cadence', forumId: 'once' },
    { code: 'forum-not-found', forumId: 'unknown' },
  ])
})

test('43. replan twice: the same dates and the same meetings, whether planned ones are released or not', () => {
  const region = aRegion({ seed: 2, people: 30, year: 2026 })
  const first = planDates(region.records, improved)
  const accepted = regionOf([
    ...region.entries,
    ...first.series.flatMap((series) =>
      series.dates.map(({ date, choice }, number) =>
        entry('meeting', `meeting:${series.forumId}:2026:${number + 1}`, {
          forumId: series.forumId,
          status: 'planned',
          date,
          start: region.records.forum.get(series.forumId)?.usualStart ?? null,
          dateChoice: choice === null ? null : { ...choice, candidates: [...choice.candidates] },
        }),
      ),
    ),
  ])
  const dates = (plan: PlannedDates) => plan.series.map((series) => series.dates.map(({ date }) => date))
  expect(planDates(region.records, improved)).toEqual(first)
  const kept = planDates(accepted.records, improved)
  const released = planDates(accepted.records, { ...improved, release: 'planned' })
  expect(dates(kept)).toEqual(dates(first))
  expect(kept.series.flatMap((series) => series.dates).every((each) => each.kept)).toBe(true)
  expect(dates(released)).toEqual(dates(first))
  for (const series of released.series)
    expect(series.dates.map(({ meetingId }) => meetingId)).toEqual(
      series.dates.map((_, number) => `meeting:${series.forumId}:2026:${number + 1}`),
    )
  expect(released.series.map((series) => series.dates.map(({ choice }) => choice))).toEqual(
    first.series.map((series) => series.dates.map(({ choice }) => choice)),
  )
})

describe('44. called off, the best so far stands and is labelled so', () => {
  const { records: region, regional, local } = aRegion({ seed: 4, people: 30, year: 2026 })

  test('at once: every forum has its dates, and every choice can be made again', () => {
    const plan = planDates(region, improved, () => false)
    expect(plan.method).toBe('stopped')
    for (const { dates } of plan.series) {
      expect(dates.length).toBeGreaterThanOrEqual(4)
      for (const { date, choice } of dates) {
        expect(choice?.method).toBe('stopped')
        expect(choice === null ? null : replayDate(choice)).toBe(date)
      }
    }
  })

  test('midway: the forums that were done are as in the whole plan', () => {
    const whole = planDates(region, improved)
    let told = 0
    const plan = planDates(region, improved, ({ done, of }) => {
      told += 1
      expect(done).toBeLessThanOrEqual(of)
      return done < of / 4
    })
    expect(told).toBeGreaterThan(3)
    expect(plan.method).toBe('stopped')
    expect(datesOf(plan, regional)).toEqual(datesOf(whole, regional))
    for (const id of local) for (const { choice } of datesOf(plan, id)) expect(choice?.method).toBe('stopped')
  })

  test('progress grows and reaches the end where nobody calls it off', () => {
    const told: number[] = []
    const plan = planDates(region, improved, ({ done }) => told.push(done) > 0)
    expect(plan.method).toBe('optimal')
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.length).toBeGreaterThan(20)
  })
})

test('45. 300 people and ten years of history: a year is planned, and what was long ago changes nothing', () => {
  const long = aRegion({ seed: 1, people: 300, year: 2026, historyYears: 10 })
  const short = aRegion({ seed: 1, people: 300, year: 2026, historyYears: 1 })
  const plan = planDates(long.records, improved)
  expect(plan).toEqual(planDates(short.records, improved))
  expect(plan.problems).toEqual([])
  expect(onDates(plan, long.regional).length).toBe(4)
  for (const id of long.local) {
    const open = legalDays(long.records, id, improved).days
    expect(onDates(plan, id).length).toBe(12)
    for (const date of onDates(plan, id)) expect(open).toContain(date)
  }
  const invited = new Set(attendanceOn(long.records, long.regional, '2026-12-30').invited)
  const met = reached(long.records, long.regional, onDates(plan, long.regional))
  const missed = [...invited].filter((id) => !met.has(id))
  expect(invited.size).toBeGreaterThan(250)
  expect(missed.length).toBeLessThanOrEqual(invited.size * 0.05)
})

const withMore = (set: RecordSet, ...more: readonly RecordEntry[]): RecordSet => ({
  ...set,
  ...recordSetOf([
    ...[...set.meeting].map(([id, value]) => ({ kind: 'meeting' as const, id, value })),
    ...more,
    ...[...set.forum].map(([id, value]) => ({ kind: 'forum' as const, id, value })),
    ...[...set.person].map(([id, value]) => ({ kind: 'person' as const, id, value })),
  ]),
})
