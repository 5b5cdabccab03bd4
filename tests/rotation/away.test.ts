/** People who come, go, pause and change their week: what that does to the turns behind and ahead of them. */
import { describe, expect, it } from 'vitest'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { turnFacts } from '../../src/core/rotation/turn-facts.ts'
import { entry } from '../planning/generator.ts'
import {
  absent,
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  line,
  m,
  onWeekdays,
  p,
  peers,
  proposed,
  recordsOf,
  repaired,
  standingOf,
  t,
  theForum,
  today,
  turnAt,
  wednesdays,
  whoAt,
  withPerson,
} from './builders.ts'

const timesOf = (records: RecordSet, id: string) => line(records).filter((each) => each === id).length

const longestStreak = (who: readonly (string | null)[], id: string) =>
  who.reduce<{ now: number; most: number }>(
    ({ now, most }, each) => (each === id ? { now: now + 1, most: Math.max(most, now + 1) } : { now: 0, most }),
    { now: 0, most: 0 },
  ).most

/** Two years of monthly meetings. */
const twoYears = [
  ...wednesdays(12, {}, 2026),
  ...wednesdays(12, {}, 2027).map((each) => ({ ...each, id: m(`n${each.id}`) })),
]

describe('leave', () => {
  it('5: after six months of leave nobody has to catch up', () => {
    const records = proposed(recordsOf(aForum(), peers(3), aPeer('away', absent('2026-03-01', '2026-08-31')), twoYears))
    const floor = Math.min(...['p1', 'p2', 'p3'].map((id) => standingOf(records, id, today, 'm09').soFar))
    expect(standingOf(records, 'away', today, 'm09').soFar).toBe(floor)
    expect(longestStreak(line(records), 'away')).toBe(1)
    // A fourth of the sixteen meetings after the return.
    expect(
      line(records)
        .slice(8)
        .filter((each) => each === 'away'),
    ).toHaveLength(4)
  })

  it('5: an absence that is not long leave is made up', () => {
    const records = proposed(recordsOf(aForum(), peers(3), aPeer('away', absent('2026-03-01', '2026-05-20')), twoYears))
    expect(timesOf(records, 'away')).toBe(6)
  })

  it('5: absence and pause that follow one another are one leave', () => {
    const fields = { ...absent('2026-01-02', '2026-02-28'), rotationPause: { from: '2026-03-01', to: '2026-04-30' } }
    const records = proposed(recordsOf(aForum(), peers(3), aPeer('away', fields), twoYears))
    expect(standingOf(records, 'away', today, 'm05').soFar).toBe(1)
    expect(longestStreak(line(records), 'away')).toBe(1)
  })

  it('6: leave across New Year is the same whether the years are planned together or one by one', () => {
    const entries = [aForum(), ...peers(3), aPeer('away', absent('2026-10-01', '2027-02-28'))]
    const [first, second] = [twoYears.slice(0, 12), twoYears.slice(12)]
    const one = proposed(recordsOf(entries, first))
    const then = proposed(
      recordsOf(
        entries,
        twoYears,
        [...one.turn].map(([id, value]) => entry('turn', id, value)),
      ),
    )
    const together = proposed(recordsOf(entries, first, second))
    expect(standingOf(then, 'away', today, 'nm03').soFar).toBe(standingOf(together, 'away', today, 'nm03').soFar)
    expect(longestStreak(line(then), 'away')).toBe(1)
    expect(longestStreak(line(together), 'away')).toBe(1)
  })

  it('7: somebody who returns the day before or on the day of a meeting can be asked, the day after not', () => {
    const others = aPeer('other', { ...onWeekdays(1) })
    const backOn = (to: string) =>
      whoAt(proposed(recordsOf(aForum(), others, aPeer('back', absent('2025-12-01', to)), wednesdays(1))), 'm01')
    expect(backOn('2026-01-12')).toEqual(['back'])
    expect(backOn('2026-01-13')).toEqual(['back'])
    expect(backOn('2026-01-14')).toEqual([null])
  })

  it('releases whoever goes on leave from turns ahead, and nobody else', () => {
    const records = proposed(recordsOf(aForum(), peers(6), wednesdays(12)))
    const leave = withPerson(records, 'p1', absent('2026-01-01', null))
    const held = [...records.turn].filter(([, { personId }]) => personId === 'p1').map(([id]) => id)
    const repair = repairTurns(leave, { today })
    const mended = withChanges(leave, repair.changes)
    expect(held).toHaveLength(2)
    expect(repair.changes.filter(({ id }) => records.turn.has(id)).map(({ id }) => id)).toEqual(held)
    expect(repair.changes).toHaveLength(4)
    expect(repair.lines.map(({ type }) => type)).toEqual(['turn-taken-over', 'turn-taken-over'])
    expect(held.map((id) => mended.turn.get(id))).toMatchObject([
      { state: 'excused', reason: 'holiday', personId: 'p1' },
      { state: 'excused', reason: 'holiday', personId: 'p1' },
    ])
  })
})

