/** The order of things with order keys (agenda items, attachments, areas): numbers are derived from it and never stored. */
import { byOrder, evenKeys, keyBetween } from '../order.ts'

export type Ordered<Id extends string = string> = { readonly id: Id; readonly order: string }

/** Printed numbers, 1 and up, of items that stand in their order. Every item has one, a closed one too. */
export const itemNumbers = <Id extends string>(items: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> =>
  new Map(items.map((item, index) => [item.id, index + 1]))

/** Numbers of the named items, ascending; an item that is gone has none. */
export const numbersOf = <Id extends string>(
  itemIds: readonly Id[],
  items: readonly { readonly id: Id }[],
): readonly number[] => {
  const named = new Set<string>(itemIds)
  return items.flatMap((item, index) => (named.has(item.id) ? [index + 1] : []))
}

/**
 * Moves an element so that it stands at `index` of the new order; the answer holds the elements whose keys change. That is
 * the moved one alone, unless neighbours share a key (two people inserted at once): then all get new ones. Empty where
 * nothing moves.
 */
export const moveItem = <Id extends string>(
  elements: readonly Ordered<Id>[],
  id: Id,
  index: number,
): readonly Ordered<Id>[] => {
  const ordered = inOrder(elements)
  const from = ordered.findIndex((each) => each.id === id)
  const to = Math.max(0, Math.min(index, ordered.length - 1))
  const moved = ordered[from]
  if (moved === undefined || from === to) return []
  const rest = ordered.filter((each) => each.id !== id)
  return insertKeys(rest, to, [id])
}

/** Keys for new elements that come to stand at `index`, in their given order; the answer may also re-key neighbours. */
export const insertKeys = <Id extends string>(
  elements: readonly Ordered<Id>[],
  index: number,
  ids: readonly Id[],
): readonly Ordered<Id>[] => {
  const ordered = inOrder(elements)
  const at = Math.max(0, Math.min(index, ordered.length))
  const after = ordered[at]?.order ?? null
  let before = ordered[at - 1]?.order ?? null
  if (!hasRoom(before, after)) {
    const all = [...ordered.slice(0, at).map((each) => each.id), ...ids, ...ordered.slice(at).map((each) => each.id)]
    const keys = evenKeys(all.length)
    return all.map((id, place) => ({ id, order: keys[place] ?? '' }))
  }
  return ids.map((id) => {
    before = keyBetween(before, after)
    return { id, order: before }
  })
}

export const inOrder = <T extends Ordered>(elements: readonly T[]): readonly T[] => [...elements].sort(byOrder)

const isKey = (key: string): boolean => /^[0-9a-z]*[1-9a-z]$/.test(key)

const hasRoom = (before: string | null, after: string | null): boolean =>
  (before === null || isKey(before)) &&
  (after === null || isKey(after)) &&
  (before === null || after === null || before < after)
