import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUnchanged, minutesChanges, snapshotOf } from '../../src/core/minutes/changes.ts'
import { addComment, commentsOn, settleComment } from '../../src/core/minutes/comments.ts'
import { approveMinutes, reopenMinutes, sendForComments } from '../../src/core/minutes/life.ts'
import { whyLocked } from '../../src/core/minutes/lock.ts'
import { minutesState, versionsOf } from '../../src/core/minutes/state.ts'
import { minutesCommentId } from '../../src/core/records/ids.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { changed, first, m, said, task, theRecords } from './builders.ts'

const steps = ['send', 'comment', 'settle', 'approve', 'reopen', 'write', 'promise', 'done'] as const
const today = '2026-04-01'

/** The step where it is allowed; else the records stay. What minutes say is only written while they are open. */
const after = (records: RecordSet, step: (typeof steps)[number], n: number): RecordSet => {
  const open = minutesState(records, m)?.stage !== 'approved'
  const waiting = commentsOn(records, m).find(({ value }) => value.state === 'open')
  const made = (result: { readonly ok: boolean; readonly value?: Parameters<typeof withChanges>[1] }) =>
    result.ok && result.value !== undefined ? withChanges(records, result.value) : records
  switch (step) {
    case 'send':
      return made(sendForComments(records, m, { on: today, dueOn: today }))
    case 'comment':
      return made(
        addComment({
          id: minutesCommentId.parse(`c${n}`),
          meetingId: m,
          agendaItemId: null,
          personId: null,
          name: 'W',
          text: `Nr. ${n}`,
          on: today,
        }),
      )
    case 'settle':
      return waiting === undefined
        ? records
        : made(settleComment(records, waiting.id, { as: 'taken-in', answer: '', on: today }))
    case 'approve':
      return made(approveMinutes(records, m, { on: today, by: 'mødet', today }))
    case 'reopen':
      return made(reopenMinutes(records, m, { because: `Grund ${n}`, today }))
    case 'write':
      return open ? changed(records, 'agenda-item', first, { minutesText: said(`Skrevet ${n}`) }) : records
    case 'promise':
      return open ? changed(records, 'action', task, { task: `Lovet ${n}` }) : records
    case 'done':
      return changed(records, 'action', task, { status: n % 2 === 0 ? 'done' : 'open' })
  }
}

it('keeps what was approved, loses no action, and locks exactly what stands, through any run of steps', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (run) => {
      let records = theRecords()
      let approvals = 0
      for (const [n, step] of run.entries()) {
        const before = versionsOf(records, m)
        records = after(records, step, n)
        const versions = versionsOf(records, m)
        if (versions.length > before.length) approvals += 1
        expect(versions.length).toBe(approvals)
        for (const [index, version] of before.entries()) {
          const now = versions[index]
          expect(now?.items).toEqual(version.items)
          expect(now?.actions).toEqual(version.actions)
          if (version.reopenedOn !== null) expect(now).toEqual(version)
        }
        const meeting = records.meeting.get(m)
        if (meeting === undefined) throw new Error('the meeting is gone')
        const last = versions.at(-1)
        const stands = last !== undefined && last.reopenedOn === null
        expect(whyLocked(meeting) !== null).toBe(stands)
        expect(minutesState(records, m)?.stage === 'approved').toBe(stands)
        if (stands) {
          const now = { meeting, ...snapshotOf(records, m) }
          expect(isUnchanged(minutesChanges(last, now))).toBe(true)
          expect(minutesState(records, m)?.version).toBe(versions.length)
        }
        expect([...records.action.keys()]).toEqual([task])
      }
    }),
  )
})
