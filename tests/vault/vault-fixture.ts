/** Vaults in temporary folders, made with the weakest legal key derivation so that the suite stays quick. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import {
  type CreatedVault,
  createVault,
  type OpenVault,
  openVault,
  type Secret,
  type VaultDeps,
  type VaultPage,
  type VaultResult,
} from '../../electron/vault/index.ts'
import type { Change } from '../../src/core/contract.ts'
import type { ErrorCode } from '../../src/core/error-codes.ts'
import type { StoredRecord } from '../../src/core/records/index.ts'

// Every commit waits for the disk; on a busy machine that is slow.
vi.setConfig({ testTimeout: 120_000 })

export const passphrase = 'blå anemoner i regnvejr'
export const byPassphrase = (text = passphrase): Secret => ({ type: 'passphrase', passphrase: text })
export const byCode = (code: string): Secret => ({ type: 'recovery-code', code })

export const quickKdf = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }
export const testDeps = (changes: Partial<VaultDeps> = {}): VaultDeps => ({
  now: () => new Date('2026-03-02T09:30:00Z'),
  randomBytes,
  who: 'koordinator',
  kdf: quickKdf,
  ...changes,
})

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a Result that must have succeeded. */
export const value = <T>(result: VaultResult<T>): T => {
  if (!result.ok) throw new Error(`unexpected ${JSON.stringify(result.error)}`)
  return result.value
}

/** The code of a Result that must have failed. */
export const code = (result: VaultResult<unknown>): ErrorCode => {
  if (result.ok) throw new Error('expected a failure')
  return result.error.code
}

type TestVault = CreatedVault & { readonly folder: string }

export const aVault = async (deps = testDeps(), inside = temporaryFolder()): Promise<TestVault> => {
  const folder = path.join(inside, 'arkiv')
  const created = value(await createVault(deps, folder, passphrase))
  onTestFinished(() => created.vault.close())
  return { ...created, folder }
}

export const reopen = async (folder: string, secret = byPassphrase(), deps = testDeps()): Promise<OpenVault> => {
  const vault = value(await openVault(deps, folder, secret))
  onTestFinished(() => vault.close())
  return vault
}

export const newId = (): string => randomBytes(12).toString('hex')

/** A new area record: the smallest kind there is. */
export const anArea = (name: string, id = newId()): Change => ({ kind: 'area', id, base: [], value: { name } })

export const meetingId = 'm1'
/** An agenda item with text in it, as its change. */
export const anItem = (title: string, text = '', id = newId()): Change => ({
  kind: 'agenda-item',
  id,
  base: [],
  value: {
    meetingId,
    title,
    content: text === '' ? [] : [{ id: 'b1', type: 'paragraph', content: [{ type: 'text', text }] }],
  },
})

export const revOf = (vault: OpenVault, kind: string, id: string) => {
  const record = everyRecord(vault).find((each) => each.kind === kind && each.id === id)
  if (record === undefined) throw new Error(`no ${kind} ${id}`)
  return record.rev
}

export const everyRecord = (vault: OpenVault) => {
  const records: StoredRecord[] = []
  for (let after: string | null = null; ; ) {
    const page: VaultPage = value(vault.readRecords(after))
    records.push(...page.records)
    after = page.next
    if (after === null) return records
  }
}
