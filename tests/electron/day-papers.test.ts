/** The folder with all papers of a day: those that have something to say, under plain names, each noted in the audit. */
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
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

describe('the folder with the papers of a day', () => {
  it('holds what has something to say yet, beside what is there already', async () => {
    const { call, answers, target, asked } = await aDay()
    mkdirSync(path.join(target, 'Papirer - Vidensdag 2099 1'))
    answers.push(target)
    const saved = await call('day.papers', { meetingId: day, versionNumber: null })
    expect(asked.at(-1)).toBe('folder meeting-folder')
    expect(saved).toEqual({ ok: true, value: { savedAs: 'Papirer - Vidensdag 2099 1 2', count: 6 } })
    expect(readdirSync(path.join(target, 'Papirer - Vidensdag 2099 1 2')).toSorted()).toEqual([
      'Evalueringssedler.docx',
      'Invitation.docx',
      'Oplægsholderark.docx',
      'Program som hæfte.docx',
      'Program til væggen, A3.docx',
      'Program til væggen, A4.docx',
    ])
    const audit = await call('audit.read', { before: null })
    const noted = audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
    expect(noted.map(({ kind }) => kind)).toEqual([
      'evaluation-slip',
      'speaker-sheets',
      'day-invitation',
      'programme',
      'programme',
      'programme',
    ])
  })

  it('is not made of a day or a version that is not there', async () => {
    const { call, asked } = await aDay()
    const questions = asked.length
    for (const [wish, code] of [
      [{ meetingId: meetingId.parse('nope'), versionNumber: null }, 'meeting-not-found'],
      [{ meetingId: day, versionNumber: 7 }, 'version-not-found'],
    ] as const)
      expect(await call('day.papers', wish)).toMatchObject({ ok: false, error: { code } })
    expect(asked).toHaveLength(questions)
  })
})
