import type { CreatedVault, OpenVault, Secret, VaultDeps, VaultPresence, VaultResult } from './types.ts'

/** Makes a vault in a folder that does not exist yet or is empty. */
export declare const createVault: (
  deps: VaultDeps,
  folder: string,
  passphrase: string,
) => Promise<VaultResult<CreatedVault>>

/** Opens (unlocks) the vault in a folder and takes it for this process alone. */
export declare const openVault: (deps: VaultDeps, folder: string, secret: Secret) => Promise<VaultResult<OpenVault>>

/** Says whether a folder holds a vault, without a secret. */
export declare const inspectVault: (folder: string) => VaultPresence
