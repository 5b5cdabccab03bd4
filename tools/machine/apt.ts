// Owns installing programs of the operating system: only where this is Debian or Ubuntu and we are root.

import { onPath, run } from './command.ts'

export function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined
}

/** Whether the packages were installed. */
export async function install(packages: readonly string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, limitMs: 120_000 })
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    limitMs: 600_000,
  })
  return code === 0
}
