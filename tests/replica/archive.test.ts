import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RequestName } from '../../src/core/contract.ts'
import { areaId, membershipIdOf } from '../../src/core/records/ids.ts'
import { newValue, type StoredRecord } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'
import { eventually } from './eventually.ts'

type Desk = Awaited<ReturnType<typeof anOpenDesk>>
type Replica = typeof import('../../src/replica/index.ts') &
  typeof import('../../src/replica/database.ts') &
  typeof import('../../src/replica/drafts.ts')

let desk: Desk
let bridge: ReturnType<typeof bridgeTo>
let replica: Replica

/** All records of the vault, as a page would read them. */
const vaultRecords = async (): Promise<readonly StoredRecord[]> => {
  const all: StoredRecord[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(after)
    if (!page.ok) throw new Error(page.error.code)
    all.push(...page.value.records)
    after = page.value.next
  } while (after !== null)
  return all
}
const read = (after: string | null) => desk.call('records.read', { after })
const inVault = async (id: string) => (await vaultRecords()).find((record) => record.id === id) ?? null
const anArea = (name: string) => ({ id: replica.newId('area'), value: newValue('area', { name }) })
const shown = async (kind: string, id: string): Promise<unknown> =>
  (await replica.readRecord({ kind, id }))?.value ?? null
/** Changes a record behind the page's back, as another copy of the archive would. */
const changeElsewhere = async (id: string, change: Readonly<Record<string, unknown>>) => {
  const now = await inVault(id)
  if (now === null) throw new Error('no such record')
  const done = await desk.call('records.commit', {
    changes: [{ kind: now.kind, id, base: [now.rev], value: { ...now.value, ...change } }],
  })
  if (!done.ok) throw new Error(done.error.code)
}

/** A page that has just been opened on an archive of its own, which holds this many areas. */
const openPage = async (areas: number, onAsked?: (name: RequestName) => void) => {
  desk = await anOpenDesk()
  bridge = bridgeTo(desk, onAsked)
  const changes = Array.from({ length: areas }, (_, n) => ({
    kind: 'area',
    id: `area-${n}`,
    base: [],
    value: { name: `Område ${n}` },
  }))
  await desk.call('records.commit', { changes })
  vi.resetModules()
  replica = {
    ...(await import('../../src/replica/index.ts')),
    ...(await import('../../src/replica/database.ts')),
    ...(await import('../../src/replica/drafts.ts')),
  }
  await replica.openArchive()
}

afterEach(() => replica.deleteDatabase())

describe('the read model', () => {
  it('holds every record of the archive once it is open', async () => {
    await openPage(1200)
    expect(bridge.asked.filter((name) => name === 'records.read').length).toBeGreaterThan(1)
    const areas = await replica.readKind('area')
    expect(areas).toHaveLength(1200)
    const mirrored = [...areas, ...(await replica.readKind('organisation'))]
    const byId = (a: StoredRecord, b: StoredRecord) => (a.id < b.id ? -1 : 1)
    expect(mirrored.toSorted(byId)).toEqual((await vaultRecords()).toSorted(byId))
  })

  it('has the vault read the next records while it takes in those before', async () => {
    const takenIn: Promise<number>[] = []
    await openPage(1200, (name) => {
      if (name === 'records.read') takenIn.push(replica.readKind('area').then((areas) => areas.length))
    })
    expect(await Promise.all(takenIn)).toEqual([0, 0])
    expect(await replica.readKind('area')).toHaveLength(1200)
  })

  it('shows a commit with the revision the vault gave it, and nothing that the vault refused', async () => {
    await openPage(9)
    const { id, value } = anArea('Øst')
    expect(await replica.commit('Område tilføjet', [replica.put('area', id, value)])).toEqual({ ok: true, value: null })
    expect(await replica.readRecord({ kind: 'area', id })).toEqual(await inVault(id))
    const other = anArea('Vest')
    const refused = await replica.commit('To på en gang', [
      replica.put('area', other.id, other.value),
      replica.put('venue', replica.newId('venue'), { ...newValue('venue', {}), name: 'x'.repeat(3000) }),
    ])
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-record' } })
    expect(await shown('area', other.id)).toBeNull()
    expect(await inVault(other.id)).toBeNull()
  })

  it('finds records by what they refer to', async () => {
    await openPage(9)
    const forum = replica.newId('forum')
    const person = replica.newId('person')
    const id = membershipIdOf(forum, person)
    await replica.commit('Meldt ind', [
      replica.put('forum', forum, newValue('forum', { kind: 'local-erfa' })),
      replica.put('person', person, newValue('person', { givenName: 'Ida' })),
      replica.put('membership', id, newValue('membership', { forumId: forum, personId: person, included: true })),
    ])
    expect(await replica.readByReference('membership', 'personId', person)).toMatchObject([{ id }])
    expect(await replica.readByReference('membership', 'forumId', person)).toEqual([])
  })

  it('follows what the main process tells of other hands', async () => {
    await openPage(9)
    const { id, value } = anArea('Fortalt')
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    await changeElsewhere(id, { name: 'Omdøbt' })
    const record = await inVault(id)
    bridge.tell('records.changed', { records: record === null ? [] : [record], gone: [{ kind: 'area', id: 'area-7' }] })
    await eventually(async () => expect(await shown('area', id)).toMatchObject({ name: 'Omdøbt' }))
    expect(await shown('area', 'area-7')).toBeNull()
  })
})

