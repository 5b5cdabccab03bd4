import { describe, expect, it } from 'vitest'
import { dayOf, daysOf, endOf, participantNamed, programmeChange, seatsIn } from '../../src/core/programme/day.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const records: readonly RecordEntry[] = [
  entry('forum', 'f', { kind: 'knowledge-day', name: 'Vidensdag' }),
  entry('forum', 'erfa', { kind: 'local-erfa' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04' }),
  entry('meeting', 'later', { forumId: 'f', date: '2028-05-04' }),
  entry('meeting', 'none', { forumId: 'f' }),
  entry('meeting', 'other', { forumId: 'erfa', date: '2027-01-01' }),
  entry('programme', programmeIdOf(id), {
    meetingId: 'd',
    rooms: [
      { id: 'sal', name: 'Salen', capacity: 80 },
      { id: 'lille', name: 'Lille sal' },
    ],
  }),
  entry('session', 'late', { meetingId: 'd', start: '10:00', roomId: 'sal', order: 'a' }),
  entry('session', 'beside', { meetingId: 'd', start: '09:00', roomId: 'lille', order: 'b' }),
  entry('session', 'first', { meetingId: 'd', start: '09:00', roomId: 'sal', order: 'z', capacity: 20 }),
  entry('session', 'unplaced', { meetingId: 'd', order: '0' }),
  entry('session', 'offer', { meetingId: 'd', stage: 'proposed' }),
  entry('registration', 'r2', { meetingId: 'd', order: 'm', name: 'Ea Berg' }),
  entry('registration', 'r1', { meetingId: 'd', order: 'c', personId: 'p', title: 'Peer' }),
  entry('unit', 'u', { name: 'Ø1', organisation: 'Psykiatrien', sector: 'region' }),
  entry('person', 'p', {
    givenName: 'Bo',
    familyName: 'Lind',
    title: 'Peermedarbejder',
    affiliations: [{ id: 'a', unitId: 'u' }],
  }),
]
const set = recordSetOf(records)

describe('a day', () => {
  it('shows its sessions by the clock, rooms in their order, and what is not placed last', () => {
    const day = dayOf(set, id)
    expect(day?.sessions.map((each) => each.id)).toEqual(['first', 'beside', 'late', 'unplaced'])
    expect(day?.offered.map((each) => each.id)).toEqual(['offer'])
    expect(day?.registrations.map((each) => each.id)).toEqual(['r1', 'r2'])
  })

  it('is a meeting of a forum that holds days, the newest first and those without a date before them', () => {
    expect(daysOf(set)).toEqual(['none', 'later', 'd'])
  })

  it('has an empty programme until one is begun, and keeps what is begun', () => {
    const later = dayOf(set, meetingId.parse('later'))
    if (later === null) throw new Error('no day')
    expect(later.programme.rooms).toEqual([])
    const begun = withChanges(set, [programmeChange(later, { price: 200 })])
    expect(dayOf(begun, later.id)?.programme.price).toBe(200)
  })

  it('holds as many in a session as the smaller of what was set and what the room holds', () => {
    const day = dayOf(set, id)
    expect(day?.sessions.map(({ value }) => seatsIn(day.programme, value))).toEqual([20, null, 80, null])
  })

  it('names people of ours by their record where nothing else is said', () => {
    const named = dayOf(set, id)?.registrations.map(({ value }) => participantNamed(set, value))
    expect(named).toEqual([
      { name: 'Bo Lind', title: 'Peer', organisation: 'Psykiatrien', email: '', sector: 'region' },
      { name: 'Ea Berg', title: '', organisation: '', email: '', sector: null },
    ])
  })

  it('ends a session on the day it begins', () => {
    expect(endOf({ start: '09:50', minutes: 45 })).toBe('10:35')
    expect(endOf({ start: '23:30', minutes: 45 })).toBe('23:59')
    expect(endOf(newValue('session', { meetingId: 'd' }))).toBeNull()
  })
})
