import { expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { hasPlace, seatedIn, seatsTaken, takingPart } from '../../src/core/programme/places.ts'
import { meetingId, sessionId } from '../../src/core/records/ids.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const talk = sessionId.parse('talk')
const other = sessionId.parse('other')
const registration = (id: string, value: Readonly<Record<string, unknown>>) =>
  entry('registration', id, { meetingId: 'd', order: id, ...value })
const day = dayOf(
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04' }),
    entry('session', 'talk', { meetingId: 'd', start: '10:00' }),
    entry('session', 'other', { meetingId: 'd', start: '13:00' }),
    registration('a', { seats: ['talk', 'other'] }),
    // What two copies can leave behind: cancelled in the one, given a seat in the other.
    registration('b', { place: 'cancelled', seats: ['talk'] }),
    registration('c', { place: 'waiting', seats: ['talk'] }),
    registration('d', { seats: ['talk', 'talk'] }),
  ]),
  meetingId.parse('d'),
)

it('counts the seats of those who have a place at the day, each once, and nobody else', () => {
  if (day === null) throw new Error('no day')
  expect(takingPart(day).map(({ id }) => id)).toEqual(['a', 'd'])
  expect(day.registrations.map(({ value }) => hasPlace(value))).toEqual([true, false, false, true])
  expect(seatedIn(day, talk).map(({ id }) => id)).toEqual(['a', 'd'])
  expect([...seatsTaken(day)]).toEqual([
    [talk, 2],
    [other, 1],
  ])
})
