/**
 * Taking another copy's log into this archive's as it is: batches with their chain, values, files and the audit of what was
 * done there. Decides nothing; runs inside the caller's transaction.
 */
import { blobNames } from './blobs.ts'
import { type Archive, bytesOf, hexOf, noteDeletion, revOf, writeChange } from './change-log.ts'
import type { Database, Row } from './database.ts'
import type { Lineage, NewBatch } from './lineage.ts'
import { parentsOf } from './log-check.ts'

/** Appends the batches; values of `dead` revisions stay behind. */
export const takeBatches = (
  here: Archive,
  there: Archive,
  batches: readonly NewBatch[],
  common: Lineage['common'],
  dead: ReadonlySet<string>,
): void => {
  const rows = takeDevices(here.database, there.database, common)
  const changes = there.database.prepare(
    `SELECT kind, id, verb, schema, rev, parents, value_hash, value.text, deletion.at, deletion.who FROM change
     LEFT JOIN value ON value.change = change.number LEFT JOIN deletion ON deletion.change = change.number
     WHERE batch = ? ORDER BY change.number`,
  )
  const isKnown = here.database.prepare('SELECT 1 FROM change WHERE kind = ? AND id = ? AND rev = ?')
  for (const batch of batches) {
    const { lastInsertRowid: number } = here.database
      .prepare('INSERT INTO batch (batch, device, device_number, previous, hash) VALUES (?, ?, ?, ?, ?)')
      .run([batch.batch, rows.get(batch.device) ?? null, batch.number, batch.previous, batch.hash])
    for (const row of changes.all([batch.row])) {
      const known = isKnown.get([row.kind ?? null, row.id ?? null, row.rev ?? null]) !== undefined
      if (known) {
        logOnly(here.database, number, row)
        continue
      }
      const text = dead.has(hexOf(row.rev ?? null)) ? null : textOf(row)
      const logged = writeChange(here.database, number, loggedOf(row), text)
      if (typeof row.at === 'string') noteDeletion(here.database, logged, row.at, String(row.who))
    }
  }
}

const loggedOf = (row: Row) => ({
  kind: String(row.kind),
  id: String(row.id),
  verb: String(row.verb),
  schema: Number(row.schema),
  rev: revOf(row.rev ?? null),
  parents: parentsOf(row),
  value: row.value_hash === null ? '' : hexOf(row.value_hash ?? null),
})

const textOf = (row: Row): string | null => (row.text === null ? null : String(row.text))

/** A revision that was made on both sides alike stands in both chains and counts once. */
const logOnly = (database: Database, batch: number, row: Row): void => {
  const columns = ['kind', 'id', 'verb', 'schema', 'rev', 'parents', 'value_hash'] as const
  database
    .prepare(`INSERT INTO change (batch, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run([batch, ...columns.map((column) => row[column] ?? null)])
}

/** The devices that wrote there, as far as they came; answers with their rows here. */
const takeDevices = (here: Database, there: Database, common: Lineage['common']): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>()
  for (const device of there.prepare('SELECT device, batches, chain_end FROM device ORDER BY number').all()) {
    const name = String(device.device)
    if (Number(device.batches) <= (common.get(name) ?? 0)) continue
    here
      .prepare(
        `INSERT INTO device (device, batches, chain_end) VALUES (?, ?, ?)
         ON CONFLICT (device) DO UPDATE SET batches = excluded.batches, chain_end = excluded.chain_end`,
      )
      .run([name, Number(device.batches), new Uint8Array(bytesOf(device.chain_end ?? null))])
    rows.set(name, Number(here.prepare('SELECT number FROM device WHERE device = ?').get([name])?.number))
  }
  return rows
}

/** Files that are not here yet, as they are sealed; answers with their names. */
export const takeBlobs = (here: Archive, there: Archive): readonly string[] => {
  const known = new Set(blobNames(here))
  const read = there.database.prepare('SELECT sealed FROM blob WHERE name = ?')
  const write = here.database.prepare('INSERT INTO blob (name, sealed) VALUES (?, ?)')
  const missing = blobNames(there).filter((name) => !known.has(name))
  for (const name of missing) write.run([name, new Uint8Array(bytesOf(read.get([name])?.sealed ?? null))])
  return missing
}

/** What the copy's audit says beyond this one's. It tells who did it; the order within it is that of the copy. */
export const takeAudit = (here: Archive, there: Archive): void => {
  const all = (database: Database) =>
    database.prepare('SELECT at, who, kind, id, verb, file FROM audit ORDER BY number').all()
  const spell = (row: Row) => JSON.stringify([row.at, row.who, row.kind, row.id, row.verb, row.file])
  const known = new Set(all(here.database).map(spell))
  const write = here.database.prepare('INSERT INTO audit (at, who, kind, id, verb, file) VALUES (?, ?, ?, ?, ?, ?)')
  for (const row of all(there.database)) {
    if (known.has(spell(row))) continue
    write.run([row.at ?? null, row.who ?? null, row.kind ?? null, row.id ?? null, row.verb ?? null, row.file ?? null])
  }
}
