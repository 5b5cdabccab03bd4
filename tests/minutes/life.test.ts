import { describe, expect, it } from 'vitest'
import { addComment, commentsOn, settleComment } from '../../src/core/minutes/comments.ts'
import { approveMinutes, reopenMinutes, sendForComments } from '../../src/core/minutes/life.ts'
import { minutesState, versionsOf } from '../../src/core/minutes/state.ts'
import { meetingId, personId } from '../../src/core/records/ids.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { changed, comment, done, first, m, task, theRecords } from './builders.ts'

const approve = (records: RecordSet, fields: object = {}) =>
  approveMinutes(records, m, { on: '2026-03-20', by: 'Mødet', today: '2026-03-21', ...fields })
const reopen = (records: RecordSet, because = 'Et navn var forkert') =>
  reopenMinutes(records, m, { because, today: '2026-04-01' })
const send = (records: RecordSet) => sendForComments(records, m, { on: '2026-03-05', dueOn: '2026-03-15' })
const aComment = {
  id: comment,
  meetingId: m,
  agendaItemId: first,
  personId: null,
  name: 'Ward',
  text: 'Ret tallet',
  on: '2026-03-07',
}

describe('the way of minutes', () => {
  it('begins as a draft, is sent, approved and locked', () => {
    const draft = theRecords()
    expect(minutesState(draft, m)).toMatchObject({ stage: 'draft', version: 1, reopened: null })
    const sent = done(draft, send(draft))
    expect(minutesState(sent, m)).toMatchObject({ stage: 'for-comment', sentOn: '2026-03-05', dueOn: '2026-03-15' })
    expect(sent.meeting.get(m)).toMatchObject({ status: 'minutes-sent', minutesIssuedOn: '2026-03-05' })
    const approved = done(sent, approve(sent))
    expect(minutesState(approved, m)).toMatchObject({ stage: 'approved', approvedBy: 'Mødet', version: 1 })
    expect(approved.meeting.get(m)).toMatchObject({ status: 'closed', minutesApprovedOn: '2026-03-20' })
  })

  it('keeps what was approved whole, without the notes of whoever led the meeting', () => {
    const approved = done(theRecords(), approve(theRecords()))
    const [version] = versionsOf(approved, m)
    expect(version).toMatchObject({ number: 1, approvedOn: '2026-03-20', reopenedOn: null })
    expect(version?.items.map(({ id }) => id)).toEqual(['i1', 'i2'])
    expect(version?.actions).toMatchObject([{ id: task, value: { task: 'Book lokalet' } }])
    expect(version?.items.flatMap(({ value }) => value.privateNotes)).toEqual([])
    expect(version?.items[0]?.value.minutesText).toEqual(approved['agenda-item'].get(first)?.minutesText)
  })

  it('is opened for a reason, which begins a new version as a draft', () => {
    const approved = done(theRecords(), approve(theRecords()))
    const open = done(approved, reopen(approved))
    expect(minutesState(open, m)).toMatchObject({
      stage: 'draft',
      version: 2,
      reopened: { on: '2026-04-01', because: 'Et navn var forkert' },
    })
    expect(open.meeting.get(m)).toMatchObject({ status: 'minutes-sent', minutesApprovedOn: null })
    const again = done(open, approve(open, { on: '2026-04-02', today: '2026-04-02', by: 'Formanden' }))
    expect(minutesState(again, m)).toMatchObject({ stage: 'approved', version: 2, approvedBy: 'Formanden' })
    expect(versionsOf(again, m).map(({ number, reopenedBecause }) => [number, reopenedBecause])).toEqual([
      [1, 'Et navn var forkert'],
      [2, ''],
    ])
  })

  it('is a draft after opening, though an earlier version was sent out, until it is sent again', () => {
    const sent = done(theRecords(), send(theRecords()))
    const approved = done(sent, approve(sent))
    const open = done(approved, reopen(approved))
    expect(minutesState(open, m)?.stage).toBe('draft')
    const again = done(open, sendForComments(open, m, { on: '2026-04-03', dueOn: '2026-04-10' }))
    expect(minutesState(again, m)).toMatchObject({ stage: 'for-comment', version: 2 })
  })

  it('makes a first version of minutes that were approved before versions were kept', () => {
    const old = theRecords({ minutesApprovedOn: '2026-03-10', status: 'closed' })
    expect(minutesState(old, m)).toMatchObject({ stage: 'approved', version: 1, approvedBy: '' })
    const open = done(old, reopen(old))
    expect(versionsOf(open, m)).toMatchObject([{ number: 1, approvedOn: '2026-03-10', reopenedOn: '2026-04-01' }])
    expect(versionsOf(open, m)[0]?.items).toHaveLength(2)
  })

  it('counts a meeting of a past day as held, whatever its mark', () => {
    const planned = theRecords({ status: 'invited' })
    expect(done(planned, approve(planned)).meeting.get(m)?.status).toBe('closed')
  })
})

