/** What was deleted can be brought back for thirty days, and then goes for good, but never unseen. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase } from '../../electron/vault/database.ts'
import { type OpenVault, restoreVault } from '../../electron/vault/index.ts'
import { bringBack, twoCopies } from './hand-over-fixture.ts'
import { rawDatabaseOf } from './raw-database.ts'
import {
  anArea,
  anItem,
  aVault,
  byPassphrase,
  everyRecord,
  meetingId,
  reopen,
  revOf,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

const at = (day: string) => testDeps({ now: () => new Date(`${day}T09:00:00Z`) })

const remove = (vault: OpenVault, ...ids: readonly string[]): void => {
  value(vault.commit(ids.map((id) => ({ kind: 'area', id, base: [revOf(vault, 'area', id)], value: null }))))
}

/** An archive with areas, those named deleted together on 1 March. */
const withDeleted = async (...ids: readonly string[]) => {
  const { vault, folder } = await aVault(at('2026-03-01'))
  value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2'), anArea('Nord', 'a3')]))
  remove(vault, ...ids)
  return { vault, folder }
}

/** Unlocks on each of the days in turn and answers what is in the trash on the last. */
const onDays = async (folder: string, ...days: readonly string[]) => {
  let left: readonly string[] = []
  for (const day of days) {
    const vault = await reopen(folder, byPassphrase(), at(day))
    left = value(vault.trash()).flatMap(({ records }) => records.map(({ id }) => id))
    vault.close()
  }
  return left
}

describe('what was deleted', () => {
  test('lies together with what went with it, with its last value, who, when, and when it goes', async () => {
    const { vault } = await withDeleted('a1', 'a2')
    remove(vault, 'a3')
    expect(value(vault.trash()).map(({ records }) => records.map(({ id }) => id))).toEqual([['a1', 'a2'], ['a3']])
    expect(value(vault.trash())[0]).toMatchObject({
      at: '2026-03-01T09:00:00.000Z',
      goesAt: '2026-03-31T09:00:00.000Z',
      who: 'koordinator',
      records: [{ kind: 'area', id: 'a1', value: { name: 'Øst' } }, { id: 'a2' }],
    })
  })

  test('is made anew by a commit and has then left the trash', async () => {
    const { vault } = await withDeleted('a1')
    const [group] = value(vault.trash())
    const [record] = group?.records ?? []
    value(vault.commit([{ kind: 'area', id: 'a1', base: [], value: Object(record?.value) }]))
    expect(everyRecord(vault).map(({ id }) => id)).toContain('a1')
    expect(value(vault.trash())).toEqual([])
    expect(value(vault.check()).findings).toEqual([])
  })

  test('stands with the meeting before its items', async () => {
    const { vault } = await aVault()
    const meeting = { kind: 'meeting', id: meetingId, base: [], value: { forumId: 'f1', title: 'Martsmøde' } }
    value(vault.commit([meeting, anItem('Nyt')]))
    value(vault.commit(everyRecord(vault).map(({ kind, id, rev }) => ({ kind, id, base: [rev], value: null }))))
    expect(value(vault.trash())[0]?.records.map(({ kind }) => kind)).toEqual(['meeting', 'agenda-item'])
  })

  test('is not there when it was erased', async () => {
    const { vault } = await withDeleted('a1')
    value(vault.erase([{ kind: 'area', id: 'a2', base: [revOf(vault, 'area', 'a2')] }]))
    value(vault.erase([{ kind: 'area', id: 'a1', base: [] }]))
    expect(value(vault.trash())).toEqual([])
  })

  test('tells what was changed along with it', async () => {
    const { vault } = await withDeleted()
    const [one, two] = ['a1', 'a2'].map((id) => revOf(vault, 'area', id))
    const base = (rev: typeof one) => (rev === undefined ? [] : [rev])
    value(
      vault.commit([
        { kind: 'area', id: 'a1', base: base(one), value: null },
        { kind: 'area', id: 'a2', base: base(two), value: { name: 'Syd uden Øst' } },
      ]),
    )
    const batch = value(vault.trash())[0]?.batch ?? ''
    expect(value(vault.touchedWith(batch))).toMatchObject([
      { kind: 'area', id: 'a2', before: { name: 'Syd' }, after: { name: 'Syd uden Øst' } },
    ])
  })

  test('by a colleague comes along when the copy is brought back', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    remove(colleague, 'a1')
    value((await bringBack(vault, colleague)).brought)
    expect(value(vault.trash())).toMatchObject([
      { who: 'kollega', records: [{ kind: 'area', id: 'a1', value: { name: 'Øst' } }] },
    ])
  })
})

