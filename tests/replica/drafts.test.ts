import { afterEach, expect, it, vi } from 'vitest'
import { forumId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { eventually } from './eventually.ts'
import { openReplica, type Replica } from './open-replica.ts'

let replica: Replica
afterEach(() => replica.deleteDatabase())

const openDraft = async () => {
  replica = await openReplica()
  const forum = { kind: 'forum', id: forumId.parse('f') } as const
  await replica.commit('Forum', [replica.put('forum', forum.id, newValue('forum', { name: 'F', kind: 'local-erfa' }))])
  const draft = replica.draftOf(forum, 'Forummet er ændret')
  const stop = draft.subscribe(() => undefined)
  await eventually(() => expect(draft.snapshot()).toBeTruthy())
  return { draft, stop, stored: async () => (await replica.readRecord(forum))?.value }
}

it('takes back by itself what is changed after the focus left, also while what was typed before is on its way', async () => {
  const { draft, stop, stored } = await openDraft()
  draft.change((value) => ({ ...value, name: 'Forum' }))
  draft.endRun()
  draft.change((value) => ({ ...value, shortName: 'Fo' }))
  expect(await replica.undo()).toEqual(ok('Forummet er ændret'))
  expect(await stored()).toMatchObject({ name: 'Forum', shortName: '' })
  expect(await replica.undo()).toEqual(ok('Forummet er ændret'))
  expect(await stored()).toMatchObject({ name: 'F', shortName: '' })
  stop()
})

it('takes back as one what is typed in a while, however many times it was saved', async () => {
  const { draft, stop, stored } = await openDraft()
  for (const name of ['Fo', 'For', 'Foru']) {
    draft.change((value) => ({ ...value, name }))
    await draft.flush()
  }
  expect(await replica.undo()).toEqual(ok('Forummet er ændret'))
  expect(await stored()).toMatchObject({ name: 'F' })
  stop()
})

it('is saved while keys come quicker than timers ring', async () => {
  const { draft, stop, stored } = await openDraft()
  const { setTimeout: inTime } = globalThis
  vi.stubGlobal('setTimeout', (ring: () => void, wait = 0) => inTime(ring, wait + 100))
  const begin = performance.now()
  for (let key = 0; performance.now() - begin < 3_000; key += 1) {
    draft.change((value) => ({ ...value, name: `F${key}` }))
    await new Promise((resolve) => setImmediate(resolve))
  }
  vi.unstubAllGlobals()
  expect(await stored()).not.toMatchObject({ name: 'F' })
  await draft.flush()
  stop()
})
