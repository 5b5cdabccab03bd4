import { expect, test } from 'vitest'
import { attendanceOn } from '../../src/core/planning/attendance.ts'
import { hasBit, planningYear } from '../../src/core/planning/planning-year.ts'
import { forumId } from '../../src/core/records/ids.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { aRegion, entry, regionOf } from './generator.ts'

test('attendance tells those at work, those who are not, and those whose days are unknown', () => {
  const id = forumId.parse('forum')
  const peer = { roles: ['peer' as const], introduction: { courseCompletedOn: '2025-01-01' } }
  const everyDay = [1, 2, 3, 4, 5].map((weekday) => ({ weekday }))
  const records = recordSetOf([
    entry('forum', id, { kind: 'local-erfa', membership: { roles: ['peer'] } }),
    entry('person', 'a-works', { ...peer, workingDays: everyDay, weeklyHours: 30 }),
    entry('person', 'b-off', { ...peer, workingDays: [{ weekday: 5 }] }),
    entry('person', 'c-unknown', peer),
    entry('person', 'd-no-hours', { ...peer, workingDays: everyDay, weeklyHours: 0 }),
    entry('person', 'e-absent', {
      ...peer,
      workingDays: everyDay,
      absences: [{ id: 'x', from: '2026-03-02', to: null, reason: 'holiday' }],
    }),
    entry('person', 'f-not-introduced', { roles: ['peer'], workingDays: everyDay }),
    entry('person', 'g-left', { ...peer, workingDays: everyDay, lastDay: '2026-03-03' }),
  ])
  expect(attendanceOn(records, id, '2026-03-04')).toEqual({
    invited: ['a-works', 'b-off', 'c-unknown', 'd-no-hours', 'e-absent'],
    atWork: ['a-works', 'c-unknown'],
    unknown: ['c-unknown'],
    away: [
      { personId: 'b-off', status: 'off' },
      { personId: 'd-no-hours', status: 'off' },
      { personId: 'e-absent', status: 'absent' },
    ],
  })
  expect(attendanceOn(records, id, '2026-03-03').invited).toContain('g-left')
})

test('17. the whole year at once says of everybody the same as day by day, odd and even weeks and changes of members included', () => {
  const { entries } = aRegion({ seed: 5, people: 40, year: 2026 })
  const changed = entries.map((each) => {
    if (each.kind !== 'person') return each
    const number = Number(each.id.slice(-4))
    const value = { ...each.value }
    if (number % 5 === 0) value.firstDay = '2026-03-11'
    if (number % 7 === 0) value.lastDay = '2026-09-30'
    if (number % 6 === 0) value.introduction = { ...value.introduction, courseCompletedOn: '2026-05-20' }
    if (number % 11 === 0) value.workingDays = []
    if (number % 13 === 0) value.weeklyHours = 0
    return { ...each, value }
  })
  const { records, regional, local } = regionOf([
    ...changed,
    entry('membership', 'membership:forum-2-local-1:person-0002', {
      forumId: 'forum-2-local-1',
      personId: 'person-0002',
      from: '2026-02-02',
      to: '2026-10-10',
    }),
    entry('membership', 'membership:forum-1-regional:person-0001', {
      forumId: 'forum-1-regional',
      personId: 'person-0001',
      included: false,
      from: '2026-04-04',
    }),
  ])
  for (const year of [2026, 2028]) {
    const context = planningYear(records, year)
    for (const forum of [regional, ...local])
      context.days.dates.forEach((date, day) => {
        const { invited, atWork } = attendanceOn(records, forum, date)
        const rows = context.invitedTo(forum)
        const isThere = (person: number) => hasBit(rows, day, person) && hasBit(context.atWork, day, person)
        expect(context.people.filter((_, person) => hasBit(rows, day, person))).toEqual(invited)
        expect(context.people.filter((_, person) => isThere(person))).toEqual(atWork)
      })
  }
})
