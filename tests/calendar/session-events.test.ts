import { expect, it } from 'vitest'
import { calendarEvents, isKnown, markSent } from '../../src/core/calendar/events.ts'
import { leftInCalendars } from '../../src/core/calendar/session-events.ts'
import type { CalendarOf } from '../../src/core/contract.ts'
import { forumId, meetingId, programmeIdOf, registrationId, sessionId, venueId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'

const forum = forumId.parse('vidensdage')
const hall = venueId.parse('huset')
const day = meetingId.parse('dagen')
const sid = (id: string) => sessionId.parse(id)
const anna: CalendarOf = { type: 'registration', id: registrationId.parse('anna') }

const sessionOf = (id: string, fields: Partial<RecordInput<'session'>>): RecordEntry => ({
  kind: 'session',
  id: sid(id),
  value: newValue('session', { meetingId: day, title: id, minutes: 45, ...fields }),
})
const signUp = (fields: Partial<RecordInput<'registration'>>): RecordEntry => ({
  kind: 'registration',
  id: registrationId.parse('anna'),
  value: newValue('registration', { meetingId: day, name: 'Anna Holm', ...fields }),
})
const records = (...more: readonly RecordEntry[]): RecordSet =>
  recordSetOf([
    { kind: 'forum', id: forum, value: newValue('forum', { name: 'Vidensdage', kind: 'knowledge-day' }) },
    { kind: 'venue', id: hall, value: newValue('venue', { name: 'Huset', room: 'Salen', address: 'Åvej 1, Ølby' }) },
    {
      kind: 'meeting',
      id: day,
      value: newValue('meeting', {
        ...{
          forumId: forum,
          title: 'Vidensdag 2027',
          status: 'planned',
          date: '2027-04-22',
          start: '09:00',
          end: '15:30',
        },
        place: { venueId: hall },
      }),
    },
    {
      kind: 'programme',
      id: programmeIdOf(day),
      value: newValue('programme', {
        meetingId: day,
        rooms: [{ id: 'spejl', name: 'Spejlsalen', where: '1. sal' }],
      }),
    },
    sessionOf('velkomst', { kind: 'plenary', start: '09:00', minutes: 15 }),
    sessionOf('kaffe', { kind: 'break', start: '10:00', minutes: 15 }),
    sessionOf('krop', { kind: 'workshop', start: '10:15', roomId: 'spejl' }),
    sessionOf('tal', { start: '10:15' }),
    sessionOf('uden-tid', {}),
    ...more,
  ])
const krop: CalendarOf = { type: 'session', id: sid('krop') }
const changed = (before: RecordSet, id: string, fields: Partial<RecordInput<'session'>>): RecordSet => {
  const value = before.session.get(sid(id))
  if (value === undefined) throw new Error(`no session ${id}`)
  return withChanges(before, [
    { kind: 'session', id: sid(id), value: { ...value, ...newValue('session', { ...value, ...fields }) } },
  ])
}
const sent = (before: RecordSet, of: CalendarOf): RecordSet =>
  withChanges(before, markSent(before, calendarEvents(before, of)))
const told = (its: RecordSet, of: CalendarOf) =>
  calendarEvents(its, of).map(({ uid, status, within }) => [uid.replace('@erfakreds', ''), status, within])

it('tells of a session its day, room and time, and names nobody', () => {
  const its = changed(records(), 'krop', { speakers: [{ id: 's', name: 'Ulrik Gram', email: 'u@x.example' }] })
  expect(calendarEvents(its, krop)).toEqual([
    {
      uid: 'krop@erfakreds',
      meetingId: day,
      sessionId: 'krop',
      sequence: 0,
      fingerprint: expect.any(String),
      status: 'confirmed',
      summary: 'krop',
      partOf: 'Vidensdag 2027',
      online: false,
      place: 'Spejlsalen, 1. sal, Huset, Åvej 1, Ølby',
      link: null,
      date: '2027-04-22',
      start: '10:15',
      end: '11:00',
      bringsCase: false,
      within: false,
    },
  ])
  expect(JSON.stringify(calendarEvents(its, krop))).not.toContain('Ulrik')
})

it('knows sessions and registrations, and has nothing of a session without a time', () => {
  expect([krop, anna].map((of) => isKnown(records(signUp({})), of))).toEqual([true, true])
  expect(isKnown(records(), anna)).toBe(false)
  expect(calendarEvents(records(), { type: 'session', id: sid('uden-tid') })).toEqual([])
})

it('counts a session up when it moved since it was sent, and not for what no calendar shows', () => {
  const once = sent(records(), krop)
  const number = (its: RecordSet) => calendarEvents(its, krop)[0]?.sequence
  expect([records(), once, changed(once, 'krop', { equipment: 'Måtter', pinned: true })].map(number)).toEqual([0, 0, 0])
  const moved = changed(once, 'krop', { start: '11:00' })
  expect([moved, sent(moved, krop), changed(sent(moved, krop), 'krop', { roomId: null })].map(number)).toEqual([
    1, 1, 2,
  ])
})

it('says of a session that was sent and is no longer held that it is cancelled, and nothing of one that never was', () => {
  const gone = (its: RecordSet) => told(changed(its, 'krop', { stage: 'declined' }), krop)
  expect(gone(records())).toEqual([])
  expect(gone(sent(records(), krop))).toEqual([['krop', 'cancelled', false]])
})

it('says what calendars would go on showing if a session were deleted, until they have heard that it is not held', () => {
  const left = (its: RecordSet, today = '2027-04-22') => leftInCalendars(its, sid('krop'), today)
  const its = sent(records(), krop)
  expect([left(records()), left(its), left(its, '2027-04-23')]).toEqual([null, 'held', null])
  const declined = changed(its, 'krop', { stage: 'declined' })
  expect([left(declined), left(sent(declined, krop))]).toEqual(['unheard', null])
  const meeting = its.meeting.get(day)
  if (meeting === undefined) throw new Error('no day')
  const calledOff = withChanges(its, [{ kind: 'meeting', id: day, value: { ...meeting, status: 'cancelled' } }])
  expect([left(calledOff), left(sent(calledOff, krop))]).toEqual(['unheard', null])
  // Without a time it is in no programme, and calendars still have the time that they were told.
  expect(left(changed(its, 'krop', { start: null }))).toBe('held')
})

it('gives a participant the day with what is for everybody and their own seats, without breaks', () => {
  expect(told(records(signUp({ seats: [sid('krop')] })), anna)).toEqual([
    ['dagen', 'confirmed', false],
    ['velkomst', 'confirmed', true],
    ['krop', 'confirmed', true],
  ])
})

it('takes back the seat that a participant was told of and lost, and keeps its number for the others', () => {
  const seated = records(
    signUp({ seats: [sid('tal')], told: { on: '2027-03-01', place: 'confirmed', seats: [sid('krop')] } }),
  )
  expect(told(seated, anna)).toEqual([
    ['dagen', 'confirmed', false],
    ['velkomst', 'confirmed', true],
    ['krop', 'cancelled', false],
    ['tal', 'confirmed', true],
  ])
  expect(calendarEvents(sent(seated, anna), krop)[0]).toMatchObject({ sequence: 0, status: 'confirmed' })
})

it('gives whoever waits nothing, and takes all back from whoever had a place and has none', () => {
  expect(told(records(signUp({ place: 'waiting', seats: [sid('krop')] })), anna)).toEqual([])
  const before = { on: '2027-03-01', place: 'confirmed' as const, seats: [sid('krop')] }
  expect(told(records(signUp({ place: 'cancelled', told: before })), anna)).toEqual([
    ['dagen', 'cancelled', false],
    ['velkomst', 'cancelled', true],
    ['krop', 'cancelled', false],
  ])
})
