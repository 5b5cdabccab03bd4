import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplePassphrase } from '../../src/core/contract.ts'
import { aDesk, anOpenDesk, aPassphrase } from './desk-builder.ts'

const failure = (code: string) => ({ ok: false, error: { code } })

describe('making an archive', () => {
  it('opens it with the organisation in it and asks for the recovery code', async () => {
    const { call, archiveFolder, recoveryCode } = await anOpenDesk()
    expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    expect(await call('vault.state', {})).toEqual({
      ok: true,
      value: {
        phase: 'unlocked',
        name: 'arkiv',
        place: archiveFolder,
        example: false,
        recoveryCodeUnconfirmed: true,
        passphraseLost: false,
      },
    })
    const page = await call('records.read', { after: null })
    expect(page).toMatchObject({
      ok: true,
      value: {
        records: [{ kind: 'organisation', id: 'organisation', value: { name: 'Region Strandmark' } }],
        next: null,
      },
    })
    expect(await call('vault.confirmRecoveryCode', { recoveryCode: recoveryCode.toLowerCase() })).toMatchObject({
      ok: true,
    })
    expect(await call('vault.state', {})).toMatchObject({ value: { recoveryCodeUnconfirmed: false } })
  })

  it('refuses a passphrase that is easily guessed, and makes nothing', async () => {
    const { call, folder } = aDesk()
    const reply = await call('vault.create', {
      organisationName: 'Region Strandmark',
      passphrase: 'strandmark 2026',
      folder: null,
    })
    expect(reply).toEqual(failure('weak-passphrase'))
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes a chosen folder by its token only, and a folder of its own where that one is in use', async () => {
    const { call, answers, folder } = aDesk()
    const documents = path.join(folder, 'Dokumenter')
    mkdirSync(documents)
    writeFileSync(path.join(documents, 'brev.txt'), 'findes i forvejen')
    answers.push(documents)
    const chosen = await call('folder.choose', { purpose: 'vault' })
    const place = chosen.ok ? chosen.value : null
    expect(place?.display).toBe(path.join(documents, 'Erfakreds'))
    const make = (token: string) =>
      call('vault.create', { organisationName: 'R', passphrase: aPassphrase, folder: token })
    expect(await make(path.join(documents, 'Erfakreds'))).toEqual(failure('unknown-place'))
    expect(await make(place?.token ?? '')).toMatchObject({ ok: true })
    expect(existsSync(path.join(documents, 'Erfakreds', 'vault.db'))).toBe(true)
  })

  it('takes a folder of its own on an empty drive', async ({ skip }) => {
    const { call, answers, folder } = aDesk()
    const drive = path.join(folder, 'drev')
    mkdirSync(drive)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', drive], { stdio: 'ignore' })
    } catch {
      skip('needs the right to mount a small disk (root on Linux)')
    }
    try {
      answers.push(drive)
      const chosen = await call('folder.choose', { purpose: 'vault' })
      const token = chosen.ok ? (chosen.value?.token ?? null) : null
      const made = await call('vault.create', { organisationName: 'R', passphrase: aPassphrase, folder: token })
      expect(made).toMatchObject({ ok: true })
      expect(await call('vault.state', {})).toMatchObject({ value: { place: path.join(drive, 'Erfakreds') } })
    } finally {
      execFileSync('umount', ['-l', drive])
    }
  })

  it('says so where nothing can be written', async () => {
    const { call, answers, folder } = aDesk()
    writeFileSync(path.join(folder, 'fil'), '')
    answers.push(path.join(folder, 'fil', 'mappe'))
    const chosen = await call('folder.choose', { purpose: 'vault' })
    const token = chosen.ok && chosen.value !== null ? chosen.value.token : ''
    const made = await call('vault.create', { organisationName: 'R', passphrase: aPassphrase, folder: token })
    expect(made).toMatchObject({ ok: false, error: { code: 'location-not-writable' } })
    expect(await call('vault.state', {})).toEqual({ ok: true, value: { phase: 'first-run' } })
  })

  it('never touches an archive that is there already', async () => {
    const { call, archiveFolder } = await anOpenDesk()
    await call('vault.lock', {})
    await call('vault.leave', {})
    expect(await call('vault.state', {})).toEqual({ ok: true, value: { phase: 'first-run' } })
    await call('vault.create', { organisationName: 'En anden', passphrase: aPassphrase, folder: null })
    expect(await call('vault.state', {})).toMatchObject({ value: { place: `${archiveFolder}-2` } })
  })
})

