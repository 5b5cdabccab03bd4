import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../electron/handlers/blobs.ts'
import { blobId, forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { ok } from '../../src/core/result.ts'
import { aDesk, anOpenDesk, aPassphrase } from './desk-builder.ts'

const failure = (code: string) => ({ ok: false, error: { code } })
const person = (id: string, givenName: string, base: readonly string[] = []) =>
  ({ kind: 'person', id, base: [...base] as never, value: { givenName } }) as const

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(64)
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

describe('records', () => {
  it('are committed whole or not at all, and a stale base answers with the record as it is', async () => {
    const { call } = await anOpenDesk()
    const first = await call('records.commit', { changes: [person('p1', 'Karen')] })
    expect(first).toMatchObject({ ok: true, value: [{ kind: 'person', id: 'p1' }] })
    const stale = await call('records.commit', { changes: [person('p2', 'Ida'), person('p1', 'Karin')] })
    expect(stale).toMatchObject({
      ok: false,
      error: { code: 'conflict', current: [{ kind: 'person', id: 'p1', record: { value: { givenName: 'Karen' } } }] },
    })
    const page = await call('records.read', { after: null })
    expect(page.ok && page.value.records.map(({ id }) => id)).toEqual(['organisation', 'p1'])
  })

  it('show the auto-lock what passes by, and the audit who did what', async () => {
    const { call, told } = await anOpenDesk()
    await call('records.read', { after: null })
    await call('records.commit', { changes: [person('p1', 'Karen')] })
    const noted = told.filter(({ name }) => name === 'observe').map(({ data }) => data)
    expect(noted).toEqual(['organisation organisation', 'person p1'])
    const audit = await call('audit.read', { before: null })
    expect(audit).toMatchObject({
      ok: true,
      value: { entries: [{ who: 'tester', kind: 'person', id: 'p1', verb: 'create' }, {}, {}, {}] },
    })
    expect(JSON.stringify(audit)).not.toContain('Karen')
  })

  it('are gone for good once erased', async () => {
    const { call } = await anOpenDesk()
    const made = await call('records.commit', { changes: [person('p1', 'Karen')] })
    const rev = made.ok ? made.value[0]?.rev : null
    expect(await call('records.erase', { kind: 'person', id: 'p1', base: rev ? [rev] : [] })).toEqual({
      ok: true,
      value: { versions: 1, since: expect.any(String) },
    })
    const page = await call('records.read', { after: null })
    expect(JSON.stringify(page)).not.toContain('Karen')
  })
})

describe('files', () => {
  it('are stored by what they are, read back, and saved outside', async () => {
    const { call, answers, asked, folder } = await anOpenDesk()
    const file = path.join(folder, 'bilag.docx')
    writeFileSync(file, '%PDF-1.7 er det i virkeligheden')
    answers.push(file)
    const added = await call('blob.add', { purpose: 'attachment' })
    expect(added).toMatchObject({
      ok: true,
      value: { fileName: 'bilag.docx', mediaType: 'application/pdf', size: 31 },
    })
    const stored = added.ok && added.value !== null ? added.value : null
    const id = stored?.blobId ?? blobId.parse('none')
    const read = await call('blob.read', { blobId: id })
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('%PDF-1.7 er det i virkeligheden')
    const target = path.join(folder, 'gemt.pdf')
    answers.push(target, null)
    expect(await call('blob.save', { blobId: id, fileName: '../../etc/Bilag: 1/2.pdf' })).toEqual({
      ok: true,
      value: { savedAs: 'gemt.pdf' },
    })
    expect(asked.at(-1)).toBe('save any etc Bilag 1 2.pdf')
    expect(readFileSync(target, 'utf8')).toBe('%PDF-1.7 er det i virkeligheden')
    expect(await call('blob.save', { blobId: id, fileName: 'x' })).toEqual({ ok: true, value: null })
  })

  it('say so when they are too large, missing or no picture', async () => {
    const { call, answers, folder } = await anOpenDesk()
    const place = (name: string, bytes: Uint8Array) => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    }
    answers.push(
      place('stor.bin', new Uint8Array(25 * 1024 * 1024 + 1)),
      path.join(folder, 'findes-ikke'),
      place('logo.png', Buffer.from('<svg/>')),
      place('kæmpe.png', png(7000, 10)),
      place('rigtigt.png', png(300, 100)),
      null,
    )
    expect(await call('blob.add', { purpose: 'attachment' })).toEqual(failure('blob-too-large'))
    expect(await call('blob.add', { purpose: 'attachment' })).toEqual(failure('file-unreadable'))
    expect(await call('blob.add', { purpose: 'logo' })).toEqual(failure('not-an-image'))
    expect(await call('blob.add', { purpose: 'logo' })).toEqual(failure('not-an-image'))
    expect(await call('blob.add', { purpose: 'logo' })).toMatchObject({ value: { mediaType: 'image/png' } })
    expect(await call('blob.add', { purpose: 'logo' })).toEqual({ ok: true, value: null })
    expect(await call('blob.read', { blobId: blobId.parse('0'.repeat(64)) })).toEqual(failure('blob-missing'))
  })
})

