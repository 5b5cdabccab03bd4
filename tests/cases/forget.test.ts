import { describe, expect, it } from 'vitest'
import { caseRows } from '../../src/core/cases/board.ts'
import {
  comingErasures,
  dueErasures,
  noticeErasures,
  retentionChanged,
  sayErased,
  unfinishedErasures,
} from '../../src/core/cases/forget.ts'
import { markUsed, withdraw } from '../../src/core/cases/life.ts'
import { addMonths } from '../../src/core/cases/retention.ts'
import { caseStoryIdOf } from '../../src/core/records/ids.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { anOrganisation, aSeason, aStory, caseIn, done, inState, on, storyIn, theCase } from './builders.ts'

const shown = (records: RecordSet, today: string) => withChanges(records, noticeErasures(records, today))
const withMonths = (records: RecordSet, caseRetentionMonths: number): RecordSet => {
  const { kind, id, value } = anOrganisation({ caseRetentionMonths })
  return withChanges(records, [{ kind, id, value } as never])
}
const used = (months = 3, today = '2026-01-14') => {
  const records = withMonths(inState('approved'), months)
  return done(records, markUsed(records, theCase, on(today)))
}
const withoutStory = (records: RecordSet): RecordSet =>
  withChanges(records, [{ kind: 'case-story', id: caseStoryIdOf(theCase), value: null }])

describe('months on the calendar', () => {
  it.each([
    ['2026-01-14', 3, '2026-04-14'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-10-31', 24, '2028-10-31'],
  ] as const)('%s and %i more: %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))
})

describe('the day of forgetting', () => {
  it('counts from the meeting, however late somebody says that the case was used', () => {
    expect(caseIn(used(3, '2026-02-20')).eraseOn).toBe('2026-04-14')
  })

  it('counts from the day of a withdrawal, and is not put off by one after use', () => {
    const records = inState('received')
    expect(caseIn(done(records, withdraw(records, theCase, on('2026-01-05')))).eraseOn).toBe('2026-04-05')
    const after = used()
    expect(caseIn(done(after, withdraw(after, theCase, on('2026-03-01')))).eraseOn).toBe('2026-04-14')
    const none = inState('asked')
    expect(caseIn(done(none, withdraw(none, theCase, on('2026-01-05')))).eraseOn).toBeNull()
  })

  it('moves with the setting until somebody has been shown it', () => {
    const records = used()
    expect(retentionChanged(records, 6).map(({ value }) => value?.eraseOn)).toEqual(['2026-07-14'])
    expect(retentionChanged(records, 3)).toEqual([])
    expect(retentionChanged(shown(records, '2026-04-01'), 6)).toEqual([])
    expect(retentionChanged(withoutStory(records), 6)).toEqual([])
  })
})

describe('a coming erasure', () => {
  const records = used()

  it('is shown for the last fortnight, not before', () => {
    expect(comingErasures(records, '2026-03-30')).toEqual([])
    expect(comingErasures(records, '2026-03-31')).toEqual([{ caseId: theCase, on: '2026-04-14', days: 14 }])
    expect(comingErasures(shown(records, '2026-03-31'), '2026-04-13')).toMatchObject([{ days: 1 }])
  })

  it('has one day everywhere: that of the fortnight where it is shown late', () => {
    const late = done(records, withdraw(records, theCase, on('2026-03-01')))
    const nextOn = (set: RecordSet, today: string) =>
      caseRows(set, today).find(({ caseId }) => caseId === theCase)?.next?.on
    expect(nextOn(late, '2026-03-30')).toBe('2026-04-14')
    expect(nextOn(late, '2026-04-10')).toBe('2026-04-24')
    expect(nextOn(shown(late, '2026-04-10'), '2026-04-12')).toBe('2026-04-24')
    expect(comingErasures(late, '2026-04-10')).toMatchObject([{ on: '2026-04-24' }])
  })

  it('happens on its day where it was shown, and not a day before', () => {
    const noticed = shown(records, '2026-03-31')
    expect(dueErasures(noticed, '2026-04-13')).toEqual([])
    expect(dueErasures(noticed, '2026-04-14')).toEqual([theCase])
    expect(dueErasures(noticed, '2026-06-01')).toEqual([theCase])
  })

  it('waits a fortnight where nobody opened the archive in time', () => {
    expect(dueErasures(records, '2026-08-01')).toEqual([])
    const noticed = shown(records, '2026-08-01')
    expect(comingErasures(noticed, '2026-08-01')).toEqual([{ caseId: theCase, on: '2026-08-15', days: 14 }])
    expect(dueErasures(noticed, '2026-08-14')).toEqual([])
    expect(dueErasures(noticed, '2026-08-15')).toEqual([theCase])
  })

  it('is noted once', () => {
    const noticed = shown(records, '2026-04-01')
    expect(noticeErasures(noticed, '2026-04-02')).toEqual([])
    expect(caseIn(noticed).eraseNoticedOn).toBe('2026-04-01')
  })

  it('does not happen by a clock that ran ahead: what was shown in a future counts for nothing', () => {
    const ahead = shown(records, '2031-01-01')
    expect(dueErasures(ahead, '2031-01-01')).toEqual([])
    expect(comingErasures(ahead, '2026-02-01')).toEqual([])
    expect(dueErasures(ahead, '2026-04-20')).toEqual([])
    const again = shown(ahead, '2026-04-20')
    expect(caseIn(again).eraseNoticedOn).toBe('2026-04-20')
    expect(dueErasures(again, '2026-05-04')).toEqual([theCase])
  })

  it('is none while the case is still to be used, and none where there is no text', () => {
    expect(comingErasures(inState('approved'), '2030-01-01')).toEqual([])
    expect(comingErasures(withoutStory(records), '2026-04-14')).toEqual([])
  })

  it('comes at the earliest a fortnight after use where stories are to be kept for no months at all', () => {
    expect(comingErasures(used(0), '2026-01-14')).toEqual([{ caseId: theCase, on: '2026-01-28', days: 14 }])
  })
})

describe('a case whose story is gone', () => {
  it('says so, and keeps its turn, themes and what was learned', () => {
    const before = inState('learned', {
      themes: ['safety'],
      learning: [{ id: 'a', text: 'Spørg.' }],
      passOn: 'yes',
      learningApproval: { by: 'K', at: '2026-01-16T09:00:00Z' },
      eraseOn: '2026-04-14',
    })
    const records = done(withoutStory(before), sayErased(withoutStory(before), theCase, on('2026-04-14')))
    expect(caseIn(records)).toMatchObject({
      ...caseIn(before),
      status: 'erased',
      events: [...caseIn(before).events, { kind: 'erased', on: '2026-04-14' }],
    })
    expect(storyIn(records)).toBeNull()
    expect(sayErased(records, theCase, on('2026-05-01'))).toEqual({ ok: true, value: [] })
  })

  it('is found where erasing stopped half way, and nowhere else', () => {
    expect(unfinishedErasures(withoutStory(inState('learned')))).toEqual([theCase])
    expect(unfinishedErasures(inState('learned'))).toEqual([])
    expect(unfinishedErasures(inState('asked'))).toEqual([])
    expect(unfinishedErasures(inState('erased'))).toEqual([])
    expect(unfinishedErasures(aSeason(aStory()))).toEqual([])
  })
})
