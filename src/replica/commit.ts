/**
 * The only way records change: edits are turned into changes on the current heads, sent to the vault one batch after the
 * other, and mirrored once it has acknowledged them. Knows nothing of pages or of how an edit came about.
 */
import type { Change, ContractError } from '../core/contract.ts'
import {
  isRecordKind,
  parseRecord,
  type RecordId,
  type RecordKind,
  type RecordValue,
  type StoredRecord,
} from '../core/records/index.ts'
import { mergeRecords, sameJson } from '../core/records/merge.ts'
import type { RecordChange, RecordSet } from '../core/records/record-set.ts'
import { err, ok, type Result } from '../core/result.ts'
import { call } from './bridge.ts'
import { mirror, type RecordKey, readRecord } from './database.ts'
import { touchesLockedMinutes } from './locked-minutes.ts'
import { touchesLockedProgramme } from './locked-programmes.ts'
import { inParts } from './parts.ts'
import type { Step, Value } from './undo-stack.ts'

/** What shall become of a record, given what it is now (null: there is none). */
export type Edit = RecordKey & { readonly next: (current: Value | null) => Result<Value | null, ContractError> }

/** Creates a record, or gives it a value regardless of what it was. */
export const put = <K extends RecordKind>(kind: K, id: RecordId<K>, value: RecordValue<K>): Edit => ({
  kind,
  id,
  next: () => ok({ ...value }),
})

/** Changes a record that is there. `change` may be called again when the record changed meanwhile. */
export const edit = <K extends RecordKind>(
  kind: K,
  id: RecordId<K>,
  change: (value: RecordValue<K>) => RecordValue<K>,
): Edit => ({
  kind,
  id,
  next: (current) => {
    if (current === null) return err({ code: 'conflict', current: [{ kind, id, record: null }] })
    const parsed = parseRecord(kind, current)
    return parsed.ok ? ok({ ...change(parsed.value) }) : err({ code: 'record-read-only' })
  },
})

/**
 * Decides on the record as it is when its turn comes (null: there is none), not as a page last drew it: keys come faster than pages
 * draw. Null leaves it as it is.
 */
export const revise = <K extends RecordKind>(
  kind: K,
  id: RecordId<K>,
  change: (value: RecordValue<K> | null) => RecordValue<K> | null,
): Edit => ({
  kind,
  id,
  next: (current) => {
    const parsed = current === null ? ok(null) : parseRecord(kind, current)
    if (!parsed.ok) return err({ code: 'record-read-only' })
    const changed = change(parsed.value)
    return ok(changed === null ? current : { ...changed })
  },
})

export const remove = <K extends RecordKind>(kind: K, id: RecordId<K>): Edit => ({ kind, id, next: () => ok(null) })

/** Turns `from` into `to` while keeping what others changed meanwhile; a clash on the same field is a conflict. */
export const transition = (key: RecordKey, from: Value | null, to: Value | null): Edit => ({
  ...key,
  next: (current) => {
    if (from === null || to === null || current === null)
      return sameValue(current, from) ? ok(to) : err({ code: 'conflict' })
    const merge = mergeRecords(asJson(from), asJson(to), asJson(current))
    return merge.conflicts.length === 0 ? ok(merge.value) : err({ code: 'conflict' })
  },
})

/**
 * What a decision over many records proposed, on top of the records it looked at: for what is shown before it lands, and lands as it
 * was shown. What says the same as before is left out. What a press does at once is decided in decide.ts.
 */
export const editsOf = (before: RecordSet, changes: readonly RecordChange[]): readonly Edit[] =>
  changes.flatMap(({ kind, id, value }) => {
    const seen: ReadonlyMap<string, Value> = before[kind]
    const from = seen.get(id) ?? null
    return sameValue(from, value) ? [] : [transition({ kind, id }, from, value)]
  })

/**
 * Whole or not at all: a batch too large for one commit goes in parts, and what was written of it is taken back where the vault
 * refuses a later one. Answers after the vault has written it and the read model shows it.
 */
