import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actionRows,
  dropAction,
  finishAction,
  noteReminders,
  openActionsBefore,
  reopenAction,
} from '../../src/core/actions/actions.ts'
import { type ActionId, actionId, meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import {
  type RecordChange,
  type RecordSet,
  recordEntries,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const today = '2026-11-22'
const a = (id: string): ActionId => actionId.parse(id)
const anAction = (id: string, fields: Partial<RecordInput<'action'>> = {}) =>
  entry('action', id, { task: `Opgave ${id}`, meetingId: 'm1', ...fields })
const base = [
  entry('forum', 'f', { name: 'Øst', kind: 'local-erfa' }),
  entry('forum', 'g', { name: 'Vest', kind: 'local-erfa' }),
  entry('person', 'p', { givenName: 'Anna' }),
  entry('meeting', 'm1', { forumId: 'f', date: '2026-09-01', status: 'held' }),
  entry('meeting', 'm2', { forumId: 'f', date: '2026-10-01', status: 'held' }),
  entry('meeting', 'm3', { forumId: 'f', date: '2026-12-01', status: 'planned' }),
  entry('meeting', 'n1', { forumId: 'g', date: '2026-09-02', status: 'held' }),
  entry('agenda-item', 'i', { meetingId: 'm1' }),
]
const withActions = (...actions: readonly ReturnType<typeof anAction>[]): RecordSet =>
  recordSetOf([...base, ...actions])
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('the list of actions', () => {
  it('has the most pressing first, those without a deadline after them, closed ones last', () => {
    const records = withActions(
      anAction('a', { deadline: '2026-12-24' }),
      anAction('b'),
      anAction('c', { deadline: '2026-11-20' }),
      anAction('d', { deadline: today }),
      anAction('e', { deadline: '2026-11-29' }),
      anAction('f', { status: 'done', doneOn: '2026-11-01', deadline: '2026-01-01' }),
      anAction('g', { status: 'done', doneOn: '2026-11-02' }),
    )
    expect(actionRows(records, today).map(({ id, due, daysLate }) => [id, due, daysLate])).toEqual([
      ['c', 'late', 2],
      ['d', 'today', 0],
      ['e', 'soon', 0],
      ['a', 'later', 0],
      ['b', 'undated', 0],
      ['g', 'closed', 0],
      ['f', 'closed', 0],
    ])
  })

  it("belongs to the forum of the meeting, and to an action's own where no meeting agreed on it", () => {
    const records = withActions(
      anAction('a'),
      anAction('b', { meetingId: null, forumId: 'g' }),
      anAction('c', { meetingId: 'n1', forumId: 'f' }),
      anAction('d', { meetingId: null }),
    )
    const forums = actionRows(records, today).map(({ id, forumId }) => [id, forumId])
    expect(Object.fromEntries(forums)).toEqual({ a: 'f', b: 'g', c: 'g', d: null })
  })

  it('leaves out what says nothing, and people and items that are gone', () => {
    const records = withActions(
      anAction('a', { task: '  ' }),
      anAction('b', { responsibleIds: ['gone', 'p'], agendaItemId: 'gone' }),
    )
    expect(actionRows(records, today)).toMatchObject([{ id: 'b', responsibleIds: ['p'], agendaItemId: null }])
  })
})

describe('what a meeting looks back on', () => {
  const records = withActions(
    anAction('earlier'),
    anAction('own', { meetingId: 'm2' }),
    anAction('later', { meetingId: 'm3' }),
    anAction('without-meeting', { meetingId: null, forumId: 'f' }),
    anAction('elsewhere', { meetingId: 'n1' }),
    anAction('done-before', { status: 'done', doneOn: '2026-09-15' }),
    anAction('done-after', { status: 'done', doneOn: '2026-10-20' }),
  )

  it('is what was open when it met, from meetings before it', () => {
    expect(idsOf(openActionsBefore(records, meetingId.parse('m2'), today))).toEqual([
      'without-meeting',
      'earlier',
      'done-after',
    ])
  })

  it('is what is open now where it has not met yet', () => {
    expect(idsOf(openActionsBefore(records, meetingId.parse('m3'), today))).toEqual([
      'without-meeting',
      'earlier',
      'own',
    ])
  })

  it('is what is open at a meeting that has no day yet, of which none is late', () => {
    const undated = withActions(anAction('dated', { deadline: '2026-11-24' }), anAction('open'))
    const rows = openActionsBefore(
      withChanges(undated, [entry('meeting', 'm4', { forumId: 'f', date: null })]),
      meetingId.parse('m4'),
      null,
    )
    expect(rows.map(({ id, due, daysLate }) => [id, due, daysLate])).toEqual([
      ['dated', 'later', 0],
      ['open', 'undated', 0],
    ])
  })

  it('is nothing at a meeting that is gone', () => {
    expect(openActionsBefore(records, meetingId.parse('gone'), today)).toEqual([])
  })
})

describe('finishing an action', () => {
  const records = withActions(anAction('a', { deadline: '2026-11-01' }))

  it('closes it on the day, and opening it again leaves no trace of that', () => {
    const finished = withChanges(records, finishAction(records, a('a'), today))
    expect(finished.action.get(a('a'))).toMatchObject({ status: 'done', doneOn: today })
    expect(withChanges(finished, reopenAction(finished, a('a')))).toEqual(records)
    const dropped = withChanges(finished, dropAction(finished, a('a')))
    expect(dropped.action.get(a('a'))).toMatchObject({ status: 'dropped', doneOn: null })
  })

  it('notes a reminder once a day', () => {
    const once = withChanges(records, noteReminders(records, [a('a'), a('gone')], today))
    const again = noteReminders(once, [a('a')], today)
    expect(again).toEqual([])
    const twice = withChanges(once, again)
    expect(twice.action.get(a('a'))?.remindedOn).toEqual([today])
    expect(actionRows(twice, today)[0]?.remindedOn).toBe(today)
  })
})

describe('any order of edits', () => {
  const ids = ['a', 'b', 'c'].map(a)
  type Step = (records: RecordSet, id: ActionId, day: string) => readonly RecordChange[]
  const rename: Step = (records, id) => {
    const value = records.action.get(id)
    return value === undefined ? [] : [{ kind: 'action', id, value: { ...value, deadline: '2026-10-10' } }]
  }
  /** As when a meeting is tidied up: the item or the meeting goes, the action stays behind. */
  const loseMeeting: Step = (records) =>
    [...records.meeting.keys()].slice(0, 1).map((id) => ({ kind: 'meeting', id, value: null }))
  const loseItem: Step = (records) =>
    [...records['agenda-item'].keys()].map((id) => ({ kind: 'agenda-item', id, value: null }))
  const steps: readonly Step[] = [
    finishAction,
    dropAction,
    reopenAction,
    (records, id, day) => noteReminders(records, [id], day),
    rename,
    loseMeeting,
    loseItem,
  ]

  it('loses and doubles no action, and keeps its task and its people', () => {
    const edits = fc.array(
      fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...ids), fc.integer({ min: 0, max: 60 })),
    )
    fc.assert(
      fc.property(edits, (made) => {
        let records = withActions(
          ...ids.map((id) => anAction(id, { responsibleIds: ['p'], agendaItemId: 'i', forumId: 'f' })),
        )
        for (const [step, id, day] of made) {
          const on = new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10)
          records = withChanges(records, step(records, id, on))
        }
        const rows = actionRows(records, today)
        expect(idsOf(rows).toSorted()).toEqual(['a', 'b', 'c'])
        for (const row of rows) {
          expect(row).toMatchObject({ task: `Opgave ${row.id}`, responsibleIds: ['p'], forumId: 'f' })
          expect(row.doneOn !== null).toBe(row.status === 'done')
        }
      }),
    )
  })

  it('reads the same whatever order the records came in', () => {
    const records = withActions(anAction('a'), anAction('b', { deadline: today }), anAction('c', { deadline: today }))
    fc.assert(
      fc.property(fc.shuffledSubarray([...recordEntries(records)], { minLength: 11 }), (shuffled) => {
        expect(actionRows(recordSetOf(shuffled), today)).toEqual(actionRows(records, today))
      }),
    )
  })
})
