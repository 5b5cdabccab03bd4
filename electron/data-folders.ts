/**
 * Where the program keeps its things on this machine: archives, the example, and its own small file beside Chromium's. All
 * in the machine-local application-data folder, never in the one that travels with the user (security.md 27).
 */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { defaultVaultFolder, thisPlatform } from './vault/index.ts'

/** The archives made where nobody chose a place: `usual`, and `usual-2`, `usual-3` ... beside it. */
export const archivesAt = (usual: string): readonly string[] => {
  const parent = path.dirname(usual)
  const names = existsSync(parent) ? readdirSync(parent) : []
  return names.filter((name) => name.startsWith(path.basename(usual))).map((name) => path.join(parent, name))
}

type DataFolders = { readonly archive: string; readonly example: string; readonly program: string }

/** `given` is what `--user-data-dir` says (a profile of its own, as the tests use); empty for the usual place. */
export const dataFolders = (given: string): DataFolders => {
  const platform = thisPlatform()
  const usual = defaultVaultFolder(platform, process.env, homedir())
  const beside = (name: string): string => path.join(path.dirname(usual), name)
  return {
    archive: usual,
    example: beside(platform === 'linux' ? 'eksempel' : 'Eksempel'),
    program: given === '' ? beside(platform === 'linux' ? 'program' : 'Program') : path.resolve(given),
  }
}
