/** The ten rules for sharing an archive later (ARCHITECTURE.md), 1 to 5: each has a test that names it. */
import { describe, expect, test } from 'vitest'
import { appendBatch } from '../../electron/vault/change-log.ts'
import { closeDatabase, inTransaction } from '../../electron/vault/database.ts'
import { openVault } from '../../electron/vault/index.ts'
import { membershipIdOf, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue, parseId } from '../../src/core/records/index.ts'
import { mergeRecords } from '../../src/core/records/merge.ts'
import { ok } from '../../src/core/result.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { type RawDatabase, rawDatabaseOf, twoVersions } from './raw-database.ts'
import {
  anArea,
  aVault,
  byPassphrase,
  code,
  everyRecord,
  meetingId,
  reopen,
  revOf,
  testDeps,
  value,
} from './vault-fixture.ts'

describe('1. revisions are opaque keyed hashes of kind, id, parents, value and batch; a base is a list', () => {
  test('the same change gives the same revision, and a difference in any part another', async () => {
    const { archive } = await aRawArchive()
    const revision = (kind: string, id: string, parents: readonly string[], text: string, batch: string) => {
      let rev = ''
      inTransaction(archive.database, () => {
        rev = appendBatch(archive, batch, [{ kind, id, verb: 'create', parents: parents as never, text }])[0] ?? ''
        return { ok: false, error: { code: 'unexpected' } } // rolled back
      })
      return rev
    }
    const [p1, p2] = ['1'.repeat(64), '2'.repeat(64)]
    const usual = revision('area', 'a', [], '{}', 'b')
    expect(usual).toMatch(/^[0-9a-f]{64}$/)
    expect(revision('area', 'a', [], '{}', 'b')).toBe(usual)
    expect(revision('area', 'a', [p1, p2], '{}', 'b')).toBe(revision('area', 'a', [p2, p1], '{}', 'b'))
    const others = [
      revision('venue', 'a', [], '{}', 'b'),
      revision('area', 'b', [], '{}', 'b'),
      revision('area', 'a', [p1], '{}', 'b'),
      revision('area', 'a', [], '{"x":1}', 'b'),
      revision('area', 'a', [], '{}', 'c'),
    ]
    expect(new Set([usual, ...others]).size).toBe(6)
  })

  test('another archive makes other revisions of the same change', async () => {
    const revs: unknown[] = []
    for (let count = 0; count < 2; count++) {
      const { archive } = await aRawArchive()
      inTransaction(archive.database, () => {
        revs.push(appendBatch(archive, 'b', [{ kind: 'area', id: 'a', verb: 'create', parents: [], text: '{}' }])[0])
        return ok(null)
      })
    }
    expect(revs[0]).not.toBe(revs[1])
  })

  test('a change names every newest revision it was made from', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const rev = revOf(vault, 'area', 'a1')
    const stale = { kind: 'area', id: 'a1', base: [], value: { name: 'Vest' } }
    expect(vault.commit([stale])).toMatchObject({
      error: { code: 'conflict', current: [{ id: 'a1', record: { rev } }] },
    })
    value(vault.commit([{ ...stale, base: [rev] }]))
  })
})

