/**
 * The unlocked archive as an in-memory, reactive read model: one Dexie table of records, filled from the vault and kept
 * level with it. It is never the truth, holds no blobs, and is deleted when the archive locks.
 */
import Dexie, { type Table } from 'dexie'
import type { RecordKind, StoredRecord } from '../core/records/index.ts'

export type RecordKey = { readonly kind: string; readonly id: string }

/** References by which records are looked up often enough to deserve an index. */
export const indexedReferences = ['meetingId', 'forumId', 'personId'] as const
export type IndexedReference = (typeof indexedReferences)[number]

const name = 'archive'
const database = new Dexie(name)
database.version(1).stores({
  records: ['[kind+id]', 'kind', ...indexedReferences.map((field) => `[kind+value.${field}]`)].join(', '),
})
const records: Table<StoredRecord, [string, string]> = database.table('records')

/** Told after every change of the read model, with what changed: a null record is gone. */
type MirrorListener = (key: RecordKey, record: StoredRecord | null) => void
const listeners = new Set<MirrorListener>()
export const onMirrored = (listener: MirrorListener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const readRecord = async (key: RecordKey): Promise<StoredRecord | null> =>
  (await records.get([key.kind, key.id])) ?? null

export const readKind = (kind: RecordKind): Promise<StoredRecord[]> => records.where('kind').equals(kind).toArray()

export const readAll = (): Promise<StoredRecord[]> => records.toArray()

export const readByReference = (kind: RecordKind, field: IndexedReference, id: string): Promise<StoredRecord[]> =>
  records.where(`[kind+value.${field}]`).equals([kind, id]).toArray()

/** Brings the read model level with what the vault acknowledged or told: all of it, in one transaction. */
export const mirror = async (changed: readonly StoredRecord[], gone: readonly RecordKey[]): Promise<void> => {
  await database.transaction('rw', records, async () => {
    await records.bulkPut([...changed])
    await records.bulkDelete(gone.map((key): [string, string] => [key.kind, key.id]))
  })
  for (const record of changed) for (const listener of listeners) listener(record, record)
  for (const key of gone) for (const listener of listeners) listener(key, null)
}

/** Adds a page of records while the archive is being loaded; nobody listens yet. */
export const load = async (page: readonly StoredRecord[]): Promise<void> => {
  await records.bulkPut([...page])
}

/** Removes every trace of the archive from the page's storage. */
export const deleteDatabase = (): Promise<void> => database.delete()
export const openEmptyDatabase = async (): Promise<void> => {
  await database.delete()
  await database.open()
}
