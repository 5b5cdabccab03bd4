/** Erasing a story from the page to the disk: nothing of it is left in the archive's files, nor in what the page remembers. */
import { createDecipheriv } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { closeDatabase } from '../../electron/vault/database.ts'
import { restoreVault } from '../../electron/vault/index.ts'
import { markUsed } from '../../src/core/cases/life.ts'
import { caseStoryIdOf } from '../../src/core/records/ids.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { inState, on, theCase } from '../cases/builders.ts'
import { anOpenDesk, aPassphrase } from '../electron/desk-builder.ts'
import { t } from '../rotation/builders.ts'
import { rawDatabaseOf } from '../vault/raw-database.ts'
import { byPassphrase, everyRecord, reopen, temporaryFolder, testDeps, value } from '../vault/vault-fixture.ts'
import { bridgeTo } from './bridge-builder.ts'
import { eventually } from './eventually.ts'

type Desk = Awaited<ReturnType<typeof anOpenDesk>>
type Replica = typeof import('../../src/replica/index.ts') &
  typeof import('../../src/replica/database.ts') &
  typeof import('../../src/replica/drafts.ts')

const canary = 'Kanariefuglen på gangen æøå 7391'
const spellings = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le'), Buffer.from(canary, 'utf16le').swap16()]
const storyKey = { kind: 'case-story', id: caseStoryIdOf(theCase) }

let desk: Desk
let replica: Replica

/** A page on an archive with a used case in it, whose text was written in several versions. */
const openPage = async () => {
  desk = await anOpenDesk()
  await openAgain()
  const season = inState('approved', { themes: ['safety'] })
  const kinds = ['forum', 'person', 'meeting', 'turn', 'case'] as const
  const edits = kinds.flatMap((kind) =>
    [...season[kind]].map(([id, each]) => replica.put(kind, id as never, each as never)),
  )
  await replica.commit('Sæsonen', edits)
  const story = [...season['case-story'].values()][0]
  if (story === undefined) throw new Error('no story')
  await replica.commit('Teksten', [replica.put('case-story', caseStoryIdOf(theCase), { ...story, title: canary })])
  const draft = replica.draftOf(storyKey, 'Teksten er ændret')
  await eventually(() => expect(draft.snapshot()).not.toBeUndefined())
  draft.change((now) => ({ ...now, situation: `${canary} ${'igen '.repeat(2000)}` }))
  await replica.flushDrafts()
}

/** As after a lock and an unlock: the page knows nothing but what is in the archive. */
const openAgain = async () => {
  bridgeTo(desk)
  vi.resetModules()
  replica = {
    ...(await import('../../src/replica/index.ts')),
    ...(await import('../../src/replica/database.ts')),
    ...(await import('../../src/replica/drafts.ts')),
  }
  await replica.openArchive()
}

const all = async () => recordSetOf((await replica.readAll()) as unknown as readonly RecordEntry[])
const theCaseNow = async () => (await all()).case.get(theCase)
const folder = (): string => {
  const state = desk.archive.state()
  if (state.phase !== 'unlocked') throw new Error('locked')
  return state.place
}
const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
const holdsCanary = (bytes: Buffer): boolean => spellings.some((spelling) => bytes.includes(spelling))

/** Every page of a database file without its encryption, deciphered here and not by SQLCipher. */
const pagesOf = (file: string, key: Buffer): Buffer => {
  const bytes = readFileSync(file)
  const pages: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 4096) {
    const page = bytes.subarray(at, at + 4096)
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032)).setAutoPadding(false)
    pages.push(decipher.update(page.subarray(at === 0 ? 16 : 0, 4016)), decipher.final())
  }
  return Buffer.concat(pages)
}

const databasesOf = async (place: string) => {
  const { database, key } = await rawDatabaseOf(place, byPassphrase(aPassphrase))
  closeDatabase(database)
  return filesIn(place)
    .filter((file) => path.basename(file) === 'vault.db')
    .map((file) => ({ file: path.relative(place, file), holds: holdsCanary(pagesOf(file, key)) }))
}

