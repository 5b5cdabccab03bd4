/**
 * Backups as the pages see them: what there is, when the last one was made, and what went wrong. The vault makes them; this
 * remembers the last failure while the archive is open and tells of every change.
 */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { setTimeout as after } from 'node:timers/promises'
import type { BackupState } from '../src/core/contract.ts'
import type { ErrorCode } from '../src/core/error-codes.ts'
import { err, ok } from '../src/core/result.ts'
import type { Archive } from './archive.ts'
import type { BackupReport, VaultResult } from './vault/index.ts'

export type Backups = {
  readonly state: () => Promise<VaultResult<BackupState>>
  readonly run: () => Promise<VaultResult<BackupState>>
  /** The day's backup, where none was made yet. Goes on in the background; tells of its outcome. */
  readonly runIfDue: () => Promise<void>
  readonly chooseSecondFolder: (folder: string) => Promise<VaultResult<BackupState>>
  /** The archive was locked: what went wrong concerned that one. */
  readonly reset: () => void
}

/** A share that is not there can take long to say so; it is not asked again. */
const sharePatience = 3000

export const makeBackups = (archive: Archive, tell: (state: BackupState) => void): Backups => {
  let lastError: ErrorCode | null = null

  const state = async (): Promise<VaultResult<BackupState>> => {
    const vault = archive.opened()
    if (!vault.ok) return vault
    const second = vault.value.backupFolder()
    if (!second.ok) return second
    const secondFolderReachable = second.value !== null && (await canWrite(second.value))
    const generations = vault.value.listBackups(secondFolderReachable)
    if (!generations.ok) return generations
    const lastAt = generations.value[0]?.at ?? null
    return ok({ secondFolder: second.value, secondFolderReachable, generations: generations.value, lastAt, lastError })
  }

  const note = (outcome: VaultResult<BackupReport | null>): void => {
    if (!outcome.ok) lastError = outcome.error.code === 'locked' ? lastError : outcome.error.code
    else if (outcome.value !== null) {
      const { second } = outcome.value
      lastError = second === null || second.ok ? null : second.error.code
    }
  }

  const tellState = async (): Promise<void> => {
    const now = await state()
    if (now.ok) tell(now.value)
  }

  return {
    state,
    run: async () => {
      const vault = archive.opened()
      if (!vault.ok) return vault
      const outcome = await vault.value.backup()
      note(outcome)
      await tellState()
      return outcome.ok ? await state() : outcome
    },
    runIfDue: async () => {
      const vault = archive.opened()
      if (!vault.ok) return
      const outcome = await vault.value.backupIfDue()
      note(outcome)
      if (!outcome.ok || outcome.value !== null) await tellState()
    },
    chooseSecondFolder: async (folder) => {
      const vault = archive.opened()
      if (!vault.ok) return vault
      if (!(await canWrite(folder))) return err({ code: 'second-folder-unreachable' })
      const chosen = vault.value.chooseBackupFolder(folder)
      if (!chosen.ok) return chosen
      lastError = null
      await tellState()
      return await state()
    },
    reset: () => {
      lastError = null
    },
  }
}

const canWrite = async (folder: string): Promise<boolean> => {
  const reached = access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
  return await Promise.race([reached, after(sharePatience, false, { ref: false })])
}
