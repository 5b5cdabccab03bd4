/** Meetings that move or are cancelled, people who cannot after all: only the holes are filled. */
import { describe, expect, it } from 'vitest'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { excuseTurn, pinTurn, reservesFor } from '../../src/core/rotation/actions.ts'
import { proposeAnew } from '../../src/core/rotation/propose-turns.ts'
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
  inverse,
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
  withMeeting,
  withPerson,
} from './builders.ts'

/** Who leads the meeting; the test cannot go on without somebody. */
const leader = (records: RecordSet, meeting: string): string => {
  const id = whoAt(records, meeting)[0]
  if (id === null || id === undefined) throw new Error(`nobody leads ${meeting}`)
  return id
}

describe('meetings that move', () => {
  it('20: where the meeting moves to a day off, the next in line takes over and the rest stays', () => {
    const pool = ['p1', 'p2', 'p3', 'p4'].map((id) => aPeer(id, id === 'p4' ? {} : onWeekdays(3)))
    const records = proposed(recordsOf(aForum(), pool, wednesdays(4)))
    const meeting = ['m01', 'm02', 'm03', 'm04'].find((id) => leader(records, id) !== 'p4') ?? 'm01'
    const moved = withMeeting(records, meeting, { date: '2026-05-07' })
    const repair = repairTurns(moved, { today, movedMeetingIds: new Set([m(meeting)]) })
    expect(repair.lines).toEqual([
      {
        type: 'turn-taken-over',
        meetingId: meeting,
        from: leader(records, meeting),
        to: 'p4',
        reason: 'meeting-moved',
      },
    ])
    const mended = withChanges(moved, repair.changes)
    for (const id of ['m01', 'm02', 'm03', 'm04'])
      if (id !== meeting) expect(whoAt(mended, id)).toEqual(whoAt(records, id))
  })

  it('21: a meeting that moves across another takes its turns along, and the counts stay', () => {
    const records = proposed(recordsOf(aForum(), peers(3), wednesdays(3)))
    const moved = withMeeting(records, 'm01', { date: '2026-03-25' })
    expect(repairTurns(moved, { today }).changes).toEqual([])
    expect(line(moved)).toEqual(line(records))
    const id = leader(records, 'm01')
    expect(standingOf(records, id)).toMatchObject({ turns: 1, lastOn: '2026-01-14' })
    expect(standingOf(moved, id)).toMatchObject({ turns: 1, lastOn: '2026-03-25' })
  })

  it('22: a meeting that moves into the next year is counted once, in that year', () => {
    const records = proposed(recordsOf(aForum(), peers(3), aMeeting('m1', '2026-12-09')))
    const id = p(leader(records, 'm1'))
    const moved = withMeeting(records, 'm1', { date: '2027-01-13' })
    expect(repairTurns(moved, { today }).changes).toEqual([])
    const next = proposed(withChanges(moved, [aMeeting('m2', '2027-02-10'), aMeeting('m3', '2027-03-10')]))
    expect(new Set(line(next)).size).toBe(3)
    expect(standingOf(next, id).turns).toBe(1)
    expect(turnFacts(next, theForum, '2027-01-20').get(id)).toMatchObject({ turns: 1, thisYear: 1, next: null })
    expect(turnFacts(next, theForum, '2026-12-20').get(id)).toMatchObject({ turns: 0, thisYear: 0 })
  })

  it('23: a cancelled meeting uses no turn, and the same person comes first at the next', () => {
    const records = proposed(recordsOf(aForum(), peers(5), wednesdays(1)))
    const id = leader(records, 'm01')
    const cancelled = withMeeting(records, 'm01', { status: 'cancelled' })
    expect(standingOf(cancelled, id)).toMatchObject({ turns: 0, owed: true })
    const repair = repairTurns(cancelled, { today })
    expect(repair.lines).toEqual([{ type: 'turn-back', meetingId: 'm01', personId: id }])
    const given = turnAt(cancelled, 'm01')
    expect(repair.changes).toEqual([{ kind: 'turn', id: t('m01'), value: { ...given, state: 'cancelled' } }])
    const mended = withChanges(cancelled, repair.changes)
    expect(standingOf(mended, id)).toMatchObject({ turns: 0, owed: true })
    const next = proposed(withChanges(mended, wednesdays(3).slice(1)))
    expect(leader(next, 'm02')).toBe(id)
    expect(standingOf(next, id)).toMatchObject({ turns: 1, owed: false })
    expect(turnAt(next, 'm02').choice?.candidates[0]).toMatchObject({ personId: id, owed: true })
    expect(leader(next, 'm03')).not.toBe(id)
  })

  it('23: a meeting that takes place after all gives its turn to the same person', () => {
    const records = proposed(recordsOf(aForum(), peers(5), wednesdays(1)))
    const cancelled = repaired(withMeeting(records, 'm01', { status: 'cancelled' }))
    const again = repaired(withMeeting(cancelled, 'm01', { status: 'planned' }))
    expect(whoAt(again, 'm01')).toEqual(whoAt(records, 'm01'))
    expect(turnAt(again, 'm01', 2).substituteForId).toBe(t('m01'))
  })

  it('24: an hour before, the next in line steps in, and when that one declines too, the one after', () => {
    const records = proposed(recordsOf(aForum({ turns: { reserves: 2 } }), peers(4), wednesdays(1)))
    const on = '2026-01-14'
    const [second, third] = reservesFor(records, m('m01'), on)
    const one = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'other-absence', today: on }))
    expect(whoAt(one, 'm01')).toEqual([second])
    const two = acted(one, excuseTurn(one, { turnId: t('m01', 2), reason: 'own-wish', today: on }))
    expect(whoAt(two, 'm01')).toEqual([third])
    expect([...two.turn.values()].map(({ state, substituteForId }) => [state, substituteForId])).toEqual([
      ['excused', null],
      ['excused', t('m01')],
      ['assigned', t('m01', 2)],
    ])
    const first = leader(records, 'm01')
    const next = proposed(withChanges(two, wednesdays(3).slice(1)))
    expect([leader(next, 'm02'), leader(next, 'm03')].toSorted()).toEqual([first, second].toSorted())
  })

  it('24: when everybody has declined the place is open, and is filled as soon as somebody can', () => {
    const pool = [aPeer('p1'), aPeer('p2', absent('2026-01-14'))]
    const records = proposed(recordsOf(aForum(), pool, wednesdays(1)))
    const one = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'holiday', today }))
    expect(whoAt(one, 'm01')).toEqual([null])
    expect(turnAt(one, 'm01', 2)).toMatchObject({ state: 'open', substituteForId: t('m01') })
    expect(repairTurns(one, { today })).toMatchObject({
      changes: [],
      findings: [{ code: 'no-candidate', meetingId: 'm01', number: 2 }],
    })
    const back = withPerson(one, 'p2', { absences: [] })
    const repair = repairTurns(back, { today })
    expect(repair.lines).toEqual([{ type: 'turn-given', meetingId: 'm01', personId: 'p2' }])
    expect(turnAt(withChanges(back, repair.changes), 'm01', 2)).toMatchObject({ state: 'assigned', personId: 'p2' })
  })
})

