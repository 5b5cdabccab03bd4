/**
 * What can be undone and redone, as plain data: a stack of batches with the values before and after. It knows neither the
 * vault nor the page; undoing is a new commit on the current heads, which somebody else makes.
 */
import type { RecordKey } from './database.ts'

export type Value = Readonly<Record<string, unknown>>

/** One record of a batch: what it was and what it became; null where there was or is none. */
export type Step = RecordKey & { readonly before: Value | null; readonly after: Value | null }

export type Batch = {
  /** What was done, in the user's words. */
  readonly label: string
  readonly steps: readonly Step[]
  /** Batches of one group in a row (a run of typing) are undone as one. */
  readonly group: string | null
}

export type UndoStack = { readonly done: readonly Batch[]; readonly undone: readonly Batch[] }

export const emptyStack: UndoStack = { done: [], undone: [] }

const depth = 200

/** Remembers a batch that was just committed; what had been undone can no longer be redone. */
export const remember = (stack: UndoStack, batch: Batch): UndoStack => {
  const last = stack.done.at(-1)
  const grown =
    last !== undefined && last.group !== null && last.group === batch.group && stack.undone.length === 0
      ? [...stack.done.slice(0, -1), joined(last, batch)]
      : [...stack.done, batch]
  return { done: grown.slice(-depth), undone: [] }
}

export type Taken = {
  readonly batch: Batch
  /** The stack once the batch has been committed. */
  readonly rest: UndoStack
  /** The stack where that cannot be done any more. */
  readonly without: UndoStack
}

/** The batch that undoing would take back. */
export const takeDone = ({ done, undone }: UndoStack): Taken | null => {
  const batch = done.at(-1)
  const earlier = done.slice(0, -1)
  return batch === undefined
    ? null
    : { batch, rest: { done: earlier, undone: [...undone, batch] }, without: { done: earlier, undone } }
}

/** The batch that redoing would do again. */
export const takeUndone = ({ done, undone }: UndoStack): Taken | null => {
  const batch = undone.at(-1)
  const later = undone.slice(0, -1)
  return batch === undefined
    ? null
    : { batch, rest: { done: [...done, batch], undone: later }, without: { done, undone: later } }
}

export const inverse = (batch: Batch): Batch => ({
  ...batch,
  steps: batch.steps.toReversed().map((step) => ({ ...step, before: step.after, after: step.before })),
})

const joined = (first: Batch, second: Batch): Batch => {
  const steps: Step[] = []
  for (const step of [...first.steps, ...second.steps]) {
    const at = steps.findIndex((each) => each.kind === step.kind && each.id === step.id)
    const earlier = steps[at]
    if (earlier === undefined) steps.push(step)
    else steps[at] = { ...step, before: earlier.before }
  }
  return { ...second, steps }
}
