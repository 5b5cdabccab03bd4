import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createVault, openVault, systemDeps } from '../../electron/vault/index.ts'
import { readBundle } from '../../src/core/bundle/bundle.ts'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

const example = readFileSync(exampleFile, 'utf8')
const exampleRecords = z.object({ records: z.array(z.unknown()) }).parse(JSON.parse(example)).records.length

/** Several processes a test, each with a key to derive. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let desk: Desk
let secret: readonly string[]
/** An archive with the example region, for the tests that only look. */
let filled: string
let recoveryCode: string
beforeAll(async () => {
  desk = freshDesk()
  secret = ['--passphrase-file', desk.passphrase]
  filled = desk.at('arkiv')
  const { value } = await runJson('vault', 'create', '--vault', filled, ...secret, '--data', exampleFile)
  recoveryCode = z.object({ recoveryCode: z.string() }).parse(value).recoveryCode
})
afterAll(() => desk.remove())

const vault = (command: string, folder: string, ...rest: readonly string[]) =>
  runJson('vault', command, '--vault', folder, ...secret, ...rest)

/** An archive made here and not by a process, with the cheapest key that is allowed: for tests of other commands. */
const anArchive = async (name: string, content = bundle()) => {
  const quick = { ...systemDeps(), kdf: { memoryKiB: 64 * 1024, passes: 3, lanes: 4 } }
  const made = await createVault(quick, desk.at(name), readFileSync(desk.passphrase, 'utf8').trim())
  const read = readBundle(content)
  if (!made.ok || !read.ok) throw new Error(`no archive ${name}`)
  const { vault: open, recoveryCode } = made.value
  const filled = open.importContent({ records: read.value.records, blobs: [] })
  open.close()
  if (!filled.ok) throw new Error(filled.error.code)
  return { folder: desk.at(name), recoveryCode }
}
const recordsIn = async (folder: string) =>
  z.object({ records: z.number() }).parse((await vault('info', folder)).value).records

const bundle = (...records: readonly object[]): string => JSON.stringify({ format: 'erfakreds/1', records })
const anArea = (id: string, name: string) => ({ kind: 'area', id, value: { name, order: 'i' } })

describe('vault create', () => {
  it('fills the archive and shows a recovery code of eight groups', async () => {
    expect(recoveryCode.split('-')).toHaveLength(8)
    expect(await recordsIn(filled)).toBe(exampleRecords)
  })

  it('makes no archive where one is, where other things are, or with a passphrase that is easily guessed', async () => {
    mkdirSync(desk.at('fuld'))
    desk.file('fuld/noget.txt', 'mine')
    const weak = desk.file('svag.txt', 'sommer2026\n')
    const answers = await Promise.all([
      vault('create', filled),
      vault('create', desk.at('fuld')),
      runJson('vault', 'create', '--vault', desk.at('svagt'), '--passphrase-file', weak),
    ])
    expect(answers.map((each) => [each.code, each.error?.code])).toEqual([
      [7, 'vault-exists'],
      [7, 'location-not-empty'],
      [3, 'weak-passphrase'],
    ])
    expect(readdirSync(desk.at('fuld'))).toEqual(['noget.txt'])
    expect(existsSync(desk.at('svagt'))).toBe(false)
  })

  it('makes no archive from a bad bundle', async () => {
    const bad = desk.file('daarlig.json', bundle({ kind: 'person', id: 'p', value: { email: 7 } }))
    const { code, error } = await vault('create', desk.at('aldrig'), '--data', bad)
    expect(code).toBe(3)
    expect(error?.problems).toEqual([{ kind: 'person', id: 'p', path: ['email'], problem: 'invalid_type' }])
    expect(existsSync(desk.at('aldrig'))).toBe(false)
  })

  it('lets the archive appear with everything in it, also where it is ended at that moment', async () => {
    const folder = desk.at('afbrudt')
    const args = ['vault', 'create', '--vault', folder, ...secret, '--data', exampleFile]
    await run(args, { killAt: path.join(folder, 'vault.json') })
    expect(await recordsIn(folder)).toBe(exampleRecords)
  })

  it('names the organisation where it is told', async () => {
    const folder = desk.at('navngivet')
    await vault('create', folder, '--organisation', 'Region Æblehave')
    const file = desk.at('navngivet.json')
    await vault('export', folder, '--data', file, '--plaintext')
    expect(readFileSync(file, 'utf8')).toContain('"name": "Region Æblehave"')
  })
})

