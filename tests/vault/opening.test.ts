/** What opening a vault answers when something is not as it should be. */
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { closeDatabase } from '../../electron/vault/database.ts'
import { createVault, inspectVault, openVault, systemDeps } from '../../electron/vault/index.ts'
import { newValue } from '../../src/core/records/index.ts'
import { rawDatabaseOf } from './raw-database.ts'
import {
  anArea,
  aVault,
  byCode,
  byPassphrase,
  code,
  everyRecord,
  passphrase,
  reopen,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

const open = (folder: string, secret = byPassphrase()) => openVault(testDeps(), folder, secret)
const files = (folder: string) => ({ json: path.join(folder, 'vault.json'), db: path.join(folder, 'vault.db') })

/** A closed vault with one record and one backup. */
const aClosedVault = async () => {
  const made = await aVault()
  value(made.vault.commit([anArea('Øst')]))
  const backup = value(await made.vault.backup()).generation
  made.vault.close()
  return { ...made, ...files(made.folder), backup }
}

describe('opening', () => {
  test('opens with the passphrase and with the recovery code, and shows what was committed', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    for (const secret of [byPassphrase(), byCode(recoveryCode)]) {
      const vault = await reopen(folder, secret)
      expect(everyRecord(vault).map((record) => record.value)).toEqual([newValue('area', { name: 'Øst' })])
      expect(vault.openedBy).toBe(secret.type)
      vault.close()
    }
  })

  test('takes a passphrase with combined and with separate accents for the same', async () => {
    const folder = path.join(temporaryFolder(), 'arkiv')
    value(await createVault(testDeps(), folder, 'smørrebrød på café'.normalize('NFD'))).vault.close()
    value(await open(folder, byPassphrase('smørrebrød på café'.normalize('NFC')))).close()
  })

  test('takes a recovery code in small letters, with spaces for dashes and look-alike letters', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    value(await open(folder, byCode(typed))).close()
  })

  test('tells a wrong passphrase, a wrong code and a mistyped code apart', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    const other = (await aVault()).recoveryCode
    expect(code(await open(folder, byPassphrase('blå anemoner i solskin')))).toBe('wrong-passphrase')
    expect(code(await open(folder, byCode(other)))).toBe('wrong-recovery-code')
    const mistyped = recoveryCode.slice(0, 10) + (recoveryCode[10] === 'X' ? 'Y' : 'X') + recoveryCode.slice(11)
    const refused = await open(folder, byCode(mistyped))
    expect(refused).toMatchObject({
      error: { code: 'malformed-recovery-code', problems: [{ path: [3], problem: 'mistyped' }] },
    })
  })

  test('an empty folder, a missing vault.json and a missing database are different things', async () => {
    expect(code(await open(temporaryFolder()))).toBe('vault-missing')
    expect(inspectVault(temporaryFolder())).toEqual({ state: 'nothing' })
    const { folder, json, db, backup } = await aClosedVault()
    rmSync(db)
    expect(await open(folder)).toMatchObject({ error: { code: 'database-missing', backup: backup.name } })
    expect(existsSync(db)).toBe(false)
    writeFileSync(db, '')
    expect(await open(folder)).toMatchObject({ error: { code: 'database-empty', backup: backup.name } })
    expect(statSync(db).size).toBe(0)
    rmSync(json)
    expect(code(await open(folder))).toBe('vault-file-missing')
    expect(inspectVault(folder)).toMatchObject({ state: 'unreadable', error: { code: 'vault-file-missing' } })
  })

  test('refuses databases that do not belong to the key file, and leaves them alone', async () => {
    const { folder, db } = await aClosedVault()
    const other = await aClosedVault()
    const plain = path.join(temporaryFolder(), 'plain.db')
    const sqlite = new Database(plain)
    sqlite.exec('CREATE TABLE t (a)')
    sqlite.close()
    for (const foreign of [readFileSync(other.db), readFileSync(plain), randomBytes(8192), Buffer.from('hej')]) {
      writeFileSync(db, foreign)
      expect(code(await open(folder))).toBe('database-foreign')
      expect(readFileSync(db).equals(foreign)).toBe(true)
    }
  })

  test('refuses the database of another vault even when its first bytes are made to fit', async () => {
    const { folder, db, backup } = await aClosedVault()
    const other = await aClosedVault()
    const salted = Buffer.concat([readFileSync(db).subarray(0, 16), readFileSync(other.db).subarray(16)])
    writeFileSync(db, salted)
    expect(await open(folder)).toMatchObject({ error: { code: 'database-damaged', backup: backup.name } })
  })

  test('refuses a key file of another program and a newer key file', async () => {
    const { folder, json } = await aClosedVault()
    const genuine = readFileSync(json, 'utf8')
    writeFileSync(json, '{"format":"something-else","version":1}')
    expect(code(await open(folder))).toBe('vault-file-foreign')
    writeFileSync(json, genuine.replace('"version": 1', '"version": 2'))
    expect(code(await open(folder))).toBe('vault-newer-format')
  })

  test('refuses a vault whose tables a newer program has made', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    database.exec('PRAGMA user_version = 99')
    closeDatabase(database)
    expect(code(await open(folder))).toBe('vault-newer-format')
  })

  test('finds a cut database, at a page end and within a page, and names the newest good backup', async () => {
    const { folder, db, backup } = await aClosedVault()
    const whole = readFileSync(db)
    for (const size of [whole.length - 4096, whole.length - 100, whole.length - 4096 * 5, 4096, 2000, 100, 16]) {
      truncateSync(db, size)
      expect(await open(folder), `${size} bytes`).toMatchObject({
        error: { code: 'database-damaged', backup: backup.name },
      })
      expect(statSync(db).size).toBe(size)
      writeFileSync(db, whole)
    }
    value(await open(folder)).close()
  })

  test('names an older backup where the newest is damaged itself', async () => {
    const { vault, folder } = await aVault()
    const older = value(await vault.backup()).generation
    const newer = value(await vault.backup()).generation
    vault.close()
    expect(newer.name > older.name).toBe(true)
    flip(path.join(folder, 'backups', newer.name, 'vault.db'), 9000)
    flip(path.join(folder, 'vault.db'), 5000)
    expect(await open(folder)).toMatchObject({ error: { code: 'database-damaged', backup: older.name } })
  })

  test('finds a page from an older copy of the same database', async () => {
    const { vault, folder } = await aVault()
    const rev = value(vault.commit([anArea('før', 'omraade')]))[0]?.rev ?? null
    vault.close()
    const { db } = files(folder)
    const before = readFileSync(db)
    const again = await reopen(folder)
    value(again.commit([{ kind: 'area', id: 'omraade', base: rev === null ? [] : [rev], value: { name: 'efter' } }]))
    again.close()
    const after = readFileSync(db)
    let replayed = 0
    let noticed = 0
    for (let page = 1; page < before.length / 4096; page++) {
      const at = page * 4096
      if (before.subarray(at, at + 4096).equals(after.subarray(at, at + 4096))) continue
      replayed += 1
      writeFileSync(
        db,
        Buffer.concat([after.subarray(0, at), before.subarray(at, at + 4096), after.subarray(at + 4096)]),
      )
      const opened = await open(folder)
      if (!opened.ok) noticed += 1
      else {
        if (!opened.value.readRecords(null).ok || value(opened.value.check()).findings.length > 0) noticed += 1
        opened.value.close()
      }
    }
    expect(replayed).toBeGreaterThan(3)
    // A page that holds nothing but the audit cannot be told from an older one.
    expect(noticed).toBeGreaterThanOrEqual(replayed - 1)
  })
})

