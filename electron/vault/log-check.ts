/**
 * Whether the change log and the values are what was once written: a removed, edited or replayed row shows here. Reads
 * everything, changes nothing.
 */
import {
  type Archive,
  bytesOf,
  chainHash,
  deviceRow,
  fitsItsRevision,
  hexOf,
  type LoggedChange,
  noHash,
} from './change-log.ts'
import type { Cell, Row } from './database.ts'
import type { CheckFinding } from './types.ts'

/** Whether the last batch of this copy is the one its device ends with: cheap, for every unlock. */
export const endsAsItShould = (archive: Pick<Archive, 'database' | 'keys'>): boolean => {
  const device = deviceRow(archive.database)
  if (device.batches === 0) return device.chainEnd === noHash
  const last = archive.database
    .prepare(
      `SELECT batch.number, batch.batch, batch.device_number, batch.previous, batch.hash FROM batch
       WHERE device = ? ORDER BY device_number DESC LIMIT 1`,
    )
    .get([device.row])
  if (last === undefined || Number(last.device_number) !== device.batches) return false
  return hexOf(last.hash ?? null) === device.chainEnd && device.chainEnd === hashOfRow(archive, device.device, last)
}

const hashOfRow = (archive: Pick<Archive, 'database' | 'keys'>, device: string, row: Row): string => {
  const changes = archive.database
    .prepare('SELECT kind, id, verb, schema, rev, parents, value_hash FROM change WHERE batch = ? ORDER BY number')
    .all([row.number ?? null])
    .map(
      (change): LoggedChange => ({
        kind: String(change.kind),
        id: String(change.id),
        verb: String(change.verb),
        schema: Number(change.schema),
        rev: hexOf(change.rev ?? null),
        parents: parentsOf(change),
        value: hexOrEmpty(change.value_hash),
      }),
    )
  const batch = {
    batch: String(row.batch),
    device,
    number: Number(row.device_number),
    previous: hexOf(row.previous ?? null),
  }
  return chainHash(archive.keys, batch, changes).toString('hex')
}

/** Walks every device's chain and every value. */
export const verifyLog = (archive: Archive): ReadonlySet<CheckFinding> => {
  const findings = new Set<CheckFinding>()
  for (const device of archive.database.prepare('SELECT number, device, batches, chain_end FROM device').all()) {
    if (!chainHolds(archive, device)) findings.add('change-log-broken')
  }
  if (!headsFollow(archive)) findings.add('change-log-broken')
  for (const finding of valueFindings(archive)) findings.add(finding)
  return findings
}

const chainHolds = (archive: Archive, device: Row): boolean => {
  const name = String(device.device)
  let previous = noHash
  let count = 0
  const rows = archive.database
    .prepare('SELECT number, batch, device_number, previous, hash FROM batch WHERE device = ? ORDER BY device_number')
    .all([device.number ?? null])
  for (const row of rows) {
    count += 1
    const hash = hexOf(row.hash ?? null)
    if (Number(row.device_number) !== count || hexOf(row.previous ?? null) !== previous) return false
    if (hashOfRow(archive, name, row) !== hash) return false
    previous = hash
  }
  return count === Number(device.batches) && previous === hexOf(device.chain_end ?? null)
}

/** The current revisions are those that no later change was made from. */
const headsFollow = ({ database }: Archive): boolean => {
  const expected = new Map<string, number>()
  const seen = new Set<string>()
  for (const row of database.prepare('SELECT number, rev, parents FROM change ORDER BY number').all()) {
    const rev = hexOf(row.rev ?? null)
    // Two copies that migrated the same value have made the same revision; it counts where it stood first.
    if (seen.has(rev)) continue
    seen.add(rev)
    for (const parent of parentsOf(row)) expected.delete(parent)
    expected.set(rev, Number(row.number))
  }
  const heads = database
    .prepare('SELECT change FROM head ORDER BY change')
    .all()
    .map((row) => Number(row.change))
  const numbers = [...expected.values()].sort((a, b) => a - b)
  return heads.length === numbers.length && heads.every((head, index) => head === numbers[index])
}

export const parentsOf = (row: Row): readonly string[] => hexOrEmpty(row.parents).match(/.{64}/g) ?? []

const valueFindings = ({ database, keys }: Archive): readonly CheckFinding[] => {
  const findings: CheckFinding[] = []
  const values = database.prepare(
    `SELECT change.number, change.value_hash, value.text FROM value JOIN change ON change.number = value.change
     WHERE change.number > ? ORDER BY change.number LIMIT 1000`,
  )
  for (let after = 0; ; ) {
    const rows = values.all([after])
    for (const row of rows) {
      after = Number(row.number)
      if (!fitsItsRevision(keys, String(row.text), bytesOf(row.value_hash ?? null))) {
        findings.push('value-does-not-fit-its-revision')
      }
    }
    if (rows.length === 0) break
  }
  const bare = database
    .prepare(
      `SELECT 1 FROM head JOIN change ON change.number = head.change LEFT JOIN value ON value.change = head.change
       WHERE (value.text IS NULL) = (change.verb IN ('create', 'change')) LIMIT 1`,
    )
    .get()
  return bare === undefined ? findings : [...findings, 'current-value-missing']
}

const hexOrEmpty = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : hexOf(cell))
