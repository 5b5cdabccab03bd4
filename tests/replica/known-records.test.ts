/** All records at hand: what the archive holds, level with each change, and the same object until there is one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newValue } from '../../src/core/records/index.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'
import { eventually } from './eventually.ts'

type Replica = typeof import('../../src/replica/index.ts') &
  typeof import('../../src/replica/database.ts') &
  typeof import('../../src/replica/known-records.ts')

let replica: Replica
let leave: () => void
const told = vi.fn()

beforeEach(async () => {
  const desk = await anOpenDesk()
  bridgeTo(desk)
  const changes = ['a', 'b'].map((id) => ({ kind: 'area', id: `area-${id}`, base: [], value: { name: id } }))
  await desk.call('records.commit', { changes })
  vi.resetModules()
  replica = {
    ...(await import('../../src/replica/index.ts')),
    ...(await import('../../src/replica/database.ts')),
    ...(await import('../../src/replica/known-records.ts')),
  }
  await replica.openArchive()
  told.mockClear()
  leave = replica.onKnownRecords(told)
})

afterEach(async () => {
  leave()
  await replica.deleteDatabase()
})

const names = () => [...(replica.knownRecords()?.area.values() ?? [])].map(({ name }) => name)
const read = () => eventually(() => expect(replica.knownRecords()).not.toBeUndefined())
const anArea = (name: string) => replica.put('area', replica.newId('area'), newValue('area', { name }))

describe('all records at hand', () => {
  it('are not there until they are read, and then are what the archive holds', async () => {
    expect(replica.knownRecords()).toBeUndefined()
    await read()
    expect(names()).toEqual(['a', 'b'])
    expect(told).toHaveBeenCalledOnce()
  })

  it('stay the same object while nothing changes', async () => {
    await read()
    const before = replica.knownRecords()
    leave()
    leave = replica.onKnownRecords(told)
    await replica.readAll()
    expect(replica.knownRecords()).toBe(before)
  })

  it('follow a batch in one step, and its undoing', async () => {
    await read()
    told.mockClear()
    await replica.commit('To områder', [anArea('c'), anArea('d')])
    await eventually(() => expect(names().toSorted()).toEqual(['a', 'b', 'c', 'd']))
    expect(told).toHaveBeenCalledOnce()
    await replica.undo()
    await eventually(() => expect(names()).toEqual(['a', 'b']))
  })

  it('have what was changed while they were read', async () => {
    await replica.commit('Et område', [anArea('c')])
    await read()
    await eventually(() => expect(names()).toContain('c'))
  })

  it('run in the order of their ids, whatever came last', async () => {
    await read()
    await replica.commit('Tre områder', [anArea('c'), anArea('d'), anArea('e')])
    await eventually(() => expect(names()).toHaveLength(5))
    const ids = [...(replica.knownRecords()?.area.keys() ?? [])]
    expect(ids).toEqual(ids.toSorted())
  })
})
