/** What a coordinator's hand does with single turns, and what it is refused. */
import { describe, expect, it } from 'vitest'
import type { RecordEntry, RecordSet } from '../../src/core/records/record-set.ts'
import {
  addTurn,
  addVoluntary,
  assignTurn,
  carryOverTurn,
  excuseTurn,
  reportTurn,
  shareTurn,
  skipTurn,
  swapTurns,
} from '../../src/core/rotation/actions.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { turnFacts } from '../../src/core/rotation/turn-facts.ts'
import {
  absent,
  acted,
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  expectSame,
  line,
  m,
  onWeekdays,
  p,
  peers,
  proposed,
  recordsOf,
  refusal,
  standingOf,
  t,
  theForum,
  today,
  turnAt,
  wednesdays,
  whoAt,
  withMeeting,
  withPerson,
} from './builders.ts'

/** p1 at m01, p2 at m02, p3 at m03. */
const inTurn = (...more: readonly RecordEntry[]) =>
  recordsOf(
    aForum(),
    peers(4),
    wednesdays(4),
    ['p1', 'p2', 'p3'].map((personId, index) => aTurn(`m0${index + 1}`, 1, { personId })),
    ...more,
  )

const swap = (records: RecordSet, one: string, other: string) =>
  acted(records, swapTurns(records, { turnId: t(one), withTurnId: t(other), today }))

describe('reports', () => {
  const held = [aMeeting('k', '2025-12-10', { status: 'held' }), aTurn('k', 1, { personId: 'p1' })]

  it('25: a no-show has used the turn or still owes it, as the forum decides; an excused person owes it', () => {
    for (const [noShow, expected] of [
      ['counts', { turns: 1, owed: false }],
      ['stays-owed', { turns: 0, owed: true }],
    ] as const) {
      const records = recordsOf(aForum({ turns: { noShow } }), peers(3), held, wednesdays(1))
      const reported = acted(records, reportTurn(records, { turnId: t('k'), outcome: 'no-show', today }))
      expect(standingOf(reported, 'p1')).toMatchObject(expected)
      expect(whoAt(proposed(reported), 'm01')[0] === 'p1').toBe(expected.owed)
      const excused = acted(records, reportTurn(records, { turnId: t('k'), outcome: 'excused', today }))
      expect(standingOf(excused, 'p1')).toMatchObject({ turns: 0, owed: true })
      expect(whoAt(proposed(excused), 'm01')).toEqual(['p1'])
    }
  })

  it('credits a substitute, also one who is only told of afterwards', () => {
    const records = recordsOf(aForum(), peers(3), held, wednesdays(3))
    const reported = acted(
      records,
      reportTurn(records, { turnId: t('k'), outcome: 'brought', personId: p('p2'), today }),
    )
    expect(standingOf(reported, 'p2').turns).toBe(1)
    expect(standingOf(reported, 'p1').turns).toBe(0)
    expect(turnFacts(reported, theForum, today).get(p('p2'))).toEqual({
      turns: 1,
      thisYear: 0,
      lastOn: '2025-12-10',
      weeksSince: 3,
      next: null,
    })
  })

  it('reports nothing before its day or of a cancelled meeting', () => {
    const records = inTurn()
    expect(refusal(reportTurn(records, { turnId: t('m01'), outcome: 'brought', today }))).toEqual({
      code: 'meeting-still-ahead',
    })
    const cancelled = withMeeting(records, 'm01', { status: 'cancelled' })
    const late = { turnId: t('m01'), outcome: 'brought', today: '2026-02-01' } as const
    expect(refusal(reportTurn(cancelled, late))).toEqual({ code: 'meeting-not-ahead' })
    expect(acted(records, reportTurn(records, late)).turn.get(t('m01'))?.state).toBe('brought')
  })
})

