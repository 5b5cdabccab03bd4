/**
 * Opening a SQLCipher file safely: the right file, the asserted settings, and for this process alone. Knows nothing of
 * what is stored in it. The key is the only thing that is ever put into SQL text; values are always bound.
 */
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { Database, setLogger } from '@signalapp/sqlcipher'
import type { ContractError } from '../../src/core/contract.ts'
import { err, ok } from '../../src/core/result.ts'
import { fault, faultFrom, isMissing } from './faults.ts'
import type { VaultResult } from './types.ts'

export type { Database }

/** A value as SQLite gives it back. */
export type Cell = string | number | null | Uint8Array<ArrayBuffer>
export type Row = Readonly<Record<string, Cell>>

const fileName = 'vault.db'
export const databasePath = (folder: string): string => path.join(folder, fileName)

const plainHeader = Buffer.from('SQLite format 3\0', 'latin1')

// SQLite's log repeats failing SQL with its literals; errors reach us as exceptions anyway.
setLogger(() => {})

/** The files this process has open. SQLite's locks do not keep a process from itself. */
const openHere = new Map<Database, string>()

/** What must hold on every open connection, as read back. */
export const assertedPragmas = {
  journal_mode: 'delete',
  synchronous: 3, // EXTRA: also the deletion of the journal is on disk before a commit is acknowledged
  locking_mode: 'exclusive',
  secure_delete: 1,
  temp_store: 2, // memory
  foreign_keys: 1,
  cipher_use_hmac: '1',
  cipher_plaintext_header_size: '0',
  cipher_memory_security: '1',
  ignore_check_constraints: 0,
} as const

const settings = `
  PRAGMA busy_timeout = 300;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = DELETE;
  PRAGMA synchronous = EXTRA;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  -- KiB. Holds the records of ten years: what the check at unlock has decrypted need not be decrypted again to be read.
  PRAGMA cache_size = -24576;
`

/** Connects to the file with the key; the caller has made sure which file that is. Throws what SQLite throws. */
const connect = (file: string, key: Uint8Array, salt: string): Database => {
  const database = new Database(file, { cacheStatements: true })
  try {
    database.exec('PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON')
    database.exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}${salt}'"`)
    database.exec(settings)
    // EXCLUSIVE alone takes the lock at the first write and lets two readers in.
    database.exec('BEGIN EXCLUSIVE; COMMIT')
    for (const [name, expected] of Object.entries(assertedPragmas)) {
      const found = database.pragma(name, { simple: true })
      if (found !== expected) throw new Error(`pragma ${name} is ${found}, not ${expected}`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Makes the database file of a new vault. */
export const createDatabase = (folder: string, key: Uint8Array, salt: string): Database =>
  connect(databasePath(folder), key, salt)

/** Looks at the file without opening it as a database. Closing a plain handle would drop SQLite's own locks. */
const judgeFile = (file: string, salt: string): VaultResult<null> => {
  try {
    const { size } = statSync(file)
    if (size === 0) return fault('database-empty')
    const head = Buffer.alloc(16)
    const handle = openSync(file, 'r')
    try {
      readSync(handle, head, 0, head.length, 0)
    } finally {
      closeSync(handle)
    }
    if (size < 16 || head.equals(plainHeader) || head.toString('hex') !== salt) return fault('database-foreign')
    return ok(null)
  } catch (error) {
    return isMissing(error) ? fault('database-missing') : faultFrom(error)
  }
}

/**
 * Opens an existing database, whole and untouched: the authentication of every page and the structure are checked. Never
 * makes a new one.
 */
export const openDatabase = (
  folder: string,
  key: Uint8Array,
  salt: string,
  depth: CheckDepth = 'quick_check',
): VaultResult<Database> => {
  const file = databasePath(folder)
  if (isOpenHere(folder)) return fault('vault-busy')
  const judged = judgeFile(file, salt)
  if (!judged.ok) return judged
  let database: Database
  try {
    database = connect(file, key, salt)
  } catch (error) {
    return faultFrom(error)
  }
  const checked = checkPages(database, depth)
  if (checked !== null) {
    database.close()
    return err(checked)
  }
  openHere.set(database, realpathSync(file))
  return ok(database)
}

export const isOpenHere = (folder: string): boolean => {
  try {
    return [...openHere.values()].includes(realpathSync(databasePath(folder)))
  } catch {
    return false
  }
}

export const closeDatabase = (database: Database): void => {
  openHere.delete(database)
  database.close()
}

/** The thorough one also compares the indexes with their tables, and each row with what its table may hold. */
type CheckDepth = 'quick_check' | 'integrity_check'

/**
 * The authentication of all pages, which misses a file cut at a page's end, and the structure, which finds that. Null
 * where all is well.
 */
export const checkPages = (database: Database, depth: CheckDepth): ContractError | null => {
  try {
    if (database.pragma('cipher_integrity_check').length > 0) return { code: 'database-damaged' }
    return isWellFormed(database, depth) ? null : { code: 'database-damaged' }
  } catch (error) {
    return faultFrom(error).error
  }
}

/**
 * The quick check leaves out the CHECK constraints, which take as long as all the rest of it. There is one, on the verb of a
 * change: whoever reads a record judges it anew, and the thorough check does.
 */
const isWellFormed = (database: Database, depth: CheckDepth): boolean => {
  if (depth === 'integrity_check') return database.pragma(depth, { simple: true }) === 'ok'
  database.pragma('ignore_check_constraints = ON')
  try {
    return database.pragma(depth, { simple: true }) === 'ok'
  } finally {
    database.pragma('ignore_check_constraints = OFF')
  }
}

/** Writes everything that is alive in the database into a new one in `folder`, under a key of its own. */
export const copyDatabase = (database: Database, folder: string, key: Uint8Array, salt: string): void => {
  const numbers = ['user_version', 'application_id'].map(
    (name) => [name, Number(database.pragma(name, { simple: true }))] as const,
  )
  database
    .prepare(`ATTACH DATABASE ? AS copy KEY "x'${Buffer.from(key).toString('hex')}${salt}'"`, { persistent: false })
    .run([databasePath(folder)])
  try {
    database.prepare("SELECT sqlcipher_export('copy')", { persistent: false }).get()
    for (const [name, value] of numbers) database.exec(`PRAGMA copy.${name} = ${value}`)
  } finally {
    database.exec('DETACH DATABASE copy')
  }
}

/** Runs `work` in one transaction: commits where it succeeds, rolls back where it fails or throws. */
export const inTransaction = <T>(database: Database, work: () => VaultResult<T>): VaultResult<T> => {
  try {
    database.exec('BEGIN IMMEDIATE')
    const result = work()
    if (!result.ok) {
      database.exec('ROLLBACK')
      return result
    }
    database.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(database)
    return faultFrom(error)
  }
}

/** After some errors (a full disk) SQLite has rolled back by itself and says that there is nothing to roll back. */
const rollBack = (database: Database): void => {
  try {
    database.exec('ROLLBACK')
  } catch {
    // nothing was open any more
  }
}
