import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awaitingIntroduction, membersOn, whoCanMeet } from '../../src/core/forums/members.ts'
import { newValue } from '../../src/core/records/index.ts'
import { personRole } from '../../src/core/records/person.ts'
import { aForum, aPerson } from '../people/builders.ts'

const today = '2026-11-22'
const introduced = { introduction: { courseCompletedOn: '2026-01-05' } }
const membership = (personId: string, fields: Record<string, unknown> = {}) =>
  newValue('membership', { forumId: 'f', personId, ...fields })
const idsOf = (people: readonly { readonly personId: string }[]) => people.map(({ personId }) => personId)

describe('members of a forum', () => {
  it('are peer workers once their introduction is done; until then they are listed as waiting', () => {
    const forum = aForum({ membership: { roles: ['peer'] } })
    const people = [
      aPerson('done', introduced),
      aPerson('waits'),
      aPerson('later', { introduction: { courseCompletedOn: '2026-12-01' } }),
      aPerson('gone', { ...introduced, lastDay: '2026-11-21' }),
    ]
    expect(idsOf(membersOn(today, forum, [], people, []))).toEqual(['done'])
    expect(awaitingIntroduction(today, forum, [], people, [])).toEqual(['waits', 'later'])
    expect(idsOf(membersOn('2026-12-01', forum, [], people, []))).toEqual(['done', 'later'])
  })

  it('do not wait for the introduction in other forums, nor when they are named', () => {
    const network = aForum({ kind: 'network', membership: { roles: ['peer'] } })
    const erfa = aForum({ membership: { roles: ['peer'] } })
    const people = [aPerson('new')]
    expect(idsOf(membersOn(today, network, [], people, []))).toEqual(['new'])
    expect(idsOf(membersOn(today, erfa, [membership('new')], people, []))).toEqual(['new'])
    expect(awaitingIntroduction(today, erfa, [membership('new')], people, [])).toEqual([])
  })

  it('keep the group and function of their membership, and exceptions are no members', () => {
    const forum = aForum({ kind: 'steering-group', membership: { roles: ['leader'] } })
    const people = [aPerson('chair', { roles: ['external'] }), aPerson('leader', { roles: ['leader'] })]
    const memberships = [
      membership('chair', { group: 'chair', function: 'regional medformand' }),
      membership('leader', { included: false }),
    ]
    expect(membersOn(today, forum, memberships, people, [])).toEqual([
      { personId: 'chair', group: 'chair', function: 'regional medformand' },
    ])
  })

  it('are never people who have left, and never twice, whatever the rule and the memberships say', () => {
    const anyPerson = fc.record({
      roles: fc.subarray([...personRole.options]),
      gone: fc.boolean(),
      named: fc.constantFrom('no', 'in', 'out'),
    })
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 8 }), fc.subarray([...personRole.options]), (drawn, roles) => {
        const forum = aForum({ kind: 'network', membership: { roles } })
        const people = drawn.map((each, index) =>
          aPerson(`p${index}`, { roles: each.roles, lastDay: each.gone ? '2020-01-01' : null }),
        )
        const memberships = drawn.flatMap((each, index) =>
          each.named === 'no' ? [] : [membership(`p${index}`, { included: each.named === 'in' })],
        )
        const members = idsOf(membersOn(today, forum, memberships, people, []))
        expect(new Set(members).size).toBe(members.length)
        drawn.forEach((each, index) => {
          const expected =
            !each.gone &&
            each.named !== 'out' &&
            (each.named === 'in' || each.roles.some((role) => roles.includes(role)))
          expect(members.includes(idsOf([{ personId: `p${index}` }])[0] as never)).toBe(expected)
        })
      }),
    )
  })

  it('let one of their leaders meet the demand of the local ERFA in Syd', () => {
    const forum = aForum({
      kind: 'local-erfa',
      membership: { roles: ['peer'] },
      requiredAttendance: [{ id: 'r', who: 'leader-of-a-member' }],
    })
    const people = [
      aPerson('peer', { ...introduced, leaderId: 'boss' }),
      aPerson('boss', { roles: ['leader'] }),
      aPerson('other', { roles: ['leader'] }),
    ]
    const members = membersOn(today, forum, [], people, [])
    const [requirement] = forum.requiredAttendance
    expect(requirement && whoCanMeet(requirement, forum, members, people)).toEqual(['boss'])
  })
})