describe('2. an append-only, hash-chained change log is written in the transaction of the commit', () => {
  test('it carries batch, device, running number, previous hash and parents', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2')]))
    const first = revOf(vault, 'area', 'a1')
    value(vault.commit([{ kind: 'area', id: 'a1', base: [first], value: { name: 'Vest' } }]))
    const { deviceId } = value(vault.info())
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    const batches = database
      .prepare(
        'SELECT batch, device.device AS device, device_number, previous, hash FROM batch JOIN device ON device.number = batch.device',
      )
      .all()
    expect(batches).toHaveLength(2)
    expect(batches.map((batch) => [batch.device, batch.device_number])).toEqual([
      [deviceId, 1],
      [deviceId, 2],
    ])
    expect(batches[0]?.batch).not.toBe(batches[1]?.batch)
    expect(batches[1]?.previous).toEqual(batches[0]?.hash)
    const parents = database.prepare("SELECT hex(parents) AS parents FROM change WHERE verb = 'change'").get()
    expect(String(parents?.parents).toLowerCase()).toBe(first)
  })

  test.each([
    ['a removed change', 'PRAGMA foreign_keys = OFF; DROP TRIGGER change_is_kept; DELETE FROM change WHERE number = 2'],
    ['an edited change', "DROP TRIGGER change_is_final; UPDATE change SET verb = 'delete' WHERE number = 1"],
    ['an exchanged id', "DROP TRIGGER change_is_final; UPDATE change SET id = 'a9' WHERE number = 1"],
    [
      'a removed batch in the middle',
      'PRAGMA foreign_keys = OFF; DROP TRIGGER batch_is_kept; DELETE FROM batch WHERE number = 2',
    ],
    [
      'the removed last batch',
      'PRAGMA foreign_keys = OFF; DROP TRIGGER batch_is_kept; DELETE FROM batch WHERE number = 3',
    ],
    ['a current revision that was taken back', 'DELETE FROM head WHERE change = 3'],
    ['an edited chain', "DROP TRIGGER batch_is_final; UPDATE batch SET batch = 'x' WHERE number = 1"],
  ])('%s shows', async (_, sql) => {
    const { vault, folder } = await aVault()
    for (const id of ['a1', 'a2', 'a3']) value(vault.commit([anArea('Øst', id)]))
    expect(value(vault.check()).findings).toEqual([])
    vault.close()
    const raw = await rawDatabaseOf(folder)
    expect(() => raw.database.exec('DELETE FROM change')).toThrow(/append-only/)
    expect(() => raw.database.exec("UPDATE batch SET batch = 'x'")).toThrow(/append-only/)
    raw.database.exec(sql)
    closeDatabase(raw.database)
    const opened = await openVault(testDeps(), folder, byPassphrase())
    if (!opened.ok) expect(opened.error.code).toBe('database-damaged')
    else {
      expect(value(opened.value.check()).findings).toContain('change-log-broken')
      opened.value.close()
    }
  })

  test('a refused batch leaves no trace in the log', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const before = value(vault.info()).revisions
    expect(code(vault.commit([anArea('Syd', 'a2'), anArea('Vest', 'a1')]))).toBe('conflict')
    expect(value(vault.info()).revisions).toBe(before)
    expect(everyRecord(vault)).toHaveLength(1)
  })
})

describe('3. ids are random; what must be unique has a derived id, so that doubles collide visibly', () => {
  test('the same membership or turn made twice answers conflict instead of making a double', async () => {
    const { vault } = await aVault()
    const forum = value(asId('forum', 'f1'))
    const person = value(asId('person', 'p1'))
    const meeting = value(asId('meeting', 'm1'))
    expect(membershipIdOf(forum, person)).toBe(membershipIdOf(forum, person))
    expect(turnIdOf(meeting, 1)).not.toBe(turnIdOf(meeting, 2))
    const membership = {
      kind: 'membership',
      id: membershipIdOf(forum, person),
      base: [],
      value: { forumId: forum, personId: person },
    }
    value(vault.commit([membership]))
    expect(code(vault.commit([membership]))).toBe('conflict')
  })
})

