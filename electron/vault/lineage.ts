/**
 * How two copies of one archive are related: which batches of which device both know, and what the log of either says of a
 * record. The counter of each device is the lineage; clock times decide nothing. Judges no record and writes nothing.
 */
import { ok } from '../../src/core/result.ts'
import { type Archive, bytesOf, hexOf } from './change-log.ts'
import type { Database } from './database.ts'
import { fault } from './faults.ts'
import { sameBytes } from './keys.ts'
import { parentsOf } from './log-check.ts'
import type { VaultResult } from './types.ts'

/** How far each device has come that both copies know. What lies beyond is new on one side. */
type Common = ReadonlyMap<string, number>

export type Lineage = { readonly common: Common; readonly newHere: number; readonly newThere: number }

/** Batches that only one side has, counted. Two copies that went on with the same chain are not believed. */
export const lineageOf = (here: Archive, there: Archive): VaultResult<Lineage> => {
  if (!sameBytes(archiveKeyOf(here.database), archiveKeyOf(there.database))) return fault('copy-foreign')
  const [ours, theirs] = [counters(here.database), counters(there.database)]
  const common = new Map<string, number>()
  for (const [device, count] of ours) {
    const both = Math.min(count, theirs.get(device) ?? 0)
    if (both > 0 && chainAt(here.database, device, both) !== chainAt(there.database, device, both)) {
      return fault('copy-damaged')
    }
    common.set(device, both)
  }
  const beyond = (side: ReadonlyMap<string, number>): number =>
    [...side].reduce((sum, [device, count]) => sum + count - (common.get(device) ?? 0), 0)
  return ok({ common, newHere: beyond(ours), newThere: beyond(theirs) })
}

const archiveKeyOf = (database: Database): Uint8Array =>
  bytesOf(database.prepare("SELECT key FROM archive_key WHERE name = 'archive'").get()?.key ?? null)

const counters = (database: Database): ReadonlyMap<string, number> =>
  new Map(
    database
      .prepare('SELECT device, batches FROM device ORDER BY device')
      .all()
      .map((row) => [String(row.device), Number(row.batches)]),
  )

const chainAt = (database: Database, device: string, number: number): string =>
  hexOf(
    database
      .prepare(
        'SELECT hash FROM batch WHERE device = (SELECT number FROM device WHERE device = ?) AND device_number = ?',
      )
      .get([device, number])?.hash ?? null,
  )

export type RecordName = { readonly kind: string; readonly id: string }
export const nameOf = ({ kind, id }: RecordName): string => `${kind}\n${id}`

/** A batch's row as it lies in the log of one side. */
export type NewBatch = {
  readonly row: number
  readonly batch: string
  readonly device: string
  readonly number: number
  readonly previous: Uint8Array<ArrayBuffer>
  readonly hash: Uint8Array<ArrayBuffer>
}

/** The batches that only this side has, in the order in which it took them. */
export const newBatches = ({ database }: Archive, common: Common): readonly NewBatch[] =>
  database
    .prepare(
      `SELECT batch.number, batch.batch, device.device, device_number, previous, hash
       FROM batch JOIN device ON device.number = batch.device ORDER BY batch.number`,
    )
    .all()
    .filter((row) => Number(row.device_number) > (common.get(String(row.device)) ?? 0))
    .map((row) => ({
      row: Number(row.number),
      batch: String(row.batch),
      device: String(row.device),
      number: Number(row.device_number),
      previous: new Uint8Array(bytesOf(row.previous ?? null)),
      hash: new Uint8Array(bytesOf(row.hash ?? null)),
    }))

export const recordsIn = ({ database }: Archive, batches: readonly NewBatch[]): readonly RecordName[] => {
  const ofBatch = database.prepare('SELECT kind, id FROM change WHERE batch = ?')
  return batches.flatMap(({ row }) =>
    ofBatch.all([row]).map((change) => ({ kind: String(change.kind), id: String(change.id) })),
  )
}

/** A change of a record as one side's log has it. `text` is null where the value is gone or there never was one. */
export type Logged = {
  readonly rev: string
  readonly parents: readonly string[]
  readonly verb: string
  readonly schema: number
  readonly batch: string
  readonly text: string | null
  readonly isNew: boolean
}

/** Everything this side's log says of a record, oldest first. */
export const historyOf = ({ database }: Archive, common: Common, { kind, id }: RecordName): readonly Logged[] =>
  database
    .prepare(
      `SELECT change.rev, change.parents, change.verb, change.schema, batch.batch, batch.device_number, device.device, value.text
       FROM change JOIN batch ON batch.number = change.batch JOIN device ON device.number = batch.device
       LEFT JOIN value ON value.change = change.number
       WHERE change.kind = ? AND change.id = ? ORDER BY change.number`,
    )
    .all([kind, id])
    .map((row) => ({
      rev: hexOf(row.rev ?? null),
      parents: parentsOf(row),
      verb: String(row.verb),
      schema: Number(row.schema),
      batch: String(row.batch),
      text: row.text === null || row.text === undefined ? null : String(row.text),
      isNew: Number(row.device_number) > (common.get(String(row.device)) ?? 0),
    }))
