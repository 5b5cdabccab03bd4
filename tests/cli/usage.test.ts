import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { readInvocation } from '../../electron/cli/invocation.ts'
import { exitCodeOf } from '../../electron/cli/outcome.ts'
import { recordKinds } from '../../src/core/records/index.ts'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

describe('the command line', () => {
  it('helps in Danish, also when nothing is said', async () => {
    const [asked, silent] = await Promise.all([run(['vault', '--help']), run([])])
    expect([asked.code, silent.code]).toEqual([0, 0])
    expect(asked.stdout).toContain('Erfakreds på kommandolinjen')
    expect(silent.stdout).toBe(asked.stdout)
  })

  it.each([
    ['an unknown command', ['vault', 'destroy'], 'vault destroy'],
    ['a word too many', ['demo', 'nu'], 'nu'],
    ['an unknown option', ['demo', '--speed', '9'], '--speed'],
    ['an option without its value', ['example', '--data'], '--data'],
    ['an option of another command', ['demo', '--vault', 'x'], '--vault'],
    ['a missing option', ['example'], '--data'],
    ['a command without a secret', ['vault', 'info', '--vault', 'x'], '--passphrase-file'],
    ['two secrets', ['vault', 'info', '--vault', 'x', '--passphrase-file', 'a', '--recovery-code-file', 'b'], 'enten'],
    ['a passphrase among the arguments', ['vault', 'info', '--vault', 'x', '--passphrase', 'secret'], '--passphrase'],
    ['an option with nothing in it', ['demo', '--out', ''], '--out'],
  ])('takes %s for a mistake and names it', (_what, args, named) => {
    const read = readInvocation(args)
    if (read.ok) throw new Error('understood')
    expect([read.error.code, exitCodeOf(read.error)]).toEqual(['usage', 2])
    expect(read.error.detail).toContain(named)
  })

  it('answers 2, to machines with the reason', async () => {
    const [command, kind] = await Promise.all([runJson('vault', 'destroy'), runJson('schema', 'arae')])
    expect([command.code, kind.code]).toEqual([2, 2])
    expect(command.error?.detail).toContain('vault destroy')
    expect(kind.error?.detail).toContain('arae')
  })

  it('says what went wrong on the error stream, and nothing on the other', async () => {
    const { stdout, stderr } = await run(['example'])
    expect(stdout).toBe('')
    expect(stderr).toContain('--data mangler')
  })
})

describe('a reader that has seen enough', () => {
  it('is no failure, and nothing is said of it', async () => {
    const program = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))
    const child = spawn(process.execPath, [program, 'schema'])
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect([code, said]).toEqual([0, ''])
  })
})

describe('example', () => {
  it('writes the example region, and never over a file without being told', async () => {
    const file = desk.at('region.json')
    expect((await run(['example', '--data', file])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(exampleFile, 'utf8'))

    desk.file('region.json', 'mine')
    const refused = await runJson('example', '--data', file)
    expect([refused.code, refused.error?.code]).toEqual([7, 'output-exists'])
    expect(readFileSync(file, 'utf8')).toBe('mine')

    expect((await run(['example', '--data', file, '--overwrite'])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(exampleFile, 'utf8'))
  })
})

describe('schema', () => {
  it('prints the schema of every kind, of one, or of a bundle', async () => {
    const [all, one, bundle] = await Promise.all([
      run(['schema']),
      run(['schema', 'meeting']),
      run(['schema', 'bundle']),
    ])
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(all.stdout)))).toEqual(recordKinds)
    expect(JSON.parse(one.stdout)).toMatchObject({ type: 'object', properties: { participants: { type: 'array' } } })
    expect(JSON.parse(bundle.stdout)).toMatchObject({ title: 'erfakreds/1', required: ['format', 'records'] })
  })
})
