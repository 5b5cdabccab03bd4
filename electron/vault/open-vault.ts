/** What an unlocked vault can do, as one object that answers `locked` once it is closed. */
import { statSync } from 'node:fs'
import { oneAtATime } from '../../src/core/one-at-a-time.ts'
import { schemaVersion } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { auditBefore, writeAudit } from './audit.ts'
import {
  chooseFolder,
  chosenFolder,
  everyGeneration,
  makeBackup,
  makeBackupIfDue,
  namingNewestBackup,
  spreadErasureMarks,
} from './backup.ts'
import { addBlob, blobNames, readBlob } from './blobs.ts'
import { deviceOf } from './change-log.ts'
import { commitChanges } from './commit.ts'
import { exportContent, importContent } from './content.ts'
import { checkPages, closeDatabase, databasePath, inTransaction } from './database.ts'
import { eraseRecords } from './erasure.ts'
import { fault, faultFrom } from './faults.ts'
import { type KeySlot, unwrapKey, wrapKey } from './key-slots.ts'
import { verifyLog } from './log-check.ts'
import { handOver, openCopy } from './open-copy.ts'
import { readPage } from './records.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { readSetting, writeSetting } from './settings.ts'
import { touchedWith, trashGroups } from './trash.ts'
import type { CheckFinding, CheckReport, OpenCopy, OpenVault, Secret, VaultInfo, VaultResult } from './types.ts'
import type { Unlocked } from './unlocked.ts'
import { type VaultFileBody, vaultFileVersion, writeVaultFile } from './vault-file.ts'

const usualAuditPage = 200

export const openVaultOf = (unlocked: Unlocked, openedBy: Secret['type']): OpenVault => {
  let vault = unlocked
  let closed = false
  const copies: OpenCopy[] = []
  const { archive, folder } = unlocked
  const { vaultId } = unlocked.file

  const whileOpen = <T>(work: () => VaultResult<T>): VaultResult<T> => {
    if (closed) return fault('locked')
    const result = attempt(work)
    if (result.ok || result.error.code !== 'database-damaged') return result
    return { ok: false, error: namingNewestBackup(result.error, folder, vault) }
  }

  /**
   * For what writes. Where the folder was removed or another file put in its place, an open database still takes commits,
   * which nobody would ever find again.
   */
  const file = fileNumber(folder)
  const whileInPlace = <T>(work: () => VaultResult<T>): VaultResult<T> =>
    whileOpen(() => (file !== null && fileNumber(folder) === file ? work() : fault('database-missing')))

  /** Backups one after the other: two at once would sweep each other's unfinished copy away. */
  const alone = oneAtATime()
  const inTurn = <T>(work: () => Promise<VaultResult<T>>): Promise<VaultResult<T>> =>
    alone(() => (closed ? fault('locked') : work()))

  /** The new slot takes the place of its kind; whatever else changed meanwhile is kept. */
  const replaceSlot = (slot: KeySlot, verb: 'passphrase' | 'recovery-code'): VaultResult<null> =>
    whileInPlace(() => {
      const [passphrase, code] = vault.file.slots
      const slots: VaultFileBody['slots'] = slot.type === 'passphrase' ? [slot, code] : [passphrase, slot]
      const file = { ...vault.file, slots }
      const written = writeVaultFile(folder, file, vault.databaseKey, archive.deps.onStep)
      if (!written.ok) return written
      vault = { ...vault, file }
      // From here on the new secret holds; an audit that finds no room must not say that the old one does.
      inTransaction(archive.database, () => ok(writeAudit(archive, { kind: 'vault', id: vaultId, verb })))
      return ok(null)
    })

  const wrap = (secret: Secret): Promise<VaultResult<KeySlot>> =>
    wrapKey(archive.deps, { version: vaultFileVersion, vaultId }, secret, vault.databaseKey)

  const opens = async (secret: Secret): Promise<VaultResult<null>> => {
    const key = await unwrapKey(vault.file, vault.file.slots, secret)
    if (!key.ok) return key
    key.value.fill(0)
    return ok(null)
  }

  return {
    vaultId,
    folder,
    openedBy,
    info: () => whileOpen(() => ok(infoOf(vault))),
    readRecords: (after, limit) => whileOpen(() => readPage(archive, after, limit)),
    commit: (changes) => whileInPlace(() => commitChanges(archive, changes)),
    erase: (targets) =>
      whileInPlace(() => {
        const erased = eraseRecords(archive, targets)
        if (erased.ok) spreadErasureMarks(vault, 'everywhere')
        return erased
      }),
    readAudit: (before, limit = usualAuditPage) =>
      whileOpen(() => {
        const entries = auditBefore(archive.database, before, limit)
        return ok({ entries, next: entries.length < limit ? null : (entries.at(-1)?.number ?? null) })
      }),
    addBlob: (bytes) => whileInPlace(() => addBlob(archive, bytes)),
    readBlob: (name) => whileOpen(() => readBlob(archive, name)),

    listBackups: (alsoSecond = true) => whileOpen(() => ok(everyGeneration(vault, alsoSecond))),
    backup: () => inTurn(() => makeBackup(vault)),
    backupIfDue: () => inTurn(() => makeBackupIfDue(vault)),
    backupFolder: () => whileOpen(() => ok(chosenFolder(vault))),
    chooseBackupFolder: (chosen) => whileOpen(() => chooseFolder(vault, chosen)),

    changePassphrase: async (current, next) => {
      if (closed) return fault('locked')
      if (current === null && openedBy !== 'recovery-code') return fault('wrong-passphrase')
      const known = current === null ? ok(null) : await opens({ type: 'passphrase', passphrase: current })
      if (!known.ok) return known
      const slot = await wrap({ type: 'passphrase', passphrase: next })
      return slot.ok ? replaceSlot(slot.value, 'passphrase') : slot
    },
    renewRecoveryCode: async () => {
      if (closed) return fault('locked')
      const code = newRecoveryCode(archive.deps.randomBytes)
      const slot = await wrap({ type: 'recovery-code', code })
      if (!slot.ok) return slot
      const replaced = replaceSlot(slot.value, 'recovery-code')
      return replaced.ok ? ok(code) : replaced
    },
    confirmRecoveryCode: async (typed) => {
      if (closed) return fault('locked')
      const slot = vault.file.slots[1]
      const known = await opens({ type: 'recovery-code', code: typed })
      if (!known.ok) return known
      return whileOpen(() => ok(writeSetting(archive.database, 'confirmed-recovery-slot', slot.id))).ok
        ? ok(null)
        : fault('locked')
    },
    recoveryCodeConfirmed: () =>
      whileOpen(() => ok(readSetting(archive.database, 'confirmed-recovery-slot') === vault.file.slots[1].id)),

    noteExport: ({ kind, id, file: name }) =>
      whileInPlace(() =>
        inTransaction(archive.database, () => {
          writeAudit(archive, { kind, id, verb: 'export', file: name })
          return ok(null)
        }),
      ),
    trash: () => whileOpen(() => ok(trashGroups(archive))),
    touchedWith: (batch) => whileOpen(() => ok(touchedWith(archive, batch))),
    handOver: (target, next) => inTurn(() => handOver(vault, whileInPlace, target, next)),
    openCopy: async (source, secret) => {
      if (closed) return fault('locked')
      const copy = await openCopy(vault, whileInPlace, source, secret)
      if (copy.ok) copies.push(copy.value)
      return copy
    },
    exportContent: (name) => whileOpen(() => exportContent(archive, vaultId, name)),
    importContent: (content) => whileInPlace(() => importContent(archive, content)),
    check: () => whileOpen(() => ok(checkAll(vault))),
    close: () => {
      if (closed) return
      closed = true
      for (const copy of copies) copy.close()
      closeDatabase(archive.database)
      for (const key of [vault.databaseKey, archive.keys.blob]) key.fill(0)
    },
  }
}

