import { afterEach, expect, it } from 'vitest'
import { approveMinutes } from '../../src/core/minutes/life.ts'
import { forumId, meetingRunIdOf, minutesVersionIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { ok } from '../../src/core/result.ts'
import { eventually } from './eventually.ts'
import { openReplica, type Replica } from './open-replica.ts'

let replica: Replica
afterEach(() => replica.deleteDatabase())

const openPage = async () => {
  replica = await openReplica()
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
  await eventually(() => expect(draft.snapshot()).toBeTruthy())
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

it('waits for an undo that was asked for before it, and is not what that undo takes back', async () => {
  const { item } = await openPage()
  const rename = (more: string) =>
    replica.decideOrTell(more, (records) => {
      const value = records['agenda-item'].get(item)
      return value === undefined
        ? []
        : [{ kind: 'agenda-item', id: item, value: { ...value, title: `${value.title} ${more}` } }]
    })
  const title = async () => (await replica.readRecord({ kind: 'agenda-item', id: item }))?.value
  expect(await Promise.all([rename('et'), replica.undo(), rename('to')])).toEqual([1, ok('et'), 1])
  expect(await title()).toMatchObject({ title: 'Nyt to' })
  expect(await Promise.all([replica.undo(), replica.redo(), rename('tre'), replica.undo()])).toEqual([
    ok('to'),
    ok('to'),
    1,
    ok('tre'),
  ])
  expect(await title()).toMatchObject({ title: 'Nyt to' })
})

it('sees what the decision before it came to, when both are asked for at once', async () => {
  const { item } = await openPage()
  const longer = () =>
    replica.decide('Punktet er omdøbt', (records) => {
      const value = records['agenda-item'].get(item)
      return ok(
        value === undefined
          ? []
          : [{ kind: 'agenda-item', id: item, value: { ...value, title: `${value.title} igen` } }],
      )
    })
  expect(await Promise.all([longer(), longer(), longer()])).toEqual(Array(3).fill({ done: true, refused: null }))
  const after = await replica.readRecord({ kind: 'agenda-item', id: item })
  expect(after?.value).toMatchObject({ title: 'Nyt igen igen igen' })
})

it('revises a record as it is when its turn comes, and leaves it where nothing is to change', async () => {
  const { item, meeting } = await openPage()
  const longer = () =>
    replica.commit('Punktet er omdøbt', [
      replica.revise('agenda-item', item, (value) => value && { ...value, title: `${value.title} igen` }),
    ])
  await Promise.all([longer(), longer()])
  const again = await replica.readRecord({ kind: 'agenda-item', id: item })
  expect(again?.value).toMatchObject({ title: 'Nyt igen igen' })
  await replica.commit('Intet', [replica.revise('agenda-item', item, () => null)])
  expect(await replica.readRecord({ kind: 'agenda-item', id: item })).toEqual(again)
  const run = meetingRunIdOf(meeting)
  const begin = () =>
    replica.commit('Uret', [
      replica.revise('meeting-run', run, (value) => value ?? newValue('meeting-run', { meetingId: meeting })),
    ])
  expect(await Promise.all([begin(), begin()])).toEqual([ok(null), ok(null)])
  expect((await replica.readRecord({ kind: 'meeting-run', id: run }))?.value).toMatchObject({ spans: [] })
})

it('decides a key pressed twice on what the first press came to, and says when nothing was left to do', async () => {
  const { item } = await openPage()
  const rename = () =>
    replica.decideOrTell('Punktet er omdøbt', (records) => {
      const value = records['agenda-item'].get(item)
      return value === undefined || value.title.length > 8
        ? []
        : [{ kind: 'agenda-item', id: item, value: { ...value, title: `${value.title} igen` } }]
    })
  expect(await Promise.all([rename(), rename(), rename()])).toEqual([1, 1, 0])
  const after = await replica.readRecord({ kind: 'agenda-item', id: item })
  expect(after?.value).toMatchObject({ title: 'Nyt igen igen' })
})

it('does what a key does at once also while a text somewhere cannot be saved; what must not miss a word waits for it, and says why', async () => {
  const { meeting, item } = await openPage()
  const draft = replica.draftOf({ kind: 'meeting', id: meeting }, 'Mødet er ændret')
  const stop = draft.subscribe(() => undefined)
  await eventually(() => expect(draft.snapshot()).toBeTruthy())
  draft.change((value) => ({ ...value, title: 'x'.repeat(100_000) }))
  const close = (records: RecordSet) => {
    const value = records['agenda-item'].get(item)
    return value === undefined ? [] : [{ kind: 'agenda-item' as const, id: item, value: { ...value, closed: true } }]
  }
  const told: string[] = []
  const stopHearing = replica.onRefused(({ code }) => told.push(code))
  expect(await replica.decide('Punktet er lukket', (records) => ok(close(records)))).toEqual({
    done: false,
    refused: null,
  })
  expect(told).toEqual(['invalid-record'])
  stopHearing()
  expect(await replica.decideOrTell('Punktet er lukket', close)).toBe(1)
  expect(await replica.decideOrTell('Punktet er lukket', close), 'closed already').toBe(0)
  const after = await replica.readRecord({ kind: 'agenda-item', id: item })
  expect(after?.value).toMatchObject({ closed: true })
  stop()
})

it('answers nothing where the archive refuses, which is told', async () => {
  const { item } = await openPage()
  const told: string[] = []
  const stopHearing = replica.onRefused(({ code }) => told.push(code))
  const tooLong = await replica.decideOrTell('Punktet er omdøbt', (records) => {
    const value = records['agenda-item'].get(item)
    return value === undefined
      ? []
      : [{ kind: 'agenda-item', id: item, value: { ...value, title: 'x'.repeat(100_000) } }]
  })
  expect(tooLong).toBeNull()
  expect(told).toEqual(['invalid-record'])
  stopHearing()
})
