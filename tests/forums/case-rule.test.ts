/** The days of a forum's cases follow one another. */
import { expect, it } from 'vitest'
import { caseRuleProblems } from '../../src/core/forums/case-rule.ts'
import { newValue } from '../../src/core/records/index.ts'

const usual = newValue('forum', { name: 'ERFA', kind: 'local-erfa' }).cases
const problems = (rule: Partial<typeof usual>) => caseRuleProblems({ ...usual, ...rule })

it('finds nothing wrong with the days that a forum begins with, nor with a pack on the day that is due', () => {
  expect(problems({})).toEqual([])
  expect(problems({ dueDays: 5, packDays: 5 })).toEqual([])
})

it('finds a case that is due on the day it is asked for', () => {
  expect(problems({ askDays: 7 })).toEqual([{ code: 'due-before-ask' }, { code: 'reminder-before-ask', days: 10 }])
})

it('names the reminder that comes no later than the request, and lets one come after the case was due', () => {
  expect(problems({ remindDays: [30, 21, 20, 1] })).toEqual([
    { code: 'reminder-before-ask', days: 30 },
    { code: 'reminder-before-ask', days: 21 },
  ])
})

it('finds a pack that goes out before the cases are due', () => {
  expect(problems({ packDays: 8 })).toEqual([{ code: 'pack-before-due' }])
})
