/** A vault's whole content on its way out and in. Names of files differ between archives, so records are renamed with them. */
import { schemaVersion } from '../../src/core/records/index.ts'
import { err, ok } from '../../src/core/result.ts'
import { intoApprovedMinutes } from './approved-minutes.ts'
import { writeAudit } from './audit.ts'
import { addBlob, everyBlob } from './blobs.ts'
import { type Archive, appendBatch, headOf, headsOf, type Step } from './change-log.ts'
import { conflictOver, largestCommit, newBatchId, sizeOf, valueText } from './commit.ts'
import { inTransaction } from './database.ts'
import { fault } from './faults.ts'
import { currentRecord, revsOf } from './records.ts'
import type { ContentRecord, VaultContent, VaultResult } from './types.ts'

/** Every live record as it is stored, unknown fields and kinds included; of several newest revisions the first. */
export const exportContent = (archive: Archive, vaultId: string, file: string): VaultResult<VaultContent> => {
  const rows = archive.database
    .prepare(
      `SELECT head.kind, head.id, change.number, change.rev, change.verb, change.schema, value.text
       FROM head JOIN change ON change.number = head.change JOIN value ON value.change = head.change
       WHERE change.schema <= ? ORDER BY head.kind, head.id, change.rev`,
    )
    .all([schemaVersion])
  const records = new Map<string, ContentRecord>()
  for (const row of rows) {
    const { text } = headOf(row)
    const kind = String(row.kind)
    const id = String(row.id)
    const name = `${kind}\n${id}`
    if (text !== null && !records.has(name)) records.set(name, { kind, id, value: JSON.parse(text) })
  }
  const noted = inTransaction(archive.database, () =>
    ok(writeAudit(archive, { kind: 'vault', id: vaultId, verb: 'export', file })),
  )
  if (!noted.ok) return noted
  return ok({ records: [...records.values()], blobs: { [Symbol.iterator]: () => everyBlob(archive) } })
}

/** Takes all of it in one transaction, cut into batches that are small enough to travel. */
export const importContent = (
  archive: Archive,
  content: VaultContent,
): VaultResult<{ readonly records: number; readonly blobs: number }> =>
  inTransaction(archive.database, () => {
    const names = new Map<string, string>()
    for (const blob of content.blobs) {
      const added = addBlob(archive, blob.bytes)
      if (!added.ok) return added
      names.set(blob.name, added.value)
    }
    const steps = newSteps(archive, content.records, names)
    if (!steps.ok) return steps
    for (const batch of inBatches(steps.value)) {
      if (batch.reduce((sum, step) => sum + sizeOf(step), 0) > largestCommit) return fault('commit-too-large')
      appendBatch(archive, newBatchId(archive), batch)
    }
    return ok({ records: steps.value.length, blobs: names.size })
  })

/** What is not there yet; a record that is there with the same value is left alone. */
const newSteps = (
  archive: Archive,
  records: readonly ContentRecord[],
  names: ReadonlyMap<string, string>,
): VaultResult<readonly Step[]> => {
  const steps: Step[] = []
  const taken: ContentRecord[] = []
  const seen = new Set<string>()
  for (const record of records) {
    const { kind, id } = record
    const name = `${kind}\n${id}`
    if (seen.has(name)) return fault('invalid-record', { problems: [{ path: ['id'], problem: 'twice', kind, id }] })
    seen.add(name)
    const text = valueText(kind, id, renamed(record.value, names))
    if (!text.ok) return text
    const heads = headsOf(archive.database, kind, id)
    if (heads.length === 1 && heads[0]?.text === text.value) continue
    if (heads.some((head) => head.text !== null)) taken.push(record)
    else steps.push({ kind, id, verb: 'create', parents: revsOf(heads), text: text.value })
  }
  if (taken.length > 0) return err(conflictOver(archive, taken))
  const held = intoApprovedMinutes(steps, (id) => {
    const meeting = currentRecord(archive, 'meeting', id)
    return meeting?.kind === 'meeting' ? meeting.value : null
  })
  const problems = held.map((each) => ({ ...each, path: [], problem: 'minutes-approved' }))
  return problems.length > 0 ? fault('minutes-locked', { problems }) : ok(steps)
}

/** The value with every text that is exactly a file's name replaced by that file's name here. */
const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (names.size === 0) return value
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => renamed(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, renamed(field, names)]))
}

/** Cut so that each is small enough to travel (rule 10). */
export const inBatches = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const batches: Step[][] = []
  let room = 0
  for (const step of steps) {
    room -= sizeOf(step)
    if (room < 0) {
      batches.push([])
      room = largestCommit - sizeOf(step)
    }
    batches.at(-1)?.push(step)
  }
  return batches
}
