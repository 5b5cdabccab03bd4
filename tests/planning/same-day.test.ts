import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFacts } from '../../src/core/planning/date-facts.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { follow, meetingOf, planned } from './planned-region.ts'

describe('a meeting that is moved', () => {
  const region = planned(1)
  const meeting = region.plan.meetings.filter(({ forumId }) => forumId === region.regional)[1]
  const [somebody] = region.records.person.keys()
  if (meeting === undefined || somebody === undefined) throw new Error('the region meets')

  it('onto the day of another meeting of the same people is told exactly as the calendar tells of that date', () => {
    const all = region.plan.meetings.map(({ id }) => id)
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        fc.constantFrom(null, '08:00', '12:30'),
        (movedId, ontoId, start) => {
          const { date } = meetingOf(region.records, ontoId)
          if (date === null || meetingOf(region.records, movedId).date === date) return
          const { after, findings } = follow(region.records, { type: 'move', meetingId: movedId, date, start })
          const { forumId, start: begins, end } = meetingOf(after, movedId)
          const question = { forumId, date, start: begins, end, venueId: null, meetingId: movedId }
          expect(findings.filter(({ code }) => code === 'same-day')).toEqual(
            dateFacts(after, question)?.collisions.map(({ meetingId: otherId, ...rest }) => ({
              code: 'same-day',
              meetingId: movedId,
              otherId,
              ...rest,
            })),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('that lands together with another of the same people is told once, and what lay so before is not told again', () => {
    const [one, local] = [meeting, region.plan.meetings.find(({ forumId }) => forumId !== region.regional)]
    if (local === undefined) throw new Error('an area meets')
    const move = (meetingId: MeetingId, date: string, start: string) =>
      ({ type: 'move', meetingId, date, start }) as const
    const free = '2027-12-30'
    const both = follow(region.records, move(one.id, free, '09:00'), move(local.id, free, '09:30'))
    expect(both.findings.filter(({ code }) => code === 'same-day')).toMatchObject([{ overlaps: true }])
    const later = follow(both.after, {
      type: 'absence',
      personId: somebody,
      from: free,
      to: free,
      reason: 'holiday',
    })
    expect(later.findings.filter(({ code }) => code === 'same-day')).toEqual([])
    const apart = follow(both.after, move(local.id, free, '14:30'))
    expect(apart.findings.filter(({ code }) => code === 'same-day')).toMatchObject([
      { meetingId: local.id, otherId: one.id, overlaps: false },
    ])
  })
})
