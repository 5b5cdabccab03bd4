import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import nodeIcal from 'node-ical'
import { describe, expect, it, vi } from 'vitest'
import type { CalendarOf } from '../../src/core/contract.ts'
import { forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { newValue, type StoredRecord } from '../../src/core/records/index.ts'
import { anOpenDesk, type TestDesk } from '../electron/desk-builder.ts'

vi.setConfig({ testTimeout: 60_000 })

const forum = forumId.parse('forum')
const meeting = meetingId.parse('meeting:forum:2027:1')
const anna = personId.parse('anna')
const ofForum: CalendarOf = { type: 'forum', id: forum }
const failure = (code: string) => ({ ok: false, error: { code } })

const coming = newValue('meeting', {
  forumId: forum,
  status: 'planned',
  date: '2027-03-03',
  start: '13:00',
  end: '15:00',
})

const aDeskWithMeetings = async (more: readonly { readonly id: string; readonly date: string | null }[] = []) => {
  const desk = await anOpenDesk()
  const put = (kind: string, id: string, value: object) => ({ kind, id, base: [], value: { ...value } })
  const reply = await desk.call('records.commit', {
    changes: [
      put('forum', forum, newValue('forum', { name: 'Regional ERFA', kind: 'regional-erfa' })),
      put('person', anna, newValue('person', { givenName: 'Anna', familyName: 'Å/Holm' })),
      put('meeting', meeting, coming),
      ...more.map(({ id, date }) => put('meeting', id, { ...coming, date })),
    ],
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return desk
}
const meetingIn = async ({ call }: TestDesk, id: string = meeting): Promise<StoredRecord<'meeting'>> => {
  const page = await call('records.read', { after: null })
  const found = page.ok ? page.value.records.find((each) => each.kind === 'meeting' && each.id === id) : undefined
  if (found?.kind !== 'meeting') throw new Error(`no meeting ${id}`)
  return found
}
const eventsIn = (file: string) =>
  Object.values(nodeIcal.sync.parseFile(file)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))

describe('a calendar file', () => {
  it('is saved where the user says, and counted as sent in the archive and before the page', async () => {
    const desk = await aDeskWithMeetings()
    const file = path.join(desk.folder, 'kalender.ics')
    desk.answers.push(file)
    const before = await meetingIn(desk)
    expect(await desk.call('calendar.export', { of: ofForum })).toEqual({
      ok: true,
      value: { savedAs: 'kalender.ics', events: 1 },
    })
    expect(eventsIn(file)).toMatchObject([{ uid: `${meeting}@erfakreds`, sequence: 0 }])
    const after = await meetingIn(desk)
    expect(after.value.calendar).toEqual({ sequence: 0, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) })
    expect(after.rev).not.toBe(before.rev)
    expect(desk.told.filter(({ name }) => name === 'records.changed')).toEqual([
      { name: 'records.changed', data: { records: [after], gone: [] } },
    ])
  })

  it('counts up once the meeting has moved, and is the same again where nothing has', async () => {
    const desk = await aDeskWithMeetings()
    const exported = async (name: string) => {
      desk.answers.push(path.join(desk.folder, name))
      expect(await desk.call('calendar.export', { of: { type: 'meeting', id: meeting } })).toMatchObject({ ok: true })
      return eventsIn(path.join(desk.folder, name))[0]
    }
    const first = await exported('1.ics')
    const { rev, value } = await meetingIn(desk)
    const moved = { kind: 'meeting', id: meeting, base: [rev], value: { ...value, date: '2027-03-31' } }
    expect(await desk.call('records.commit', { changes: [moved] })).toMatchObject({ ok: true })
    const [second, third] = [await exported('2.ics'), await exported('3.ics')]
    expect([first, second, third].map((each) => each?.sequence)).toEqual([0, 1, 1])
    expect(new Set([first, second, third].map((each) => each?.uid)).size).toBe(1)
    expect(second?.start.toISOString()).toBe('2027-03-31T11:00:00.000Z')
    const told = desk.told.filter(({ name }) => name === 'records.changed')
    expect(told).toHaveLength(2)
  })

  it('is proposed under a name that says whose it is', async () => {
    const desk = await aDeskWithMeetings()
    for (const of of [ofForum, { type: 'meeting', id: meeting } as const]) await desk.call('calendar.export', { of })
    expect(desk.asked.filter((each) => each.startsWith('save'))).toEqual([
      'save calendar Kalender - Regional ERFA.ics',
      'save calendar Regional ERFA - 3. marts 2027.ics',
    ])
    const { rev, value } = await meetingIn(desk)
    const invited = { ...value, participants: [{ id: 'p1', personId: anna }] }
    await desk.call('records.commit', { changes: [{ kind: 'meeting', id: meeting, base: [rev], value: invited }] })
    await desk.call('calendar.export', { of: { type: 'person', id: anna } })
    expect(desk.asked.at(-1)).toBe('save calendar Kalender - Anna Å Holm.ics')
  })

  it('counts nothing where the user changes their mind', async () => {
    const desk = await aDeskWithMeetings()
    desk.answers.push(null)
    expect(await desk.call('calendar.export', { of: ofForum })).toEqual({ ok: true, value: null })
    expect((await meetingIn(desk)).value.calendar).toBeNull()
  })

  it('is not asked a place for where there is nothing to save', async () => {
    const desk = await aDeskWithMeetings([{ id: 'udateret', date: null }])
    const exporting = (of: CalendarOf) => desk.call('calendar.export', { of })
    expect(await exporting({ type: 'person', id: anna })).toEqual(failure('no-meetings-to-send'))
    expect(await exporting({ type: 'meeting', id: meetingId.parse('udateret') })).toEqual(
      failure('no-meetings-to-send'),
    )
    expect(await exporting({ type: 'meeting', id: meetingId.parse('vaek') })).toEqual(failure('meeting-not-found'))
    expect(await exporting({ type: 'forum', id: forumId.parse('vaek') })).toEqual(failure('forum-not-found'))
    expect(desk.asked.filter((each) => each.startsWith('save'))).toEqual([])
  })

  it('says where it cannot be written', async () => {
    const desk = await aDeskWithMeetings()
    const taken = path.join(desk.folder, 'mappe.ics')
    mkdirSync(taken)
    desk.answers.push(taken)
    expect(await desk.call('calendar.export', { of: ofForum })).toEqual(failure('file-not-writable'))
    expect(readdirSync(taken)).toEqual([])
  })

  it('does not leave an archive that was locked behind the dialog', async () => {
    const desk = await aDeskWithMeetings()
    const file = path.join(desk.folder, 'kalender.ics')
    desk.answers.push(file)
    const exporting = desk.call('calendar.export', { of: ofForum })
    expect(desk.asked.at(-1)).toBe('save calendar Kalender - Regional ERFA.ics')
    desk.archive.lock('user')
    expect(await exporting).toEqual(failure('locked'))
    expect(existsSync(file)).toBe(false)
  })

  it('of more meetings than one commit holds counts every one of them', async () => {
    const desk = await aDeskWithMeetings()
    const notes = Array.from({ length: 40 }, (_, index) => `${index} `.repeat(160).slice(0, 500))
    const many = Array.from({ length: 60 }, (_, index) => `m${index}`)
    for (const id of many) {
      const value = { ...coming, place: { ...coming.place, notes } }
      await desk.call('records.commit', { changes: [{ kind: 'meeting', id, base: [], value }] })
    }
    const file = path.join(desk.folder, 'kalender.ics')
    desk.answers.push(file)
    expect(await desk.call('calendar.export', { of: ofForum })).toMatchObject({ ok: true, value: { events: 61 } })
    for (const id of many) expect((await meetingIn(desk, id)).value.calendar?.sequence).toBe(0)
    expect(desk.told.filter(({ name }) => name === 'records.changed').length).toBeGreaterThan(1)
  })
})

it('takes calendars where earlier meetings are asked for, and only tables where people or answers are', async () => {
  const desk = await anOpenDesk()
  const file = path.join(desk.folder, 'tidligere.ics')
  const exporting = await aDeskWithMeetings()
  exporting.answers.push(file)
  await exporting.call('calendar.export', { of: ofForum })
  desk.answers.push(file, file, file)
  expect(await desk.call('table.open', { purpose: 'history' })).toEqual({
    ok: true,
    value: {
      fileName: 'tidligere.ics',
      rows: [
        ['Dato', 'Start', 'Slut', 'Titel', 'Sted', 'Uid'],
        ['2027-03-03', '13:00', '15:00', 'Regional ERFA', '', `${meeting}@erfakreds`],
      ],
    },
  })
  expect(await desk.call('table.open', { purpose: 'people' })).toEqual(failure('table-unreadable'))
  expect(await desk.call('table.open', { purpose: 'evaluation' })).toEqual(failure('table-unreadable'))
  expect(desk.asked.slice(-3)).toEqual(['file history', 'file table', 'file table'])
})
