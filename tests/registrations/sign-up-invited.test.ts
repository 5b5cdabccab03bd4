/** Those who are invited to the meeting of a day become its participants in one batch. */
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { meetingId, programmeIdOf, registrationId } from '../../src/core/records/ids.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { invitedToDay, signUpInvited } from '../../src/core/registrations/sign-up-invited.ts'
import { entry, shuffled } from '../planning/generator.ts'

const id = meetingId.parse('d')
const today = '2027-04-01'
const people = ['anna', 'bo', 'cille', 'dan', 'ea', 'finn']
const entries = (meeting: object = {}): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'professional-day' }),
  ...people.map((each) =>
    entry('person', each, { givenName: each, familyName: 'Holm', roles: ['peer'], email: `${each}@x.dk` }),
  ),
  entry('meeting', 'd', {
    forumId: 'f',
    date: '2027-05-04',
    status: 'invited',
    participants: [
      ...['finn', 'anna', 'bo', 'cille', 'dan'].map((personId) => ({ id: personId, personId })),
      { id: 'no', personId: 'ea', answer: 'no', attendance: 'apology' },
    ],
    ...meeting,
  }),
  entry('programme', programmeIdOf(id), { meetingId: 'd', capacity: 4 }),
  entry('registration', 'own', { meetingId: 'd', order: 'b', personId: 'anna' }),
  entry('registration', 'typed', { meetingId: 'd', order: 'c', name: 'bo  HOLM' }),
  entry('registration', 'mail', {
    meetingId: 'd',
    order: 'd',
    name: 'Cille H.',
    email: 'CILLE@x.dk',
    place: 'cancelled',
  }),
]
const of = (records: RecordSet) => {
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return invitedToDay(records, day, today)
}
const signUp = (records: RecordSet) => {
  let next = 0
  return signUpInvited(records, id, () => registrationId.parse(`new${++next}`), today)
}

describe('those who are invited to the meeting of a day', () => {
  it('are missing unless they signed up, cancelled or said no, however they were typed in', () => {
    expect(of(recordSetOf(entries()))).toEqual({
      missing: ['finn', 'dan'],
      registered: ['anna', 'bo', 'cille'],
      declined: ['ea'],
    })
  })

  it('are not among those who moved up, also where somebody waited for a place that was free', () => {
    const records = withChanges(recordSetOf(entries()), [
      entry('registration', 'waits', { meetingId: 'd', order: 'e', name: 'Vibe Vang', place: 'waiting' }),
    ])
    const { changes, moves } = signUp(records)
    expect(moves).toEqual([{ what: 'place', id: 'waits' }])
    expect(
      ['waits', 'new1', 'new2'].map(
        (each) => withChanges(records, changes).registration.get(registrationId.parse(each))?.place,
      ),
    ).toEqual(['confirmed', 'confirmed', 'waiting'])
  })

  it('come after everybody, in the order of the list, with the places there are', () => {
    const records = recordSetOf(entries())
    const after = withChanges(records, signUp(records).changes)
    expect(
      dayOf(after, id)?.registrations.map(({ value }) => [value.personId ?? value.name, value.place, value.role]),
    ).toEqual([
      ['anna', 'confirmed', 'other'],
      ['bo  HOLM', 'confirmed', 'other'],
      ['Cille H.', 'cancelled', 'other'],
      ['finn', 'confirmed', 'peer'],
      ['dan', 'confirmed', 'peer'],
    ])
    const full = recordSetOf([
      ...entries(),
      entry('registration', 'more', { meetingId: 'd', order: 'e', name: 'Gro Dam' }),
    ])
    expect(signUp(full).changes.map(({ value }) => (value !== null && 'place' in value ? value.place : null))).toEqual([
      'confirmed',
      'waiting',
    ])
  })

  it('are signed up once', () => {
    const records = recordSetOf(entries())
    const after = withChanges(records, signUp(records).changes)
    expect(of(after).missing).toEqual([])
    expect(signUp(after)).toEqual({ changes: [], moves: [] })
  })

  it('are left alone when the day is called off, held or over', () => {
    for (const meeting of [{ status: 'cancelled' }, { status: 'held' }, { date: '2027-03-01' }])
      expect(of(recordSetOf(entries(meeting))).missing).toEqual([])
  })

  it('are the same whatever order the records come in', () => {
    const changes = signUp(recordSetOf(entries())).changes
    for (const seed of [1, 2, 3]) expect(signUp(recordSetOf(shuffled(entries(), seed))).changes).toEqual(changes)
  })
})
