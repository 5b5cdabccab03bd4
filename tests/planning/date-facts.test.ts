import { expect, test } from 'vitest'
import { type DateFacts, type DateQuestion, dateFacts } from '../../src/core/planning/date-facts.ts'
import { planDates } from '../../src/core/planning/plan-dates.ts'
import { forumId, meetingId, venueId } from '../../src/core/records/ids.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { aRegion, entry, regionOf } from './generator.ts'

const theForum = forumId.parse('forum')
const introduced = { courseCompletedOn: '2020-01-01' }
const aPeer = (id: string, weekdays: readonly number[], weeklyHours: number | null, areaId: string | null = null) =>
  entry('person', id, {
    roles: ['peer'],
    introduction: introduced,
    workingDays: weekdays.map((weekday) => ({ weekday })),
    weeklyHours,
    areaId,
  })
const everyDay = [1, 2, 3, 4, 5]
const base: readonly RecordEntry[] = [
  entry('organisation', 'organisation', { name: 'Regionen', weekShareWarning: 40 }),
  entry('area', 'oest', { name: 'Øst' }),
  entry('area', 'vest', { name: 'Vest', schoolHolidays: { winterWeek: 8 } }),
  entry('venue', 'venue', {
    name: 'Huset',
    travel: [
      { id: 'oest', minutes: 30 },
      { id: 'vest', minutes: 90 },
    ],
  }),
  entry('forum', theForum, {
    name: 'Lokal',
    kind: 'local-erfa',
    membership: { roles: ['peer'] },
    cadence: { unit: 'month', every: 3 },
    durationMinutes: 120,
    usualStart: '13:00',
  }),
]
const question: DateQuestion = {
  forumId: theForum,
  date: '2026-03-04',
  start: '13:00',
  end: '15:00',
  venueId: venueId.parse('venue'),
}
const facts = (
  entries: readonly RecordEntry[],
  fields: Partial<DateQuestion> = {},
  today = '2025-10-01',
): DateFacts => {
  const found = dateFacts(recordSetOf([...base, ...entries]), { ...question, ...fields }, { today })
  if (found === null) throw new Error('the forum is there')
  return found
}

test('the share of the week counts the meeting and the way there and back, and warns above the setting', () => {
  const people = [
    aPeer('a-near', everyDay, 15, 'oest'),
    aPeer('b-far', everyDay, 12.5, 'vest'),
    aPeer('c-nowhere', everyDay, 5),
    aPeer('d-just-so', everyDay, 12.5, 'vest'),
    aPeer('e-unknown', everyDay, null, 'oest'),
    aPeer('f-none', everyDay, 0, 'oest'),
  ]
  const { weekShare, tooMuch } = facts(people)
  expect(weekShare).toEqual([
    { personId: 'a-near', minutes: 180, percent: 20 },
    { personId: 'b-far', minutes: 300, percent: 40 },
    { personId: 'c-nowhere', minutes: 120, percent: 40 },
    { personId: 'd-just-so', minutes: 300, percent: 40 },
    { personId: 'e-unknown', minutes: 180, percent: null },
    { personId: 'f-none', minutes: 180, percent: null },
  ])
  expect(tooMuch, '40 per cent is not above 40').toEqual([])
  expect(facts(people, { end: '15:30' }).tooMuch).toEqual(['b-far', 'c-nowhere', 'd-just-so'])
  expect(facts(people, { venueId: null }).weekShare[1]).toEqual({ personId: 'b-far', minutes: 120, percent: 16 })
  expect(facts(people, { start: null, end: null }).weekShare[0]?.minutes).toBe(180)
})

