/** Where a live vault may lie (security.md, requirement 27). */
import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  createVault,
  defaultVaultFolder,
  judgeVaultLocation,
  type LocationFacts,
  locationFacts,
  type Platform,
} from '../../electron/vault/index.ts'
import { code, passphrase, temporaryFolder, testDeps } from './vault-fixture.ts'

const judge = (place: string, platform: Platform, facts: Partial<LocationFacts> = {}) => {
  const verdict = judgeVaultLocation(place, platform, {
    realPath: place,
    fileSystem: null,
    cloudFolders: [],
    roamingFolder: null,
    ...facts,
  })
  return verdict.allowed ? 'allowed' : verdict.code
}

const windows = (place: string, facts: Partial<LocationFacts> = {}) => judge(place, 'win32', facts)

describe('a live vault', () => {
  test.each([
    ['C:\\Users\\ida\\AppData\\Local\\Erfakreds\\Arkiv', 'win32'],
    ['\\\\?\\C:\\Arkiv', 'win32'],
    ['D:\\Arkiv', 'win32'],
    ['/home/ida/.local/share/erfakreds/arkiv', 'linux'],
    ['/Users/ida/Library/Application Support/Erfakreds/Arkiv', 'darwin'],
    ['/home/ida/Dropboxen', 'linux'],
  ] as const)('may lie at %s', (place, platform) => {
    expect(judge(place, platform)).toBe('allowed')
  })

  test.each([
    ['\\\\server\\drev\\Arkiv'],
    ['//server/drev/Arkiv'],
    ['\\\\?\\UNC\\server\\drev\\Arkiv'],
    ['\\\\wsl$\\Ubuntu\\home'],
  ])('may not lie at the network path %s', (place) => {
    expect(windows(place)).toBe('location-network')
  })

  test('may not lie on a drive letter that leads to a server', () => {
    expect(windows('H:\\Arkiv', { realPath: '\\\\server\\hjem$\\Arkiv' })).toBe('location-network')
  })

  test.each(['nfs4', 'cifs', 'smb3', 'smbfs', 'afpfs', 'webdav', 'fuse.sshfs', 'fuse.rclone', 'davfs'])(
    'may not lie on a mount of %s',
    (fileSystem) => {
      expect(judge('/mnt/drev/arkiv', 'linux', { fileSystem })).toBe('location-network')
    },
  )

  test.each(['ext4', 'btrfs', 'xfs', 'overlay', 'tmpfs', 'apfs'])('may lie on %s', (fileSystem) => {
    expect(judge('/srv/arkiv', 'linux', { fileSystem })).toBe('allowed')
  })

  test.each([
    ['C:\\Users\\ida\\OneDrive - Region Sjælland\\Arkiv', 'win32'],
    ['C:\\Users\\ida\\OneDrive\\Arkiv', 'win32'],
    ['C:\\Users\\ida\\Dropbox\\Arkiv', 'win32'],
    ['C:\\Users\\ida\\iCloudDrive\\Arkiv', 'win32'],
    ['G:\\My Drive\\Arkiv', 'win32'],
    ['/Users/ida/Library/CloudStorage/GoogleDrive-ida@example.org/Arkiv', 'darwin'],
    ['/Users/ida/Library/Mobile Documents/com~apple~CloudDocs/Arkiv', 'darwin'],
    ['/home/ida/Nextcloud/arkiv', 'linux'],
    ['/home/ida/ownCloud/arkiv', 'linux'],
  ] as const)('may not lie in the synchronised folder %s', (place, platform) => {
    expect(judge(place, platform)).toBe('location-cloud')
  })

  test('may not lie in a synchronised folder of any name, nor behind a link into one', () => {
    const facts = { cloudFolders: ['C:\\Data\\Firmasky'] }
    expect(windows('c:\\data\\firmasky\\Arkiv', facts)).toBe('location-cloud')
    expect(windows('C:\\Data\\Firmaskyen\\Arkiv', facts)).toBe('allowed')
    expect(windows('C:\\Arkiv', { ...facts, realPath: 'C:\\Data\\Firmasky\\Arkiv' })).toBe('location-cloud')
  })

  test('may not lie in the roaming profile', () => {
    expect(windows('C:\\Users\\ida\\AppData\\Roaming\\Erfakreds')).toBe('location-roaming')
    expect(windows('P:\\Profil\\Erfakreds', { roamingFolder: 'p:\\profil' })).toBe('location-roaming')
  })

  test('is refused there by the vault itself, through a link too', async () => {
    const inside = temporaryFolder()
    const cloud = path.join(inside, 'Dropbox')
    mkdirSync(cloud)
    symlinkSync(cloud, path.join(inside, 'uskyldig'))
    for (const place of [path.join(cloud, 'arkiv'), path.join(inside, 'uskyldig', 'arkiv')]) {
      expect(code(await createVault(testDeps(), place, passphrase))).toBe('location-cloud')
    }
  })
})

test('the default place is the application data of this machine, never the roaming one', () => {
  const environment = { LOCALAPPDATA: 'C:\\Users\\ida\\AppData\\Local', APPDATA: 'C:\\Users\\ida\\AppData\\Roaming' }
  expect(defaultVaultFolder('win32', environment, 'C:\\Users\\ida')).toBe(
    'C:\\Users\\ida\\AppData\\Local\\Erfakreds\\Arkiv',
  )
  expect(defaultVaultFolder('linux', {}, '/home/ida')).toBe('/home/ida/.local/share/erfakreds/arkiv')
  expect(defaultVaultFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ida')).toBe('/data/erfakreds/arkiv')
  expect(defaultVaultFolder('darwin', {}, '/Users/ida')).toBe('/Users/ida/Library/Application Support/Erfakreds/Arkiv')
  for (const [platform, home] of [
    ['win32', 'C:\\Users\\ida'],
    ['linux', '/home/ida'],
    ['darwin', '/Users/ida'],
  ] as const) {
    expect(judge(defaultVaultFolder(platform, environment, home), platform)).toBe('allowed')
  }
})

test('the facts of this machine resolve links in the part of the path that exists', () => {
  const inside = realpathSync(temporaryFolder())
  mkdirSync(path.join(inside, 'ægte'))
  symlinkSync(path.join(inside, 'ægte'), path.join(inside, 'link'))
  expect(locationFacts(path.join(inside, 'link', 'findes', 'ikke')).realPath).toBe(
    path.join(inside, 'ægte', 'findes', 'ikke'),
  )
})
