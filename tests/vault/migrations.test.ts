/** Predecessors: real archives of every earlier format open with today's program, and a step is taken whole or not at all. */
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase } from '../../electron/vault/database.ts'
import { migrateSchema, schemaOf, schemaSteps } from '../../electron/vault/schema.ts'
import { hasOutdatedValues, migrateValues } from '../../electron/vault/value-migration.ts'
import { newValue } from '../../src/core/records/index.ts'
import { rawDatabaseOf } from './raw-database.ts'
import {
  anArea,
  aVault,
  byCode,
  byPassphrase,
  code,
  everyRecord,
  reopen,
  revOf,
  temporaryFolder,
  value,
} from './vault-fixture.ts'

/** An archive as version 1 of the program wrote it; kept as it is for ever. Never made again with newer code. */
const formatOne = path.join(import.meta.dirname, 'fixtures', 'format-1')
const formatOneCode = readFileSync(path.join(formatOne, 'recovery-code.txt'), 'utf8').trim()

const aCopyOf = (fixture: string): string => {
  const folder = path.join(temporaryFolder(), 'arkiv')
  cpSync(path.join(fixture, 'vault.db'), path.join(folder, 'vault.db'))
  // Under another name in the repository, so that no formatter ever touches its bytes.
  cpSync(path.join(fixture, 'vault-json.txt'), path.join(folder, 'vault.json'))
  return folder
}

describe('an archive of format 1', () => {
  test('opens with its passphrase and its recovery code and shows all it held', async () => {
    const folder = aCopyOf(formatOne)
    for (const secret of [byPassphrase(), byCode(formatOneCode)]) {
      const vault = await reopen(folder, secret)
      expect(everyRecord(vault).map((record) => [record.kind, record.id])).toEqual([
        ['agenda-item', 'i1'],
        ['area', 'a1'],
        ['organisation', 'organisation'],
      ])
      const organisation = everyRecord(vault).find((record) => record.kind === 'organisation')
      const logo = organisation?.kind === 'organisation' ? String(organisation.value.logoBlobId) : ''
      expect(Buffer.from(value(vault.readBlob(logo))).toString()).toBe('et lille logo')
      expect(value(vault.check()).findings).toEqual([])
      vault.close()
    }
  })

  test('is written to and read again', async () => {
    const folder = aCopyOf(formatOne)
    const vault = await reopen(folder)
    value(vault.commit([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')], value: { name: 'Nyt navn' } }]))
    vault.close()
    const names = everyRecord(await reopen(folder)).map((record) => ('name' in record.value ? record.value.name : ''))
    expect(names).toContain('Nyt navn')
  })
})

describe('the audit of an archive of format 1', () => {
  test('keeps its entries, which name no file, and takes exports that do', async () => {
    const folder = aCopyOf(formatOne)
    const { database } = await rawDatabaseOf(folder)
    const before = database.prepare('SELECT number, at, who, kind, id, verb FROM audit ORDER BY number DESC').all()
    expect(before.length).toBeGreaterThan(0)
    closeDatabase(database)
    const vault = await reopen(folder)
    value(vault.noteExport({ kind: 'agenda', id: 'm1', file: 'Dagsorden.docx' }))
    const { entries } = value(vault.readAudit(null))
    expect(entries.slice(-before.length)).toEqual(before.map((entry) => ({ ...entry, file: null })))
    expect(entries[0]).toMatchObject({ verb: 'export', kind: 'agenda', id: 'm1', file: 'Dagsorden.docx' })
    vault.close()
    const raw = (await rawDatabaseOf(folder)).database
    expect(() => raw.exec("UPDATE audit SET file = 'x'")).toThrow(/append-only/)
    expect(() => raw.exec('DELETE FROM audit')).toThrow(/append-only/)
  })
})

describe('steps of the tables', () => {
  const next = [...schemaSteps, 'ALTER TABLE blob ADD COLUMN size INTEGER; UPDATE blob SET size = length(sealed)']

  test('are taken once, on the data of the predecessor', async () => {
    const { database } = await rawDatabaseOf(aCopyOf(formatOne))
    expect(value(migrateSchema(database, 'existing', next))).toEqual({ from: 1, to: next.length })
    expect(Number(database.prepare('SELECT size FROM blob').get()?.size)).toBeGreaterThan(20)
    expect(value(migrateSchema(database, 'existing', next))).toEqual({ from: next.length, to: next.length })
    expect(code(migrateSchema(database, 'existing', schemaSteps))).toBe('vault-newer-format')
  })

  test('a step that fails half way leaves the tables as the step before made them', async () => {
    const { database } = await rawDatabaseOf(aCopyOf(formatOne))
    const broken = [...schemaSteps, 'DROP TABLE audit; UPDATE nowhere SET x = 1']
    expect(() => migrateSchema(database, 'existing', broken)).toThrow()
    expect(schemaOf(database)).toBe(schemaSteps.length)
    expect(Number(database.prepare('SELECT COUNT(*) AS n FROM audit').get()?.n)).toBeGreaterThan(0)
  })

  test('a database with the right key that is no vault is foreign', async () => {
    const { database } = await rawDatabaseOf(aCopyOf(formatOne))
    database.exec('PRAGMA application_id = 7')
    expect(code(migrateSchema(database, 'existing'))).toBe('database-foreign')
  })
})

describe('steps of the values', () => {
  const migrations = [{ to: 2, migrate: (_: string, old: object) => ({ ...old, second: true }) }]

  test('reach every current value, leave unknown fields and deleted records alone, and are in log and audit', async () => {
    const { vault, folder } = await aVault()
    value(
      vault.commit([
        anArea('Øst', 'a1'),
        { ...anArea('Syd', 'a2'), value: { name: 'Syd', later: [1] } },
        anArea('x', 'a3'),
      ]),
    )
    value(vault.commit([{ kind: 'area', id: 'a3', base: [revOf(vault, 'area', 'a3')], value: null }]))
    vault.close()
    const { archive, database } = await rawDatabaseOf(folder)
    expect(hasOutdatedValues(archive)).toBe(false)
    expect(hasOutdatedValues(archive, migrations)).toBe(true)
    expect(value(migrateValues(archive, migrations))).toBe(2)
    expect(hasOutdatedValues(archive, migrations)).toBe(false)
    const texts = database
      .prepare('SELECT value.text FROM head JOIN value ON value.change = head.change ORDER BY head.id')
      .all()
      .map((row) => JSON.parse(String(row.text)))
    expect(texts).toEqual([
      { ...newValue('area', { name: 'Øst' }), second: true },
      { ...newValue('area', { name: 'Syd' }), later: [1], second: true },
    ])
    closeDatabase(database)
    // This program knows schema 1 only: what a newer one wrote is kept and counted.
    const again = await reopen(folder)
    expect(value(again.readRecords(null))).toMatchObject({ records: [], unknown: 2 })
    expect(value(again.check()).findings).toEqual([])
  })
})
