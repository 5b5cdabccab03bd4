/**
 * Making and opening vaults: the order of the checks, and what each failure is called. What an open vault can do is in
 * open-vault.ts.
 */
import { existsSync, rmSync } from 'node:fs'
import type { ContractError } from '../../src/core/contract.ts'
import { err, ok } from '../../src/core/result.ts'
import { writeAudit } from './audit.ts'
import { makeBackupBeside, namingNewestBackup, spreadErasureMarks } from './backup.ts'
import { sweepBlobs } from './blobs.ts'
import { mintDevice } from './change-log.ts'
import { importContent } from './content.ts'
import {
  closeDatabase,
  createDatabase,
  type Database,
  databasePath,
  inTransaction,
  isOpenHere,
  openDatabase,
} from './database.ts'
import { fault, faultFrom } from './faults.ts'
import { newSlots, unwrapKey } from './key-slots.ts'
import { keyBytes } from './keys.ts'
import { judgeVaultLocation, locationFacts, thisPlatform } from './location.ts'
import { endsAsItShould } from './log-check.ts'
import { openVaultOf } from './open-vault.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { judgeSchema, migrateSchema, schemaSteps } from './schema.ts'
import { tidyTrash } from './trash.ts'
import type { CreatedVault, OpenVault, Secret, VaultContent, VaultDeps, VaultPresence, VaultResult } from './types.ts'
import { isAbsentOrEmpty, makeWhole } from './unfinished.ts'
import { archiveIn, settleIn, type Unlocked } from './unlocked.ts'
import { hasOutdatedValues, migrateValues } from './value-migration.ts'
import {
  isGenuine,
  newVaultFileBody,
  readVaultFile,
  type VaultFileBody,
  vaultFilePath,
  vaultFileVersion,
  writeVaultFile,
} from './vault-file.ts'

/**
 * Makes a vault in a folder that does not exist yet or is empty. It appears there whole, with all of `content`, or not at
 * all.
 */
export const createVault = async (
  deps: VaultDeps,
  folder: string,
  passphrase: string,
  content: VaultContent | null = null,
): Promise<VaultResult<CreatedVault>> => {
  const place = judgePlace(folder)
  if (!place.ok) return place
  try {
    if (existsSync(vaultFilePath(folder))) return fault('vault-exists')
    if (!isAbsentOrEmpty(folder)) return fault('location-not-empty')
    const recoveryCode = newRecoveryCode(deps.randomBytes)
    const databaseKey = deps.randomBytes(keyBytes)
    const body = await newBody(deps, passphrase, recoveryCode, databaseKey)
    if (!body.ok) return body
    const written = await makeWhole(deps, folder, (unfinished) =>
      writeNewVault(deps, unfinished, databaseKey, body.value, content),
    )
    if (!written.ok) return written
    const vault = openWithKey(deps, folder, databaseKey, body.value, 'passphrase')
    return vault.ok ? ok({ vault: vault.value, recoveryCode }) : vault
  } catch (error) {
    return faultFrom(error)
  }
}

const judgePlace = (folder: string): VaultResult<null> => {
  const verdict = judgeVaultLocation(folder, thisPlatform(), locationFacts(folder))
  return verdict.allowed ? ok(null) : fault(verdict.code)
}

const newBody = async (
  deps: VaultDeps,
  passphrase: string,
  code: string,
  key: Buffer,
): Promise<VaultResult<VaultFileBody>> => {
  const vaultId = deps.randomBytes(16).toString('hex')
  const slots = await newSlots(deps, { version: vaultFileVersion, vaultId }, { passphrase, code }, key)
  return slots.ok ? ok(newVaultFileBody(vaultId, deps.randomBytes(16).toString('hex'), slots.value)) : slots
}

const writeNewVault = (
  deps: VaultDeps,
  folder: string,
  key: Buffer,
  body: VaultFileBody,
  content: VaultContent | null,
): VaultResult<null> => {
  const database = createDatabase(folder, key, body.databaseSalt)
  const prepared = prepareNewDatabase(deps, database, body.vaultId)
  const filled =
    !prepared.ok || content === null ? prepared : importContent(archiveIn(deps, database, body.vaultId), content)
  database.close()
  return filled.ok ? writeVaultFile(folder, body, key, deps.onStep) : filled
}

