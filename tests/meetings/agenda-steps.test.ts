import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../src/core/meetings/agenda-items.ts'
import { addItem, copyItem, type MovedItem, moveItemOnto, stepItem } from '../../src/core/meetings/agenda-steps.ts'
import { agendaItemId, meetingId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'

const meeting = meetingId.parse('m')
const id = (name: string) => agendaItemId.parse(name)
const anItem = (order: string, title = '') => newValue('agenda-item', { meetingId: meeting, order, title })
const agenda = (...orders: readonly string[]): RecordSet =>
  recordSetOf(orders.map((order, index) => ({ kind: 'agenda-item', id: id(`i${index + 1}`), value: anItem(order) })))
const orderAfter = (records: RecordSet, ...decisions: readonly ((now: RecordSet) => readonly RecordChange[])[]) =>
  itemsOf(
    decisions.reduce((now, decision) => withChanges(now, decision(now)), records),
    meeting,
  ).map((item) => item.id)
const changesOf = (moved: MovedItem | null): readonly RecordChange[] => moved?.changes ?? []
const down = (name: string) => (now: RecordSet) => changesOf(stepItem(now, id(name), 1))

describe('an agenda', () => {
  it('moves an item as many steps as it is asked, each from where the one before left it', () => {
    expect(orderAfter(agenda('c', 'f', 'i', 'l'), down('i1'), down('i1'))).toEqual(['i2', 'i3', 'i1', 'i4'])
    expect(orderAfter(agenda('c', 'f', 'i'), down('i1'), down('i1'), down('i1'))).toEqual(['i2', 'i3', 'i1'])
  })

  it('says where an item has come to stand, and nothing where it stays or is gone', () => {
    const records = agenda('c', 'f', 'i')
    expect(stepItem(records, id('i1'), 1)?.place).toBe(1)
    expect(stepItem(records, id('i1'), -1)).toBeNull()
    expect(stepItem(records, id('gone'), 1)).toBeNull()
    expect(moveItemOnto(records, id('i3'), id('i1'))?.place).toBe(0)
    expect(moveItemOnto(records, id('i2'), id('i2'))).toBeNull()
    expect(moveItemOnto(records, id('i2'), id('gone'))).toBeNull()
  })

  it('moves one item alone, unless neighbours share a key', () => {
    expect(changesOf(stepItem(agenda('c', 'f', 'i'), id('i1'), 1))).toHaveLength(1)
    const shared = agenda('c', 'c', 'c')
    expect(orderAfter(shared, down('i1'))).toEqual(['i2', 'i1', 'i3'])
  })

  it('takes a new item in after another one, and last where that is gone or none is named', () => {
    const add = (name: string, below: string | null) => (now: RecordSet) =>
      addItem(now, id(name), anItem(''), below === null ? null : id(below))
    expect(orderAfter(agenda('c', 'f'), add('new', 'i1'))).toEqual(['i1', 'new', 'i2'])
    expect(orderAfter(agenda('c', 'f'), add('new', null), add('next', null))).toEqual(['i1', 'i2', 'new', 'next'])
    expect(orderAfter(agenda('c', 'f'), add('new', 'gone'))).toEqual(['i1', 'i2', 'new'])
    expect(orderAfter(agenda(), add('new', null))).toEqual(['new'])
  })

  it('copies what an item asks for, and nothing of what the meeting said about it', () => {
    const value = { ...anItem('c', 'Nyt'), progress: 'done' as const, presenters: [] }
    const records = withChanges(agenda('c', 'f'), [{ kind: 'agenda-item', id: id('i1'), value }])
    const copy = copyItem(records, id('i1'), id('copy'), () => 'e')
    expect(orderAfter(records, () => copy)).toEqual(['i1', 'copy', 'i2'])
    expect(copy[0]?.value).toMatchObject({ title: 'Nyt', progress: 'open', decision: null, minutesText: [] })
    expect(copyItem(records, id('gone'), id('copy'), () => 'e')).toEqual([])
  })
})
