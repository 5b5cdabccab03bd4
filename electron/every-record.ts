/** Every record of an archive at once, for what is made of many of them. */
import type { StoredRecord } from '../src/core/records/index.ts'
import { ok } from '../src/core/result.ts'
import type { OpenVault, VaultResult } from './vault/index.ts'

export const readEveryRecord = (vault: OpenVault): VaultResult<readonly StoredRecord[]> => {
  const records: StoredRecord[] = []
  let after: string | null = null
  do {
    const page = vault.readRecords(after)
    if (!page.ok) return page
    records.push(...page.value.records)
    after = page.value.next
  } while (after !== null)
  return ok(records)
}