describe('a story that is erased', () => {
  it('is in no version, page or new backup of the archive any more, and the report says what was removed where', async () => {
    await openPage()
    await desk.call('backup.now', {})
    const place = folder()
    const done = await replica.eraseStory(theCase, on('2026-03-02'))
    expect(done).toMatchObject({
      ok: true,
      value: { caseId: theCase, versions: 2, backups: { known: true, secondFolderAway: false }, files: [] },
    })
    const told = done.ok ? done.value.backups.holding : 0
    expect(done.ok && done.value.backups.until).toMatch(/^\d{4}-\d\d-\d\d$/)
    await desk.call('backup.now', {})
    expect(await theCaseNow()).toMatchObject({ status: 'erased', themes: ['safety'], authorId: 'p1' })
    await desk.call('vault.lock', {})
    for (const file of filesIn(place)) expect(holdsCanary(readFileSync(file)), file).toBe(false)
    const databases = await databasesOf(place)
    /* The search finds it where it still is: in what was backed up before, and in no more than the report says. */
    const holding = databases.filter(({ holds }) => holds).length
    expect(holding).toBeGreaterThan(0)
    expect(holding).toBeLessThanOrEqual(told)
    const [newest] = databases.filter(({ file }) => file !== 'vault.db').toSorted((x, y) => (x.file < y.file ? 1 : -1))
    expect(newest?.holds).toBe(false)
    expect(databases.find(({ file }) => file === 'vault.db')).toEqual({ file: 'vault.db', holds: false })
  })

  it('is erased again where a backup is restored that still holds it, and the case says so at the next unlock', async () => {
    await openPage()
    await desk.call('backup.now', {})
    const place = folder()
    const [generation] = value(value(desk.archive.opened()).listBackups())
    await replica.eraseStory(theCase, on('2026-03-02'))
    await desk.call('vault.lock', {})
    const to = path.join(temporaryFolder(), 'tilbage')
    const restored = value(
      await restoreVault(testDeps(), place, generation?.name ?? '', to, byPassphrase(aPassphrase), []),
    )
    expect(restored.erasuresApplied).toBe(1)
    const vault = await reopen(to, byPassphrase(aPassphrase))
    const records = recordSetOf(everyRecord(vault) as unknown as readonly RecordEntry[])
    expect(records['case-story'].size).toBe(0)
    expect(records.case.get(theCase)?.status).toBe('approved')
    vault.close()
    expect((await databasesOf(to)).filter(({ holds }) => holds)).toEqual([])
  })

  it('does not come back by undoing or redoing, nor from what was being typed', async () => {
    await openPage()
    const draft = replica.draftOf(storyKey, 'Teksten er ændret')
    draft.change((now) => ({ ...now, question: `${canary} mens det slettes` }))
    await replica.eraseStory(theCase, on('2026-03-02'))
    draft.change((now) => ({ ...now, question: `${canary} bagefter` }))
    await replica.flushDrafts()
    expect(draft.snapshot()).toBeNull()
    expect(draft.hasUnsaved).toBe(false)
    expect(await replica.undo()).toEqual({ ok: true, value: null })
    expect(await replica.redo()).toEqual({ ok: true, value: null })
    expect(JSON.stringify(await replica.readAll())).not.toContain(canary)
    expect(await replica.readRecord(storyKey)).toBeNull()
    await openAgain()
    expect(JSON.stringify(await replica.readAll())).not.toContain(canary)
  })

  it('stays erased where a step back was asked for at the same moment', async () => {
    await openPage()
    await Promise.all([replica.undo(), replica.eraseStory(theCase, on('2026-03-02')), replica.undo(), replica.redo()])
    await replica.undo()
    await replica.redo()
    expect(await replica.readRecord(storyKey)).toBeNull()
    expect(JSON.stringify(await replica.readAll())).not.toContain(canary)
  })

  it('is named by the files that left the archive while it was there', async () => {
    await openPage()
    const vault = value(desk.archive.opened())
    value(vault.noteExport({ kind: 'case-pack', id: 'm01', file: 'Casepakke.docx' }))
    value(vault.noteExport({ kind: 'case-pack', id: 'm02', file: 'En anden pakke.docx' }))
    value(vault.noteExport({ kind: 'case-request', id: t('m01'), file: 'Formular.docx' }))
    value(vault.noteExport({ kind: 'access-report', id: 'p1', file: 'Indsigt.docx' }))
    value(vault.noteExport({ kind: 'access-report', id: 'p2', file: 'En andens indsigt.docx' }))
    value(vault.noteExport({ kind: 'agenda', id: 'm01', file: 'Dagsorden.docx' }))
    const done = await replica.eraseStory(theCase, on('2026-03-02'))
    expect(done.ok && done.value.files.map(({ file }) => file)).toEqual([
      'Indsigt.docx',
      'Formular.docx',
      'Casepakke.docx',
    ])
  })
})

describe('forgetting at the unlock', () => {
  const use = async () => {
    const records = await all()
    const used = markUsed(records, theCase, on('2026-01-14'))
    if (!used.ok) throw new Error(JSON.stringify(used.error))
    await replica.commit('Casen er brugt', replica.editsOf(records, used.value))
  }

  it('shows a story for a fortnight, then erases it and tells of it', async () => {
    await openPage()
    await use()
    expect(await replica.forgetDue(on('2026-03-30', ''))).toEqual({ erased: [], coming: [], error: null })
    expect(await replica.forgetDue(on('2026-04-02', ''))).toMatchObject({
      erased: [],
      coming: [{ caseId: theCase, on: '2026-04-16' }],
    })
    expect(await theCaseNow()).toMatchObject({ status: 'used', eraseNoticedOn: '2026-04-02' })
    expect((await replica.forgetDue(on('2026-04-15', ''))).erased).toEqual([])
    await openAgain()
    const gone = await replica.forgetDue(on('2026-04-16', ''))
    expect(gone).toMatchObject({ erased: [{ caseId: theCase, versions: 2 }], coming: [], error: null })
    expect(await theCaseNow()).toMatchObject({ status: 'erased', events: expect.arrayContaining([]) })
    expect((await theCaseNow())?.events.at(-1)).toMatchObject({ kind: 'erased', by: '', on: '2026-04-16' })
    expect((await replica.forgetDue(on('2026-04-16', ''))).erased).toEqual([])
  })

  it('finishes what was ended between its two steps', async () => {
    await openPage()
    await use()
    const story = await replica.readRecord(storyKey)
    /* The first step alone, as where the program is killed before the second. */
    await desk.call('records.erase', { ...storyKey, base: story === null ? [] : [story.rev] })
    await openAgain()
    expect(await theCaseNow()).toMatchObject({ status: 'used' })
    expect((await replica.forgetDue(on('2026-01-20', ''))).erased).toMatchObject([{ caseId: theCase, versions: 0 }])
    expect(await theCaseNow()).toMatchObject({ status: 'erased' })
  })

  it('is not a step that can be undone', async () => {
    await openPage()
    await use()
    await replica.forgetDue(on('2026-04-02', ''))
    expect(await replica.undo()).toEqual({ ok: true, value: 'Casen er brugt' })
    expect(await theCaseNow()).toMatchObject({ status: 'approved', eraseOn: null })
  })
})