describe('newcomers and leavers', () => {
  it('8: a newcomer in the middle of the year starts at the lowest count of those who share the turns', () => {
    const newcomer = aPeer('new', { firstDay: '2026-06-15', introduction: { courseCompletedOn: '2026-07-01' } })
    const records = proposed(recordsOf(aForum(), peers(3), newcomer, twoYears))
    expect(standingOf(records, 'new', today, 'm06').soFar).toBe(0)
    expect(standingOf(records, 'new', today, 'm07').soFar).toBe(2)
    expect(longestStreak(line(records), 'new')).toBe(1)
    expect(timesOf(records, 'new')).toBeLessThanOrEqual(5)
  })

  it('8: somebody whom no meeting ever reached keeps no floor down', () => {
    const newcomer = aPeer('new', { firstDay: '2027-01-01' })
    const records = proposed(recordsOf(aForum(), peers(3), aPeer('never', onWeekdays(5)), newcomer, twoYears))
    expect(timesOf(records, 'never')).toBe(0)
    expect(standingOf(records, 'new', today, 'nm01').soFar).toBe(4)
  })

  it('8: nothing that is planned changes when a newcomer comes', () => {
    const records = proposed(recordsOf(aForum(), peers(3), wednesdays(12)))
    const newcomer = withChanges(records, [aPeer('new', { firstDay: '2026-05-01' })])
    expect(repairTurns(newcomer, { today }).changes).toEqual([])
  })

  it('9: an introduction that is moved past a turn gives the turn to the next', () => {
    const person = aPeer('new', { introduction: { courseCompletedOn: '2026-01-05' } })
    const records = recordsOf(aForum(), peers(2), person, wednesdays(3), aTurn('m01', 1, { personId: 'new' }))
    const later = withPerson(records, 'new', {
      introduction: { ...person.value.introduction, courseCompletedOn: '2026-02-20' },
    })
    const mended = repaired(later)
    expect(turnAt(mended, 'm01')).toMatchObject({ state: 'excused', reason: 'not-in-pool', personId: 'new' })
    expect(turnAt(mended, 'm01', 2)).toMatchObject({ state: 'assigned', substituteForId: t('m01') })
    expect(standingOf(mended, 'new', today, 'm03').soFar).toBe(0)
    expect(whoAt(proposed(mended), 'm03')).toEqual(['new'])
  })

  it('10: a leaver gives up the turns ahead and keeps those behind', () => {
    const past = aMeeting('k', '2025-12-10', { status: 'closed' })
    const records = proposed(
      recordsOf(aForum(), peers(3), past, aTurn('k', 1, { personId: 'p1', state: 'brought' }), wednesdays(9)),
    )
    const left = withPerson(records, 'p1', { lastDay: '2026-04-30' })
    const repair = repairTurns(left, { today })
    const mended = withChanges(left, repair.changes)
    const ahead = (set: RecordSet) => line(set).slice(5)
    expect(ahead(records)).toContain('p1')
    expect(ahead(mended)).not.toContain('p1')
    expect(ahead(mended)).not.toContain(null)
    expect(line(mended).slice(0, 5)).toEqual(line(records).slice(0, 5))
    expect(repair.lines.every((each) => each.type === 'turn-taken-over' && each.reason === 'not-in-pool')).toBe(true)
    expect(turnFacts(mended, theForum, '2026-06-01').get(p('p1'))?.turns).toBe(timesOf(mended, 'p1'))
    expect(turnMeasures(mended, theForum, { today }).people.find(({ personId }) => personId === 'p1')?.own).toBe(
      timesOf(mended, 'p1'),
    )
  })

  it('11: somebody who is hired again keeps the turns of then and starts at the floor', () => {
    const old = ['a', 'b', 'c', 'd', 'e', 'g'].flatMap((id, index) => [
      aMeeting(`k${id}`, `2025-0${index + 1}-15`, { status: 'closed' }),
      aTurn(`k${id}`, 1, { personId: ['back', 'p1', 'p2', 'p1', 'p2', 'p1'][index] ?? null, state: 'brought' }),
    ])
    const records = recordsOf(aForum(), peers(2), aPeer('back', { firstDay: '2026-03-01' }), old, wednesdays(8))
    expect(standingOf(records, 'back', today, 'm02').soFar).toBe(1)
    expect(standingOf(proposed(records), 'back', today, 'm03').soFar).toBeGreaterThanOrEqual(3)
    expect(longestStreak(line(proposed(records)), 'back')).toBe(1)
  })

  it('12: a change of area moves the person from one ledger to the other, each with a count of its own', () => {
    const local = (id: string, area: string) =>
      aForum({ kind: 'local-erfa', membership: { roles: ['peer'], areaIds: [area] } }, id)
    const inArea = (area: string, ids: readonly string[]) => ids.map((id) => aPeer(id, { areaId: area }))
    const invited = ['w1', 'w2', 'w3'].map((personId, index) => ({ id: `x${index}`, personId }))
    const past = Array.from({ length: 9 }, (_, index) => [
      aMeeting(`k${index}`, `2025-0${index + 1}-10`, { forumId: 'west', status: 'closed', participants: invited }),
      aTurn(`k${index}`, 1, { forumId: 'west', personId: `w${(index % 3) + 1}`, state: 'brought' }),
    ]).flat()
    const east = wednesdays(6).map((each) => aMeeting(`e${each.id}`, each.value.date, { forumId: 'east' }))
    const forums = [local('east', 'east'), local('west', 'west')]
    const [eastId, westId] = forums.map(({ id }) => id)
    if (eastId === undefined || westId === undefined) throw new Error('two forums')
    const records = proposed(
      recordsOf(
        ...['east', 'west'].map((id) => entry('area', id, { name: id })),
        forums,
        inArea('east', ['e1', 'e2', 'mover']),
        inArea('west', ['w1', 'w2', 'w3']),
        past,
        east,
      ),
      today,
      [eastId],
    )
    const inEast = (set: RecordSet) => east.flatMap(({ id }) => whoAt(set, id))
    expect(inEast(records)).toContain('mover')
    const moved = withPerson(records, 'mover', { areaId: forums[1]?.value.membership.areaIds[0] ?? null })
    const mended = repaired(moved)
    expect(inEast(mended)).not.toContain('mover')
    expect(inEast(mended)).not.toContain(null)
    const west = wednesdays(12).map((each) => aMeeting(`w${each.id}`, each.value.date, { forumId: 'west' }))
    const next = proposed(withChanges(mended, west), today, [westId])
    const inWest = west.flatMap(({ id }) => whoAt(next, id))
    expect(longestStreak(inWest, 'mover')).toBe(1)
    expect(inWest.filter((id) => id === 'mover')).toHaveLength(3)
  })
})

