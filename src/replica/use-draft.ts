/** Editing one record in place from a component: its value as the user sees it, a way to change it, and how it is saved. */
import { useMemo, useSyncExternalStore } from 'react'
import { parseRecord, type RecordId, type RecordKind, type RecordValue } from '../core/records/index.ts'
import { draftOf, type SaveState } from './drafts.ts'

export type DraftOf<K extends RecordKind> = {
  readonly value: RecordValue<K>
  readonly save: SaveState
  /** Changes the value; the function gets it as it is at that moment. Saved within a second. */
  readonly change: (next: (value: RecordValue<K>) => RecordValue<K>) => void
  /** Changes one field. */
  readonly set: <F extends keyof RecordValue<K>>(field: F, value: RecordValue<K>[F]) => void
  /** Saves now: when the focus leaves a form, and to try again after saving failed. */
  readonly flush: () => Promise<void>
  /** Props for the element around the fields: saves when the focus leaves it. */
  readonly onBlur: () => void
  /** Answers a conflict: keep what is typed here, or take the other version. */
  readonly resolve: (side: 'ours' | 'theirs') => void
}

/**
 * The draft of a record; null where there is no such record, undefined while it is being read. `label` is what the change
 * is called when it is undone ("Mødet er ændret"). All components that edit one record share its draft.
 */
export const useDraft = <K extends RecordKind>(
  kind: K,
  id: RecordId<K> | string,
  label: string,
): DraftOf<K> | null | undefined => {
  const draft = useMemo(() => draftOf({ kind, id }, label), [kind, id, label])
  const snapshot = useSyncExternalStore(draft.subscribe, draft.snapshot)
  const raw = snapshot?.value
  const save = snapshot?.save
  /* Parsed only when the value changes, so that editors see a new value only when there is one. */
  const value = useMemo(() => {
    if (raw === undefined) return undefined
    const parsed = parseRecord(kind, raw)
    return parsed.ok ? parsed.value : (raw as RecordValue<K>)
  }, [kind, raw])
  const draftOfValue = useMemo(() => {
    if (value === undefined || save === undefined) return undefined
    const change: DraftOf<K>['change'] = (next) => draft.change((current) => ({ ...next(current as RecordValue<K>) }))
    return {
      value,
      save,
      change,
      set: <F extends keyof RecordValue<K>>(field: F, next: RecordValue<K>[F]) =>
        change((current) => ({ ...current, [field]: next })),
      flush: draft.flush,
      onBlur: draft.endRun,
      resolve: draft.resolve,
    }
  }, [draft, value, save])
  return snapshot === null ? null : draftOfValue
}