describe('undo and redo', () => {
  it('takes back one batch for each time it was asked, however fast', async () => {
    await openPage(0)
    const [a, b] = [anArea('Nord'), anArea('Syd')]
    await replica.commit('Nord tilføjet', [replica.put('area', a.id, a.value)])
    await replica.commit('Syd tilføjet', [replica.put('area', b.id, b.value)])
    expect(await Promise.all([replica.undo(), replica.undo()])).toEqual([
      { ok: true, value: 'Syd tilføjet' },
      { ok: true, value: 'Nord tilføjet' },
    ])
    expect(await replica.readKind('area')).toEqual([])
    await Promise.all([replica.redo(), replica.redo()])
    expect(await replica.readKind('area')).toHaveLength(2)
  })

  it('takes back what is on its way when it is asked, not what was before it', async () => {
    await openPage(0)
    const [a, b] = [anArea('Nord'), anArea('Syd')]
    await replica.commit('Nord tilføjet', [replica.put('area', a.id, a.value)])
    const onItsWay = replica.commit('Syd tilføjet', [replica.put('area', b.id, b.value)])
    expect(await replica.undo()).toEqual({ ok: true, value: 'Syd tilføjet' })
    await onItsWay
    expect(await replica.undo()).toEqual({ ok: true, value: 'Nord tilføjet' })
    expect(await vaultRecords()).toMatchObject([{ kind: 'organisation' }])
  })

  it('take back creating, changing and deleting, as new commits on the current heads', async () => {
    await openPage(9)
    const { id, value } = anArea('Syd')
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    await replica.commit('Område ændret', [replica.edit('area', id, (now) => ({ ...now, name: 'Sydpå' }))])
    await replica.commit('Område slettet', [replica.remove('area', id)])
    expect(await inVault(id)).toBeNull()
    expect(await replica.undo()).toEqual({ ok: true, value: 'Område slettet' })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Sydpå' } })
    expect(await replica.undo()).toEqual({ ok: true, value: 'Område ændret' })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Syd' } })
    expect(await replica.redo()).toEqual({ ok: true, value: 'Område ændret' })
    expect(await replica.redo()).toEqual({ ok: true, value: 'Område slettet' })
    expect(await inVault(id)).toBeNull()
    expect(await shown('area', id)).toBeNull()
  })

  it('keep what somebody else changed meanwhile in another field', async () => {
    await openPage(9)
    const { id, value } = anArea('Nord')
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    await replica.commit('Område ændret', [replica.edit('area', id, (now) => ({ ...now, name: 'Nordpå' }))])
    await changeElsewhere(id, { order: 'k' })
    expect(await replica.undo()).toEqual({ ok: true, value: 'Område ændret' })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Nord', order: 'k' } })
  })

  it('leave what changed meanwhile in the same field, say so, and go on with the step before', async () => {
    await openPage(9)
    const other = anArea('Ved siden af')
    await replica.commit('Et andet område tilføjet', [replica.put('area', other.id, other.value)])
    const { id, value } = anArea('Midt')
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    await replica.commit('Område ændret', [replica.edit('area', id, (now) => ({ ...now, name: 'Midtfor' }))])
    await changeElsewhere(id, { name: 'Midtimellem' })
    expect(await replica.undo()).toEqual({ ok: false, error: { code: 'step-overtaken' } })
    expect(await replica.undo()).toEqual({ ok: false, error: { code: 'step-overtaken' } })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Midtimellem' } })
    expect(await replica.undo()).toEqual({ ok: true, value: 'Et andet område tilføjet' })
    expect(await inVault(other.id)).toBeNull()
  })

  it('tell why nothing happened where the archive refuses and the page shows no error of its own', async () => {
    await openPage(1)
    const told: unknown[] = []
    const stop = replica.onRefused((error) => told.push(error.code))
    const { id, value } = anArea('Nord')
    expect(await replica.commitOrTell('Område tilføjet', [replica.put('area', id, value)])).toBe(true)
    await desk.call('vault.lock', {})
    expect(await replica.commitOrTell('Område slettet', [replica.remove('area', id)])).toBe(false)
    stop()
    expect(told).toEqual(['locked'])
  })

  it('never go past an erasure', async () => {
    await openPage(9)
    const { id, value } = anArea('Slettes for altid')
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    expect(await replica.erase({ kind: 'area', id })).toMatchObject({ ok: true, value: { versions: 1 } })
    expect(await inVault(id)).toBeNull()
    expect(await replica.undo()).toEqual({ ok: true, value: null })
    expect(await inVault(id)).toBeNull()
  })
})

