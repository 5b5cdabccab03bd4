import { expect, it } from 'vitest'
import { isUnusualDecision, usualDecisions } from '../../src/core/meetings/decisions.ts'
import { isComing, nextStatuses } from '../../src/core/meetings/status.ts'
import { meetingStatus } from '../../src/core/records/meeting.ts'

it('reaches every state from a draft and takes every forward step back', () => {
  const reached = new Set<string>(['draft'])
  for (const from of reached) for (const to of nextStatuses[meetingStatus.parse(from)]) reached.add(to)
  expect([...reached].sort()).toEqual([...meetingStatus.options].sort())
  for (const from of meetingStatus.options)
    for (const to of nextStatuses[from])
      if (to !== 'cancelled' && from !== 'cancelled') expect(nextStatuses[to]).toContain(from)
})

it('neither closes a meeting that was not held nor cancels one that was', () => {
  for (const from of ['draft', 'planned', 'invited'] as const) expect(nextStatuses[from]).not.toContain('closed')
  for (const from of ['held', 'minutes-sent', 'closed'] as const) expect(nextStatuses[from]).not.toContain('cancelled')
})

it('counts as coming what is neither held nor cancelled', () => {
  expect(meetingStatus.options.filter(isComing)).toEqual(['draft', 'planned', 'invited'])
})

it('finds an approved orientation unusual and a noted one not', () => {
  expect(isUnusualDecision('oral-information', 'approved')).toBe(true)
  expect(isUnusualDecision('oral-information', 'noted')).toBe(false)
  expect(isUnusualDecision('break', 'other')).toBe(false)
  expect(usualDecisions.decision[0]).toBe('decided')
})
