/**
 * vault.json: the format version, the key slots and the database's salt. It has exactly one valid spelling. Its checksum
 * tells a damaged file before anybody types a passphrase; its HMAC, under a key derived from the database key and checked
 * at every unlock, tells a changed one. It holds no name and no content.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ok } from '../../src/core/result.ts'
import { replaceFile, type StepHook } from './disk.ts'
import { fault, faultFrom, isMissing } from './faults.ts'
import { isLegalKdf, type KeySlot, keySlot } from './key-slots.ts'
import { deriveKey, keyedHash, sameBytes, sha256 } from './keys.ts'
import type { VaultResult } from './types.ts'

export const vaultFileVersion = 1
const format = 'erfakreds-vault'
const fileName = 'vault.json'

const body = z.strictObject({
  format: z.literal(format),
  version: z.literal(vaultFileVersion),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  /** First 16 bytes of vault.db: tells another vault's database from a damaged one. */
  databaseSalt: z.string().regex(/^[0-9a-f]{32}$/),
  slots: z.tuple([keySlot, keySlot]).readonly(),
})
export type VaultFileBody = z.infer<typeof body>

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const wholeFile = body.extend({ checksum: hash, mac: hash })
const header = z.looseObject({ format: z.literal(format), version: z.number().int().min(1) })

export type VaultFile = { readonly body: VaultFileBody; readonly mac: string }

export const vaultFilePath = (folder: string): string => path.join(folder, fileName)

export const newVaultFileBody = (
  vaultId: string,
  databaseSalt: string,
  slots: readonly [KeySlot, KeySlot],
): VaultFileBody => ({ format, version: vaultFileVersion, vaultId, databaseSalt, slots })

/** Fields in one fixed order; zod gives them back in the order of the schema. */
const spell = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const macOf = (spelled: string, databaseKey: Uint8Array, vaultId: string): string => {
  const key = deriveKey(databaseKey, vaultId, 'vault.json')
  const mac = keyedHash(key, spelled).toString('hex')
  key.fill(0)
  return mac
}

/** The HMAC covers every byte of the file but its own. */
export const vaultFileBytes = (content: VaultFileBody, databaseKey: Uint8Array): Buffer => {
  const ordered = body.parse(content)
  const checked = { ...ordered, checksum: sha256(spell(ordered)).toString('hex') }
  return Buffer.from(spell({ ...checked, mac: macOf(spell(checked), databaseKey, content.vaultId) }), 'utf8')
}

/** Everything that can be judged without a key. */
export const parseVaultFile = (bytes: Uint8Array): VaultResult<VaultFile> => {
  const text = Buffer.from(bytes).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fault('vault-file-damaged')
  }
  const head = header.safeParse(value)
  if (!head.success) return fault(text.includes('"databaseSalt"') ? 'vault-file-damaged' : 'vault-file-foreign')
  if (head.data.version > vaultFileVersion) return fault('vault-newer-format')
  const file = wholeFile.safeParse(value)
  if (!file.success) return fault('vault-file-damaged')
  const { checksum, mac, ...content } = file.data
  const canonical = spell({ ...content, checksum, mac }) === text && Buffer.from(text, 'utf8').equals(bytes)
  if (!canonical || sha256(spell(content)).toString('hex') !== checksum) return fault('vault-file-damaged')
  const types = content.slots.map(({ type }) => type)
  if (types[0] !== 'passphrase' || types[1] !== 'recovery-code') return fault('vault-file-damaged')
  if (!content.slots.every(({ kdf }) => isLegalKdf(kdf))) return fault('bad-key-parameters')
  return ok({ body: content, mac })
}

/** Whether the file is the one that the holder of the key wrote. */
export const isGenuine = (file: VaultFile, databaseKey: Uint8Array): boolean => {
  const checked = { ...file.body, checksum: sha256(spell(file.body)).toString('hex') }
  const mac = macOf(spell(checked), databaseKey, file.body.vaultId)
  return sameBytes(Buffer.from(mac, 'hex'), Buffer.from(file.mac, 'hex'))
}

export const readVaultFile = (folder: string): VaultResult<VaultFile> => {
  try {
    return parseVaultFile(readFileSync(vaultFilePath(folder)))
  } catch (error) {
    return isMissing(error) ? fault('vault-file-missing') : faultFrom(error)
  }
}

export const writeVaultFile = (
  folder: string,
  content: VaultFileBody,
  databaseKey: Uint8Array,
  onStep?: StepHook,
): VaultResult<null> => {
  try {
    replaceFile(vaultFilePath(folder), vaultFileBytes(content, databaseKey), onStep)
    return ok(null)
  } catch (error) {
    return faultFrom(error)
  }
}