describe('making a vault', () => {
  test('never in a folder that holds anything', async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'note.txt'), 'hej')
    expect(code(await createVault(testDeps(), folder, passphrase))).toBe('location-not-empty')
    const { folder: taken } = await aClosedVault()
    expect(code(await createVault(testDeps(), taken, passphrase))).toBe('vault-exists')
    expect(readFileSync(path.join(folder, 'note.txt'), 'utf8')).toBe('hej')
  })

  test('refuses a short passphrase and parameters outside the limits', async () => {
    const folder = path.join(temporaryFolder(), 'arkiv')
    expect(code(await createVault(testDeps(), folder, 'kort'))).toBe('weak-passphrase')
    const outside = [
      { memoryKiB: 64 * 1024 - 1, passes: 3, lanes: 4 },
      { memoryKiB: 64 * 1024, passes: 2, lanes: 4 },
      { memoryKiB: 1024 * 1024 + 1, passes: 3, lanes: 4 },
    ]
    for (const kdf of outside) {
      expect(code(await createVault(testDeps({ kdf }), folder, passphrase))).toBe('bad-key-parameters')
    }
    expect(existsSync(folder)).toBe(false)
  })

  test('leaves nothing behind where it could not finish', async () => {
    const parent = temporaryFolder()
    const blocked = path.join(parent, 'fil')
    writeFileSync(blocked, '')
    const failed = await createVault(testDeps(), path.join(blocked, 'arkiv'), passphrase)
    expect(code(failed)).toBe('location-not-writable')
  })

  test('uses Argon2id with 256 MiB, 3 passes and 4 lanes where nothing else is said', async () => {
    const folder = path.join(temporaryFolder(), 'arkiv')
    value(await createVault(systemDeps(), folder, passphrase)).vault.close()
    const file = JSON.parse(readFileSync(path.join(folder, 'vault.json'), 'utf8'))
    for (const slot of file.slots) {
      expect(slot.kdf).toMatchObject({ algorithm: 'argon2id', memoryKiB: 262144, passes: 3, lanes: 4 })
    }
    value(await open(folder)).close()
  })
})

