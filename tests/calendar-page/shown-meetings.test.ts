import { describe, expect, it } from 'vitest'
import { whyStays } from '../../src/core/meetings/status.ts'
import { forumId, meetingId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { Meeting } from '../../src/core/records/meeting.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { shownMeetings } from '../../src/features/calendar/shown-meetings.ts'

const forum = forumId.parse('forum-east')
const id = meetingId.parse('meeting-1')
const meeting = (value: Partial<Meeting>): Meeting =>
  newValue('meeting', { forumId: forum, date: '2026-12-03', start: '13:00', end: '14:30', status: 'planned', ...value })
const setOf = (value: Meeting) =>
  recordSetOf([
    {
      kind: 'forum',
      id: forum,
      value: newValue('forum', { name: 'Lokal ERFA Øst', shortName: 'Øst', kind: 'local-erfa' }),
    },
    { kind: 'meeting', id, value },
  ])

describe('the meetings of the calendar', () => {
  it('shows a meeting where it would go, with the end open where its time changes', () => {
    const move = { type: 'move', meetingId: id, date: '2026-12-10', start: '09:00' } as const
    expect(shownMeetings(setOf(meeting({})), new Set(), move)).toMatchObject([
      { shortName: 'Øst', name: 'Lokal ERFA Øst', date: '2026-12-10', start: '09:00', end: null, proposed: true },
    ])
    expect(shownMeetings(setOf(meeting({})), new Set(), { ...move, start: null })).toMatchObject([
      { date: '2026-12-10', start: '13:00', end: '14:30', proposed: true },
    ])
  })

  it('leaves out hidden forums and meetings without a date', () => {
    expect(shownMeetings(setOf(meeting({})), new Set([forum]), null)).toEqual([])
    expect(shownMeetings(setOf(meeting({ date: null })), new Set(), null)).toEqual([])
  })

  it('says why a meeting stays on its day', () => {
    const today = '2026-12-03'
    expect(whyStays(meeting({}), today)).toBeNull()
    expect(whyStays(meeting({ date: '2026-12-02' }), today)).toBe('past')
    expect(whyStays(meeting({ status: 'held' }), today)).toBe('held')
    expect(whyStays(meeting({ status: 'cancelled' }), today)).toBe('cancelled')
  })
})
