// Owns the table of rooms: what each may import. It is the machine's copy of the table in ARCHITECTURE.md.

export type Room = {
  /** A folder or a file, from the root of the repository. The first room that a file lies in is its room. */
  readonly at: string
  /** Rooms, or folders and files within or beside them, that it may import from besides itself. */
  readonly rooms: readonly string[] | 'any'
  /** Rooms it may take types from, and nothing that runs. */
  readonly types?: readonly string[]
  /** Packages it may import; `@scope/*` is every package of a scope, `node:*` is Node itself. */
  readonly packages: readonly string[] | 'any'
  /** Neither clock nor chance nor timers: what the room decides depends on its input alone. */
  readonly pure?: true
  /** Each folder in it is a room of its own: none imports another. */
  readonly apart?: true
}

const react = ['react', '@mantine/*', '@tabler/icons-react']
/** Addresses, dates of Mantine's inputs, the typeface. */
const around = ['wouter', 'dayjs', '@fontsource-variable/*']
const editing = ['@tiptap/*', '@dnd-kit/*']
/** The calendar page; its dates stand on the polyfill. */
const calendar = ['@fullcalendar/*', 'temporal-polyfill']

export const rooms: readonly Room[] = [
  { at: 'src/core', rooms: [], packages: ['zod'], pure: true },
  {
    at: 'src/strings',
    // Dates and counts in Danish, and what paper calls a thing, so that the page calls it the same.
    rooms: [
      'src/core/danish',
      'src/core/documents/words.ts',
      'src/core/documents/day/day-words.ts',
      'src/core/documents/day/report-words.ts',
      'src/core/documents/case-words.ts',
      'src/core/documents/case-form-words.ts',
      'src/core/documents/access-report-words.ts',
      'src/core/documents/contribution-form-words.ts',
    ],
    types: ['src/core'],
    packages: [],
  },
  { at: 'src/replica', rooms: ['src/core'], packages: ['dexie', 'dexie-react-hooks', 'react'] },
  { at: 'src/ui', rooms: ['src/core', 'src/strings'], packages: [...react, ...editing, ...around] },
  {
    at: 'src/features',
    // The version that the page about the program shows.
    rooms: ['src/core', 'src/strings', 'src/replica', 'src/ui', 'package.json'],
    packages: [...react, ...editing, ...around, ...calendar],
    apart: true,
  },
  {
    // The second screen cannot even name the records: it shows what it is told.
    at: 'src/stage',
    rooms: ['src/core', 'src/strings', 'src/ui', 'src/replica/bridge.ts'],
    packages: ['react', 'react-dom', '@mantine/core', '@fontsource-variable/*'],
  },
  {
    at: 'src',
    rooms: ['src/core', 'src/strings', 'src/replica', 'src/ui', 'src/features'],
    packages: [...react, ...around, 'react-dom'],
  },
  { at: 'electron/preload.ts', rooms: [], types: ['src/core'], packages: ['electron'] },
  { at: 'electron/vault', rooms: ['src/core'], packages: ['node:*', 'zod', '@signalapp/sqlcipher', '@node-rs/argon2'] },
  { at: 'electron/documents', rooms: ['src/core'], packages: ['node:*', 'docx', 'fflate', 'officecrypto-tool'] },
  // Forms that come back are read as untrusted: parts of the zip and their XML, and nothing that follows a link.
  { at: 'electron/case-forms', rooms: ['src/core'], packages: ['node:*', 'saxes'] },
  // Texts from outside are read as the forms are, with the same parts.
  { at: 'electron/texts', rooms: ['src/core', 'electron/case-forms'], packages: ['node:*'] },
  // A template is judged as the forms are, and tried on a paper.
  {
    at: 'electron/word-template',
    rooms: ['src/core', 'electron/case-forms', 'electron/documents'],
    packages: ['node:*'],
  },
  { at: 'electron/name-book', rooms: ['src/core'], packages: ['node:*'] },
  {
    at: 'electron/calendar-files',
    rooms: ['src/core', 'src/strings'],
    packages: ['node:*', 'ical-generator', 'ical.js', 'temporal-polyfill'],
  },
  {
    at: 'electron/tables',
    rooms: ['src/core', 'electron/calendar-files'],
    packages: ['node:*', 'papaparse', 'read-excel-file', 'fflate'],
  },
  {
    at: 'electron',
    rooms: [
      'src/core',
      'src/strings',
      'electron/vault',
      'electron/documents',
      'electron/tables',
      'electron/calendar-files',
      'electron/case-forms',
      'electron/texts',
      'electron/word-template',
      'electron/name-book',
    ],
    packages: ['node:*', 'electron', 'zod'],
  },
  { at: 'tools', rooms: 'any', packages: 'any' },
  { at: 'tests', rooms: 'any', packages: 'any' },
]

/** Programs that run on plain Node, where module `electron` does not exist. */
export const withoutElectron: readonly string[] = ['electron/cli.ts', 'electron/cli']

export const bannedNames: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'service',
  'services',
  'misc',
]

export const longestFile = 400

export function roomOf(path: string): Room | undefined {
  return rooms.find(({ at }) => isWithin(path, at))
}

export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
