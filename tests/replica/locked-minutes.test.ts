import { afterEach, expect, it, vi } from 'vitest'
import { approveMinutes, reopenMinutes } from '../../src/core/minutes/life.ts'
import { forumId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import type { Result } from '../../src/core/result.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'

type Replica = typeof import('../../src/replica/index.ts') & typeof import('../../src/replica/database.ts')

let replica: Replica
afterEach(() => replica.deleteDatabase())

const done = { ok: true, value: null }
const locked = { ok: false, error: { code: 'minutes-locked' } }

it('refuses whatever changes approved minutes, until they are opened; undo takes back the approval itself', async () => {
  bridgeTo(await anOpenDesk())
  vi.resetModules()
  replica = { ...(await import('../../src/replica/index.ts')), ...(await import('../../src/replica/database.ts')) }
  await replica.openArchive()
  const forum = forumId.parse('f')
  const meeting = replica.newId('meeting')
  const item = replica.newId('agenda-item')
  const person = replica.newId('person')
  const action = replica.newId('action')
  await replica.commit('Mødet', [
    replica.put('forum', forum, newValue('forum', { name: 'F', kind: 'local-erfa' })),
    replica.put('person', person, newValue('person', { givenName: 'P' })),
    replica.put(
      'meeting',
      meeting,
      newValue('meeting', {
        forumId: forum,
        date: '2026-03-03',
        status: 'held',
        participants: [{ id: 'e', personId: person }],
      }),
    ),
    replica.put('agenda-item', item, newValue('agenda-item', { meetingId: meeting, title: 'Nyt' })),
    replica.put('action', action, newValue('action', { meetingId: meeting, task: 'Ring' })),
  ])
  const run = async (make: (records: ReturnType<typeof recordSetOf>) => Result<readonly RecordChange[], unknown>) => {
    const records = recordSetOf((await replica.readAll()) as unknown as readonly RecordEntry[])
    const changes = make(records)
    if (!changes.ok) throw new Error('refused')
    return replica.commit('Skridt', replica.editsOf(records, changes.value))
  }
  const title = (text: string) =>
    replica.commit('Titel', [replica.edit('agenda-item', item, (value) => ({ ...value, title: text }))])
  const today = '2026-03-20'

  expect(await run((records) => approveMinutes(records, meeting, { on: today, by: 'Mødet', today }))).toEqual(done)
  expect(await title('Andet')).toMatchObject(locked)
  expect(await replica.commit('Væk', [replica.remove('agenda-item', item)])).toMatchObject(locked)
  expect(
    await replica.commit('Bilag', [replica.edit('meeting', meeting, (value) => ({ ...value, participants: [] }))]),
  ).toMatchObject(locked)
  expect(
    await replica.commit('Klaret', [replica.edit('action', action, (value) => ({ ...value, status: 'done' }))]),
  ).toEqual(done)

  expect(await replica.undo()).toMatchObject({ ok: true, value: 'Klaret' })
  expect(await replica.undo()).toMatchObject({ ok: true, value: 'Skridt' })
  expect(await title('Rettet')).toEqual(done)
  expect(await run((records) => approveMinutes(records, meeting, { on: today, by: 'Mødet', today }))).toEqual(done)
  expect(await run((records) => reopenMinutes(records, meeting, { because: 'Et tal', today }))).toEqual(done)
  expect(await title('Igen')).toEqual(done)
  expect(
    await replica.commit('Mødet er slettet', [replica.remove('agenda-item', item), replica.remove('meeting', meeting)]),
  ).toEqual(done)
})
