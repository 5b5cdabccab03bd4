/** Live queries over the read model: a component that asks is drawn again whenever what it asked for changes. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useRef, useSyncExternalStore } from 'react'
import type { RecordId, RecordKind, RecordValue, Rev, StoredRecord } from '../core/records/index.ts'
import type { RecordSet } from '../core/records/record-set.ts'
import { type IndexedReference, indexedReferences, readByReference, readKind, readRecord } from './database.ts'
import { knownRecords, onKnownRecords } from './known-records.ts'

/** A record of one kind, as the pages see it. */
export type Stored<K extends RecordKind> = {
  readonly kind: K
  readonly id: RecordId<K>
  readonly rev: Rev
  readonly value: RecordValue<K>
}

/** Narrows a live query to the records that refer to one other record. */
export type RecordQuery = { readonly [F in IndexedReference]?: string }

const isOfKind =
  <K extends RecordKind>(kind: K) =>
  (record: StoredRecord): record is StoredRecord & Stored<K> =>
    record.kind === kind

const ofKind = <K extends RecordKind>(kind: K, record: StoredRecord): Stored<K> | null =>
  isOfKind(kind)(record) ? record : null

/** The record; null where there is none; undefined while the answer is on its way. */
export const useRecord = <K extends RecordKind>(
  kind: K,
  id: RecordId<K> | string | null,
): Stored<K> | null | undefined => {
  const last = useRef<Stored<K> | null>(null)
  const answer = useLiveQuery(async () => {
    const record = id === null ? null : await readRecord({ kind, id })
    last.current = steady(last.current, record === null ? null : ofKind(kind, record))
    return { kind, id, record: last.current }
  }, [kind, id])
  // Until the answer comes, Dexie's hook has the one to what was asked before.
  return answer?.kind === kind && answer.id === id ? answer.record : undefined
}

/**
 * All records of a kind, or those of them that refer to one record (`{ meetingId }`), in no particular order; undefined
 * while the answer is on its way. Sort and filter in the component: the lists are small and in memory.
 */
export const useRecords = <K extends RecordKind>(
  kind: K,
  query: RecordQuery = {},
): readonly Stored<K>[] | undefined => {
  const field = indexedReferences.find((name) => query[name] !== undefined)
  const wanted = field === undefined ? undefined : query[field]
  const last = useRef<readonly Stored<K>[]>([])
  return useLiveQuery(async () => {
    const found =
      field === undefined || wanted === undefined ? await readKind(kind) : await readByReference(kind, field, wanted)
    last.current = steadyList(
      last.current,
      found.flatMap((record) => ofKind(kind, record) ?? []),
    )
    return last.current
  }, [kind, field, wanted])
}

/** Those of the named records that are there, in the order of their names; undefined while the answer is on its way. */
export const useRecordsById = <K extends RecordKind>(
  kind: K,
  ids: readonly RecordId<K>[],
): readonly Stored<K>[] | undefined => {
  const last = useRef<readonly Stored<K>[]>([])
  const wanted = ids.join(' ')
  return useLiveQuery(async () => {
    const found = await Promise.all(wanted.split(' ').map((id) => readRecord({ kind, id })))
    last.current = steadyList(
      last.current,
      found.flatMap((record) => (record === null ? [] : (ofKind(kind, record) ?? []))),
    )
    return last.current
  }, [kind, wanted])
}

/** All records, for decisions that look at many of them; undefined while the answer is on its way. */
export const useRecordSet = (): RecordSet | undefined => useSyncExternalStore(onKnownRecords, knownRecords)

/** A record that did not change stays the same object, and so does a list of such: what is drawn from them rests. */
const steady = <K extends RecordKind>(before: Stored<K> | null | undefined, now: Stored<K> | null): Stored<K> | null =>
  before?.id === now?.id && before?.rev === now?.rev ? (before ?? now) : now

const steadyList = <K extends RecordKind>(
  before: readonly Stored<K>[],
  now: readonly Stored<K>[],
): readonly Stored<K>[] => {
  const byId = new Map<string, Stored<K>>(before.map((each) => [each.id, each]))
  const records = now.map((each) => steady(byId.get(each.id), each) ?? each)
  return records.length === before.length && records.every((each, index) => each === before[index]) ? before : records
}
