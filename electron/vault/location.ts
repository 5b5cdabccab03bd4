/**
 * Where a live vault may lie. The judgement is pure; `locationFacts` gathers what it needs from the machine. Refused are
 * places where another machine can write (network, cloud folders) or that travel with the user's profile: SQLite's locks
 * and a synchroniser's copies do not go together, and a half-synchronised database is a lost one. Backups may lie there.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

export type LocationFacts = {
  /** The path with symbolic links and mapped drives resolved, as far as it exists. */
  readonly realPath: string
  /** File system the path lies on, as the machine names it (`ext4`, `cifs`); null where unknown. */
  readonly fileSystem: string | null
  /** Folders that a cloud service keeps in step, as far as the machine tells. */
  readonly cloudFolders: readonly string[]
  /** The profile folder that Windows carries from machine to machine. */
  readonly roamingFolder: string | null
}

type LocationVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: 'location-network' | 'location-cloud' | 'location-roaming' }

export type Platform = 'win32' | 'darwin' | 'linux'

/** Other systems are judged as Linux. */
export const thisPlatform = (): Platform =>
  process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux'

const networkFileSystems =
  /^(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|ncpfs|afs|ceph|glusterfs|lustre|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|onedrive\w*|google-drive\w*))$/i

/** Names that the services give their folders; a suffix such as "OneDrive - Region Sjælland" belongs to them. */
const cloudFolderNames =
  /^(onedrive( .*)?|dropbox( .*)?|google ?drive( .*)?|googledrive(-.*)?|my drive|icloud ?drive|icloud~.*|mobile documents|cloudstorage|nextcloud\d*|owncloud\d*|box( sync)?|pclouddrive|sync\.com|mega(sync)?|tresorit.*|seafile|syncthing)$/i

const segmentsOf = (place: string): readonly string[] => place.split(/[\\/]+/).filter((part) => part !== '')

const isInside = (place: string, folder: string, platform: Platform): boolean => {
  const fold = (text: string): string => (platform === 'linux' ? text : text.toLocaleLowerCase('en').normalize('NFC'))
  const inner = segmentsOf(fold(place))
  const outer = segmentsOf(fold(folder))
  return outer.length > 0 && outer.every((part, index) => inner[index] === part)
}

/** UNC (`\\server\share`, also as `\\?\UNC\`), but not the long form of a local path (`\\?\C:\`). */
const isUnc = (place: string): boolean => {
  const slashed = place.replaceAll('/', '\\')
  if (/^\\\\[?.]\\[a-z]:/i.test(slashed)) return false
  return slashed.startsWith('\\\\')
}

/** Whether a live vault may lie at `place`. `mappedDrives` come out of `realPath`, which shows where they lead. */
export const judgeVaultLocation = (place: string, platform: Platform, facts: LocationFacts): LocationVerdict => {
  const places = [place, facts.realPath]
  if (platform === 'win32' && places.some(isUnc)) return { allowed: false, code: 'location-network' }
  if (facts.fileSystem !== null && networkFileSystems.test(facts.fileSystem)) {
    return { allowed: false, code: 'location-network' }
  }
  const synchronised = places.some(
    (at) =>
      segmentsOf(at).some((part) => cloudFolderNames.test(part)) ||
      facts.cloudFolders.some((folder) => isInside(at, folder, platform)),
  )
  if (synchronised) return { allowed: false, code: 'location-cloud' }
  const roaming = facts.roamingFolder
  if (platform === 'win32' && places.some((at) => isRoaming(at, roaming))) {
    return { allowed: false, code: 'location-roaming' }
  }
  return { allowed: true }
}

const isRoaming = (place: string, roamingFolder: string | null): boolean =>
  (roamingFolder !== null && isInside(place, roamingFolder, 'win32')) ||
  /[\\/]AppData[\\/]Roaming([\\/]|$)/i.test(place)

