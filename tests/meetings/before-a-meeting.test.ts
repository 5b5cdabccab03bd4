import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/danish/dates.ts'
import { answerApproval, approvalsOf, approversOf, askApproval } from '../../src/core/meetings/approvals.ts'
import { callOffMeeting } from '../../src/core/meetings/call-off.ts'
import { organisersInTurn } from '../../src/core/meetings/next-organiser.ts'
import { missingAttendance } from '../../src/core/meetings/required-attendance.ts'
import { consequencesOf } from '../../src/core/planning/consequences.ts'
import { meetingId, type PersonId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { date, forum, meeting, recordsWith, someone, taking, today } from '../mail/meeting-builders.ts'
import {
  aForum,
  aMeeting,
  expectSame,
  inverse,
  peers,
  proposed,
  recordsOf,
  today as rotationToday,
  wednesdays,
  whoAt,
} from '../rotation/builders.ts'

const nurse = someone('Susanne', { roles: ['chief-nurse'] })
const theme = { approval: { subject: 'theme', approverRole: 'chief-nurse', daysBefore: 14 } }

const answered = (records: RecordSet, state: 'approved' | 'declined', on = today) => {
  const changes = answerApproval(records, meeting, { state, on, remark: 'Fint', today })
  if (!changes.ok) throw new Error(changes.error)
  return withChanges(records, changes.value)
}

describe('an approval', () => {
  const records = recordsWith({ forum: theme, meeting: { theme: 'At være ny' }, records: [nurse] })

  it('is asked of the person the forum names, else of whoever has the role', () => {
    expect(approversOf(records, meeting, today)).toEqual([personId.parse('Susanne')])
    const named = { approval: { ...theme.approval, approverId: personId.parse('Bo') } }
    expect(approversOf(recordsWith({ forum: named, records: [nurse, someone('Bo')] }), meeting, today)).toEqual([
      personId.parse('Bo'),
    ])
    expect(approversOf(recordsWith({ records: [nurse] }), meeting, today)).toEqual([])
    const left = someone('Susanne', { roles: ['chief-nurse'], lastDay: '2026-11-30' })
    expect(approversOf(recordsWith({ forum: theme, records: [left] }), meeting, today)).toEqual([])
  })

  it('holds what was asked, when, and the answer with its day and remark', () => {
    const asked = withChanges(
      records,
      askApproval(records, meeting, { approverId: personId.parse('Susanne'), on: today }),
    )
    expect(approvalsOf(asked, meeting)[0]?.value).toMatchObject({
      state: 'asked',
      askedOn: today,
      wording: 'At være ny',
    })
    const given = answered(asked, 'approved', '2026-12-04')
    expect(approvalsOf(given, meeting)[0]?.value).toMatchObject({
      state: 'approved',
      askedOn: today,
      answeredOn: '2026-12-04',
      remark: 'Fint',
    })
    expect(given.meeting.get(meeting)?.status).toBe('planned')
  })

  it('can be noted where nobody noted that it was asked for', () => {
    expect(approvalsOf(answered(records, 'approved'), meeting)).toHaveLength(1)
    expect(answerApproval(recordsWith({}), meeting, { state: 'approved', on: today, remark: '', today })).toEqual({
      ok: false,
      error: 'no-approval-needed',
    })
  })

  it('that is not given calls the meeting off, and says why', () => {
    const declined = answered(records, 'declined')
    expect(declined.meeting.get(meeting)).toMatchObject({ status: 'cancelled', cancelledBecause: 'not-approved' })
    expect(approvalsOf(declined, meeting)[0]?.value.state).toBe('declined')
  })

  it('cannot call off a meeting that was held', () => {
    const held = recordsWith({ forum: theme, meeting: { status: 'held' }, records: [nurse] })
    expect(answerApproval(held, meeting, { state: 'declined', on: today, remark: '', today }).ok).toBe(false)
  })
})

describe('a meeting that is called off', () => {
  it('costs nobody a turn: whoever had it there is offered the next one, and one undo brings all back', () => {
    const planned = proposed(recordsOf(aForum(), peers(4), wednesdays(2)))
    const [first] = [...planned.meeting.keys()]
    if (first === undefined) throw new Error('no meeting')
    const had = whoAt(planned, first)
    const off = callOffMeeting(planned, first, 'too-few', { today: rotationToday })
    if (!off.ok) throw new Error(off.error)
    const same = consequencesOf(planned, [{ type: 'cancel', meetingId: first }], { today: rotationToday })
    expect(same).toMatchObject({ value: { lines: off.value.lines, findings: off.value.findings } })
    const after = withChanges(planned, off.value.changes)
    expect(after.meeting.get(first)).toMatchObject({ status: 'cancelled', cancelledBecause: 'too-few' })
    const next = aMeeting('next', '2026-12-16')
    const anew = proposed(withChanges(after, [next]))
    expect(had).not.toContain(null)
    expect(whoAt(anew, 'next')).toEqual(had)
    expectSame(withChanges(after, inverse(planned, off.value.changes)), planned)
  })

  it('cannot be called off twice with another reason, nor when it is over', () => {
    expect(callOffMeeting(recordsWith({ meeting: { status: 'held' } }), meeting, 'other', { today })).toEqual({
      ok: false,
      error: 'meeting-over',
    })
  })
})

describe('whom a meeting cannot do without', () => {
  const needs = { requiredAttendance: [{ id: 'r', who: 'leader-of-a-member', atLeast: 1 }] }
  const people = [
    someone('Anna', { leaderId: personId.parse('Lone') }),
    someone('Lone', { roles: ['leader'] }),
    someone('Leif'),
  ]

  it('is missing until one of those who can is named, and again when that one says no', () => {
    const missing = (participants: ReturnType<typeof taking>[]) =>
      missingAttendance(recordsWith({ forum: needs, meeting: { participants }, records: people }), meeting)
    expect(missing([taking('Anna')])).toMatchObject([{ missing: 1, candidates: [personId.parse('Lone')] }])
    expect(missing([taking('Anna'), taking('Leif', { group: 'guest' })])).toHaveLength(1)
    expect(missing([taking('Anna'), taking('Lone', { group: 'guest' })])).toEqual([])
    expect(missing([taking('Anna'), taking('Lone', { group: 'guest', attendance: 'apology' })])).toMatchObject([
      { missing: 1, candidates: [] },
    ])
  })

  it('counts several where several are needed', () => {
    const two = { requiredAttendance: [{ id: 'r', who: 'facilitator', atLeast: 2 }], facilitatorIds: ['Anna', 'Leif'] }
    const records = recordsWith({ forum: two, meeting: { participants: [taking('Anna')] }, records: people })
    expect(missingAttendance(records, meeting)).toMatchObject([{ missing: 1, candidates: [personId.parse('Leif')] }])
  })
})

describe('organising in turn', () => {
  const members = { organisers: { by: 'members' }, membership: { roles: ['peer'] }, kind: 'network' }

  /** Meetings one after the other, each organised by whoever is next. */
  const organisersOf = (names: readonly string[], count: number): readonly (PersonId | null)[] => {
    let records = recordsWith({ forum: members, records: names.map((name) => someone(name, { roles: ['peer'] })) })
    return Array.from({ length: count }, (_, index) => {
      const id = meetingId.parse(`m${index}`)
      const value = newValue('meeting', { forumId: forum, status: 'planned', date: addDays(date, 28 * (index + 1)) })
      records = withChanges(records, [{ kind: 'meeting', id, value }])
      const organiserId = organisersInTurn(records, id)[0] ?? null
      records = withChanges(records, [{ kind: 'meeting', id, value: { ...value, organiserId } }])
      return organiserId
    })
  }

  it('is fair: after any number of meetings nobody is more than one ahead of anybody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (people, meetings) => {
        const names = Array.from({ length: people }, (_, index) => `P${index}`)
        const chosen = organisersOf(names, meetings)
        const counts = names.map((name) => chosen.filter((id) => id === name).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })

  it('leaves whoever is away that day for another time, and a cancelled meeting counts for nobody', () => {
    const away = someone('Anna', { roles: ['peer'], absences: [{ id: 'a', from: date, to: date, reason: 'holiday' }] })
    const records = recordsWith({ forum: members, records: [away, someone('Bo', { roles: ['peer'] })] })
    expect(organisersInTurn(records, meeting)).toEqual([personId.parse('Bo'), personId.parse('Anna')])
    const cancelled = newValue('meeting', {
      forumId: forum,
      status: 'cancelled',
      date: '2026-12-08',
      organiserId: personId.parse('Bo'),
    })
    const before = withChanges(records, [{ kind: 'meeting', id: meetingId.parse('c'), value: cancelled }])
    expect(organisersInTurn(before, meeting)[0]).toBe(personId.parse('Bo'))
  })

  it('is nobody’s where somebody else organises', () => {
    expect(organisersInTurn(recordsWith({ records: [someone('Anna', { roles: ['peer'] })] }), meeting)).toEqual([])
  })
})
