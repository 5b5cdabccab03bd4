import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const handlers = readFileSync(path.join(root, 'electron/handlers.ts'), 'utf8')
const areas = [...handlers.matchAll(/^ {2}\.\.\.(\w+)\(desk\),\n/gm)].map(([line, name = '']) => ({ line, name }))

const withoutRequest = (name: string): string =>
  `import type { Handlers } from './ipc-router.ts'
declare const all: Handlers
const { '${name}': left, ...rest } = all
export const handlers: Handlers = rest
export const others = left
`
const otherAnswer = `import type { Handlers } from './ipc-router.ts'
declare const all: Handlers
export const handlers: Handlers = { ...all, 'vault.choose': () => ({ ok: true, value: 'yes' }) }
`

/** Programs that stand where electron/handlers.ts stands. Compiled together: the compiler reads the rest only once. */
const programs: Readonly<Record<string, string>> = {
  complete: handlers,
  ...Object.fromEntries(areas.map(({ line, name }) => [`without-${name}`, handlers.replace(line, '')])),
  'without-touch': withoutRequest('vault.touch'),
  'without-cancel': withoutRequest('document.cancel'),
  'other-answer': otherAnswer,
}

let folder = ''
let said = ''

beforeAll(() => {
  const cache = path.join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(path.join(cache, 'contract-types-'))
  const files = Object.entries(programs).map(([name, source]) => {
    const file = path.join(folder, `${name}.ts`)
    writeFileSync(file, source.replaceAll("from './", `from '${path.join(root, 'electron').replaceAll('\\', '/')}/`))
    return file
  })
  const config = path.join(folder, 'tsconfig.json')
  const compilerOptions = {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    types: ['node'],
    typeRoots: [path.join(root, 'node_modules/@types')],
  }
  writeFileSync(config, JSON.stringify({ extends: path.join(root, 'tsconfig.base.json'), compilerOptions, files }))
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  said = spawnSync(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { encoding: 'utf8' }).stdout
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The compiler's errors in one of the programs. */
const errorsIn = (name: string): readonly string[] =>
  said.split('\n').filter((line) => line.includes(`/${name}.ts(`) && line.includes(': error TS'))

describe('a request without a handler', () => {
  it('is what the compiler complains of, and of nothing else', () => {
    expect(errorsIn('complete')).toEqual([])
    expect(new Set(said.match(/[\w-]+(?=\.ts\(\d)/g))).toEqual(
      new Set(Object.keys(programs).filter((name) => name !== 'complete')),
    )
  })

  it('does not compile, for any area that is left out', () => {
    expect(areas.length).toBeGreaterThan(5)
    for (const { name } of areas) expect(errorsIn(`without-${name}`).join(), name).toMatch(/TS2739|TS2740|TS2741/)
  })

  it('does not compile and is named, where a single one is left out', () => {
    expect(errorsIn('without-touch').join()).toContain(`Property '"vault.touch"' is missing`)
    expect(errorsIn('without-cancel').join()).toContain(`Property '"document.cancel"' is missing`)
  })

  it('does not compile with an answer that the contract does not know', () => {
    expect(errorsIn('other-answer').join()).toContain('TS2322')
  })
})
