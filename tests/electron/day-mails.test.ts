import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayMails } from '../../src/core/mail/day-mails.ts'
import { personId, registrationId, sessionId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { dayId, dayRecords, filledForm, organiser, readingOf, workshop } from '../contribution-forms/form-files.ts'
import { anOpenDesk } from './desk-builder.ts'

const speaker = { id: 'bo', personId: null, name: 'Bo Holm', email: 'bo@randers.example' }
const all: readonly RecordEntry[] = [
  ...dayRecords,
  {
    kind: 'session',
    id: sessionId.parse('s'),
    value: newValue('session', { meetingId: dayId, title: 'Håb', start: '10:00', order: 'a', speakers: [speaker] }),
  },
  ...['Anna', 'Bo'].map(
    (name): RecordEntry => ({
      kind: 'registration',
      id: registrationId.parse(name),
      value: newValue('registration', {
        ...{ meetingId: dayId, order: name, name, email: 'samlet@x.example' },
        seats: [sessionId.parse('s')],
      }),
    }),
  ),
]
const records = recordSetOf(all)
const mailsOf = (wish: Parameters<typeof dayMails>[2]) => {
  const made = dayMails(records, dayId, wish, '2026-11-23')
  if (!made.ok) throw new Error(made.error)
  return made.value.map(({ key, subject, text }) => ({ key, subject, text }))
}

const aDay = async () => {
  const desk = await anOpenDesk()
  // An archive has its organisation from the first.
  const own = all.filter(({ kind }) => kind !== 'organisation')
  const changes = own.map(({ kind, id, value }) => ({ kind, id, value: { ...value }, base: [] }))
  const committed = await desk.call('records.commit', { changes })
  if (!committed.ok) throw new Error(JSON.stringify(committed.error))
  const folder = path.join(desk.folder, 'ud')
  mkdirSync(folder)
  return { desk, folder }
}

describe('the mails around a day', () => {
  it('are saved with the words of the page, in blind copy, and with the form that is read back as empty', async () => {
    const { desk, folder } = await aDay()
    const wish = { kind: 'call', personIds: [organiser], addresses: ['kommune@x.example'] } as const
    const [mail] = mailsOf(wish)
    desk.answers.push(folder)
    const reply = await desk.call('day.mail', {
      ...{ meetingId: dayId, wish, as: 'folders' },
      mails: [{ key: mail?.key ?? '', subject: 'Mit emne', text: 'Min tekst' }],
    })
    expect(reply).toMatchObject({ ok: true, value: { count: 1 } })
    const [own = ''] = readdirSync(folder)
    const files = readdirSync(path.join(folder, own))
    expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(1)
    const message = readFileSync(path.join(folder, own, 'Besked.txt'), 'utf8')
    expect(message).toContain('Skjult kopi til: anna@strandmark.example, kommune@x.example')
    expect(message).toContain('Min tekst')
    const draft = readFileSync(path.join(folder, own, 'Kladde.eml'), 'latin1')
    expect(draft).toMatch(
      /^X-Unsent: 1\r\nBcc: anna@strandmark\.example,\r\n kommune@x\.example\r\nSubject: Mit emne\r\n/,
    )
  })

  it('bring each speaker their sheet and times, and each participant of one address a calendar of their own', async () => {
    const { desk, folder } = await aDay()
    const speakers = { kind: 'speakers', of: 'waiting' } as const
    desk.answers.push(folder)
    await desk.call('day.mail', { meetingId: dayId, wish: speakers, as: 'folders', mails: mailsOf(speakers) })
    const toBo = path.join(folder, readdirSync(folder)[0] ?? '')
    expect(readdirSync(toBo).filter((file) => /\.(docx|ics)$/.test(file))).toHaveLength(2)
    expect(readFileSync(path.join(toBo, 'Kalender.ics'), 'utf8')).toContain(
      'DTSTART;TZID=Europe/Copenhagen:20270422T100000',
    )

    const participants = { kind: 'registrations', of: 'waiting' } as const
    const second = path.join(desk.folder, 'deltagere')
    mkdirSync(second)
    desk.answers.push(second)
    await desk.call('day.mail', { meetingId: dayId, wish: participants, as: 'folders', mails: mailsOf(participants) })
    const toBoth = path.join(second, readdirSync(second)[0] ?? '')
    expect(readdirSync(toBoth).filter((file) => file.endsWith('.ics'))).toEqual([
      'Kalender - Anna.ics',
      'Kalender - Bo.ics',
    ])
    // What the calendars said is counted once, and the page hears of it.
    const changed = desk.told.filter(({ name }) => name === 'records.changed')
    expect(JSON.stringify(changed)).toContain('"fingerprint"')
  })

  it('take a session that is declined afterwards out of the calendar of whoever should have held it', async () => {
    const { desk, folder } = await aDay()
    const speakers = { kind: 'speakers', of: 'waiting' } as const
    desk.answers.push(folder)
    await desk.call('day.mail', { meetingId: dayId, wish: speakers, as: 'folders', mails: mailsOf(speakers) })
    const page = await desk.call('records.read', { after: null })
    const stored = page.ok ? page.value.records.find(({ kind }) => kind === 'session') : undefined
    if (stored === undefined) throw new Error('no session')
    const change = {
      kind: stored.kind,
      id: stored.id,
      value: { ...stored.value, stage: 'declined', start: null },
      base: [stored.rev],
    }
    expect(await desk.call('records.commit', { changes: [change] })).toMatchObject({ ok: true })
    const declined = { kind: 'declined', of: [sessionId.parse('s')] } as const
    const second = path.join(desk.folder, 'afvist')
    mkdirSync(second)
    desk.answers.push(second)
    await desk.call('day.mail', { meetingId: dayId, wish: declined, as: 'folders', mails: mailsOf(speakers) })
    const calendar = readFileSync(path.join(second, readdirSync(second)[0] ?? '', 'Kalender.ics'), 'utf8')
    expect(calendar).toMatch(/UID:s@erfakreds\r\nSEQUENCE:1\r\n/)
    expect(calendar).toContain('STATUS:CANCELLED')
    expect(calendar).toContain('DTSTART;TZID=Europe/Copenhagen:20270422T100000')
  })

  it('leaves out a mail that is not named, and refuses a wish for nobody', async () => {
    const { desk, folder } = await aDay()
    const participants = { kind: 'registrations', of: 'waiting' } as const
    desk.answers.push(folder)
    const none = await desk.call('day.mail', {
      ...{ meetingId: dayId, wish: participants, as: 'folders' },
      mails: [{ key: 'fremmed', subject: '', text: '' }],
    })
    expect(none).toEqual({ ok: true, value: null })
    const nobody = { kind: 'invitation', personIds: [personId.parse('findes-ikke')], addresses: [] } as const
    expect(
      await desk.call('day.mail', {
        ...{ meetingId: dayId, wish: nobody, as: 'drafts' },
        mails: [{ key: 'invitation', subject: '', text: '' }],
      }),
    ).toEqual({ ok: false, error: { code: 'mail-to-nobody' } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the form of a contribution', () => {
  it('is saved empty, and read back several at once, each refused on its own', async () => {
    const { desk, folder } = await aDay()
    const file = path.join(folder, 'Skema.docx')
    desk.answers.push(file)
    expect(await desk.call('contribution.form', { meetingId: dayId })).toEqual({
      ok: true,
      value: { savedAs: 'Skema.docx' },
    })
    const filled = path.join(folder, 'Bo.docx')
    writeFileSync(filled, await filledForm(workshop))
    desk.answers.push([filled, file, path.join(folder, 'væk.docx')].join('\n'))
    const opened = await desk.call('contribution.openForms', {})
    expect(opened).toEqual({
      ok: true,
      value: [
        { fileName: 'Bo.docx', reading: readingOf(await filledForm(workshop)) },
        { fileName: 'Skema.docx', refused: 'form-empty' },
        { fileName: 'væk.docx', refused: 'file-unreadable' },
      ],
    })
    desk.answers.push(null)
    expect(await desk.call('contribution.openForms', {})).toEqual({ ok: true, value: null })
    desk.archive.lock('user')
    expect(await desk.call('contribution.openForms', {})).toEqual({ ok: false, error: { code: 'locked' } })
  })
})