describe('swaps', () => {
  it('26: a swap that is taken back leaves every entry as it was, whether the rule or a hand gave it', () => {
    const records = proposed(inTurn())
    const swapped = swap(records, 'm01', 'm04')
    expect(turnAt(swapped, 'm01')).toMatchObject({ personId: 'p4', state: 'swapped', originalPersonId: 'p1' })
    expect(turnAt(swapped, 'm04')).toMatchObject({ personId: 'p1', state: 'swapped', originalPersonId: 'p4' })
    expectSame(swap(swapped, 'm01', 'm04'), records)
    expectSame(swap(swapped, 'm04', 'm01'), records)
  })

  it('26: a chain from A to B to C works, and unwinds', () => {
    const records = inTurn()
    const chain = swap(swap(records, 'm01', 'm02'), 'm02', 'm03')
    expect(line(chain)).toEqual(['p2', 'p3', 'p1'])
    expectSame(swap(swap(chain, 'm02', 'm03'), 'm01', 'm02'), records)
    expect(['p1', 'p2', 'p3'].map((id) => standingOf(chain, id).turns)).toEqual([1, 1, 1])
  })

  it('26: a swap follows its meeting to another date, and a repair leaves it', () => {
    const swapped = swap(inTurn(), 'm01', 'm03')
    const moved = withMeeting(swapped, 'm01', { date: '2026-05-06' })
    expect(line(moved)).toEqual(line(swapped))
    expect(repairTurns(moved, { today }).changes).toEqual([])
    const away = withPerson(moved, 'p3', absent('2026-05-06'))
    expect(repairTurns(away, { today })).toMatchObject({
      changes: [],
      findings: [{ code: 'pinned-but-away', meetingId: 'm01', personId: 'p3' }],
    })
  })

  it('27: a swap onto a day off is refused, and says whose and why', () => {
    const records = recordsOf(
      aForum(),
      aPeer('p1', onWeekdays(1)),
      aPeer('p2'),
      aMeeting('a', '2026-01-12'),
      aMeeting('b', '2026-02-11'),
      aTurn('a', 1, { personId: 'p1' }),
      aTurn('b', 1, { personId: 'p2' }),
    )
    const wish = { turnId: t('a'), withTurnId: t('b'), today }
    expect(refusal(swapTurns(records, wish))).toEqual({ code: 'not-eligible', personId: 'p1', because: 'off' })
    const away = withPerson(records, 'p1', { workingDays: [], ...absent('2026-02-01', null) })
    expect(refusal(swapTurns(away, wish))).toEqual({ code: 'not-eligible', personId: 'p1', because: 'absent' })
  })

  it('27: a swap is refused in the past, at one meeting, with oneself and where one has a turn already', () => {
    const records = inTurn(
      aMeeting('k', '2025-12-10', { status: 'held' }),
      aTurn('k', 1, { personId: 'p4' }),
      aTurn('m01', 2, { personId: 'p2' }),
      aTurn('m04', 1, { personId: 'p1' }),
    )
    const code = (one: ReturnType<typeof t>, other: ReturnType<typeof t>) =>
      refusal(swapTurns(records, { turnId: one, withTurnId: other, today }))
    expect(code(t('m01'), t('k')).code).toBe('meeting-not-ahead')
    expect(code(t('m01'), t('m01', 2)).code).toBe('same-meeting')
    expect(code(t('m01'), t('m04')).code).toBe('same-person')
    expect(code(t('m01'), t('m02'))).toEqual({ code: 'not-eligible', personId: 'p2', because: 'already-chosen' })
    expect(code(t('m01'), t('m03', 7)).code).toBe('turn-not-found')
  })
})