describe('unlocking', () => {
  it('works after a restart with the passphrase, and not with another', async () => {
    const { call, folder, archive } = await anOpenDesk()
    await call('vault.lock', {})
    expect(await call('records.read', { after: null })).toEqual(failure('locked'))
    archive.lock('closed')
    const restarted = aDesk({ folder })
    expect(await restarted.call('vault.state', {})).toMatchObject({ value: { phase: 'locked', name: 'arkiv' } })
    expect(await restarted.call('vault.unlock', { passphrase: 'en helt anden sætning 9' })).toEqual(
      failure('wrong-passphrase'),
    )
    expect(await restarted.call('vault.unlock', { passphrase: aPassphrase.normalize('NFD') })).toMatchObject({
      ok: true,
    })
  })

  it('with the recovery code asks for a new passphrase and shows a new code', async () => {
    const { call, recoveryCode } = await anOpenDesk()
    await call('vault.confirmRecoveryCode', { recoveryCode })
    await call('vault.lock', {})
    await call('vault.unlockWithRecoveryCode', { recoveryCode })
    expect(await call('vault.state', {})).toMatchObject({
      value: { passphraseLost: true, recoveryCodeUnconfirmed: true },
    })
    expect(await call('vault.changePassphrase', { current: null, next: 'kort' })).toEqual(failure('weak-passphrase'))
    expect(await call('vault.changePassphrase', { current: null, next: 'otte æbler i en grøn spand' })).toMatchObject({
      ok: true,
    })
    const renewed = await call('vault.renewRecoveryCode', {})
    expect(await call('vault.state', {})).toMatchObject({
      value: { passphraseLost: false, recoveryCodeUnconfirmed: true },
    })
    const code = renewed.ok ? renewed.value.recoveryCode : ''
    expect(await call('vault.confirmRecoveryCode', { recoveryCode })).toEqual(failure('wrong-recovery-code'))
    expect(await call('vault.confirmRecoveryCode', { recoveryCode: code })).toMatchObject({ ok: true })
    expect(await call('vault.state', {})).toMatchObject({ value: { recoveryCodeUnconfirmed: false } })
    await call('vault.lock', {})
    expect(await call('vault.unlock', { passphrase: aPassphrase })).toEqual(failure('wrong-passphrase'))
    expect(await call('vault.unlock', { passphrase: 'otte æbler i en grøn spand' })).toMatchObject({ ok: true })
  })

  it('asked twice at once opens once', async () => {
    const { call } = await anOpenDesk()
    await call('vault.lock', {})
    const unlock = () => call('vault.unlock', { passphrase: aPassphrase })
    expect(await Promise.all([unlock(), unlock()])).toEqual([{ ok: true, value: null }, failure('already-open')])
  })

  it('that is under way when the machine is locked does not open', async () => {
    const { call, archive } = await anOpenDesk()
    await call('vault.lock', {})
    const unlocking = call('vault.unlock', { passphrase: aPassphrase })
    setTimeout(() => void archive.lockSoon('system'), 20)
    expect(await unlocking).toEqual(failure('locked'))
    expect(await call('vault.state', {})).toMatchObject({ value: { phase: 'locked' } })
  })

  it('of an archive that another process holds says so', async () => {
    const { call, folder, archiveFolder } = await anOpenDesk()
    const other = aDesk()
    other.answers.push(archiveFolder)
    expect(await other.call('vault.choose', {})).toEqual({ ok: true, value: { chosen: true } })
    expect(await other.call('vault.unlock', { passphrase: aPassphrase })).toEqual(failure('vault-busy'))
    expect((await call('records.read', { after: null })).ok).toBe(true)
    expect(other.folder).not.toBe(folder)
  })

  it.each([
    ['missing', 'database-missing', (file: string) => rmSync(file)],
    ['empty', 'database-empty', (file: string) => truncateSync(file, 0)],
  ])('finds a database %s and makes no new one', async (_what, code, harm) => {
    const { call, archiveFolder } = await anOpenDesk()
    await call('vault.lock', {})
    const database = path.join(archiveFolder, 'vault.db')
    harm(database)
    const before = readdirSync(archiveFolder)
    expect(await call('vault.unlock', { passphrase: aPassphrase })).toMatchObject({ ok: false, error: { code } })
    expect(readdirSync(archiveFolder)).toEqual(before)
    expect(await call('vault.state', {})).toMatchObject({ value: { phase: 'locked' } })
  })
})

