import { describe, expect, it } from 'vitest'
import { judge, type Rule, tableFaults } from '../../tools/rooms/judge.ts'

const rulesOf = (path: string, text: string): readonly Rule[] => judge(path, text).map(({ rule }) => rule)

type Planted = readonly [rule: Rule, path: string, text: string]

const planted: readonly Planted[] = [
  ['room', 'src/core/a.ts', "import { x } from '../replica/x.ts'"],
  ['room', 'src/core/a.ts', "export { x } from '../../electron/window.ts'"],
  ['room', 'src/core/a.ts', "export * from '../ui/x.ts'"],
  ['room', 'src/core/a.ts', "const x = await import('../ui/x.ts')"],
  ['room', 'src/core/a.ts', 'const x = await import(name)'],
  ['room', 'src/core/a.ts', "type X = import('../ui/x.ts').X"],
  ['room', 'src/ui/a.tsx', "import { x } from '../features/people/x.ts'"],
  ['room', 'src/ui/a.tsx', "import { x } from '../replica/x.ts'"],
  ['room', 'src/replica/a.ts', "import { x } from '../features/people/x.ts'"],
  ['room', 'src/app.tsx', "import data from '../resources/example/data.json'"],
  ['room', 'electron/main.ts', "import { x } from '../src/replica/x.ts'"],
  ['room', 'electron/vault/a.ts', "import { x } from '../documents/x.ts'"],
  ['room', 'electron/documents/a.ts', "import { x } from '../vault/x.ts'"],
  ['room', 'electron/preload.ts', "import { x } from './window.ts'"],
  ['room', 'elsewhere/a.ts', 'export const x = 1'],
  ['types-only', 'electron/preload.ts', "import { events } from '../src/core/contract.ts'"],
  ['types-only', 'src/strings/a.ts', "import { type A, b } from '../core/a.ts'"],
  ['package', 'src/core/a.ts', "import { readFileSync } from 'node:fs'"],
  ['package', 'src/core/a.ts', "import type { ReactNode } from 'react'"],
  ['package', 'src/features/people/a.tsx', "import { ipcRenderer } from 'electron'"],
  ['package', 'electron/vault/a.ts', "import { app } from 'electron'"],
  ['package', 'electron/vault/a.ts', "import { Document } from 'docx'"],
  ['package', 'electron/documents/a.ts', "import type { App } from 'electron'"],
  ['package', 'electron/preload.ts', "import { z } from 'zod'"],
  ['package', 'electron/cli/a.ts', "import { app } from 'electron'"],
  ['feature-to-feature', 'src/features/people/a.tsx', "import { x } from '../meetings/x.ts'"],
  ['clock-or-chance', 'src/core/a.ts', 'const x = Date.now()'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = new Date()'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = new Date'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = Date()'],
  ['clock-or-chance', 'src/core/a.ts', 'const { now } = Date'],
  ['clock-or-chance', 'src/core/a.ts', "const x = Date['now']()"],
  ['clock-or-chance', 'src/core/a.ts', 'const x = Math.random()'],
  ['clock-or-chance', 'src/core/a.ts', 'const { random } = Math'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = crypto.randomUUID()'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = performance.now()'],
  ['clock-or-chance', 'src/core/a.ts', 'setTimeout(() => 1, 2)'],
  ['clock-or-chance', 'src/core/a.ts', 'const x = (crypto as Crypto).subtle'],
  ['file-name', 'src/core/someThing.ts', 'export const x = 1'],
  ['file-name', 'src/core/date_utils.ts', 'export const x = 1'],
  ['file-name', 'src/core/date-utils.ts', 'export const x = 1'],
  ['file-name', 'electron/service/a.ts', 'export const x = 1'],
  ['too-long', 'src/core/a.ts', 'export const x = 1\n'.repeat(401)],
  ['default-export', 'src/core/a.ts', 'export default 1'],
  ['default-export', 'src/core/a.ts', 'const x = 1\nexport { x as default }'],
  ['only', 'tests/a.test.ts', "it.only('x', () => undefined)"],
  ['only', 'tests/a.test.ts', "describe.only.each([1])('x', () => undefined)"],
  ['silenced', 'src/core/a.ts', '// biome-ignore lint/style: because\nexport const x = 1'],
  ['silenced', 'tools/a.ts', '/* eslint-disable */'],
  ['silenced', 'tests/a.test.ts', '// @ts-expect-error: wrong on purpose'],
  ['syntax', 'src/core/a.ts', 'const = 1'],
]

describe('the room check', () => {
  it.each(planted)('finds %s in %s (%#)', (rule, path, text) => {
    expect(rulesOf(path, text)).toContain(rule)
  })

  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['src/core/a.ts', "import { z } from 'zod'\nimport { x } from './records/x.ts'"],
    ['src/core/a.ts', "const x = new Date('2026-01-01')\nconst y = Date.UTC(2026, 0)\nconst z = v instanceof Date"],
    [
      'src/core/a.ts',
      'type T = { readonly performance: Date; readonly crypto: number }\nconst x = { crypto: 1 }.crypto',
    ],
    ['src/core/a.ts', 'const x = Math.round(1.5)'],
    ['src/core/a.ts', "const x = 'Date.now()' // Math.random and setTimeout are only mentioned"],
    ['src/core/a.ts', 'export const x = 1\n'.repeat(400)],
    ['src/features/people/list/a.tsx', "import { x } from '../form/x.ts'\nimport { y } from '../../../ui/y.tsx'"],
    ['src/features/people/a.tsx', "import { Button } from '@mantine/core'\nimport { useState } from 'react'"],
    ['src/app.tsx', "import './app.css'\nimport { x } from './features/people/x.tsx'"],
    ['src/strings/a.ts', "import { inWords } from '../core/danish/numbers.ts'"],
    ['src/features/settings/a.tsx', "import { version } from '../../../package.json'"],
    ['electron/preload.ts', "import { ipcRenderer } from 'electron'\nimport type { X } from '../src/core/contract.ts'"],
    ['electron/main.ts', "import { app } from 'electron'\nimport { open } from './vault/index.ts'"],
    ['electron/vault/a.ts', "import { readFileSync } from 'node:fs'\nimport Database from '@signalapp/sqlcipher'"],
    ['tools/a.ts', "import { x } from '../electron/vault/x.ts'\nconst x = Date.now()"],
    ['electron.vite.config.ts'.replace('electron.vite', 'tools/vite'), 'export default 1'],
  ]
  it.each(allowed)('has nothing against %s (%#)', (path, text) => {
    expect(judge(path, text)).toEqual([])
  })

  it('gives the line of what it found', () => {
    expect(judge('src/core/a.ts', "import { z } from 'zod'\n\nconst x = Date.now()\n")).toMatchObject([{ line: 3 }])
  })

  it('has a table that names only rooms it defines', () => {
    expect(tableFaults()).toEqual([])
  })
})