describe('a dialog that was left open', () => {
  it('lets nothing out once the archive is locked behind it', async () => {
    const { call, answers, archive, folder } = aDesk()
    await call('vault.openExample', {})
    const file = path.join(folder, 'bilag.txt')
    writeFileSync(file, 'bilag')
    answers.push(file)
    const added = await call('blob.add', { purpose: 'attachment' })
    const page = await call('records.read', { after: null })
    const meeting = page.ok ? page.value.records.find(({ kind }) => kind === 'meeting') : undefined
    const lockedBehind = (target: string): void => {
      answers.push(target)
      const shift = answers.shift.bind(answers)
      answers.shift = () => {
        archive.lock('idle')
        answers.shift = shift
        return shift()
      }
    }
    lockedBehind(path.join(folder, 'ud.docx'))
    const id = meetingId.parse(meeting?.id)
    expect(
      await call('document.export', { job: 'j', paper: { document: 'agenda', meetingId: id, edition: 'internal' } }),
    ).toEqual(failure('locked'))
    await call('vault.openExample', {})
    lockedBehind(path.join(folder, 'ud.txt'))
    const stored = added.ok && added.value !== null ? added.value.blobId : blobId.parse('none')
    expect(await call('blob.save', { blobId: stored, fileName: 'ud.txt' })).toEqual(failure('locked'))
    expect(readdirSync(folder).sort()).toEqual(['bilag.txt', 'eksempel', 'program'])
  })
})

