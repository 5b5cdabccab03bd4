import { expect, it } from 'vitest'
import { takenOut } from '../../src/core/people/take-out.ts'
import { daysNaming, takenOutOfDays } from '../../src/core/people/take-out-of-days.ts'
import { recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { aForum, anEntry, aPerson, idOfKind } from './builders.ts'

const bo = idOfKind('person', 'bo')

it('takes a deleted person out of leadership, forums and memberships, and touches nothing else', () => {
  const people = [
    aPerson('bo', { roles: ['leader'], leaderId: 'top' }),
    aPerson('liv', { leaderId: 'bo' }),
    aPerson('gry', { leaderId: 'top' }),
  ]
  const forums = [
    anEntry('forum', 'used', {
      kind: 'local-erfa',
      organisers: { by: 'named', personIds: ['bo', 'liv'] },
      facilitatorIds: ['bo'],
      approval: { subject: 'theme', approverId: 'bo' },
      requiredAttendance: [{ id: 'r', who: 'named', personIds: ['bo', 'gry'] }],
    }),
    { id: idOfKind('forum', 'other'), value: aForum({ facilitatorIds: ['gry'] }) },
  ]
  const memberships = [
    anEntry('membership', 'membership:used:bo', { forumId: 'used', personId: 'bo' }),
    anEntry('membership', 'membership:used:liv', { forumId: 'used', personId: 'liv' }),
  ]
  const out = takenOut(bo, { people, forums, memberships })
  expect(out.people.map(({ id, value }) => [id, value.leaderId])).toEqual([['liv', null]])
  expect(out.memberships).toEqual(['membership:used:bo'])
  expect(out.forums).toMatchObject([
    {
      id: 'used',
      value: {
        organisers: { by: 'named', personIds: ['liv'] },
        facilitatorIds: [],
        approval: { subject: 'theme', approverId: null },
        requiredAttendance: [{ who: 'named', personIds: ['gry'] }],
      },
    },
  ])
})

it('takes an erased person out of days: others move up at those that come, and those that were stay counted', () => {
  const affiliations = [{ id: 'a', organisation: 'Region Strandmark', sector: 'region' as const }]
  const records = recordSetOf([
    entry('person', 'bo', { givenName: 'Bo', affiliations }),
    entry('person', 'liv', { givenName: 'Liv' }),
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'past', { forumId: 'f', date: '2026-04-23', status: 'closed' }),
    entry('meeting', 'next', { forumId: 'f', date: '2027-04-22', status: 'planned' }),
    entry('programme', 'programme:next', {
      meetingId: 'next',
      capacity: 1,
      organiserIds: ['bo', 'liv'],
      organisersNoted: [{ id: 'bo', came: true }],
      mailings: [{ id: 'm', kind: 'call', on: '2026-12-01', personIds: ['bo'] }],
    }),
    entry('session', 's', {
      meetingId: 'next',
      speakers: [
        { id: 'x', personId: 'bo', from: '10:00' },
        { id: 'y', personId: 'liv' },
      ],
    }),
    entry('registration', 'was', { meetingId: 'past', personId: 'bo', needs: ['vegan'], attendance: 'present' }),
    entry('registration', 'comes', { meetingId: 'next', personId: 'bo', order: 'a' }),
    entry('registration', 'waits', { meetingId: 'next', personId: 'liv', order: 'b', place: 'waiting' }),
  ])
  expect([...daysNaming(records, bo)].toSorted()).toEqual(['next', 'past'])
  const { changes, erased } = takenOutOfDays(records, bo, '2026-12-10')
  expect(erased.toSorted()).toEqual(['comes', 'was'])
  const goes = erased.map((id) => ({ kind: 'registration' as const, id, value: null }))
  const after = withChanges(records, [...changes, ...goes])
  expect(JSON.stringify(recordEntries(after).filter(({ kind }) => kind !== 'person'))).not.toContain('"bo"')
  expect([...after.registration]).toMatchObject([
    ['counted:was', { meetingId: 'past', name: '', sector: 'region', attendance: 'present', needs: [] }],
    ['waits', { place: 'confirmed' }],
  ])
  expect([...after.session.values()]).toMatchObject([{ speakers: [{ personId: 'liv' }] }])
  expect([...after.programme.values()]).toMatchObject([
    { organiserIds: ['liv'], organisersNoted: [], mailings: [{ personIds: [] }] },
  ])
})

it('takes an erased person out where they were typed in with their address, and leaves others who share it', () => {
  const records = recordSetOf([
    entry('person', 'bo', { givenName: 'Bo', familyName: 'Lind', email: 'peers@huset.dk' }),
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'next', { forumId: 'f', date: '2027-04-22', status: 'planned' }),
    entry('session', 's', {
      meetingId: 'next',
      speakers: [
        { id: 'x', name: 'Bo H. Lind', email: 'Peers@huset.dk' },
        { id: 'y', name: 'Liv Dam', email: 'peers@huset.dk' },
        { id: 'z', name: 'Bo Lind' },
      ],
    }),
    entry('registration', 'own', { meetingId: 'next', name: 'Bo Lind', email: ' peers@huset.dk' }),
    entry('registration', 'other', { meetingId: 'next', name: 'Liv Dam', email: 'peers@huset.dk' }),
  ])
  expect([...daysNaming(records, bo)]).toEqual(['next'])
  const { changes, erased } = takenOutOfDays(records, bo, '2026-12-10')
  expect(erased).toEqual(['own'])
  const [session] = [...withChanges(records, changes).session.values()]
  expect(session?.speakers.map(({ name }) => name)).toEqual(['Liv Dam', 'Bo Lind'])
})
