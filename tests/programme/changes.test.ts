import { describe, expect, it } from 'vitest'
import { applyChanges, type ProgrammeSaid, programmeChanges } from '../../src/core/programme/changes.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { daySaid } from '../../src/core/programme/versions.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { chanceOf, entry, shuffled } from '../planning/generator.ts'

const id = meetingId.parse('d')

const said = (entries: readonly RecordEntry[]): ProgrammeSaid => {
  const day = dayOf(recordSetOf(entries), id)
  if (day === null) throw new Error('no day')
  return daySaid(day)
}

/** A day of up to ten sessions in which every field that a programme says takes one of few values, so that many meet again. */
const anyDay = (seed: number): readonly RecordEntry[] => {
  const chance = chanceOf(seed)
  const below = (count: number): number => Math.floor(chance() * count)
  const one = <T>(...values: readonly T[]): T => values[below(values.length)] as T
  const some = <T>(values: readonly T[]): T[] => shuffled(values, below(1000)).slice(0, below(values.length + 1))
  const speakers = () =>
    some(['x', 'y', 'z']).map((name) => ({
      id: name,
      name: one(name, 'Ea'),
      organisation: one('', 'Huset'),
      email: one('', 'e@x.dk'),
    }))
  const sessions = some(Array.from({ length: 10 }, (_, index) => `s${index}`)).map((name) => {
    const fields: RecordInput<'session'> = {
      meetingId: 'd',
      title: one('Ét', 'To'),
      kind: one('talk', 'workshop', 'break'),
      abstract: one([], [{ id: 'b', type: 'paragraph', content: [{ type: 'text', text: one('a', 'b') }] }]),
      speakers: speakers(),
      start: one(null, '09:00', '10:00'),
      roomId: one(null, 'sal', 'lille'),
      minutes: one(30, 45),
      capacity: one(null, 20),
      equipment: one('', 'Projektor'),
      pinned: one(true, false),
    }
    return entry('session', name, fields)
  })
  return [
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', {
      forumId: 'f',
      theme: one('', 'Håb'),
      date: one(null, '2027-05-04'),
      start: one(null, '09:00'),
      place: { venueId: one(null, 'v'), text: one('', 'Salen') },
    }),
    entry('programme', programmeIdOf(id), {
      meetingId: 'd',
      purpose: one('', 'At mødes'),
      price: one(0, 200),
      rooms: some(['sal', 'lille']).map((name) => ({ id: name, name: one(name, 'Rum'), capacity: one(null, 20) })),
      slots: some(['r1', 'r2']).map((name) => ({ id: name, name, start: one('09:00', '10:00'), end: '11:00' })),
      changeMinutes: one(5, 10),
    }),
    ...sessions,
  ]
}

const frame = anyDay(0).slice(0, 2)
const talk = (fields: Partial<RecordInput<'session'>> = {}) =>
  entry('session', 's', { meetingId: 'd', title: 'Ét', ...fields })

describe('the changes of a programme', () => {
  it('turn the earlier one into the later one, to the letter, whichever two they are', () => {
    let changed = 0
    for (let seed = 0; seed < 400; seed++) {
      const before = said(anyDay(seed))
      const after = said(anyDay(seed + 1000))
      const changes = programmeChanges(before, after)
      expect(applyChanges(before, changes)).toEqual(after)
      expect(applyChanges(after, programmeChanges(after, before))).toEqual(before)
      changed += changes.length
    }
    expect(changed).toBeGreaterThan(4000)
  })

  it('are the same whatever the order of the records, and none where nothing changed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const records = anyDay(seed)
      const other = said(anyDay(seed + 1000))
      expect(programmeChanges(said(records), other)).toEqual(programmeChanges(said(shuffled(records, seed)), other))
      expect(programmeChanges(said(records), said(shuffled(records, seed)))).toEqual([])
    }
  })

  it('say once that a session lies elsewhere', () => {
    const before = said([...frame, talk({ start: '10:00', roomId: 'sal' })])
    const after = said([...frame, talk({ start: '10:15', roomId: 'lille', minutes: 30 })])
    expect(programmeChanges(before, after)).toEqual([
      {
        type: 'session-placed',
        id: 's',
        before: { start: '10:00', roomId: 'sal', minutes: 45 },
        after: { start: '10:15', roomId: 'lille', minutes: 30 },
      },
    ])
  })

  it('leave out what only the organisers see, and what was not taken in', () => {
    const open = talk({ speakers: [{ id: 'x', name: 'Ea' }] })
    const seen = talk({
      speakers: [{ id: 'x', name: 'Ea', email: 'ea@x.dk', confirmed: true, from: '09:00', mailedOn: '2027-01-01' }],
      pinned: true,
      remark: 'Nervøs',
      receivedOn: '2027-01-01',
      order: 'k',
    })
    const offered = entry('session', 't', { meetingId: 'd', title: 'To', stage: 'proposed' })
    expect(programmeChanges(said([...frame, open]), said([...frame, seen, offered]))).toEqual([])
    expect(JSON.stringify(said([...frame, seen]))).not.toContain('ea@x.dk')
  })
})
