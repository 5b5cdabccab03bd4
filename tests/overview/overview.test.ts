/** Overblik: what is late, what waits and what comes, in its group and in the order of its day. */
import { describe, expect, it } from 'vitest'
import { type Overview, overviewGroups, overviewOf } from '../../src/core/overview/overview.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { entry, shuffled } from '../planning/generator.ts'

/** A Wednesday. */
const today = '2026-11-25'

const aForum = (fields: Partial<RecordInput<'forum'>> = {}) =>
  entry('forum', 'forum-a', { name: 'Regional ERFA', kind: 'regional-erfa', casesPerMeeting: 0, ...fields })
const aMeeting = (id: string, date: string | null, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'forum-a', status: 'planned', date, ...fields })
const aTurn = (meetingId: string, number: number, fields: Partial<RecordInput<'turn'>>) =>
  entry('turn', `turn:${meetingId}:${number}`, { forumId: 'forum-a', meetingId, number, ...fields })

const at = (entries: readonly RecordEntry[]) => overviewOf(recordSetOf(entries), today)

const openIn = (overview: Overview) =>
  overviewGroups.flatMap((group) => overview[group].filter(({ type }) => type === 'open-turns'))

describe('meetings', () => {
  it('stand under today, this week to its Sunday, and soon to two weeks from today', () => {
    const groups = at([
      aForum(),
      aMeeting('m-today', '2026-11-25'),
      aMeeting('m-sunday', '2026-11-29'),
      aMeeting('m-monday', '2026-11-30'),
      aMeeting('m-last', '2026-12-09'),
      aMeeting('m-after', '2026-12-10'),
      aMeeting('m-before', '2026-11-24'),
      aMeeting('m-undated', null),
    ])
    expect(groups.late).toEqual([])
    expect(groups.today.map(({ meetingId }) => meetingId)).toEqual(['m-today'])
    expect(groups.week.map(({ meetingId }) => meetingId)).toEqual(['m-sunday'])
    expect(groups.soon.map(({ meetingId }) => meetingId)).toEqual(['m-monday', 'm-last'])
  })

  it('of the coming week stand together where today is at a weekend', () => {
    const entries = [aForum(), aMeeting('m-monday', '2026-11-30'), aMeeting('m-later', '2026-12-07')]
    const groups = overviewOf(recordSetOf(entries), '2026-11-28')
    expect(groups.week.map(({ meetingId }) => meetingId)).toEqual(['m-monday'])
    expect(groups.soon.map(({ meetingId }) => meetingId)).toEqual(['m-later'])
  })

  it('that are called off or already held wait for nobody', () => {
    const groups = at([
      aForum(),
      aMeeting('m-off', '2026-11-26', { status: 'cancelled' }),
      aMeeting('m-held', '2026-11-25', { status: 'held' }),
    ])
    expect([...groups.today, ...groups.week]).toEqual([])
  })

  it('of one day come by their hour, whatever the order of the records', () => {
    const entries = [
      aForum(),
      aMeeting('m-c', '2026-11-26', { start: '08:30' }),
      aMeeting('m-a', '2026-11-26', { start: '13:00' }),
      aMeeting('m-b', '2026-11-26', { start: '13:00' }),
    ]
    for (const seed of [1, 2, 3])
      expect(at(shuffled(entries, seed)).week.map(({ meetingId }) => meetingId)).toEqual(['m-c', 'm-a', 'm-b'])
  })
})

describe('places that nobody has', () => {
  const forum = aForum({ casesPerMeeting: 3, cases: { askDays: 21 } })

  it('wait from two weeks before their cases are to be asked for, and are late after that day', () => {
    const groups = at([
      forum,
      aMeeting('m-late', '2026-12-15'),
      aMeeting('m-now', '2026-12-16'),
      aMeeting('m-soon', '2026-12-30'),
      aMeeting('m-far', '2026-12-31'),
    ])
    const open = { type: 'open-turns', count: 3 }
    expect(groups.late).toEqual([{ ...open, on: '2026-11-24', meetingId: 'm-late' }])
    expect(groups.today).toEqual([{ ...open, on: '2026-11-25', meetingId: 'm-now' }])
    expect(groups.soon).toEqual([{ ...open, on: '2026-12-09', meetingId: 'm-soon' }])
  })

  it('are counted without those that somebody has or that are kept free on purpose', () => {
    const groups = at([
      forum,
      aMeeting('m', '2026-12-16'),
      aTurn('m', 1, { state: 'assigned', personId: 'person-1' }),
      aTurn('m', 2, { state: 'open', pinned: true }),
      aTurn('m', 3, { state: 'excused', personId: 'person-2' }),
      aTurn('m', 4, { state: 'open' }),
    ])
    expect(openIn(groups)).toEqual([{ type: 'open-turns', on: '2026-11-25', meetingId: 'm', count: 1 }])
  })

  it('are none where every place is taken or no turns go round', () => {
    const taken = aTurn('m', 1, { state: 'assigned', personId: 'person-1' })
    expect(openIn(at([aForum({ casesPerMeeting: 1 }), aMeeting('m', '2026-12-16'), taken]))).toEqual([])
    expect(openIn(at([aForum(), aMeeting('m', '2026-12-16')]))).toEqual([])
  })
})

