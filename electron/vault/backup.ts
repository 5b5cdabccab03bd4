/**
 * Backups: a verified copy of the database with that moment's vault.json, fourteen generations beside the vault and in a
 * second folder of the user's choice. Older passphrases open older backups. Never touches the live files.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { BackupGeneration, ContractError } from '../../src/core/contract.ts'
import { ok } from '../../src/core/result.ts'
import { closeDatabase, databasePath, openDatabase } from './database.ts'
import { syncFile } from './disk.ts'
import { erasureKey, erasureMarks, writeErasureMarks } from './erasure.ts'
import { fault, faultFrom } from './faults.ts'
import {
  archiveFolderIn,
  backupsBeside,
  beginPartial,
  copyVault,
  finishPartial,
  generationIn,
  generationsIn,
  newGenerationName,
} from './generations.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { BackupReport, VaultResult } from './types.ts'
import type { Unlocked } from './unlocked.ts'
import { vaultFilePath } from './vault-file.ts'

/** How long a drive may take to say that it is there; a network drive that is away can take minutes. */
const drivePatience = 5000

export const makeBackup = async (vault: Unlocked): Promise<VaultResult<BackupReport>> => {
  const made = makeBackupBeside(vault)
  return made.ok ? ok({ generation: made.value, second: await copyToSecond(vault, made.value) }) : made
}

/**
 * One a day. Where today's exists already but has not reached the second folder (the drive was away), it is copied there
 * now, and erasures since are noted there; null where nothing was left to do.
 */
export const makeBackupIfDue = async (vault: Unlocked): Promise<VaultResult<BackupReport | null>> => {
  const now = vault.archive.deps.now()
  // Not the newest alone: one that a wrong clock has dated in the future would call for another at every unlock.
  const todays = generationsIn(backupsBeside(vault.folder), 'beside').find(({ at }) => isSameDay(new Date(at), now))
  if (todays === undefined) return await makeBackup(vault)
  const second = await copyToSecond(vault, todays)
  return second === null || (second.ok && !second.value.isNew) ? ok(null) : ok({ generation: todays, second })
}

/** The calendar day where the user is. */
const isSameDay = (a: Date, b: Date): boolean =>
  a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()

/** The backup beside the vault alone: nothing in it waits for a drive. */
export const makeBackupBeside = (vault: Unlocked): VaultResult<BackupGeneration> => {
  const root = backupsBeside(vault.folder)
  let partial: string | null = null
  try {
    const name = newGenerationName(root, vault.archive.deps.now())
    partial = beginPartial(root, name)
    vault.archive.database.prepare('VACUUM INTO ?', { persistent: false }).run([databasePath(partial)])
    syncFile(databasePath(partial))
    writeFileSync(vaultFilePath(partial), readFileSync(vaultFilePath(vault.folder)), { mode: 0o600 })
    syncFile(vaultFilePath(partial))
    if (!isGoodCopy(vault, partial)) return fault('backup-failed')
    finishPartial(root, partial, name)
    partial = null
    const marked = writeMarks(vault, root)
    const generation = generationIn(path.join(root, name), 'beside')
    if (!marked.ok) return marked
    return generation === null ? fault('backup-failed') : ok(generation)
  } catch (error) {
    return faultFrom(error)
  } finally {
    if (partial !== null) rmSync(partial, { recursive: true, force: true })
  }
}

/** Opens the copy, as a restore would, and checks all of it. */
const isGoodCopy = ({ databaseKey, file }: Pick<Unlocked, 'databaseKey' | 'file'>, folder: string): boolean => {
  const opened = openDatabase(folder, databaseKey, file.databaseSalt, 'integrity_check')
  if (opened.ok) closeDatabase(opened.value)
  return opened.ok
}

/**
 * Copies a generation to the second folder, unless it is there; null where none is chosen. The vault may be locked while the
 * copy is on its way, so what needs its database or key is taken before the first wait.
 */
