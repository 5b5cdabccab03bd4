import { describe, expect, it } from 'vitest'
import { lockedMeetingIn, type Transition, whyLocked } from '../../src/core/minutes/lock.ts'
import { type ForumId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordEntries, withChanges } from '../../src/core/records/record-set.ts'
import { changed, first, m, said, task, theRecords } from './builders.ts'

const locked = theRecords({ minutesApprovedOn: '2026-03-20' })

/** The steps from one set to another, as a commit would make them. */
const steps = (from: RecordSet, to: RecordSet): readonly Transition[] => {
  const byKey = (records: RecordSet) =>
    new Map<string, RecordEntry>(recordEntries(records).map((each) => [`${each.kind}:${each.id}`, each]))
  const [old, now] = [byKey(from), byKey(to)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const step = { before: old.get(key) ?? null, after: now.get(key) ?? null }
    return step.before?.value === step.after?.value ? [] : [step]
  })
}
const stopped = (to: RecordSet, from = locked) => lockedMeetingIn(steps(from, to), (id) => from.meeting.get(id))

describe('locked minutes', () => {
  it('say since when', () => {
    expect(whyLocked({ minutesApprovedOn: '2026-03-20' })).toEqual({ approvedOn: '2026-03-20' })
    expect(whyLocked({ minutesApprovedOn: null })).toBeNull()
  })

  it.each([
    ['the text of an item', changed(locked, 'agenda-item', first, { minutesText: said('Andet') })],
    ['the agenda of an item', changed(locked, 'agenda-item', first, { title: 'Andet' })],
    [
      'a new item',
      withChanges(locked, [
        { kind: 'agenda-item', id: 'i9' as typeof first, value: newValue('agenda-item', { meetingId: m }) },
      ]),
    ],
    ['an item that goes', withChanges(locked, [{ kind: 'agenda-item', id: first, value: null }])],
    ['what an action promised', changed(locked, 'action', task, { task: 'Andet' })],
    ['an action that goes', withChanges(locked, [{ kind: 'action', id: task, value: null }])],
    ['an item that moves to another meeting', changed(locked, 'agenda-item', first, { meetingId: 'n' })],
    ['who was there', changed(locked, 'meeting', m, { participants: [] })],
    ['that it was held', changed(locked, 'meeting', m, { status: 'invited' })],
    ['that it took place', changed(locked, 'meeting', m, { status: 'cancelled' })],
    ['whose it was', changed(locked, 'meeting', m, { forumId: 'other' as ForumId })],
    ['the day', changed(locked, 'meeting', m, { date: '2026-03-04' })],
  ])('stop %s', (_what, to) => {
    expect(stopped(to)).toBe(m)
  })

  it.each([
    [
      'an action that is done',
      changed(locked, 'action', task, { status: 'done', doneOn: '2026-05-01', remindedOn: ['2026-04-01'] }),
    ],
    [
      'an item whose carrying is settled at the next meeting',
      changed(locked, 'agenda-item', first, { progress: 'done' }),
    ],
    [
      'how far the meeting has come',
      changed(locked, 'meeting', m, { status: 'minutes-sent', minutesSentOn: '2026-03-05' }),
    ],
    ['the opening of the minutes', changed(locked, 'meeting', m, { minutesApprovedOn: null })],
    [
      'the meeting as a whole that goes',
      withChanges(locked, [
        { kind: 'meeting', id: m, value: null },
        { kind: 'agenda-item', id: first, value: null },
      ]),
    ],
  ])('let pass %s', (_what, to) => {
    expect(stopped(to)).toBeNull()
  })

  describe('where a person goes, or comes back', () => {
    const id = personId.parse('p1')
    const there = withChanges(locked, [{ kind: 'person', id, value: newValue('person', { givenName: 'A' }) }])
    const others = there.meeting.get(m)?.participants.filter((each) => each.personId !== id) ?? []
    const gone = changed(
      changed(withChanges(there, [{ kind: 'person', id, value: null }]), 'action', task, { responsibleIds: [] }),
      'meeting',
      m,
      { participants: others },
    )

    it('let pass what names the person, and bringing that back', () => {
      expect(stopped(gone, there)).toBeNull()
      expect(stopped(there, gone)).toBeNull()
    })

    it.each([
      ['the text of an item', changed(gone, 'agenda-item', first, { minutesText: said('Andet') })],
      ['what an action promised', changed(gone, 'action', task, { task: 'Andet', responsibleIds: [] })],
      ['somebody else who was there', changed(gone, 'meeting', m, { participants: [] })],
      ['an item that goes', withChanges(gone, [{ kind: 'agenda-item', id: first, value: null }])],
    ])('stop %s beside it', (_what, to) => {
      expect(stopped(to, there)).toBe(m)
    })

    it('stop a change made in one step with somebody new', () => {
      const somebody = { kind: 'person' as const, id: personId.parse('p9'), value: newValue('person', {}) }
      const with9 = withChanges(locked, [somebody])
      expect(stopped(with9)).toBeNull()
      expect(stopped(changed(with9, 'agenda-item', first, { title: 'Andet' }))).toBe(m)
    })
  })

  it('hold nothing fast before they are approved', () => {
    const draft = theRecords()
    expect(stopped(changed(draft, 'agenda-item', first, { title: 'Andet' }), draft)).toBeNull()
    expect(stopped(changed(draft, 'meeting', m, { minutesApprovedOn: '2026-03-20' }), draft)).toBeNull()
  })
})
