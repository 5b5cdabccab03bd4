/**
 * The cryptography the vault is built from, all of it Node's own: derived keys, keyed hashes and sealed bytes. Knows
 * nothing of files or records; every use has a purpose of its own, so that no two uses share a key.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'

export const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** A key for one purpose, derived from the vault's key (or the archive's) and the vault's id. */
export const deriveKey = (from: Uint8Array, vaultId: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', from, vaultId, `erfakreds ${purpose} 1`, keyBytes))

/**
 * A derived key that only hashes. Node hashes five times faster with a key of its own kind; it wipes that when nobody holds
 * it any more, and it opens nothing.
 */
export const deriveHashKey = (from: Uint8Array, vaultId: string, purpose: string): KeyObject => {
  const key = deriveKey(from, vaultId, purpose)
  const hashing = createSecretKey(key)
  key.fill(0)
  return hashing
}

/** HMAC-SHA256 over a text or bytes. */
export const keyedHash = (key: Uint8Array | KeyObject, message: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(message).digest()

export const sha256 = (message: string | Uint8Array): Buffer => createHash('sha256').update(message).digest()

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b)

/** AES-256-GCM: nonce, ciphertext and tag in one. `bound` is authenticated along with it and must be given back. */
export const seal = (key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: string): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null where the bytes, the key or what they are bound to is not what was sealed. */
export const unseal = (key: Uint8Array, sealed: Uint8Array, bound: string): Buffer | null => {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(bound, 'utf8'))
    .setAuthTag(sealed.subarray(-tagBytes))
  const head = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([head, decipher.final()])
  } catch {
    head.fill(0)
    return null
  }
}

export const freshNonce = (randomBytes: (size: number) => Buffer): Buffer => randomBytes(nonceBytes)
export const derivedNonce = (key: Uint8Array, plain: Uint8Array): Buffer =>
  keyedHash(key, plain).subarray(0, nonceBytes)