test('42. somebody needed in two places: collisions are told with the people they share, and whether the times overlap; a meeting is none to itself', () => {
  const other = entry('forum', 'other', { name: 'Andet', kind: 'network', membership: { roles: ['peer'] } })
  const stranger = entry('forum', 'stranger', { name: 'Fremmed', kind: 'network', membership: { roles: ['leader'] } })
  const on = (id: string, forum: string, start: string | null, end: string | null, status: 'invited' | 'cancelled') =>
    entry('meeting', id, { forumId: forum, date: '2026-03-04', start, end, status })
  const entries = [
    aPeer('a', everyDay, 30),
    aPeer('b', [5], 30),
    other,
    stranger,
    on('m1-morning', 'other', '09:00', '13:00', 'invited'),
    on('m2-late', 'other', '14:30', '16:00', 'invited'),
    on('m3-timeless', 'other', null, null, 'invited'),
    on('m4-cancelled', 'other', '13:00', '15:00', 'cancelled'),
    on('m5-strangers', 'stranger', '13:00', '15:00', 'invited'),
    on('m6-itself', theForum, '13:00', '15:00', 'invited'),
  ]
  expect(facts(entries, { meetingId: meetingId.parse('m6-itself') }).collisions).toEqual([
    { meetingId: 'm1-morning', personIds: ['a', 'b'], overlaps: false },
    { meetingId: 'm2-late', personIds: ['a', 'b'], overlaps: true },
    { meetingId: 'm3-timeless', personIds: ['a', 'b'], overlaps: true },
  ])
})

test('days off, school holidays of the forum’s areas and broken rules are told', () => {
  const people = [aPeer('a', everyDay, 30)]
  expect(facts(people, { date: '2026-06-05' }).dayOff).toEqual({ kind: 'closing', name: 'constitution-day' })
  expect(facts(people, { date: '2026-06-05' }).closedBy).toBe('closing')
  expect(facts(people, { date: '2026-02-18' }).schoolHolidays).toEqual([{ areaId: 'vest', name: 'winter' }])
  expect(facts(people, { date: '2026-03-04' }, '2026-02-20').closedBy).toBe('notice')
  expect(facts(people, { date: '2026-03-04' }).closedBy).toBe(null)
  expect(dateFacts(recordSetOf(base), { ...question, forumId: forumId.parse('nobody') })).toBe(null)
})

test('the next best date lies between the meetings around and says what it would cost', () => {
  const meetings = ['2026-01-28', '2026-05-27'].map((date) =>
    entry('meeting', `m-${date}`, { forumId: theForum, date, start: '13:00', status: 'invited' }),
  )
  const people = [aPeer('a', [3], 30), aPeer('b', [3, 4], 30), aPeer('monday', [1], 10)]
  const wednesday = facts([...people, ...meetings], { date: '2026-03-25' })
  expect(wednesday.attendance.atWork).toEqual(['a', 'b'])
  expect(wednesday.onlyChanceOf).toEqual([])
  expect(wednesday.nextBest?.onlyChanceOf).toEqual(['monday'])
  expect(wednesday.nextBest?.atWork).toBe(1)
  expect(wednesday.nextBest?.cost, 'a Monday would be worth more').toBeLessThan(0)
  const monday = facts([...people, ...meetings], { date: wednesday.nextBest?.date ?? '' })
  expect(monday.onlyChanceOf).toEqual(['monday'])
  expect(monday.nextBest?.cost).toBeGreaterThanOrEqual(0)
  expect(monday.nextBest?.date.slice(0, 4)).toBe('2026')
})

test('for a date of the improved plan the next best is the second of its stored candidates, at the same difference', () => {
  const region = aRegion({ seed: 6, people: 30, year: 2026 })
  const plan = planDates(region.records, { year: 2026, today: '2025-11-01', method: 'optimal', release: 'drafts' })
  const regional = plan.series.find((series) => series.forumId === region.regional)
  const placed = regionOf([
    ...region.entries,
    ...(regional?.dates ?? []).map(({ date }) =>
      entry('meeting', `m-${date}`, {
        forumId: region.regional,
        date,
        start: '09:00',
        end: '12:00',
        status: 'planned',
      }),
    ),
  ])
  expect(regional?.dates.length).toBe(4)
  for (const { date, choice } of regional?.dates ?? []) {
    const asked = { forumId: region.regional, date, start: '09:00', end: '12:00', venueId: null }
    const found = dateFacts(
      placed.records,
      { ...asked, meetingId: meetingId.parse(`m-${date}`) },
      { today: '2025-11-01' },
    )
    const [first, second] = choice?.candidates ?? []
    expect(found?.nextBest?.date).toBe(second?.date)
    expect(found?.nextBest?.cost).toBe((first?.value ?? 0) - (second?.value ?? 0))
    expect(found?.onlyChanceOf).toEqual(first?.onlyChanceOf)
  }
})
