import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../src/core/programme/clashes.ts'
import { type Day, dayOf } from '../../src/core/programme/day.ts'
import { freePlaces, type Move, moved, nearestFreePlace, withSession } from '../../src/core/programme/placing.ts'
import { meetingId, programmeIdOf, sessionId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const talk = sessionId.parse('talk')
const lunch = sessionId.parse('lunch')

const aDay = (own: Partial<RecordInput<'session'>> = {}) => {
  const records = recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', start: '09:00', end: '13:00' }),
    entry('programme', programmeIdOf(id), {
      meetingId: 'd',
      rooms: [
        { id: 'sal', name: 'Salen' },
        { id: 'lille', name: 'Lille sal' },
        { id: 'stue', name: 'Stuen' },
      ],
    }),
    entry('session', 'talk', { meetingId: 'd', start: '10:00', roomId: 'lille', minutes: 40, ...own }),
    entry('session', 'other', { meetingId: 'd', start: '10:30', roomId: 'sal', minutes: 60 }),
    entry('session', 'lunch', { meetingId: 'd', kind: 'break', start: '12:00', minutes: 30 }),
  ])
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return { records, day }
}

const sessionIn = (day: Day, session: typeof talk) => {
  const found = day.sessions.find((each) => each.id === session)
  if (found === undefined) throw new Error('no session')
  return found.value
}

const landing = (move: Move, own?: Partial<RecordInput<'session'>>, session = talk) => {
  const { day } = aDay(own)
  const before = sessionIn(day, session)
  const after = moved(day, before, move)
  if (after === before) return null
  const { start, minutes, roomId, pinned } = after
  return { start, minutes, roomId, pinned }
}

const after = (day: Day, move: Move): Day => withSession(day, talk, moved(day, sessionIn(day, talk), move))

describe('a move of a session', () => {
  it('lands on the nearest five minutes, in the room, within the day', () => {
    const place = (start: number, roomId = 'sal') => landing({ kind: 'place', start, roomId })
    expect(place(633)).toMatchObject({ start: '10:35', roomId: 'sal' })
    expect(place(0)).toMatchObject({ start: '09:00' })
    expect(place(2000)).toMatchObject({ start: '12:20' })
    expect(place(630, 'gone')).toMatchObject({ start: '10:30', roomId: 'lille' })
  })

  it('is none where nothing changes', () => {
    expect(landing({ kind: 'place', start: 601, roomId: 'lille' })).toBeNull()
    expect(landing({ kind: 'room', by: 1 }, { roomId: 'stue' })).toBeNull()
    expect(landing({ kind: 'later', minutes: -5 }, { start: '09:00' })).toBeNull()
  })

  it('pulls one edge and leaves the other, and never under five minutes', () => {
    const edge = (which: 'start' | 'end', at: number) => landing({ kind: 'edge', edge: which, at })
    expect(edge('end', 662)).toMatchObject({ start: '10:00', minutes: 60 })
    expect(edge('end', 500)).toMatchObject({ start: '10:00', minutes: 5 })
    expect(edge('end', 2000)).toMatchObject({ start: '10:00', minutes: 180 })
    expect(edge('start', 570)).toMatchObject({ start: '09:30', minutes: 70 })
    expect(edge('start', 900)).toMatchObject({ start: '10:35', minutes: 5 })
  })

  it('steps by keyboard to the lines of the grid, room by room, longer and shorter', () => {
    expect(landing({ kind: 'later', minutes: 5 })).toMatchObject({ start: '10:05' })
    expect(landing({ kind: 'later', minutes: 5 }, { start: '10:02' })).toMatchObject({ start: '10:05' })
    expect(landing({ kind: 'later', minutes: -5 }, { start: '10:02' })).toMatchObject({ start: '10:00' })
    expect(landing({ kind: 'room', by: 1 })).toMatchObject({ roomId: 'stue' })
    expect(landing({ kind: 'room', by: -1 })).toMatchObject({ roomId: 'sal' })
    expect(landing({ kind: 'room', by: 1 }, { roomId: 'gone' })).toMatchObject({ roomId: 'sal' })
    expect(landing({ kind: 'longer', minutes: -5 })).toMatchObject({ minutes: 35 })
    expect(landing({ kind: 'longer', minutes: -5 }, { minutes: 5 })).toBeNull()
    expect(landing({ kind: 'longer', minutes: 5 }, { start: '12:20' })).toBeNull()
  })

  it('leads back to what has no place, and is no longer pinned there', () => {
    expect(landing({ kind: 'pin', pinned: true })).toMatchObject({ pinned: true })
    expect(landing({ kind: 'pin', pinned: true }, { start: null })).toBeNull()
    expect(landing({ kind: 'unplace' }, { pinned: true })).toMatchObject({ start: null, roomId: null, pinned: false })
  })

  it("keeps everybody's rows across the rooms, unless they are led into one", () => {
    expect(landing({ kind: 'place', start: 660, roomId: 'sal' }, {}, lunch)).toMatchObject({
      start: '11:00',
      roomId: null,
    })
    expect(landing({ kind: 'room', by: 1 }, {}, lunch)).toMatchObject({ roomId: 'sal' })
  })

  it('shows what would clash before it is made', () => {
    const { records, day } = aDay()
    const later = after(day, { kind: 'place', start: 645, roomId: 'sal' })
    expect(clashesOf(records, later)).toEqual([
      { code: 'room-overlap', severity: 'clash', roomId: 'sal', sessionIds: ['other', 'talk'] },
    ])
    expect(later.sessions.map((each) => each.id)).toEqual(['other', 'talk', 'lunch'])
    expect(day.sessions.map((each) => each.id)).toEqual(['talk', 'other', 'lunch'])
  })
})

describe('free places', () => {
  it('are exactly those where moving the session there leaves it in no clash', () => {
    const speakers = [{ id: 's', name: 'Ea Berg', from: '09:30', to: '12:40', confirmed: true }]
    const { records, day } = aDay({ speakers })
    const free = freePlaces(records, day, talk)
    for (let start = 540; start <= 740; start += 5)
      for (const roomId of ['sal', 'lille', 'stue']) {
        const clashes = clashesOf(records, after(day, { kind: 'place', start, roomId }))
        const clashing = clashes.some((each) => each.severity === 'clash' && each.sessionIds.includes(talk))
        expect(free.some((each) => each.start === start && each.roomId === roomId)).toBe(!clashing)
      }
    expect(free.length).toBeGreaterThan(20)
  })

  it('name the nearest, in the same room where it is as good', () => {
    const { records, day } = aDay({ start: '10:45', roomId: 'sal' })
    expect(nearestFreePlace(records, day, talk)).toEqual({ start: 645, roomId: 'lille' })
    const near = aDay({ start: '11:25', roomId: 'sal', minutes: 20 })
    expect(nearestFreePlace(near.records, near.day, talk)).toEqual({ start: 700, roomId: 'sal' })
  })

  it('are none where the session is longer than what is left', () => {
    const { records, day } = aDay({ minutes: 200 })
    expect(freePlaces(records, day, talk)).toEqual([])
    expect(nearestFreePlace(records, day, talk)).toBeNull()
  })
})