/** Which file lies where the database should; null where there is none. */
const fileNumber = (folder: string): bigint | null =>
  statSync(databasePath(folder), { bigint: true, throwIfNoEntry: false })?.ino ?? null

const attempt = <T>(work: () => VaultResult<T>): VaultResult<T> => {
  try {
    return work()
  } catch (error) {
    return faultFrom(error)
  }
}

const infoOf = ({ archive, folder, file }: Unlocked): VaultInfo => {
  const count = (sql: string): number => Number(archive.database.prepare(sql, { pluck: true }).get() ?? 0)
  return {
    vaultId: file.vaultId,
    deviceId: deviceOf(archive.database),
    folder,
    formatVersion: file.version,
    schemaVersion,
    records: count(
      `SELECT COUNT(*) FROM (SELECT DISTINCT kind, id FROM head JOIN value ON value.change = head.change)`,
    ),
    revisions: count('SELECT COUNT(*) FROM change'),
    blobs: count('SELECT COUNT(*) FROM blob'),
    databaseBytes: statSync(databasePath(folder)).size,
  }
}

const checkAll = ({ archive }: Unlocked): CheckReport => {
  const findings = new Set<CheckFinding>()
  if (checkPages(archive.database, 'integrity_check') !== null) findings.add('pages-damaged')
  for (const finding of verifyLog(archive)) findings.add(finding)
  for (const name of blobNames(archive)) {
    if (!readBlob(archive, name).ok) findings.add('blob-does-not-fit-its-name')
  }
  const revisions = Number(archive.database.prepare('SELECT COUNT(*) FROM change', { pluck: true }).get() ?? 0)
  return { findings: [...findings], revisions }
}
