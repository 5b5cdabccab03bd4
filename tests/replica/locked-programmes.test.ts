import { afterEach, expect, it, vi } from 'vitest'
import { programmeVersionIdOf } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'
import { bridgeTo } from './bridge-builder.ts'

type Replica = typeof import('../../src/replica/index.ts') & typeof import('../../src/replica/database.ts')

let replica: Replica
afterEach(() => replica.deleteDatabase())

const done = { ok: true }
const held = { ok: false, error: { code: 'programme-published' } }

it('refuses every change of a version, and takes away what was published only with its day', async () => {
  bridgeTo(await anOpenDesk())
  vi.resetModules()
  replica = { ...(await import('../../src/replica/index.ts')), ...(await import('../../src/replica/database.ts')) }
  await replica.openArchive()
  const meeting = replica.newId('meeting')
  const [aside, published] = [programmeVersionIdOf(meeting, 1), programmeVersionIdOf(meeting, 2)]
  const version = (fields: Partial<RecordInput<'programme-version'>>) =>
    newValue('programme-version', {
      meetingId: meeting,
      number: 1,
      madeOn: '2027-03-01',
      day: {},
      programme: { meetingId: meeting },
      ...fields,
    })
  const made = await replica.commit('Dagen', [
    replica.put('forum', replica.newId('forum'), newValue('forum', { name: 'F', kind: 'knowledge-day' })),
    replica.put('meeting', meeting, newValue('meeting', { forumId: 'f' })),
    replica.put('programme-version', aside, version({})),
    replica.put('programme-version', published, version({ number: 2, publishedOn: '2027-03-01' })),
  ])
  expect(made).toMatchObject(done)
  // Publishing cannot be undone, and what was done before it still can.
  const later = programmeVersionIdOf(meeting, 3)
  const theme = (text: string) =>
    replica.commit('Tema', [replica.edit('meeting', meeting, (value) => ({ ...value, theme: text }))])
  expect(await theme('Håb')).toMatchObject(done)
  const publishing = [replica.put('programme-version', later, version({ number: 3, publishedOn: '2027-03-02' }))]
  expect(await replica.commit('Offentliggør', publishing)).toMatchObject(done)
  expect(await replica.undo()).toMatchObject(held)
  expect(await replica.undo()).toEqual({ ok: true, value: 'Tema' })
  const rename = (id: typeof aside) =>
    replica.commit('Navn', [replica.edit('programme-version', id, (value) => ({ ...value, name: 'Andet' }))])
  expect(await rename(aside)).toMatchObject(held)
  expect(await rename(published)).toMatchObject(held)
  expect(await replica.commit('Væk', [replica.remove('programme-version', published)])).toMatchObject(held)
  expect(await replica.commit('Væk', [replica.remove('programme-version', aside)])).toMatchObject(done)
  const theDay = [published, later].map((id) => replica.remove('programme-version', id))
  expect(await replica.commit('Slet', [...theDay, replica.remove('meeting', meeting)])).toMatchObject(done)
  expect(await replica.undo()).toMatchObject(done)
  expect(await replica.commit('Væk', [replica.remove('programme-version', published)])).toMatchObject(held)
})