const copyToSecond = async (vault: Unlocked, generation: BackupGeneration): Promise<SecondCopy | null> => {
  const root = secondRoot(vault)
  if (root === null) return null
  const { deps } = vault.archive
  const marks = erasureMarks(vault.archive)
  const key = erasureKey(vault.databaseKey, vault.file.vaultId)
  try {
    if (!(await isThere(path.dirname(root)))) return fault('second-folder-unreachable')
    const isNew = !generationsIn(root, 'second-folder').some(({ name }) => name === generation.name)
    if (isNew) {
      const partial = beginPartial(root, generation.name)
      await copyVault(path.join(backupsBeside(vault.folder), generation.name), partial)
      finishPartial(root, partial, generation.name)
    }
    const marked = writeErasureMarks(deps, root, key, marks)
    return marked.ok ? ok({ ...generation, where: 'second-folder', isNew }) : marked
  } catch (error) {
    const failed = faultFrom(error)
    return failed.error.code === 'disk-full' ? failed : fault('second-folder-unreachable')
  } finally {
    key.fill(0)
  }
}

type SecondCopy = VaultResult<BackupGeneration & { readonly isNew: boolean }>

const isThere = async (folder: string): Promise<boolean> => {
  const answered = stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return await Promise.race([answered, after(drivePatience, false, { ref: false })])
}

const secondRoot = ({ archive, file }: Unlocked): string | null => {
  const folder = readSetting(archive.database, 'backup-folder')
  return folder === null ? null : archiveFolderIn(folder, file.vaultId, readSetting(archive.database, 'copy'))
}

const writeMarks = ({ archive, databaseKey, file }: Unlocked, root: string): VaultResult<null> => {
  const key = erasureKey(databaseKey, file.vaultId)
  const written = writeErasureMarks(archive.deps, root, key, erasureMarks(archive))
  key.fill(0)
  return written
}

/**
 * Brings the marks beside the backups up to date, after an erasure also in the second folder. Where that is away, the next
 * unlock's `makeBackupIfDue` does it.
 */
export const spreadErasureMarks = (vault: Unlocked, places: 'beside' | 'everywhere'): void => {
  const second = places === 'everywhere' ? secondRoot(vault) : null
  for (const root of [backupsBeside(vault.folder), second]) {
    if (root !== null && generationsIn(root, 'beside').length > 0) writeMarks(vault, root)
  }
}

/** Newest first; the second folder only where the caller knows that it answers. */
export const everyGeneration = (vault: Unlocked, alsoSecond: boolean): readonly BackupGeneration[] => {
  const second = alsoSecond ? secondRoot(vault) : null
  return [
    ...generationsIn(backupsBeside(vault.folder), 'beside'),
    ...(second === null ? [] : generationsIn(second, 'second-folder')),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

export const chosenFolder = ({ archive }: Unlocked): string | null => readSetting(archive.database, 'backup-folder')

/** The folder must be there, writable and outside the vault. */
export const chooseFolder = (vault: Unlocked, folder: string | null): VaultResult<null> => {
  if (folder !== null) {
    const inside = path.relative(path.resolve(vault.folder), path.resolve(folder))
    if (!path.isAbsolute(folder) || !(inside.startsWith('..') || path.isAbsolute(inside))) {
      return fault('second-folder-unreachable')
    }
    try {
      const trial = path.join(folder, `.erfakreds-${vault.archive.deps.randomBytes(4).toString('hex')}`)
      writeFileSync(trial, '')
      rmSync(trial)
    } catch (error) {
      faultFrom(error)
      return fault('second-folder-unreachable')
    }
  }
  try {
    writeSetting(vault.archive.database, 'backup-folder', folder)
    return ok(null)
  } catch (error) {
    return faultFrom(error)
  }
}

/** Adds the newest backup to the report of a damaged vault: with the key in hand only one that opens and is whole. */
export const namingNewestBackup = (
  error: ContractError,
  folder: string,
  key: Pick<Unlocked, 'databaseKey' | 'file'> | null,
): ContractError => {
  const root = backupsBeside(folder)
  const newest = generationsIn(root, 'beside').find(
    ({ name }) => key === null || isGoodCopy(key, path.join(root, name)),
  )
  return newest === undefined ? error : { ...error, backup: newest.name }
}
