/**
 * Getting a vault back from a backup, always into a new folder: nothing that exists is ever written over. What was erased
 * since the backup was made is erased again before anybody sees it.
 */
import path from 'node:path'
import type { BackupGeneration } from '../../src/core/contract.ts'
import { ok } from '../../src/core/result.ts'
import { writeAudit } from './audit.ts'
import { mintDevice } from './change-log.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'
import { applyErasures, type ErasureMark, erasureKey, readErasureMarks } from './erasure.ts'
import { fault, faultFrom } from './faults.ts'
import {
  backupsBeside,
  copyVault,
  entriesOf,
  generationAt,
  generationIn,
  generationsIn,
  isArchiveFolder,
} from './generations.ts'
import { unwrapKey } from './key-slots.ts'
import { judgeVaultLocation, locationFacts, thisPlatform } from './location.ts'
import { migrateSchema } from './schema.ts'
import { writeSetting } from './settings.ts'
import type { RestoreReport, Secret, VaultDeps, VaultResult } from './types.ts'
import { isAbsentOrEmpty, makeWhole } from './unfinished.ts'
import { archiveIn } from './unlocked.ts'
import { isGenuine, readVaultFile } from './vault-file.ts'

/** The backups in a folder, newest first: a vault's folder, its `backups`, a second folder, or one generation itself. */
export const listBackupsIn = (folder: string): VaultResult<readonly BackupGeneration[]> => {
  const found = placesIn(folder).map(({ generation }) => generation)
  return found.length > 0 ? ok(found) : fault('backup-not-found')
}

type Place = { readonly generation: BackupGeneration; readonly folder: string }

/** Names are made unique by the archive's folder, where there is one. */
const placesIn = (folder: string): readonly Place[] => {
  if (generationAt(path.basename(folder)) !== null) {
    const generation = generationIn(folder, whereOf(path.dirname(folder)))
    if (generation !== null) return [{ generation, folder }]
  }
  const archives = entriesOf(folder).filter(isArchiveFolder)
  return ['.', 'backups', ...archives]
    .flatMap((inner) => {
      const root = path.join(folder, inner)
      return generationsIn(root, whereOf(root)).map((generation) => ({
        generation: isArchiveFolder(inner) ? { ...generation, name: `${inner}/${generation.name}` } : generation,
        folder: path.join(root, generation.name),
      }))
    })
    .sort((a, b) => (a.generation.at < b.generation.at ? 1 : a.generation.at > b.generation.at ? -1 : 0))
}

const whereOf = (root: string): BackupGeneration['where'] =>
  path.basename(root) === 'backups' ? 'beside' : 'second-folder'

/**
 * Restores the generation `name` found in `from` into the new folder `to`, with the secret of that moment. `archives` are
 * folders where the archive itself may still lie: what it knows of erasures may not have reached the backup's place.
 */
export const restoreVault = async (
  deps: VaultDeps,
  from: string,
  name: string,
  to: string,
  secret: Secret,
  archives: readonly string[] = [],
): Promise<VaultResult<RestoreReport>> => {
  const place = placesIn(from).find(({ generation }) => generation.name === name)
  if (place === undefined) return fault('backup-not-found')
  const verdict = judgeVaultLocation(to, thisPlatform(), locationFacts(to))
  if (!verdict.allowed) return fault(verdict.code)
  const file = readVaultFile(place.folder)
  if (!file.ok) return file.error.code === 'vault-newer-format' ? file : fault('backup-damaged')
  const { body } = file.value
  const key = await unwrapKey(body, body.slots, secret)
  if (!key.ok) return key
  try {
    if (!isGenuine(file.value, key.value)) return fault('backup-damaged')
    const marks = marksIn([path.dirname(place.folder), ...archives.map(backupsBeside)], key.value, body.vaultId)
    return await restoreWithKey(deps, place.folder, to, key.value, body, marks)
  } catch (error) {
    return faultFrom(error)
  } finally {
    key.value.fill(0)
  }
}

const restoreWithKey = async (
  deps: VaultDeps,
  generation: string,
  to: string,
  databaseKey: Buffer,
  body: { readonly vaultId: string; readonly databaseSalt: string },
  marks: readonly ErasureMark[] | null,
): Promise<VaultResult<RestoreReport>> => {
  if (!isAbsentOrEmpty(to)) return fault('location-not-empty')
  return await makeWhole(deps, to, async (unfinished) => {
    await copyVault(generation, unfinished)
    const opened = openDatabase(unfinished, databaseKey, body.databaseSalt, 'integrity_check')
    if (!opened.ok) return opened.error.code === 'disk-full' ? opened : fault('backup-damaged')
    const settled = settle(deps, opened.value, body.vaultId, marks)
    closeDatabase(opened.value)
    if (!settled.ok) return settled
    return ok({ folder: to, erasuresApplied: settled.value })
  })
}

/** The marks of this archive in all of the folders; null where none has them. Those of another archive do not open. */
const marksIn = (folders: readonly string[], databaseKey: Buffer, vaultId: string): readonly ErasureMark[] | null => {
  const key = erasureKey(databaseKey, vaultId)
  try {
    const lists = folders.map((folder) => marksIfReadable(folder, key)).filter((list) => list !== null)
    return lists.length === 0 ? null : lists.flat()
  } finally {
    key.fill(0)
  }
}

/** The disk of a lost archive may be broken; that keeps nobody from restoring. */
const marksIfReadable = (folder: string, key: Buffer): readonly ErasureMark[] | null => {
  try {
    return readErasureMarks(folder, key)
  } catch (error) {
    faultFrom(error)
    return null
  }
}

/** Makes the copy a vault of its own: a new device (rule 8), today's tables, and nothing that was erased since. */
const settle = (
  deps: VaultDeps,
  database: Database,
  vaultId: string,
  marks: readonly ErasureMark[] | null,
): VaultResult<number | null> => {
  const migrated = migrateSchema(database, 'existing')
  if (!migrated.ok) return migrated
  const archive = archiveIn(deps, database, vaultId)
  mintDevice(archive)
  writeSetting(database, 'home', null)
  writeAudit(archive, { kind: 'vault', id: vaultId, verb: 'restore' })
  return marks === null ? ok(null) : applyErasures(archive, marks)
}