describe('opening an archive', () => {
  it('answers 4 to a wrong passphrase and a wrong recovery code, 3 to one that is none', async () => {
    const wrong = desk.file('forkert.txt', 'en helt anden sætning her\n')
    const swapped = recoveryCode.split('-').toReversed().join('-')
    const [passphrase, code, noCode] = await Promise.all([
      runJson('vault', 'info', '--vault', filled, '--passphrase-file', wrong),
      runJson('vault', 'info', '--vault', filled, '--recovery-code-file', desk.file('kode.txt', `${swapped}\n`)),
      runJson('vault', 'info', '--vault', filled, '--recovery-code-file', desk.file('ikke.txt', 'hvad\n')),
    ])
    expect([passphrase?.code, passphrase?.error?.code]).toEqual([4, 'wrong-passphrase'])
    expect([3, 4]).toContain(code?.code)
    expect([noCode?.code, noCode?.error?.code]).toEqual([3, 'malformed-recovery-code'])
  })

  it('reads the passphrase from what is piped in', async () => {
    const input = readFileSync(desk.passphrase, 'utf8')
    const ran = await run(['vault', 'info', '--vault', filled, '--passphrase-file', '-'], { input })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain(`${exampleRecords} poster`)
  })

  it('answers 7 where there is no archive, and 3 to a passphrase file that is empty or no UTF-8', async () => {
    const latin = desk.at('latin.txt')
    writeFileSync(latin, Buffer.from('blåbærgrød på en søndag\n', 'latin1'))
    const [missing, empty, garbled] = await Promise.all([
      vault('info', desk.at('intet')),
      runJson('vault', 'info', '--vault', filled, '--passphrase-file', desk.file('tom.txt', '\n')),
      runJson('vault', 'info', '--vault', filled, '--passphrase-file', latin),
    ])
    expect([missing?.code, missing?.error?.code]).toEqual([7, 'vault-missing'])
    expect([empty?.code, empty?.error?.code]).toEqual([3, 'passphrase-missing'])
    expect([garbled?.code, garbled?.error?.code]).toEqual([3, 'passphrase-unreadable'])
    expect(existsSync(desk.at('intet'))).toBe(false)
  })

  it('answers 6 while somebody else has it open', async () => {
    const passphrase = readFileSync(desk.passphrase, 'utf8').trim()
    const open = await openVault(systemDeps(), filled, { type: 'passphrase', passphrase })
    try {
      const { code, error } = await vault('info', filled)
      expect([code, error?.code]).toEqual([6, 'vault-busy'])
    } finally {
      if (open.ok) open.value.close()
    }
    expect((await vault('info', filled)).code).toBe(0)
  })

  it('answers 5 to a damaged archive, by info and by check', async () => {
    const { folder: damaged } = await anArchive('beskadiget', example)
    expect((await vault('check', damaged)).code).toBe(0)
    const bytes = readFileSync(path.join(damaged, 'vault.db'))
    for (let at = 5000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path.join(damaged, 'vault.db'), bytes)
    expect((await vault('check', damaged)).code).toBe(5)
    expect((await vault('info', damaged)).code).toBe(5)
  })
})