/** The machine's own application-data folder, never the roaming one. */
export const defaultVaultFolder = (
  platform: Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string => {
  switch (platform) {
    case 'win32':
      return path.win32.join(
        environment.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'),
        'Erfakreds',
        'Arkiv',
      )
    case 'darwin':
      return path.posix.join(home, 'Library', 'Application Support', 'Erfakreds', 'Arkiv')
    case 'linux':
      return path.posix.join(
        environment.XDG_DATA_HOME || path.posix.join(home, '.local', 'share'),
        'erfakreds',
        'arkiv',
      )
  }
}

/** What this machine says about a place that may not exist yet. */
export const locationFacts = (place: string): LocationFacts => {
  const environment = process.env
  const home = homedir()
  const realPath = resolveExisting(place)
  const cloudFolders: (string | undefined)[] = [
    environment.OneDrive,
    environment.OneDriveCommercial,
    environment.OneDriveConsumer,
  ]
  cloudFolders.push(...dropboxFolders(environment, home))
  if (process.platform === 'darwin') {
    cloudFolders.push(path.join(home, 'Library', 'Mobile Documents'), path.join(home, 'Library', 'CloudStorage'))
  }
  return {
    realPath,
    fileSystem: fileSystemOf(realPath),
    cloudFolders: cloudFolders.filter((folder): folder is string => folder !== undefined && folder !== ''),
    roamingFolder: environment.APPDATA ?? null,
  }
}

/** Resolves the longest part of the path that exists: Windows answers with the UNC path behind a mapped drive. */
const resolveExisting = (place: string): string => {
  const absolute = path.resolve(place)
  let existing = absolute
  for (;;) {
    try {
      return path.join(realpathSync.native(existing), path.relative(existing, absolute))
    } catch {
      const parent = path.dirname(existing)
      if (parent === existing) return absolute
      existing = parent
    }
  }
}

const dropboxInfo = (file: string): readonly string[] => {
  try {
    const info: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof info !== 'object' || info === null) return []
    return Object.values(info).flatMap((account: unknown) =>
      typeof account === 'object' && account !== null && 'path' in account && typeof account.path === 'string'
        ? [account.path]
        : [],
    )
  } catch {
    return []
  }
}

/** Dropbox writes the place of its folder, which may have any name, into a file of its own. */
const dropboxFolders = (environment: NodeJS.ProcessEnv, home: string): readonly string[] =>
  [environment.LOCALAPPDATA, environment.APPDATA]
    .flatMap((base) => (base === undefined ? [] : [path.join(base, 'Dropbox', 'info.json')]))
    .concat(path.join(home, '.dropbox', 'info.json'))
    .flatMap(dropboxInfo)

/** The file system of the deepest mount that holds the path; null where the machine does not tell. */
const fileSystemOf = (place: string): string | null => {
  const mounts = process.platform === 'linux' ? linuxMounts() : process.platform === 'darwin' ? darwinMounts() : []
  const holding = mounts.filter((mount) => mount.at === '/' || place === mount.at || place.startsWith(`${mount.at}/`))
  return holding.sort((a, b) => b.at.length - a.at.length)[0]?.type ?? null
}

type Mount = { readonly at: string; readonly type: string }

const linuxMounts = (): readonly Mount[] => {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .flatMap((entry) => {
        const [, at, type] = entry.split(' ')
        if (at === undefined || type === undefined) return []
        return [
          {
            at: at.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
            type,
          },
        ]
      })
  } catch {
    return []
  }
}

const darwinMounts = (): readonly Mount[] => {
  try {
    return execFileSync('/sbin/mount', { encoding: 'utf8' })
      .split('\n')
      .flatMap((entry) => {
        const found = / on (\/.*) \((\w+)[,)]/.exec(entry)
        return found?.[1] !== undefined && found[2] !== undefined ? [{ at: found[1], type: found[2] }] : []
      })
  } catch {
    return []
  }
}
