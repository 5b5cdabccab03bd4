import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AttendanceChange,
  changeAttendance,
  countAnswers,
  countAttendance,
  possibleSubstitutes,
  substituteOf,
} from '../../src/core/meetings/participants.ts'
import { personId } from '../../src/core/records/ids.ts'
import { parseRecord } from '../../src/core/records/index.ts'
import { aMeeting, itemId } from './builders.ts'

type Participants = ReturnType<typeof aMeeting>['participants']
const people = (...ids: readonly string[]): Participants =>
  aMeeting({ participants: ids.map((id) => ({ id, personId: `p-${id}` })) }).participants
const after = (participants: Participants, ...changes: readonly AttendanceChange[]) =>
  changes.reduce(changeAttendance, participants)
const of = (participants: Participants, id: string) => participants.find((each) => each.id === id)

it('makes an apology of whoever is stood in for', () => {
  const now = after(people('a', 'b'), { type: 'substitute', participantId: 'b', absenteeId: 'a' })
  expect(of(now, 'a')?.attendance).toBe('apology')
  expect(substituteOf(now, 'a')?.id).toBe('b')
})

it('lets the pair go when the absentee comes after all', () => {
  const now = after(
    people('a', 'b'),
    { type: 'substitute', participantId: 'b', absenteeId: 'a' },
    { type: 'attendance', participantId: 'a', attendance: 'present' },
  )
  expect(of(now, 'b')?.substituteForId).toBeNull()
})

it('lets the pair go when the substitute is away too or leaves the list', () => {
  const pair = after(people('a', 'b'), { type: 'substitute', participantId: 'b', absenteeId: 'a' })
  expect(
    of(after(pair, { type: 'attendance', participantId: 'b', attendance: 'absent' }), 'b')?.substituteForId,
  ).toBeNull()
  expect(substituteOf(after(pair, { type: 'remove', participantId: 'b' }), 'a')).toBeUndefined()
  expect(of(after(pair, { type: 'remove', participantId: 'a' }), 'b')?.substituteForId).toBeNull()
})

it('gives one absentee one substitute: the latest', () => {
  const now = after(
    people('a', 'b', 'c'),
    { type: 'substitute', participantId: 'b', absenteeId: 'a' },
    { type: 'substitute', participantId: 'c', absenteeId: 'a' },
  )
  expect(of(now, 'b')?.substituteForId).toBeNull()
  expect(substituteOf(now, 'a')?.id).toBe('c')
})

it('offers only people who come and stand in for nobody else', () => {
  const now = after(
    people('a', 'b', 'c', 'd'),
    { type: 'substitute', participantId: 'b', absenteeId: 'a' },
    { type: 'attendance', participantId: 'c', attendance: 'absent' },
  )
  expect(possibleSubstitutes(now, 'a').map((each) => each.id)).toEqual(['b', 'd'])
  expect(possibleSubstitutes(now, 'c').map((each) => each.id)).toEqual(['d'])
})

it('adds a person once', () => {
  const add = {
    type: 'add',
    participantId: 'x',
    personId: personId.parse('p-a'),
    group: 'guest',
    function: '',
  } as const
  expect(after(people('a'), add)).toHaveLength(1)
  expect(after(people('b'), add)).toHaveLength(2)
})

it('counts the absences', () => {
  const now = after(
    people('a', 'b', 'c', 'd'),
    { type: 'attendance', participantId: 'a', attendance: 'apology' },
    { type: 'attendance', participantId: 'b', attendance: 'absent' },
    { type: 'attendance', participantId: 'c', attendance: 'present' },
  )
  expect(countAttendance(now)).toEqual({ invited: 1, present: 1, apology: 1, absent: 1 })
})

it('keeps pairs consistent both ways through any run of changes', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'nobody')
  const change: fc.Arbitrary<AttendanceChange> = fc.oneof(
    fc.record({
      type: fc.constant('attendance' as const),
      participantId: id,
      attendance: fc.constantFrom('invited', 'present', 'apology', 'absent'),
    }),
    fc.record({ type: fc.constant('substitute' as const), participantId: id, absenteeId: fc.option(id) }),
    fc.record({ type: fc.constant('items' as const), participantId: id, itemIds: fc.constant([itemId('i')]) }),
    fc.record({ type: fc.constant('remove' as const), participantId: fc.constantFrom('a', 'b') }),
    fc.record({
      type: fc.constant('add' as const),
      participantId: fc.constantFrom('a', 'b'),
      personId: fc.constantFrom('p-a', 'p-b').map((each) => personId.parse(each)),
      group: fc.constant('member' as const),
      function: fc.constant(''),
    }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let now = people('a', 'b', 'c', 'd')
      for (const each of changes) {
        now = changeAttendance(now, each)
        const stoodInFor = now.flatMap((one) => (one.substituteForId === null ? [] : [one.substituteForId]))
        expect(new Set(stoodInFor).size).toBe(stoodInFor.length)
        for (const absentee of stoodInFor) expect(of(now, absentee)?.attendance).toBe('apology')
        for (const one of now)
          if (one.substituteForId !== null) {
            expect(one.substituteForId).not.toBe(one.id)
            expect(['invited', 'present']).toContain(one.attendance)
          }
        expect(new Set(now.map((one) => one.personId)).size).toBe(now.length)
      }
      expect(parseRecord('meeting', { ...aMeeting(), participants: now }).ok).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const answer = (participantId: string, said: 'yes' | 'no' | null, reason: 'holiday' | null = null) =>
  ({ type: 'answer', participantId, answer: said, reason }) as const

it('takes a no as an apology with its word, and a yes as coming after all', () => {
  const no = after(people('a'), answer('a', 'no', 'holiday'))
  expect(of(no, 'a')).toMatchObject({ answer: 'no', attendance: 'apology', reason: 'holiday' })
  expect(of(after(no, answer('a', 'yes')), 'a')).toMatchObject({ answer: 'yes', attendance: 'invited', reason: null })
  expect(of(after(no, answer('a', null)), 'a')).toMatchObject({ answer: null, attendance: 'invited', reason: null })
})

it('keeps the substitute of somebody who says no again, and lets it go with a yes', () => {
  const pair = after(people('a', 'b'), { type: 'substitute', participantId: 'b', absenteeId: 'a' })
  expect(substituteOf(after(pair, answer('a', 'no', 'holiday')), 'a')?.id).toBe('b')
  expect(substituteOf(after(pair, answer('a', 'yes')), 'a')).toBeUndefined()
})

it('keeps no word for somebody who was there', () => {
  const now = after(people('a'), answer('a', 'no', 'holiday'), {
    type: 'attendance',
    participantId: 'a',
    attendance: 'present',
  })
  expect(of(now, 'a')).toMatchObject({ attendance: 'present', reason: null })
})

it('counts everybody once: coming, not coming, not heard from', () => {
  const now = after(
    people('a', 'b', 'c', 'd', 'e'),
    answer('a', 'yes'),
    answer('b', 'no'),
    { type: 'attendance', participantId: 'c', attendance: 'apology' },
    { type: 'substitute', participantId: 'd', absenteeId: 'b' },
  )
  expect(countAnswers(now)).toEqual({ yes: 2, no: 2, unanswered: 1 })
})
