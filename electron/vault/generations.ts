/**
 * Backups as they lie on disk: one folder per generation, named by its moment, each holding a whole vault. Finds them,
 * keeps the newest, copies one to another place. Knows no key.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BackupGeneration } from '../../src/core/contract.ts'
import { databasePath } from './database.ts'
import { copyDurably, syncFolder } from './disk.ts'
import { sameBytes } from './keys.ts'
import { vaultFilePath } from './vault-file.ts'

const kept = 14
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-\d+)?$/
const partialPrefix = '.partial-'

export const backupsBeside = (vaultFolder: string): string => path.join(vaultFolder, 'backups')

/** Several archives and copies of one may share a drive, so each has a folder of its own there. */
export const archiveFolderIn = (secondFolder: string, vaultId: string, copy: string | null): string =>
  path.join(secondFolder, `Erfakreds-${vaultId.slice(0, 8)}${copy === null ? '' : `-${copy}`}`)
export const isArchiveFolder = (name: string): boolean => /^Erfakreds-[0-9a-f]{8}(-[0-9a-f]{8})?$/.test(name)

/** A name that sorts by time and is not taken in `root`. */
export const newGenerationName = (root: string, at: Date): string => {
  const name = at.toISOString().replace(/[:.]/g, '-')
  for (let count = 0; ; count++) {
    const candidate = count === 0 ? name : `${name}-${count}`
    if (!existsSync(path.join(root, candidate))) return candidate
  }
}

export const generationAt = (name: string): string | null => {
  const found = namePattern.exec(name)
  return found === null ? null : `${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z`
}

/** The generation in one folder, null where it holds none. */
export const generationIn = (folder: string, where: BackupGeneration['where']): BackupGeneration | null => {
  const name = path.basename(folder)
  const at = generationAt(name)
  if (at === null || !existsSync(vaultFilePath(folder)) || !existsSync(databasePath(folder))) return null
  return { name, at, bytes: statSync(databasePath(folder)).size, where }
}

/** The generations in a folder of them, newest first. A folder that cannot be read holds none. */
export const generationsIn = (root: string, where: BackupGeneration['where']): readonly BackupGeneration[] =>
  entriesOf(root)
    .flatMap((name) => generationIn(path.join(root, name), where) ?? [])
    .sort((a, b) => (a.at === b.at ? b.name.localeCompare(a.name, 'en', { numeric: true }) : a.at < b.at ? 1 : -1))

export const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** An unfinished generation: hidden, and swept away by the next backup if this one is ended half way. */
export const beginPartial = (root: string, name: string): string => {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(root)) {
    if (entry.startsWith(partialPrefix)) rmSync(path.join(root, entry), { recursive: true, force: true })
  }
  const partial = path.join(root, `${partialPrefix}${name}`)
  mkdirSync(partial, { mode: 0o700 })
  return partial
}

/** Gives a finished generation its name, and only then lets those beyond the fourteenth go. */
export const finishPartial = (root: string, partial: string, name: string): void => {
  syncFolder(partial)
  renameSync(partial, path.join(root, name))
  syncFolder(root)
  for (const old of surplus(generationsIn(root, 'beside'), name)) {
    rmSync(path.join(root, old.name), { recursive: true, force: true })
  }
}

/**
 * The oldest beyond the fourteenth; first those of a day that has a later one, so that many copies in one day do not push
 * out the days before. Never the one just made, even where a clock set wrong has dated it before the others.
 */
const surplus = (newestFirst: readonly BackupGeneration[], made: string): readonly BackupGeneration[] => {
  const day = ({ at }: BackupGeneration): string => at.slice(0, 10)
  const oldestFirst = newestFirst.toReversed()
  const hasLater = oldestFirst.map((each, index) =>
    oldestFirst.slice(index + 1).some((late) => day(late) === day(each)),
  )
  const spare = oldestFirst.filter((_, index) => hasLater[index])
  const only = oldestFirst.filter((_, index) => !hasLater[index])
  return [...spare, ...only].filter(({ name }) => name !== made).slice(0, Math.max(0, newestFirst.length - kept))
}

/** Copies a vault's two files and reads the copy back; throws where it differs. The place may be slow. */
export const copyVault = async (from: string, to: string): Promise<void> => {
  for (const place of [databasePath, vaultFilePath]) {
    await copyDurably(place(from), place(to))
    if (!sameBytes(await hashOfFile(place(from)), await hashOfFile(place(to)))) {
      throw Object.assign(new Error('the copy differs from its original'), { code: 'EIO' })
    }
  }
}

const hashOfFile = async (file: string): Promise<Buffer> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part)
  return hash.digest()
}
