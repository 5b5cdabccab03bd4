/** A single encrypted file under a passphrase of its own, for content that leaves the vault. Knows nothing of records. */
import { z } from 'zod'
import { ok } from '../../src/core/result.ts'
import { fault } from './faults.ts'
import { keySlot, unwrapKey, wrapKey } from './key-slots.ts'
import { freshNonce, keyBytes, seal, unseal } from './keys.ts'
import type { VaultDeps, VaultResult } from './types.ts'

const format = 'erfakreds-sealed'
const version = 1
const header = z.strictObject({ format: z.literal(format), version: z.literal(version), slot: keySlot })

/** Sealed files belong to no vault. */
const home = { version, vaultId: format }

/** Encrypts bytes under a passphrase: one line of header, then the sealed bytes, which are bound to it. */
export const sealWithPassphrase = async (
  deps: VaultDeps,
  passphrase: string,
  bytes: Uint8Array,
): Promise<VaultResult<Uint8Array>> => {
  const key = deps.randomBytes(keyBytes)
  const slot = await wrapKey(deps, home, { type: 'passphrase', passphrase }, key)
  if (!slot.ok) return slot
  const head = `${JSON.stringify({ format, version, slot: slot.value })}\n`
  const sealed = seal(key, freshNonce(deps.randomBytes), bytes, head)
  key.fill(0)
  return ok(Buffer.concat([Buffer.from(head, 'utf8'), sealed]))
}

export const openSealed = async (passphrase: string, sealed: Uint8Array): Promise<VaultResult<Uint8Array>> => {
  const end = sealed.indexOf(10) + 1
  const head = Buffer.from(sealed.subarray(0, end)).toString('utf8')
  const parsed = header.safeParse(parseJson(head))
  if (!parsed.success) return fault('bundle-unreadable')
  const key = await unwrapKey(home, [parsed.data.slot], { type: 'passphrase', passphrase })
  if (!key.ok) return key
  const plain = unseal(key.value, sealed.subarray(end), head)
  key.value.fill(0)
  return plain === null ? fault('bundle-unreadable') : ok(plain)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
