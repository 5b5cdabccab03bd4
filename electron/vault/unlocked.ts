/** A vault that is open: its archive, its key in memory and its place. Shared by the parts that act on the whole vault. */

import { realpathSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { ok } from '../../src/core/result.ts'
import { type Archive, archiveKeys, mintDevice } from './change-log.ts'
import { type Database, databasePath, inTransaction } from './database.ts'
import { sha256 } from './keys.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { VaultDeps, VaultResult } from './types.ts'
import type { VaultFileBody } from './vault-file.ts'

export type Unlocked = {
  readonly archive: Archive
  readonly folder: string
  readonly databaseKey: Buffer
  readonly file: VaultFileBody
}

export const archiveIn = (deps: VaultDeps, database: Database, vaultId: string): Archive => ({
  database,
  deps,
  keys: archiveKeys(database, vaultId),
})

/**
 * A database that lies somewhere else than when it was last opened is a copy (or came out of one) and writes under a new
 * device id from now on (rule 8): two copies must never continue the same chain.
 */
export const settleIn = (archive: Archive, folder: string): VaultResult<null> =>
  inTransaction(archive.database, () => {
    const home = homeOf(folder)
    const before = readSetting(archive.database, 'home')
    if (before !== null && before !== home) mintDevice(archive)
    if (before !== home) writeSetting(archive.database, 'home', home)
    return ok(null)
  })

/** Machine, path and file number: a copied file has another number even under the same name. */
const homeOf = (folder: string): string => {
  const { ino } = statSync(databasePath(folder), { bigint: true })
  return sha256(JSON.stringify([hostname(), realpathSync(folder), String(ino)])).toString('hex')
}
