/** The real outside world, as the vault takes it. */
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import type { KdfParameters, VaultDeps } from './types.ts'

/** Argon2id with 256 MiB, 3 passes, 4 lanes: about half a second on the machines of the users. */
const usualKdf: KdfParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 }

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

export const systemDeps = (): VaultDeps => ({ now: () => new Date(), randomBytes, who: accountName(), kdf: usualKdf })
