import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { beforeAll, describe, expect, it } from 'vitest'
import { isMaintained } from '../../tools/machine/electron-age.ts'

const root = resolve(import.meta.dirname, '../..')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('the installers', () => {
  let config: Awaited<ReturnType<typeof getConfig>>
  beforeAll(async () => {
    config = await getConfig(root, 'electron-builder.yml', null)
  })

  it('are described in words that electron-builder knows', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
    const misspelt = { ...config, msi: { ...config.msi, perMachin: true } }
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow('configuration.msi')
  })

  it('give every fuse of Electron a value', () => {
    const named = Object.keys(config.electronFuses ?? {}).map((name) => name.toLowerCase())
    const fuses = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
    expect(fuses).not.toHaveLength(0)
    expect(named.sort()).toEqual(fuses.map((name) => name.toLowerCase()).sort())
  })

  it('close every way to run other code than ours', () => {
    expect(config.asar).toBe(true)
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('install for the whole machine on Windows, as the same program each time, and only signed', () => {
    expect(config.win?.target).toEqual([{ target: 'msi', arch: ['x64'] }])
    expect(config.msi).toMatchObject({ perMachine: true, upgradeCode: 'F0E4A4AD-6459-4E38-B85F-5B5D4BE019EA' })
    expect(config.win).toMatchObject({ forceCodeSigning: true, signExts: ['.node'] })
  })

  it('neither update themselves nor are published', () => {
    expect(config.publish).toBeNull()
    const packages = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(packages.filter((name) => name.includes('updater'))).toEqual([])
  })
})

describe('an Electron that may be shipped', () => {
  it('is one of the latest three majors', () => {
    expect(isMaintained('45.4.1', '45.9.0')).toBe(true)
    expect(isMaintained('45.4.1', '47.0.0')).toBe(true)
    expect(isMaintained('45.4.1', '48.0.0')).toBe(false)
  })

  it('is pinned to one version, which the code was last tried with', () => {
    expect(packageJson.devDependencies.electron).toMatch(/^45\.\d+\.\d+$/)
    expect(isMaintained(packageJson.devDependencies.electron, '45.4.1')).toBe(true)
  })
})