describe('who was counted in at meetings that were held', () => {
  /** Nine held meetings, a month apart; `back` was invited to those with the numbers given. */
  const held = (invited: readonly number[]) => {
    const past = Array.from({ length: 9 }, (_, index) => [
      aMeeting(`k${index}`, `2025-0${index + 1}-10`, {
        status: 'closed',
        participants: ['p1', 'p2', ...(invited.includes(index) ? ['back'] : [])].map((personId) => ({
          id: personId,
          personId,
        })),
      }),
      aTurn(`k${index}`, 1, { personId: `p${(index % 2) + 1}`, state: 'brought' }),
    ]).flat()
    return standingOf(recordsOf(aForum(), peers(2), aPeer('back'), past, wednesdays(1)), 'back', today, 'm01').soFar
  }

  it('12: somebody who comes back from another area starts at the floor', () => {
    expect(held([0, 1])).toBe(4)
    expect(held([])).toBe(4)
  })

  it('counts somebody who was left off a list or two as having been there all the time', () => {
    expect(held([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe(0)
    expect(held([0, 1, 2, 5, 6, 7, 8])).toBe(0)
  })
})

describe('working weeks', () => {
  it('17: a week that changes in the middle of the year moves only the turns that no longer fit', () => {
    const records = proposed(recordsOf(aForum(), peers(4), wednesdays(12)))
    const changed = withPerson(records, 'p2', { workingDays: [{ weekday: 4, weeks: 'every' }] })
    const from = '2026-06-01'
    const held = [...records.turn.values()].filter(({ personId }) => personId === 'p2')
    const coming = held.filter(({ meetingId }) => (records.meeting.get(meetingId)?.date ?? '') >= from)
    const repair = repairTurns(changed, { today: from })
    expect(coming.length).toBeGreaterThan(0)
    expect(coming.length).toBeLessThan(held.length)
    expect(repair.lines).toHaveLength(coming.length)
    expect(repair.lines[0]).toMatchObject({ type: 'turn-taken-over', from: 'p2', reason: 'day-off' })
  })

  it('17: whoever works odd weeks is asked in odd weeks only', () => {
    const odd = aPeer('odd', { workingDays: [{ weekday: 3, weeks: 'odd' }] })
    // Weeks 2 and 3 of 2027, and week 53 of 2026, which is odd.
    const meetings = [aMeeting('a', '2027-01-13'), aMeeting('b', '2027-01-20'), aMeeting('c', '2026-12-30')]
    const records = proposed(recordsOf(aForum(), odd, meetings))
    expect([whoAt(records, 'a'), whoAt(records, 'b'), whoAt(records, 'c')]).toEqual([[null], ['odd'], ['odd']])
  })

  it('18: hours that go from 8 to 37 leave no debt', () => {
    const part = { ...onWeekdays(3), weeklyHours: 8 }
    const records = proposed(recordsOf(aForum(), peers(3), aPeer('part', part), wednesdays(12)))
    const full = withPerson(records, 'part', {
      weeklyHours: 37,
      workingDays: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, weeks: 'every' as const })),
    })
    expect(standingOf(full, 'part')).toEqual(standingOf(records, 'part'))
    expect(repairTurns(full, { today }).changes).toEqual([])
    const next = proposed(withChanges(full, twoYears.slice(12)))
    expect(
      line(next)
        .slice(12)
        .filter((each) => each === 'part'),
    ).toHaveLength(3)
  })

  it('18: a forum that owes one turn at most lets a rare guest who comes more often catch up one, not all', () => {
    const pool = [
      ...peers(3),
      aPeer('rare', {
        absences: [
          { id: 'a', from: '2026-02-01', to: '2026-03-31', reason: 'holiday' },
          { id: 'b', from: '2026-05-01', to: '2026-06-30', reason: 'holiday' },
          { id: 'c', from: '2026-08-01', to: '2026-09-30', reason: 'holiday' },
        ],
      }),
    ]
    const meetings = [
      ...[
        '01-07',
        '02-04',
        '02-11',
        '03-04',
        '03-11',
        '05-06',
        '05-13',
        '06-10',
        '08-05',
        '08-12',
        '09-09',
        '09-16',
      ].map((day) => aMeeting(`m${day}`, `2026-${day}`)),
      ...['10-07', '10-14', '10-21', '10-28'].map((day) => aMeeting(`z${day}`, `2026-${day}`)),
    ]
    const streak = (oweAtMostOne: boolean) =>
      longestStreak(line(proposed(recordsOf(aForum({ turns: { oweAtMostOne } }), pool, meetings))), 'rare')
    expect(streak(false)).toBe(2)
    expect(streak(true)).toBe(1)
  })

  it('19: nobody without hours is asked; somebody whose working days are not written down is', () => {
    const records = proposed(
      recordsOf(aForum(), aPeer('none', { weeklyHours: 0 }), aPeer('unknown', { workingDays: [] }), wednesdays(2)),
    )
    expect(line(records)).toEqual(['unknown', 'unknown'])
    expect(turnAt(records, 'm01').choice?.excluded).toEqual([{ personId: 'none', because: 'off' }])
  })
})
