/** Two copies of an archive: the archive itself and a colleague's, made of a file. */
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenCopy, type OpenVault, settleCopy } from '../../electron/vault/index.ts'
import type { ClashChoice } from '../../src/core/handover/comparison.ts'
import {
  anArea,
  aVault,
  byPassphrase,
  everyRecord,
  reopen,
  revOf,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

export const forColleague = 'grønne pærer i en spand'
export const forReturn = 'sorte får på en mark'

export const copyOf = async (vault: OpenVault, secret = forColleague): Promise<string> => {
  const file = path.join(temporaryFolder(), 'Kopi.erfakreds')
  value(await vault.handOver(file, secret))
  return file
}

/** A colleague's own archive, made of the copy. */
export const colleagueWith = async (file: string, secret = forColleague): Promise<OpenVault> => {
  const folder = path.join(temporaryFolder(), 'arkiv')
  value(await settleCopy(testDeps({ who: 'kollega' }), file, secret, folder))
  return await reopen(folder, byPassphrase(secret), testDeps({ who: 'kollega' }))
}

export const openedCopy = async (vault: OpenVault, file: string, secret = forReturn): Promise<OpenCopy> => {
  const copy = value(await vault.openCopy(file, secret))
  onTestFinished(() => copy.close())
  return copy
}

/** Two copies of an archive that holds the areas named. */
export const twoCopies = async (names: Readonly<Record<string, string>>) => {
  const { vault, folder } = await aVault()
  for (const [id, name] of Object.entries(names)) value(vault.commit([anArea(name, id)]))
  const colleague = await colleagueWith(await copyOf(vault))
  return { vault, folder, colleague }
}

export const change = (vault: OpenVault, id: string, fields: Readonly<Record<string, unknown>>): void => {
  value(vault.commit([{ kind: 'area', id, base: [revOf(vault, 'area', id)], value: fields }]))
}
export const remove = (vault: OpenVault, id: string): void => {
  value(vault.commit([{ kind: 'area', id, base: [revOf(vault, 'area', id)], value: null }]))
}
export const erase = (vault: OpenVault, id: string): void => {
  value(vault.erase([{ kind: 'area', id, base: [revOf(vault, 'area', id)] }]))
}
export const areasOf = (vault: OpenVault): Readonly<Record<string, unknown>> =>
  Object.fromEntries(everyRecord(vault).map((record) => [record.id, record.value]))
export const namesOf = (vault: OpenVault): Readonly<Record<string, unknown>> =>
  Object.fromEntries(everyRecord(vault).map((record) => [record.id, 'name' in record.value ? record.value.name : null]))

export const bringBack = async (vault: OpenVault, colleague: OpenVault, choices: readonly ClashChoice[] = []) => {
  const copy = await openedCopy(vault, await copyOf(colleague, forReturn))
  const compared = value(copy.compare())
  const brought = copy.bringBack(choices)
  copy.close()
  return { compared, brought }
}
