/**
 * Erasing for good: every value a record ever had goes, and with it the files that only it named. What stays is a mark
 * without content, in the log and beside every backup, so that a restored backup forgets the same.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Erased } from '../../src/core/contract.ts'
import { err, ok } from '../../src/core/result.ts'
import { blobsNamedIn, removeUnnamedBlob } from './blobs.ts'
import { type Archive, appendBatch, headsOf, type Step } from './change-log.ts'
import { conflictOver, isCurrent, newBatchId } from './commit.ts'
import { inTransaction } from './database.ts'
import { replaceFile } from './disk.ts'
import { faultFrom, isMissing } from './faults.ts'
import { deriveKey, freshNonce, seal, unseal } from './keys.ts'
import { revsOf } from './records.ts'
import type { Erasure, VaultDeps, VaultResult } from './types.ts'

/** A mark is random: the same thing erased twice is marked twice. A blob's kind is `blob` and its id its name. */
const mark = z.object({ kind: z.string(), id: z.string(), mark: z.string() })
export type ErasureMark = z.infer<typeof mark>

const spell = (each: ErasureMark): string => JSON.stringify(mark.parse(each))
const eachOnce = (marks: readonly ErasureMark[]): readonly ErasureMark[] => [
  ...new Map(marks.map((each) => [spell(each), each])).values(),
]

/** The kind of a mark whose id is the name of a file. */
export const markedBlob = 'blob'

export const eraseRecords = (archive: Archive, targets: readonly Erasure[]): VaultResult<readonly Erased[]> =>
  inTransaction(archive.database, () => {
    const stale = targets.filter(({ kind, id, base }) => {
      const heads = headsOf(archive.database, kind, id)
      return heads.length === 0 || !isCurrent(base, heads)
    })
    if (stale.length > 0) return err(conflictOver(archive, stale))
    const batch = newBatchId(archive)
    const erased = targets.map((target) => heldOf(archive, target))
    removeForGood(archive, batch, targets)
    return ok(erased)
  })

const heldOf = ({ database }: Archive, { kind, id }: Erasure): Erased => {
  const versions = database
    .prepare(
      'SELECT count(*) AS count FROM value JOIN change ON change.number = value.change WHERE kind = ? AND id = ?',
    )
    .get([kind, id])
  const since = database.prepare('SELECT min(at) AS at FROM audit WHERE kind = ? AND id = ?').get([kind, id])?.at
  return { versions: Number(versions?.count ?? 0), since: typeof since === 'string' ? since : null }
}

/** Every value of the records goes, and every file that only they named; within the caller's transaction. */
export const removeForGood = (
  archive: Archive,
  batch: string,
  targets: readonly { readonly kind: string; readonly id: string }[],
): void => {
  const { database } = archive
  const steps = targets.map(
    ({ kind, id }): Step => ({ kind, id, verb: 'erase', parents: revsOf(headsOf(database, kind, id)), text: null }),
  )
  const files: string[] = []
  for (const { kind, id } of targets) {
    const ofRecord = 'change IN (SELECT number FROM change WHERE kind = ? AND id = ?)'
    const texts = database.prepare(`SELECT text FROM value WHERE ${ofRecord}`).all([kind, id])
    files.push(
      ...blobsNamedIn(
        archive,
        texts.map((row) => String(row.text)),
      ),
    )
    database.prepare(`DELETE FROM value WHERE ${ofRecord}`).run([kind, id])
  }
  appendBatch(archive, batch, steps)
  for (const { kind, id } of targets) noteErasure(archive, { kind, id, mark: batch })
  for (const name of new Set(files)) {
    if (removeUnnamedBlob(archive, name)) noteErasure(archive, { kind: markedBlob, id: name, mark: batch })
  }
}

export const noteErasure = ({ database }: Archive, { kind, id, mark: name }: ErasureMark): void => {
  database.prepare('INSERT INTO erasure (kind, id, mark) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run([kind, id, name])
}

export const erasureMarks = ({ database }: Pick<Archive, 'database'>): readonly ErasureMark[] =>
  database
    .prepare('SELECT kind, id, mark FROM erasure ORDER BY number')
    .all()
    .map((row) => mark.parse(row))

/** Applies the marks that this archive has not seen; answers with how many there were. */
export const applyErasures = (archive: Archive, marks: readonly ErasureMark[]): VaultResult<number> =>
  inTransaction(archive.database, () => {
    const known = new Set(erasureMarks(archive).map(spell))
    const unseen = eachOnce(marks).filter((each) => !known.has(spell(each)))
    const byBatch = Map.groupBy(unseen, (each) => each.mark)
    for (const [batch, ofBatch] of byBatch) {
      const records = ofBatch.filter((each) => each.kind !== markedBlob)
      const here = records.filter(({ kind, id }) => headsOf(archive.database, kind, id).length > 0)
      if (here.length > 0) removeForGood(archive, batch, here)
      for (const each of ofBatch) {
        if (each.kind === markedBlob) removeUnnamedBlob(archive, each.id)
        noteErasure(archive, each)
      }
    }
    return ok(unseen.length)
  })

const fileName = 'erasures.sealed'
const purpose = 'erfakreds erasures 1'

/** The key that the marks are sealed with; whoever takes it wipes it. */
export const erasureKey = (databaseKey: Uint8Array, vaultId: string): Buffer =>
  deriveKey(databaseKey, vaultId, 'erasures')

/** Adds the marks to those beside the backups in `folder`. */
export const writeErasureMarks = (
  deps: Pick<VaultDeps, 'randomBytes'>,
  folder: string,
  key: Uint8Array,
  marks: readonly ErasureMark[],
): VaultResult<null> => {
  try {
    const there = readErasureMarks(folder, key)
    const all = eachOnce([...(there ?? []), ...marks])
    if (all.length === there?.length) return ok(null)
    const plain = Buffer.from(JSON.stringify(all), 'utf8')
    replaceFile(path.join(folder, fileName), seal(key, freshNonce(deps.randomBytes), plain, purpose))
    return ok(null)
  } catch (error) {
    return faultFrom(error)
  }
}

/** The marks beside the backups in `folder`; null where the file is missing or not ours. */
export const readErasureMarks = (folder: string, key: Uint8Array): readonly ErasureMark[] | null => {
  try {
    const plain = unseal(key, readFileSync(path.join(folder, fileName)), purpose)
    return plain === null ? null : z.array(mark).parse(JSON.parse(plain.toString('utf8')))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
