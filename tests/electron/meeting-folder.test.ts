/** The folder with a meeting's papers, attachments and list: what is in it, what it is called, and what the audit keeps of it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { meetingId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { anOpenDesk } from './desk-builder.ts'

const theMeeting = meetingId.parse('m1')

const aMeeting = async (minutesApprovedOn: string | null) => {
  const desk = await anOpenDesk()
  const file = path.join(desk.folder, 'Budget endelig.pdf')
  writeFileSync(file, '%PDF-1.7 budget')
  desk.answers.push(file)
  const added = await desk.call('blob.add', { purpose: 'attachment' })
  if (!added.ok || added.value === null) throw new Error('no attachment')
  const stored = added.value
  const attachment = (order: string, title: string, source: RecordInput<'attachment'>['source'], item = 'i2') => ({
    kind: 'attachment',
    id: `a-${order}-${item}`,
    base: [],
    value: newValue('attachment', { meetingId: 'm1', agendaItemId: item, order, title, source }),
  })
  const { blobId, fileName, mediaType, size } = stored
  const committed = await desk.call('records.commit', {
    changes: [
      { kind: 'forum', id: 'f1', base: [], value: newValue('forum', { name: 'Følgegruppen', kind: 'steering-group' }) },
      {
        kind: 'meeting',
        id: 'm1',
        base: [],
        value: newValue('meeting', {
          forumId: 'f1',
          date: '2026-05-04',
          status: 'held',
          agendaIssuedOn: '2026-04-27',
          minutesApprovedOn,
        }),
      },
      ...['i1', 'i2'].map((id) => ({
        kind: 'agenda-item',
        id,
        base: [],
        value: newValue('agenda-item', { meetingId: 'm1', order: id, title: id, closed: id === 'i1' }),
      })),
      attachment('a', 'Budget: 2026/27', { type: 'file', blobId, fileName, mediaType, size }),
      attachment('b', 'Hjemmesiden', { type: 'link', href: 'https://example.dk/', label: 'her' }),
      attachment('a', '', { type: 'file', blobId, fileName, mediaType, size }, 'i1'),
      attachment('b', 'Oversigt', { type: 'paper' }, 'i1'),
    ],
  })
  if (!committed.ok) throw new Error(committed.error.code)
  const target = path.join(desk.folder, 'ud')
  mkdirSync(target)
  return { ...desk, target, blob: blobId }
}

/** As a reader sees the names: with ordinary spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the folder of a meeting', () => {
  it('holds agenda, approved minutes and attachments under plain names, and a list that names each', async () => {
    const { call, answers, target, blob, asked } = await aMeeting('2026-06-01')
    answers.push(target)
    const saved = await call('document.exportMeeting', { job: 'j', meetingId: theMeeting, what: 'journal' })
    expect(asked.at(-1)).toBe('folder meeting-folder')
    expect(saved.ok && saved.value && [plain(saved.value.savedAs), saved.value.count]).toEqual([
      'Følgegruppen - 4. maj 2026',
      5,
    ])
    const own = path.join(target, readdirSync(target)[0] ?? '')
    const names = [
      'Bilag 1, punkt 1 - Budget endelig.pdf',
      'Bilag 1, punkt 2 - Budget 2026 27.pdf',
      'Dagsorden - Følgegruppen - 4. maj 2026.docx',
      'Indhold.txt',
      'Referat - Følgegruppen - 4. maj 2026.docx',
    ]
    expect(readdirSync(own).map(plain).toSorted()).toEqual(names)
    const budget = readdirSync(own).find((name) => name.includes('27'))
    expect(readFileSync(path.join(own, budget ?? ''), 'utf8')).toBe('%PDF-1.7 budget')
    expect(plain(readFileSync(path.join(own, 'Indhold.txt'), 'utf8')).split('\r\n')).toEqual([
      '\ufeffFølgegruppen, mandag den 4. maj 2026',
      '',
      'Dagsorden - Følgegruppen - 4. maj 2026.docx',
      '    Dagsorden, udsendt den 27. april 2026',
      'Referat - Følgegruppen - 4. maj 2026.docx',
      '    Referat. Godkendt den 1. juni 2026',
      'Bilag 1, punkt 1 - Budget endelig.pdf',
      '    Bilag 1, punkt 1 – Budget endelig (lukket punkt)',
      'Bilag 1, punkt 2 - Budget 2026 27.pdf',
      '    Bilag 1, punkt 2 – Budget: 2026/27',
      '',
      'Bilag, der ikke er en fil i mappen:',
      '    Bilag 2, punkt 1 – Oversigt (lukket punkt) (udleveret på papir)',
      '    Bilag 2, punkt 2 – Hjemmesiden (https://example.dk/)',
      '',
    ])
    const audit = await call('audit.read', { before: null })
    const exports = audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
    expect(exports.map(({ kind, id, file }) => [kind, id, plain(file ?? '')])).toEqual([
      ['meeting-list', 'm1', 'Indhold.txt'],
      ['attachment', blob, 'Bilag 1, punkt 2 - Budget 2026 27.pdf'],
      ['attachment', blob, 'Bilag 1, punkt 1 - Budget endelig.pdf'],
      ['minutes', 'm1', 'Referat - Følgegruppen - 4. maj 2026.docx'],
      ['agenda', 'm1', 'Dagsorden - Følgegruppen - 4. maj 2026.docx'],
    ])
  })

  it('is not made of minutes that nobody has approved, and of the agenda alone at any time, beside what is there', async () => {
    const { call, answers, target, asked } = await aMeeting(null)
    const questions = asked.length
    expect(await call('document.exportMeeting', { job: 'j', meetingId: theMeeting, what: 'journal' })).toMatchObject({
      ok: false,
      error: { code: 'minutes-not-approved' },
    })
    expect(asked).toHaveLength(questions)
    answers.push(target, target, null)
    for (const count of [1, 2]) {
      expect(await call('document.exportMeeting', { job: 'j', meetingId: theMeeting, what: 'agenda' })).toMatchObject({
        value: { count: 4 },
      })
      expect(readdirSync(target)).toHaveLength(count)
    }
    expect(await call('document.exportMeeting', { job: 'j', meetingId: theMeeting, what: 'agenda' })).toEqual({
      ok: true,
      value: null,
    })
    expect(
      await call('document.exportMeeting', { job: 'j', meetingId: meetingId.parse('nope'), what: 'agenda' }),
    ).toMatchObject({
      error: { code: 'meeting-not-found' },
    })
  })
})
