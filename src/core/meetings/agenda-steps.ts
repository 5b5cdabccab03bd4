/**
 * What one does to a meeting's agenda item by item: add, copy, move. Decided on the agenda as it is; what an item says is not its
 * business.
 */
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { type ItemChange, insertItem, itemsOf, type ListedItem, rekeyed } from './agenda-items.ts'
import { moveItem } from './agenda-order.ts'
import { freshBlocks } from './new-meeting.ts'

/** The item after another one; last where there is none, or it is gone. */
export const addItem = (
  records: RecordSet,
  id: AgendaItemId,
  value: AgendaItem,
  after: AgendaItemId | null,
): readonly ItemChange[] => {
  const items = itemsOf(records, value.meetingId)
  const place = items.findIndex((item) => item.id === after) + 1 || items.length
  return insertItem(items, place, id, value)
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
  const changes = rekeyed(items, moveItem(items, id, place))
  return changes.length === 0 ? null : { place, changes }
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
