/**
 * Backups: a verified copy of the database with that moment's vault.json, fourteen generations beside the vault and in a
 * second folder of the user's choice. Older passphrases open older backups. Never touches the live files.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BackupGeneration, ContractError } from '../../src/core/contract.ts'
import { ok } from '../../src/core/result.ts'
import { closeDatabase, databasePath, openDatabase } from './database.ts'
import { syncFile } from './disk.ts'
import { erasureMarks, writeErasureMarks } from './erasure.ts'
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

export const makeBackup = (vault: Unlocked): VaultResult<BackupReport> => {
  const made = makeBeside(vault)
  return made.ok ? ok({ generation: made.value, second: copyToSecond(vault, made.value) }) : made
}

/**
 * One a day. Where today's exists already but has not reached the second folder (the drive was away), it is copied there
 * now; null where nothing was left to do.
 */
export const makeBackupIfDue = (vault: Unlocked): VaultResult<BackupReport | null> => {
  const newest = generationsIn(backupsBeside(vault.folder), 'beside')[0]
  if (newest === undefined || !isSameDay(new Date(newest.at), vault.archive.deps.now())) return makeBackup(vault)
  const second = secondRoot(vault)
  if (second === null || generationsIn(second, 'second-folder').some(({ name }) => name === newest.name))
    return ok(null)
  return ok({ generation: newest, second: copyToSecond(vault, newest) })
}

/** The calendar day where the user is. */
const isSameDay = (a: Date, b: Date): boolean =>
  a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()

const makeBeside = (vault: Unlocked): VaultResult<BackupGeneration> => {
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

const copyToSecond = (vault: Unlocked, generation: BackupGeneration): VaultResult<BackupGeneration> | null => {
  const root = secondRoot(vault)
  if (root === null) return null
  try {
    if (!statSync(path.dirname(root)).isDirectory()) return fault('second-folder-unreachable')
    const partial = beginPartial(root, generation.name)
    copyVault(path.join(backupsBeside(vault.folder), generation.name), partial)
    finishPartial(root, partial, generation.name)
    const marked = writeMarks(vault, root)
    return marked.ok ? ok({ ...generation, where: 'second-folder' }) : marked
  } catch (error) {
    const failed = faultFrom(error)
    return failed.error.code === 'disk-full' ? failed : fault('second-folder-unreachable')
  }
}

const secondRoot = ({ archive, file }: Unlocked): string | null => {
  const folder = readSetting(archive.database, 'backup-folder')
  return folder === null ? null : archiveFolderIn(folder, file.vaultId)
}

const writeMarks = ({ archive, databaseKey, file }: Unlocked, root: string): VaultResult<null> =>
  writeErasureMarks(archive.deps, root, databaseKey, file.vaultId, erasureMarks(archive))

/**
 * Brings the marks beside all backups up to date. A second folder that is away gets them with its next backup; backups
 * that are not there need none.
 */
export const spreadErasureMarks = (vault: Unlocked): void => {
  for (const root of [backupsBeside(vault.folder), secondRoot(vault)]) {
    if (root !== null && generationsIn(root, 'beside').length > 0) writeMarks(vault, root)
  }
}

export const everyGeneration = (vault: Unlocked): readonly BackupGeneration[] => {
  const second = secondRoot(vault)
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
