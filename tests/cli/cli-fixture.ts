/** Runs the command line as users do: a process of its own, real files in a fresh folder. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const program = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
export const exampleFile = fileURLToPath(new URL('../../resources/example/bundle.json', import.meta.url))

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string }

type RunOptions = {
  readonly input?: string
  readonly cwd?: string
  readonly temporary?: string
  /** The computer's own time zone. */
  readonly zone?: string
  /** Nobody reads its answers on after the first. */
  readonly stopReading?: true
  /** The process is killed as soon as this is there. */
  readonly killAt?: string
}

export const run = (args: readonly string[], options: RunOptions = {}) =>
  new Promise<Ran>((resolve, reject) => {
    const { input = '', cwd, temporary, zone, stopReading, killAt } = options
    const child = spawn(process.execPath, [program, ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: {
        ...process.env,
        ...(temporary === undefined ? {} : { TMPDIR: temporary, TEMP: temporary, TMP: temporary }),
        ...(zone === undefined ? {} : { TZ: zone }),
      },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8')
      if (stopReading) child.stdout.destroy()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8')
    })
    const watch = killAt === undefined ? null : setInterval(() => existsSync(killAt) && child.kill('SIGKILL'), 1)
    child.on('error', reject)
    // It may be gone before it has read everything.
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => {
      if (watch !== null) clearInterval(watch)
      resolve({ code: code ?? -1, stdout, stderr })
    })
    child.stdin.end(input)
  })

const problem = z.object({
  kind: z.string().optional(),
  id: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])),
  problem: z.string(),
})
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.looseObject({
      code: z.string(),
      exitCode: z.number(),
      detail: z.string().optional(),
      problems: z.array(problem).optional(),
      records: z.array(z.object({ kind: z.string(), id: z.string() })).optional(),
    }),
  }),
])

/** Runs with --json; the exit code must be the one that the answer names. */
export const runJson = async (...args: readonly string[]) => {
  const ran = await run([...args, '--json'])
  const parsed = answer.parse(JSON.parse(ran.stdout))
  const named = parsed.ok ? 0 : parsed.error.exitCode
  if (named !== ran.code) throw new Error(`exit code ${ran.code}, but the answer says ${named}: ${ran.stderr}`)
  return {
    code: ran.code,
    answer: parsed,
    error: parsed.ok ? null : parsed.error,
    value: parsed.ok ? parsed.value : null,
  }
}

/** A fresh folder with what most commands need; `remove` it afterwards. */
export const freshDesk = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-cli-'))
  const at = (...parts: readonly string[]): string => path.join(folder, ...parts)
  const file = (name: string, content: string): string => {
    writeFileSync(at(name), content)
    return at(name)
  }
  return {
    folder,
    at,
    file,
    passphrase: file('adgang.txt', 'kajak tordenvejr blæksprutte vandtårn\n'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
export type Desk = ReturnType<typeof freshDesk>
