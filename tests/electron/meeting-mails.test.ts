import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { addDays, dateInDenmark, longDate } from '../../src/core/danish/dates.ts'
import { agendaItemId, attachmentId, blobId, forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { anOpenDesk, type TestDesk } from './desk-builder.ts'

const id = meetingId.parse('m')
const today = dateInDenmark(new Date())
const date = addDays(today, 60)
const day = longDate(date).replaceAll('\u00a0', ' ')

const wish = (key = 'members') => ({ key, subject: 'Kom endelig', text: 'Kære alle\n\nVi ses.' })

const aDeskWithMeeting = async (forum: object = {}, closed = false): Promise<TestDesk> => {
  const desk = await anOpenDesk()
  const record = (kind: string, key: string, value: object) => ({ kind, id: key, base: [], value: { ...value } })
  const person = (name: string, leaderId: string | null) =>
    newValue('person', {
      givenName: name,
      familyName: 'Gåsevig',
      email: `${name.toLowerCase()}@psyk.example`,
      leaderId: leaderId === null ? null : personId.parse(leaderId),
    })
  const made = await desk.call('records.commit', {
    changes: [
      record('forum', 'f', newValue('forum', { name: 'ERFA Øst', kind: 'local-erfa', ...forum })),
      record(
        'meeting',
        id,
        newValue('meeting', {
          forumId: forumId.parse('f'),
          date,
          start: '13:00',
          end: '15:00',
          status: 'planned',
          participants: [
            { id: 't1', personId: personId.parse('p1') },
            { id: 't2', personId: personId.parse('p2') },
          ],
        }),
      ),
      record('person', 'p1', person('Bodil', 'p3')),
      record('person', 'p2', person('Bo', 'p3')),
      record('person', 'p3', person('Lone', null)),
      record('agenda-item', 'a', newValue('agenda-item', { meetingId: id, order: 'a', title: 'Budget' })),
      ...(closed
        ? [
            record(
              'agenda-item',
              'b',
              newValue('agenda-item', { meetingId: id, order: 'b', title: 'Hemmeligsag', closed }),
            ),
          ]
        : []),
    ],
  })
  if (!made.ok) throw new Error(made.error.code)
  return desk
}

const textOf = (file: string): string =>
  Object.values(unzipSync(readFileSync(file)))
    .map((part) => strFromU8(part))
    .join('\n')

const calendarOf = async (desk: TestDesk): Promise<unknown> => {
  const page = await desk.call('records.read', { after: null })
  const found = page.ok ? page.value.records.find((each) => each.id === id) : undefined
  return found?.kind === 'meeting' ? found.value.calendar : undefined
}

describe('mails around a meeting', () => {
  it('are saved as a draft with the words as the coordinator left them, the agenda and the calendar file', async () => {
    const desk = await aDeskWithMeeting()
    const file = path.join(desk.folder, 'Min.eml')
    desk.answers.push(file)
    const saved = await desk.call('meeting.mail', { meetingId: id, kind: 'invitation', as: 'drafts', mails: [wish()] })
    expect(saved).toEqual({ ok: true, value: { savedAs: 'Min.eml', count: 1 } })
    expect(desk.asked).toEqual([`save mail Indkaldelse - ERFA Øst ${day} - medlemmer.eml`])
    const mail = readFileSync(file, 'latin1')
    expect(mail).toContain('To: bodil@psyk.example,\r\n bo@psyk.example\r\n')
    expect(mail).toContain('Subject: Kom endelig')
    expect(mail).toContain(Buffer.from('Kære alle\r\n\r\nVi ses.').toString('base64'))
    expect(mail).toMatch(/filename\*=UTF-8''Dagsorden[^\r]*\.docx/)
    expect(mail).toContain("filename*=UTF-8''M%C3%B8de.ics")
    const audit = await desk.call('audit.read', { before: null })
    const exported = audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
    expect(exported).toMatchObject([{ kind: 'meeting-mail', id, file: 'Min.eml' }])
  })

  it('lie in folders with everything beside the text, and the calendar file counts as sent', async () => {
    const desk = await aDeskWithMeeting({ mail: { leadersInCopy: true } })
    expect(await calendarOf(desk)).toBeNull()
    desk.answers.push(desk.folder)
    await desk.call('meeting.mail', { meetingId: id, kind: 'invitation', as: 'folders', mails: [wish()] })
    const own = path.join(desk.folder, `Indkaldelse - ERFA Øst ${day} - medlemmer`)
    const names = readdirSync(own).toSorted()
    expect(names.map((name) => name.replace(/^Dagsorden.*/, 'Dagsorden'))).toEqual([
      'Besked.txt',
      'Dagsorden',
      'Kladde.eml',
      'Møde.ics',
    ])
    expect(readFileSync(path.join(own, 'Besked.txt'), 'utf8')).toContain(
      'Kopi til: lone@psyk.example\r\nKom endelig\r\n',
    )
    const [event] = Object.values(nodeIcal.sync.parseFile(path.join(own, 'Møde.ics'))).filter(
      (each) => each?.type === 'VEVENT',
    )
    expect(event).toMatchObject({ uid: `${id}@erfakreds`, summary: 'ERFA Øst', sequence: 0 })
    expect(await calendarOf(desk)).toMatchObject({ sequence: 0 })
  })

  it('date an agenda that is sent by the day on which it is, and bring its files along', async () => {
    const desk = await aDeskWithMeeting()
    const picture = path.join(desk.folder, 'Skitse.pdf')
    writeFileSync(picture, '%PDF-1.7 skitse')
    desk.answers.push(picture)
    const stored = await desk.call('blob.add', { purpose: 'attachment' })
    if (!stored.ok || stored.value === null) throw new Error('not stored')
    const { blobId: blob, fileName, mediaType, size } = stored.value
    const value = newValue('attachment', {
      meetingId: id,
      agendaItemId: agendaItemId.parse('a'),
      title: 'Skitse',
      source: { type: 'file', blobId: blobId.parse(blob), fileName, mediaType, size },
    })
    await desk.call('records.commit', {
      changes: [{ kind: 'attachment', id: attachmentId.parse('x'), base: [], value: { ...value } }],
    })
    desk.answers.push(desk.folder)
    const saved = await desk.call('meeting.mail', { meetingId: id, kind: 'agenda', as: 'folders', mails: [wish()] })
    expect(saved).toMatchObject({ ok: true })
    const own = path.join(desk.folder, `Dagsorden - ERFA Øst ${day} - medlemmer`)
    expect(readFileSync(path.join(own, 'Bilag 1, punkt 1 - Skitse.pdf'), 'latin1')).toBe('%PDF-1.7 skitse')
    const agenda = readdirSync(own).find((name) => name.endsWith('.docx')) ?? ''
    expect(textOf(path.join(own, agenda)).replaceAll('\u00a0', ' ')).toContain(
      longDate(today).replaceAll('\u00a0', ' '),
    )
  })

  it('give leaders an agenda in which nothing of a closed item is', async () => {
    const desk = await aDeskWithMeeting({ mail: { leadersInCopy: true } }, true)
    desk.answers.push(desk.folder)
    const mails = [wish(), wish('leaders')]
    const saved = await desk.call('meeting.mail', { meetingId: id, kind: 'invitation', as: 'folders', mails })
    expect(saved).toMatchObject({ value: { count: 2 } })
    const agendaFor = (group: string): string => {
      const own = path.join(desk.folder, `Indkaldelse - ERFA Øst ${day} - ${group}`)
      return textOf(path.join(own, readdirSync(own).find((name) => name.endsWith('.docx')) ?? ''))
    }
    expect(agendaFor('medlemmer')).toContain('Hemmeligsag')
    expect(agendaFor('ledere')).not.toMatch(/Hemmeligsag|Bodil/)
  })

  it('change nothing where the meeting is gone, somebody is missing, or the archive was locked', async () => {
    const desk = await aDeskWithMeeting({ requiredAttendance: [{ id: 'r', who: 'coordinator' }] })
    const call = (meeting: string) =>
      desk.call('meeting.mail', {
        meetingId: meetingId.parse(meeting),
        kind: 'invitation',
        as: 'drafts',
        mails: [wish()],
      })
    expect(await call('gone')).toEqual({ ok: false, error: { code: 'meeting-not-found' } })
    expect(await call(id)).toEqual({ ok: false, error: { code: 'attendance-missing' } })
    desk.archive.lock('user')
    expect(await call(id)).toEqual({ ok: false, error: { code: 'locked' } })
    expect(desk.asked).toEqual([])
  })
})
