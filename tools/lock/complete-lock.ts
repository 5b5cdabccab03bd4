// Owns the completeness of package-lock.json: `npm ci` refuses a lock that lacks a package for another platform, and npm
// leaves such packages out when the registry at hand does not carry them. What is missing follows from its name.

type LockEntry = {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
export type Lock = { readonly packages: Readonly<Record<string, LockEntry>> }

/** The packages for other platforms that somebody in the lock wants and the lock does not hold, with their entries. */
export function missingPlatforms({ packages }: Lock): Readonly<Record<string, LockEntry>> {
  const missing: Record<string, LockEntry> = {}
  for (const [place, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isHeld(packages, place, name)) continue
      const entry = { version, ...(dev === true ? { dev } : {}), optional: true, ...platformOf(name) }
      missing[`node_modules/${name}`] = entry
    }
  }
  return missing
}

export function complete<L extends Lock>(lock: L): L {
  const entries = Object.entries({ ...lock.packages, ...missingPlatforms(lock) })
  const sorted = entries.sort(([first], [second]) => first.localeCompare(second, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

/** As Node looks for a package: in the folder itself and in every folder above. */
function isHeld(packages: Lock['packages'], place: string, name: string): boolean {
  const folders = place === '' ? [] : place.split('/node_modules/')
  const places = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`)
  return [`node_modules/${name}`, ...places].some((candidate) => candidate in packages)
}

/** The platform that a name ends in, as in `binding-linux-x64-musl`. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const found = /[-/](android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/.exec(name)
  const [, os, cpu, abi = ''] = found ?? []
  if (os === undefined || cpu === undefined) throw new Error(`${name} is wanted and not in the lock: run npm install`)
  const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc !== undefined ? { libc } : {}) }
}
