/** Backups: verified, fourteen generations, in two places, restored only into new folders, and forgetting what was erased. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listBackupsIn, openVault, restoreVault } from '../../electron/vault/index.ts'
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
  testDeps,
  value,
} from './vault-fixture.ts'

/** A clock that a test moves. */
const aClock = (start: string) => {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    passDays: (days: number) => {
      time += days * 24 * 3600 * 1000
    },
  }
}

const names = (records: readonly { readonly id: unknown }[]) => records.map((record) => String(record.id)).sort()
const newPlace = () => path.join(temporaryFolder(), 'gendannet')
const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('making backups', () => {
  test('one a day on the first unlock, fourteen kept', async () => {
    const clock = aClock('2026-03-02T09:00:00Z')
    const deps = testDeps({ now: clock.now })
    const { vault } = await aVault(deps)
    const made: string[] = []
    for (let day = 0; day < 17; day++) {
      made.push(value(await vault.backupIfDue())?.generation.name ?? '')
      expect(value(await vault.backupIfDue())).toBeNull()
      clock.passDays(1)
    }
    const kept = value(vault.listBackups()).map((backup) => backup.name)
    expect(kept).toEqual(made.slice(3).reverse())
  })

  test('many in one day do not push out the days before', async () => {
    const clock = aClock('2026-03-02T09:00:00Z')
    const { vault } = await aVault(testDeps({ now: clock.now }))
    for (let day = 0; day < 14; day++) {
      value(await vault.backupIfDue())
      clock.passDays(1)
    }
    for (let more = 0; more < 16; more++) {
      value(await vault.backup())
      clock.passDays(1 / 24 / 60)
    }
    const days = new Set(value(vault.listBackups()).map(({ at }) => at.slice(0, 10)))
    expect(days.size).toBe(14)
  })

  test('a clock that was wrong neither calls for a backup at every unlock nor hides the one just made', async () => {
    const clock = aClock('2026-03-02T09:00:00Z')
    const { vault } = await aVault(testDeps({ now: clock.now }))
    for (let day = 0; day < 14; day++) {
      value(await vault.backupIfDue())
      clock.passDays(1)
    }
    clock.passDays(365)
    value(await vault.backupIfDue())
    clock.passDays(-365)
    expect(value(await vault.backupIfDue())).not.toBeNull()
    expect(value(await vault.backupIfDue())).toBeNull()
    clock.passDays(-4000)
    const { generation } = value(await vault.backup())
    expect(value(vault.listBackups()).map(({ name }) => name)).toContain(generation.name)
  })

  test('the backup is encrypted, whole and a vault of its own with the key file of that moment', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const { generation } = value(await vault.backup())
    value(await vault.changePassphrase('blå anemoner i regnvejr', 'en ny adgangssætning'))
    const place = path.join(folder, 'backups', generation.name)
    expect(readdirSync(place).sort()).toEqual(['vault.db', 'vault.json'])
    expect(code(await openVault(testDeps(), place, byPassphrase('en ny adgangssætning')))).toBe('wrong-passphrase')
    const restored = newPlace()
    expect(
      code(await restoreVault(testDeps(), folder, generation.name, restored, byPassphrase('en ny adgangssætning'))),
    ).toBe('wrong-passphrase')
    expect(existsSync(restored)).toBe(false)
    value(await restoreVault(testDeps(), folder, generation.name, restored, byPassphrase()))
    expect(names(everyRecord(await reopen(restored)))).toEqual(['a1'])
  })

  test('an unfinished backup is never listed and is swept away by the next', async () => {
    const { vault, folder } = await aVault()
    const left = path.join(folder, 'backups', '.partial-2026-03-01T09-00-00-000Z')
    mkdirSync(left, { recursive: true })
    writeFileSync(path.join(left, 'vault.db'), 'halv')
    expect(value(vault.listBackups())).toEqual([])
    value(await vault.backup())
    expect(existsSync(left)).toBe(false)
    expect(value(vault.listBackups())).toHaveLength(1)
  })
})