describe('giving and excusing by hand', () => {
  it('gives an open place, another one and the place of somebody who is owed it then', () => {
    const records = inTurn(aTurn('m04', 1, { state: 'open' }))
    const open = acted(records, assignTurn(records, { turnId: t('m04'), personId: p('p1'), today }))
    expect(turnAt(open, 'm04')).toMatchObject({ personId: 'p1', state: 'assigned', pinned: true, choice: null })
    const more = acted(open, addTurn(open, { meetingId: m('m04'), personId: p('p2'), today }))
    expect(whoAt(more, 'm04')).toEqual(['p1', 'p2'])
    const wish = { turnId: t('m01'), personId: p('p4'), reason: 'own-wish', today } as const
    const instead = acted(more, assignTurn(more, wish))
    expect(turnAt(instead, 'm01')).toMatchObject({ personId: 'p1', state: 'excused', reason: 'own-wish' })
    expect(turnAt(instead, 'm01', 2)).toMatchObject({ personId: 'p4', pinned: true, substituteForId: t('m01') })
    expect(addTurn(records, { meetingId: m('m04'), personId: p('p1'), today })).toEqual(
      assignTurn(records, { turnId: t('m04'), personId: p('p1'), today }),
    )
  })

  it('refuses a hand somebody who cannot, and gives a turn back to whoever said no before', () => {
    const records = inTurn(aPeer('away', absent('2026-01-14')))
    const give = (set: RecordSet, personId: string) =>
      assignTurn(set, { turnId: t('m01', set === records ? 1 : 2), personId: p(personId), today })
    expect(refusal(give(records, 'away'))).toEqual({ code: 'not-eligible', personId: 'away', because: 'absent' })
    expect(refusal(give(records, 'nobody'))).toMatchObject({ because: 'not-member' })
    expect(refusal(give(records, 'p1')).code).toBe('same-person')
    const skipped = acted(records, skipTurn(records, { turnId: t('m01'), today }))
    expect(turnAt(skipped, 'm01')).toMatchObject({ state: 'excused', reason: 'own-wish' })
    expect(whoAt(skipped, 'm01')).toEqual(['p4'])
    expect(whoAt(acted(skipped, give(skipped, 'p1')), 'm01')).toEqual(['p1'])
  })

  it('keeps an excused person owed until the turn is made up', () => {
    const records = inTurn()
    const excused = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'meeting-collision', today }))
    expect(standingOf(excused, 'p1')).toMatchObject({ turns: 0, owed: true })
    expect(whoAt(proposed(excused), 'm04')).toEqual(['p1'])
    expect(standingOf(proposed(excused), 'p1')).toMatchObject({ turns: 1, owed: false })
    expect(refusal(excuseTurn(excused, { turnId: t('m01'), reason: 'holiday', today })).code).toBe('turn-not-active')
  })

  it('28: a voluntary extra counts or not as the forum decides, and never builds up credit', () => {
    const extras = (voluntaryCounts: boolean, count: number) => {
      const records = recordsOf(aForum({ casesPerMeeting: 0, turns: { voluntaryCounts } }), peers(3), wednesdays(6))
      return ['m01', 'm02', 'm03']
        .slice(0, count)
        .reduce(
          (set, meeting) => acted(set, addVoluntary(set, { meetingId: m(meeting), personId: p('p1'), today })),
          records,
        )
    }
    expect(standingOf(extras(true, 1), 'p1').turns).toBe(1)
    expect(standingOf(extras(true, 3), 'p1').turns).toBe(1)
    expect(standingOf(extras(false, 3), 'p1').turns).toBe(0)
  })

  it('28: an extra case takes nobody’s place, costs nothing when it does not come, and is refused to whoever is away', () => {
    const records = proposed(recordsOf(aForum(), peers(2), aPeer('p3', absent('2026-01-14')), wednesdays(1)))
    const other = whoAt(records, 'm01')[0] === 'p1' ? 'p2' : 'p1'
    const extra = acted(records, addVoluntary(records, { meetingId: m('m01'), personId: p(other), today }))
    expect(turnAt(extra, 'm01', 2)).toMatchObject({ personId: other, state: 'voluntary' })
    expect(proposeTurns(extra, { forumIds: [theForum], today })).toEqual([])
    const back = acted(extra, excuseTurn(extra, { turnId: t('m01', 2), reason: 'own-wish', today }))
    expect(standingOf(back, other)).toMatchObject({ turns: 0, owed: false })
    expect(whoAt(back, 'm01')).toEqual(whoAt(records, 'm01'))
    expect(refusal(addVoluntary(records, { meetingId: m('m01'), personId: p('p3'), today }))).toMatchObject({
      because: 'absent',
    })
    const late = { turnId: t('m01', 2), today: '2026-01-15' }
    const came = acted(extra, reportTurn(extra, { ...late, outcome: 'brought' }))
    expect(standingOf(came, other).turns).toBe(1)
    const missed = acted(extra, reportTurn(extra, { ...late, outcome: 'no-show' }))
    expect(standingOf(missed, other).turns).toBe(0)
  })

  it('29: two who share a case have both used a turn, and are swapped together', () => {
    const records = inTurn()
    const shared = acted(records, shareTurn(records, { turnId: t('m01'), coPersonIds: [p('p4')], today }))
    expect(['p1', 'p4'].map((id) => standingOf(shared, id))).toMatchObject([{ turns: 1 }, { turns: 1 }])
    expect(turnFacts(shared, theForum, '2026-01-20').get(p('p4'))).toMatchObject({ turns: 1, lastOn: '2026-01-14' })
    const swapped = swap(shared, 'm01', 'm02')
    expect(turnAt(swapped, 'm02')).toMatchObject({ personId: 'p1', coPersonIds: ['p4'] })
    expect(turnAt(swapped, 'm01')).toMatchObject({ personId: 'p2', coPersonIds: [] })
    expectSame(swap(swapped, 'm01', 'm02'), shared)
    expect(refusal(shareTurn(shared, { turnId: t('m02'), coPersonIds: [p('stranger')], today }))).toMatchObject({
      because: 'not-member',
    })
    const away = withPerson(shared, 'p4', absent('2026-01-14'))
    expect(repairTurns(away, { today })).toMatchObject({
      changes: [],
      findings: [{ code: 'pinned-but-away', personId: 'p4' }],
    })
  })

  it('30: somebody with a regional and a local case in one week is pointed out; each ledger counts its own', () => {
    const local = { forumId: 'g' }
    const records = inTurn(
      aForum({ kind: 'local-erfa' }, 'g'),
      aMeeting('x', '2026-01-12', local),
      aMeeting('y', '2026-02-20', local),
      aTurn('x', 1, { ...local, personId: 'p1' }),
      aTurn('y', 1, { ...local, personId: 'p2' }),
    )
    expect(repairTurns(records, { today })).toEqual({
      changes: [],
      lines: [],
      findings: [{ code: 'two-cases-same-week', personId: 'p1', meetingIds: ['m01', 'x'] }],
    })
    expect(standingOf(records, 'p1').turns).toBe(1)
  })

  it('credits a case that is carried over where it is used, and its turn is pinned there', () => {
    const records = inTurn(aMeeting('k', '2025-12-10', { status: 'held' }), aTurn('k', 1, { personId: 'p4' }))
    const carried = acted(records, carryOverTurn(records, { turnId: t('k'), toMeetingId: m('m04'), today }))
    expect(turnAt(carried, 'k')).toMatchObject({ state: 'cancelled', reason: 'carried-over', personId: 'p4' })
    expect(turnAt(carried, 'm04')).toMatchObject({ personId: 'p4', pinned: true, carriedFromId: t('k') })
    expect(standingOf(carried, 'p4')).toMatchObject({ turns: 1, owed: false, lastOn: '2026-04-15' })
    expect(proposeTurns(carried, { forumIds: [theForum], today })).toEqual([])
    const ahead = acted(records, carryOverTurn(records, { turnId: t('m01'), toMeetingId: m('m04'), today }))
    expect(['m01', 'm02', 'm03', 'm04'].map((id) => whoAt(ahead, id))).toEqual([['p4'], ['p2'], ['p3'], ['p1']])
    expect(refusal(carryOverTurn(records, { turnId: t('m03'), toMeetingId: m('m02'), today })).code).toBe('not-later')
    expect(refusal(carryOverTurn(records, { turnId: t('m01'), toMeetingId: m('k'), today })).code).toBe(
      'meeting-not-ahead',
    )
  })
})
