/** Whether the days of a forum's cases follow one another: ask, remind, due, pack. All are before the meeting, so none can follow it. */
import type { CaseRule } from '../records/forum.ts'

export type CaseRuleProblem =
  /** The text is due no later than it is asked for. */
  | { readonly code: 'due-before-ask' }
  | { readonly code: 'reminder-before-ask'; readonly days: number }
  /** The pack goes out while authors still have time. */
  | { readonly code: 'pack-before-due' }

export const caseRuleProblems = ({ askDays, remindDays, dueDays, packDays }: CaseRule): readonly CaseRuleProblem[] => [
  ...(dueDays >= askDays ? [{ code: 'due-before-ask' } as const] : []),
  ...remindDays.flatMap((days) => (days >= askDays ? [{ code: 'reminder-before-ask', days } as const] : [])),
  ...(packDays > dueDays ? [{ code: 'pack-before-due' } as const] : []),
]
