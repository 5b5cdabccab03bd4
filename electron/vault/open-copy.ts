/**
 * A vault's side of handing over: writing a copy out, and holding a colleague's copy open beside the vault while somebody
 * looks at what it would change. What is laid out for that is hidden, encrypted, and gone when it is closed.
 */
import path from 'node:path'
import { ok } from '../../src/core/result.ts'
import { makeBackupBeside, spreadErasureMarks } from './backup.ts'
import { bringBack, compareCopy } from './bring-back.ts'
import { type Archive, mintDevice } from './change-log.ts'
import { packCopy } from './copy-file.ts'
import { fault, faultFrom } from './faults.ts'
import { keyOfCopy, type LaidOut, layCopy, layOut, newCopySecrets } from './hand-over.ts'
import type { OpenCopy, VaultResult } from './types.ts'
import { beginUnfinished, endUnfinished } from './unfinished.ts'
import type { Unlocked } from './unlocked.ts'
import { hasOutdatedValues, migrateValues } from './value-migration.ts'

/** The vault while it is open and where it was opened; else the work is not done and the answer says why. */
type WhileInPlace = <T>(work: () => VaultResult<T>) => VaultResult<T>

export const handOver = async (
  vault: Unlocked,
  whileInPlace: WhileInPlace,
  file: string,
  passphrase: string,
): Promise<VaultResult<null>> => {
  const { deps } = vault.archive
  const secrets = await newCopySecrets(deps, vault.file.vaultId, passphrase)
  if (!secrets.ok) return secrets
  let unfinished: string | null = null
  try {
    const folder = beginUnfinished(deps, vault.folder)
    unfinished = folder
    deps.onStep?.('lay-copy')
    const laid = whileInPlace(() => layCopy(vault, folder, secrets.value, path.basename(file).normalize('NFC')))
    return laid.ok ? await packCopy(folder, file, deps.onStep ?? (() => {})) : laid
  } catch (error) {
    return faultFrom(error)
  } finally {
    secrets.value.key.fill(0)
    if (unfinished !== null) endUnfinished(unfinished)
  }
}

/** Lays the copy out beside the vault. It has been compared once when it is answered, so that a foreign one never is. */
export const openCopy = async (
  vault: Unlocked,
  whileInPlace: WhileInPlace,
  file: string,
  passphrase: string,
): Promise<VaultResult<OpenCopy>> => {
  const { deps } = vault.archive
  const opened = await keyOfCopy(file, passphrase)
  if (!opened.ok) return opened
  const { key, head } = opened.value
  if (head.vaultFile.body.vaultId !== vault.file.vaultId) {
    key.fill(0)
    return fault('copy-foreign')
  }
  let folder: string | null = null
  let close = () => {
    key.fill(0)
    if (folder !== null) endUnfinished(folder)
  }
  try {
    folder = beginUnfinished(deps, vault.folder)
    const laid = await layOut(deps, file, opened.value, folder)
    if (!laid.ok) {
      close()
      return laid
    }
    const copy = heldOpen(vault, whileInPlace, path.basename(file).normalize('NFC'), laid.value, close)
    close = copy.close
    const ready = bringUpToDate(laid.value.archive)
    const compared = ready.ok ? copy.compare() : ready
    if (compared.ok) return ok(copy)
    copy.close()
    return compared
  } catch (error) {
    close()
    return faultFrom(error)
  }
}

/** Values of an older schema are brought up to ours, under a device that nobody will meet again. */
const bringUpToDate = (there: Archive): VaultResult<null> => {
  if (!hasOutdatedValues(there)) return ok(null)
  mintDevice(there)
  const migrated = migrateValues(there)
  return migrated.ok ? ok(null) : migrated
}

const heldOpen = (
  vault: Unlocked,
  whileInPlace: WhileInPlace,
  fileName: string,
  laid: LaidOut,
  wipe: () => void,
): OpenCopy => {
  const here = vault.archive
  let closed = false
  const whileOpen = <T>(work: () => VaultResult<T>): VaultResult<T> =>
    whileInPlace(() => (closed ? fault('locked') : work()))
  return {
    fileName,
    compare: () => whileOpen(() => compareCopy(here, laid.archive)),
    bringBack: (choices) =>
      whileOpen(() => {
        const kept = makeBackupBeside(vault)
        if (!kept.ok) return kept
        here.deps.onStep?.('bring-back')
        const brought = bringBack(here, laid.archive, choices, { vaultId: vault.file.vaultId, file: fileName })
        if (brought.ok) spreadErasureMarks(vault, 'everywhere')
        return brought
      }),
    close: () => {
      if (closed) return
      closed = true
      laid.close()
      wipe()
    },
  }
}
