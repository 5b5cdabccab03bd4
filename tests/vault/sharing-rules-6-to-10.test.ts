/**
 * The ten rules for sharing an archive later (ARCHITECTURE.md). Each has a test that names
 * it (6 to 10 here); they must hold from the first commit, since nothing could add them to existing archives.
 */
import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendBatch, headsOf } from '../../electron/vault/change-log.ts'
import { closeDatabase, inTransaction } from '../../electron/vault/database.ts'
import { restoreVault } from '../../electron/vault/index.ts'
import { migrateValues } from '../../electron/vault/value-migration.ts'
import type { ValueMigration } from '../../src/core/records/migrations.ts'
import { ok } from '../../src/core/result.ts'
import { rawDatabaseOf, twoVersions } from './raw-database.ts'
import {
  anArea,
  anItem,
  aVault,
  byPassphrase,
  code,
  everyRecord,
  meetingId,
  reopen,
  revOf,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

describe('6. unknown fields survive reading and writing; a newer schema is kept, read-only', () => {
  test('fields of a newer program come back, at every level', async () => {
    const { vault } = await aVault()
    const content = [
      { id: 'b1', type: 'paragraph', future: 1, content: [{ type: 'text', text: 'hej', colour: 'rød' }] },
    ]
    value(
      vault.commit([
        { kind: 'agenda-item', id: 'i1', base: [], value: { meetingId, title: 'x', content, later: { a: [1] } } },
      ]),
    )
    const record = everyRecord(vault)[0]
    expect(record?.value).toMatchObject({ later: { a: [1] }, content: [{ future: 1, content: [{ colour: 'rød' }] }] })
    const rev = revOf(vault, 'agenda-item', 'i1')
    value(vault.commit([{ kind: 'agenda-item', id: 'i1', base: [rev], value: { ...record?.value, title: 'y' } }]))
    expect(everyRecord(vault)[0]?.value).toMatchObject({ title: 'y', later: { a: [1] } })
  })

  test('a record of a newer schema and one of an unknown kind are counted, kept and not written over', async () => {
    const { vault, folder } = await aVault()
    vault.close()
    const { archive, database } = await rawDatabaseOf(folder)
    inTransaction(database, () => {
      appendBatch(archive, 'b1', [{ kind: 'area', id: 'a1', verb: 'create', parents: [], text: '{"new":"shape"}' }], 99)
      appendBatch(archive, 'b2', [{ kind: 'hologram', id: 'h1', verb: 'create', parents: [], text: '{}' }], 99)
      return ok(null)
    })
    const rev = headsOf(database, 'area', 'a1')[0]?.rev
    closeDatabase(database)
    const again = await reopen(folder)
    expect(value(again.readRecords(null))).toMatchObject({ records: [], unknown: 2 })
    const change = { kind: 'area', id: 'a1', base: rev === undefined ? [] : [rev], value: { name: 'x' } }
    expect(code(again.commit([change]))).toBe('record-read-only')
    expect(value(again.check()).findings).toEqual([])
  })
})

describe('7. migrations give the same revision on every machine; clock times never decide an order', () => {
  const migrations: readonly ValueMigration[] = [
    { to: 2, migrate: (_, old) => ({ ...old, second: true }) },
    { to: 3, migrate: (kind, old) => ({ ...old, third: kind }) },
  ]

  test('two copies that migrate apart, one in two goes, have the same revisions', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2')]))
    vault.close()
    const copy = path.join(temporaryFolder(), 'kopi')
    cpSync(folder, copy, { recursive: true })
    const here = await rawDatabaseOf(folder)
    const there = await rawDatabaseOf(copy)
    expect(value(migrateValues({ ...here.archive, deps: testDeps({ now: () => new Date(0) }) }, migrations))).toBe(4)
    value(migrateValues(there.archive, migrations.slice(0, 1)))
    value(migrateValues(there.archive, migrations))
    for (const id of ['a1', 'a2']) {
      const [mine, theirs] = [here, there].map((raw) => headsOf(raw.database, 'area', id))
      expect(mine).toHaveLength(1)
      expect(mine?.[0]?.rev).toBe(theirs?.[0]?.rev)
      expect(mine?.[0]?.text).toBe(theirs?.[0]?.text)
    }
    expect(value(migrateValues(here.archive, migrations))).toBe(0)
  })

  test('a clock that runs backwards changes neither order nor audit numbers', async () => {
    let time = Date.parse('2026-03-02T10:00:00Z')
    const now = () => {
      time -= 60_000
      return new Date(time)
    }
    const { vault } = await aVault(testDeps({ now }))
    for (const name of ['en', 'to', 'tre']) {
      const rev = everyRecord(vault)[0]?.rev
      value(vault.commit([{ kind: 'area', id: 'a1', base: rev === undefined ? [] : [rev], value: { name } }]))
    }
    expect(everyRecord(vault)[0]?.value).toMatchObject({ name: 'tre' })
    const { entries } = value(vault.readAudit(null))
    expect(entries.map((entry) => entry.number)).toEqual([5, 4, 3, 2, 1])
    expect(value(vault.check()).findings).toEqual([])
  })
})

