// Owns whether out/ is built from the sources as they are now, and building it when it is not.

import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ended, root, runPackage } from './command.ts'

const stamp = join(root, 'out/.built-from')
const sources = '{src,electron}/**/*'
const single = ['index.html', 'package.json', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json']

function isBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Builds main process, command line, preload and pages into out/. */
export async function build(): Promise<Ended> {
  const before = fingerprint()
  const ended = await runPackage('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
  if (ended.code === 0) writeFileSync(stamp, before)
  return ended
}

/** Builds where that is needed; false when the build failed. */
export async function ensureBuilt(): Promise<boolean> {
  if (isBuilt()) return true
  console.log('Bygger programmet ...')
  const { code } = await build()
  if (code !== 0) console.error('Programmet kunne ikke bygges. Fejlen står ovenfor.')
  return code === 0
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const found = globSync(sources, { cwd: root }).filter((path) => statSync(join(root, path)).isFile())
  for (const path of [...found.sort(), ...single]) {
    if (!existsSync(join(root, path))) continue
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}