describe('repair', () => {
  it('leaves what is pinned or past, and tells where it does not fit', () => {
    const records = proposed(recordsOf(aForum(), peers(4), wednesdays(2)))
    const id = leader(records, 'm02')
    const pinned = acted(records, pinTurn(records, { turnId: t('m02'), pinned: true, today }))
    const away = withPerson(pinned, id, absent('2026-01-01', '2026-12-31'))
    expect(repairTurns(away, { today })).toEqual({
      changes: [],
      lines: [],
      findings: [{ code: 'pinned-but-away', turnId: t('m02'), meetingId: 'm02', personId: id }],
    })
    expect(repairTurns(withPerson(records, id, absent('2026-02-11')), { today: '2026-02-12' }).changes).toEqual([])
  })

  it('changes nothing when nothing happened', () => {
    const records = proposed(recordsOf(aForum({ casesPerMeeting: 2 }), peers(7), wednesdays(12)))
    expect(repairTurns(records, { today })).toEqual({ changes: [], lines: [], findings: [] })
  })

  it('gives a hole to whoever has fewest turns, those ahead included', () => {
    const records = proposed(recordsOf(aForum(), peers(5), wednesdays(3)))
    const idle = ['p1', 'p2', 'p3', 'p4', 'p5'].filter((id) => !line(records).includes(id))
    const sick = withPerson(records, leader(records, 'm01'), absent('2026-01-14'))
    expect(idle).toContain(leader(repaired(sick), 'm01'))
  })

  it('43: repairing twice is the same as once, and taking the changes back restores every record', () => {
    const records = proposed(recordsOf(aForum({ casesPerMeeting: 2 }), peers(7), wednesdays(12)))
    const sick = withPerson(records, leader(records, 'm03'), absent('2026-03-01', '2026-06-30'))
    const cancelled = withMeeting(sick, 'm05', { status: 'cancelled' })
    const repair = repairTurns(cancelled, { today })
    expect(repairTurns(cancelled, { today })).toEqual(repair)
    const mended = withChanges(cancelled, repair.changes)
    expect(repair.changes.length).toBeGreaterThan(3)
    expect(repairTurns(mended, { today }).changes).toEqual([])
    expectSame(withChanges(mended, inverse(cancelled, repair.changes)), cancelled)
  })

  it('43: giving the turns anew without a reason changes nothing', () => {
    const records = proposed(recordsOf(aForum({ casesPerMeeting: 2 }), peers(7), wednesdays(12)))
    expect(proposeAnew(records, { forumIds: [theForum], today })).toEqual([])
  })

  it('31: a corrected past changes nothing ahead by itself; asked for, it changes what is neither pinned nor past', () => {
    const past = [
      aMeeting('k1', '2025-11-12', { status: 'closed' }),
      aMeeting('k2', '2025-12-10', { status: 'closed' }),
      aTurn('k1', 1, { personId: 'p1', state: 'brought' }),
      aTurn('k2', 1, { personId: 'p2', state: 'brought' }),
    ]
    const records = proposed(recordsOf(aForum(), peers(4), past, wednesdays(4)))
    expect(line(records).slice(2, 4).toSorted()).toEqual(['p3', 'p4'])
    const pinned = acted(records, pinTurn(records, { turnId: t('m02'), pinned: true, today }))
    const corrected = withChanges(pinned, [
      { kind: 'turn', id: t('k1'), value: { ...turnAt(records, 'k1'), personId: p('p3') } },
    ])
    expect(repairTurns(corrected, { today }).changes).toEqual([])
    const anew = withChanges(corrected, proposeAnew(corrected, { forumIds: [theForum], today }))
    expect(turnAt(anew, 'm02')).toEqual(turnAt(pinned, 'm02'))
    expect(turnAt(anew, 'k1')).toEqual(turnAt(corrected, 'k1'))
    expect(leader(anew, 'm01')).not.toBe('p3')
    const turns = ['p1', 'p2', 'p3', 'p4'].map((id) => standingOf(anew, id).turns)
    expect(Math.max(...turns) - Math.min(...turns)).toBe(1)
  })
})
