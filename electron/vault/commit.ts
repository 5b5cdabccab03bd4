/**
 * Whether a batch may be taken, and taking it: whole or not at all, in one transaction with its log, heads and audit. The
 * answer comes after COMMIT. Rules across records are not judged here (rule 9).
 */
import type { Change, Committed, ContractError } from '../../src/core/contract.ts'
import { isRecordKind, parseId, parseRecord, type Rev, schemaVersion } from '../../src/core/records/index.ts'
import { err, ok } from '../../src/core/result.ts'
import { canonicalText } from './canonical.ts'
import { type Archive, appendBatch, type Head, headsOf, type Step } from './change-log.ts'
import { inTransaction } from './database.ts'
import { fault } from './faults.ts'
import { currentRecord, revsOf } from './records.ts'
import type { VaultResult } from './types.ts'

/** Largest batch, so that it can travel as one sealed piece later (rule 10). */
export const largestCommit = 1024 * 1024

/** A change whose value has been parsed and spelled canonically. */
type Prepared = {
  readonly kind: string
  readonly id: string
  readonly base: readonly string[]
  readonly text: string | null
}

export const newBatchId = (archive: Archive): string => archive.deps.randomBytes(16).toString('hex')

export const commitChanges = (archive: Archive, changes: readonly Change[]): VaultResult<readonly Committed[]> => {
  const prepared = prepare(changes)
  if (!prepared.ok) return prepared
  const bytes = prepared.value.reduce((sum, change) => sum + sizeOf(change), 0)
  if (bytes > largestCommit) return fault('commit-too-large')
  if (prepared.value.length === 0) return ok([])
  return inTransaction(archive.database, () => takeBatch(archive, prepared.value))
}

export const sizeOf = (change: { readonly kind: string; readonly id: string; readonly text: string | null }): number =>
  Buffer.byteLength(change.text ?? '') + change.kind.length + change.id.length

const prepare = (changes: readonly Change[]): VaultResult<readonly Prepared[]> => {
  const prepared: Prepared[] = []
  const seen = new Set<string>()
  for (const change of changes) {
    const { kind, id, base } = change
    const name = `${kind}\n${id}`
    if (seen.has(name)) return invalid(kind, id, [{ path: ['id'], problem: 'twice' }])
    seen.add(name)
    const text = change.value === null ? checkedId(kind, id) : valueText(kind, id, change.value)
    if (!text.ok) return text
    prepared.push({ kind, id, base, text: text.value })
  }
  return ok(prepared)
}

const invalid = (kind: string, id: string, problems: NonNullable<ContractError['problems']>) =>
  fault('invalid-record', { problems: problems.map((problem) => ({ ...problem, kind, id })) })

const checkedId = (kind: string, id: string): VaultResult<null> => {
  if (!isRecordKind(kind)) return invalid(kind, id, [{ path: ['kind'], problem: 'unknown' }])
  const parsed = parseId(kind, id)
  return parsed.ok ? ok(null) : invalid(kind, id, [{ path: ['id'], problem: 'invalid' }])
}

/** The canonical text of a value, as its schema gives it back: defaults filled in, unknown fields kept. */
export const valueText = (kind: string, id: string, value: unknown): VaultResult<string> => {
  const known = checkedId(kind, id)
  if (!known.ok) return known
  if (!isRecordKind(kind)) return invalid(kind, id, [{ path: ['kind'], problem: 'unknown' }])
  const parsed = parseRecord(kind, value)
  if (!parsed.ok) return invalid(kind, id, parsed.error)
  const text = canonicalText(parsed.value)
  return text === null ? invalid(kind, id, [{ path: [], problem: 'not-json' }]) : ok(text)
}

const takeBatch = (archive: Archive, changes: readonly Prepared[]): VaultResult<readonly Committed[]> => {
  const steps: Step[] = []
  const stale: Prepared[] = []
  for (const change of changes) {
    const heads = headsOf(archive.database, change.kind, change.id)
    if (heads.some((head) => head.schema > schemaVersion)) {
      return fault('record-read-only', { problems: [{ path: [], problem: 'newer', kind: change.kind, id: change.id }] })
    }
    if (isCurrent(change.base, heads)) steps.push(stepOf(change, heads))
    else stale.push(change)
  }
  if (stale.length > 0) return err(conflictOver(archive, stale))
  const revs = appendBatch(archive, newBatchId(archive), steps)
  return ok(
    changes.map(({ kind, id, text }, index) => ({ kind, id, rev: text === null ? null : (revs[index] ?? null) })),
  )
}

export const conflictOver = (
  archive: Archive,
  records: readonly { readonly kind: string; readonly id: string }[],
): ContractError => ({
  code: 'conflict',
  current: records.map(({ kind, id }) => ({ kind, id, record: currentRecord(archive, kind, id) })),
})

/** The base names exactly the newest revisions; or none, where there is no record or only a deleted one. */
export const isCurrent = (base: readonly string[], heads: readonly Head[]): boolean => {
  if (base.length === 0) return heads.every((head) => head.text === null)
  return new Set(base).size === heads.length && heads.every((head) => base.includes(head.rev))
}

const stepOf = ({ kind, id, text }: Prepared, heads: readonly Head[]): Step => {
  const parents: readonly Rev[] = revsOf(heads)
  const exists = heads.some((head) => head.text !== null)
  return { kind, id, text, parents, verb: text === null ? 'delete' : exists ? 'change' : 'create' }
}
