import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calendarEvents, markSent } from '../../src/core/calendar/events.ts'
import type { CalendarOf } from '../../src/core/contract.ts'
import { addDays } from '../../src/core/danish/dates.ts'
import { forumId, meetingId, personId, turnIdOf, venueId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'

const forum = forumId.parse('forum')
const other = forumId.parse('andet-forum')
const anna = personId.parse('anna')
const bo = personId.parse('bo')
const hall = venueId.parse('hal')
const spring = meetingId.parse('foraar')
const summer = meetingId.parse('sommer')
const ofForum: CalendarOf = { type: 'forum', id: forum }
const ofAnna: CalendarOf = { type: 'person', id: anna }

const meetingOf = (id: string, fields: Partial<RecordInput<'meeting'>> = {}): RecordEntry => ({
  kind: 'meeting',
  id: meetingId.parse(id),
  value: newValue('meeting', { forumId: forum, status: 'planned', ...fields }),
})

const around: readonly RecordEntry[] = [
  {
    kind: 'forum',
    id: forum,
    value: newValue('forum', {
      name: 'Regional ERFA',
      kind: 'regional-erfa',
      durationMinutes: 90,
      membership: { roles: ['peer'] },
    }),
  },
  { kind: 'forum', id: other, value: newValue('forum', { name: 'Netværk', kind: 'network' }) },
  { kind: 'venue', id: hall, value: newValue('venue', { name: 'Hus 4', room: 'Salen', address: 'Åvej 1, Ølby' }) },
  ...[anna, bo].map(
    (id): RecordEntry => ({
      kind: 'person',
      id,
      value: newValue('person', {
        givenName: id,
        roles: ['peer'],
        introduction: { courseCompletedOn: '2026-01-10' },
        lastDay: id === bo ? '2026-05-31' : null,
      }),
    }),
  ),
]

const twoMeetings = [
  meetingOf('sommer', { date: '2026-06-10' }),
  meetingOf('foraar', { date: '2026-03-04', start: '13:00', place: { venueId: hall } }),
]
const records = recordSetOf([...around, ...twoMeetings])
const turnAt = (meeting: typeof spring, fields: Partial<RecordInput<'turn'>>): RecordEntry => ({
  kind: 'turn',
  id: turnIdOf(meeting, 1),
  value: newValue('turn', { forumId: forum, meetingId: meeting, number: 1, state: 'assigned', ...fields }),
})
const changed = (before: RecordSet, id: typeof spring, fields: Partial<RecordInput<'meeting'>>): RecordSet => {
  const value = before.meeting.get(id)
  if (value === undefined) throw new Error(`no meeting ${id}`)
  return withChanges(before, [{ kind: 'meeting', id, value: newValue('meeting', { ...value, ...fields }) }])
}
const sent = (before: RecordSet, of: CalendarOf = ofForum): RecordSet =>
  withChanges(before, markSent(before, calendarEvents(before, of)))
const sequences = (its: RecordSet, of: CalendarOf = ofForum) =>
  Object.fromEntries(calendarEvents(its, of).map(({ meetingId: id, sequence }) => [id, sequence]))

it('tells of each dated meeting what a calendar needs, in the order of the dates', () => {
  const undated = meetingOf('senere')
  expect(calendarEvents(recordSetOf([...around, ...twoMeetings, undated]), ofForum)).toEqual([
    {
      uid: 'foraar@erfakreds',
      meetingId: spring,
      sessionId: null,
      sequence: 0,
      fingerprint: expect.any(String),
      status: 'confirmed',
      summary: 'Regional ERFA',
      partOf: '',
      online: false,
      place: 'Hus 4, Salen, Åvej 1, Ølby',
      link: null,
      date: '2026-03-04',
      start: '13:00',
      end: '14:30',
      bringsCase: false,
      within: false,
    },
    expect.objectContaining({ uid: 'sommer@erfakreds', date: '2026-06-10', start: null, end: null, place: '' }),
  ])
})

it("holds in a forum's calendar its own meetings, in a meeting's that one", () => {
  const its = recordSetOf([...around, ...twoMeetings, meetingOf('fremmed', { forumId: other, date: '2026-04-01' })])
  expect(calendarEvents(its, ofForum).map((each) => each.meetingId)).toEqual(['foraar', 'sommer'])
  expect(calendarEvents(its, { type: 'meeting', id: summer }).map((each) => each.meetingId)).toEqual(['sommer'])
  expect(calendarEvents(its, { type: 'meeting', id: meetingId.parse('findes-ikke') })).toEqual([])
})

it("holds in a person's calendar the meetings that name them, and coming ones of the forums they belong to then", () => {
  const named = (personIds: readonly (typeof anna)[]) => personIds.map((id) => ({ id: `p-${id}`, personId: id }))
  const its = recordSetOf([
    ...around,
    meetingOf('foer-introduktion', { date: '2026-01-09' }),
    meetingOf('som-medlem', { date: '2026-03-04' }),
    meetingOf('efter-sidste-dag', { date: '2026-06-10' }),
    meetingOf('inviteret', { date: '2026-09-01', status: 'invited', participants: named([bo]) }),
    meetingOf('holdt-uden-liste', { date: '2026-02-02', status: 'held' }),
    meetingOf('gaest', { date: '2026-04-01', forumId: other, participants: named([anna]) }),
    meetingOf('fremmed', { date: '2026-04-02', forumId: other }),
  ])
  const idsOf = (id: typeof anna) => calendarEvents(its, { type: 'person', id }).map((each) => each.meetingId)
  expect(idsOf(anna)).toEqual(['holdt-uden-liste', 'som-medlem', 'gaest', 'efter-sidste-dag'])
  expect(idsOf(bo)).toEqual(['holdt-uden-liste', 'som-medlem', 'inviteret'])
  expect(idsOf(personId.parse('ukendt'))).toEqual([])
})

it('says in a person’s calendar that it is their turn, and nowhere whose turn it is', () => {
  const its = recordSetOf([...around, ...twoMeetings, turnAt(spring, { personId: anna, coPersonIds: [bo] })])
  const turnsIn = (of: CalendarOf) => calendarEvents(its, of).map(({ bringsCase }) => bringsCase)
  expect(turnsIn(ofAnna)).toEqual([true, false])
  expect(turnsIn({ type: 'person', id: bo })).toEqual([true])
  expect(turnsIn(ofForum)).toEqual([false, false])
  expect(JSON.stringify(calendarEvents(its, ofForum))).not.toMatch(/anna|"bo"/)
  const excused = recordSetOf([...around, ...twoMeetings, turnAt(spring, { personId: anna, state: 'excused' })])
  expect(calendarEvents(excused, ofAnna)[0]?.bringsCase).toBe(false)
})

it('says the same number in every file that a meeting is in, whichever of them was sent', () => {
  const its = recordSetOf([...around, ...twoMeetings, turnAt(spring, { personId: anna })])
  const moved = changed(sent(its, ofAnna), spring, { date: '2026-03-11' })
  const numberIn = (of: CalendarOf) => sequences(moved, of)[spring]
  expect([ofForum, ofAnna, { type: 'meeting', id: spring } as const].map(numberIn)).toEqual([1, 1, 1])
})

it('counts up by one when what was sent no longer holds, however much has changed since', () => {
  expect(sequences(records)).toEqual({ foraar: 0, sommer: 0 })
  expect(sequences(changed(records, spring, { date: '2026-03-11' }))).toEqual({ foraar: 0, sommer: 0 })
  const once = sent(records)
  expect(sequences(once)).toEqual({ foraar: 0, sommer: 0 })
  const moved = changed(changed(once, spring, { date: '2026-03-11' }), spring, { start: '09:00' })
  expect(sequences(moved)).toEqual({ foraar: 1, sommer: 0 })
  expect(sequences(sent(moved))).toEqual({ foraar: 1, sommer: 0 })
  expect(sequences(changed(sent(moved), spring, { date: '2026-03-04' }))).toEqual({ foraar: 2, sommer: 0 })
})

it('counts a move that was taken back before anything was sent as no change', () => {
  const once = sent(records)
  const back = changed(changed(once, spring, { date: '2026-03-11' }), spring, { date: '2026-03-04' })
  expect(sequences(back)).toEqual({ foraar: 0, sommer: 0 })
})

it.each([
  ['the date', { date: '2026-03-05' }],
  ['the start', { start: '13:15' }],
  ['the end', { end: '16:00' }],
  ['the place', { place: { venueId: null, text: 'Kantinen' } }],
  ['the form', { place: { venueId: hall, form: 'online' } }],
  ['the link', { place: { venueId: hall, link: 'https://video.example/1' } }],
  ['the title', { title: 'Temadag' }],
  ['the status', { status: 'cancelled' }],
] as const)('counts up for %s', (_what, fields) => {
  expect(sequences(changed(sent(records), spring, fields))).toEqual({ foraar: 1, sommer: 0 })
})

it('does not count up for what no calendar shows', () => {
  const once = sent(records)
  const inside = { theme: 'Recovery', pinned: true, caseCount: 3, status: 'invited', chairId: anna } as const
  expect(sequences(changed(once, spring, inside))).toEqual({ foraar: 0, sommer: 0 })
})

it('counts up when somebody else is to bring the case, and when the venue gets another address', () => {
  const once = sent(recordSetOf([...around, ...twoMeetings, turnAt(spring, { personId: anna })]))
  const swapped = withChanges(once, [
    {
      kind: 'turn',
      id: turnIdOf(spring, 1),
      value: newValue('turn', { forumId: forum, meetingId: spring, number: 1, state: 'swapped', personId: bo }),
    },
  ])
  expect(sequences(swapped)).toEqual({ foraar: 1, sommer: 0 })
  const rebuilt = withChanges(once, [{ kind: 'venue', id: hall, value: newValue('venue', { name: 'Hus 5' }) }])
  expect(sequences(rebuilt)).toEqual({ foraar: 1, sommer: 0 })
})

it('keeps a cancelled meeting under its identity, and knows an idea from a plan', () => {
  const once = sent(changed(records, summer, { status: 'draft' }))
  const cancelled = changed(once, spring, { status: 'cancelled' })
  expect(calendarEvents(cancelled, ofForum)).toMatchObject([
    { uid: 'foraar@erfakreds', sequence: 1, status: 'cancelled' },
    { uid: 'sommer@erfakreds', sequence: 0, status: 'tentative' },
  ])
})

it('has no end where the meeting would pass midnight or end before it begins', () => {
  const late = changed(records, spring, { start: '23:00' })
  expect(calendarEvents(late, ofForum)[0]).toMatchObject({ start: '23:00', end: null })
  const reversed = changed(records, spring, { start: '13:00', end: '09:00' })
  expect(calendarEvents(reversed, ofForum)[0]).toMatchObject({ start: '13:00', end: '14:30' })
})

it('takes up a link only where a calendar can follow it', () => {
  const linkOf = (link: string) => calendarEvents(changed(records, spring, { place: { link } }), ofForum)[0]?.link
  expect(linkOf('https://video.example/1')).toBe('https://video.example/1')
  expect(linkOf('ring til Mette')).toBeNull()
  expect(linkOf('javascript:alert(1)')).toBeNull()
})

it('marks what was sent once: marking again changes nothing', () => {
  const marks = markSent(records, calendarEvents(records, ofForum))
  expect(marks.map(({ id }) => id)).toEqual(['foraar', 'sommer'])
  const once = withChanges(records, marks)
  expect(markSent(once, calendarEvents(once, ofForum))).toEqual([])
  expect(markSent(once, calendarEvents(once, { type: 'meeting', id: spring }))).toEqual([])
})

it('never counts down, keeps every identity, and answers the same whatever order the records came in', () => {
  const moves = fc.array(
    fc.record({
      id: fc.constantFrom(spring, summer),
      days: fc.integer({ min: 0, max: 300 }),
      status: fc.constantFrom('planned', 'invited', 'cancelled'),
      send: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(moves, (steps) => {
      let its = records
      const last = new Map<string, { sequence: number; said: string }>()
      for (const { id, days, status, send } of steps) {
        its = changed(its, id, { date: addDays('2026-01-01', days), status })
        const shuffled = recordSetOf(
          [...its.meeting]
            .reverse()
            .map(([key, value]): RecordEntry => ({ kind: 'meeting', id: key, value }))
            .concat(around),
        )
        expect(calendarEvents(shuffled, ofForum)).toEqual(calendarEvents(its, ofForum))
        if (!send) continue
        for (const { uid, sequence, ...event } of calendarEvents(its, ofForum)) {
          const before = last.get(uid)
          const said = JSON.stringify({ ...event, fingerprint: '' })
          if (before !== undefined) expect(sequence).toBe(before.sequence + (said === before.said ? 0 : 1))
          last.set(uid, { sequence, said })
        }
        its = sent(its)
        expect([...last.keys()].toSorted()).toEqual(['foraar@erfakreds', 'sommer@erfakreds'])
      }
    }),
  )
})
