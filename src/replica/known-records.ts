/**
 * All records at hand for the pages: read once, kept level with the mirror from then on, and the same object for everybody until
 * something changes. Reading ten years anew for each page that looks at them would be what one waits for.
 */
import { isRecordKind, type StoredRecord } from '../core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf, withChanges } from '../core/records/record-set.ts'
import { onMirrored, type RecordKey, readAll } from './database.ts'

let known: RecordSet | undefined
let reading = false
/** What was mirrored since, the oldest first. Also while reading: applied once more, it changes nothing. */
let behind: { readonly key: RecordKey; readonly record: StoredRecord | null }[] = []
const listeners = new Set<() => void>()

/** Undefined until they are read, which the first who asks begins. */
export const knownRecords = (): RecordSet | undefined => known

/** The same for a decision, which does not wait for a page to ask: read for it alone where no page has yet. */
export const allRecords = async (): Promise<RecordSet> => known ?? recordSetOf(await readAll())

export const onKnownRecords = (listener: () => void): (() => void) => {
  listeners.add(listener)
  /* Locked meanwhile, the mirror is gone under it, and so is this page. */
  if (known === undefined && !reading) read().catch(() => undefined)
  return () => listeners.delete(listener)
}

const read = async (): Promise<void> => {
  reading = true
  try {
    known = recordSetOf(await readAll())
  } finally {
    reading = false
  }
  catchUp()
}

onMirrored((key, record) => {
  if (known === undefined && !reading) return
  behind.push({ key, record })
  /* A batch is one step. */
  if (behind.length === 1) queueMicrotask(catchUp)
})

const catchUp = (): void => {
  if (known === undefined) return
  const changes = behind.flatMap(({ key, record }) => {
    const change = { kind: key.kind, id: key.id, value: record?.value ?? null }
    return isKnownKind(change) ? [change] : []
  })
  behind = []
  if (changes.length > 0) known = withChanges(known, changes)
  for (const listener of listeners) listener()
}

const isKnownKind = (change: { readonly kind: string }): change is RecordChange => isRecordKind(change.kind)