describe('vault export and import', () => {
  it('gives the example back byte for byte, in cleartext only when that is said', async () => {
    const [plain, sealed] = [desk.at('klar.json'), desk.at('krypteret.erfakreds')]
    const exported = await run(['vault', 'export', '--vault', filled, ...secret, '--data', plain, '--plaintext'])
    expect(exported.stdout).toContain('ikke krypteret')
    expect(readFileSync(plain, 'utf8')).toBe(example)

    expect((await vault('export', filled, '--data', sealed)).value).toMatchObject({
      encrypted: true,
      records: exampleRecords,
    })
    const bytes = readFileSync(sealed)
    for (const word of ['Region', 'Lindegård', 'person-']) expect(bytes.includes(word)).toBe(false)

    const { folder: other } = await anArchive('andet')
    expect((await vault('import', other, '--data', sealed)).value).toMatchObject({
      records: exampleRecords,
      findings: [],
    })
    await vault('export', other, '--data', desk.at('igen.json'), '--plaintext')
    expect(readFileSync(desk.at('igen.json'), 'utf8')).toBe(example)
    expect((await vault('import', other, '--data', plain)).value).toMatchObject({ records: 0 })
  })

  it('gives the encrypted file a passphrase of its own where one is given', async () => {
    const own = desk.file('egen.txt', 'noget helt andet til filen\n')
    const sealed = desk.at('egen.erfakreds')
    await vault('export', filled, '--data', sealed, '--data-passphrase-file', own)
    const { folder } = await anArchive('egen')
    const withoutOwn = await vault('import', folder, '--data', sealed)
    expect([withoutOwn.code, withoutOwn.error?.code]).toEqual([4, 'wrong-passphrase'])
    expect(await recordsIn(folder)).toBe(0)
    expect((await vault('import', folder, '--data', sealed, '--data-passphrase-file', own)).code).toBe(0)
    const bytes = readFileSync(sealed)
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    writeFileSync(sealed, bytes)
    const broken = await vault('import', folder, '--data', sealed, '--data-passphrase-file', own)
    expect([broken.code, broken.error?.code]).toEqual([3, 'bundle-unreadable'])
  })

  it('takes nothing of a bundle with a bad record, or with a record that is there with another value', async () => {
    const { folder } = await anArchive('urørt', bundle(anArea('a', 'Øst')))
    const bad = desk.file(
      'et-daarligt.json',
      bundle(anArea('b', 'Syd'), { kind: 'area', id: 'c', value: { name: null } }),
    )
    const other = desk.file('et-andet.json', bundle(anArea('b', 'Syd'), anArea('a', 'Vest')))
    const refused = await vault('import', folder, '--data', bad)
    expect(refused.error?.problems).toEqual([{ kind: 'area', id: 'c', path: ['name'], problem: 'invalid_type' }])
    const conflict = await vault('import', folder, '--data', other)
    expect([conflict.code, conflict.error?.code, conflict.error?.records]).toEqual([
      3,
      'conflict',
      [{ kind: 'area', id: 'a' }],
    ])
    expect(await recordsIn(folder)).toBe(1)
  })

  it('brings nothing into minutes that are approved', async () => {
    const meeting = {
      kind: 'meeting',
      id: 'm',
      value: { forumId: 'f', status: 'closed', minutesApprovedOn: '2026-03-20' },
    }
    const { folder } = await anArchive('godkendt', bundle(meeting))
    const item = { kind: 'agenda-item', id: 'i', value: { meetingId: 'm', title: 'Efter godkendelsen' } }
    const more = desk.file('mere.json', bundle(meeting, item))
    const refused = await run(['vault', 'import', '--vault', folder, ...secret, '--data', more])
    expect(refused.code).toBe(3)
    expect(refused.stderr).toContain('et referat, der er godkendt. Intet er hentet.')
    expect(refused.stderr).toContain('agenda-item i: hører til et referat, der er godkendt')
    expect(await recordsIn(folder)).toBe(1)
  })

  it('says what does not fit together, and takes it', async () => {
    const { folder } = await anArchive('løs')
    const loose = desk.file('loes.json', bundle({ kind: 'meeting', id: 'm', value: { forumId: 'intet' } }))
    const done = await run(['vault', 'import', '--vault', folder, ...secret, '--data', loose])
    expect(done.code).toBe(0)
    expect(done.stdout).toContain('meeting m, felt forumId: findes ikke')
  })

  it('carries files along, beside the bundle or within the encrypted file', async () => {
    const bytes = Buffer.from('en tegning af et hus')
    const organisation = { kind: 'organisation', id: 'organisation', value: { name: 'R', logoBlobId: 'tegning' } }
    const data = desk.file('med-fil.json', bundle(organisation))
    const missing = await vault('create', desk.at('uden-fil'), '--data', data)
    expect([missing.code, missing.error?.code]).toEqual([3, 'blob-missing'])

    mkdirSync(desk.at('blobs'))
    desk.file('blobs/tegning', bytes.toString())
    const [first, second, sealed] = [desk.at('fil1'), desk.at('fil2'), desk.at('fil.erfakreds')]
    await vault('create', first, '--data', data)
    await vault('export', first, '--data', sealed)
    await vault('create', second, '--data', sealed)
    mkdirSync(desk.at('ud'))
    await vault('export', second, '--data', desk.at('ud', 'ud.json'), '--plaintext')
    const [name = ''] = readdirSync(desk.at('ud', 'blobs'))
    expect(readFileSync(desk.at('ud', 'blobs', name))).toEqual(bytes)
    expect(readFileSync(desk.at('ud', 'ud.json'), 'utf8')).toContain(`"logoBlobId": "${name}"`)
  })
})

