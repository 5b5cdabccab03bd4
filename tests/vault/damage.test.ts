/** No flipped bit passes: not in vault.json, not in vault.db, not in a blob. */
import { randomInt } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../electron/vault/database.ts'
import { openVault } from '../../electron/vault/index.ts'
import { parseVaultFile, vaultFileBytes } from '../../electron/vault/vault-file.ts'
import { rawDatabaseOf } from './raw-database.ts'
import { anArea, anItem, aVault, byPassphrase, code, reopen, testDeps, value } from './vault-fixture.ts'

const reported = ['vault-file-damaged', 'vault-file-foreign', 'vault-newer-format', 'bad-key-parameters']

describe('vault.json', () => {
  test('every flipped byte is reported', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const file = path.join(folder, 'vault.json')
    const genuine = readFileSync(file)
    const passed: number[] = []
    for (let at = 0; at < genuine.length; at++) {
      const flipped = Buffer.from(genuine)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8))
      writeFileSync(file, flipped)
      const opened = await openVault(testDeps(), folder, byPassphrase())
      if (opened.ok) opened.value.close()
      if (opened.ok || !reported.includes(opened.error.code)) passed.push(at)
    }
    expect(genuine.length).toBeGreaterThan(1000)
    expect(passed).toEqual([])
    writeFileSync(file, genuine)
    value(await openVault(testDeps(), folder, byPassphrase())).close()
  })

  test('a change whose checksum was made to fit is found by the HMAC at unlock', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const other = await aVault()
    other.vault.close()
    const file = path.join(folder, 'vault.json')
    const { body } = value(parseVaultFile(readFileSync(file)))
    const foreignCode = value(parseVaultFile(readFileSync(path.join(other.folder, 'vault.json')))).body.slots[1]
    const forged = vaultFileBytes({ ...body, slots: [body.slots[0], foreignCode] }, Buffer.alloc(32))
    writeFileSync(file, forged)
    expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('vault-file-damaged')
  })

  test('a slot whose salt, id, parameters or type are exchanged opens nothing', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const file = path.join(folder, 'vault.json')
    const { body } = value(parseVaultFile(readFileSync(file)))
    const [slot, recovery] = body.slots
    const changed = [
      { ...slot, id: recovery.id },
      { ...slot, kdf: { ...slot.kdf, salt: recovery.kdf.salt } },
      { ...slot, kdf: { ...slot.kdf, passes: 4 } },
      { ...slot, wrapped: recovery.wrapped },
    ]
    for (const each of changed) {
      writeFileSync(file, vaultFileBytes({ ...body, slots: [each, recovery] }, Buffer.alloc(32)))
      expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('wrong-passphrase')
    }
  })

  test('refuses key parameters outside the limits before it derives anything', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const file = path.join(folder, 'vault.json')
    const { body } = value(parseVaultFile(readFileSync(file)))
    const [slot, recovery] = body.slots
    for (const change of [
      { memoryKiB: 64 * 1024 - 1 },
      { passes: 2 },
      { memoryKiB: 1024 * 1024 + 1 },
      { passes: 1e6 },
    ]) {
      const weak = { ...slot, kdf: { ...slot.kdf, ...change } }
      writeFileSync(file, vaultFileBytes({ ...body, slots: [weak, recovery] }, Buffer.alloc(32)))
      const started = performance.now()
      expect(code(await openVault(testDeps(), folder, byPassphrase()))).toBe('bad-key-parameters')
      // A key of a million passes would take hours.
      expect(performance.now() - started).toBeLessThan(20_000)
    }
  })
})