describe('8. undo is a new commit on the current heads; restoring or copying a vault mints a new device id', () => {
  test('the earlier value committed again is a new revision', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const first = revOf(vault, 'area', 'a1')
    value(vault.commit([{ kind: 'area', id: 'a1', base: [first], value: { name: 'Vest' } }]))
    const second = revOf(vault, 'area', 'a1')
    value(vault.commit([{ kind: 'area', id: 'a1', base: [second], value: { name: 'Øst' } }]))
    expect(new Set([first, second, revOf(vault, 'area', 'a1')]).size).toBe(3)
  })

  test('a copy, a moved folder and a restored backup each write as a new device; reopening does not', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst')]))
    const original = value(vault.info()).deviceId
    const { generation } = value(await vault.backup())
    vault.close()
    const reopened = await reopen(folder)
    expect(value(reopened.info()).deviceId).toBe(original)
    reopened.close()
    const inside = temporaryFolder()
    const copy = path.join(inside, 'kopi')
    cpSync(folder, copy, { recursive: true })
    const restored = path.join(inside, 'gendannet')
    value(await restoreVault(testDeps(), folder, generation.name, restored, byPassphrase()))
    const devices = [original]
    for (const place of [copy, restored]) {
      const each = await reopen(place)
      devices.push(value(each.info()).deviceId)
      value(each.commit([anArea('Syd')]))
      expect(value(each.check()).findings).toEqual([])
    }
    expect(new Set(devices).size).toBe(3)
  })
})

describe('9. rules across records are findings, not refusals; conflict is a state the contract knows', () => {
  test('a commit that breaks a rule between records is taken', async () => {
    const { vault } = await aVault()
    const membership = { forumId: 'findes-ikke', personId: 'heller-ikke' }
    value(vault.commit([{ kind: 'membership', id: 'membership:findes-ikke:heller-ikke', base: [], value: membership }]))
    value(vault.commit([anItem('Punkt uden møde')]))
  })

  test('a record with two newest revisions is read as a conflict, and only a change on both settles it', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2')]))
    vault.close()
    const raw = await rawDatabaseOf(folder)
    twoVersions(raw, 'area', 'a1', ['{"name":"Her","order":""}', '{"name":"Der","order":""}'])
    closeDatabase(raw.database)
    const again = await reopen(folder)
    const page = value(again.readRecords(null))
    expect(page.records.map((record) => record.id)).toEqual(['a2'])
    const heads = page.conflicts[0]?.heads ?? []
    expect(heads.map((head) => head.rev)).toEqual(heads.map((head) => head.rev).toSorted())
    expect(heads.map((head) => head.value)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Her' }), expect.objectContaining({ name: 'Der' })]),
    )
    const settle = (base: readonly (typeof heads)[number][]) =>
      again.commit([{ kind: 'area', id: 'a1', base: base.map((head) => head.rev), value: { name: 'Begge' } }])
    expect(code(settle(heads.slice(0, 1)))).toBe('conflict')
    value(settle(heads))
    expect(value(again.readRecords(null))).toMatchObject({ conflicts: [] })
    expect(value(again.check()).findings).toEqual([])
  })
})

describe('10. blobs lie apart, named by the hash of their ciphertext; a commit is at most 1 MB', () => {
  test('the same bytes have one name, in the archive and in its copies', async () => {
    const { vault, folder } = await aVault()
    const name = value(vault.addBlob(Buffer.from('logo')))
    expect(value(vault.addBlob(Buffer.from('logo')))).toBe(name)
    expect(Buffer.from(value(vault.readBlob(name))).toString()).toBe('logo')
    expect(value(vault.info()).blobs).toBe(1)
    expect(value((await aVault()).vault.addBlob(Buffer.from('logo')))).not.toBe(name)
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    const row = database.prepare('SELECT sealed FROM blob').get()
    expect(
      createHash('sha256')
        .update(Buffer.from(row?.sealed as Uint8Array))
        .digest('hex'),
    ).toBe(name)
  })

  test('a larger commit is refused whole', async () => {
    const { vault } = await aVault()
    const half = anItem('stort', 'x'.repeat(600_000))
    expect(code(vault.commit([half, anItem('også stort', 'y'.repeat(600_000))]))).toBe('commit-too-large')
    expect(everyRecord(vault)).toEqual([])
    value(vault.commit([half]))
  })
})
