import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseDeadlines, deadlinesOf, nextStep, urgencyOf } from '../../src/core/cases/deadlines.ts'
import { addDays, weekdayOf } from '../../src/core/danish/dates.ts'
import type { CaseStatus } from '../../src/core/records/case.ts'
import { aCase } from './builders.ts'

const rule = { askDays: 21, remindDays: [10, 5], dueDays: 7, packDays: 5, languageHints: true }
const facts = { rule, meetingDate: '2026-03-11', mayDayIsFree: false, today: '2026-01-10' }
const asked = (on: string) => ({ events: [{ id: '1-asked', kind: 'asked' as const, on, by: '' }], dueOn: null })

describe('the dates of a case', () => {
  it('are reckoned back from its meeting by the rule of the forum', () => {
    expect(deadlinesOf(null, facts)).toEqual({
      ask: '2026-02-18',
      /* Ten days before is a Sunday, so it is the Friday before that. */
      remind: ['2026-02-27', '2026-03-06'],
      due: '2026-03-04',
      pack: '2026-03-06',
    })
  })

  it('are none where the meeting has none', () => {
    expect(deadlinesOf(null, { ...facts, meetingDate: null })).toEqual({ ask: null, remind: [], due: null, pack: null })
  })

  it('lie on the working day before a weekend, a holiday or a closing day', () => {
    /* Seven days before is New Year's Eve, five days before a Friday after it. */
    const { due, pack } = deadlinesOf(null, { ...facts, meetingDate: '2026-01-07', today: '2025-12-01' })
    expect([due, pack]).toEqual(['2025-12-30', '2026-01-02'])
    /* 8 April 2026: five days before is Good Friday, and the Thursday before it is a holiday too. */
    expect(deadlinesOf(null, { ...facts, meetingDate: '2026-04-08' }).pack).toBe('2026-04-01')
    const inMay = { ...facts, meetingDate: '2026-05-08' }
    expect(deadlinesOf(null, inMay).due).toBe('2026-05-01')
    expect(deadlinesOf(null, { ...inMay, mayDayIsFree: true }).due).toBe('2026-04-30')
  })

  it('give somebody who is asked late half of the days that are left', () => {
    const late = (on: string) => deadlinesOf(asked(on), { ...facts, today: on })
    expect(late('2026-03-03').due).toBe('2026-03-04')
    expect(late('2026-03-04').due).toBe('2026-03-06')
    expect(late('2026-03-09').due).toBe('2026-03-10')
    expect(late('2026-03-10').due).toBe('2026-03-10')
    expect(late('2026-03-11')).toMatchObject({ due: '2026-03-11', pack: '2026-03-11', remind: [] })
  })

  it('reckon with asking today where the day of asking is past and nobody was asked', () => {
    const { ask, due } = deadlinesOf(null, { ...facts, today: '2026-03-06' })
    expect([ask, due]).toEqual(['2026-02-18', '2026-03-08'])
    expect(nextStep(null, { ask, remind: [], due, pack: null }, { ...step, today: '2026-03-06' })).toMatchObject({
      step: 'ask',
      urgency: 'late',
      days: -16,
    })
  })

  it('follow a day that somebody has set, as long as it lies between asking and the meeting', () => {
    const due = (dueOn: string) => deadlinesOf({ ...asked('2026-02-18'), dueOn }, facts).due
    expect(due('2026-03-01')).toBe('2026-03-01')
    expect(due('2026-02-17')).toBe('2026-03-04')
    expect(due('2026-03-12')).toBe('2026-03-04')
  })

  it('never ask for a text before the case was asked for, nor after the meeting, whatever the rule says', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-06-01', days))
    const anyRule = fc.record({
      askDays: fc.integer({ min: 0, max: 120 }),
      remindDays: fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 5 }),
      dueDays: fc.integer({ min: 0, max: 120 }),
      packDays: fc.integer({ min: 0, max: 120 }),
      languageHints: fc.constant(true),
    })
    fc.assert(
      fc.property(day, day, anyRule, fc.boolean(), (meetingDate, on, anyOf, mayDayIsFree) => {
        fc.pre(on <= meetingDate)
        const found = deadlinesOf(asked(on), { rule: anyOf, meetingDate, mayDayIsFree, today: on })
        const { due, pack, remind } = found
        if (due === null || pack === null) throw new Error('no dates')
        expect(due >= on && due <= meetingDate).toBe(true)
        expect(due > on || on === meetingDate || addDays(on, 1) === meetingDate).toBe(true)
        expect(pack >= due && pack <= meetingDate).toBe(true)
        expect(remind.every((each) => each > on && each < meetingDate)).toBe(true)
        expect(remind.every((each) => weekdayOf(each) < 6)).toBe(true)
        expect(remind).toEqual(remind.toSorted())
      }),
      { numRuns: 1000 },
    )
  })
})

