/** A meeting with two items and an action, as the tests of minutes begin from. */
import { actionId, agendaItemId, meetingId, minutesCommentId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import type { Result } from '../../src/core/result.ts'

export const m = meetingId.parse('m')
export const first = agendaItemId.parse('i1')
export const second = agendaItemId.parse('i2')
export const task = actionId.parse('a1')
export const comment = minutesCommentId.parse('c1')

export const said = (text: string, id = 'b1') => [
  { id, type: 'paragraph' as const, content: [{ type: 'text' as const, text }] },
]

export const aMeeting = (fields: Partial<RecordInput<'meeting'>> = {}) =>
  newValue('meeting', {
    forumId: 'f',
    date: '2026-03-03',
    status: 'held',
    participants: [
      { id: 'e1', personId: 'p1', attendance: 'present' },
      { id: 'e2', personId: 'p2', attendance: 'apology', answer: 'no', reason: 'holiday' },
    ],
    ...fields,
  })

export const theRecords = (fields: Partial<RecordInput<'meeting'>> = {}): RecordSet =>
  recordSetOf([
    { kind: 'meeting', id: m, value: aMeeting(fields) },
    {
      kind: 'agenda-item',
      id: first,
      value: newValue('agenda-item', {
        meetingId: m,
        order: 'a',
        title: 'Nyt',
        minutesText: said('Vi blev enige om en ny start.'),
        privateNotes: said('Husk pausen'),
      }),
    },
    {
      kind: 'agenda-item',
      id: second,
      value: newValue('agenda-item', {
        meetingId: m,
        order: 'b',
        title: 'Lokaler',
        category: 'decision',
        decision: { kind: 'approved' },
      }),
    },
    {
      kind: 'action',
      id: task,
      value: newValue('action', { task: 'Book lokalet', meetingId: m, agendaItemId: second, responsibleIds: ['p1'] }),
    },
  ])

export const done = (records: RecordSet, changes: Result<readonly RecordChange[], unknown>): RecordSet => {
  if (!changes.ok) throw new Error(`refused: ${JSON.stringify(changes.error)}`)
  return withChanges(records, changes.value)
}

/** The set with one record as `change` makes it. */
export const changed = <K extends 'meeting' | 'agenda-item' | 'action'>(
  records: RecordSet,
  kind: K,
  id: string,
  fields: object,
): RecordSet => {
  const map: ReadonlyMap<string, object> = records[kind]
  const value = newValue(kind, { ...map.get(id), ...fields } as RecordInput<K>)
  return withChanges(records, [{ kind, id, value } as unknown as RecordChange])
}
