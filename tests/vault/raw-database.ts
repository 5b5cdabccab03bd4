/** Looks behind a closed vault: its key, its database and its archive, for tests that judge what lies on disk. */
import { onTestFinished } from 'vitest'
import { type Archive, appendBatch, archiveKeys, headsOf } from '../../electron/vault/change-log.ts'
import { closeDatabase, type Database, inTransaction, openDatabase } from '../../electron/vault/database.ts'
import { unwrapKey } from '../../electron/vault/key-slots.ts'
import { readVaultFile } from '../../electron/vault/vault-file.ts'
import { ok } from '../../src/core/result.ts'
import { byPassphrase, testDeps, value } from './vault-fixture.ts'

export type RawDatabase = {
  readonly database: Database
  readonly archive: Archive
  readonly key: Buffer
  readonly salt: string
  readonly vaultId: string
}

export const rawDatabaseOf = async (folder: string, secret = byPassphrase()): Promise<RawDatabase> => {
  const { body } = value(readVaultFile(folder))
  const key = value(await unwrapKey(body, body.slots, secret))
  const database = value(openDatabase(folder, key, body.databaseSalt))
  onTestFinished(() => {
    try {
      closeDatabase(database)
    } catch {
      // closed by the test
    }
  })
  const archive = { database, deps: testDeps(), keys: archiveKeys(database, body.vaultId) }
  return { database, archive, key, salt: body.databaseSalt, vaultId: body.vaultId }
}

/** Writes two changes from the same revision, as two machines would. */
export const twoVersions = (
  { archive, database }: RawDatabase,
  kind: string,
  id: string,
  texts: readonly string[],
): void => {
  const parents = headsOf(database, kind, id).map((head) => head.rev)
  for (const [index, text] of texts.entries()) {
    value(
      inTransaction(database, () => {
        appendBatch(archive, `machine-${index}`, [{ kind, id, verb: 'change', parents, text }])
        return ok(null)
      }),
    )
  }
}
