/** A flat list with levels as the nested lists that HTML wants: bullets and numbers each in a list of their own. */
import type { DocumentListItem } from '../../core/documents/model.ts'

type ListNode = {
  /** Place among all items of the paper's list, as a key. */
  readonly place: number
  readonly item: DocumentListItem
  readonly below: readonly NestedList[]
}
export type NestedList = { readonly ordered: boolean; readonly nodes: readonly ListNode[] }

/** Items deeper than the one before go below it; an item that skips a level goes where there is a parent. */
export const nestItems = (items: readonly DocumentListItem[]): readonly NestedList[] =>
  nest(
    items.map((item, place) => ({ item, place })),
    0,
  )

type Placed = { readonly item: DocumentListItem; readonly place: number }

const nest = (items: readonly Placed[], level: number): readonly NestedList[] => {
  const lists: { readonly ordered: boolean; readonly nodes: ListNode[] }[] = []
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    if (first === undefined) break
    let end = at + 1
    while (end < items.length && (items[end]?.item.level ?? 0) > level) end++
    const node = { ...first, below: nest(items.slice(at + 1, end), level + 1) }
    const last = lists.at(-1)
    if (last?.ordered === first.item.ordered) last.nodes.push(node)
    else lists.push({ ordered: first.item.ordered, nodes: [node] })
    at = end
  }
  return lists
}