describe('vault backup and restore', () => {
  it('restores a backup into a new folder, and into no other', async () => {
    const { folder } = await anArchive('kopieret', bundle(anArea('a', 'Øst')))
    expect((await vault('backup', folder)).code).toBe(0)
    await vault('import', folder, '--data', desk.file('senere.json', bundle(anArea('b', 'Syd'))))

    mkdirSync(desk.at('optaget'))
    desk.file('optaget/noget.txt', 'mine')
    const refused = await vault('restore', desk.at('optaget'), '--from', folder)
    expect([refused.code, refused.error?.code]).toEqual([7, 'location-not-empty'])
    expect((await vault('restore', folder, '--from', folder)).code).toBe(7)
    expect(readdirSync(desk.at('optaget'))).toEqual(['noget.txt'])

    const back = desk.at('gendannet')
    expect((await vault('restore', back, '--from', folder)).code).toBe(0)
    expect([await recordsIn(back), await recordsIn(folder)]).toEqual([1, 2])
    const none = await vault('restore', desk.at('nul'), '--from', desk.at('optaget'))
    expect([none.code, none.error?.code]).toEqual([7, 'backup-not-found'])
  })
})

describe('vault change-passphrase', () => {
  it('locks the old one out, and a recovery code helps whoever forgot it', async () => {
    const { folder, recoveryCode: shown } = await anArchive('skiftet')
    const code = desk.file('kode-skiftet.txt', shown)
    const next = desk.file('naeste.txt', 'vandmelon cykelsti orgel måneskin\n')
    const weak = desk.file('for-let.txt', 'hej\n')
    expect((await vault('change-passphrase', folder, '--new-passphrase-file', weak)).error?.code).toBe(
      'weak-passphrase',
    )
    expect((await vault('change-passphrase', folder, '--new-passphrase-file', next)).code).toBe(0)
    expect((await vault('info', folder)).code).toBe(4)
    expect((await runJson('vault', 'info', '--vault', folder, '--passphrase-file', next)).code).toBe(0)
    const again = ['--recovery-code-file', code, '--new-passphrase-file', desk.passphrase]
    expect((await runJson('vault', 'change-passphrase', '--vault', folder, ...again)).code).toBe(0)
    expect((await vault('info', folder)).code).toBe(0)
  })
})
