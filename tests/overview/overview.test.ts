/** Overblik: what is late, what waits and what comes, in its group and in the order of its day. */
import { describe, expect, it } from 'vitest'
import { overviewOf } from '../../src/core/overview/overview.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { entry, shuffled } from '../planning/generator.ts'

/** A Wednesday. */
const today = '2026-11-25'

const aForum = (fields: Partial<RecordInput<'forum'>> = {}) =>
  entry('forum', 'forum-a', { name: 'Regional ERFA', kind: 'regional-erfa', casesPerMeeting: 0, ...fields })
const aMeeting = (id: string, date: string | null, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'forum-a', status: 'planned', date, ...fields })
const aTurn = (meetingId: string, number: number, fields: Partial<RecordInput<'turn'>>) =>
  entry('turn', `turn:${meetingId}:${number}`, { forumId: 'forum-a', meetingId, number, ...fields })

const at = (entries: readonly RecordEntry[]) => overviewOf(recordSetOf(entries), today)

describe('meetings', () => {
  it('stand under today, this week to its Sunday, and soon to two weeks from today', () => {
    const groups = at([
      aForum(),
      aMeeting('m-today', '2026-11-25'),
      aMeeting('m-sunday', '2026-11-29'),
      aMeeting('m-monday', '2026-11-30'),
      aMeeting('m-last', '2026-12-09'),
      aMeeting('m-after', '2026-12-10'),
      aMeeting('m-before', '2026-11-24'),
      aMeeting('m-undated', null),
    ])
    expect(groups.late).toEqual([])
    expect(groups.today.map(({ meetingId }) => meetingId)).toEqual(['m-today'])
    expect(groups.week.map(({ meetingId }) => meetingId)).toEqual(['m-sunday'])
    expect(groups.soon.map(({ meetingId }) => meetingId)).toEqual(['m-monday', 'm-last'])
  })

  it('of the coming week stand together where today is at a weekend', () => {
    const entries = [aForum(), aMeeting('m-monday', '2026-11-30'), aMeeting('m-later', '2026-12-07')]
    const groups = overviewOf(recordSetOf(entries), '2026-11-28')
    expect(groups.week.map(({ meetingId }) => meetingId)).toEqual(['m-monday'])
    expect(groups.soon.map(({ meetingId }) => meetingId)).toEqual(['m-later'])
  })

  it('that are called off or already held wait for nobody', () => {
    const groups = at([
      aForum(),
      aMeeting('m-off', '2026-11-26', { status: 'cancelled' }),
      aMeeting('m-held', '2026-11-25', { status: 'held' }),
    ])
    expect([...groups.today, ...groups.week]).toEqual([])
  })

  it('of one day come by their hour, whatever the order of the records', () => {
    const entries = [
      aForum(),
      aMeeting('m-c', '2026-11-26', { start: '08:30' }),
      aMeeting('m-a', '2026-11-26', { start: '13:00' }),
      aMeeting('m-b', '2026-11-26', { start: '13:00' }),
    ]
    for (const seed of [1, 2, 3])
      expect(at(shuffled(entries, seed)).week.map(({ meetingId }) => meetingId)).toEqual(['m-c', 'm-a', 'm-b'])
  })
})

describe('places that nobody has', () => {
  const forum = aForum({ casesPerMeeting: 3, cases: { askDays: 21 } })

  it('wait from two weeks before their cases are to be asked for, and are late after that day', () => {
    const groups = at([
      forum,
      aMeeting('m-late', '2026-12-15'),
      aMeeting('m-now', '2026-12-16'),
      aMeeting('m-soon', '2026-12-30'),
      aMeeting('m-far', '2026-12-31'),
    ])
    const open = { type: 'open-turns', count: 3 }
    expect(groups.late).toEqual([{ ...open, on: '2026-11-24', meetingId: 'm-late' }])
    expect(groups.today).toEqual([{ ...open, on: '2026-11-25', meetingId: 'm-now' }])
    expect(groups.soon).toEqual([{ ...open, on: '2026-12-09', meetingId: 'm-soon' }])
  })

  it('are counted without those that somebody has or that are kept free on purpose', () => {
    const groups = at([
      forum,
      aMeeting('m', '2026-12-16'),
      aTurn('m', 1, { state: 'assigned', personId: 'person-1' }),
      aTurn('m', 2, { state: 'open', pinned: true }),
      aTurn('m', 3, { state: 'excused', personId: 'person-2' }),
      aTurn('m', 4, { state: 'open' }),
    ])
    expect(groups.today).toEqual([{ type: 'open-turns', on: '2026-11-25', meetingId: 'm', count: 1 }])
  })

  it('are none where every place is taken or no turns go round', () => {
    expect(
      at([
        aForum({ casesPerMeeting: 1 }),
        aMeeting('m', '2026-12-16'),
        aTurn('m', 1, { state: 'assigned', personId: 'person-1' }),
      ]).today,
    ).toEqual([])
    expect(at([aForum(), aMeeting('m', '2026-12-16')]).today).toEqual([])
  })
})
