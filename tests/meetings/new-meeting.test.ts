import { expect, it } from 'vitest'
import { type MeetingWish, newMeetingFromForum } from '../../src/core/meetings/new-meeting.ts'
import { venueId } from '../../src/core/records/ids.ts'
import { newValue, parseRecord } from '../../src/core/records/index.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { aForum, aMeeting, aPerson, sequence, theForumId } from './builders.ts'

const wish = (fields: Partial<MeetingWish>): MeetingWish => ({
  forumId: theForumId,
  forum: aForum(),
  memberships: [],
  people: [],
  units: [],
  venues: new Map(),
  others: [],
  date: '2026-03-03',
  start: null,
  ...fields,
})
it('makes a meeting as the forum holds it, with an agenda from the template', () => {
  const forum = aForum({
    membership: { roles: ['peer'] },
    usualStart: '09:30',
    durationMinutes: 120,
    facilitatorIds: ['facilitator'],
    requiredAttendance: [{ id: 'r', who: 'named', personIds: ['chief', 'a'] }],
    agendaTemplate: [
      { id: 't1', category: 'welcome', title: 'Velkomst', minutes: 10 },
      {
        id: 't2',
        category: 'case-round',
        title: 'Runde',
        minutes: 90,
        content: [plainBlock('b1', 'Vi tager to cases.')],
      },
    ],
  })
  const people = [
    aPerson('a'),
    aPerson('facilitator', { roles: ['facilitator'] }),
    aPerson('chief', { roles: ['chief-nurse'] }),
  ]
  const { meeting, items } = newMeetingFromForum({ newId: sequence() }, wish({ forum, people }))
  expect(meeting.value).toMatchObject({ start: '09:30', end: '11:30', status: 'draft', chairId: 'facilitator' })
  expect(meeting.value.participants.map((each) => [each.personId, each.group])).toEqual([
    ['a', 'member'],
    ['facilitator', 'secretariat'],
    ['chief', 'guest'],
  ])
  expect(items.map((each) => each.value.title)).toEqual(['Velkomst', 'Runde'])
  expect(items[0] && items[1] && items[0].value.order < items[1].value.order).toBe(true)
  expect(items[1]?.value.content[0]?.id).not.toBe('b1')
  expect(items.every((each) => each.value.meetingId === meeting.id)).toBe(true)
  const elementIds = [meeting.id, ...items.map((each) => each.id), ...meeting.value.participants.map((each) => each.id)]
  expect(new Set(elementIds).size).toBe(elementIds.length)
  expect(parseRecord('meeting', meeting.value).ok).toBe(true)
})

it('leaves the end open where the meeting would pass midnight', () => {
  const at = (start: string) => newMeetingFromForum({ newId: sequence() }, wish({ start })).meeting.value.end
  expect(at('23:00')).toBeNull()
  expect(at('21:00')).toBe('23:00')
})

it('takes place and venue from the place rule', () => {
  const place = (rule: Parameters<typeof aForum>[0]) =>
    newMeetingFromForum({ newId: sequence() }, wish({ forum: aForum(rule) })).meeting.value.place
  expect(place({ place: { rule: 'online' } }).form).toBe('online')
  expect(place({ place: { rule: 'fixed', venueId: 'v1' } }).venueId).toBe('v1')
  expect(place({ place: { rule: 'organiser-decides' } }).venueId).toBeNull()
})

it('goes on to the venue in turn', () => {
  const ids = ['roskilde', 'koege'].map((id) => venueId.parse(id))
  const forum = aForum({ place: { rule: 'rotate', venueIds: ids } })
  const venues = new Map(ids.map((id) => [id, newValue('venue', {})]))
  const others = [aMeeting({ date: '2025-12-01', place: { venueId: 'roskilde' } })]
  const { meeting } = newMeetingFromForum({ newId: sequence() }, wish({ forum, venues, others }))
  expect(meeting.value.place.venueId).toBe('koege')
})