const step = { meetingDate: '2026-03-11', today: '2026-02-19', hasStory: true, isLost: false }
const dates: CaseDeadlines = {
  ask: '2026-02-18',
  remind: ['2026-02-27', '2026-03-06'],
  due: '2026-03-04',
  pack: '2026-03-06',
}

describe('how urgent it is', () => {
  it.each([
    ['2026-02-23', 'later', 4],
    ['2026-02-22', 'soon', 3],
    ['2026-02-20', 'soon', 1],
    ['2026-02-19', 'today', 0],
    ['2026-02-18', 'late', -1],
    [null, 'later', null],
  ] as const)('on the day %s: %s', (on, urgency, days) => {
    expect(urgencyOf(on, '2026-02-19')).toEqual({ urgency, days })
  })
})

describe('what comes next', () => {
  const life = (status: CaseStatus, fields: Parameters<typeof aCase>[0] = {}) =>
    aCase({ status, ...asked('2026-02-18'), ...fields }).value as never
  const next = (status: CaseStatus, today = '2026-02-19', fields: Parameters<typeof aCase>[0] = {}, more = {}) => {
    const found = nextStep(life(status, fields), dates, { ...step, today, ...more })
    return found === null ? null : `${found.step} ${found.on}`
  }
  const events = (...kinds: readonly [string, string][]) => ({
    events: kinds.map(([kind, on], index) => ({ id: `${index}`, kind, on, by: '' })) as never,
  })

  it.each([
    ['asked', 'remind 2026-02-27'],
    ['promised', 'remind 2026-02-27'],
    ['returned', 'receive 2026-03-04'],
    ['received', 'check 2026-03-06'],
    ['checked', 'agree 2026-03-06'],
    ['approved', 'pack 2026-03-06'],
    ['in-pack', 'pack 2026-03-06'],
    ['withdrawn', 'erase null'],
    ['erased', null],
  ] as const)('after %s: %s', (status, expected) => expect(next(status)).toBe(expected))

  it('is the approval once the author agrees', () => {
    expect(next('checked', '2026-02-19', { agreedOn: '2026-02-19' })).toBe('approve 2026-03-06')
  })

  it('is a reminder until it was sent, and then the text', () => {
    expect(next('asked', '2026-02-27')).toBe('remind 2026-02-27')
    expect(next('asked', '2026-03-02')).toBe('remind 2026-02-27')
    const sent = events(['asked', '2026-02-18'], ['reminded', '2026-02-28'])
    expect(next('asked', '2026-03-02', sent)).toBe('receive 2026-03-04')
    expect(next('asked', '2026-03-05', sent)).toBe('receive 2026-03-04')
  })

  it('is the use of a case that is in the pack of its own meeting', () => {
    expect(next('in-pack', '2026-03-06', events(['asked', '2026-02-18'], ['in-pack', '2026-03-05']))).toBe(
      'use 2026-03-11',
    )
  })

  it('is to settle what becomes of it, once its meeting is past or its turn gone', () => {
    expect(next('promised', '2026-03-12')).toBe('settle 2026-03-11')
    expect(next('approved', '2026-03-12')).toBe('use 2026-03-11')
    expect(next('approved', '2026-02-20', {}, { isLost: true })).toBe('settle null')
    expect(next('used', '2026-03-12', { eraseOn: '2026-06-11' }, { isLost: true })).toBe('learn 2026-06-11')
  })

  it('is to check what was learned for as long as it waits for the catalogue, also when the text is gone', () => {
    const learned = { passOn: 'yes', learning: [{ id: 'a', text: 'Spørg.' }], eraseOn: '2026-06-11' } as const
    expect(next('learned', '2026-03-12', learned)).toBe('approve-learning 2026-06-11')
    expect(next('erased', '2026-07-12', learned)).toBe('approve-learning null')
    const done = { ...learned, learningApproval: { by: 'K', at: '2026-03-12T09:00:00Z' } }
    expect(next('learned', '2026-03-12', done)).toBe('erase 2026-06-11')
    expect(next('learned', '2026-03-12', done, { hasStory: false })).toBeNull()
  })
})
