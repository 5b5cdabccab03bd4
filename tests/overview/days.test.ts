/** Overblik: what days with a programme wait for. */
import { describe, expect, it } from 'vitest'
import { overviewGroups, overviewOf } from '../../src/core/overview/overview.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { entry, shuffled } from '../planning/generator.ts'

/** A Wednesday; the week ends on the 29th. */
const today = '2026-11-25'

const day = (
  date: string | null,
  programme: Partial<RecordInput<'programme'>> = {},
  meeting: Partial<RecordInput<'meeting'>> = {},
): readonly RecordEntry[] => [
  entry('forum', 'f', {
    name: 'Vidensdag',
    kind: 'knowledge-day',
    casesPerMeeting: 0,
    runUp: { inviteDays: 0, itemsDays: 0, agendaDays: 0, remindDays: 0, minutesDays: 0 },
    evaluation: { ask: false },
  }),
  entry('meeting', 'd', { forumId: 'f', status: 'planned', date, ...meeting }),
  entry('programme', programmeIdOf(meetingId.parse('d')), { meetingId: 'd', ...programme }),
]
const session = (id: string, fields: Partial<RecordInput<'session'>>) =>
  entry('session', id, { meetingId: 'd', title: id, ...fields })

const lines = (entries: readonly RecordEntry[]) => {
  const overview = overviewOf(recordSetOf(entries), today)
  return overviewGroups.flatMap((group) =>
    overview[group].flatMap((item) => (item.type === 'day' ? [`${group} ${item.step} ${item.on} ${item.count}`] : [])),
  )
}

describe('a day that comes', () => {
  it('tells of what closes this week, and no longer once it has closed', () => {
    const closing = day('2027-03-01', { contributionsBy: '2026-11-27', signUpBy: '2026-11-25' })
    expect(lines(closing)).toEqual(['today sign-up 2026-11-25 0', 'week contributions 2026-11-27 0'])
    expect(lines(day('2027-03-01', { contributionsBy: '2026-11-24', signUpBy: '2026-11-30' }))).toEqual([])
  })

  it('waits for an answer to what was offered, and for speakers from three weeks before', () => {
    const offered = [session('a', { stage: 'proposed' }), session('b', { stage: 'declined' })]
    const asked = session('c', { speakers: [{ id: 'x' }, { id: 'y', confirmed: true }] })
    expect(lines([...day('2027-03-01'), ...offered, asked])).toEqual(['today decide null 1'])
    expect(lines([...day('2026-12-17'), asked])).toEqual(['week confirm 2026-11-26 1'])
    expect(lines([...day('2026-12-10'), asked])).toEqual(['late confirm 2026-11-19 1'])
  })

  it('counts those who do not know how it stands: moved up, or never told', () => {
    const told = { on: '2026-11-01', place: 'waiting' as const, seats: [] }
    const registrations = [
      entry('registration', 'up', { meetingId: 'd', place: 'confirmed', told }),
      entry('registration', 'new', { meetingId: 'd' }),
      entry('registration', 'knows', { meetingId: 'd', place: 'waiting', told }),
    ]
    expect(lines([...day('2027-03-01'), ...registrations])).toEqual(['today tell null 2'])
    expect(lines([...day(null), ...registrations])).toEqual(['today tell null 2'])
    // Nobody has heard that it is called off, whatever they were told before.
    expect(lines([...day('2027-03-01', {}, { status: 'cancelled' }), ...registrations])).toEqual(['today tell null 3'])
  })

  it('stands in one order, whatever that of the records', () => {
    const all = [
      ...day('2026-12-10', { signUpBy: today }),
      session('a', { stage: 'proposed' }),
      session('c', { speakers: [{ id: 'x' }] }),
      entry('registration', 'new', { meetingId: 'd' }),
    ]
    for (const seed of [1, 2, 3]) expect(lines(shuffled(all, seed))).toEqual(lines(all))
    expect(lines(all)).toHaveLength(4)
  })
})

describe('a day that was', () => {
  const text = [{ id: 'b', type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Meget' }] }]

  it('waits for its report for three months, until something of what was learned is written', () => {
    expect(lines(day('2026-11-12'))).toEqual(['week report 2026-11-26 0'])
    expect(lines(day('2026-10-12'))).toEqual(['late report 2026-10-26 0'])
    expect(lines(day('2026-11-20'))).toEqual([])
    expect(lines(day('2026-08-01'))).toEqual([])
    expect(lines(day('2026-10-12', { learned: text }))).toEqual([])
    expect(lines([...day('2026-10-12'), session('a', { learned: text })])).toEqual([])
    expect(lines(day('2026-10-12', {}, { status: 'cancelled' }))).toEqual([])
  })
})
