import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../src/core/danish/dates.ts'
import { consequencesOf, repairedMeeting } from '../../src/core/planning/consequences.ts'
import type { PlanEvent, YearPlan } from '../../src/core/planning/plan.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { newValue, recordKinds } from '../../src/core/records/index.ts'
import {
  type RecordChange,
  type RecordEntry,
  type RecordSet,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import { idOfKind } from '../people/builders.ts'
import { entry, shuffled } from './generator.ts'
import { follow, meetingOf, planned, today, wish } from './planned-region.ts'

const entriesOf = (records: RecordSet): readonly RecordEntry[] =>
  recordKinds.flatMap((kind) =>
    Array.from<[string, unknown], RecordEntry>(records[kind], ([id, value]) => ({ kind, id, value }) as RecordEntry),
  )
/** What takes the changes back: the records as they were, and none where there was none. */
const inverse = (records: RecordSet, changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.map(({ kind, id }) => {
    const map: ReadonlyMap<string, unknown> = records[kind]
    return { kind, id, value: map.get(id) ?? null } as RecordChange
  })
const text = (records: RecordSet): string => JSON.stringify(entriesOf(records))
const regionalMeetings = ({ plan, regional }: { plan: YearPlan; regional: string }) =>
  plan.meetings.filter(({ forumId }) => forumId === regional)

describe('a moved meeting', () => {
  const region = planned(1)
  const meeting = regionalMeetings(region)[1]
  if (meeting === undefined) throw new Error('the region meets')
  const day = addDays(meeting.date, weekdayOf(meeting.date) === 5 ? -1 : 1)

  it('stays the same meeting with its people, and no plan moves it again', () => {
    const { after } = follow(region.records, { type: 'move', meetingId: meeting.id, date: day, start: null })
    const [was, is] = [meetingOf(region.records, meeting.id), meetingOf(after, meeting.id)]
    expect(is).toEqual({ ...was, date: day, pinned: true, dateChoice: { ...is.dateChoice, method: 'hand' } })
    const again = planYear(after, { ...wish, release: 'planned' })
    expect(again.meetings.find(({ id }) => id === meeting.id)).toMatchObject({ date: day, pinned: true })
  })

  it('is moved with its time where one is given, as long as before', () => {
    const { after } = follow(region.records, { type: 'move', meetingId: meeting.id, date: day, start: '08:30' })
    const was = meetingOf(region.records, meeting.id)
    expect(was.start).not.toBe('08:30')
    expect(meetingOf(after, meeting.id).start).toBe('08:30')
    expect(meetingOf(after, meeting.id).end).not.toBe(was.end)
  })

  it('keeps its place unless that is closed on the new day; then the next in turn is taken', () => {
    const kept = follow(region.records, { type: 'move', meetingId: meeting.id, date: day, start: null })
    expect(meetingOf(kept.after, meeting.id).place.venueId).toBe(meeting.venueId)
    const venue = meeting.venueId === null ? undefined : region.records.venue.get(meeting.venueId)
    if (venue === undefined || meeting.venueId === null) throw new Error('the meeting has a place')
    const closed = { ...venue, closures: [{ id: 'c', from: day, to: day }] }
    const records = withChanges(region.records, [{ kind: 'venue', id: meeting.venueId, value: closed }])
    const moved = follow(records, { type: 'move', meetingId: meeting.id, date: day, start: null })
    const venueId = meetingOf(moved.after, meeting.id).place.venueId
    expect(venueId).not.toBe(meeting.venueId)
    expect(moved.lines).toContainEqual({ type: 'venue', meetingId: meeting.id, from: meeting.venueId, to: venueId })
    expect(moved.findings.filter(({ code }) => code === 'venue-closed')).toEqual([])
  })

  it('onto a holiday is told, not refused', () => {
    const { findings } = follow(region.records, {
      type: 'move',
      meetingId: meeting.id,
      date: '2027-05-06',
      start: null,
    })
    expect(findings).toContainEqual({ code: 'day-off', meetingId: meeting.id, date: '2027-05-06' })
  })
})

describe('a date that is lost', () => {
  it('is replaced by the best other one, and no other meeting moves', () => {
    const region = planned(9)
    const meeting = regionalMeetings(region)[2]
    if (meeting === undefined) throw new Error('the region meets')
    const { after, lines } = follow(region.records, { type: 'date-lost', meetingId: meeting.id })
    const is = meetingOf(after, meeting.id)
    expect(is.date).not.toBe(meeting.date)
    expect(is.dateChoice?.candidates[0]?.date).toBe(is.date)
    expect(lines[0]).toEqual({ type: 'meeting-moved', meetingId: meeting.id, from: meeting.date, to: is.date })
    const moved = [...after.meeting].filter(([id, { date }]) => date !== region.records.meeting.get(id)?.date)
    expect(moved.map(([id]) => id)).toEqual([meeting.id])
    expect(planYear(after, wish).changes).toEqual([])
  })

  it('is said to have no other where the forum may not meet on any day', () => {
    const region = planned(9)
    const meeting = regionalMeetings(region)[2]
    const forum = region.records.forum.get(region.regional)
    if (meeting === undefined || forum === undefined) throw new Error('the region meets')
    const blocked = [{ id: 'b', from: '2027-01-01', to: '2027-12-31', note: '' }]
    const records = withChanges(region.records, [
      { kind: 'forum', id: region.regional, value: { ...forum, dates: { ...forum.dates, blocked } } },
    ])
    const refused = consequencesOf(records, [{ type: 'date-lost', meetingId: meeting.id }], { today })
    expect(refused).toEqual({ ok: false, error: { code: 'no-other-day', index: 0, type: 'date-lost' } })
  })
})

describe('people who come and go', () => {
  it('invites a newcomer to meetings that nobody has been called to, and gives no turn away', () => {
    const region = planned(2)
    const person = newValue('person', {
      givenName: 'Ny',
      roles: ['peer'],
      areaId: [...region.records.area.keys()][0] ?? null,
      introduction: { courseCompletedOn: '2026-11-01' },
    })
    const { id } = entry('person', 'newcomer', {})
    const { after, changes } = follow(region.records, { type: 'newcomer', personId: id, person })
    expect(changes.filter(({ kind }) => kind === 'turn')).toEqual([])
    for (const { id: meeting } of regionalMeetings(region))
      expect(meetingOf(after, meeting).participants.map(({ personId }) => personId)).toContain(id)
  })

  it('takes a leaver off the lists from the last day on, and leaves those before it alone', () => {
    const region = planned(3)
    const meetings = regionalMeetings(region)
    const [first, last] = [meetings[0], meetings.at(-1)]
    const someone = first?.id === undefined ? undefined : meetingOf(region.records, first.id).participants[0]?.personId
    if (first === undefined || last === undefined || someone === undefined) throw new Error('the region meets')
    const { after } = follow(region.records, { type: 'leaver', personId: someone, lastDay: first.date })
    const listed = (id: MeetingId) => meetingOf(after, id).participants.some(({ personId }) => personId === someone)
    expect([listed(first.id), listed(last.id)]).toEqual([true, false])
  })
})

it('mends the groups of a meeting when somebody cannot come, and moves nobody without need', () => {
  const region = planned(4, {
    groups: { maxSize: 8 },
    facilitatorIds: ['person-0001', 'person-0002', 'person-0003', 'person-0004'],
  })
  const grouped = region.plan.meetings.find(({ groups }) => groups.length > 1)
  const gone = grouped?.groups[0]?.personIds.at(-1)
  if (grouped === undefined || gone === undefined) throw new Error('a meeting is split')
  const event = { type: 'absence', personId: gone, from: grouped.date, to: grouped.date, reason: 'holiday' } as const
  const { after, lines } = follow(region.records, event)
  const sizes = meetingOf(after, grouped.id).groups.map(({ personIds }) => personIds.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  const line = lines.find((each) => each.type === 'groups' && each.meetingId === grouped.id)
  // Whoever steps in with a case may have to change places with somebody.
  expect(line?.type === 'groups' ? line.moved.length : -1).toBeLessThanOrEqual(2)
})

it('41: an apology on the list of a meeting lets the next in line step in and evens the groups, and touches no other meeting', () => {
  const region = planned(4, {
    groups: { maxSize: 8 },
    facilitatorIds: ['person-0001', 'person-0002', 'person-0003', 'person-0004'],
  })
  const grouped = region.plan.meetings.find(({ groups }) => groups.length > 1)
  const turn = region.plan.turns.find(({ meetingId }) => meetingId === grouped?.id)
  if (grouped === undefined || turn === undefined || turn.personId === null) throw new Error('a meeting is split')
  expect(repairedMeeting(region.records, grouped.id, { today })).toEqual({ changes: [], lines: [], findings: [] })
  const meeting = meetingOf(region.records, grouped.id)
  const declined = meeting.participants.map((each) =>
    each.personId === turn.personId ? { ...each, attendance: 'apology' as const } : each,
  )
  const value = { ...meeting, participants: declined }
  const told = withChanges(region.records, [{ kind: 'meeting', id: grouped.id, value }])
  const { changes, lines, findings } = repairedMeeting(told, grouped.id, { today })
  const after = withChanges(told, changes)
  expect(findings).toEqual([])
  expect(lines[0]).toMatchObject({ type: 'turn-taken-over', meetingId: grouped.id, from: turn.personId })
  expect(
    changes.every(({ kind, id, value: to }) => id === grouped.id || (kind === 'turn' && to?.meetingId === grouped.id)),
  ).toBe(true)
  const { groups, participants } = meetingOf(after, grouped.id)
  expect(participants).toEqual(declined)
  expect(groups.flatMap(({ personIds }) => personIds)).not.toContain(turn.personId)
  const sizes = groups.map(({ personIds }) => personIds.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  expect(repairedMeeting(after, grouped.id, { today }).lines).toEqual([])
})

describe('an event that does not fit is refused by name', () => {
  const region = planned(10)
  const [first, second] = regionalMeetings(region)
  const [turn] = region.plan.turns.filter(({ meetingId }) => meetingId === first?.id)
  const [other] = region.plan.turns.filter(({ meetingId }) => meetingId === second?.id)
  if (first === undefined || second === undefined || turn === undefined || other === undefined)
    throw new Error('the region meets')
  const id = (kind: 'person' | 'meeting' | 'area' | 'turn') => idOfKind(kind, 'nowhere') as never
  const known = idOfKind('person', 'person-0001')
  const held = entry('meeting', 'held', { forumId: region.regional, date: '2026-10-01', status: 'held' })
  const records = withChanges(region.records, [held])
  const cases: readonly (readonly [string, readonly PlanEvent[], string, string?])[] = [
    ['an unknown person', [{ type: 'hours', personId: id('person'), weeklyHours: 30 }], 'person-not-found'],
    ['an unknown meeting', [{ type: 'cancel', meetingId: id('meeting') }], 'meeting-not-found'],
    ['an unknown area', [{ type: 'area', personId: known, areaId: id('area') }], 'area-not-found'],
    ['an unknown turn', [{ type: 'excuse', turnId: id('turn'), reason: 'own-wish' }], 'turn-not-found'],
    [
      'a person who is there already',
      [{ type: 'newcomer', personId: known, person: newValue('person', {}) }],
      'person-exists',
    ],
    [
      'a meeting that was held',
      [{ type: 'move', meetingId: held.id, date: '2027-02-02', start: null }],
      'meeting-over',
    ],
    ['a date before today', [{ type: 'move', meetingId: first.id, date: '2026-01-05', start: null }], 'date-past'],
    [
      'an absence that ends first',
      [{ type: 'absence', personId: known, from: '2027-02-02', to: '2027-02-01', reason: 'holiday' }],
      'ends-before-it-starts',
    ],
    [
      'a cancelled meeting',
      [
        { type: 'cancel', meetingId: first.id },
        { type: 'move', meetingId: first.id, date: '2027-02-02', start: null },
      ],
      'meeting-cancelled',
    ],
    ['a swap with oneself', [{ type: 'swap', turnId: turn.id, withTurnId: turn.id }], 'turn-refused', 'same-meeting'],
    [
      'scenario 27: a swap onto a day off',
      [
        { type: 'absence', personId: turn.personId ?? known, from: second.date, to: second.date, reason: 'day-off' },
        { type: 'swap', turnId: turn.id, withTurnId: other.id },
      ],
      'turn-refused',
      'absent',
    ],
  ]
  it.each(cases.map(([what, events, code, refusal]) => ({ what, events, code, refusal })))(
    '$what',
    ({ events, code, refusal }) => {
      const refused = consequencesOf(records, events, { today })
      const last = events.at(-1)
      expect(refused).toEqual({
        ok: false,
        error: { code, index: events.length - 1, type: last?.type, ...(refusal === undefined ? {} : { refusal }) },
      })
    },
  )
})

describe('over random years and events', () => {
  const seeds = fc.integer({ min: 1, max: 40 })
  const picks = fc.array(fc.tuple(fc.nat(12), fc.nat(1000), fc.nat(300)), { minLength: 1, maxLength: 4 })

  /** Any event that the drawn numbers make of a plan, possible or not. */
  const eventFrom = (
    records: RecordSet,
    plan: YearPlan,
    [type, pick, day]: readonly [number, number, number],
  ): PlanEvent => {
    const people = [...records.person.keys()]
    const personId = people[pick % people.length] ?? ('' as never)
    const meetingId = plan.meetings[pick % plan.meetings.length]?.id ?? ('' as never)
    const turnAt = (at: number) => plan.turns[at % plan.turns.length]?.id ?? ('' as never)
    const date = addDays('2027-01-01', day)
    const events: readonly PlanEvent[] = [
      { type: 'absence', personId, from: date, to: addDays(date, pick % 200), reason: 'holiday' },
      { type: 'move', meetingId, date, start: null },
      { type: pick % 2 === 0 ? 'cancel' : 'date-lost', meetingId },
      { type: 'leaver', personId, lastDay: date },
      { type: 'introduction', personId, completedOn: date },
      { type: 'workdays', personId, workingDays: [{ weekday: (pick % 5) + 1, weeks: 'every' }] },
      { type: 'hours', personId, weeklyHours: pick % 38 },
      { type: 'area', personId, areaId: [...records.area.keys()][pick % 3] ?? null },
      { type: 'pause', personId, from: date, to: null },
      { type: 'swap', turnId: turnAt(pick), withTurnId: turnAt(pick + day) },
      { type: 'excuse', turnId: turnAt(pick), reason: 'own-wish' },
      { type: 'volunteer', meetingId, personId },
      {
        type: 'newcomer',
        personId: entry('person', `new-${pick}`, {}).id,
        person: newValue('person', { roles: ['peer'], introduction: { courseCompletedOn: date } }),
      },
    ]
    return events[type] ?? { type: 'cancel', meetingId }
  }

  it('planning, something happening and taking it all back leaves the exact records', () => {
    fc.assert(
      fc.property(seeds, picks, (seed, drawn) => {
        const { before, plan, records } = planned(seed)
        const events = drawn.map((each) => eventFrom(records, plan, each))
        const followed = consequencesOf(records, events, { today })
        if (!followed.ok) return
        const after = withChanges(records, followed.value.changes)
        const undone = withChanges(after, inverse(records, followed.value.changes))
        expect(text(undone)).toBe(text(records))
        expect(text(withChanges(undone, inverse(before, plan.changes)))).toBe(text(before))
      }),
      { numRuns: 30 },
    )
  })

  it('pinned turns and meetings never move, and applying the changes again changes nothing', () => {
    fc.assert(
      fc.property(seeds, picks, (seed, drawn) => {
        const { plan, records: loose } = planned(seed)
        const pins: readonly RecordChange[] = [...loose.turn]
          .filter((_, index) => index % 3 === 0)
          .map(([id, value]) => ({ kind: 'turn', id, value: { ...value, pinned: true } }))
        const records = withChanges(loose, pins)
        const events = drawn
          .map((each) => eventFrom(records, plan, each))
          .filter(({ type }) => type !== 'swap' && type !== 'excuse')
        const followed = consequencesOf(records, events, { today })
        if (!followed.ok) return
        const after = withChanges(records, followed.value.changes)
        for (const { id } of pins) {
          const [was, is] = [turnOf(records, id), turnOf(after, id)]
          const cancelled = is !== undefined && after.meeting.get(is.meetingId)?.status === 'cancelled'
          expect(is?.personId).toBe(was?.personId)
          if (!cancelled) expect(is).toEqual(was)
        }
        const named = new Set(events.flatMap((event) => ('meetingId' in event ? [event.meetingId] : [])))
        for (const [id, { date }] of records.meeting) if (!named.has(id)) expect(after.meeting.get(id)?.date).toBe(date)
        expect(text(withChanges(after, followed.value.changes))).toBe(text(after))
        expect(consequencesOf(after, [], { today })).toMatchObject({ value: { changes: [] } })
      }),
      { numRuns: 30 },
    )
  })

  it('shuffled records give the same bytes', () => {
    fc.assert(
      fc.property(seeds, picks, fc.nat(9999), (seed, drawn, order) => {
        const { before, plan, records } = planned(seed)
        const shuffle = (set: RecordSet) => recordSetOf(shuffled(entriesOf(set), order))
        expect(JSON.stringify(planYear(shuffle(before), wish))).toBe(JSON.stringify(plan))
        const events = drawn.map((each) => eventFrom(records, plan, each))
        const asked = (set: RecordSet) => JSON.stringify(consequencesOf(set, events, { today }))
        expect(asked(shuffle(records))).toBe(asked(records))
      }),
      { numRuns: 12 },
    )
  })
})

const turnOf = (records: RecordSet, id: string) => {
  const turns: ReadonlyMap<string, RecordSet['turn'] extends ReadonlyMap<unknown, infer T> ? T : never> = records.turn
  return turns.get(id)
}
