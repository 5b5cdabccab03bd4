import { describe, expect, it } from 'vitest'
import { caseRows } from '../../src/core/cases/board.ts'
import { carryOver, followTurn, nextTurnOf } from '../../src/core/cases/carry-over.ts'
import { askForCase, casesAskedAt, markUsed } from '../../src/core/cases/life.ts'
import { caseIdOf } from '../../src/core/records/ids.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { excuseTurn, reportTurn, shareTurn, swapTurns } from '../../src/core/rotation/actions.ts'
import { acted, m, p, t, turnAt, withMeeting } from '../rotation/builders.ts'
import { aCase, aSeason, caseIn, done, inState, on, storyIn, theCase, whyNot } from './builders.ts'

describe('a turn that changes under its case', () => {
  const problemsOf = (records: RecordSet, today = '2026-01-05') =>
    caseRows(records, today).find(({ caseId }) => caseId === theCase)?.problems

  it('takes the case along to its author when two have swapped, and exchanges the cases', () => {
    const other = caseIdOf(t('m02'))
    let records = aSeason(
      aCase({ status: 'asked' }),
      aCase({ turnId: t('m02'), authorId: 'p2', status: 'promised' }, other),
    )
    records = acted(records, swapTurns(records, { turnId: t('m01'), withTurnId: t('m02'), today: '2026-01-01' }))
    expect(problemsOf(records)).toEqual(['author-not-on-turn'])
    expect(whyNot(markUsed(inState('approved'), theCase, on('2026-01-13')))).toEqual(['turn'])
    records = done(records, followTurn(records, theCase, on('2026-01-05')))
    expect(caseIn(records)).toMatchObject({ turnId: t('m02'), authorId: 'p1', status: 'asked' })
    expect(caseIn(records, other)).toMatchObject({ turnId: t('m01'), authorId: 'p2', status: 'promised' })
    expect(caseRows(records, '2026-01-05').flatMap(({ problems }) => problems)).toEqual([])
  })

  it('leaves the place to be asked again when the case followed its author', () => {
    let records = aSeason(aCase({ status: 'asked' }))
    records = acted(records, swapTurns(records, { turnId: t('m01'), withTurnId: t('m02'), today: '2026-01-01' }))
    records = done(records, followTurn(records, theCase, on('2026-01-05')))
    records = done(records, askForCase(records, t('m01'), on('2026-01-05')))
    expect(caseIn(records, `${theCase}:2` as typeof theCase)).toMatchObject({ authorId: 'p2', turnId: t('m01') })
    expect(casesAskedAt(records, t('m01'))).toEqual([theCase, `${theCase}:2`])
  })

  it('is told where the author was excused, and waits for the author to have a turn again', () => {
    let records = inState('received')
    records = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'holiday', today: '2026-01-05' }))
    expect(problemsOf(records)).toEqual(['turn-gone'])
    expect(nextTurnOf(records, theCase, caseIn(records), '2026-01-05')).toBeNull()
    records = done(records, carryOver(records, { caseId: theCase, toMeetingId: m('m03') }, on('2026-01-06')))
    expect(caseIn(records)).toMatchObject({ turnId: t('m03'), status: 'received' })
    expect(turnAt(records, 'm03')).toMatchObject({ personId: 'p1', state: 'assigned' })
    expect(turnAt(records, 'm01').state).toBe('excused')
    expect(problemsOf(records)).toEqual([])
  })

  it('is told where the meeting was called off', () => {
    const records = withMeeting(inState('approved'), 'm01', { status: 'cancelled' })
    expect(problemsOf(records)).toEqual(['meeting-cancelled'])
    expect(caseRows(records, '2026-01-05').find(({ caseId }) => caseId === theCase)?.next?.step).toBe('settle')
  })

  it('moves the dates along with its meeting', () => {
    const records = withMeeting(inState('asked'), 'm01', { date: '2026-01-28' })
    expect(caseRows(records, '2026-01-05')[0]).toMatchObject({
      meetingDate: '2026-01-28',
      deadlines: { due: '2026-01-21' },
    })
  })

  it('may be shared: whoever joins brings the same case, and the author stays the author', () => {
    let records = inState('approved')
    records = acted(records, shareTurn(records, { turnId: t('m01'), coPersonIds: [p('p3')], today: '2026-01-05' }))
    expect(caseRows(records, '2026-01-05')[0]).toMatchObject({ personIds: ['p1', 'p3'], authorId: 'p1', problems: [] })
    records = done(records, carryOver(records, { caseId: theCase, toMeetingId: m('m03') }, on('2026-01-05')))
    expect(turnAt(records, 'm03')).toMatchObject({ personId: 'p1', coPersonIds: ['p3'] })
    expect(caseIn(records).turnId).toBe(t('m03'))
  })

  it('keeps text, state and approval of a case that is carried over, and its turn counts at the later meeting', () => {
    let records = inState('in-pack', { dueOn: '2026-01-08' })
    records = done(records, carryOver(records, { caseId: theCase, toMeetingId: m('m03') }, on('2026-01-14')))
    expect(caseIn(records)).toMatchObject({ status: 'in-pack', agreedOn: '2026-01-05', dueOn: null, turnId: t('m03') })
    expect(caseIn(records).approval).not.toBeNull()
    expect(storyIn(records)?.title).toBe('Den lange pause')
    expect(turnAt(records, 'm01')).toMatchObject({ state: 'cancelled', reason: 'carried-over' })
    expect(turnAt(records, 'm03')).toMatchObject({ personId: 'p1', carriedFromId: t('m01') })
    /* It was in the pack of the meeting that did not reach it, so it waits for the pack of this one. */
    expect(caseRows(records, '2026-01-15').find(({ caseId }) => caseId === theCase)?.next?.step).toBe('pack')
  })

  it('says why a case cannot be carried over', () => {
    const records = inState('approved')
    const to = (id: string) => carryOver(records, { caseId: theCase, toMeetingId: m(id) }, on('2026-01-05'))
    expect(to('m01')).toMatchObject({ error: [{ code: 'turn', problem: { code: 'not-later' } }] })
    expect(to('nowhere')).toMatchObject({ error: [{ code: 'turn', problem: { code: 'meeting-not-found' } }] })
  })

  it('brings an extra case like any other', () => {
    const base = inState('approved')
    const voluntary = withChanges(base, [
      { kind: 'turn', id: t('m01'), value: { ...turnAt(base, 'm01'), state: 'voluntary' } },
    ])
    const records = done(voluntary, markUsed(voluntary, theCase, on('2026-01-14')))
    expect(turnAt(records, 'm01').state).toBe('voluntary')
    expect(caseIn(records).status).toBe('used')
  })

  it('was reported already: using the case changes nothing more about it', () => {
    const base = inState('approved')
    const reported = acted(base, reportTurn(base, { turnId: t('m01'), outcome: 'brought', today: '2026-01-14' }))
    const records = done(reported, markUsed(reported, theCase, on('2026-01-20')))
    expect(turnAt(records, 'm01')).toEqual(turnAt(reported, 'm01'))
    expect(caseIn(records)).toMatchObject({ status: 'used', eraseOn: '2026-04-14' })
  })
})
