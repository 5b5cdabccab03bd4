/**
 * The vault: the only truth. Everything outside this folder uses what is named here and nothing else.
 *
 * Make one with `createVault`, open it with `openVault`, get a lost one back with `listBackupsIn` and `restoreVault`.
 * Every foreseen failure is a Result with a code of the contract; nothing ever makes a new database in a lost one's place.
 */

export { systemDeps } from './deps.ts'
export { settleCopy } from './hand-over.ts'
export type { LocationFacts, Platform } from './location.ts'
export { defaultVaultFolder, judgeVaultLocation, locationFacts, thisPlatform } from './location.ts'
export { listBackupsIn, restoreVault } from './restore.ts'
export { openSealed, sealWithPassphrase } from './sealed-file.ts'
export type * from './types.ts'
export { createVault, inspectVault, openVault } from './vault.ts'
