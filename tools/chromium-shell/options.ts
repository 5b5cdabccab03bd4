// Owns how the shell was started: `run.ts [--headless] MAIN.js [the app's own arguments]`. `driven` means that a test
// holds the other end of an IPC channel: it answers dialogs, hears what would open outside, and gets a debugging port.

import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { hasDisplay } from './display.ts'

const given = process.argv.slice(2)
const mainIndex = given.findIndex((argument) => !argument.startsWith('--'))
const forShell = mainIndex === -1 ? given : given.slice(0, mainIndex)
const main = mainIndex === -1 ? undefined : resolve(given[mainIndex] ?? '')
const forApp = mainIndex === -1 ? [] : given.slice(mainIndex + 1)

type ShellOptions = {
  readonly main: string | undefined
  readonly forApp: readonly string[]
  readonly headless: boolean
  readonly driven: boolean
}

export const options: ShellOptions = {
  main,
  forApp,
  headless: forShell.includes('--headless') || !hasDisplay(),
  driven: process.send !== undefined,
}

export type AppFacts = { readonly folder: string; readonly name: string; readonly version: string }

/** The package that `main` belongs to, as Electron finds it. */
export function appFacts(mainFile: string): AppFacts {
  let folder = dirname(mainFile)
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`no package.json above ${mainFile}`)
    folder = above
  }
  const facts: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, productName, version } = facts as { name?: string; productName?: string; version?: string }
  return { folder, name: productName ?? name ?? 'app', version: version ?? '0.0.0' }
}

/** The value of `--name=value` among the app's arguments. */
export function appSwitch(name: string): string | undefined {
  const found = forApp.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

export function configFolder(): string {
  switch (process.platform) {
    case 'win32':
      return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support')
    default:
      return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  }
}
