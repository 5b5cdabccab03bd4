/** Opens an archive for the length of one command and always locks it again. */
import path from 'node:path'
import type { StoredRecord } from '../../src/core/records/index.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type OpenVault, openVault, type Secret, systemDeps, type VaultPage, type VaultResult } from '../vault/index.ts'
import { readSecret } from './files.ts'
import type { Given } from './invocation.ts'
import { type Failure, failureOf } from './outcome.ts'

/** Every record that this program knows, and how many it does not. */
export const readEverything = (
  vault: OpenVault,
): Result<{ readonly records: readonly StoredRecord[]; readonly unknown: number }, Failure> => {
  const records: StoredRecord[] = []
  let unknown = 0
  let after: string | null = null
  do {
    const page: Result<VaultPage, Failure> = orFailure(vault.readRecords(after))
    if (!page.ok) return page
    records.push(...page.value.records)
    unknown += page.value.unknown
    after = page.value.next
  } while (after !== null)
  return ok({ records, unknown })
}

/** The vault's errors as failures of the command. */
export const orFailure = <T>(result: VaultResult<T>): Result<T, Failure> =>
  result.ok ? result : err(failureOf(result.error))

export const withVault = async <T>(
  given: Given,
  work: (vault: OpenVault, secret: Secret) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => {
  const secret = await readSecret(given)
  if (!secret.ok) return secret
  const vault = orFailure(await openVault(systemDeps(), path.resolve(given.text('vault')), secret.value))
  if (!vault.ok) return vault
  try {
    return await work(vault.value, secret.value)
  } finally {
    vault.value.close()
  }
}
