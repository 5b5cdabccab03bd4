/** What lies on disk: asserted settings, no cleartext, no deleted text, no content in the audit. */
import { createDecipheriv } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setLogger } from '@signalapp/sqlcipher'
import { describe, expect, test, vi } from 'vitest'
import { assertedPragmas, closeDatabase } from '../../electron/vault/database.ts'
import { openVault } from '../../electron/vault/index.ts'
import { rawDatabaseOf } from './raw-database.ts'
import {
  anArea,
  anItem,
  aVault,
  byPassphrase,
  everyRecord,
  reopen,
  revOf,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

const canary = 'KANARIEFUGL-æøå-7391'
const spellings = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le'), Buffer.from(canary, 'utf16le').swap16()]

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** The files that hold the canary in any spelling. */
const leaks = (folder: string): readonly string[] =>
  filesIn(folder).filter((file) => {
    const bytes = readFileSync(file)
    return spellings.some((spelling) => bytes.includes(spelling))
  })

describe('the settings of every open database', () => {
  test('are what durability and secrecy need, as read back', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst')]))
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    const found = Object.keys(assertedPragmas).map((name) => [name, database.pragma(name, { simple: true })])
    expect(Object.fromEntries(found)).toEqual({
      journal_mode: 'delete',
      synchronous: 3,
      locking_mode: 'exclusive',
      secure_delete: 1,
      temp_store: 2,
      foreign_keys: 1,
      cipher_use_hmac: '1',
      cipher_plaintext_header_size: '0',
      cipher_memory_security: '1',
      ignore_check_constraints: 0,
    })
    database.exec('DROP TRIGGER change_is_final')
    expect(() => database.exec("UPDATE change SET verb = 'rename'")).toThrow('CHECK constraint failed')
  })

  test('only the user may read the files', async ({ skip }) => {
    if (process.platform === 'win32') skip('Windows keeps rights in access lists, not in file modes')
    const { vault, folder } = await aVault()
    value(await vault.backup())
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(path.join(folder, 'backups')).mode & 0o077).toBe(0)
  })
})

describe('cleartext', () => {
  test('is in no file of the vault, its backups or its second folder, at any time', async () => {
    const inside = temporaryFolder()
    const second = temporaryFolder()
    const deps = testDeps({ who: canary })
    const { vault, folder } = await aVault(deps, inside)
    value(vault.chooseBackupFolder(second))
    for (let round = 0; round < 30; round++) {
      value(vault.commit([anItem(canary, `${canary} ${'fyld '.repeat(300)}`), anArea(canary)]))
      expect(leaks(inside)).toEqual([])
    }
    value(vault.addBlob(Buffer.from(`${canary} som bilag`)))
    value(await vault.backup())
    const [first] = everyRecord(vault)
    if (first !== undefined) value(vault.erase([{ kind: first.kind, id: first.id, base: [first.rev] }]))
    value(await vault.backup())
    value(await vault.changePassphrase('blå anemoner i regnvejr', `${canary} er min adgangssætning`))
    expect(value(vault.listBackups())).toHaveLength(4)
    vault.close()
    expect(leaks(inside)).toEqual([])
    expect(leaks(second)).toEqual([])
    expect(leaks(path.dirname(folder))).toEqual([])
    // The search itself finds what is there.
    value(await openVault(testDeps(), folder, byPassphrase(`${canary} er min adgangssætning`))).close()
  })

  test('neither key nor recovery code lies in a file', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    value(await vault.backup())
    vault.close()
    const { key } = await rawDatabaseOf(folder)
    const secrets = [
      key,
      Buffer.from(key.toString('hex')),
      Buffer.from(key.toString('base64')),
      Buffer.from(recoveryCode),
      Buffer.from(recoveryCode.replaceAll('-', '')),
    ]
    for (const file of filesIn(folder)) {
      const bytes = readFileSync(file)
      expect(
        secrets.some((secret) => bytes.includes(secret)),
        file,
      ).toBe(false)
    }
  })

  test('is in no log: a failing statement is not repeated with its text', async () => {
    const written: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(String(text))
        return true
      }),
    )
    const { vault, folder } = await aVault()
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    expect(() => database.exec(`INSERT INTO nowhere VALUES ('${canary}')`)).toThrow()
    for (const spy of spies) spy.mockRestore()
    expect(written.join('')).not.toContain(canary)
    // It would have been, had the vault left SQLite's logger alone.
    const logged: string[] = []
    setLogger((_, message) => logged.push(message))
    expect(() => database.exec(`INSERT INTO nowhere VALUES ('${canary}')`)).toThrow()
    setLogger(() => {})
    expect(logged.join('')).toContain(canary)
  })
})

