// What `npm run dist:win` and `npm run dist:linux` do: refuse an Electron that is no longer maintained, build, and pack.
// The MSI is made on Windows (its tools run nowhere else), the deb on Linux. Further arguments go to electron-builder.

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureBuilt } from './machine/build.ts'
import { root, runPackage } from './machine/command.ts'
import { isMaintained } from './machine/electron-age.ts'

const [platform, ...rest] = process.argv.slice(2)
if (platform !== '--win' && platform !== '--linux') {
  console.error('usage: node tools/dist.mjs --win|--linux [arguments of electron-builder]')
  process.exit(2)
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pinned: string = devDependencies.electron
const newest = await newestElectron()
if (!isMaintained(pinned, newest)) {
  console.error(
    `Electron ${pinned} får ikke længere sikkerhedsrettelser (nyeste er ${newest}). Opdatér, før der pakkes.`,
  )
  process.exit(1)
}
if (!(await ensureBuilt())) process.exit(1)
const { code } = await runPackage('electron-builder/cli.js', [platform, '--publish', 'never', ...rest])
process.exit(code)

/** Without an answer from the registry nothing is packed: packing fetches Electron anyway. */
async function newestElectron(): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['view', 'electron', 'dist-tags.latest'], {
    cwd: root,
    shell: process.platform === 'win32',
    timeout: 60_000,
  })
  return stdout.trim()
}
