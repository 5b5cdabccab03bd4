/**
 * The one archive that is current: which folder it lies in, whether it is open, and how it is opened, left and locked. It
 * knows neither windows nor requests; whoever made it is told when an archive was opened or locked.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Events, VaultState } from '../src/core/contract.ts'
import { examplePassphrase } from '../src/core/contract.ts'
import type { ErrorCode } from '../src/core/error-codes.ts'
import { oneAtATime } from '../src/core/one-at-a-time.ts'
import { theOrganisationId } from '../src/core/records/ids.ts'
import { newValue } from '../src/core/records/index.ts'
import { err, ok } from '../src/core/result.ts'
import { archivesAt } from './data-folders.ts'
import type { PreferencesFile } from './preferences.ts'
import {
  createVault,
  inspectVault,
  judgeVaultLocation,
  locationFacts,
  type OpenVault,
  openVault,
  type RestoreReport,
  restoreVault,
  type Secret,
  settleCopy,
  thisPlatform,
  type VaultContent,
  type VaultDeps,
  type VaultResult,
} from './vault/index.ts'

type LockReason = Events['vault.locked']['reason']

export type Archive = {
  readonly state: () => VaultState
  /** The open vault, or `locked`. */
  readonly opened: () => VaultResult<OpenVault>
  /** A new archive in `folder` (null: the usual place), open, with the organisation's name in it. */
  readonly create: (
    folder: string | null,
    passphrase: string,
    organisationName: string,
  ) => Promise<VaultResult<{ readonly recoveryCode: string }>>
  readonly unlock: (secret: Secret) => Promise<VaultResult<null>>
  readonly openExample: () => Promise<VaultResult<null>>
  /** Closes the archive at once. Without effect where none is open. */
  readonly lock: (reason: LockReason) => void
  /** Asks the page to write what is unwritten, then locks: when the page says so, or after a moment. */
  readonly lockSoon: (reason: LockReason) => Promise<void>
  readonly leave: () => VaultResult<null>
  /** Makes another folder's archive the current, locked one. */
  readonly choose: (folder: string) => VaultResult<null>
  readonly restore: (
    from: string,
    name: string,
    to: string | null,
    secret: Secret,
  ) => Promise<VaultResult<{ readonly erasuresApplied: number | null }>>
  /** Makes an archive of its own of a colleague's copy, in `to` (null: the usual place), and opens it. */
  readonly settleCopy: (file: string, passphrase: string, to: string | null) => Promise<VaultResult<null>>
  readonly changePassphrase: (current: string | null, next: string) => Promise<VaultResult<null>>
  readonly renewRecoveryCode: () => Promise<VaultResult<{ readonly recoveryCode: string }>>
}

type ArchiveDeps = {
  readonly vault: VaultDeps
  readonly preferences: PreferencesFile
  /** Where new archives are made when the user does not say, and where the example lies. */
  readonly usualFolder: string
  readonly exampleFolder: string
  readonly exampleName: string
  readonly exampleContent: () => Promise<VaultResult<VaultContent>>
  readonly onOpened: () => void
  readonly onLocking: () => void
  readonly onLocked: (reason: LockReason) => void
}

/** How long a page may take to write its last typing before the archive is locked under it. */
const patience = 1500