describe('vault.db', () => {
  test('1,000 random flipped bytes are all reported and never shown as data', async () => {
    const { vault, folder } = await aVault()
    for (let batch = 0; batch < 4; batch++) {
      value(vault.commit(Array.from({ length: 25 }, (_, index) => anItem(`Punkt ${index}`, 'tekst '.repeat(60)))))
    }
    value(vault.addBlob(Buffer.alloc(20_000, 'bilag')))
    vault.close()
    const { key, salt, database } = await rawDatabaseOf(folder)
    closeDatabase(database)
    const file = path.join(folder, 'vault.db')
    const genuine = readFileSync(file)
    const codes = new Map<string, number>()
    for (let count = 0; count < 1000; count++) {
      const flipped = Buffer.from(genuine)
      const at = count < 100 ? count : randomInt(genuine.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8))
      writeFileSync(file, flipped)
      const opened = openDatabase(folder, key, salt)
      if (opened.ok) closeDatabase(opened.value)
      const answer = opened.ok ? `opened with byte ${at} flipped` : opened.error.code
      codes.set(answer, (codes.get(answer) ?? 0) + 1)
    }
    expect([...codes.keys()].sort()).toEqual(['database-damaged', 'database-foreign'])
    // Only the 16 bytes of salt at the start tell another file from a damaged one.
    expect(codes.get('database-foreign')).toBeLessThan(30)
  })

  test('an open vault that meets a damaged page says so, shows nothing of it and names the newest backup', async () => {
    const { vault, folder } = await aVault()
    const name = value(vault.addBlob(Buffer.alloc(30_000_000, 'bilag')))
    value(vault.commit([naming(name)]))
    const { generation } = value(await vault.backup())
    vault.close()
    const reopened = await reopen(folder)
    const file = path.join(folder, 'vault.db')
    // Too much for SQLite's cache, so it has to read the pages again.
    for (let page = 1000; page < 7000; page++) flipInPlace(file, page * 4096 + 100)
    expect(reopened.readBlob(name)).toMatchObject({
      ok: false,
      error: { code: 'database-damaged', backup: generation.name },
    })
  })

  test('a value that was exchanged for another sealed one is not shown', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    database.exec(`UPDATE value SET text = '{"name":"Vest","order":""}'`)
    closeDatabase(database)
    const again = value(await openVault(testDeps(), folder, byPassphrase()))
    expect(code(again.readRecords(null))).toBe('database-damaged')
    expect(value(again.check()).findings).toEqual(['value-does-not-fit-its-revision'])
    again.close()
  })

  test('a change that was given another verb is not shown', async () => {
    for (const verb of ['rename', 'delete']) {
      const { vault, folder } = await aVault()
      value(vault.commit([anArea('Øst', 'a1')]))
      value(vault.commit([anArea('Vest', 'a2')]))
      vault.close()
      const { database } = await rawDatabaseOf(folder)
      database.exec('PRAGMA ignore_check_constraints = ON; DROP TRIGGER change_is_final')
      database.prepare("UPDATE change SET verb = ? WHERE id = 'a1'").run([verb])
      closeDatabase(database)
      const again = value(await openVault(testDeps(), folder, byPassphrase()))
      expect(code(again.readRecords(null))).toBe('database-damaged')
      const findings = verb === 'rename' ? ['pages-damaged', 'change-log-broken'] : ['change-log-broken']
      expect(value(again.check()).findings).toEqual(expect.arrayContaining(findings))
      again.close()
    }
  })

  test('an exchanged file is not handed out', async () => {
    const { vault, folder } = await aVault()
    const name = value(vault.addBlob(Buffer.from('det rigtige bilag')))
    value(vault.commit([naming(name)]))
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    database.prepare('UPDATE blob SET sealed = ?').run([new Uint8Array(60)])
    closeDatabase(database)
    const again = value(await openVault(testDeps(), folder, byPassphrase()))
    expect(code(again.readBlob(name))).toBe('blob-damaged')
    expect(code(again.readBlob('0'.repeat(64)))).toBe('blob-missing')
    expect(value(again.check()).findings).toEqual(['blob-does-not-fit-its-name'])
    again.close()
  })
})

/** A record that names a file, so that it is kept. */
const naming = (file: string) => ({ ...anArea('Øst'), value: { name: 'Øst', file } })

const flipInPlace = (file: string, at: number): void => {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  closeSync(handle)
}
