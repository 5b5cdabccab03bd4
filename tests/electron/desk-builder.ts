/** A desk on a folder of its own: the real archive and backups behind it, and a user whose answers a test prepares. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { type Archive, makeArchive } from '../../electron/archive.ts'
import { makeBackups } from '../../electron/backups.ts'
import type { Desk, Paper } from '../../electron/desk.ts'
import { makeHandlers } from '../../electron/handlers.ts'
import { type Asking, makeRouter } from '../../electron/ipc-router.ts'
import { makePlaces } from '../../electron/places.ts'
import { readPlainBundle } from '../../electron/plain-bundle.ts'
import { openPreferences, type PreferencesFile } from '../../electron/preferences.ts'
import { systemDeps } from '../../electron/vault/index.ts'
import type { Reply, RequestInput, RequestName } from '../../src/core/contract.ts'
import { err, ok } from '../../src/core/result.ts'

/** The least that the vault accepts: these tests make many archives. */
const quickKdf = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const

export const aPassphrase = 'blå cykel ved havnen 7 måger'

export type TestDesk = {
  readonly folder: string
  readonly archiveFolder: string
  readonly archive: Archive
  readonly preferences: PreferencesFile
  readonly call: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<Reply<N>>
  /** The user's next answers to dialogs, first one first; null changes their mind. */
  readonly answers: (string | null)[]
  /** What was asked in dialogs, and what the page and the log were told. */
  readonly asked: string[]
  readonly told: { readonly name: string; readonly data: unknown }[]
  readonly bugs: string[]
}

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

/** The same `folder` again is the same machine after a restart. */
export const aDesk = (given: { readonly folder?: string; readonly paper?: Paper } = {}): TestDesk => {
  const folder = given.folder ?? mkdtempSync(path.join(tmpdir(), 'erfakreds-desk-'))
  const answers: (string | null)[] = []
  const asked: string[] = []
  const told: { readonly name: string; readonly data: unknown }[] = []
  const bugs: string[] = []
  const tell = (name: string, data: unknown) => void told.push({ name, data })
  const answer = async (question: string): Promise<string | null> => {
    asked.push(question)
    return answers.shift() ?? null
  }
  const preferences = openPreferences(path.join(folder, 'program'), (line) => bugs.push(line))
  const archiveFolder = path.join(folder, 'arkiv')
  const archive = makeArchive({
    vault: { ...systemDeps(), kdf: quickKdf, who: 'tester' },
    preferences,
    usualFolder: archiveFolder,
    exampleFolder: path.join(folder, 'eksempel'),
    exampleName: 'Eksempeldata',
    exampleContent: () => readPlainBundle(path.resolve('resources/example/bundle.json')),
    onOpened: () => tell('opened', null),
    onLocking: () => tell('vault.locking', { seconds: 0 }),
    onLocked: (reason) => tell('vault.locked', { reason }),
  })
  const desk: Desk = {
    archive,
    backups: makeBackups(archive, (state) => tell('backup.changed', state)),
    places: makePlaces(),
    dialogs: {
      chooseFolder: (purpose) => answer(`folder ${purpose}`),
      chooseFile: (purpose) => answer(`file ${purpose}`),
      chooseFiles: async (purpose) => (await answer(`files ${purpose}`))?.split('\n') ?? null,
      saveAs: (fileName, purpose) => answer(`save ${purpose} ${fileName}`),
    },
    paper: given.paper ?? {
      print: async () => ok({ printed: true }),
      pdf: async () => err({ code: 'print-timeout' }),
    },
    stage: {
      open: (view) => tell('stage opened', view),
      show: (view) => tell('stage shown', view),
      view: () => null,
      close: () => tell('stage closed', null),
    },
    clipboard: { copy: async (text) => tell('copied', text) },
    appearance: {
      read: () => preferences.read().appearance,
      choose: (appearance) => preferences.change({ appearance }),
    },
    autoLock: { touch: () => tell('touch', null), observe: (kind, id) => tell('observe', `${kind} ${id}`) },
    tell,
  }
  const own = {}
  const us: Asking = { sender: own, senderFrame: { url: 'app://erfakreds/', origin: 'app://erfakreds', parent: null } }
  const route = makeRouter(
    makeHandlers(desk),
    () => own,
    (where, thrown) => bugs.push(`${where}: ${String(thrown)}`),
  )
  cleanups.push(() => {
    archive.lock('closed')
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    folder,
    archiveFolder,
    archive,
    preferences,
    // The router answers by name; the contract says what each name is answered with.
    call: async <N extends RequestName>(name: N, input: RequestInput<N>) =>
      structuredClone((await route(us, name, structuredClone(input))) as Reply<N>),
    answers,
    asked,
    told,
    bugs,
  }
}

/** A desk whose archive is made and open. */
export const anOpenDesk = async (given: Parameters<typeof aDesk>[0] = {}) => {
  const desk = aDesk(given)
  const created = await desk.call('vault.create', {
    organisationName: 'Region Strandmark',
    passphrase: aPassphrase,
    folder: null,
  })
  if (!created.ok) throw new Error(`no archive: ${created.error.code}`)
  return { ...desk, recoveryCode: created.value.recoveryCode }
}