describe('proposed file names', () => {
  it.each([
    ['Dagsorden - Syd/Vest: 14. juni', 'Dagsorden - Syd Vest 14. juni'],
    ['..\\..\\autoexec', 'autoexec'],
    ['  .skjult. ', 'skjult'],
    ['a\u0000b\u202ec', 'a b c'],
    ['', 'fil'],
    ['æøå 1', 'æøå 1'],
  ])('make %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })
})

describe('backups', () => {
  it('are made on the first unlock of the day, beside the archive and in the second folder', async () => {
    const { call, answers, folder, told } = await anOpenDesk()
    const second = path.join(folder, 'lukket-drev')
    mkdirSync(second)
    expect(await call('backup.state', {})).toMatchObject({
      value: { secondFolder: null, secondFolderReachable: false },
    })
    answers.push(second)
    expect(await call('backup.chooseSecondFolder', {})).toMatchObject({
      value: { secondFolder: second, secondFolderReachable: true },
    })
    await call('records.read', { after: null })
    await expect.poll(() => told.filter(({ name }) => name === 'backup.changed').length, { timeout: 60_000 }).toBe(2)
    const state = await call('backup.state', {})
    const where = state.ok ? state.value.generations.map((generation) => generation.where) : []
    expect(where.toSorted()).toEqual(['beside', 'second-folder'])
    expect(state).toMatchObject({ value: { lastError: null } })
    await call('records.read', { after: null })
    expect(await call('backup.now', {})).toMatchObject({ ok: true })
  })

  it('say when the second folder cannot be reached, and go on beside the archive', async () => {
    const { call, answers, folder } = await anOpenDesk()
    answers.push(path.join(folder, 'findes-ikke'))
    expect(await call('backup.chooseSecondFolder', {})).toEqual(failure('second-folder-unreachable'))
    const second = path.join(folder, 'drev')
    mkdirSync(second)
    answers.push(second)
    await call('backup.chooseSecondFolder', {})
    const gone = path.join(folder, 'drev-væk')
    renameSync(second, gone)
    const state = await call('backup.now', {})
    expect(state).toMatchObject({
      ok: true,
      value: {
        secondFolderReachable: false,
        lastError: 'second-folder-unreachable',
        generations: [{ where: 'beside' }],
      },
    })
  })

  it('are restored into a new folder, which is then the current, locked archive', async () => {
    const { call, answers, archiveFolder } = await anOpenDesk()
    await call('records.commit', { changes: [person('p1', 'Karen')] })
    await call('backup.now', {})
    await call('records.commit', { changes: [person('p2', 'Ida')] })
    await call('vault.lock', {})
    answers.push(archiveFolder)
    const from = await call('folder.choose', { purpose: 'restore-from' })
    const token = from.ok && from.value !== null ? from.value.token : ''
    const copies = await call('backup.list', { from: token })
    const name = copies.ok ? (copies.value[0]?.name ?? '') : ''
    const restore = (passphrase: string) =>
      call('backup.restore', { from: token, name, to: null, secret: { type: 'passphrase', passphrase } })
    expect(await restore('en helt anden sætning 9')).toEqual(failure('wrong-passphrase'))
    expect(await restore(aPassphrase)).toEqual({ ok: true, value: { erasuresApplied: 0 } })
    expect(await call('vault.state', {})).toMatchObject({ value: { phase: 'locked', place: `${archiveFolder}-2` } })
    await call('vault.unlock', { passphrase: aPassphrase })
    const page = await call('records.read', { after: null })
    expect(page.ok && page.value.records.map(({ id }) => id)).toEqual(['organisation', 'p1'])
    expect(existsSync(path.join(archiveFolder, 'vault.db'))).toBe(true)
  })

  it.each(['the current archive', 'one at the usual place'])('forget what %s has erased since', async (which) => {
    const { call, answers, folder } = aDesk()
    answers.push(path.join(folder, 'valgt'))
    const chosen = which === 'the current archive' ? await call('folder.choose', { purpose: 'vault' }) : null
    const token = chosen?.ok ? (chosen.value?.token ?? null) : null
    await call('vault.create', { organisationName: 'R', passphrase: aPassphrase, folder: token })
    answers.length = 0
    const second = path.join(folder, 'drev')
    mkdirSync(second)
    answers.push(second)
    await call('backup.chooseSecondFolder', {})
    const made = await call('records.commit', { changes: [person('p1', 'Karen')] })
    await call('backup.now', {})
    renameSync(second, `${second}-væk`)
    const base = made.ok ? made.value.flatMap(({ rev }) => rev ?? []) : []
    expect(await call('records.erase', { kind: 'person', id: 'p1', base })).toMatchObject({ ok: true })
    await call('vault.lock', {})
    if (token === null) await call('vault.leave', {})
    renameSync(`${second}-væk`, second)
    answers.push(second)
    const source = await call('folder.choose', { purpose: 'restore-from' })
    const from = source.ok && source.value !== null ? source.value.token : ''
    const copies = await call('backup.list', { from })
    const name = copies.ok ? (copies.value[0]?.name ?? '') : ''
    const secret = { type: 'passphrase', passphrase: aPassphrase } as const
    const restored = await call('backup.restore', { from, name, to: null, secret })
    expect(restored).toEqual({ ok: true, value: { erasuresApplied: 1 } })
  })
})

describe('documents', () => {
  it('are made from the archive, told of, and saved under a Danish name', async () => {
    const { call, answers, asked, told, folder } = aDesk()
    await call('vault.openExample', {})
    const page = await call('records.read', { after: null })
    const meeting = page.ok
      ? page.value.records.find((record) => record.kind === 'meeting' && record.value.date !== null)
      : undefined
    const id = meetingId.parse(meeting?.id)
    const target = path.join(folder, 'dagsorden.docx')
    answers.push(target, null)
    const paper = { document: 'agenda', meetingId: id, edition: 'internal' } as const
    const job = { job: 'j1', paper } as const
    expect(await call('document.export', job)).toEqual({ ok: true, value: { savedAs: 'dagsorden.docx' } })
    expect(asked.at(-1)).toMatch(/^save word Dagsorden - .+ - \d{1,2}\. \p{Ll}+ \d{4}\.docx$/u)
    expect(Object.keys(unzipSync(readFileSync(target)))).toContain('word/document.xml')
    const progress = told.filter(({ name }) => name === 'document.progress').map(({ data }) => data)
    expect(progress.at(0)).toMatchObject({ job: 'j1', done: false })
    expect(progress.at(-1)).toMatchObject({ job: 'j1', done: true })
    expect(await call('document.export', job)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder).sort()).toEqual(['dagsorden.docx', 'eksempel', 'program'])

    const exporting = call('document.export', { ...job, job: 'j2' })
    setTimeout(() => void call('document.cancel', { job: 'j2' }), 30)
    expect(await exporting).toEqual(failure('document-cancelled'))
    expect(
      await call('document.export', { ...job, paper: { ...paper, meetingId: meetingId.parse('findes-ikke') } }),
    ).toEqual(failure('meeting-not-found'))
  })

  it.each([
    [
      'a forum',
      { document: 'turn-order', forumId: forumId.parse('forum-regional'), year: 2026 },
      'Turorden - Regional ERFA - 2026.docx',
      { document: 'turn-order', forumId: forumId.parse('findes-ikke'), year: 2026 },
      'forum-not-found',
    ],
    [
      'a person',
      { document: 'person-year', personId: personId.parse('person-emil-sandvad'), year: 2026 },
      'Mit ERFA-år 2026 - Emil Sandvad.docx',
      { document: 'person-year', personId: personId.parse('findes-ikke'), year: 2026 },
      'person-not-found',
    ],
  ] as const)('are also made of the year of %s', async (_whose, paper, fileName, missing, code) => {
    const { call, answers, asked, folder } = aDesk()
    await call('vault.openExample', {})
    const target = path.join(folder, 'år.docx')
    answers.push(target)
    expect(await call('document.export', { job: 'j', paper })).toEqual({ ok: true, value: { savedAs: 'år.docx' } })
    expect(asked.at(-1)).toBe(`save word ${fileName}`)
    expect(Object.keys(unzipSync(readFileSync(target)))).toContain('word/document.xml')
    expect(await call('document.export', { job: 'j', paper: missing })).toEqual(failure(code))
  })

  it('go nowhere where the archive is locked while they are made', async () => {
    const { call, asked } = aDesk()
    await call('vault.openExample', {})
    const page = await call('records.read', { after: null })
    const meeting = page.ok ? page.value.records.find(({ kind }) => kind === 'meeting') : undefined
    const exporting = call('document.export', {
      job: 'j1',
      paper: { document: 'minutes', meetingId: meetingId.parse(meeting?.id), edition: 'internal' },
    })
    setTimeout(() => void call('vault.lock', {}), 30)
    expect(await exporting).toEqual(failure('locked'))
    expect(asked).toEqual([])
  })
})