const prepareNewDatabase = (deps: VaultDeps, database: Database, vaultId: string): VaultResult<null> => {
  const migrated = migrateSchema(database, 'new')
  if (!migrated.ok) return migrated
  return inTransaction(database, () => {
    const archiveKey = new Uint8Array(deps.randomBytes(keyBytes))
    database.prepare("INSERT INTO archive_key (name, key) VALUES ('archive', ?)").run([archiveKey])
    archiveKey.fill(0)
    mintDevice({ database, deps })
    writeAudit({ database, deps }, { kind: 'vault', id: vaultId, verb: 'create' })
    return ok(null)
  })
}

/** Opens (unlocks) the vault in a folder and takes it for this process alone. */
export const openVault = async (deps: VaultDeps, folder: string, secret: Secret): Promise<VaultResult<OpenVault>> => {
  const place = judgePlace(folder)
  if (!place.ok) return place
  const file = readVaultFile(folder)
  if (!file.ok) return err(missingOrDamaged(file.error, folder))
  if (isOpenHere(folder)) return fault('vault-busy')
  const { body } = file.value
  const key = await unwrapKey(body, body.slots, secret)
  if (!key.ok) return key
  const opened = isGenuine(file.value, key.value)
    ? openWithKey(deps, folder, key.value, body, secret.type)
    : err(namingNewestBackup({ code: 'vault-file-damaged' }, folder, null))
  if (!opened.ok) key.value.fill(0)
  return opened
}

/** A folder without either file holds no vault; one without its vault.json has lost it. */
const missingOrDamaged = (error: ContractError, folder: string): ContractError => {
  if (error.code === 'vault-file-missing' && !existsSync(databasePath(folder))) return { code: 'vault-missing' }
  const lost = error.code === 'vault-file-missing' || error.code === 'vault-file-damaged'
  return lost ? namingNewestBackup(error, folder, null) : error
}

const openWithKey = (
  deps: VaultDeps,
  folder: string,
  databaseKey: Buffer,
  file: VaultFileBody,
  openedBy: Secret['type'],
): VaultResult<OpenVault> => {
  const opened = openDatabase(folder, databaseKey, file.databaseSalt)
  if (!opened.ok) return err(withBackup(opened.error, folder, databaseKey, file))
  const database = opened.value
  const ready = makeReady(deps, folder, databaseKey, file, database)
  if (ready.ok) return ok(openVaultOf(ready.value, openedBy))
  closeDatabase(database)
  return err(withBackup(ready.error, folder, databaseKey, file))
}

const withBackup = (error: ContractError, folder: string, databaseKey: Buffer, file: VaultFileBody): ContractError =>
  error.code.startsWith('database-') ? namingNewestBackup(error, folder, { databaseKey, file }) : error

/** A log that ends as it should, today's tables and values (after a backup of the old ones), a device of its own. */
const makeReady = (
  deps: VaultDeps,
  folder: string,
  databaseKey: Buffer,
  file: VaultFileBody,
  database: Database,
): VaultResult<Unlocked> => {
  try {
    const taken = judgeSchema(database)
    if (!taken.ok) return taken
    const archive = archiveIn(deps, database, file.vaultId)
    const vault: Unlocked = { archive, folder, databaseKey, file }
    if (!endsAsItShould(archive)) return fault('database-damaged')
    if (taken.value < schemaSteps.length || hasOutdatedValues(archive)) {
      const kept = makeBackupBeside(vault)
      if (!kept.ok) return kept
    }
    const migrated = migrateSchema(database, 'existing')
    if (!migrated.ok) return migrated
    const settled = settleIn(archive, folder)
    if (!settled.ok) return settled
    const current = migrateValues(archive)
    if (!current.ok) return current
    const tidied = tidyTrash(archive)
    if (!tidied.ok) return tidied
    const swept = sweepBlobs(archive)
    if (!swept.ok) return swept
    const entered = inTransaction(database, () =>
      ok(writeAudit(archive, { kind: 'vault', id: file.vaultId, verb: 'unlock' })),
    )
    if (!entered.ok) return entered
    spreadErasureMarks(vault, 'beside')
    rmSync(`${vaultFilePath(folder)}.new`, { force: true })
    return ok(vault)
  } catch (error) {
    return faultFrom(error)
  }
}

/** Says whether a folder holds a vault, without a secret. */
export const inspectVault = (folder: string): VaultPresence => {
  const file = readVaultFile(folder)
  if (file.ok) return { state: 'vault', vaultId: file.value.body.vaultId }
  const error = missingOrDamaged(file.error, folder)
  return error.code === 'vault-missing' ? { state: 'nothing' } : { state: 'unreadable', error }
}