describe('closing', () => {
  test('answers locked from then on', async () => {
    const { vault } = await aVault()
    vault.close()
    vault.close()
    expect(code(vault.readRecords(null))).toBe('locked')
    expect(code(vault.commit([anArea('Øst')]))).toBe('locked')
    expect(code(await vault.backup())).toBe('locked')
    expect(code(await vault.changePassphrase(passphrase, 'noget helt andet'))).toBe('locked')
  })

  test('a passphrase change that is overtaken by the lock changes nothing', async () => {
    const { vault, folder } = await aVault()
    const changing = vault.changePassphrase(passphrase, 'noget helt andet')
    vault.close()
    expect(code(await changing)).toBe('locked')
    value(await open(folder)).close()
  })

  test('wipes the keys', async () => {
    const keys: Buffer[] = []
    const noting = testDeps({
      randomBytes: (size) => {
        const bytes = randomBytes(size)
        if (size === 32) keys.push(bytes)
        return bytes
      },
    })
    const { vault } = await aVault(noting)
    expect(keys[0]?.some((byte) => byte !== 0)).toBe(true)
    vault.close()
    expect(keys[0]?.every((byte) => byte === 0)).toBe(true)
  })
})

const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  writeFileSync(file, bytes)
}

describe('an open vault', () => {
  test('acknowledges nothing once its folder is gone or holds another database', async () => {
    const ends: readonly ((folder: string) => void)[] = [
      (folder) => rmSync(folder, { recursive: true }),
      (folder) => renameSync(folder, `${folder}-flyttet`),
      (folder) => {
        rmSync(files(folder).db)
        writeFileSync(files(folder).db, 'en anden')
      },
    ]
    for (const end of ends) {
      const { vault, folder } = await aVault()
      value(vault.commit([anArea('Før')]))
      end(folder)
      expect(code(vault.commit([anArea('Efter')]))).toBe('database-missing')
      expect(code(await vault.changePassphrase(passphrase, 'hvide anemoner i solskin'))).toBe('database-missing')
      expect(everyRecord(vault)).toHaveLength(1)
      vault.close()
    }
  })

  test('tells of a new passphrase and a new code that hold, also where the audit finds no room', async () => {
    let full = false
    const now = () => {
      if (full) throw Object.assign(new Error('no room'), { code: 'SQLITE_FULL' })
      return new Date('2026-03-02T09:30:00Z')
    }
    const { vault, folder } = await aVault(testDeps({ now }))
    full = true
    value(await vault.changePassphrase(passphrase, 'hvide anemoner i solskin'))
    const newCode = value(await vault.renewRecoveryCode())
    full = false
    vault.close()
    await reopen(folder, byCode(newCode)).then((opened) => opened.close())
    await reopen(folder, byPassphrase('hvide anemoner i solskin'))
  })
})

test('a vault folder that is copied while closed opens as a vault of its own', async () => {
  const { folder } = await aClosedVault()
  const copy = path.join(temporaryFolder(), 'kopi')
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  const original = await reopen(folder)
  const copied = await reopen(copy)
  expect(everyRecord(copied)).toEqual(everyRecord(original))
})