describe('choosing another archive', () => {
  it('is for a locked one, and for a folder that holds one', async () => {
    const { call, answers, folder, archiveFolder } = await anOpenDesk()
    answers.push(archiveFolder)
    expect(await call('vault.choose', {})).toEqual(failure('already-open'))
    expect(await call('vault.leave', {})).toEqual(failure('already-open'))
    await call('vault.lock', {})
    answers.push(folder, null)
    expect(await call('vault.choose', {})).toEqual(failure('vault-missing'))
    expect(await call('vault.choose', {})).toEqual({ ok: true, value: { chosen: false } })
    expect(await call('vault.state', {})).toMatchObject({ value: { place: archiveFolder } })
  })
})

describe('locking', () => {
  it('closes the archive, says why, and answers everything with `locked`', async () => {
    const { call, told } = await anOpenDesk()
    await call('vault.lock', {})
    expect(told.at(-1)).toEqual({ name: 'vault.locked', data: { reason: 'user' } })
    const change = { kind: 'person', id: 'p1', base: [], value: { givenName: 'Karen' } }
    for (const reply of await Promise.all([
      call('records.read', { after: null }),
      call('records.commit', { changes: [change] }),
      call('records.erase', { kind: 'person', id: 'p1', base: [] }),
      call('audit.read', { before: null }),
      call('blob.add', { purpose: 'attachment' }),
      call('backup.state', {}),
      call('backup.now', {}),
      call('table.open', { purpose: 'people' }),
      call('vault.confirmRecoveryCode', { recoveryCode: 'X' }),
      call('vault.renewRecoveryCode', {}),
      call('vault.changePassphrase', { current: aPassphrase, next: 'otte æbler i en grøn spand' }),
    ])) {
      expect(reply).toEqual(failure('locked'))
    }
  })

  it('lets the page write its last words first, and keeps the reason', async () => {
    const { call, told, archive } = await anOpenDesk()
    const locking = archive.lockSoon('system')
    expect(told.at(-1)).toEqual({ name: 'vault.locking', data: { seconds: 0 } })
    const change = { kind: 'person', id: 'p1', base: [], value: { givenName: 'Karen' } }
    expect((await call('records.commit', { changes: [change] })).ok).toBe(true)
    await call('vault.lock', {})
    await locking
    expect(told.filter(({ name }) => name === 'vault.locked')).toEqual([
      { name: 'vault.locked', data: { reason: 'system' } },
    ])
  })

  it('does not wait long for a page that does not answer', async () => {
    const { archive, told } = await anOpenDesk()
    const before = performance.now()
    await archive.lockSoon('closed')
    expect(performance.now() - before).toBeLessThan(20_000)
    expect(told.at(-1)).toEqual({ name: 'vault.locked', data: { reason: 'closed' } })
  })
})

describe('the example', () => {
  it('is made once in a folder of its own, opened again, and unlocked with the passphrase that is shown', async () => {
    const { call, folder } = aDesk()
    expect(await call('vault.openExample', {})).toEqual({ ok: true, value: null })
    expect(await call('vault.state', {})).toMatchObject({
      value: { phase: 'unlocked', name: 'Eksempeldata', example: true, recoveryCodeUnconfirmed: false },
    })
    const people = async () => {
      const page = await call('records.read', { after: null })
      return page.ok ? page.value.records.filter(({ kind }) => kind === 'person').length : 0
    }
    const count = await people()
    expect(count).toBeGreaterThanOrEqual(27)
    await call('vault.lock', {})
    expect(await call('vault.openExample', {})).toEqual({ ok: true, value: null })
    expect(await people()).toBe(count)
    await call('vault.lock', {})
    expect(await call('vault.unlock', { passphrase: examplePassphrase })).toEqual({ ok: true, value: null })
    expect(readdirSync(folder).sort()).toEqual(['eksempel', 'program'])
  })
})
