// Owns where Electron's own program is and fetching it: the npm package brings only a downloader, and many networks block
// the place it downloads from.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './command.ts'

const folder = join(root, 'node_modules/electron')
const reachLimitMs = 6_000
const fetchLimitMs = 600_000

/** The path of the program, or undefined where it was never downloaded. */
export function electronBinary(): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/** Downloads the program where its place answers at once; a network that swallows requests costs a few seconds. */
export async function fetchElectron(): Promise<string | undefined> {
  if (!(await isReachable())) return undefined
  console.log('Henter Electron ...')
  const installer = join(folder, 'install.js')
  await run(process.execPath, [installer], { env: { NODE_USE_ENV_PROXY: '1' }, limitMs: fetchLimitMs })
  return electronBinary()
}

async function isReachable(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  try {
    const signal = AbortSignal.timeout(reachLimitMs)
    await fetch(mirror ?? 'https://github.com/electron/electron/releases/', {
      method: 'HEAD',
      redirect: 'manual',
      signal,
    })
    return true
  } catch {
    return false
  }
}
