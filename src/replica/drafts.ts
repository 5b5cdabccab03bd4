/**
 * Records being edited in place: one buffer a record however many components edit it, saved within a second of the last
 * keystroke and at once when the user turns elsewhere. Owns the timing; what a buffer is stands in edit-buffer.ts.
 */
import type { ContractError } from '../core/contract.ts'
import { mergeRecords } from '../core/records/merge.ts'
import { err, ok } from '../core/result.ts'
import { asJson, type Edit, sameValue } from './commit.ts'
import { onMirrored, type RecordKey, readRecord } from './database.ts'
import {
  acknowledged,
  arrived,
  type EditBuffer,
  isDirty,
  keepOurs,
  openBuffer,
  refused,
  sendingBegins,
  takeTheirs,
  typed,
} from './edit-buffer.ts'
import { commit, onErased, setBeforeUndo } from './history.ts'
import { newElementId } from './new-id.ts'
import type { Value } from './undo-stack.ts'

/** How far a record is from being saved, for "Gemt kl. 14.05" and for what stands in its place when saving fails. */
export type SaveState =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: ContractError }
  | { readonly state: 'conflict' }

type DraftSnapshot = { readonly value: Value; readonly save: SaveState }

/** After the last keystroke, and at the latest this long after the first one that is not saved yet. */
const pauseMilliseconds = 400
const longestMilliseconds = 900
/** A pause this long ends a run of typing that is undone as one. */
const runMilliseconds = 4000

/** One record's buffer with its timer. `label` says what editing it is called when it is undone. */
export class Draft {
  readonly key: RecordKey
  label: string
  #buffer: EditBuffer | null = null
  #gone = false
  #snapshot: DraftSnapshot | null = null
  #savedAt: Date | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the timer is to ring, in the page's milliseconds. */
  #due: number | null = null
  #dirtySince: number | null = null
  #lastTyped = 0
  #run = newElementId()
  #saving: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()