describe('tables and paper', () => {
  it('reads the table that the user chose', async () => {
    const { call, answers, folder } = await anOpenDesk()
    const file = path.join(folder, 'personer.csv')
    writeFileSync(file, 'Fornavn;Efternavn\nKaren;Holm\n')
    answers.push(file, path.join(folder, 'findes-ikke.csv'), null)
    expect(await call('table.open', { purpose: 'people' })).toEqual({
      ok: true,
      value: {
        fileName: 'personer.csv',
        rows: [
          ['Fornavn', 'Efternavn'],
          ['Karen', 'Holm'],
        ],
      },
    })
    expect(await call('table.open', { purpose: 'people' })).toEqual(failure('file-unreadable'))
    expect(await call('table.open', { purpose: 'people' })).toEqual({ ok: true, value: null })
  })

  it('remembers light or dark on this machine, and nothing it does not know', async () => {
    const { call, folder } = aDesk()
    expect(await call('page.appearance', {})).toEqual({ ok: true, value: 'auto' })
    expect(await call('page.chooseAppearance', { appearance: 'dark' })).toEqual({ ok: true, value: null })
    expect(await aDesk({ folder }).call('page.appearance', {})).toEqual({ ok: true, value: 'dark' })
    writeFileSync(path.join(folder, 'program', 'erfakreds.json'), '{"appearance":"lilla"}')
    expect(await aDesk({ folder }).call('page.appearance', {})).toEqual({ ok: true, value: 'auto' })
  })

  it('saves the page as PDF where the user says, and shows what went wrong', async () => {
    const pdf = Buffer.from('%PDF-1.7')
    const paper = { document: 'minutes', meetingId: meetingId.parse('m1'), edition: 'internal' } as const
    const asked = { fileName: 'Referat', paper }
    const { call, answers, folder } = await anOpenDesk({
      paper: { print: async () => ok({ printed: false }), pdf: async () => ok(pdf) },
    })
    answers.push(path.join(folder, 'a.pdf'), null, path.join(folder, 'ingen-mappe\0', 'b.pdf'))
    expect(await call('page.savePdf', asked)).toEqual({ ok: true, value: { savedAs: 'a.pdf' } })
    expect(readFileSync(path.join(folder, 'a.pdf')).equals(pdf)).toBe(true)
    expect(await call('page.savePdf', asked)).toEqual({ ok: true, value: null })
    expect(await call('page.savePdf', asked)).toEqual(failure('file-not-writable'))
    expect(await call('page.print', {})).toEqual({ ok: true, value: { printed: false } })
    const late = aDesk()
    late.answers.push(path.join(late.folder, 'c.pdf'))
    expect(await late.call('page.savePdf', asked)).toEqual(failure('print-timeout'))
    expect(readdirSync(late.folder)).toEqual([])
  })
})
