import { afterEach, expect, it, vi } from 'vitest'
import { approveMinutes } from '../../src/core/minutes/life.ts'
import { forumId, minutesVersionIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'

type Replica = typeof import('../../src/replica/index.ts') &
  typeof import('../../src/replica/database.ts') &
  typeof import('../../src/replica/drafts.ts')

let replica: Replica
afterEach(() => replica.deleteDatabase())

const openPage = async () => {
  bridgeTo(await anOpenDesk())
  vi.resetModules()
  replica = {
    ...(await import('../../src/replica/index.ts')),
    ...(await import('../../src/replica/database.ts')),
    ...(await import('../../src/replica/drafts.ts')),
  }
  await replica.openArchive()
  const forum = forumId.parse('f')
  const meeting = replica.newId('meeting')
  const item = replica.newId('agenda-item')
  await replica.commit('Mødet', [
    replica.put('forum', forum, newValue('forum', { name: 'F', kind: 'local-erfa' })),
    replica.put('meeting', meeting, newValue('meeting', { forumId: forum, date: '2026-03-03', status: 'held' })),
    replica.put('agenda-item', item, newValue('agenda-item', { meetingId: meeting, title: 'Nyt' })),
  ])
  return { meeting, item }
}
const today = '2026-03-20'

it('approves what was typed a moment ago, too, and what is still on its way', async () => {
  const { meeting, item } = await openPage()
  const draft = replica.draftOf({ kind: 'agenda-item', id: item }, 'Punktet er ændret')
  const stop = draft.subscribe(() => undefined)
  await vi.waitFor(() => expect(draft.snapshot()).toBeTruthy())
  draft.change((value) => ({ ...value, title: 'Nyt fra alle' }))
  const late = replica.newId('action')
  void replica.commit('Opgave', [replica.put('action', late, newValue('action', { meetingId: meeting, task: 'Ring' }))])
  const decided = await replica.decide('Godkendt', (records) =>
    approveMinutes(records, meeting, { on: today, by: 'mødet', today }),
  )
  expect(decided).toEqual({ done: true, refused: null })
  const version = await replica.readRecord({ kind: 'minutes-version', id: minutesVersionIdOf(meeting, 1) })
  expect(version?.value).toMatchObject({
    items: [{ id: item, value: { title: 'Nyt fra alle' } }],
    actions: [{ id: late, value: { task: 'Ring' } }],
  })
  stop()
})

it('answers what spoke against it, and changes nothing', async () => {
  const { meeting } = await openPage()
  const before = await replica.readAll()
  const decided = await replica.decide('Godkendt', (records) =>
    approveMinutes(records, meeting, { on: '2026-01-01', by: '', today }),
  )
  expect(decided).toEqual({ done: false, refused: { code: 'before-meeting' } })
  expect(await replica.readAll()).toEqual(before)
})

it('is what an undo takes back that is asked for before it is through', async () => {
  const { item } = await openPage()
  const decided = replica.decide('Punktet er omdøbt', (records) => {
    const value = records['agenda-item'].get(item)
    return ok(value === undefined ? [] : [{ kind: 'agenda-item', id: item, value: { ...value, title: 'Andet' } }])
  })
  expect(await replica.undo()).toEqual(ok('Punktet er omdøbt'))
  expect((await decided).done).toBe(true)
  const after = await replica.readRecord({ kind: 'agenda-item', id: item })
  expect(after?.value).toMatchObject({ title: 'Nyt' })
})
