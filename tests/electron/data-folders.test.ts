import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dataFolders } from '../../electron/data-folders.ts'
import { judgeVaultLocation } from '../../electron/vault/index.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the folders of the program', () => {
  it.runIf(process.platform === 'linux')('lie side by side in the machine-local application-data folder', () => {
    vi.stubEnv('XDG_DATA_HOME', '/home/karen/.local/share')
    expect(dataFolders('')).toEqual({
      archive: '/home/karen/.local/share/erfakreds/arkiv',
      example: '/home/karen/.local/share/erfakreds/eksempel',
      program: '/home/karen/.local/share/erfakreds/program',
    })
  })

  it('are places where a live archive may lie', () => {
    const facts = { fileSystem: 'ext4', cloudFolders: [], roamingFolder: null }
    const { archive, example } = dataFolders('')
    for (const place of [archive, example]) {
      expect(judgeVaultLocation(place, 'linux', { ...facts, realPath: place })).toEqual({ allowed: true })
    }
  })

  it("keep the program's own file where a profile is named", () => {
    expect(dataFolders('/tmp/profil').program).toBe(path.resolve('/tmp/profil'))
  })
})
