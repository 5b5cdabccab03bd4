import { expect, it } from 'vitest'
import { takenOut } from '../../src/core/people/take-out.ts'
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