describe('deleted text', () => {
  test('is not found in the decrypted pages after an erasure', async () => {
    const { vault, folder } = await aVault()
    const secret = anItem('Punkt', `${canary} ${'mere '.repeat(2000)}`, 'i1')
    value(vault.commit([secret, anItem('Andet', 'bliver')]))
    const old = revOf(vault, 'agenda-item', 'i1')
    value(vault.commit([{ ...secret, base: [old], value: { ...secret.value, title: canary } }]))
    const logo = value(vault.addBlob(Buffer.from(`${canary} i et bilag `.repeat(500))))
    const file = { type: 'file', blobId: logo, fileName: 'b', mediaType: 'text/plain', size: 1 }
    const attachment = { meetingId: 'm1', agendaItemId: 'i1', title: 'b', source: file }
    value(vault.commit([{ kind: 'attachment', id: 't1', base: [], value: attachment }]))
    expect(await decryptedPages(vault, folder)).toContain(canary)
    const again = await reopen(folder)
    value(
      again.erase([
        { kind: 'agenda-item', id: 'i1', base: [revOf(again, 'agenda-item', 'i1')] },
        { kind: 'attachment', id: 't1', base: [revOf(again, 'attachment', 't1')] },
      ]),
    )
    expect(again.readBlob(logo)).toMatchObject({ error: { code: 'blob-missing' } })
    expect(await decryptedPages(again, folder)).not.toContain(canary)
  })
})

/**
 * All pages of the database without their encryption, free ones included, deciphered here and not by SQLCipher: each page
 * is AES-256-CBC with its initialisation vector and authentication in the last 80 bytes; the first begins with the salt.
 */
const decryptedPages = async (vault: { readonly close: () => void }, folder: string): Promise<string> => {
  vault.close()
  const { database, key } = await rawDatabaseOf(folder)
  closeDatabase(database)
  const file = readFileSync(path.join(folder, 'vault.db'))
  const pages: Buffer[] = []
  for (let at = 0; at < file.length; at += 4096) {
    const page = file.subarray(at, at + 4096)
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032)).setAutoPadding(false)
    pages.push(decipher.update(page.subarray(at === 0 ? 16 : 0, 4016)), decipher.final())
  }
  const all = Buffer.concat(pages).toString('utf8')
  expect(all).toContain('CREATE TABLE setting')
  return all
}

describe('the audit', () => {
  test('says when, who, kind, id and verb, and never content', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anItem('Lønforhold', canary, 'i1')]))
    const first = revOf(vault, 'agenda-item', 'i1')
    value(vault.commit([{ ...anItem('Lønforhold', 'andet', 'i1'), base: [first] }, anArea('Øst', 'a1')]))
    value(vault.commit([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')], value: null }]))
    value(vault.erase([{ kind: 'agenda-item', id: 'i1', base: [revOf(vault, 'agenda-item', 'i1')] }]))
    value(vault.exportContent('alt.erfakreds'))
    value(vault.noteExport({ kind: 'case-pack', id: 'm1', file: 'Casepakke.docx' }))
    value(await vault.renewRecoveryCode())
    const { entries, next } = value(vault.readAudit(null))
    expect(next).toBeNull()
    expect(entries.map(({ verb, kind, id }) => `${verb} ${kind} ${kind === 'vault' ? '' : id}`.trim())).toEqual([
      'recovery-code vault',
      'export case-pack m1',
      'export vault',
      'erase agenda-item i1',
      'delete area a1',
      'create area a1',
      'change agenda-item i1',
      'create agenda-item i1',
      'unlock vault',
      'create vault',
    ])
    for (const entry of entries) {
      expect(Object.keys(entry).sort()).toEqual(['at', 'file', 'id', 'kind', 'number', 'verb', 'who'])
      expect(entry).toMatchObject({ at: '2026-03-02T09:30:00.000Z', who: 'koordinator' })
    }
    expect(entries.map(({ file }) => file)).toEqual([null, 'Casepakke.docx', 'alt.erfakreds', ...Array(7).fill(null)])
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    expect(() => database.exec('DELETE FROM audit')).toThrow(/append-only/)
    expect(() => database.exec("UPDATE audit SET who = 'x'")).toThrow(/append-only/)
  })

  test('is written with the commit or not at all, and is read in pages', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    vault.commit([anArea('Øst', 'a1')])
    expect(value(vault.readAudit(null)).entries).toHaveLength(3)
    const first = value(vault.readAudit(null, 2))
    expect(first.entries.map((entry) => entry.number)).toEqual([3, 2])
    expect(value(vault.readAudit(first.next, 2))).toMatchObject({ entries: [{ number: 1 }], next: null })
  })
})
