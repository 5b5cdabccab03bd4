/**
 * Files (attachments, the logo), apart from the records: sealed one by one and named by the hash of what is stored. The
 * same bytes give the same name in every copy of the archive.
 */
import { ok } from '../../src/core/result.ts'
import { type Archive, bytesOf } from './change-log.ts'
import { inTransaction } from './database.ts'
import { fault, faultFrom } from './faults.ts'
import { derivedNonce, seal, sha256, unseal } from './keys.ts'
import type { ContentBlob, VaultResult } from './types.ts'

/** Larger files belong on a drive, with a link. */
const largestBlob = 50 * 1024 * 1024

const purpose = 'erfakreds blob 1'

const sealBlob = (archive: Archive, bytes: Uint8Array): { readonly name: string; readonly sealed: Buffer } => {
  const sealed = seal(archive.keys.blob, derivedNonce(archive.keys.blob, bytes), bytes, purpose)
  return { name: sha256(sealed).toString('hex'), sealed }
}

export const addBlob = (archive: Archive, bytes: Uint8Array): VaultResult<string> => {
  if (bytes.length > largestBlob) return fault('blob-too-large')
  const { name, sealed } = sealBlob(archive, bytes)
  try {
    archive.database
      .prepare('INSERT INTO blob (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO NOTHING')
      .run([name, new Uint8Array(sealed)])
    return ok(name)
  } catch (error) {
    return faultFrom(error)
  }
}

export const readBlob = (archive: Archive, name: string): VaultResult<Uint8Array> => {
  const row = archive.database.prepare('SELECT sealed FROM blob WHERE name = ?').get([name])
  if (row === undefined) return fault('blob-missing')
  const sealed = bytesOf(row.sealed ?? null)
  const plain = sha256(sealed).toString('hex') === name ? unseal(archive.keys.blob, sealed, purpose) : null
  return plain === null ? fault('blob-damaged') : ok(plain)
}

export const blobNames = ({ database }: Pick<Archive, 'database'>): readonly string[] =>
  database
    .prepare('SELECT name FROM blob ORDER BY name')
    .all()
    .map((row) => String(row.name))

/** One file at a time; a damaged one ends the reading with an exception, since `check` has said so before. */
export function* everyBlob(archive: Archive): Generator<ContentBlob> {
  for (const name of blobNames(archive)) {
    const bytes = readBlob(archive, name)
    if (!bytes.ok) throw new Error(`blob unreadable: ${bytes.error.code}`)
    yield { name, bytes: bytes.value }
  }
}

const namesIn = (text: string): readonly string[] => text.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []

/**
 * Removes files that no kept value names: left by a choice that was never saved, or by values long replaced. Only while
 * opening, since a file is stored before the record that names it. The kinds that usually name files are looked at first,
 * so that most openings read no other values.
 */
export const sweepBlobs = ({ database }: Pick<Archive, 'database'>): VaultResult<null> =>
  inTransaction(database, () => {
    const unnamed = new Set(blobNames({ database }))
    for (const kinds of ["change.kind IN ('attachment', 'organisation')", 'TRUE']) {
      if (unnamed.size === 0) break
      const values = database.prepare(
        `SELECT value.text FROM value JOIN change ON change.number = value.change WHERE ${kinds}`,
      )
      for (const row of values.all()) for (const name of namesIn(String(row.text))) unnamed.delete(name)
    }
    for (const name of unnamed) database.prepare('DELETE FROM blob WHERE name = ?').run([name])
    return ok(null)
  })

/** Which of these texts' names are those of stored files. */
export const blobsNamedIn = (archive: Pick<Archive, 'database'>, texts: readonly string[]): readonly string[] => {
  const names = new Set(texts.flatMap(namesIn))
  const isBlob = archive.database.prepare('SELECT 1 FROM blob WHERE name = ?')
  return [...names].filter((name) => isBlob.get([name]) !== undefined)
}

/** Removes a file unless some value still names it. True where it is gone. */
export const removeUnnamedBlob = (archive: Pick<Archive, 'database'>, name: string): boolean => {
  const named = archive.database.prepare('SELECT 1 FROM value WHERE instr(text, ?) > 0 LIMIT 1').get([name])
  if (named !== undefined) return false
  archive.database.prepare('DELETE FROM blob WHERE name = ?').run([name])
  return true
}
