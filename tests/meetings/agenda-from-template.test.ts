/** An agenda made from what the forum always takes up, and from what earlier meetings left over. */
import { describe, expect, it } from 'vitest'
import { addFromTemplate, agendaFor, missingFromTemplate } from '../../src/core/meetings/agenda-from-template.ts'
import { itemsOf } from '../../src/core/meetings/agenda-items.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { entry } from '../planning/generator.ts'
import { sequence } from './builders.ts'

const m = meetingId.parse('m2')
const forum = entry('forum', 'f', {
  name: 'Følgegruppen',
  kind: 'steering-group',
  agendaTemplate: [
    { id: 't1', category: 'welcome', title: 'Velkomst', minutes: 5, presenters: [{ id: 'p', personId: 'chair' }] },
    { id: 't2', category: 'approval', title: 'Godkendelse af referat', minutes: 5 },
    {
      id: 't3',
      category: 'case-round',
      title: 'Cases',
      minutes: 60,
      content: [plainBlock('b', 'Vi begynder med en runde.')],
      phases: [{ phase: 'telling', minutes: 10 }],
    },
    { id: 't4', category: 'other', title: 'Personsager', closed: true },
    { id: 't5', category: 'any-other-business', title: 'Eventuelt' },
  ],
})
const held = entry('meeting', 'm1', { forumId: 'f', date: '2026-03-03', status: 'held' })
const next = (fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', 'm2', { forumId: 'f', date: '2026-06-02', ...fields })
const item = (id: string, at: string, fields: Partial<RecordInput<'agenda-item'>> = {}) =>
  entry('agenda-item', id, { meetingId: at, order: 'i', title: id, ...fields })
const postponed = item('x', 'm1', { title: 'Studiebesøg', category: 'decision', progress: 'postponed' })

const titles = (records: RecordSet) => itemsOf(records, m).map(({ value }) => value.title)
const made = (records: RecordSet, newId = sequence()) => withChanges(records, agendaFor(records, m, { newId }))

describe('the agenda of a forum', () => {
  it('has its usual items with presenters, phases, texts and closed ones, the minutes to approve and what was postponed', () => {
    const after = made(recordSetOf([forum, held, next(), postponed]))
    expect(titles(after)).toEqual([
      'Velkomst',
      'Godkendelse af referat',
      'Studiebesøg',
      'Cases',
      'Personsager',
      'Eventuelt',
    ])
    expect(itemsOf(after, m).map(({ value }) => value)).toMatchObject([
      { presenters: [{ personId: 'chair' }], minutes: 5 },
      { approvesMeetingId: 'm1', carriedFromId: null },
      { carriedFromId: 'x' },
      { phases: [{ phase: 'telling', minutes: 10 }], content: [{ content: [{ text: 'Vi begynder med en runde.' }] }] },
      { closed: true },
      { closed: false },
    ])
    expect(itemsOf(after, m)[3]?.value.content[0]?.id).not.toBe('b')
  })

  it('is the same however often it is asked for', () => {
    const newId = sequence()
    const once = made(recordSetOf([forum, held, next(), postponed]), newId)
    expect(agendaFor(once, m, { newId })).toEqual([])
  })

  it('that is begun already gets what was left over, and is not filled with items that were left out', () => {
    const records = recordSetOf([forum, held, next(), postponed, item('y', 'm2', { title: 'Egen sag' })])
    expect(titles(made(records))).toEqual(['Godkendelse af referat', 'Studiebesøg', 'Egen sag'])
  })

  it('is left alone once the meeting was held', () => {
    expect(
      agendaFor(recordSetOf([forum, held, next({ status: 'held' }), postponed]), m, { newId: sequence() }),
    ).toEqual([])
  })
})

describe('items of the template that an agenda lacks', () => {
  const written = [
    item('a', 'm2', { order: 'b', category: 'welcome', title: ' velkomst ' }),
    item('b', 'm2', { order: 'd', title: 'Egen sag' }),
    item('c', 'm2', { order: 'f', category: 'any-other-business', title: 'Eventuelt' }),
  ]
  const records = recordSetOf([forum, next(), ...written])
  const missing = missingFromTemplate(records, m)

  it('are those that no item answers for, one for one', () => {
    expect(missing.map(({ title }) => title)).toEqual(['Godkendelse af referat', 'Cases', 'Personsager'])
    const twice = entry('forum', 'f', {
      kind: 'network',
      agendaTemplate: [
        { id: 't1', category: 'break', title: 'Pause' },
        { id: 't2', category: 'break', title: 'Pause' },
      ],
    })
    const one = recordSetOf([twice, next(), item('p', 'm2', { category: 'break', title: 'Pause' })])
    expect(missingFromTemplate(one, m).map(({ id }) => id)).toEqual(['t2'])
  })

  it('come after what stands before them in the template, and the others keep their places', () => {
    const after = withChanges(records, addFromTemplate(records, m, missing, { newId: sequence() }))
    expect(titles(after)).toEqual([
      ' velkomst ',
      'Godkendelse af referat',
      'Cases',
      'Personsager',
      'Egen sag',
      'Eventuelt',
    ])
    const only = withChanges(records, addFromTemplate(records, m, missing.slice(1, 2), { newId: sequence() }))
    expect(titles(only)).toEqual([' velkomst ', 'Cases', 'Egen sag', 'Eventuelt'])
  })
})