  constructor(key: RecordKey, label: string) {
    this.key = key
    this.label = label
    void readRecord(key).then((record) => {
      if (this.#buffer === null) this.#headIs(record?.value ?? null)
    })
  }

  /** What the page shows; null where there is no such record, undefined until it has been read. */
  readonly snapshot = (): DraftSnapshot | null | undefined => (this.#gone ? null : (this.#snapshot ?? undefined))

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) void this.flush()
    }
  }

  /** Whether something typed here has not been acknowledged yet. */
  get hasUnsaved(): boolean {
    return !this.#gone && this.#buffer !== null && (isDirty(this.#buffer) || this.#buffer.sending !== null)
  }

  readonly change = (next: (value: Value) => Value): void => {
    if (this.#buffer === null) return
    const now = performance.now()
    if (now - this.#lastTyped > runMilliseconds) this.#run = newElementId()
    this.#lastTyped = now
    this.#set(typed(this.#buffer, next(this.#buffer.ours)))
    this.#schedule()
  }

  /** Saves now; answers when nothing is left to save or saving has failed. However often it is asked, one save at a time. */
  readonly flush = async (): Promise<void> => {
    this.#stopTimer()
    do await this.#saveOnce()
    while (this.#mustSave() && this.#buffer?.error === null)
  }

  readonly resolve = (side: 'ours' | 'theirs'): void => {
    if (this.#buffer === null) return
    this.#set(side === 'ours' ? keepOurs(this.#buffer) : takeTheirs(this.#buffer))
    void this.flush()
  }

  /** Ends the run of typing, so that undo takes it back by itself; called when the focus leaves. */
  readonly endRun = (): void => {
    void this.flush()
    this.#lastTyped = Number.NEGATIVE_INFINITY
  }

  headChanged(head: Value | null): void {
    this.#headIs(head)
  }

  /** The record was erased for good: what it held, and what was typed into it, is not kept here either. */
  forget(): void {
    this.#stopTimer()
    this.#buffer = null
    this.#snapshot = null
    this.#headIs(null)
  }

  #headIs(head: Value | null): void {
    this.#gone = head === null
    if (head === null) {
      this.#tell()
      return
    }
    const buffer = this.#buffer === null ? openBuffer(head) : arrived(this.#buffer, head)
    this.#set(buffer)
    /* A deleted record that came back still has what was typed into it meanwhile. */
    if (buffer.sending === null && buffer.error === null && isDirty(buffer)) this.#schedule()
  }

  #schedule(): void {
    const now = performance.now()
    this.#dirtySince ??= now
    const due = Math.min(now + pauseMilliseconds, this.#dirtySince + longestMilliseconds)
    /* Set anew at every key it would never ring where keys come quicker than timers do. */
    if (this.#due !== null && due <= this.#due) return
    this.#stopTimer()
    this.#due = due
    this.#timer = setTimeout(
      () => {
        this.#stopTimer()
        void this.#saveOnce()
      },
      Math.max(0, due - now),
    )
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#due = null
  }

  #mustSave(): boolean {
    return !this.#gone && this.#buffer !== null && this.#buffer.theirs === null && isDirty(this.#buffer)
  }

  /** What is typed while it is on its way waits for its own moment: saving back to back would cost every key. */
  #saveOnce(): Promise<void> {
    if (this.#saving === null && this.#mustSave())
      this.#saving = this.#save().finally(() => {
        this.#saving = null
        if (this.#mustSave() && this.#buffer?.error === null) this.#schedule()
      })
    return this.#saving ?? Promise.resolve()
  }

  async #save(): Promise<void> {
    if (this.#buffer === null) return
    this.#dirtySince = null
    const sent = this.#buffer.ours
    const base = this.#buffer.base
    this.#set(sendingBegins(this.#buffer))
    let written: Value = sent
    const next: Edit['next'] = (current) => {
      if (current === null) return err({ code: 'conflict', current: [{ ...this.key, record: null }] })
      const merge = mergeRecords(asJson(base), asJson(sent), asJson(current))
      if (merge.conflicts.length > 0) return err({ code: 'conflict' })
      written = merge.value
      return ok(merge.value)
    }
    const done = await commit(this.label, [{ ...this.key, next }], this.#run)
    if (this.#buffer === null) return
    if (done.ok) {
      this.#savedAt = new Date()
      this.#set(acknowledged(this.#buffer, written))
      return
    }
    this.#set(refused(this.#buffer, done.error))
    if (done.error.code === 'conflict') this.#headIs((await readRecord(this.key))?.value ?? null)
  }

  #set(buffer: EditBuffer): void {
    this.#buffer = buffer
    this.#snapshot = { value: buffer.ours, save: saveState(buffer, this.#savedAt) }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

const saveState = (buffer: EditBuffer, savedAt: Date | null): SaveState => {
  if (buffer.theirs !== null) return { state: 'conflict' }
  if (buffer.error !== null && buffer.sending === null) return { state: 'failed', error: buffer.error }
  if (buffer.sending !== null || !sameValue(buffer.ours, buffer.base)) return { state: 'saving' }
  return savedAt === null ? { state: 'untouched' } : { state: 'saved', at: savedAt }
}

const drafts = new Map<string, Draft>()
const nameOf = (key: RecordKey): string => `${key.kind}:${key.id}`

/** The one draft of a record; made when it is first asked for. */
export const draftOf = (key: RecordKey, label: string): Draft => {
  const found = drafts.get(nameOf(key))
  if (found !== undefined) {
    found.label = label
    return found
  }
  const made = new Draft(key, label)
  drafts.set(nameOf(key), made)
  return made
}

/** Saves everything that is being typed anywhere. Answers whether all of it is in the archive. */
export const flushDrafts = async (): Promise<boolean> => {
  const open = [...drafts.values()]
  await Promise.all(open.map((draft) => draft.flush()))
  return open.every((draft) => !draft.hasUnsaved)
}

/** Why the first of those that could not be saved is not: also of a page that nobody looks at any more. */
export const whyUnsaved = (): ContractError | null => {
  for (const draft of drafts.values()) {
    const save = draft.hasUnsaved ? draft.snapshot()?.save : undefined
    if (save?.state === 'failed') return save.error
    if (save?.state === 'conflict') return { code: 'conflict' }
  }
  return null
}

export const hasUnsavedDrafts = (): boolean => [...drafts.values()].some((draft) => draft.hasUnsaved)

onMirrored((key, record) => drafts.get(nameOf(key))?.headChanged(record?.value ?? null))
onErased((key) => {
  drafts.get(nameOf(key))?.forget()
  drafts.delete(nameOf(key))
})
setBeforeUndo(async () => {
  await flushDrafts()
})
