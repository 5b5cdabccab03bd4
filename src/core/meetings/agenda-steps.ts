/** What one does to a meeting's agenda item by item: add, copy, move. Decided on the agenda as it is; what an item says is not its business. */
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { itemsOf, type ListedItem } from './agenda-items.ts'
import { insertKeys, moveItem, type Ordered } from './agenda-order.ts'
import { freshBlocks } from './new-meeting.ts'

type ItemChange = RecordChange<'agenda-item'>

/** The item after another one; last where there is none, or it is gone. */
export const addItem = (
  records: RecordSet,
  id: AgendaItemId,
  value: AgendaItem,
  after: AgendaItemId | null,
): readonly ItemChange[] => {
  const items = itemsOf(records, value.meetingId)
  const place = items.findIndex((item) => item.id === after) + 1 || items.length
  const keys = insertKeys(items, place, [id])
  const order = keys.find((key) => key.id === id)?.order ?? ''
  return [{ kind: 'agenda-item', id, value: { ...value, order } }, ...keyed(items, keys)]
}

/** The same item to be written once more, below the first one. */
export const copyItem = (
  records: RecordSet,
  id: AgendaItemId,
  copyId: AgendaItemId,
  newElementId: () => string,
): readonly ItemChange[] => {
  const value = records['agenda-item'].get(id)
  return value === undefined ? [] : addItem(records, copyId, copyOf(value, newElementId), id)
}

/** Where an item has come to stand, from 0, and what changes by it; null where it stays. */
export type MovedItem = { readonly place: number; readonly changes: readonly ItemChange[] }

/** Moves an item to where the one stands that it was dropped on. */
export const moveItemOnto = (records: RecordSet, id: AgendaItemId, onto: AgendaItemId): MovedItem | null => {
  const items = agendaWith(records, id)
  return movedTo(
    items,
    id,
    items.findIndex((item) => item.id === onto),
  )
}

/** Moves an item one step up or down. */
export const stepItem = (records: RecordSet, id: AgendaItemId, by: 1 | -1): MovedItem | null => {
  const items = agendaWith(records, id)
  return movedTo(items, id, items.findIndex((item) => item.id === id) + by)
}

const agendaWith = (records: RecordSet, id: AgendaItemId): readonly ListedItem[] => {
  const value = records['agenda-item'].get(id)
  return value === undefined ? [] : itemsOf(records, value.meetingId)
}

const movedTo = (items: readonly ListedItem[], id: AgendaItemId, place: number): MovedItem | null => {
  if (place < 0 || place >= items.length) return null
  const changes = keyed(items, moveItem(items, id, place))
  return changes.length === 0 ? null : { place, changes }
}

/** Those of the items whose keys are other ones. */
const keyed = (items: readonly ListedItem[], keys: readonly Ordered<AgendaItemId>[]): readonly ItemChange[] => {
  const orders = new Map(keys.map(({ id, order }) => [id, order]))
  return items.flatMap(({ id, value }) => {
    const order = orders.get(id)
    return order === undefined || order === value.order
      ? []
      : [{ kind: 'agenda-item' as const, id, value: { ...value, order } }]
  })
}

/** What the meeting said about the first one is not copied. */
const copyOf = (item: AgendaItem, newElementId: () => string): AgendaItem => ({
  ...item,
  caseId: null,
  presenters: item.presenters.map((each) => ({ ...each, id: newElementId() })),
  content: freshBlocks(item.content, newElementId),
  recommendation: freshBlocks(item.recommendation, newElementId),
  privateNotes: freshBlocks(item.privateNotes, newElementId),
  minutesText: [],
  decision: null,
  progress: 'open',
  carriedFromId: null,
  approvesMeetingId: null,
})