export const makeArchive = (deps: ArchiveDeps): Archive => {
  let vault: OpenVault | null = null
  /** How the open archive was entered, until what that calls for is done. */
  let entered = { byRecoveryCode: false, passphraseLost: false }
  /** Counts lockings, so that an unlocking under way while the machine is locked does not open the archive after it. */
  let lockings = 0
  let soon: LockReason | null = null
  let whenLocked = Promise.withResolvers<void>()
  /** Opening takes a while (the passphrase is stretched); a second wish waits for the first and sees what it left. */
  const alone = oneAtATime()

  const folder = (): string | null => deps.preferences.read().archive
  const makeCurrent = (place: string | null): void => {
    if (place !== folder()) deps.preferences.change({ archive: place })
  }

  const take = (opened: OpenVault, lockingsBefore: number): VaultResult<null> => {
    makeCurrent(opened.folder)
    if (lockings !== lockingsBefore) {
      opened.close()
      return fault('locked')
    }
    vault = opened
    const byRecoveryCode = opened.openedBy === 'recovery-code'
    entered = { byRecoveryCode, passphraseLost: byRecoveryCode }
    deps.onOpened()
    return ok(null)
  }

  const unlock = async (place: string, secret: Secret): Promise<VaultResult<null>> => {
    if (vault !== null) return fault('already-open')
    const before = lockings
    const opened = await openVault(deps.vault, place, secret)
    return opened.ok ? take(opened.value, before) : opened
  }

  const create = async (
    place: string,
    passphrase: string,
    content: VaultContent,
  ): Promise<VaultResult<{ recoveryCode: string }>> => {
    if (vault !== null) return fault('already-open')
    const before = lockings
    const created = await createVault(deps.vault, place, passphrase, content)
    if (!created.ok) return created
    const taken = take(created.value.vault, before)
    return taken.ok ? ok({ recoveryCode: created.value.recoveryCode }) : taken
  }

  const createExample = async (): Promise<VaultResult<null>> => {
    const content = await deps.exampleContent()
    if (!content.ok) return fault(content.error.code)
    const created = await create(deps.exampleFolder, examplePassphrase, content.value)
    return created.ok ? ok(null) : created
  }

  const opened = (): VaultResult<OpenVault> => (vault === null ? fault('locked') : ok(vault))

  const lock = (reason: LockReason): void => {
    lockings += 1
    if (vault === null) return
    vault.close()
    vault = null
    const said = soon ?? reason
    soon = null
    whenLocked.resolve()
    whenLocked = Promise.withResolvers<void>()
    deps.onLocked(said)
  }

  return {
    opened,
    lock,
    state: () => {
      const place = folder()
      if (place === null) return { phase: 'first-run' }
      const example = place === deps.exampleFolder
      const common = { name: example ? deps.exampleName : path.basename(place), place, example } as const
      if (vault === null) return { phase: 'locked', ...common }
      const confirmed = vault.recoveryCodeConfirmed()
      return {
        phase: 'unlocked',
        ...common,
        recoveryCodeUnconfirmed: !example && (entered.byRecoveryCode || (confirmed.ok && !confirmed.value)),
        passphraseLost: entered.passphraseLost,
      }
    },
    create: (place, passphrase, organisationName) =>
      alone(() => {
        const value = newValue('organisation', { name: organisationName })
        const records = [{ kind: 'organisation', id: theOrganisationId, value }]
        return create(place ?? freeFolder(deps.usualFolder), passphrase, { records, blobs: [] })
      }),
    unlock: (secret) =>
      alone(async () => {
        const place = folder()
        return place === null ? fault('vault-missing') : await unlock(place, secret)
      }),
    openExample: () =>
      alone(async () => {
        const missing = inspectVault(deps.exampleFolder).state === 'nothing'
        return missing
          ? await createExample()
          : await unlock(deps.exampleFolder, { type: 'passphrase', passphrase: examplePassphrase })
      }),
    lockSoon: async (reason) => {
      lockings += 1
      if (vault === null) return
      soon = reason
      deps.onLocking()
      await Promise.race([whenLocked.promise, after(patience)])
      lock(reason)
    },
    leave: () => {
      if (vault !== null) return fault('already-open')
      makeCurrent(null)
      return ok(null)
    },
    choose: (place) => {
      if (vault !== null) return fault('already-open')
      const verdict = judgeVaultLocation(place, thisPlatform(), locationFacts(place))
      if (!verdict.allowed) return fault(verdict.code)
      const presence = inspectVault(place)
      switch (presence.state) {
        case 'nothing':
          return fault('vault-missing')
        case 'unreadable':
          return err(presence.error)
        case 'vault':
          makeCurrent(place)
          return ok(null)
      }
    },
    restore: (from, name, to, secret) =>
      alone(async (): Promise<VaultResult<{ erasuresApplied: number | null }>> => {
        if (vault !== null) return fault('already-open')
        const place = to ?? freeFolder(deps.usualFolder)
        const current = folder()
        const known = [...(current === null ? [] : [current]), ...archivesAt(deps.usualFolder)]
        const restored: VaultResult<RestoreReport> = await restoreVault(deps.vault, from, name, place, secret, known)
        if (!restored.ok) return restored
        makeCurrent(restored.value.folder)
        return ok({ erasuresApplied: restored.value.erasuresApplied })
      }),
    settleCopy: (file, passphrase, to) =>
      alone(async () => {
        if (vault !== null) return fault('already-open')
        const place = to ?? freeFolder(deps.usualFolder)
        const settled = await settleCopy(deps.vault, file, passphrase, place)
        if (!settled.ok) return settled
        makeCurrent(place)
        return await unlock(place, { type: 'passphrase', passphrase })
      }),
    changePassphrase: async (current, next) => {
      const at = opened()
      if (!at.ok) return at
      const changed = await at.value.changePassphrase(current, next)
      if (changed.ok) entered = { ...entered, passphraseLost: false }
      return changed
    },
    renewRecoveryCode: async () => {
      const at = opened()
      if (!at.ok) return at
      const renewed = await at.value.renewRecoveryCode()
      if (!renewed.ok) return renewed
      entered = { ...entered, byRecoveryCode: false }
      return ok({ recoveryCode: renewed.value })
    },
  }
}

const fault = (code: ErrorCode) => err({ code })

/** `wished`, or the first of `wished-2`, `wished-3` ... that does not exist yet or is empty. */
export const freeFolder = (wished: string): string => {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wished : `${wished}-${number}`
    if (isFree(folder)) return folder
  }
}

/** Not there, or empty and to be replaced by an archive. What cannot be looked into is left alone. */
export const isFree = (folder: string): boolean => {
  if (!existsSync(folder)) return true
  try {
    return readdirSync(folder).length === 0 && !isTopOfDisk(folder)
  } catch {
    return false
  }
}

/** A drive, or where one is mounted: nothing beside it lies on the same disk. */
const isTopOfDisk = (folder: string): boolean => {
  const parent = path.dirname(folder)
  return parent === folder || statSync(parent).dev !== statSync(folder).dev
}
