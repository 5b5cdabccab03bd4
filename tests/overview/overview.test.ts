/** Overblik: what is late, what waits and what comes, in its group and in the order of its day. */
import { describe, expect, it } from 'vitest'
import { itemUrgency } from '../../src/core/overview/items.ts'
import { type Overview, overviewGroups, overviewOf } from '../../src/core/overview/overview.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { entry, shuffled } from '../planning/generator.ts'

/** A Wednesday. */
const today = '2026-11-25'

/** Nothing is to be done around its meetings. */
const noRunUp = { inviteDays: 0, itemsDays: 0, agendaDays: 0, remindDays: 0, minutesDays: 0 }
const aForum = (fields: Partial<RecordInput<'forum'>> = {}) =>
  entry('forum', 'forum-a', {
    name: 'Regional ERFA',
    kind: 'regional-erfa',
    casesPerMeeting: 0,
    runUp: noRunUp,
    evaluation: { ask: false },
    ...fields,
  })
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

describe('a meeting that comes', () => {
  const taking = (id: string, fields: Partial<RecordInput<'meeting'>>) =>
    aMeeting(id, '2026-11-30', {
      participants: [
        { id: 'a', personId: 'person-1', answer: 'yes' },
        { id: 'b', personId: 'person-2' },
        { id: 'c', personId: 'person-3', attendance: 'apology', answer: 'no' },
      ],
      ...fields,
    })

  it('says whose turn it is, and who has not answered once they were invited', () => {
    const mailings = [{ id: 'a', kind: 'invitation' as const, on: '2026-11-01' }]
    const groups = at([
      aForum(),
      taking('m-1', { mailings }),
      taking('m-2', {}),
      aTurn('m-1', 1, { state: 'assigned', personId: 'person-2', coPersonIds: ['person-1'] }),
      aTurn('m-1', 2, { state: 'excused', personId: 'person-3' }),
    ])
    expect(groups.soon).toMatchObject([
      { type: 'meeting', meetingId: 'm-1', turnIds: ['person-2', 'person-1'], unanswered: 1 },
      { type: 'meeting', meetingId: 'm-2', turnIds: [], unanswered: null },
    ])
  })
})

