import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { type Beginning, beginDay, earlierDay, newDay } from '../../src/core/programme/new-day.ts'
import { forumId, meetingId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const records: readonly RecordEntry[] = [
  entry('person', 'p', { givenName: 'Bo' }),
  entry('venue', 'house', { name: 'Huset' }),
  entry('forum', 'f', { kind: 'knowledge-day', facilitatorIds: ['p'], usualStart: '08:30', durationMinutes: 360 }),
  entry('meeting', 'last', {
    forumId: 'f',
    date: '2026-04-23',
    start: '09:00',
    end: '14:30',
    place: { venueId: 'house' },
  }),
  entry('meeting', 'before', { forumId: 'f', date: '2025-04-23' }),
  entry('meeting', 'plain', { forumId: 'f', date: '2026-10-01' }),
  entry('programme', 'programme:last', {
    meetingId: 'last',
    rooms: [{ id: 'sal', name: 'Salen', capacity: 80 }],
    slots: [{ id: 's1', name: 'Runde 1', start: '10:15', end: '11:15' }],
    signUpBy: '2026-03-27',
    contributionsBy: null,
    capacity: 40,
    learned: [],
    mailings: [{ id: 'm', kind: 'call', on: '2026-01-02', personIds: ['p'] }],
  }),
  entry('programme', 'programme:before', { meetingId: 'before' }),
  entry('session', 'lunch', {
    meetingId: 'last',
    kind: 'break',
    title: 'Frokost',
    start: '11:15',
    minutes: 45,
    pinned: true,
  }),
  entry('session', 'welcome', {
    meetingId: 'last',
    kind: 'plenary',
    title: 'Velkommen',
    start: '09:00',
    roomId: 'sal',
    speakers: [{ id: 'a', personId: 'p', confirmed: true }],
  }),
  entry('session', 'talk', { meetingId: 'last', title: 'Sidste års oplæg', start: '10:15', roomId: 'sal' }),
]
const set = recordSetOf(records)
const forum = forumId.parse('f')
const id = meetingId.parse('new')

const begun = (beginning: Beginning, time: { start?: string; end?: string } = {}) => {
  let count = 0
  const value = newValue('meeting', { forumId: forum, date: '2027-04-22', start: '09:00', end: '15:30', ...time })
  const changes = beginDay({ newId: () => `n${++count}` }, set, { id, value }, beginning)
  const day = dayOf(withChanges(set, [{ kind: 'meeting', id, value }, ...changes]), id)
  if (day === null) throw new Error('no day')
  return day
}
const titles = {
  welcome: 'Velkommen',
  break: 'Pause',
  lunch: 'Frokost',
  closing: 'Tak for i dag',
  round: (number: number) => `Runde ${number}`,
}
const rows = (day: ReturnType<typeof begun>) => day.sessions.map(({ value }) => `${value.start} ${value.title}`)

describe('beginning as an earlier day', () => {
  it("takes the forum's latest with a programme before the date", () => {
    expect(earlierDay(set, forum, '2027-04-22')).toBe('last')
    expect(earlierDay(set, forum, '2026-04-23')).toBe('before')
    expect(earlierDay(set, forum, '2025-01-01')).toBeNull()
    expect(earlierDay(set, forum, null)).toBe('last')
  })

  const day = begun({ as: 'earlier', id: meetingId.parse('last') })

  it('takes over the rooms, the rounds and the rows for everybody, and nobody who spoke there', () => {
    expect(day.programme.rooms.map(({ name }) => name)).toEqual(['Salen'])
    expect(day.programme.slots.map(({ name }) => name)).toEqual(['Runde 1'])
    expect(rows(day)).toEqual(['09:00 Velkommen', '11:15 Frokost'])
    expect(day.sessions.flatMap(({ value }) => value.speakers)).toEqual([])
  })

  it('keeps deadlines as far ahead of the day as they were, and none of what was done', () => {
    expect(day.programme).toMatchObject({ signUpBy: '2027-03-26', contributionsBy: null, capacity: 40, mailings: [] })
  })
})

describe('beginning with the usual frame', () => {
  it('fills the day with rounds between breaks, from its start to its closing', () => {
    const day = begun({ as: 'frame', titles })
    expect(rows(day)).toEqual(['09:00 Velkommen', '10:30 Pause', '11:45 Frokost', '13:30 Pause', '14:45 Tak for i dag'])
    expect(day.programme.slots.map(({ name, start, end }) => `${name} ${start}-${end}`)).toEqual([
      'Runde 1 09:30-10:30',
      'Runde 2 10:45-11:45',
      'Runde 3 12:30-13:30',
      'Runde 4 13:45-14:45',
    ])
    expect(day.programme.organiserIds).toEqual(['p'])
  })

  it('leaves out what a shorter day has no time for, and no break is last', () => {
    const short = begun({ as: 'frame', titles }, { start: '12:00', end: '15:00' })
    expect(rows(short)).toEqual(['12:00 Velkommen', '13:30 Tak for i dag'])
    expect(short.programme.slots).toHaveLength(1)
    expect(rows(begun({ as: 'frame', titles }, { start: '09:00', end: '09:20' }))).toEqual([])
  })

  it('begins empty when asked to', () => {
    const day = begun({ as: 'empty' })
    expect([day.sessions, day.programme.slots, day.programme.rooms]).toEqual([[], [], []])
  })
})

describe('a new day', () => {
  const make = (beginning: Beginning) => {
    let count = 0
    const made = newDay({ newId: () => `n${++count}` }, set, {
      forumId: forum,
      date: '2027-04-22',
      theme: 'Håb',
      beginning,
    })
    if (made === null) throw new Error('no forum')
    const after = withChanges(set, made.changes)
    const day = dayOf(after, made.id)
    if (day === null) throw new Error('no day')
    return { ...day, records: after }
  }

  it('is a meeting of the forum at its usual time, or at the time and place of the day that it begins from', () => {
    expect(make({ as: 'empty' }).meeting).toMatchObject({
      theme: 'Håb',
      date: '2027-04-22',
      start: '08:30',
      end: '14:30',
    })
    const again = make({ as: 'earlier', id: meetingId.parse('last') })
    expect(again.meeting).toMatchObject({ start: '09:00', end: '14:30', place: { venueId: 'house' } })
    expect(again.programme.rooms).toHaveLength(1)
  })

  it('invites the facilitator and has no agenda beside its programme', () => {
    const day = make({ as: 'frame', titles })
    expect(day.meeting.participants.map(({ personId }) => personId)).toEqual(['p'])
    expect(rows(day).at(-1)).toBe('13:00 Tak for i dag')
    expect([...day.records['agenda-item'].values()]).toEqual([])
  })
})
