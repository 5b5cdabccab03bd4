/**
 * Commits that the user can take back. Undo and redo are new commits on the current heads; the stack ends with the lock,
 * since the page is reloaded then, and with an erasure.
 */
import { useSyncExternalStore } from 'react'
import type { ContractError, Erased } from '../core/contract.ts'
import { oneAtATime } from '../core/one-at-a-time.ts'
import { err, ok, type Result } from '../core/result.ts'
import { call } from './bridge.ts'
import { afterCommits, commitEdits, type Edit, settled, transition } from './commit.ts'
import { mirror, type RecordKey, readRecord } from './database.ts'
import {
  type Batch,
  emptyStack,
  inverse,
  remember,
  type Taken,
  takeDone,
  takeUndone,
  type UndoStack,
} from './undo-stack.ts'

/**
 * Commits edits as one batch, whole or not at all. `label` says what was done ("Punktet er flyttet") and is what undoing
 * reads aloud. Batches with the same `group` in a row are undone as one.
 */
export const commit = async (
  label: string,
  edits: readonly Edit[],
  group: string | null = null,
): Promise<Result<null, ContractError>> => {
  const done = await commitEdits(edits)
  if (!done.ok) return done
  if (done.value.length > 0) setStack(remember(stack, { label, steps: done.value, group }))
  return ok(null)
}

/**
 * Commits what shows no error of its own: where the archive refuses, whoever listens says why. Answers whether it was done.
 */
export const commitOrTell = async (label: string, edits: readonly Edit[]): Promise<boolean> => {
  const done = await commit(label, edits)
  if (!done.ok) tellRefused(done.error)
  return done.ok
}

export const tellRefused = (error: ContractError): void => {
  for (const listener of refusals) listener(error)
}

/** Calls `listener` for each refusal until the returned function is called. */
export const onRefused = (listener: (error: ContractError) => void): (() => void) => {
  refusals.add(listener)
  return () => void refusals.delete(listener)
}
const refusals = new Set<(error: ContractError) => void>()

/**
 * Deletes for good, earlier versions included. Nothing before it can be undone, and what is still being typed into the record
 * goes too. Answers what was removed.
 */
export const erase = (key: RecordKey): Promise<Result<Erased, ContractError>> =>
  afterCommits(async () => {
    const record = await readRecord(key)
    const reply = await call('records.erase', { ...key, base: record === null ? [] : [record.rev] })
    if (!reply.ok) return err(reply.error)
    erasures += 1
    setStack(emptyStack)
    for (const listener of forgetters) listener(key)
    await mirror([], [key])
    return reply
  })

/** Calls `listener` for each record that was erased: nothing of it is to be kept. */
export const onErased = (listener: (key: RecordKey) => void): void => void forgetters.add(listener)
const forgetters = new Set<(key: RecordKey) => void>()
let erasures = 0

/** Takes back the last batch; answers its label, or null when there is none. */
export const undo = (): Promise<Result<string | null, ContractError>> =>
  onStack(() => {
    const taken = takeDone(stack)
    return taken === null ? ok(null) : replay(inverse(taken.batch), taken)
  })

/** Does again what was undone last; answers its label, or null when there is none. */
export const redo = (): Promise<Result<string | null, ContractError>> =>
  onStack(() => {
    const taken = takeUndone(stack)
    return taken === null ? ok(null) : replay(taken.batch, taken)
  })

/** The labels of what undo and redo would do now; null where there is nothing. */
export type History = { readonly undo: string | null; readonly redo: string | null }

export const useHistory = (): History => useSyncExternalStore(subscribe, () => history)

/** What must be written before the stack is looked at: text that is still being typed. */
export const setBeforeUndo = (flush: () => Promise<void>): void => {
  beforeUndo = flush
}

let beforeUndo: () => Promise<void> = () => Promise.resolve()

/**
 * Decisions and undos, in the order in which they are asked for: keys come faster than the vault answers, and each looks at what those
 * before it came to.
 */
export const inTurn = oneAtATime()

/** Answers when every decision that was asked for so far has come to something. */
export const decided = (): Promise<void> => inTurn(() => undefined)

/** Each looks at the stack that the one before it left, with what is being typed and what was committed before it. */
const onStack = <T>(work: () => T | Promise<T>): Promise<T> =>
  inTurn(async () => {
    await beforeUndo()
    await settled()
    return await work()
  })

let stack: UndoStack = emptyStack
let history: History = { undo: null, redo: null }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const setStack = (next: UndoStack): void => {
  stack = next
  history = { undo: next.done.at(-1)?.label ?? null, redo: next.undone.at(-1)?.label ?? null }
  for (const listener of listeners) listener()
}

/**
 * What has changed since in the same place stays as it is, and the step is forgotten: kept, it would stand in the way of every
 * earlier one. So it goes with a meeting that has been saved in a calendar file after it was made.
 */
const replay = async (batch: Batch, { rest, without }: Taken): Promise<Result<string | null, ContractError>> => {
  const erasuresBefore = erasures
  const done = await commitEdits(batch.steps.map((step) => transition(step, step.before, step.after)))
  const keep = (next: UndoStack) => {
    /* An erasure that came in between has emptied the stack: what was in it must not come back. */
    if (erasures === erasuresBefore) setStack(next)
  }
  if (!done.ok && done.error.code === 'conflict') {
    keep(without)
    return err({ code: 'step-overtaken' })
  }
  /* What is published stays published, and is not in the way either. */
  if (!done.ok && done.error.code === 'programme-published') keep(without)
  if (!done.ok) return done
  keep(rest)
  return ok(batch.label)
}
