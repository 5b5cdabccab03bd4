/**
 * The change log: revisions, their values, and the chain that makes a removed or edited row show. It decides nothing about
 * whether a change is allowed; that is commit.ts. Everything here runs inside the caller's transaction.
 */
import type { KeyObject } from 'node:crypto'
import { type Rev, rev as revSchema, schemaVersion } from '../../src/core/records/index.ts'
import { writeAudit } from './audit.ts'
import type { Cell, Database, Row } from './database.ts'
import { deriveHashKey, deriveKey, keyedHash, sameBytes } from './keys.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { VaultDeps } from './types.ts'

type Verb = 'create' | 'change' | 'delete' | 'erase'

/** Earlier values kept besides the current one, for merging and for looking back; the log itself keeps every revision. */
const earlierValuesKept = 20

/** An open archive: its database and the keys that revisions, chain and blobs are made with. */
export type Archive = {
  readonly database: Database
  readonly deps: VaultDeps
  readonly keys: ArchiveKeys
}
type ArchiveKeys = {
  readonly rev: KeyObject
  readonly value: KeyObject
  readonly chain: KeyObject
  /** The only one of these that opens anything; wiped when the vault closes. */
  readonly blob: Buffer
}

export const archiveKeys = (database: Database, vaultId: string): ArchiveKeys => {
  const row = database.prepare("SELECT key FROM archive_key WHERE name = 'archive'").get()
  const shared = bytesOf(row?.key ?? null)
  const keys = {
    rev: deriveHashKey(shared, vaultId, 'revision'),
    value: deriveHashKey(shared, vaultId, 'value'),
    chain: deriveHashKey(shared, vaultId, 'chain'),
    blob: deriveKey(shared, vaultId, 'blob'),
  }
  shared.fill(0)
  return keys
}

export const bytesOf = (cell: Cell): Uint8Array => {
  if (cell instanceof Uint8Array) return cell
  throw new Error('a blob was expected')
}
export const hexOf = (cell: Cell): string => Buffer.from(bytesOf(cell)).toString('hex')
export const revOf = (cell: Cell): Rev => revSchema.parse(hexOf(cell))
const blobOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'))
const blobOrNull = (hex: string): Uint8Array<ArrayBuffer> | null => (hex === '' ? null : blobOf(hex))

/** One step of a batch; `text` is the canonical value, null for a deletion or erasure. */
export type Step = {
  readonly kind: string
  readonly id: string
  readonly verb: Verb
  readonly parents: readonly Rev[]
  readonly text: string | null
}

/** A current revision as it lies in the tables. */
export type Head = {
  readonly change: number
  readonly rev: Rev
  readonly verb: Verb
  readonly schema: number
  readonly text: string | null
}

const valueHash = (keys: ArchiveKeys, text: string | null): string =>
  text === null ? '' : keyedHash(keys.value, text).toString('hex')

/** The opaque revision: a keyed hash of what was changed, from what, into what, and in which batch (rule 1). */
const revisionOf = (keys: ArchiveKeys, step: Omit<Step, 'text' | 'verb'>, value: string, batch: string): Rev => {
  const parts = JSON.stringify([step.kind, step.id, [...step.parents].sort(), value, batch])
  return revSchema.parse(keyedHash(keys.rev, parts).toString('hex'))
}

export type LoggedChange = {
  readonly kind: string
  readonly id: string
  readonly verb: string
  readonly schema: number
  readonly rev: string
  readonly parents: readonly string[]
  readonly value: string
}
type LoggedBatch = {
  readonly batch: string
  readonly device: string
  readonly number: number
  readonly previous: string
}

export const chainHash = (keys: ArchiveKeys, batch: LoggedBatch, changes: readonly LoggedChange[]): Buffer => {
  const steps = changes.map((c) => [c.kind, c.id, c.verb, c.schema, c.rev, c.parents, c.value])
  return keyedHash(keys.chain, JSON.stringify([batch.previous, batch.device, batch.number, batch.batch, steps]))
}

export const noHash = '00'.repeat(32)

/** Who this copy of the archive is. A new one starts a chain of its own. */
export const deviceOf = (database: Database): string => String(readSetting(database, 'device'))

export const mintDevice = (archive: Pick<Archive, 'database' | 'deps'>): void => {
  const device = archive.deps.randomBytes(16).toString('hex')
  writeSetting(archive.database, 'device', device)
  archive.database
    .prepare('INSERT INTO device (device, batches, chain_end) VALUES (?, 0, ?)')
    .run([device, blobOf(noHash)])
}

