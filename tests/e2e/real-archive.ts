// Owns how a test gets a real archive that is not empty: one made by the command line of the example region, changed as the test
// wants it, and opened in the app as somebody opens it on a new machine.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { welcome } from '../../src/strings/welcome.ts'
import type { App } from './app.ts'
import { expectUnlocked, keepRecoveryCode, passphrase, unlock } from './doors.ts'

const root = resolve(import.meta.dirname, '../..')

export type ExampleRecord = {
  readonly kind: string
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
}

type Bundle = { readonly format: unknown; readonly records: readonly ExampleRecord[] }

type RealArchive = {
  readonly folder: string
  /** Every record in it, as the command line writes them. The app must not have it open. */
  readonly records: () => readonly ExampleRecord[]
}

/** `change` says what the archive holds of the example. */
export const makeArchive = (
  app: App,
  change: (records: readonly ExampleRecord[]) => readonly ExampleRecord[] = (records) => records,
): RealArchive => {
  const bundle = join(app.folder, 'eksempel.json')
  const secret = join(app.folder, 'adgangssætning.txt')
  const folder = join(app.folder, 'arkiv')
  const vault = (command: 'create' | 'export', ...options: readonly string[]) => {
    const given = [command, '--vault', folder, '--passphrase-file', secret, ...options]
    execFileSync(process.execPath, [join(root, 'tools/erfakreds.mjs'), 'vault', ...given])
  }
  const example: Bundle = JSON.parse(readFileSync(join(root, 'resources/example/bundle.json'), 'utf8'))
  writeFileSync(bundle, JSON.stringify({ format: example.format, records: change(example.records) }))
  writeFileSync(secret, passphrase)
  vault('create', '--data', bundle)
  let written = 0
  return {
    folder,
    records: () => {
      written += 1
      const file = join(app.folder, `indhold-${written}.json`)
      vault('export', '--data', file, '--plaintext')
      const { records }: Bundle = JSON.parse(readFileSync(file, 'utf8'))
      return records
    },
  }
}

/** Opened for the first time on this machine, with a new recovery code. */
export const openArchive = async ({ page, answer }: App, folder: string): Promise<void> => {
  await answer({ kind: 'open', paths: [folder] })
  await page.getByRole('button', { name: welcome.openExisting }).click()
  await unlock(page)
  await page.getByRole('button', { name: welcome.renew.makeCode }).click()
  await keepRecoveryCode(page)
  await expectUnlocked(page)
}