describe('a draft', () => {
  const opened = async (name: string) => {
    await openPage(1)
    const { id, value } = anArea(name)
    await replica.commit('Område tilføjet', [replica.put('area', id, value)])
    const draft = replica.draftOf({ kind: 'area', id }, 'Område ændret')
    await eventually(() => expect(draft.snapshot()).not.toBeUndefined())
    return { id, draft }
  }
  const type = (draft: InstanceType<Replica['Draft']>, text: string) => {
    for (const key of text) draft.change((value) => ({ ...value, name: `${String(value.name)}${key}` }))
  }

  it('is sent to the archive by itself, within a second of the last keystroke', async () => {
    const { id, draft } = await opened('')
    const before = bridge.asked.length
    type(draft, 'Kystbanen')
    /* A timer of the same page: on a busy machine both ring late, and still in turn. */
    const aSecond = new Promise((resolve) => setTimeout(() => resolve('a second'), 1000))
    const sent = eventually(() => expect(bridge.asked.slice(before)).toContain('records.commit')).then(() => 'sent')
    expect(await Promise.race([sent, aSecond])).toBe('sent')
    await eventually(() => expect(draft.snapshot()).toMatchObject({ save: { state: 'saved' } }))
    expect(await inVault(id)).toMatchObject({ value: { name: 'Kystbanen' } })
  })

  it('keeps every keystroke typed while saving is on its way', async () => {
    const { id, draft } = await opened('')
    let wanted = ''
    for (let round = 0; round < 60; round++) {
      type(draft, `${round} `)
      /* As a timer, a blur and a lock at once would. */
      const saves = [draft.flush(), draft.flush()]
      type(draft, 'og ')
      saves.push(draft.flush())
      wanted += `${round} og `
      if (round % 3 === 0) await saves[round % saves.length]
      expect(draft.snapshot()).toMatchObject({ value: { name: wanted } })
    }
    expect(await replica.flushDrafts()).toBe(true)
    expect(await inVault(id)).toMatchObject({ value: { name: wanted } })
  })

  it('is sent about once a second while somebody writes on, however quickly', async () => {
    const { id, draft } = await opened('')
    const before = bridge.asked.length
    const sent = () => bridge.asked.slice(before).filter((name) => name === 'records.commit').length
    const from = performance.now()
    while (performance.now() - from < 2000) {
      type(draft, 'e')
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect([1, 2]).toContain(sent())
    await draft.flush()
    expect(await inVault(id)).toMatchObject({ value: draft.snapshot()?.value })
  })

  it('is undone as one run of typing, also while something is still unsaved', async () => {
    const { id, draft } = await opened('A')
    type(draft, 'b')
    await draft.flush()
    type(draft, 'c')
    await draft.flush()
    type(draft, 'd')
    expect(await replica.undo()).toEqual({ ok: true, value: 'Område ændret' })
    expect(await inVault(id)).toMatchObject({ value: { name: 'A' } })
    expect(draft.snapshot()).toMatchObject({ value: { name: 'A' } })
  })

  it('takes over another field changed elsewhere, and asks when it is the same field', async () => {
    const { id, draft } = await opened('Før')
    await changeElsewhere(id, { order: 'm' })
    type(draft, ' og efter')
    await draft.flush()
    expect(await inVault(id)).toMatchObject({ value: { name: 'Før og efter', order: 'm' } })
    await changeElsewhere(id, { name: 'Andres navn' })
    type(draft, ' igen')
    await draft.flush()
    expect(draft.snapshot()).toMatchObject({ value: { name: 'Før og efter igen' }, save: { state: 'conflict' } })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Andres navn' } })
    draft.resolve('ours')
    await eventually(async () => expect(await inVault(id)).toMatchObject({ value: { name: 'Før og efter igen' } }))
    await eventually(() => expect(draft.snapshot()).toMatchObject({ save: { state: 'saved' } }))
  })

  it('of a record that was deleted holds nobody back, and comes back with it', async () => {
    const { id, draft } = await opened('Slettes')
    type(draft, ' snart')
    await replica.commit('Område slettet', [replica.remove('area', id)])
    expect(draft.snapshot()).toBeNull()
    expect(replica.hasUnsavedDrafts()).toBe(false)
    expect(await replica.undo()).toEqual({ ok: true, value: 'Område slettet' })
    await eventually(async () => expect(await inVault(id)).toMatchObject({ value: { name: 'Slettes snart' } }))
  })

  it('keeps the text and says why when the vault refuses, and saves it when asked again', async () => {
    const { id, draft } = await opened('Gemt')
    await desk.call('vault.lock', {})
    type(draft, ' og mere')
    expect(await replica.flushDrafts()).toBe(false)
    expect(draft.snapshot()).toMatchObject({
      value: { name: 'Gemt og mere' },
      save: { state: 'failed', error: { code: 'locked' } },
    })
    expect(replica.hasUnsavedDrafts()).toBe(true)
    const back = await desk.call('vault.unlock', { passphrase: 'blå cykel ved havnen 7 måger' })
    expect(back.ok).toBe(true)
    await draft.flush()
    expect(await inVault(id)).toMatchObject({ value: { name: 'Gemt og mere' } })
    expect(replica.hasUnsavedDrafts()).toBe(false)
  })

  it('is in the archive before it locks, also where it was decided on a moment ago', async () => {
    const { id, draft } = await opened('Gemt')
    type(draft, ' og mere')
    void replica.decide('Området er ændret', (records) => {
      const value = records.area.get(areaId.parse(id))
      return ok(
        value === undefined
          ? []
          : [{ kind: 'area', id: areaId.parse(id), value: { ...value, name: `${value.name} til` } }],
      )
    })
    expect(await replica.lockArchive()).toBeNull()
    expect((await desk.call('vault.unlock', { passphrase: 'blå cykel ved havnen 7 måger' })).ok).toBe(true)
    expect(await inVault(id)).toMatchObject({ value: { name: 'Gemt og mere til' } })
  })

  it('that cannot be saved keeps the archive open until whoever locks it accepts the loss', async () => {
    const { id, draft } = await opened('Gemt')
    draft.change((value) => ({ ...value, name: 'x'.repeat(2001) }))
    expect(await replica.lockArchive()).toBe('unsaved')
    expect(desk.archive.state()).toMatchObject({ phase: 'unlocked' })
    expect(await inVault(id)).toMatchObject({ value: { name: 'Gemt' } })
    expect(await replica.lockArchive('lose')).toBeNull()
    expect(desk.archive.state()).toMatchObject({ phase: 'locked' })
  })
})
