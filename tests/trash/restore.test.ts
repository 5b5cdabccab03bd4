/** Bringing back what was deleted: with what it names, with what was taken out of others, and over nobody's later words. */
import { describe, expect, test } from 'vitest'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { restoreGroup, restoreOne } from '../../src/core/trash/restore.ts'
import type { TrashedRecord, TrashGroup } from '../../src/core/trash/trash.ts'

const groupOf = (...records: readonly TrashedRecord[]): TrashGroup => ({
  batch: 'b',
  at: '2026-03-01T09:00:00.000Z',
  goesAt: '2026-03-31T09:00:00.000Z',
  who: 'koordinator',
  records,
})

const entry = (kind: string, id: string, value: object): RecordEntry => ({ kind, id, value }) as unknown as RecordEntry
const plain = (value: object): object => JSON.parse(JSON.stringify(value))

const forum = { kind: 'forum', id: 'f1', value: newValue('forum', { name: 'ERFA Nord', kind: 'local-erfa' }) }
const meeting = {
  kind: 'meeting',
  id: 'm1',
  value: newValue('meeting', { forumId: 'f1' as never, title: 'Martsmøde' }),
}
const item = {
  kind: 'agenda-item',
  id: 'i1',
  value: newValue('agenda-item', { meetingId: 'm1' as never, title: 'Nyt' }),
}
const other = {
  kind: 'agenda-item',
  id: 'i2',
  value: newValue('agenda-item', { meetingId: 'm1' as never, title: 'Evt.' }),
}

describe('one record', () => {
  test('comes with those of the same deletion that it names, and with no others', () => {
    const changes = restoreOne(groupOf(item, other, meeting, forum), item)
    expect(changes.map(({ id }) => id).toSorted()).toEqual(['f1', 'i1', 'm1'])
  })

  test('comes alone where nothing that it names was deleted with it', () => {
    expect(restoreOne(groupOf(item, other), other).map(({ id }) => id)).toEqual(['i2'])
  })

  test('that no longer is what its kind calls for is left', () => {
    const broken = { kind: 'meeting', id: 'm2', value: { forumId: 7 } }
    const unknown = { kind: 'planet', id: 'p1', value: {} }
    expect(restoreOne(groupOf(broken, unknown), broken)).toEqual([])
    expect(restoreGroup(recordSetOf([]), groupOf(broken, unknown), [])).toEqual([])
  })
})

describe('all of it', () => {
  const before = {
    ...plain(newValue('forum', { name: 'ERFA Nord', kind: 'local-erfa' })),
    facilitatorIds: ['p1', 'p2'],
  }
  const after = { ...before, facilitatorIds: ['p2'] }
  const person = { kind: 'person', id: 'p1', value: newValue('person', { givenName: 'Gry' }) }
  const touched = [{ kind: 'forum', id: 'f1', before, after }]

  test('brings back what was taken out of others, and keeps what was written there since', () => {
    const since = { ...after, purpose: 'skrevet siden' }
    const records = recordSetOf([entry('forum', 'f1', since)])
    const restored = withChanges(records, restoreGroup(records, groupOf(person), touched))
    expect([...restored.person.keys()]).toEqual(['p1'])
    expect([...restored.forum.values()]).toMatchObject([{ facilitatorIds: ['p1', 'p2'], purpose: 'skrevet siden' }])
  })

  test('lets a later change of the same place stand', () => {
    const records = recordSetOf([entry('forum', 'f1', { ...after, facilitatorIds: ['p3'] })])
    const restored = withChanges(records, restoreGroup(records, groupOf(person), touched))
    expect([...restored.forum.values()]).toMatchObject([{ facilitatorIds: ['p3'] }])
  })

  test('touches no record that is gone meanwhile', () => {
    expect(restoreGroup(recordSetOf([]), groupOf(person), touched).map(({ id }) => id)).toEqual(['p1'])
  })
})
