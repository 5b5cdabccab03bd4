import type { VaultDeps, VaultResult } from './types.ts'

/** Encrypts bytes under a passphrase of their own, for a file that leaves the vault. */
export declare const sealWithPassphrase: (
  deps: VaultDeps,
  passphrase: string,
  bytes: Uint8Array,
) => Promise<VaultResult<Uint8Array>>

export declare const openSealed: (passphrase: string, sealed: Uint8Array) => Promise<VaultResult<Uint8Array>>
