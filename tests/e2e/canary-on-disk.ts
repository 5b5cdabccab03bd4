// Owns the search for a story on disk: a word that stands in it alone, the files that hold it in the clear, and the databases that
// hold it once their pages are deciphered. The search itself is proved where the word still is.

import { createDecipheriv } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { unwrapKey } from '../../electron/vault/key-slots.ts'
import { readVaultFile } from '../../electron/vault/vault-file.ts'
import type { App } from './app.ts'
import { passphrase } from './doors.ts'

export const canary = 'kanariefuglesangsblåbærgrød'
const spellings = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le'), Buffer.from(canary, 'utf16le').swap16()]

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const path = join(root, entry.name)
    if (entry.isDirectory()) return ifThere(() => filesIn(path), [])
    return entry.isFile() ? [path] : []
  })

/** Chromium removes files and folders of its own while we look. */
const ifThere = <T>(look: () => T, nothing: T): T => {
  try {
    return look()
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return nothing
    throw thrown
  }
}

export const holdsCanary = (bytes: Buffer): boolean => spellings.some((spelling) => bytes.includes(spelling))

/** Archive, copies, profile, home and temporary files: whatever the app can write to. */
export const filesInTheClear = (app: App): readonly string[] =>
  filesIn(app.folder)
    .filter((path) => holdsCanary(ifThere(() => readFileSync(path), Buffer.alloc(0))))
    .map((path) => relative(app.folder, path))

/** The copies in a folder, the newest first. */
export const generationsIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((path) => basename(path) === 'vault.db')
    .map((path) => relative(folder, join(path, '..')))
    .toSorted((a, b) => (a < b ? 1 : -1))

/** The databases that hold the story once their pages are deciphered, here and not by SQLCipher. */
export const holdingFiles = async (folder: string): Promise<readonly string[]> => {
  const found = await Promise.all(
    filesIn(folder)
      .filter((path) => basename(path) === 'vault.db')
      .map(async (path) => ({ path, holds: holdsCanary(pagesOf(path, await keyOf(join(path, '..')))) })),
  )
  return found.flatMap(({ path, holds }) => (holds ? [relative(folder, path)] : []))
}

const keyOf = async (folder: string): Promise<Buffer> => {
  const file = readVaultFile(folder)
  if (!file.ok) throw new Error(`no vault in ${folder}`)
  const { body } = file.value
  const key = await unwrapKey(body, body.slots, { type: 'passphrase', passphrase })
  if (!key.ok) throw new Error(`cannot open ${folder}`)
  return key.value
}

const pageBytes = 4096
/** Salt before the first page, and initialisation vector and code of each at its end. */
const [saltBytes, vectorAt, codeAt] = [16, 4016, 4032]

const pagesOf = (file: string, key: Buffer): Buffer => {
  const bytes = readFileSync(file)
  const pages: Buffer[] = []
  for (let at = 0; at < bytes.length; at += pageBytes) {
    const page = bytes.subarray(at, at + pageBytes)
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(vectorAt, codeAt)).setAutoPadding(false)
    pages.push(decipher.update(page.subarray(at === 0 ? saltBytes : 0, vectorAt)), decipher.final())
  }
  return Buffer.concat(pages)
}
