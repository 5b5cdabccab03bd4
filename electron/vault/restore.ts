import type { BackupGeneration } from '../../src/core/contract.ts'
import type { RestoreReport, Secret, VaultDeps, VaultResult } from './types.ts'

/**
 * The backups in a folder, newest first: a vault's folder, its `backups`, a second folder, or one generation itself.
 */
export declare const listBackupsIn: (folder: string) => VaultResult<readonly BackupGeneration[]>

/** Restores the generation `name` found in `from` into the new folder `to`, with the secret of that moment. */
export declare const restoreVault: (
  deps: VaultDeps,
  from: string,
  name: string,
  to: string,
  secret: Secret,
) => Promise<VaultResult<RestoreReport>>
