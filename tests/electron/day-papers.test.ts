/** The folder with all papers of a day: those that have something to say and the materials, under plain names, each noted in the audit. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { saveFolderOutside } from '../../electron/save-outside.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { Session, SessionStage } from '../../src/core/records/session.ts'
import { ok } from '../../src/core/result.ts'
import { anOpenDesk } from './desk-builder.ts'

const day = meetingId.parse('d')

const aDay = async () => {
  const desk = await anOpenDesk()
  const committed = await desk.call('records.commit', {
    changes: [
      { kind: 'forum', id: 'f', base: [], value: newValue('forum', { name: 'Vidensdag', kind: 'knowledge-day' }) },
      {
        kind: 'meeting',
        id: day,
        base: [],
        value: newValue('meeting', { forumId: 'f', title: 'Vidensdag: 2099/1', date: '2099-05-04', start: '09:00' }),
      },
      { kind: 'programme', id: programmeIdOf(day), base: [], value: newValue('programme', { meetingId: day }) },
      {
        kind: 'session',
        id: 's',
        base: [],
        value: newValue('session', {
          meetingId: day,
          title: 'Håb',
          start: '09:00',
          speakers: [{ id: 'a', name: 'Bo' }],
        }),
      },
    ],
  })
  if (!committed.ok) throw new Error(committed.error.code)
  const target = path.join(desk.folder, 'ud')
  mkdirSync(target)
  return { ...desk, target }
}

/** One session of the programme with two files and a link, and one that was declined. */
const withMaterials = async () => {
  const desk = await aDay()
  const slides = path.join(desk.folder, 'slides.pdf')
  writeFileSync(slides, '%PDF-1.7 slides')
  desk.answers.push(slides)
  const added = await desk.call('blob.add', { purpose: 'attachment' })
  if (!added.ok || added.value === null) throw new Error('the file was not taken in')
  const { blobId } = added.value
  const file = (id: string, title: string): Material => ({
    id,
    title,
    source: { type: 'file', blobId, fileName: 'slides.pdf', mediaType: 'application/pdf', size: 15 },
  })
  const link: Material = { id: 'l', title: 'Mere', source: { type: 'link', href: 'https://a.example', label: 'Mere' } }
  const session = (id: string, stage: SessionStage, materials: readonly Material[]) => ({
    kind: 'session' as const,
    id,
    base: [],
    value: newValue('session', { meetingId: day, title: 'Mod: hvordan?', stage, materials }),
  })
  const changes = [
    session('m', 'accepted', [file('a', 'Slides'), file('b', 'slides.pdf'), link]),
    session('n', 'declined', [file('c', 'Andet')]),
  ]
  const committed = await desk.call('records.commit', { changes })
  if (!committed.ok) throw new Error(committed.error.code)
  return desk
}
type Material = Session['materials'][number]

describe('the folder with the papers of a day', () => {
  it('holds what has something to say yet and the materials of what is in the programme, beside what is there already', async () => {
    const { call, answers, target, asked } = await withMaterials()
    mkdirSync(path.join(target, 'Papirer - Vidensdag 2099 1'))
    answers.push(target)
    const saved = await call('document.exportDay', { job: 'j', meetingId: day, versionNumber: null })
    expect(asked.at(-1)).toBe('folder meeting-folder')
    expect(saved).toEqual({ ok: true, value: { savedAs: 'Papirer - Vidensdag 2099 1 2', papers: 6, materials: 2 } })
    expect(readdirSync(path.join(target, 'Papirer - Vidensdag 2099 1 2')).toSorted()).toEqual([
      'Evalueringssedler.docx',
      'Invitation.docx',
      'Materialer',
      'Oplægsholderark.docx',
      'Program som hæfte.docx',
      'Program til væggen, A3.docx',
      'Program til væggen, A4.docx',
    ])
    const materials = path.join(target, 'Papirer - Vidensdag 2099 1 2', 'Materialer')
    expect(readdirSync(materials).toSorted()).toEqual(['Mod hvordan - Slides.pdf', 'Mod hvordan - slides 2.pdf'])
    expect(readFileSync(path.join(materials, 'Mod hvordan - Slides.pdf'), 'utf8')).toBe('%PDF-1.7 slides')
    const audit = await call('audit.read', { before: null })
    const noted = audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
    expect(noted.map(({ kind }) => kind)).toEqual([
      'attachment',
      'attachment',
      'evaluation-slip',
      'speaker-sheets',
      'day-invitation',
      'programme',
      'programme',
      'programme',
    ])
  })

  it('tells how many papers are made', async () => {
    const { call, told } = await aDay()
    await call('document.exportDay', { job: 'j', meetingId: day, versionNumber: null })
    expect(told.filter(({ name }) => name === 'document.folderProgress').map(({ data }) => data)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((made) => ({ job: 'j', made, of: 6 })),
    )
  })

  it('is neither made nor asked for once it is stopped, or the archive locked', async () => {
    const { call, asked, told } = await aDay()
    const questions = asked.length
    const wish = { job: 'j', meetingId: day, versionNumber: null }
    const until = async (papers: number) => {
      while (told.filter(({ name }) => name === 'document.folderProgress').length <= papers) await setTimeout(5)
    }
    const stopped = call('document.exportDay', wish)
    await until(2)
    await call('document.cancel', { job: 'j' })
    expect(await stopped).toMatchObject({ error: { code: 'document-cancelled' } })
    told.splice(0)
    const locked = call('document.exportDay', wish)
    await until(2)
    await call('vault.lock', {})
    expect(await locked).toMatchObject({ error: { code: 'locked' } })
    expect(asked).toHaveLength(questions)
  })

  it('is taken away again where one of its files cannot be written', async () => {
    const { archive, target } = await aDay()
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      what: { kind: 'attachment', id: 'a' },
      bytes: () => ok(bytes),
    })
    const slides = Buffer.from('slides')
    expect(saveFolderOutside(archive, target, 'Papirer', [file('a', slides)])).toEqual(ok({ savedAs: 'Papirer' }))
    const files = [file('a', slides), file(path.join('a', 'b'), slides)]
    expect(saveFolderOutside(archive, target, 'Papirer', files)).toMatchObject({ error: { code: 'file-not-writable' } })
    expect(readdirSync(target)).toEqual(['Papirer'])
    expect(readdirSync(path.join(target, 'Papirer'))).toEqual(['a'])
  })

  it('is not made of a day or a version that is not there', async () => {
    const { call, asked } = await aDay()
    const questions = asked.length
    for (const [wish, code] of [
      [{ meetingId: meetingId.parse('nope'), versionNumber: null }, 'meeting-not-found'],
      [{ meetingId: day, versionNumber: 7 }, 'version-not-found'],
    ] as const)
      expect(await call('document.exportDay', { job: 'j', ...wish })).toMatchObject({ ok: false, error: { code } })
    expect(asked).toHaveLength(questions)
  })
})