describe('4. delete is a revision; erase is another verb that also removes earlier values', () => {
  test('a deleted record leaves a tombstone with its history, an erased one only the fact', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Hemmelig', 'a1'), anArea('Slettet', 'a2')]))
    const [r1, r2] = [revOf(vault, 'area', 'a1'), revOf(vault, 'area', 'a2')]
    expect(value(vault.commit([{ kind: 'area', id: 'a2', base: [r2], value: null }]))[0]?.rev).toBeNull()
    value(vault.erase([{ kind: 'area', id: 'a1', base: [r1] }]))
    expect(everyRecord(vault)).toEqual([])
    expect(value(vault.check()).findings).toEqual([])
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    const texts = database.prepare('SELECT text FROM value').all()
    expect(texts.map(({ text }) => JSON.parse(String(text)))).toEqual([newValue('area', { name: 'Slettet' })])
    expect(database.prepare('SELECT id, verb FROM change ORDER BY number').all()).toEqual([
      { id: 'a1', verb: 'create' },
      { id: 'a2', verb: 'create' },
      { id: 'a2', verb: 'delete' },
      { id: 'a1', verb: 'erase' },
    ])
    expect(database.prepare('SELECT kind, id FROM erasure').all()).toEqual([{ kind: 'area', id: 'a1' }])
  })

  test('a record can be made again where one was deleted or erased', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    value(vault.commit([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')], value: null }]))
    value(vault.commit([anArea('Øst igen', 'a1')]))
    value(vault.erase([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')] }]))
    value(vault.commit([anArea('Øst til sidst', 'a1')]))
    expect(everyRecord(vault).map((record) => record.value)).toEqual([newValue('area', { name: 'Øst til sidst' })])
  })

  test('nothing is erased unseen', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const rev = revOf(vault, 'area', 'a1')
    value(vault.commit([{ kind: 'area', id: 'a1', base: [rev], value: { name: 'Vest' } }]))
    expect(code(vault.erase([{ kind: 'area', id: 'a1', base: [rev] }]))).toBe('conflict')
    expect(code(vault.erase([{ kind: 'area', id: 'findes-ikke', base: [] }]))).toBe('conflict')
    expect(everyRecord(vault)).toHaveLength(1)
  })
})

describe('5. text blocks carry element ids, and two versions merge by a pure function', () => {
  test('two heads of an agenda item merge block by block and become one by a commit on both', async () => {
    const { vault, folder } = await aVault()
    const item = (content: readonly unknown[]) => ({ meetingId, title: 'Punkt', content })
    value(
      vault.commit([
        { kind: 'agenda-item', id: 'i1', base: [], value: item([plainBlock('b1', 'et'), plainBlock('b2', 'to')]) },
      ]),
    )
    const base = everyRecord(vault)[0]
    vault.close()
    const raw = await rawDatabaseOf(folder)
    const spelled = (content: readonly unknown[]) => JSON.stringify({ ...base?.value, content: item(content).content })
    twoVersions(raw, 'agenda-item', 'i1', [
      spelled([plainBlock('b1', 'et, rettet her'), plainBlock('b2', 'to')]),
      spelled([plainBlock('b1', 'et'), plainBlock('b2', 'to, rettet dér')]),
    ])
    closeDatabase(raw.database)
    const again = await reopen(folder)
    const page = value(again.readRecords(null))
    const [left, right] = page.conflicts[0]?.heads ?? []
    const merged = mergeRecords(plain(base?.value), plain(left?.value), plain(right?.value))
    expect(merged.conflicts).toEqual([])
    expect(JSON.stringify(merged.value)).toMatch(/et, rettet her.*to, rettet dér/)
    const revs = [left?.rev, right?.rev].filter((rev) => rev !== undefined)
    value(again.commit([{ kind: 'agenda-item', id: 'i1', base: revs, value: { ...merged.value } }]))
    expect(value(again.readRecords(null)).conflicts).toEqual([])
    expect(everyRecord(again)).toHaveLength(1)
  })
})

/** A vault's archive, opened past the vault. */
const aRawArchive = async (): Promise<RawDatabase> => {
  const { vault, folder } = await aVault()
  vault.close()
  return rawDatabaseOf(folder)
}

const asId = <K extends 'forum' | 'person' | 'meeting'>(kind: K, id: string) => {
  const parsed = parseId(kind, id)
  return parsed.ok ? parsed : { ok: false as const, error: { code: 'invalid-input' as const } }
}

const plain = (any: unknown) => JSON.parse(JSON.stringify(any))
