/**
 * Key slots: the vault's random key wrapped under a secret that a person knows or has on paper. What opens a slot is
 * derived with Argon2id; the wrapping binds the format version, the vault, the slot and its parameters, so that a changed
 * byte in any of them opens nothing.
 */
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { ok } from '../../src/core/result.ts'
import { canonicalText } from './canonical.ts'
import { fault } from './faults.ts'
import { freshNonce, keyBytes, seal, unseal } from './keys.ts'
import { readRecoveryCode } from './recovery-code.ts'
import type { KdfParameters, Secret, VaultDeps, VaultResult } from './types.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

export const keySlot = z.strictObject({
  id: hex(16),
  type: z.enum(['passphrase', 'recovery-code']),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z.number().int(),
    passes: z.number().int(),
    lanes: z.number().int(),
    salt: hex(16),
  }),
  /** Nonce, key and tag. */
  wrapped: hex(12 + keyBytes + 16),
})
export type KeySlot = z.infer<typeof keySlot>

/** What a slot belongs to; bound into the wrapping. */
type SlotHome = { readonly version: number; readonly vaultId: string }

const minimumPassphraseLength = 8

/**
 * Below 64 MiB and 3 passes a passphrase could be guessed too cheaply; above 1 GiB a changed file could exhaust the
 * machine (security.md, requirement 14).
 */
export const isLegalKdf = (kdf: KdfParameters): boolean =>
  kdf.memoryKiB >= 64 * 1024 &&
  kdf.memoryKiB <= 1024 * 1024 &&
  kdf.passes >= 3 &&
  kdf.passes <= 16 &&
  kdf.lanes >= 1 &&
  kdf.lanes <= 16

/** The bytes a secret stands for. A passphrase typed with combined or separate accents is the same passphrase. */
const secretBytes = (secret: Secret): VaultResult<Buffer> => {
  switch (secret.type) {
    case 'passphrase':
      return ok(Buffer.from(secret.passphrase.normalize('NFC'), 'utf8'))
    case 'recovery-code': {
      const code = readRecoveryCode(secret.code)
      if (code.ok) return ok(Buffer.from(code.value, 'utf8'))
      const problems = code.error.groups.map((group) => ({ path: [group], problem: 'mistyped' }))
      return fault('malformed-recovery-code', { problems })
    }
  }
}

const boundTo = (home: SlotHome, slot: Omit<KeySlot, 'wrapped'>): string =>
  canonicalText({ version: home.version, vaultId: home.vaultId, id: slot.id, type: slot.type, kdf: slot.kdf }) ?? ''

const wrappingKey = async (bytes: Buffer, kdf: KeySlot['kdf']): Promise<Buffer> => {
  try {
    return await hashRaw(bytes, {
      algorithm: 2, // Argon2id
      version: 1, // 1.3
      memoryCost: kdf.memoryKiB,
      timeCost: kdf.passes,
      parallelism: kdf.lanes,
      outputLen: keyBytes,
      salt: Buffer.from(kdf.salt, 'hex'),
    })
  } finally {
    bytes.fill(0)
  }
}

/** A new slot that opens `key` with `secret`. */
export const wrapKey = async (
  deps: Pick<VaultDeps, 'randomBytes' | 'kdf'>,
  home: SlotHome,
  secret: Secret,
  key: Uint8Array,
): Promise<VaultResult<KeySlot>> => {
  if (!isLegalKdf(deps.kdf)) return fault('bad-key-parameters')
  if (secret.type === 'passphrase' && [...secret.passphrase.normalize('NFC')].length < minimumPassphraseLength) {
    return fault('weak-passphrase')
  }
  const bytes = secretBytes(secret)
  if (!bytes.ok) return bytes
  const { memoryKiB, passes, lanes } = deps.kdf
  const salt = deps.randomBytes(16).toString('hex')
  const open = {
    id: deps.randomBytes(16).toString('hex'),
    type: secret.type,
    kdf: { algorithm: 'argon2id' as const, memoryKiB, passes, lanes, salt },
  }
  const wrapping = await wrappingKey(bytes.value, open.kdf)
  const wrapped = seal(wrapping, freshNonce(deps.randomBytes), key, boundTo(home, open)).toString('hex')
  wrapping.fill(0)
  return ok({ ...open, wrapped })
}

/** The two slots of a new archive or copy. */
export const newSlots = async (
  deps: Pick<VaultDeps, 'randomBytes' | 'kdf'>,
  home: SlotHome,
  secrets: { readonly passphrase: string; readonly code: string },
  key: Uint8Array,
): Promise<VaultResult<readonly [KeySlot, KeySlot]>> => {
  const forPassphrase = await wrapKey(deps, home, { type: 'passphrase', passphrase: secrets.passphrase }, key)
  if (!forPassphrase.ok) return forPassphrase
  const forCode = await wrapKey(deps, home, { type: 'recovery-code', code: secrets.code }, key)
  return forCode.ok ? ok([forPassphrase.value, forCode.value]) : forCode
}

/** The key in the slot of the secret's type. */
export const unwrapKey = async (
  home: SlotHome,
  slots: readonly KeySlot[],
  secret: Secret,
): Promise<VaultResult<Buffer>> => {
  const slot = slots.find(({ type }) => type === secret.type)
  if (slot === undefined) return fault('vault-file-damaged')
  if (!isLegalKdf(slot.kdf)) return fault('bad-key-parameters')
  const bytes = secretBytes(secret)
  if (!bytes.ok) return bytes
  const wrapping = await wrappingKey(bytes.value, slot.kdf)
  const key = unseal(wrapping, Buffer.from(slot.wrapped, 'hex'), boundTo(home, slot))
  wrapping.fill(0)
  if (key !== null) return ok(key)
  return fault(secret.type === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code')
}
