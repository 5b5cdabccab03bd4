/**
 * Reading records out of the vault: each value is checked against its revision and parsed by the schema of its kind. What
 * this program does not know is kept and counted, not shown; nothing here writes.
 */
import {
  isRecordKind,
  parseId,
  parseRecord,
  type Rev,
  type StoredRecord,
  schemaVersion,
} from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { type Archive, bytesOf, fitsItsRevision, type Head, headOf, headsOf } from './change-log.ts'
import type { Row } from './database.ts'
import { fault } from './faults.ts'
import type { ConflictedRecord, VaultPage, VaultResult } from './types.ts'

const usualPage = 1000
const mostHeads = 16

const pageOfHeads = `
  SELECT head.kind, head.id, change.number, change.rev, change.verb, change.schema, change.value_hash, value.text
  FROM head JOIN change ON change.number = head.change LEFT JOIN value ON value.change = head.change
  WHERE (head.kind, head.id) > (?, ?) ORDER BY head.kind, head.id, change.rev LIMIT ?`

type Found = { readonly kind: string; readonly id: string; readonly heads: readonly Head[] }

/** One page of records in the order of kind and id; deleted ones are left out. */
export const readPage = (archive: Archive, after: string | null, limit = usualPage): VaultResult<VaultPage> => {
  const [kind, id] = cursorParts(after)
  const size = Math.max(limit, mostHeads)
  const rows = archive.database.prepare(pageOfHeads).all([kind, id, size + 1])
  const whole = rows.length > size ? withoutLastRecord(rows) : rows
  if (!whole.every((row) => isWhole(archive, row))) return fault('database-damaged')
  const found = recordsIn(whole)
  const records: StoredRecord[] = []
  const conflicts: ConflictedRecord[] = []
  let unknown = 0
  for (const record of found) {
    const live = record.heads.filter((head) => head.text !== null)
    const only = record.heads[0]
    if (live.length === 0 || only === undefined) continue
    if (record.heads.length > 1) {
      conflicts.push(conflicted(record))
      continue
    }
    const stored = storedRecord(record.kind, record.id, only)
    if (stored === null) unknown += 1
    else records.push(stored)
  }
  const last = found.at(-1)
  const next = rows.length > size && last !== undefined ? `${last.kind}\n${last.id}` : null
  return ok({ records, conflicts, unknown, next })
}

const cursorParts = (after: string | null): readonly [string, string] => {
  const [kind, id] = (after ?? '').split('\n')
  return [kind ?? '', id ?? '']
}

/** A page ends between two records, never between two revisions of one. */
const withoutLastRecord = (rows: readonly Row[]): readonly Row[] => {
  const last = rows.at(-1)
  return rows.filter((row) => row.kind !== last?.kind || row.id !== last?.id)
}

const isWhole = ({ keys }: Archive, row: Row): boolean => {
  if (row.verb === 'delete' || row.verb === 'erase') return row.text === null
  if (row.verb !== 'create' && row.verb !== 'change') return false
  return typeof row.text === 'string' && fitsItsRevision(keys, row.text, bytesOf(row.value_hash ?? null))
}

const recordsIn = (rows: readonly Row[]): readonly Found[] => {
  const found: { kind: string; id: string; heads: Head[] }[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last?.kind === row.kind && last?.id === row.id) last?.heads.push(headOf(row))
    else found.push({ kind: String(row.kind), id: String(row.id), heads: [headOf(row)] })
  }
  return found
}

const conflicted = ({ kind, id, heads }: Found): ConflictedRecord => ({
  kind,
  id,
  heads: heads.map(({ rev, text }) => ({ rev, value: text === null ? null : JSON.parse(text) })),
})

/** The record as the contract knows it; null where its kind or schema is unknown here, or it no longer parses. */
const storedRecord = (kind: string, id: string, head: Pick<Head, 'rev' | 'schema' | 'text'>): StoredRecord | null => {
  if (!isRecordKind(kind) || head.schema > schemaVersion || head.text === null) return null
  const value = parseRecord(kind, JSON.parse(head.text))
  const parsedId = parseId(kind, id)
  if (!value.ok || !parsedId.ok) return null
  // Kind, id and value were each parsed by the schemas of the same kind, which the type cannot see.
  return { kind, id: parsedId.value, rev: head.rev, value: value.value } as StoredRecord
}

/** The record as it is now, for a refused change: the first of several newest revisions, null where it is gone. */
export const currentRecord = (archive: Archive, kind: string, id: string): StoredRecord | null => {
  const live = headsOf(archive.database, kind, id).find((head) => head.text !== null)
  return live === undefined ? null : storedRecord(kind, id, live)
}

export const revsOf = (heads: readonly Head[]): readonly Rev[] => heads.map((head) => head.rev)
