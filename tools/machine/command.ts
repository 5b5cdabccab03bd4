// Owns running another program from a tool: in the repository, with its output shown, and its end as a number.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export type Ended = { readonly code: number; readonly ms: number }

type RunWishes = {
  readonly env?: Readonly<Record<string, string>>
  readonly limitMs?: number
  /** Whether the program may ask on the terminal. */
  readonly typing?: boolean
}

/** Runs to the end; past `limitMs` the program is ended and counts as failed. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, limitMs, typing = false }: RunWishes = {},
): Promise<Ended> {
  const start = Date.now()
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: [typing ? 'inherit' : 'ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      ...(limitMs === undefined ? {} : { timeout: limitMs, killSignal: 'SIGKILL' as const }),
    })
    const end = (code: number) => done({ code, ms: Date.now() - start })
    child.on('error', () => end(127))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** A program of the project's packages, run on this Node. */
export function runPackage(
  file: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Ended> {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], env === undefined ? {} : { env })
}

export function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