describe('after thirty days', () => {
  test('its values go for good, with a week in which it was said', async () => {
    const { vault, folder } = await withDeleted('a1')
    vault.close()
    expect(await onDays(folder, '2026-03-20', '2026-03-25', '2026-03-30')).toEqual(['a1'])
    expect(await onDays(folder, '2026-04-02')).toEqual([])
    const { database } = await rawDatabaseOf(folder)
    expect(database.prepare("SELECT text FROM value WHERE text LIKE '%Øst%'").all()).toEqual([])
    expect(database.prepare("SELECT count(*) AS count FROM value WHERE text LIKE '%Syd%'").get()).toEqual({ count: 1 })
  })

  test('what was taken out of other records goes with it', async () => {
    const { vault, folder } = await withDeleted()
    const [one, two] = [revOf(vault, 'area', 'a1'), revOf(vault, 'area', 'a2')]
    value(
      vault.commit([
        { kind: 'area', id: 'a1', base: [one], value: null },
        { kind: 'area', id: 'a2', base: [two], value: { name: 'uden' } },
      ]),
    )
    vault.close()
    await onDays(folder, '2026-03-25', '2026-04-02')
    const { database } = await rawDatabaseOf(folder)
    const texts = database
      .prepare('SELECT text FROM value')
      .all()
      .map((row) => String(row.text))
      .join()
    expect([texts.includes('Syd'), texts.includes('Øst'), texts.includes('uden'), texts.includes('Nord')]).toEqual([
      false,
      false,
      true,
      true,
    ])
    closeDatabase(database)
    expect(value((await reopen(folder, byPassphrase(), at('2026-04-03'))).check()).findings).toEqual([])
  })

  test('the log still holds, and a backup that is older forgets it too', async () => {
    const { vault, folder } = await withDeleted('a1')
    const { generation } = value(await vault.backup())
    vault.close()
    await onDays(folder, '2026-03-25', '2026-04-02')
    const to = path.join(temporaryFolder(), 'arkiv')
    value(await restoreVault(at('2026-04-03'), folder, generation.name, to, byPassphrase()))
    const restored = await reopen(to, byPassphrase(), at('2026-04-03'))
    expect(value(restored.trash())).toEqual([])
    expect(value(restored.check()).findings).toEqual([])
  })

  test('an archive that nobody opened for months keeps it for a week more', async () => {
    const { vault, folder } = await withDeleted('a1')
    vault.close()
    expect(await onDays(folder, '2026-09-01', '2026-09-07')).toEqual(['a1'])
    expect(await onDays(folder, '2026-09-09')).toEqual([])
  })
})

describe('a wrong clock', () => {
  test('that runs a year ahead once removes nothing, and what it said counts for nothing', async () => {
    const { vault, folder } = await withDeleted('a1')
    vault.close()
    expect(await onDays(folder, '2027-03-01', '2026-03-05', '2026-03-20')).toEqual(['a1'])
    expect(await onDays(folder, '2026-04-05')).toEqual(['a1'])
    expect(await onDays(folder, '2026-04-13')).toEqual([])
  })

  test('that ran ahead at the deletion keeps it no longer than from when it is right', async () => {
    const { vault, folder } = await aVault(at('2030-01-01'))
    value(vault.commit([anArea('Øst', 'a1')]))
    remove(vault, 'a1')
    vault.close()
    expect(await onDays(folder, '2026-03-01', '2026-03-20', '2026-03-25')).toEqual(['a1'])
    expect(await onDays(folder, '2026-04-02')).toEqual([])
  })

  test('that runs behind removes nothing, and the days count on when it is right again', async () => {
    const { vault, folder } = await withDeleted('a1')
    vault.close()
    expect(await onDays(folder, '2020-01-01', '2026-03-09', '2026-03-20')).toEqual(['a1'])
    expect(await onDays(folder, '2026-03-25', '2026-04-02')).toEqual([])
  })
})
