import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { blobId, forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { anOpenDesk } from './desk-builder.ts'

describe('a file that leaves the archive', () => {
  it('is noted by what it is, what it is of, and its name without a folder', async () => {
    const { call, answers, folder } = await anOpenDesk({
      paper: { print: async () => ok({ printed: true }), pdf: async () => ok(Buffer.from('%PDF-1.7')) },
    })
    const value = newValue('meeting', { forumId: forumId.parse('f1'), date: '2026-05-04', status: 'planned' })
    const forum = newValue('forum', { name: 'Lokal ERFA', kind: 'local-erfa' })
    await call('records.commit', {
      changes: [
        { kind: 'forum', id: 'f1', base: [], value: forum },
        { kind: 'meeting', id: 'm1', base: [], value },
        { kind: 'person', id: 'p1', base: [], value: { givenName: 'Karen' } },
      ],
    })
    const attachment = path.join(folder, 'bilag.txt')
    writeFileSync(attachment, 'bilag')
    answers.push(attachment)
    const added = await call('blob.add', { purpose: 'attachment' })
    const blob = added.ok && added.value !== null ? added.value.blobId : blobId.parse('none')
    const meeting = meetingId.parse('m1')
    answers.push(...['1.txt', '2.ics', '3.docx', '4.docx', '5.pdf'].map((name) => path.join(folder, name)), null)
    const answered = [
      await call('blob.save', { blobId: blob, fileName: 'bilag.txt' }),
      await call('calendar.export', { of: { type: 'meeting', id: meeting } }),
      await call('document.export', {
        job: 'a',
        paper: { document: 'agenda', meetingId: meeting, edition: 'internal' },
      }),
      await call('document.export', {
        job: 'b',
        paper: { document: 'person-year', personId: personId.parse('p1'), year: 2026 },
      }),
      await call('page.savePdf', {
        fileName: 'Referat',
        paper: { document: 'minutes', meetingId: meeting, edition: 'internal' },
      }),
      await call('blob.save', { blobId: blob, fileName: 'fortrudt.txt' }),
    ]
    expect(answered.every(({ ok: done }) => done)).toBe(true)
    const audit = await call('audit.read', { before: null })
    const exports = audit.ok ? audit.value.entries.filter(({ verb }) => verb === 'export') : []
    expect(exports.map(({ who, kind, id, file }) => [who, kind, id, file])).toEqual([
      ['tester', 'minutes', 'm1', '5.pdf'],
      ['tester', 'person-year', 'p1', '4.docx'],
      ['tester', 'agenda', 'm1', '3.docx'],
      ['tester', 'calendar', 'm1', '2.ics'],
      ['tester', 'attachment', blob, '1.txt'],
    ])
    expect(JSON.stringify(exports)).not.toContain(path.basename(folder))
  })

  it('is encrypted where a password is asked for, and not made where Word would not take the password', async () => {
    const { call, answers, asked, folder } = await anOpenDesk()
    const value = newValue('meeting', { forumId: forumId.parse('f1'), date: '2026-05-04', status: 'planned' })
    await call('records.commit', { changes: [{ kind: 'meeting', id: 'm1', base: [], value }] })
    const proposed = await call('document.proposePassword', {})
    const password = proposed.ok ? proposed.value.password : ''
    expect(password).toMatch(/^(?:[a-z]{3,4}[2-9]){3}$/)
    const again = await call('document.proposePassword', {})
    expect(again.ok && again.value.password).not.toBe(password)
    const paper = { document: 'agenda', meetingId: meetingId.parse('m1'), edition: 'internal' } as const
    const target = path.join(folder, 'låst.docx')
    answers.push(target)
    expect(await call('document.export', { job: 'a', paper, password })).toMatchObject({ ok: true })
    expect(readFileSync(target).subarray(0, 4).toString('hex')).toBe('d0cf11e0')
    const questions = asked.length
    for (const wrong of ['kort', 'alt for lang til Word'])
      expect(await call('document.export', { job: 'b', paper, password: wrong })).toMatchObject({
        ok: false,
        error: { code: 'document-password-length' },
      })
    expect(asked).toHaveLength(questions)
    expect(JSON.stringify(await call('audit.read', { before: null }))).not.toContain(password)
  })
})