/** Writes one batch: log, values, heads and audit. Answers with the new revisions in the batch's order. */
export const appendBatch = (
  archive: Archive,
  batch: string,
  steps: readonly Step[],
  schema: number = schemaVersion,
): readonly Rev[] => {
  const { database, keys } = archive
  const device = deviceRow(database)
  const number = device.batches + 1
  const changes = steps.map((step): LoggedChange & { readonly rev: Rev } => {
    const value = valueHash(keys, step.text)
    const parents = [...step.parents].sort()
    return {
      kind: step.kind,
      id: step.id,
      verb: step.verb,
      schema,
      rev: revisionOf(keys, step, value, batch),
      parents,
      value,
    }
  })
  const hash = chainHash(keys, { batch, device: device.device, number, previous: device.chainEnd }, changes)
  const written = database
    .prepare('INSERT INTO batch (batch, device, device_number, previous, hash) VALUES (?, ?, ?, ?, ?)')
    .run([batch, device.row, number, blobOf(device.chainEnd), new Uint8Array(hash)])
  database
    .prepare('UPDATE device SET batches = ?, chain_end = ? WHERE number = ?')
    .run([number, new Uint8Array(hash), device.row])
  for (const [index, change] of changes.entries()) {
    const text = steps[index]?.text ?? null
    const logged = writeChange(database, written.lastInsertRowid, change, text)
    if (change.verb === 'delete') noteDeletion(database, logged, archive.deps.now().toISOString(), archive.deps.who)
    writeAudit(archive, change)
  }
  return changes.map((change) => change.rev)
}

export const deviceRow = (database: Database) => {
  const device = deviceOf(database)
  const row = database.prepare('SELECT number, batches, chain_end FROM device WHERE device = ?').get([device])
  if (row === undefined) throw new Error('this copy has no device')
  return { row: Number(row.number), device, batches: Number(row.batches), chainEnd: hexOf(row.chain_end ?? null) }
}

/** Writes a change with its value and makes it the newest of its record; answers with its number. */
export const writeChange = (database: Database, batch: number, change: LoggedChange, text: string | null): number => {
  const { kind, id } = change
  const { lastInsertRowid: number } = database
    .prepare(
      'INSERT INTO change (batch, kind, id, verb, schema, rev, parents, value_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run([
      batch,
      kind,
      id,
      change.verb,
      change.schema,
      blobOf(change.rev),
      blobOrNull(change.parents.join('')),
      blobOrNull(change.value),
    ])
  for (const head of headsOf(database, kind, id)) {
    if (!change.parents.includes(head.rev)) continue
    database.prepare('DELETE FROM head WHERE kind = ? AND id = ? AND change = ?').run([kind, id, head.change])
  }
  database.prepare('INSERT INTO head (kind, id, change) VALUES (?, ?, ?)').run([kind, id, number])
  if (text === null) return number
  database.prepare('INSERT INTO value (change, text) VALUES (?, ?)').run([number, text])
  database
    .prepare(
      `DELETE FROM value WHERE change IN
         (SELECT number FROM change WHERE kind = ? AND id = ? ORDER BY number DESC LIMIT 1 OFFSET ${earlierValuesKept + 1})
       AND change NOT IN (SELECT change FROM head WHERE kind = ? AND id = ?)
       AND change IS NOT (SELECT max(number) FROM change WHERE kind = ? AND id = ? AND number <= ?)`,
    )
    .run([kind, id, kind, id, kind, id, sharedUntil(database)])
  return number
}

/** For display, and for how long it can be brought back (trash.ts). */
export const noteDeletion = (database: Database, change: number, at: string, who: string): void => {
  database.prepare('INSERT INTO deletion (change, at, who) VALUES (?, ?, ?)').run([change, at, who])
}

/** The last change that a copy of this archive knows as well; 0 where there is no copy. */
const sharedUntil = (database: Database): number => Number(readSetting(database, 'shared-until') ?? 0)

/**
 * Says that from now on a copy knows every change so far. The values that a merge will start from stay; what an earlier copy
 * kept alive goes, unless it is among the newest of its record.
 */
export const shareUntilNow = (database: Database): void => {
  writeSetting(database, 'shared-until', String(lastChange(database)))
  database
    .prepare(
      `DELETE FROM value WHERE change IN
         (SELECT number FROM
           (SELECT number, row_number() OVER (PARTITION BY kind, id ORDER BY number DESC) AS age FROM change)
          WHERE age > ${earlierValuesKept + 1})
       AND change NOT IN (SELECT change FROM head)`,
    )
    .run()
}

const lastChange = (database: Database): number =>
  Number(database.prepare('SELECT max(number) FROM change', { pluck: true }).get() ?? 0)

/** The newest revisions of a record, sorted; none where there never was one. */
export const headsOf = (database: Database, kind: string, id: string): readonly Head[] =>
  database
    .prepare(
      `SELECT change.number, change.rev, change.verb, change.schema, value.text
       FROM head JOIN change ON change.number = head.change LEFT JOIN value ON value.change = head.change
       WHERE head.kind = ? AND head.id = ?`,
    )
    .all([kind, id])
    .map(headOf)
    .sort((a, b) => (a.rev < b.rev ? -1 : 1))

export const headOf = (row: Row): Head => ({
  change: Number(row.number),
  rev: revOf(row.rev ?? null),
  verb: verbOf(row.verb ?? null),
  schema: Number(row.schema),
  text: row.text === null || row.text === undefined ? null : String(row.text),
})

const verbOf = (cell: Cell): Verb => {
  if (cell === 'create' || cell === 'change' || cell === 'delete' || cell === 'erase') return cell
  throw new Error('unknown verb')
}

/** Whether a value is the one its revision was made for: a page from an older copy of the file would show here. */
export const fitsItsRevision = (keys: ArchiveKeys, text: string, hash: Uint8Array): boolean =>
  sameBytes(keyedHash(keys.value, text), hash)
