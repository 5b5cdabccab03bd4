/**
 * The items of one meeting, found among all and put in their order, and others put in among them. What they are about is not its
 * business.
 */
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { inOrder, insertKeys, type Ordered } from './agenda-order.ts'

export type ListedItem = { readonly id: AgendaItemId; readonly order: string; readonly value: AgendaItem }

export const itemsOf = (records: Pick<RecordSet, 'agenda-item'>, meetingId: MeetingId): readonly ListedItem[] =>
  inOrder(
    [...records['agenda-item']].flatMap(([id, value]) =>
      value.meetingId === meetingId ? [{ id, order: value.order, value }] : [],
    ),
  )

export type ItemChange = RecordChange<'agenda-item'>

/** An item that is new among the others, at a place from 0, with those of them that must make room for it. */
export const insertItem = (
  items: readonly ListedItem[],
  place: number,
  id: AgendaItemId,
  value: AgendaItem,
): readonly ItemChange[] => {
  const keys = insertKeys(items, place, [id])
  const order = keys.find((key) => key.id === id)?.order ?? ''
  return [...rekeyed(items, keys), { kind: 'agenda-item', id, value: { ...value, order } }]
}

/** Those of the items whose keys are other ones. */
export const rekeyed = (
  items: readonly ListedItem[],
  keys: readonly Ordered<AgendaItemId>[],
): readonly ItemChange[] => {
  const orders = new Map(keys.map(({ id, order }) => [id, order]))
  return items.flatMap(({ id, value }) => {
    const order = orders.get(id)
    return order === undefined || order === value.order
      ? []
      : [{ kind: 'agenda-item' as const, id, value: { ...value, order } }]
  })
}
