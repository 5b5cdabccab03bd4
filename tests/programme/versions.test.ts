import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import {
  changesSince,
  dayAsOf,
  isChangedSince,
  latestOf,
  makeVersion,
  publishedOf,
  takeUp,
  versionsOf,
} from '../../src/core/programme/versions.ts'
import { meetingId, personId, programmeIdOf, sessionId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
const session = (name: string, fields: Partial<RecordInput<'session'>> = {}) =>
  entry('session', name, { meetingId: 'd', title: name, start: '10:00', roomId: 'sal', ...fields })

const speaker = { id: 'x', name: 'Ea', email: 'ea@x.dk', confirmed: true, mailedOn: '2027-01-01' }
const start = recordSetOf([
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', theme: 'Håb', date: '2027-05-04' }),
  entry('programme', programmeIdOf(id), { meetingId: 'd', rooms: [{ id: 'sal', name: 'Salen' }] }),
  session('a', { speakers: [speaker], remark: 'Nervøs' }),
  session('b', { start: '11:00' }),
])

const version = (records: RecordSet, publish: boolean, name = '') =>
  makeVersion(records, id, { name, publish, today: '2027-03-01' })
const done = (result: ReturnType<typeof version>): readonly RecordChange[] => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const put = (records: RecordSet, ...entries: readonly RecordChange[]) => withChanges(records, entries)
const day = (records: RecordSet) => {
  const found = dayOf(records, id)
  if (found === null) throw new Error('no day')
  return found
}
const latest = (records: RecordSet) => {
  const found = latestOf(records, id)
  if (found === null) throw new Error('no version')
  return found.value
}

describe('versions of a programme', () => {
  it('are numbered, keep their name and day, and hold nothing that only the organisers see', () => {
    const first = put(start, ...done(version(start, false, ' Første bud ')))
    expect(latest(first)).toMatchObject({ number: 1, name: 'Første bud', madeOn: '2027-03-01', publishedOn: null })
    expect(JSON.stringify(latest(first))).not.toMatch(/ea@x|Nervøs|2027-01-01/)
    const second = put(first, session('b', { start: '12:00' }))
    const both = put(second, ...done(version(second, true)))
    expect(versionsOf(both, id).map(({ id: each, value }) => [each, value.number])).toEqual([
      ['programme:d:2', 2],
      ['programme:d:1', 1],
    ])
    expect(publishedOf(both, id)?.value.number).toBe(2)
    expect(publishedOf(first, id)).toBeNull()
  })

  it('are not made where they say nothing new, but what is put aside can be published as it is', () => {
    const first = put(start, ...done(version(start, false)))
    expect(version(first, false)).toEqual({ ok: false, error: { code: 'nothing-new' } })
    const published = put(first, ...done(version(first, true)))
    expect(publishedOf(published, id)?.value.number).toBe(2)
    expect(version(published, true)).toEqual({ ok: false, error: { code: 'nothing-new' } })
    const empty = put(
      start,
      { kind: 'session', id: sessionId.parse('a'), value: null },
      { kind: 'session', id: sessionId.parse('b'), value: null },
    )
    expect(version(empty, true)).toEqual({ ok: false, error: { code: 'no-sessions' } })
  })

  it('tell whether the working programme has changed since, and papers what it said then', () => {
    const first = put(start, ...done(version(start, true)))
    expect(isChangedSince(latest(first), day(first))).toBe(false)
    const moved = put(
      first,
      session('a', { start: '13:00' }),
      session('c'),
      entry('meeting', 'd', { forumId: 'f', theme: 'Mod', date: '2027-06-04' }),
    )
    expect(changesSince(latest(moved), day(moved)).map(({ type }) => type)).toEqual([
      'day',
      'day',
      'session-added',
      'session-placed',
      'session',
    ])
    const then = dayAsOf(day(moved), latest(moved), moved)
    expect([then.meeting.theme, then.meeting.date]).toEqual(['Håb', '2027-05-04'])
    expect(then.sessions.map(({ id: each, value }) => [each, value.start])).toEqual([
      ['a', '10:00'],
      ['b', '11:00'],
    ])
  })

  it('can be taken up again: the programme says the same, what came since is offered anew, and what was agreed is kept', () => {
    const first = put(start, ...done(version(start, true)))
    const moved = put(
      first,
      session('a', {
        start: '13:00',
        title: 'Andet',
        speakers: [{ ...speaker, email: 'ny@x.dk' }],
        remark: 'Nervøs',
        pinned: true,
      }),
      session('c'),
      { kind: 'session', id: sessionId.parse('b'), value: null },
      entry('programme', programmeIdOf(id), { meetingId: 'd', rooms: [], changeMinutes: 15 }),
      entry('registration', 'r', { meetingId: 'd', seats: ['a', 'c'] }),
    )
    const again = put(moved, ...takeUp(moved, latest(moved)))
    expect(isChangedSince(latest(again), day(again))).toBe(false)
    expect(again.session.get(sessionId.parse('a'))).toMatchObject({
      title: 'a',
      start: '10:00',
      remark: 'Nervøs',
      speakers: [{ name: 'Ea', email: 'ny@x.dk', confirmed: true }],
    })
    expect(day(again).offered.map(({ id: each }) => each)).toEqual(['c'])
    expect(day(again).registrations.map(({ value }) => value.seats)).toEqual([['a']])
    expect(day(again).programme.changeMinutes).toBe(15)
    expect(takeUp(again, latest(again))).toEqual([])
  })

  it('brings back nobody who is gone, and no seat in what is for everybody', () => {
    const named = put(
      start,
      entry('person', 'p', { givenName: 'Ib' }),
      entry('programme', programmeIdOf(id), { meetingId: 'd', organiserIds: ['p'] }),
      session('a', { kind: 'plenary', speakers: [speaker, { id: 'y', personId: 'p' }] }),
    )
    const published = put(named, ...done(version(named, true)))
    const gone = put(
      published,
      { kind: 'person', id: personId.parse('p'), value: null },
      entry('programme', programmeIdOf(id), { meetingId: 'd' }),
      session('a', { kind: 'workshop', speakers: [speaker] }),
      entry('registration', 'r', { meetingId: 'd', seats: ['a', 'b'] }),
    )
    const again = put(gone, ...takeUp(gone, latest(gone)))
    expect(day(again).programme.organiserIds).toEqual([])
    expect(again.session.get(sessionId.parse('a'))).toMatchObject({ kind: 'plenary', speakers: [{ id: 'x' }] })
    expect(day(again).registrations.map(({ value }) => value.seats)).toEqual([['b']])
  })
})
