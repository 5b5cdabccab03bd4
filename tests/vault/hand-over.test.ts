/** An archive handed to a colleague and brought back: what each side did is known, and nothing is lost or overwritten. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openVault, restoreVault, settleCopy } from '../../electron/vault/index.ts'
import {
  areasOf,
  bringBack,
  change,
  colleagueWith,
  copyOf,
  erase,
  forColleague,
  forReturn,
  namesOf,
  openedCopy,
  remove,
  twoCopies,
} from './hand-over-fixture.ts'
import {
  anArea,
  aVault,
  byPassphrase,
  code,
  everyRecord,
  passphrase,
  reopen,
  temporaryFolder,
  testDeps,
  value,
} from './vault-fixture.ts'

describe('a copy for a colleague', () => {
  test('holds the records and the files, and opens with its own passphrase only', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const blob = value(vault.addBlob(Buffer.from('et bilag')))
    value(
      vault.commit([
        {
          kind: 'attachment',
          id: 'b1',
          base: [],
          value: {
            meetingId: 'm1',
            agendaItemId: 'i1',
            source: { type: 'file', blobId: blob, fileName: 'a.pdf', mediaType: 'x/y', size: 8 },
          },
        },
      ]),
    )
    const file = await copyOf(vault)
    const to = path.join(temporaryFolder(), 'arkiv')
    expect(code(await settleCopy(testDeps(), file, passphrase, to))).toBe('wrong-passphrase')
    expect(existsSync(to)).toBe(false)
    const colleague = await colleagueWith(file)
    expect(everyRecord(colleague)).toEqual(everyRecord(vault))
    expect(Buffer.from(value(colleague.readBlob(blob))).toString()).toBe('et bilag')
    expect(value(colleague.check()).findings).toEqual([])
    expect(value(colleague.recoveryCodeConfirmed())).toBe(false)
    expect(value(vault.check()).findings).toEqual([])
  })

  test('writes as a device of its own, also when one file is opened twice', async () => {
    const { vault } = await aVault()
    const file = await copyOf(vault)
    const [one, two] = [await colleagueWith(file), await colleagueWith(file)]
    const devices = [vault, one, two].map((each) => value(each.info()).deviceId)
    expect(new Set(devices).size).toBe(3)
  })

  test('knows neither the other passphrase nor the place of the other backups', async () => {
    const { vault } = await aVault()
    value(vault.chooseBackupFolder(temporaryFolder()))
    const colleague = await colleagueWith(await copyOf(vault))
    expect(value(colleague.backupFolder())).toBeNull()
    const again = await openVault(testDeps(), colleague.folder, byPassphrase())
    expect(code(again)).not.toBe('unexpected')
    expect(again.ok).toBe(false)
  })

  test('has backups of its own where both choose the same folder', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    const shared = temporaryFolder()
    for (const each of [vault, colleague]) {
      value(each.chooseBackupFolder(shared))
      expect(value(await each.backup()).second).toMatchObject({ ok: true })
    }
    expect(readdirSync(shared)).toHaveLength(2)
  })

  test('is refused where a byte of it was changed, or it was cut, or it is no copy', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const file = await copyOf(vault)
    const whole = readFileSync(file)
    const to = path.join(temporaryFolder(), 'arkiv')
    for (const at of [3, 40, 400, whole.length - 5000, whole.length - 1]) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(file, bytes)
      expect(['copy-unreadable', 'copy-damaged', 'vault-newer-format']).toContain(
        code(await settleCopy(testDeps(), file, forColleague, to)),
      )
      expect(['copy-unreadable', 'copy-damaged', 'vault-newer-format']).toContain(
        code(await vault.openCopy(file, forColleague)),
      )
    }
    writeFileSync(file, whole.subarray(0, whole.length - 4096))
    expect(code(await settleCopy(testDeps(), file, forColleague, to))).toBe('copy-damaged')
    writeFileSync(file, 'ikke en kopi')
    expect(code(await settleCopy(testDeps(), file, forColleague, to))).toBe('copy-unreadable')
    expect(existsSync(to)).toBe(false)
    expect(readdirSync(path.dirname(to)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('comparing', () => {
  test('a copy in which nobody has done anything is the same', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    const { compared } = await bringBack(vault, colleague)
    expect(compared).toEqual({ state: 'same', records: [] })
  })

  test('says which side has changed, and what', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst', a2: 'Syd', a3: 'Nord' })
    change(colleague, 'a1', { name: 'Øst 2' })
    const first = await bringBack(vault, colleague)
    expect(first.compared).toMatchObject({
      state: 'only-there',
      records: [
        { id: 'a1', here: null, there: { what: 'changed', value: { name: 'Øst 2' } }, before: { name: 'Øst' } },
      ],
    })
    change(vault, 'a2', { name: 'Syd 2' })
    const second = await bringBack(vault, colleague)
    expect(second.compared).toMatchObject({ state: 'only-here', records: [{ id: 'a2', there: null, outcome: 'kept' }] })
    remove(colleague, 'a3')
    value(colleague.commit([anArea('Vest', 'a4')]))
    const third = await bringBack(vault, colleague)
    expect(third.compared.state).toBe('both')
    expect(third.compared.records).toHaveLength(3)
    expect(third.compared.records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'a3', there: { what: 'deleted', value: null }, outcome: 'taken' }),
        expect.objectContaining({ id: 'a4', before: null, outcome: 'taken' }),
        expect.objectContaining({ id: 'a2', outcome: 'kept' }),
      ]),
    )
    expect(namesOf(vault)).toEqual({ a1: 'Øst 2', a2: 'Syd 2', a4: 'Vest' })
  })

  test('changes nothing, and leaves nothing beside the archive when it is closed', async () => {
    const { vault, folder, colleague } = await twoCopies({ a1: 'Øst' })
    change(colleague, 'a1', { name: 'Øst 2' })
    const copy = await openedCopy(vault, await copyOf(colleague, forReturn))
    value(copy.compare())
    expect(namesOf(vault)).toEqual({ a1: 'Øst' })
    vault.close()
    expect(readdirSync(path.dirname(folder))).toEqual(['arkiv'])
    expect(code(copy.compare())).toBe('locked')
  })

  test('refuses a copy of another archive', async () => {
    const [one, other] = [await aVault(), await aVault()]
    const file = await copyOf(other.vault)
    expect(code(await one.vault.openCopy(file, forColleague))).toBe('copy-foreign')
  })
})

describe('bringing back', () => {
  test('takes over what only the colleague did, and both are the same afterwards', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst', a2: 'Syd' })
    change(colleague, 'a1', { name: 'Øst 2' })
    remove(colleague, 'a2')
    value(colleague.commit([anArea('Vest', 'a3')]))
    const { brought } = await bringBack(vault, colleague)
    expect(value(brought)).toMatchObject({ gone: [{ kind: 'area', id: 'a2' }] })
    expect(everyRecord(vault)).toEqual(everyRecord(colleague))
    expect(value(vault.check()).findings).toEqual([])
    expect((await bringBack(vault, colleague)).compared).toEqual({ state: 'same', records: [] })
  })

  test('merges what does not clash in one record', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    change(vault, 'a1', { name: 'Øst 2' })
    change(colleague, 'a1', { name: 'Øst', remark: 'fra kollegaen' })
    const { compared, brought } = await bringBack(vault, colleague)
    expect(compared).toMatchObject({ state: 'both', records: [{ outcome: 'merged' }] })
    value(brought)
    expect(areasOf(vault)).toMatchObject({ a1: { name: 'Øst 2', remark: 'fra kollegaen' } })
    expect(value(vault.check()).findings).toEqual([])
  })

  test.each([
    ['here', 'Min'],
    ['there', 'Kollegaens'],
  ] as const)('asks where both changed the same, and takes the side chosen (%s)', async (side, name) => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    change(vault, 'a1', { name: 'Min', mine: 1 })
    change(colleague, 'a1', { name: 'Kollegaens', theirs: 2 })
    const unasked = await bringBack(vault, colleague)
    expect(unasked.compared.records).toMatchObject([{ outcome: 'clash', fields: [['name']] }])
    expect(code(unasked.brought)).toBe('copy-overtaken')
    expect(namesOf(vault)).toEqual({ a1: 'Min' })
    value((await bringBack(vault, colleague, [{ kind: 'area', id: 'a1', side }])).brought)
    expect(areasOf(vault)).toMatchObject({ a1: { name, mine: 1, theirs: 2 } })
  })

  test.each([
    ['here', {}],
    ['there', { a1: 'Kollegaens' }],
  ] as const)('asks where one side deleted what the other changed (%s)', async (side, left) => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    remove(vault, 'a1')
    change(colleague, 'a1', { name: 'Kollegaens' })
    const { compared, brought } = await bringBack(vault, colleague, [{ kind: 'area', id: 'a1', side }])
    expect(compared.records).toMatchObject([{ outcome: 'clash', fields: [], here: { what: 'deleted' } }])
    value(brought)
    expect(namesOf(vault)).toEqual(left)
    expect(value(vault.check()).findings).toEqual([])
  })

  test('does nothing where the archive has come to clash since the list was made', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    change(colleague, 'a1', { name: 'Kollegaens' })
    const copy = await openedCopy(vault, await copyOf(colleague, forReturn))
    expect(value(copy.compare()).records).toMatchObject([{ outcome: 'taken' }])
    change(vault, 'a1', { name: 'Min' })
    expect(code(copy.bringBack([]))).toBe('copy-overtaken')
    expect(namesOf(vault)).toEqual({ a1: 'Min' })
  })

  test('goes both ways and again and again without doubling or losing anything', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst', a2: 'Syd' })
    change(vault, 'a1', { name: 'Øst', mine: 1 })
    change(colleague, 'a1', { name: 'Øst', theirs: 1 })
    value((await bringBack(vault, colleague)).brought)
    value((await bringBack(colleague, vault)).brought)
    expect(everyRecord(colleague)).toEqual(everyRecord(vault))
    change(colleague, 'a2', { name: 'Syd 2' })
    change(vault, 'a1', { name: 'Øst 3', mine: 1, theirs: 1 })
    value((await bringBack(colleague, vault)).brought)
    value((await bringBack(vault, colleague)).brought)
    expect(namesOf(vault)).toEqual({ a1: 'Øst 3', a2: 'Syd 2' })
    expect(everyRecord(colleague)).toEqual(everyRecord(vault))
    for (const each of [vault, colleague]) expect(value(each.check()).findings).toEqual([])
  })

  test('keeps what a merge starts from, however often either side has saved since', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    for (let round = 0; round < 30; round++) change(vault, 'a1', { name: 'Øst', mine: round })
    for (let round = 0; round < 30; round++) change(colleague, 'a1', { name: 'Øst', theirs: round })
    const { compared, brought } = await bringBack(vault, colleague)
    expect(compared.records).toMatchObject([{ outcome: 'merged', before: { name: 'Øst' } }])
    value(brought)
    expect(areasOf(vault)).toMatchObject({ a1: { name: 'Øst', mine: 29, theirs: 29 } })
  })

  test('makes a backup first, and says in the audit who did what', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    change(colleague, 'a1', { name: 'Øst 2' })
    value((await bringBack(vault, colleague)).brought)
    expect(value(vault.listBackups())).toHaveLength(1)
    const { entries } = value(vault.readAudit(null))
    expect(entries.find(({ verb }) => verb === 'bring-back')).toMatchObject({ file: 'Kopi.erfakreds', kind: 'copy' })
    expect(entries.find(({ verb, who }) => verb === 'change' && who === 'kollega')).toMatchObject({ id: 'a1' })
  })
})

describe('erasing', () => {
  test('wins over what the colleague wrote meanwhile, with its files', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2')]))
    const colleague = await colleagueWith(await copyOf(vault))
    erase(vault, 'a1')
    change(colleague, 'a1', { name: 'hemmeligt', file: value(colleague.addBlob(Buffer.from('hemmeligt bilag'))) })
    const { compared, brought } = await bringBack(vault, colleague)
    expect(compared.records).toMatchObject([{ id: 'a1', outcome: 'erased', here: { what: 'erased' } }])
    value(brought)
    expect(namesOf(vault)).toEqual({ a2: 'Syd' })
    expect(value(vault.info()).blobs).toBe(0)
    expect(value(vault.check()).findings).toEqual([])
    value((await bringBack(colleague, vault)).brought)
    expect(namesOf(colleague)).toEqual({ a2: 'Syd' })
    expect(value(colleague.info()).blobs).toBe(0)
    expect(value(colleague.check()).findings).toEqual([])
  })

  test('on the other side wins over what was written here', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    change(vault, 'a1', { name: 'hemmeligt' })
    erase(colleague, 'a1')
    value((await bringBack(vault, colleague)).brought)
    expect(namesOf(vault)).toEqual({})
    expect(value(vault.check()).findings).toEqual([])
  })

  test('lets a record live that was made anew after it', async () => {
    const { vault, colleague } = await twoCopies({ a1: 'Øst' })
    erase(colleague, 'a1')
    value(colleague.commit([anArea('ny', 'a1')]))
    change(vault, 'a1', { name: 'gammel' })
    const { brought } = await bringBack(vault, colleague)
    value(brought)
    expect(namesOf(vault)).toEqual({ a1: 'ny' })
    expect(value(vault.check()).findings).toEqual([])
  })

  test('reaches the backups of the archive that a copy is brought back to', async () => {
    const { vault, folder, colleague } = await twoCopies({ a1: 'Øst', a2: 'Syd' })
    const { generation } = value(await vault.backup())
    erase(colleague, 'a1')
    value((await bringBack(vault, colleague)).brought)
    const to = path.join(temporaryFolder(), 'arkiv')
    value(await restoreVault(testDeps(), folder, generation.name, to, byPassphrase()))
    expect(namesOf(await reopen(to))).toEqual({ a2: 'Syd' })
  })
})
