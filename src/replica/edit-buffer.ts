/**
 * What is being typed into one record, as plain data and pure steps: the value last acknowledged, the value as the user
 * sees it, and what is on its way. Loses no keystroke: whatever was typed is kept until the vault has acknowledged it or
 * the user has chosen otherwise.
 */
import type { ContractError } from '../core/contract.ts'
import { mergeRecords } from '../core/records/merge.ts'
import { asJson, sameValue } from './commit.ts'
import type { Value } from './undo-stack.ts'

export type EditBuffer = {
  /** The record as last seen in the vault. */
  readonly base: Value
  /** The record as the user sees it. */
  readonly ours: Value
  /** What is on its way to the vault. */
  readonly sending: Value | null
  /** The record changed by somebody else, in a field that was also typed into here. */
  readonly theirs: Value | null
  /** A head that arrived while something was on its way. */
  readonly arrivedMeanwhile: Value | null
  readonly error: ContractError | null
}

export const openBuffer = (head: Value): EditBuffer => ({
  base: head,
  ours: head,
  sending: null,
  theirs: null,
  arrivedMeanwhile: null,
  error: null,
})

export const isDirty = (buffer: EditBuffer): boolean => !sameValue(buffer.ours, buffer.base)

/** The user typed: the error stays until saving succeeds. */
export const typed = (buffer: EditBuffer, ours: Value): EditBuffer => ({ ...buffer, ours })

/** Saving begins with what is there now. */
export const sendingBegins = (buffer: EditBuffer): EditBuffer => ({ ...buffer, sending: buffer.ours })

/** The vault has it; `written` may hold more than was sent, where it was merged with somebody else's change. */
export const acknowledged = (buffer: EditBuffer, written: Value): EditBuffer => {
  const { sending } = buffer
  if (sending === null) return arrived(buffer, written)
  const ours = sameValue(sending, written) ? buffer.ours : merged(sending, buffer.ours, written)
  return { base: written, ours, sending: null, theirs: null, arrivedMeanwhile: null, error: null }
}

/** The vault did not take it: what was typed stays, and is tried again when the user asks or types on. */
export const refused = (buffer: EditBuffer, error: ContractError): EditBuffer => {
  const waiting = { ...buffer, sending: null, arrivedMeanwhile: null, error }
  return buffer.arrivedMeanwhile === null ? waiting : arrived(waiting, buffer.arrivedMeanwhile)
}

/** The record changed in the vault by other hands than this buffer's. */
export const arrived = (buffer: EditBuffer, head: Value): EditBuffer => {
  if (buffer.sending !== null) return { ...buffer, arrivedMeanwhile: head }
  if (sameValue(buffer.base, head)) return { ...buffer, theirs: null }
  const merge = mergeRecords(asJson(buffer.base), asJson(buffer.ours), asJson(head))
  return merge.conflicts.length === 0
    ? { ...buffer, base: head, ours: merge.value, theirs: null }
    : { ...buffer, theirs: head }
}

/** Keeps what is typed here where the two disagree; the rest of the other version is taken over. */
export const keepOurs = (buffer: EditBuffer): EditBuffer =>
  buffer.theirs === null
    ? buffer
    : {
        ...buffer,
        base: buffer.theirs,
        ours: merged(buffer.base, buffer.ours, buffer.theirs),
        theirs: null,
        error: null,
      }

/** Takes the other version and gives up what is typed here. */
export const takeTheirs = (buffer: EditBuffer): EditBuffer =>
  buffer.theirs === null ? buffer : openBuffer(buffer.theirs)

/** Merge in which our side wins where both changed the same thing. */
const merged = (base: Value, ours: Value, theirs: Value): Value =>
  mergeRecords(asJson(base), asJson(ours), asJson(theirs)).value