describe('the second folder', () => {
  test('gets a copy of each backup, under a folder of the archive, and its own fourteen', async () => {
    const clock = aClock('2026-03-02T09:00:00Z')
    const second = temporaryFolder()
    const { vault } = await aVault(testDeps({ now: clock.now }))
    expect(value(vault.backupFolder())).toBeNull()
    value(vault.chooseBackupFolder(second))
    expect(value(vault.backupFolder())).toBe(second)
    value(vault.commit([anArea('Øst', 'a1')]))
    for (let day = 0; day < 16; day++) {
      expect(value(await vault.backup()).second).toMatchObject({ ok: true, value: { where: 'second-folder' } })
      clock.passDays(1)
    }
    const there = value(listBackupsIn(second))
    expect(there).toHaveLength(14)
    const restored = newPlace()
    value(await restoreVault(testDeps(), second, there[0]?.name ?? '', restored, byPassphrase()))
    expect(names(everyRecord(await reopen(restored)))).toEqual(['a1'])
  })

  test('where it is away the first backup is made all the same, and the copy follows the same day', async () => {
    const second = path.join(temporaryFolder(), 'drev')
    mkdirSync(second)
    const { vault } = await aVault()
    value(vault.chooseBackupFolder(second))
    rmSync(second, { recursive: true })
    const report = value(await vault.backup())
    expect(report.second).toMatchObject({ ok: false, error: { code: 'second-folder-unreachable' } })
    expect(existsSync(second)).toBe(false)
    mkdirSync(second)
    expect(value(await vault.backupIfDue())?.second).toMatchObject({ ok: true })
    expect(value(await vault.backupIfDue())).toBeNull()
    expect(value(listBackupsIn(second))).toHaveLength(1)
    expect(value(vault.listBackups(false))).toHaveLength(1)
    expect(value(vault.listBackups())).toHaveLength(2)
  })

  test('must be there, writable and outside the vault', async () => {
    const { vault, folder } = await aVault()
    for (const wrong of [path.join(folder, 'backups'), folder, '/findes/ikke', 'relativ']) {
      expect(code(vault.chooseBackupFolder(wrong))).toBe('second-folder-unreachable')
    }
    expect(value(vault.backupFolder())).toBeNull()
  })
})

describe('restoring', () => {
  test('never over anything, and from a damaged backup not at all', async () => {
    const { vault, folder } = await aVault()
    const { generation } = value(await vault.backup())
    vault.close()
    const taken = temporaryFolder()
    writeFileSync(path.join(taken, 'note.txt'), 'hej')
    const into = (to: string) => restoreVault(testDeps(), folder, generation.name, to, byPassphrase())
    expect(code(await into(taken))).toBe('location-not-empty')
    expect(code(await into(folder))).toBe('location-not-empty')
    expect(readdirSync(taken)).toEqual(['note.txt'])
    expect(code(await restoreVault(testDeps(), folder, '../../etc', newPlace(), byPassphrase()))).toBe(
      'backup-not-found',
    )
    expect(code(listBackupsIn(temporaryFolder()))).toBe('backup-not-found')
    const damaged = path.join(folder, 'backups', generation.name)
    for (const [file, at] of [
      ['vault.db', 9000],
      ['vault.json', 200],
    ] as const) {
      flip(path.join(damaged, file), at)
      const place = newPlace()
      expect(code(await into(place))).toBe('backup-damaged')
      expect(readdirSync(path.dirname(place))).toEqual([])
      flip(path.join(damaged, file), at)
    }
    value(await into(newPlace()))
  })

  test('finds the backups from the vault, from their folder and from one generation', async () => {
    const { vault, folder, recoveryCode } = await aVault()
    const { generation } = value(await vault.backup())
    const backups = path.join(folder, 'backups')
    for (const from of [folder, backups, path.join(backups, generation.name)]) {
      const found = value(listBackupsIn(from))
      expect(found).toMatchObject([{ name: generation.name, where: 'beside' }])
      value(await restoreVault(testDeps(), from, generation.name, newPlace(), byCode(recoveryCode)))
    }
  })

  test('is in the audit of the restored vault', async () => {
    const { vault, folder } = await aVault()
    const { generation } = value(await vault.backup())
    const place = newPlace()
    value(await restoreVault(testDeps(), folder, generation.name, place, byPassphrase()))
    const { entries } = value((await reopen(place)).readAudit(null))
    expect(entries.map((entry) => entry.verb)).toEqual(['unlock', 'restore', 'unlock', 'create'])
  })
})