export const commitEdits = (edits: readonly Edit[]): Promise<Result<readonly Step[], ContractError>> =>
  afterCommits(() => attempt(edits, 3))

/** Does something when every commit asked for so far has been answered; later ones wait for it. */
export const afterCommits = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = queue.then(work)
  queue = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}

/** Answers when every commit that was asked for so far has been answered. */
export const settled = (): Promise<void> => queue

type Json = Parameters<typeof mergeRecords>[0]
/** Records are JSON by their schemas; what the schema does not know came out of JSON in the vault. */
export const asJson = (value: Value): Json => value as Json

/** Whether two values say the same, whatever the order of their fields. */
export const sameValue = (a: Value | null, b: Value | null): boolean => sameJson(a, b)

let queue: Promise<void> = Promise.resolve()

const attempt = async (edits: readonly Edit[], left: number): Promise<Result<readonly Step[], ContractError>> => {
  const planned = await plan(edits)
  if (!planned.ok) return planned
  const { changes, steps } = planned.value
  let written = 0
  for (const part of inParts(changes)) {
    const refused = await write(part)
    if (refused !== null) {
      if (written > 0) await takeBack(steps.slice(0, written))
      if (refused.code !== 'conflict' || refused.current === undefined || left === 0) return err(refused)
      await mirror(
        refused.current.flatMap(({ record }) => record ?? []),
        refused.current.filter(({ record }) => record === null),
      )
      return attempt(edits, left - 1)
    }
    written += part.length
  }
  return ok(steps)
}

/** Answers why the vault refused; null where it has written and the read model shows it. */
const write = async (changes: readonly Change[]): Promise<ContractError | null> => {
  const reply = await call('records.commit', { changes })
  if (!reply.ok) return reply.error
  const revs = new Map(reply.value.map((each) => [keyText(each), each.rev]))
  await mirror(
    changes.flatMap((change) => stored(change, revs.get(keyText(change)) ?? null) ?? []),
    changes.filter((change) => change.value === null),
  )
  return null
}

/** What was written of a batch that went in parts, and whose next part was refused. */
const takeBack = async (steps: readonly Step[]): Promise<void> => {
  await attempt(
    steps.toReversed().map((step) => transition(step, step.after, step.before)),
    3,
  )
}

type Plan = { readonly changes: readonly Change[]; readonly steps: readonly Step[] }

const plan = async (edits: readonly Edit[]): Promise<Result<Plan, ContractError>> => {
  const changes: Change[] = []
  const steps: Step[] = []
  for (const { kind, id, next } of edits) {
    const head = await readRecord({ kind, id })
    const wanted = next(head?.value ?? null)
    if (!wanted.ok) return wanted
    const value = normal(kind, wanted.value)
    if (!value.ok)
      return err({ code: 'invalid-record', problems: value.error.map((problem) => ({ ...problem, kind, id })) })
    if (sameValue(head?.value ?? null, value.value)) continue
    changes.push({ kind, id, base: head === null ? [] : [head.rev], value: value.value })
    steps.push({ kind, id, before: head?.value ?? null, after: value.value })
  }
  if (touchesLockedProgramme(steps)) return err({ code: 'programme-published' })
  return (await touchesLockedMinutes(steps)) ? err({ code: 'minutes-locked' }) : ok({ changes, steps })
}

/** A value as the vault will keep it, so that the read model shows the same. */
const normal = (kind: string, value: Value | null) => {
  if (value === null) return ok(null)
  return isRecordKind(kind) ? parseRecord(kind, value) : err([{ path: [], problem: 'unknown-kind' }])
}

const keyText = (key: RecordKey): string => `${key.kind}:${key.id}`

const stored = (change: Change, rev: StoredRecord['rev'] | null): StoredRecord | null =>
  change.value === null || rev === null
    ? null
    : ({ kind: change.kind, id: change.id, rev, value: change.value } as unknown as StoredRecord)
