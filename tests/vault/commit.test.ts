/** Commits: whole or not at all, parsed on the way in and out, refused with what is current. Plus paging, import, export. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../electron/vault/canonical.ts'
import { closeDatabase } from '../../electron/vault/database.ts'
import { openSealed, sealWithPassphrase } from '../../electron/vault/index.ts'
import type { Change } from '../../src/core/contract.ts'
import { newValue } from '../../src/core/records/index.ts'
import { rawDatabaseOf } from './raw-database.ts'
import { anArea, anItem, aVault, code, everyRecord, newId, reopen, revOf, testDeps, value } from './vault-fixture.ts'

describe('a commit', () => {
  test('answers with revisions, null for what is deleted', async () => {
    const { vault } = await aVault()
    const made = value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2')]))
    expect(made.map(({ kind, id }) => [kind, id])).toEqual([
      ['area', 'a1'],
      ['area', 'a2'],
    ])
    expect(made[0]?.rev).toBe(revOf(vault, 'area', 'a1'))
    const gone = value(vault.commit([{ kind: 'area', id: 'a1', base: [revOf(vault, 'area', 'a1')], value: null }]))
    expect(gone).toEqual([{ kind: 'area', id: 'a1', rev: null }])
    expect(value(vault.commit([]))).toEqual([])
  })

  test('takes the whole batch or nothing, and names every record that was in the way as it is now', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1'), anArea('Syd', 'a2'), anArea('Vest', 'a3')]))
    const stale = everyRecord(vault)
    const change = (index: number, name: string): Change => ({
      kind: 'area',
      id: String(stale[index]?.id),
      base: stale[index] === undefined ? [] : [stale[index].rev],
      value: { name },
    })
    value(vault.commit([change(0, 'Nord')]))
    value(vault.commit([{ ...change(1, ''), value: null }]))
    const before = everyRecord(vault)
    const refused = vault.commit([change(2, 'A'), change(0, 'B'), change(1, 'C'), anArea('Ny', 'a4')])
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        current: [
          { kind: 'area', id: 'a1', record: { value: { name: 'Nord' } } },
          { kind: 'area', id: 'a2', record: null },
        ],
      },
    })
    expect(everyRecord(vault)).toEqual(before)
  })

  test('fills in defaults and refuses what its kind does not allow, naming record and field', async () => {
    const { vault } = await aVault()
    const wrong = { kind: 'agenda-item', id: 'i1', base: [], value: { meetingId: 'm1', title: 7, category: 'party' } }
    const refused = vault.commit([anArea('Øst'), wrong])
    expect(refused).toMatchObject({ error: { code: 'invalid-record' } })
    if (!refused.ok) {
      expect(refused.error.problems?.map(({ kind, id, path }) => [kind, id, path.join('.')])).toEqual(
        expect.arrayContaining([
          ['agenda-item', 'i1', 'title'],
          ['agenda-item', 'i1', 'category'],
        ]),
      )
      expect(JSON.stringify(refused.error)).not.toContain('party')
    }
    expect(code(vault.commit([{ ...anArea('x'), kind: 'hologram' }]))).toBe('invalid-record')
    expect(code(vault.commit([anArea('x', 'a b c')]))).toBe('invalid-record')
    expect(code(vault.commit([anArea('x', 'a1'), anArea('y', 'a1')]))).toBe('invalid-record')
    expect(code(vault.commit([{ ...anArea('x'), value: { name: 'x', odd: 10n } }]))).toBe('invalid-record')
    expect(everyRecord(vault)).toEqual([])
  })

  test('keeps the last earlier values of a record and lets older ones go, never a current one', async () => {
    const { vault, folder } = await aVault()
    value(vault.commit([anArea('bliver', 'a2'), anArea('0', 'a1')]))
    for (let count = 1; count <= 40; count++) {
      const base = [revOf(vault, 'area', 'a1')]
      value(vault.commit([{ kind: 'area', id: 'a1', base, value: { name: String(count) } }]))
    }
    expect(value(vault.info()).revisions).toBe(42)
    expect(value(vault.check()).findings).toEqual([])
    vault.close()
    const { database } = await rawDatabaseOf(folder)
    const texts = database.prepare('SELECT text FROM value ORDER BY change').all()
    closeDatabase(database)
    expect(texts).toHaveLength(1 + 21)
    expect(String(texts[1]?.text)).toContain('"20"')
    expect(String(texts.at(-1)?.text)).toContain('"40"')
  })

  test('any sequence of commits leaves what a plain map would hold, and a whole log', async () => {
    const { vault, folder } = await aVault()
    const id = fc.constantFrom('a1', 'a2', 'a3', 'a4')
    const step = fc.record({
      id,
      name: fc.option(fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ''))),
    })
    const model = new Map<string, string>()
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(step, { selector: (each) => each.id, maxLength: 4 }), { maxLength: 8 }),
        (batches) => {
          for (const batch of batches) {
            const now = new Map(everyRecord(vault).map((record) => [String(record.id), record.rev]))
            const changes = batch
              .filter((each) => each.name !== null || now.has(each.id))
              .map((each): Change => {
                const rev = now.get(each.id)
                return {
                  kind: 'area',
                  id: each.id,
                  base: rev === undefined ? [] : [rev],
                  value: each.name === null ? null : { name: each.name },
                }
              })
            value(vault.commit(changes))
            for (const each of batch) {
              if (each.name === null) model.delete(each.id)
              else model.set(each.id, each.name)
            }
          }
          const stored = everyRecord(vault).map((record) => [
            record.id,
            'name' in record.value ? record.value.name : null,
          ])
          expect(new Map(stored as [string, string][])).toEqual(model)
        },
      ),
      { numRuns: 40 },
    )
    expect(value(vault.check()).findings).toEqual([])
    vault.close()
    expect(everyRecord(await reopen(folder))).toHaveLength(model.size)
  })
})

describe('reading', () => {
  test('gives every record once, page by page, in a stable order', async () => {
    const { vault } = await aVault()
    value(vault.commit(Array.from({ length: 130 }, () => anArea('x'))))
    value(vault.commit(Array.from({ length: 45 }, () => anItem('y'))))
    const seen: string[] = []
    let pages = 0
    for (let after: string | null = null; ; pages++) {
      const page: ReturnType<typeof vault.readRecords> = vault.readRecords(after, 40)
      seen.push(...value(page).records.map((record) => `${record.kind} ${record.id}`))
      after = value(page).next
      if (after === null) break
    }
    expect(pages).toBe(4)
    expect(seen).toHaveLength(175)
    expect(seen).toEqual([...new Set(seen)].sort())
  })
})

describe('content on its way out and in', () => {
  test('comes to another vault whole, files included and named anew', async () => {
    const { vault } = await aVault()
    const logo = value(vault.addBlob(Buffer.from('et logo')))
    value(
      vault.commit([
        anArea('Øst', 'a1'),
        {
          kind: 'organisation',
          id: 'organisation',
          base: [],
          value: { name: 'Region', logoBlobId: logo, later: [logo] },
        },
      ]),
    )
    const content = value(vault.exportContent('alt.erfakreds'))
    const other = (await aVault()).vault
    expect(value(other.importContent(content))).toEqual({ records: 2, blobs: 1 })
    const organisation = everyRecord(other).find((record) => record.kind === 'organisation')
    const renamed = organisation?.kind === 'organisation' ? String(organisation.value.logoBlobId) : ''
    expect(renamed).not.toBe(logo)
    expect(organisation?.value).toMatchObject({ name: 'Region', later: [renamed] })
    expect(Buffer.from(value(other.readBlob(renamed))).toString()).toBe('et logo')
    expect(value(other.importContent(content))).toEqual({ records: 0, blobs: 1 })
    expect(value(other.check()).findings).toEqual([])
  })

  test('larger than a commit is cut into batches, and still taken whole or not at all', async () => {
    const { vault } = await aVault()
    const records = Array.from({ length: 40 }, () => {
      const { kind, id, value: fields } = anItem('stort', 'x'.repeat(100_000))
      return { kind, id, value: fields }
    })
    expect(value(vault.importContent({ records, blobs: [] }))).toEqual({ records: 40, blobs: 0 })
    const wrong = [
      { kind: 'area', id: newId(), value: { name: 'ny' } },
      { kind: 'area', id: newId(), value: { name: 5 } },
    ]
    const blobs = [{ name: 'b', bytes: Buffer.from('bilag') }]
    expect(code(vault.importContent({ records: wrong, blobs }))).toBe('invalid-record')
    expect(everyRecord(vault)).toHaveLength(40)
    expect(value(vault.info()).blobs).toBe(0)
    expect(value(vault.check()).findings).toEqual([])
  })

  test('a record that is there with another value is a conflict, and nothing is taken', async () => {
    const { vault } = await aVault()
    value(vault.commit([anArea('Øst', 'a1')]))
    const records = [
      { kind: 'area', id: 'a2', value: { name: 'Syd' } },
      { kind: 'area', id: 'a1', value: { name: 'Vest' } },
    ]
    expect(vault.importContent({ records, blobs: [] })).toMatchObject({
      error: { code: 'conflict', current: [{ id: 'a1' }] },
    })
    expect(everyRecord(vault)).toHaveLength(1)
  })

  test('a sealed file opens with its passphrase alone, and no changed byte passes', async () => {
    const bytes = Buffer.from('{"format":"erfakreds/1"}')
    const sealed = Buffer.from(value(await sealWithPassphrase(testDeps(), 'en god adgangssætning', bytes)))
    expect(sealed.includes('erfakreds/1')).toBe(false)
    expect(Buffer.from(value(await openSealed('en god adgangssætning', sealed))).equals(bytes)).toBe(true)
    expect(code(await openSealed('en anden adgangssætning', sealed))).toBe('wrong-passphrase')
    for (let at = 0; at < sealed.length; at += 7) {
      const flipped = Buffer.from(sealed)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      const opened = await openSealed('en god adgangssætning', flipped)
      expect(opened.ok, `byte ${at}`).toBe(false)
    }
    expect(code(await openSealed('x', Buffer.from('noget andet')))).toBe('bundle-unreadable')
  })
})

describe('files', () => {
  test('that no kept value names are gone after the next unlock, those of current and earlier values stay', async () => {
    const { vault, folder } = await aVault()
    const [early, current, cancelled] = ['før', 'nu', 'fortrudt'].map((text) => value(vault.addBlob(Buffer.from(text))))
    const logo = (logoBlobId: string | undefined, base: Change['base']): Change => ({
      kind: 'organisation',
      id: 'organisation',
      base,
      value: { name: 'Region', logoBlobId },
    })
    value(vault.commit([logo(early, [])]))
    value(vault.commit([logo(current, [revOf(vault, 'organisation', 'organisation')])]))
    const elsewhere = value(vault.addBlob(Buffer.from('nævnt af en ukendt slags felt')))
    value(vault.commit([{ ...anArea('Øst'), value: { name: 'Øst', later: { picture: elsewhere } } }]))
    expect(value(vault.info()).blobs).toBe(4)
    vault.close()
    const again = await reopen(folder)
    for (const name of [early, current, elsewhere]) expect(again.readBlob(name ?? '').ok).toBe(true)
    expect(code(again.readBlob(cancelled ?? ''))).toBe('blob-missing')
    expect(value(again.info()).blobs).toBe(3)
  })

  test('above 50 MB are refused', async () => {
    const { vault } = await aVault()
    expect(code(vault.addBlob(Buffer.alloc(50 * 1024 * 1024 + 1)))).toBe('blob-too-large')
    expect(Buffer.from(value(vault.readBlob(value(vault.addBlob(Buffer.alloc(0))))))).toHaveLength(0)
  })
})

describe('canonical text', () => {
  test('is one for equal values and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = canonicalText(json)
        expect(text).not.toBeNull()
        expect(canonicalText(JSON.parse(text ?? ''))).toBe(text)
        expect(JSON.parse(text ?? '')).toEqual(JSON.parse(JSON.stringify(json)))
      }),
    )
    expect(canonicalText({ b: 1, a: { d: [1, 2], c: null } })).toBe(canonicalText({ a: { c: null, d: [1, 2] }, b: 1 }))
    expect(canonicalText({ a: undefined })).toBe('{}')
  })

  test('refuses what JSON cannot carry', () => {
    const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], null)
    for (const odd of [1n, Number.NaN, new Date(0), new Map(), () => 1, Symbol('x'), { a: [new Set()] }, deep]) {
      expect(canonicalText(odd)).toBeNull()
    }
  })
})

test('values of every default survive the way through the vault', async () => {
  const { vault } = await aVault()
  const area = newValue('area', { name: 'Øst' })
  value(vault.commit([{ kind: 'area', id: 'a1', base: [], value: { ...area } }]))
  expect(everyRecord(vault)[0]?.value).toEqual(area)
})