describe('erasure', () => {
  test('reaches every older backup, beside and in the second folder', async () => {
    const second = temporaryFolder()
    const { vault, folder } = await aVault()
    value(vault.chooseBackupFolder(second))
    const logo = value(vault.addBlob(Buffer.from('et fortroligt bilag')))
    const value1 = { meetingId: 'm', agendaItemId: 'i', source: { type: 'file', blobId: logo, size: 1 } }
    value(
      vault.commit([
        anArea('Øst', 'a1'),
        anArea('Syd', 'a2'),
        { kind: 'attachment', id: 't1', base: [], value: value1 },
      ]),
    )
    const { generation } = value(await vault.backup())
    value(
      vault.erase([
        { kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')] },
        { kind: 'attachment', id: 't1', base: [revOf(vault, 'attachment', 't1')] },
      ]),
    )
    vault.close()
    for (const from of [folder, second]) {
      const place = newPlace()
      const name = value(listBackupsIn(from)).find((each) => each.name.endsWith(generation.name))?.name ?? ''
      const report = value(await restoreVault(testDeps(), from, name, place, byPassphrase()))
      expect(report.erasuresApplied).toBe(3)
      const restored = await reopen(place)
      expect(names(everyRecord(restored))).toEqual(['a2'])
      expect(code(restored.readBlob(logo))).toBe('blob-missing')
      expect(value(restored.check()).findings).toEqual([])
    }
  })

  test('does not touch what was made anew afterwards, once a backup has it', async () => {
    const clock = aClock('2026-03-02T09:00:00Z')
    const { vault, folder } = await aVault(testDeps({ now: clock.now }))
    value(vault.commit([anArea('Før', 'a1')]))
    const older = value(await vault.backup()).generation.name
    value(vault.erase([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')] }]))
    value(vault.commit([anArea('Efter', 'a1')]))
    clock.passDays(1)
    const newer = value(await vault.backup()).generation.name
    const [fromOlder, fromNewer] = [newPlace(), newPlace()]
    value(await restoreVault(testDeps(), folder, older, fromOlder, byPassphrase()))
    expect(everyRecord(await reopen(fromOlder))).toEqual([])
    value(await restoreVault(testDeps(), folder, newer, fromNewer, byPassphrase()))
    expect(everyRecord(await reopen(fromNewer)).map((record) => record.value)).toMatchObject([{ name: 'Efter' }])
  })

  test('a list of erasures that is missing or not ours is reported, not guessed', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const { generation } = value(await vault.backup())
    vault.close()
    flip(path.join(folder, 'backups', 'erasures.sealed'), 20)
    const report = value(await restoreVault(testDeps(), folder, generation.name, newPlace(), byPassphrase()))
    expect(report.erasuresApplied).toBeNull()
  })

  test('a second folder that was away when something was erased learns of it with the next unlock', async () => {
    const second = path.join(temporaryFolder(), 'drev')
    mkdirSync(second)
    const { vault, folder } = await aVault()
    value(vault.chooseBackupFolder(second))
    value(vault.commit([anArea('Øst', 'a1')]))
    value(await vault.backup())
    renameSync(second, `${second}-væk`)
    value(vault.erase([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')] }]))
    vault.close()
    renameSync(`${second}-væk`, second)
    const again = await reopen(folder)
    value(await again.backupIfDue())
    again.close()
    const place = newPlace()
    const name = value(listBackupsIn(second))[0]?.name ?? ''
    value(await restoreVault(testDeps(), second, name, place, byPassphrase()))
    expect(everyRecord(await reopen(place))).toEqual([])
  })

  test('a second folder that has not learned of it yet is corrected by the archive, where that is still there', async () => {
    const second = path.join(temporaryFolder(), 'drev')
    mkdirSync(second)
    const { vault, folder } = await aVault()
    const other = await aVault()
    value(vault.chooseBackupFolder(second))
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2'), anArea('Vest', 'a3')]))
    value(vault.erase([{ kind: 'area', id: 'a3', base: [revOf(vault, 'area', 'a3')] }]))
    value(await vault.backup())
    renameSync(second, `${second}-væk`)
    value(vault.erase([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')] }]))
    vault.close()
    renameSync(`${second}-væk`, second)
    const name = value(listBackupsIn(second))[0]?.name ?? ''
    const file = path.join(temporaryFolder(), 'fil')
    writeFileSync(file, '')
    const place = newPlace()
    const known = [file, other.folder, folder, folder]
    const report = value(await restoreVault(testDeps(), second, name, place, byPassphrase(), known))
    expect(report.erasuresApplied).toBe(1)
    expect(names(everyRecord(await reopen(place)))).toEqual(['a2'])
  })
})
