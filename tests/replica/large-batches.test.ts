import { afterEach, describe, expect, it, vi } from 'vitest'
import { newValue } from '../../src/core/records/index.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'
import { eventually } from './eventually.ts'

type Replica = typeof import('../../src/replica/index.ts') & typeof import('../../src/replica/database.ts')

let desk: Awaited<ReturnType<typeof anOpenDesk>>
let bridge: ReturnType<typeof bridgeTo>
let replica: Replica

const openPage = async () => {
  desk = await anOpenDesk()
  bridge = bridgeTo(desk)
  vi.resetModules()
  replica = { ...(await import('../../src/replica/index.ts')), ...(await import('../../src/replica/database.ts')) }
  await replica.openArchive()
}

/** Venues with so long a way in that a hundred of them are more than one commit may hold. */
const venues = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: replica.newId('venue'),
    value: newValue('venue', { name: `Sted ${n}`, arrivalNotes: Array.from({ length: 40 }, () => 'å'.repeat(250)) }),
  }))
const putAll = (all: ReturnType<typeof venues>) => all.map(({ id, value }) => replica.put('venue', id, value))
const commits = () => bridge.asked.filter((name) => name === 'records.commit').length
const venuesInVault = async (): Promise<number> => {
  let count = 0
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(after)
    if (!page.ok) throw new Error(page.error.code)
    count += page.value.records.filter(({ kind }) => kind === 'venue').length
    after = page.value.next
  } while (after !== null)
  return count
}
const read = (after: string | null) => desk.call('records.read', { after })

afterEach(() => replica.deleteDatabase())

describe('a batch larger than one commit', () => {
  it('is written whole in parts, and taken back and done again as one', async () => {
    await openPage()
    expect(await replica.commit('Steder', putAll(venues(120)))).toEqual({ ok: true, value: null })
    expect(commits()).toBe(3)
    expect(await venuesInVault()).toBe(120)
    expect(await replica.undo()).toEqual({ ok: true, value: 'Steder' })
    expect(await venuesInVault()).toBe(0)
    expect(await replica.undo()).toEqual({ ok: true, value: null })
    expect(await replica.redo()).toEqual({ ok: true, value: 'Steder' })
    expect(await venuesInVault()).toBe(120)
  })

  it('leaves nothing behind where the vault refuses a later part', async () => {
    await openPage()
    const tooLarge = newValue('venue', { arrivalNotes: Array.from({ length: 2200 }, () => 'x'.repeat(500)) })
    const last = { id: replica.newId('venue'), value: tooLarge }
    const done = await replica.commit('Steder', putAll([...venues(99), last]))
    expect(done).toMatchObject({ ok: false, error: { code: 'commit-too-large' } })
    expect(await venuesInVault()).toBe(0)
    expect(await replica.readKind('venue')).toEqual([])
    expect(await replica.undo()).toEqual({ ok: true, value: null })
  })

  it('is written to its end before the archive is locked', async () => {
    await openPage()
    const done = replica.commit('Steder', putAll(venues(120)))
    await eventually(() => expect(commits()).toBeGreaterThan(0))
    expect(await replica.lockArchive()).toBeNull()
    expect(await done).toEqual({ ok: true, value: null })
    expect(commits()).toBe(3)
  })

  it('goes in one commit where it fits', async () => {
    await openPage()
    await replica.commit('Steder', putAll(venues(40)))
    expect(commits()).toBe(1)
  })
})
