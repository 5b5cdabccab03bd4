/**
 * An archive handed to a colleague: a copy of everything that is alive in it, as one file under a key, a passphrase and a
 * device of its own. The archive it is made of is not touched, and no file is ever written over half way.
 */
import { ok } from '../../src/core/result.ts'
import { writeAudit } from './audit.ts'
import { type Archive, mintDevice, shareUntilNow } from './change-log.ts'
import { type CopyHead, copyHeadOf, unpackCopy } from './copy-file.ts'
import { closeDatabase, copyDatabase, type Database, databasePath, inTransaction, openDatabase } from './database.ts'
import { syncFile } from './disk.ts'
import { fault, faultFrom } from './faults.ts'
import { newSlots, unwrapKey } from './key-slots.ts'
import { keyBytes } from './keys.ts'
import { judgeVaultLocation, locationFacts, thisPlatform } from './location.ts'
import { verifyLog } from './log-check.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { migrateSchema } from './schema.ts'
import { writeSetting } from './settings.ts'
import type { VaultDeps, VaultResult } from './types.ts'
import { isAbsentOrEmpty, makeWhole } from './unfinished.ts'
import { archiveIn, type Unlocked } from './unlocked.ts'
import { isGenuine, newVaultFileBody, type VaultFileBody, vaultFileVersion, writeVaultFile } from './vault-file.ts'

/** What will open a copy. The recovery code in it is told to nobody: who opens the copy is given a new one. */
type CopySecrets = { readonly key: Buffer; readonly body: VaultFileBody }

export const newCopySecrets = async (
  deps: VaultDeps,
  vaultId: string,
  passphrase: string,
): Promise<VaultResult<CopySecrets>> => {
  const key = deps.randomBytes(keyBytes)
  const code = newRecoveryCode(deps.randomBytes)
  const slots = await newSlots(deps, { version: vaultFileVersion, vaultId }, { passphrase, code }, key)
  if (!slots.ok) return slots
  return ok({ key, body: newVaultFileBody(vaultId, deps.randomBytes(16).toString('hex'), slots.value) })
}

/** Lays a checked copy into the empty `folder` and notes in the audit that it leaves as `file`. */
export const layCopy = (
  { archive, file: { vaultId } }: Unlocked,
  folder: string,
  { key, body }: CopySecrets,
  file: string,
): VaultResult<null> => {
  const noted = inTransaction(archive.database, () => {
    shareUntilNow(archive.database)
    writeAudit(archive, { kind: 'copy', id: vaultId, verb: 'export', file })
    return ok(null)
  })
  if (!noted.ok) return noted
  try {
    copyDatabase(archive.database, folder, key, body.databaseSalt)
    const opened = openDatabase(folder, key, body.databaseSalt, 'integrity_check')
    if (!opened.ok) return opened
    for (const name of ['home', 'backup-folder', 'confirmed-recovery-slot', 'copy'] as const) {
      writeSetting(opened.value, name, null)
    }
    closeDatabase(opened.value)
    syncFile(databasePath(folder))
    return writeVaultFile(folder, body, key)
  } catch (error) {
    return faultFrom(error)
  }
}

/** A copy's archive, laid out in a folder and open, with nothing in it changed but its tables. */
export type LaidOut = { readonly archive: Archive; readonly close: () => void }

/** The key of a copy; the passphrase is asked before anything is copied from what may be a slow drive. */
export const keyOfCopy = async (
  file: string,
  passphrase: string,
): Promise<VaultResult<{ readonly head: CopyHead; readonly key: Buffer }>> => {
  const head = await copyHeadOf(file)
  if (!head.ok) return head
  const { body } = head.value.vaultFile
  const key = await unwrapKey(body, body.slots, { type: 'passphrase', passphrase })
  if (!key.ok) return key
  return isGenuine(head.value.vaultFile, key.value) ? ok({ head: head.value, key: key.value }) : fault('copy-damaged')
}

/** Lays the copy out in an empty folder and reads all of it before anybody believes it. */
export const layOut = async (
  deps: VaultDeps,
  file: string,
  { head, key }: { readonly head: CopyHead; readonly key: Buffer },
  folder: string,
): Promise<VaultResult<LaidOut>> => {
  const unpacked = await unpackCopy(file, head, folder)
  if (!unpacked.ok) return unpacked
  const { body } = head.vaultFile
  const opened = openDatabase(folder, key, body.databaseSalt, 'integrity_check')
  if (!opened.ok) return opened.error.code === 'disk-full' ? opened : fault('copy-damaged')
  const judged = judgeLaidOut(deps, opened.value, body.vaultId)
  if (!judged.ok) closeDatabase(opened.value)
  return judged
}

const judgeLaidOut = (deps: VaultDeps, database: Database, vaultId: string): VaultResult<LaidOut> => {
  const migrated = migrateSchema(database, 'existing')
  if (!migrated.ok) return migrated.error.code === 'vault-newer-format' ? migrated : fault('copy-damaged')
  const archive = archiveIn(deps, database, vaultId)
  if (verifyLog(archive).size > 0) return fault('copy-damaged')
  return ok({ archive, close: () => closeDatabase(database) })
}

/** Makes the copy in `file` an archive in the new folder `to`, with a device of its own (rule 8). */
export const settleCopy = async (
  deps: VaultDeps,
  file: string,
  passphrase: string,
  to: string,
): Promise<VaultResult<null>> => {
  const verdict = judgeVaultLocation(to, thisPlatform(), locationFacts(to))
  if (!verdict.allowed) return fault(verdict.code)
  if (!isAbsentOrEmpty(to)) return fault('location-not-empty')
  const opened = await keyOfCopy(file, passphrase)
  if (!opened.ok) return opened
  try {
    return await makeWhole(deps, to, async (unfinished) => {
      const laid = await layOut(deps, file, opened.value, unfinished)
      if (!laid.ok) return laid
      const { archive } = laid.value
      const settled = inTransaction(archive.database, () => {
        mintDevice(archive)
        writeSetting(archive.database, 'copy', deps.randomBytes(4).toString('hex'))
        writeAudit(archive, { kind: 'vault', id: opened.value.head.vaultFile.body.vaultId, verb: 'open-copy' })
        return ok(null)
      })
      laid.value.close()
      return settled
    })
  } catch (error) {
    return faultFrom(error)
  } finally {
    opened.value.key.fill(0)
  }
}