describe('what surrounds a meeting', () => {
  const forum = aForum({ runUp: { ...noRunUp, inviteDays: 28, agendaDays: 7 } })

  it('is one line a group, about the first step', () => {
    const both = at([forum, aMeeting('m', '2026-11-30')])
    expect(both.late).toEqual([
      { type: 'step', on: '2026-11-02', meetingId: 'm', step: 'invite', more: 1, waitsFor: null },
    ])
    const parted = at([forum, aMeeting('m', '2026-12-04')])
    expect(parted.late.map((item) => item.type === 'step' && [item.step, item.more])).toEqual([['invite', 0]])
    expect(parted.week.map((item) => item.type === 'step' && item.step)).toEqual(['agenda'])
  })

  it('is told of in its own week', () => {
    const groups = at([aForum({ runUp: { ...noRunUp, agendaDays: 7 } }), aMeeting('m', '2026-12-08')])
    expect(groups.soon.map(({ type }) => type)).toEqual(['meeting'])
  })

  it('before a meeting stands before what is late after another', () => {
    const both = aForum({ runUp: { ...noRunUp, inviteDays: 28, minutesDays: 7 } })
    const held = aMeeting('m-held', '2026-10-15', { status: 'held' })
    const late = at([both, held, aMeeting('m-next', '2026-12-15')]).late
    expect(late.map((item) => item.type === 'step' && [item.meetingId, item.step])).toEqual([
      ['m-next', 'invite'],
      ['m-held', 'minutes'],
    ])
  })

  it('is let be a quarter of a year after its day', () => {
    const sent = { status: 'minutes-sent' as const }
    const commented = aForum({ runUp: { ...noRunUp, minutesDays: 7, commentDays: 10 } })
    const late = (date: string) => at([commented, aMeeting('m', date, sent)]).late
    expect(late('2026-10-01')).toMatchObject([{ type: 'step', step: 'comments' }])
    expect(late('2026-08-01')).toEqual([])
  })

  it('says how soon, and a meeting itself does not', () => {
    const forum = aForum({ runUp: { ...noRunUp, agendaDays: 7 } })
    const urgencyWith = (meetingDate: string) =>
      overviewGroups.flatMap((group) =>
        at([forum, aMeeting('m', meetingDate)])[group].map((item) => [item.type, itemUrgency(item, today)]),
      )
    expect(urgencyWith('2026-11-30')).toEqual([
      ['step', 'late'],
      ['meeting', null],
    ])
    expect(urgencyWith('2026-12-02')).toContainEqual(['step', 'today'])
    expect(urgencyWith('2026-12-04')).toContainEqual(['step', 'soon'])
    const sunday = aMeeting('m', '2026-12-20', { deadlines: [{ step: 'agenda', on: '2026-11-29' }] })
    expect(at([forum, sunday]).week.map((item) => itemUrgency(item, today))).toEqual(['later'])
  })

  it('says whose approval is waited for once it was asked for', () => {
    const asks = aForum({ approval: { subject: 'theme', approverId: 'person-1', daysBefore: 14 } })
    const asked = entry('approval', 'approval-a', { meetingId: 'm', subject: 'theme', approverId: 'person-1' })
    const steps = (entries: readonly RecordEntry[]) =>
      at(entries).week.flatMap((item) => (item.type === 'step' ? [[item.step, item.waitsFor]] : []))
    expect(steps([asks, aMeeting('m', '2026-12-11')])).toEqual([['approval', null]])
    expect(steps([asks, aMeeting('m', '2026-12-11'), asked])).toEqual([['approval', 'person-1']])
    const given = entry('approval', 'approval-a', { ...asked.value, state: 'approved', answeredOn: today })
    expect(steps([asks, aMeeting('m', '2026-12-11'), given])).toEqual([])
  })

  it('ends with comments that nobody has answered, until the minutes stand', () => {
    const comments = (['open', 'open', 'taken-in'] as const).map((state, index) =>
      entry('minutes-comment', `comment-${index}`, { meetingId: 'm', on: '2026-11-20', state, name: 'Gry' }),
    )
    const held = { status: 'minutes-sent' as const, minutesSentOn: '2026-11-18' }
    expect(at([aForum(), aMeeting('m', '2026-11-16', held), ...comments]).today).toEqual([
      { type: 'comments', on: null, meetingId: 'm', count: 2 },
    ])
    const approved = { ...held, minutesApprovedOn: '2026-11-24' }
    expect(at([aForum(), aMeeting('m', '2026-11-16', approved), ...comments]).today).toEqual([])
  })

  it('has all evaluations that are not entered in one line', () => {
    const asks = aForum({ evaluation: { ask: true } })
    const held = { status: 'closed' as const }
    const groups = at([asks, aMeeting('m-1', '2026-10-16', held), aMeeting('m-2', '2026-11-16', held)])
    expect(groups.today).toEqual([{ type: 'evaluations', on: null, meetingId: 'm-2', meetingIds: ['m-2', 'm-1'] }])
  })
})

describe('actions', () => {
  const anAction = (id: string, deadline: string | null, fields: Partial<RecordInput<'action'>> = {}) =>
    entry('action', id, { task: id, deadline, forumId: 'forum-a', responsibleIds: ['person-1'], ...fields })
  const actionsIn = (overview: Overview) =>
    overviewGroups.flatMap((group) =>
      overview[group].flatMap((item) =>
        item.type === 'actions' ? [{ group, on: item.on, of: item.rows.map(({ id }) => id) }] : [],
      ),
    )

  it('of one forum are one line while they are late, and one a day ahead', () => {
    const groups = at([
      aForum(),
      anAction('a-1', '2026-11-03'),
      anAction('a-2', '2026-11-24'),
      anAction('a-3', '2026-11-25'),
      anAction('a-4', '2026-11-29'),
      anAction('a-5', '2026-11-29'),
    ])
    expect(actionsIn(groups)).toEqual([
      { group: 'late', on: '2026-11-03', of: ['a-1', 'a-2'] },
      { group: 'today', on: '2026-11-25', of: ['a-3'] },
      { group: 'week', on: '2026-11-29', of: ['a-4', 'a-5'] },
    ])
  })

  it('that are closed, after this week or without a day wait for nobody', () => {
    const groups = at([
      aForum(),
      anAction('a-1', '2026-11-03', { status: 'done', doneOn: '2026-11-04' }),
      anAction('a-2', '2026-11-03', { status: 'dropped' }),
      anAction('a-3', '2026-11-30'),
      anAction('a-4', null),
    ])
    expect(actionsIn(groups)).toEqual([])
  })

  it('stand in the same order whatever the order of the records', () => {
    const other = entry('forum', 'forum-b', { ...aForum().value, name: 'Øst', shortName: 'ØST' })
    const entries = [aForum(), other, anAction('a-1', today), anAction('a-2', today, { forumId: 'forum-b' })]
    for (const seed of [1, 2, 3]) expect(at(shuffled(entries, seed))).toEqual(at(entries))
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
