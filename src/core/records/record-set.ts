/**
 * All records at hand, by kind and id, for decisions that look at many of them. Every map runs in the order of its ids, so that
 * what is decided does not depend on the order in which the records came.
 */
import { ascending } from '../order.ts'
import { type RecordId, type RecordKind, type RecordValue, recordKinds } from './index.ts'

/** A record without its revision. */
export type RecordEntry<K extends RecordKind = RecordKind> = {
  [P in K]: { readonly kind: P; readonly id: RecordId<P>; readonly value: RecordValue<P> }
}[K]

/** What shall become of a record; null deletes it. */
export type RecordChange<K extends RecordKind = RecordKind> = {
  [P in K]: { readonly kind: P; readonly id: RecordId<P>; readonly value: RecordValue<P> | null }
}[K]

export type RecordSet = { readonly [K in RecordKind]: ReadonlyMap<RecordId<K>, RecordValue<K>> }

export const recordSetOf = (records: readonly RecordEntry[]): RecordSet => {
  const maps = new Map<RecordKind, Map<string, unknown>>(recordKinds.map((kind) => [kind, new Map()]))
  for (const { kind, id, value } of records.toSorted((a, b) => ascending(a.id, b.id))) maps.get(kind)?.set(id, value)
  return Object.fromEntries(maps) as unknown as RecordSet
}

/** The same records as a list, by kind and id. */
export const recordEntries = (records: RecordSet): readonly RecordEntry[] =>
  recordKinds.flatMap((kind) =>
    [...records[kind]].map(([id, value]) => ({ kind, id, value })),
  ) as unknown as readonly RecordEntry[]

/** The records as they are after the changes. The set itself stays as it was. */
export const withChanges = (records: RecordSet, changes: readonly RecordChange[]): RecordSet => {
  const touched = new Set(changes.map(({ kind }) => kind))
  const entries = recordKinds.map((kind) => {
    if (!touched.has(kind)) return [kind, records[kind]] as const
    const map = new Map<string, unknown>(records[kind])
    for (const change of changes) {
      if (change.kind !== kind) continue
      if (change.value === null) map.delete(change.id)
      else map.set(change.id, change.value)
    }
    return [kind, new Map([...map].toSorted(([a], [b]) => ascending(a, b)))] as const
  })
  return Object.fromEntries(entries) as unknown as RecordSet
}