describe('what is refused, and why', () => {
  const code = (result: ReturnType<typeof approveMinutes>) => (result.ok ? null : result.error)
  it.each([
    [
      'a meeting that is not there',
      approveMinutes(theRecords(), meetingId.parse('x'), { on: '2026-03-20', by: '', today: '2026-03-20' }),
      { code: 'no-meeting' },
    ],
    ['a meeting that was called off', approve(theRecords({ status: 'cancelled' })), { code: 'cancelled' }],
    ['a meeting that lies ahead', approve(theRecords({ status: 'invited', date: '2026-05-05' })), { code: 'not-held' }],
    ['a day before the meeting', approve(theRecords(), { on: '2026-03-01' }), { code: 'before-meeting' }],
    [
      'minutes that are approved',
      approve(theRecords({ minutesApprovedOn: '2026-03-10' })),
      { code: 'approved-already' },
    ],
    ['sending approved minutes', send(theRecords({ minutesApprovedOn: '2026-03-10' })), { code: 'approved-already' }],
    [
      'a deadline before the sending',
      sendForComments(theRecords(), m, { on: '2026-03-05', dueOn: '2026-03-04' }),
      { code: 'due-before-sent' },
    ],
    ['opening what is open', reopen(theRecords()), { code: 'not-approved' }],
    ['opening without a reason', reopen(theRecords({ minutesApprovedOn: '2026-03-10' }), '  '), { code: 'no-reason' }],
  ])('%s', (_what, result, why) => {
    expect(code(result)).toEqual(why)
  })

  it('an approval while comments wait for an answer', () => {
    const commented = done(theRecords(), addComment(aComment))
    expect(code(approve(commented))).toEqual({ code: 'open-comments', count: 1 })
    const settled = done(commented, settleComment(commented, comment, { as: 'taken-in', answer: '', on: '2026-03-08' }))
    expect(approve(settled).ok).toBe(true)
  })
})

describe('comments', () => {
  it('stand in the order they came, and are counted open or settled', () => {
    const one = done(theRecords(), addComment(aComment))
    expect(minutesState(one, m)).toMatchObject({ openComments: 1, settledComments: 0 })
    const settled = done(
      one,
      settleComment(one, comment, { as: 'declined', answer: ' Det blev sagt. ', on: '2026-03-09' }),
    )
    expect(minutesState(settled, m)).toMatchObject({ openComments: 0, settledComments: 1 })
    expect(commentsOn(settled, m)[0]?.value).toMatchObject({
      state: 'declined',
      answer: 'Det blev sagt.',
      settledOn: '2026-03-09',
    })
    const back = done(settled, settleComment(settled, comment, { as: 'open', answer: '', on: '2026-03-10' }))
    expect(commentsOn(back, m)[0]?.value).toMatchObject({ state: 'open', settledOn: null })
  })

  it('keep no second name for a person of the archive', () => {
    const made = addComment({ ...aComment, personId: personId.parse('p1'), name: 'Ward' })
    expect(made).toMatchObject({ ok: true, value: [{ value: { personId: 'p1', name: '' } }] })
  })

  it('need words, somebody who said them, and an answer where they are declined', () => {
    expect(addComment({ ...aComment, text: ' \n ' })).toEqual({ ok: false, error: 'no-text' })
    expect(addComment({ ...aComment, name: ' ' })).toEqual({ ok: false, error: 'nobody' })
    const one = done(theRecords(), addComment(aComment))
    expect(settleComment(one, comment, { as: 'declined', answer: '', on: '2026-03-09' })).toEqual({
      ok: false,
      error: 'no-answer',
    })
    expect(settleComment(theRecords(), comment, { as: 'taken-in', answer: '', on: '2026-03-09' })).toEqual({
      ok: false,
      error: 'no-comment',
    })
  })

  it('stay where the minutes are locked, since they are no part of them', () => {
    const commented = done(theRecords(), addComment(aComment))
    expect(commentsOn(changed(commented, 'meeting', m, { minutesApprovedOn: '2026-03-20' }), m)).toHaveLength(1)
  })
})
