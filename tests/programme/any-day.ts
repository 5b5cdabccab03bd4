/** Days made up from a seed, in which much is alike and much is not: for properties of versions and their changes. */
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { chanceOf, entry, shuffled } from '../planning/generator.ts'

const id = meetingId.parse('d')

/** A day of up to ten sessions in which every field that a programme says takes one of few values, so that many meet again. */
export const anyDay = (seed: number): readonly RecordEntry[] => {
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
