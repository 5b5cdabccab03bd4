import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { complete, type Lock, missingPlatforms } from '../../tools/lock/complete-lock.ts'

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/win32-x64': '1.2.3',
        'tool-nested-darwin-arm64': '1.0.0',
      },
    },
    'node_modules/@tool/win32-x64': { version: '1.2.3', optional: true },
    'node_modules/tool/node_modules/tool-nested-darwin-arm64': { version: '1.0.0', optional: true },
  },
}

it('finds the platforms that the lock lacks, and only those', () => {
  expect(missingPlatforms(lock)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
  })
  expect(missingPlatforms(complete(lock))).toEqual({})
})

it('does not guess at a package that is for no platform', () => {
  const wanting: Lock = { packages: { 'node_modules/a': { optionalDependencies: { fsevents: '2.0.0' } } } }
  expect(() => missingPlatforms(wanting)).toThrow('fsevents')
})

it('has a lock of its own that npm ci accepts on every platform (if not: npm run lock)', () => {
  const own: Lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'))
  expect(Object.keys(missingPlatforms(own))).toEqual([])
})

it('names no registry in the lock', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')).not.toMatch(/"resolved"/)
})
