import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect, it, vi } from 'vitest'
import { forumId, meetingId, programmeIdOf, registrationId, sessionId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { anOpenDesk } from '../electron/desk-builder.ts'

vi.setConfig({ testTimeout: 60_000 })

const day = meetingId.parse('dagen')
const put = (kind: string, id: string, value: object) => ({ kind, id, base: [], value: { ...value } })
const session = (id: string, fields: Partial<RecordInput<'session'>>) =>
  put('session', sessionId.parse(id), newValue('session', { meetingId: day, title: id, ...fields }))
const signUp = (id: string, fields: Partial<RecordInput<'registration'>>) =>
  put(
    'registration',
    registrationId.parse(id),
    newValue('registration', { meetingId: day, name: 'Anna Holm', ...fields }),
  )

const aDeskWithADay = async () => {
  const desk = await anOpenDesk()
  const forum = forumId.parse('dage')
  const seats = [sessionId.parse('krop')]
  const reply = await desk.call('records.commit', {
    changes: [
      put('forum', forum, newValue('forum', { name: 'Vidensdage', kind: 'knowledge-day' })),
      put(
        'meeting',
        day,
        newValue('meeting', { forumId: forum, status: 'planned', date: '2027-04-22', start: '09:00' }),
      ),
      put('programme', programmeIdOf(day), newValue('programme', { meetingId: day })),
      session('velkomst', { kind: 'plenary', start: '09:00', minutes: 15 }),
      session('krop', { start: '10:15' }),
      signUp('a', { seats }),
      signUp('b', { seats: [] }),
      signUp('c', { name: 'Bo Å/Lind', place: 'waiting', seats }),
    ],
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return desk
}

const uidsIn = (file: string) =>
  Object.values(nodeIcal.sync.parseFile(file)).flatMap((each) => (each?.type === 'VEVENT' ? [each.uid] : []))

it('saves what each participant of a day goes to in a new folder, and counts it as sent once', async () => {
  const desk = await aDeskWithADay()
  for (const name of ['Vidensdage - 22. april 2027', 'Vidensdage - 22. april 2027 2']) {
    desk.answers.push(desk.folder)
    expect(await desk.call('calendar.exportParticipants', { meetingId: day })).toEqual({
      ok: true,
      value: { savedAs: name, count: 2 },
    })
    expect(readdirSync(path.join(desk.folder, name))).toEqual(['Anna Holm 2.ics', 'Anna Holm.ics'])
  }
  const files = ['Anna Holm.ics', 'Anna Holm 2.ics'].map((file) =>
    path.join(desk.folder, 'Vidensdage - 22. april 2027', file),
  )
  expect(files.map(uidsIn)).toEqual([
    ['dagen@erfakreds', 'velkomst@erfakreds', 'krop@erfakreds'],
    ['dagen@erfakreds', 'velkomst@erfakreds'],
  ])
  for (const file of files) expect(() => ICAL.parse(readFileSync(file, 'utf8'))).not.toThrow()
  const told = desk.told.filter(({ name }) => name === 'records.changed')
  expect(told).toHaveLength(1)
  const page = await desk.call('records.read', { after: null })
  const krop = page.ok ? page.value.records.find(({ id }) => id === 'krop') : undefined
  expect(krop?.kind === 'session' && krop.value.calendar).toMatchObject({ sequence: 0 })
})

it('writes nothing where nobody has a place yet, or the user changes their mind', async () => {
  const desk = await aDeskWithADay()
  const empty = path.join(desk.folder, 'tom')
  mkdirSync(empty)
  desk.answers.push(null)
  expect(await desk.call('calendar.exportParticipants', { meetingId: day })).toEqual({ ok: true, value: null })
  expect(desk.told.filter(({ name }) => name === 'records.changed')).toEqual([])
  expect(await desk.call('calendar.export', { of: { type: 'registration', id: registrationId.parse('c') } })).toEqual({
    ok: false,
    error: { code: 'not-in-calendar' },
  })
  expect(existsSync(path.join(desk.folder, 'Vidensdage - 22. april 2027'))).toBe(false)
})

it('proposes the name of the session, or of the participant with the day', async () => {
  const desk = await aDeskWithADay()
  await desk.call('calendar.export', { of: { type: 'session', id: sessionId.parse('krop') } })
  await desk.call('calendar.export', { of: { type: 'registration', id: registrationId.parse('a') } })
  expect(desk.asked.filter((each) => each.startsWith('save'))).toEqual([
    expect.stringContaining('krop - 22. april 2027.ics'),
    expect.stringContaining('Vidensdage - Anna Holm.ics'),
  ])
})