describe('cases', () => {
  const forum = aForum({ casesPerMeeting: 3, cases: { askDays: 21 } })
  const turns = [1, 2, 3].map((number) => aTurn('m', number, { state: 'assigned', personId: `person-${number}` }))
  const aCase = (number: number, fields: Partial<RecordInput<'case'>>) =>
    entry('case', `case:turn:m:${number}`, { turnId: `turn:m:${number}`, authorId: `person-${number}`, ...fields })
  const aStory = (number: number) =>
    entry('case-story', `story:case:turn:m:${number}`, { caseId: `case:turn:m:${number}`, situation: 'Det skete.' })
  const asked = { id: '1', kind: 'asked' as const, on: '2026-11-18' }
  const received = { id: '2', kind: 'received' as const, on: '2026-11-24' }
  const casesIn = (overview: Overview) =>
    overviewGroups.flatMap((group) =>
      overview[group].flatMap((item) =>
        item.type === 'cases'
          ? [{ group, step: item.step, on: item.on, of: item.rows.map(({ turnId }) => turnId) }]
          : [],
      ),
    )

  it('that are to be asked for at one meeting are one line', () => {
    const [line, ...rest] = casesIn(at([forum, aMeeting('m', '2026-12-16'), ...turns]))
    expect(line).toEqual({ group: 'today', step: 'ask', on: '2026-11-25', of: turns.map(({ id }) => id) })
    expect(rest).toEqual([])
  })

  it('wait for nobody while their authors write and have time', () => {
    const meeting = aMeeting('m', '2026-12-30')
    const answered = { ...asked, kind: 'promised' as const, id: '2' }
    const cases = [1, 2, 3].map((number) => aCase(number, { status: 'promised', events: [asked, answered] }))
    expect(casesIn(at([aForum({ ...forum.value, cases: { remindDays: [] } }), meeting, ...turns, ...cases]))).toEqual(
      [],
    )
  })

  it('wait to be checked from the day they come, whatever their deadline', () => {
    const arrived = aCase(1, { status: 'received', events: [asked, received] })
    const lines = casesIn(at([forum, aMeeting('m', '2027-01-20'), ...turns, arrived, aStory(1)]))
    expect(lines).toEqual([{ group: 'soon', step: 'check', on: '2027-01-15', of: ['turn:m:1'] }])
  })

  it('of a meeting that was called off wait for a decision, without a day', () => {
    const arrived = aCase(1, { status: 'received', events: [asked, received] })
    const meeting = aMeeting('m', '2026-12-16', { status: 'cancelled' })
    expect(casesIn(at([forum, meeting, ...turns, arrived, aStory(1)]))).toEqual([
      { group: 'today', step: 'settle', on: null, of: ['turn:m:1'] },
    ])
  })

  it('that were approved are asked about from the day of their meeting, late from the next', () => {
    const approved = aCase(1, { status: 'approved', events: [asked, received] })
    const on = (date: string) => casesIn(at([forum, aMeeting('m', date), ...turns, approved, aStory(1)]))
    expect(on('2026-11-24')).toEqual([{ group: 'late', step: 'use', on: '2026-11-24', of: ['turn:m:1'] }])
  })

  it('that were used wait for what was learned', () => {
    const used = aCase(1, { status: 'used', events: [asked, received], eraseOn: '2027-02-24' })
    const lines = casesIn(at([forum, aMeeting('m', '2026-11-24', { status: 'held' }), ...turns, used, aStory(1)]))
    expect(lines).toEqual([{ group: 'soon', step: 'learn', on: '2027-02-24', of: ['turn:m:1'] }])
  })

  it('whose story goes within a fortnight are told of, whatever else they wait for', () => {
    const used = aCase(1, {
      status: 'used',
      events: [asked, received],
      eraseOn: '2026-12-02',
      eraseNoticedOn: '2026-11-18',
    })
    const over = aCase(2, {
      status: 'withdrawn',
      events: [asked, received],
      eraseOn: '2026-11-20',
      eraseNoticedOn: '2026-11-01',
    })
    const meeting = aMeeting('m', '2026-09-02', { status: 'held' })
    expect(casesIn(at([forum, meeting, ...turns, used, over, aStory(1), aStory(2)]))).toEqual([
      { group: 'today', step: 'erase', on: '2026-11-25', of: ['turn:m:2'] },
      { group: 'soon', step: 'erase', on: '2026-12-02', of: ['turn:m:1'] },
      { group: 'soon', step: 'learn', on: '2026-12-02', of: ['turn:m:1'] },
    ])
  })

  it('that are forgotten wait only where their learning is not yet in the catalogue', () => {
    const erased = { status: 'erased' as const, events: [asked, received], passOn: 'yes' as const }
    const learning = [{ id: '1', text: 'Spørg først.' }]
    const waiting = aCase(1, { ...erased, learning })
    const done = aCase(2, { ...erased, learning, learningApproval: { by: 'Gry', at: '2026-10-01T10:00:00.000Z' } })
    const meeting = aMeeting('m', '2026-09-02', { status: 'held' })
    expect(casesIn(at([forum, meeting, ...turns, waiting, done]))).toEqual([
      { group: 'today', step: 'approve-learning', on: null, of: ['turn:m:1'] },
    ])
  })
})
