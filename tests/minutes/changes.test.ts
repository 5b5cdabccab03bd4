import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnchanged, type MinutesSnapshot, minutesChanges, snapshotOf } from '../../src/core/minutes/changes.ts'
import { diffWords } from '../../src/core/minutes/diff-words.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { aMeeting, changed, first, m, said, second, task, theRecords } from './builders.ts'

const at = (records: RecordSet): MinutesSnapshot => ({
  meeting: records.meeting.get(m) ?? aMeeting(),
  ...snapshotOf(records, m),
})
const before = theRecords()
const changes = (after: RecordSet) => minutesChanges(at(before), at(after))

describe('the words of two texts', () => {
  const pieces = (a: string, b: string) => diffWords(a, b).map(({ kind, text }) => `${kind[0]}:${text}`)

  it('stand where both have them; what went comes before what came', () => {
    expect(pieces('Vi mødes igen i maj.', 'Vi ses igen i juni.')).toEqual([
      's:Vi ',
      'r:mødes',
      'a:ses',
      's: igen i ',
      'r:maj.',
      'a:juni.',
    ])
    expect(pieces('Det er sagt.', 'Det er sagt. Næsten.')).toEqual(['s:Det er sagt.', 'a: Næsten.'])
    expect(pieces('Vi tog en kage', 'Vi fik to kager')).toEqual(['s:Vi ', 'r:tog en kage', 'a:fik to kager'])
    expect(pieces('', 'Nyt')).toEqual(['a:Nyt'])
    expect(pieces('Ens', 'Ens')).toEqual(['s:Ens'])
    expect(pieces('', '')).toEqual([])
  })

  it('give both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b ', 'c\n', ' ', 'dd ', 'æ'), { maxLength: 30 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const all = diffWords(a, b)
        const without = (kind: string) =>
          all
            .filter((each) => each.kind !== kind)
            .map((each) => each.text)
            .join('')
        expect(without('added')).toBe(a)
        expect(without('removed')).toBe(b)
        expect(all.every((each) => each.text !== '')).toBe(true)
      }),
    )
  })

  it('take long texts without counting every pair', () => {
    const a = Array.from({ length: 3000 }, (_, n) => `a${n} `).join('')
    const b = Array.from({ length: 3000 }, (_, n) => `b${n} `).join('')
    expect(diffWords(`ens ${a}`, `ens ${b}`).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })
})

describe('what a version changes', () => {
  it('is nothing where nothing that the minutes say changed', () => {
    const later = changed(
      changed(before, 'action', task, { status: 'done', doneOn: '2026-05-01' }),
      'agenda-item',
      first,
      { privateNotes: [], progress: 'done' },
    )
    expect(
      isUnchanged(changes(changed(later, 'meeting', m, { status: 'closed', minutesApprovedOn: '2026-04-01' }))),
    ).toBe(true)
  })

  it('is told in words under its item', () => {
    const { items } = changes(
      changed(before, 'agenda-item', first, { minutesText: said('Vi blev enige om en god start.') }),
    )
    expect(items).toMatchObject([
      { id: first, change: 'changed', number: 1, decision: null, titles: null, moved: null },
    ])
    expect(items[0]?.text?.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['ny', 'god'])
  })

  it('shows a decision as it is printed, also where only its kind changed', () => {
    const { items } = changes(changed(before, 'agenda-item', second, { decision: { kind: 'postponed' } }))
    expect(items[0]?.decision?.some(({ kind }) => kind === 'removed')).toBe(true)
    expect(items[0]?.decision?.some(({ kind }) => kind === 'added')).toBe(true)
  })

  it('tells of actions that came, went or were promised otherwise', () => {
    const other = newValue('action', { task: 'Køb kaffe', meetingId: m, agendaItemId: first })
    const added = withChanges(before, [{ kind: 'action', id: 'a2' as typeof task, value: other }])
    expect(changes(added).items).toMatchObject([{ id: first, actions: [{ change: 'added', before: null }] }])
    expect(changes(withChanges(before, [{ kind: 'action', id: task, value: null }])).items).toMatchObject([
      { id: second, actions: [{ change: 'removed', after: null }] },
    ])
    expect(changes(changed(before, 'action', task, { deadline: '2026-06-01' })).items).toMatchObject([
      { id: second, actions: [{ change: 'changed' }] },
    ])
    const loose = newValue('action', { task: 'Uden punkt', meetingId: m })
    expect(
      changes(withChanges(before, [{ kind: 'action', id: 'a2' as typeof task, value: loose }])).actions,
    ).toHaveLength(1)
  })

  it('tells of attendance and of the facts at the top', () => {
    const people = [
      { id: 'e1', personId: 'p1', attendance: 'present', leftAtItemId: second },
      { id: 'e3', personId: 'p3', attendance: 'present' },
    ]
    const { presence, facts } = changes(changed(before, 'meeting', m, { participants: people, start: '10:00' }))
    expect(presence).toEqual([
      { personId: 'p1', change: 'changed', attendance: { before: 'present', after: 'present' } },
      { personId: 'p3', change: 'added', attendance: { before: null, after: 'present' } },
      { personId: 'p2', change: 'removed', attendance: { before: 'apology', after: null } },
    ])
    expect(facts).toEqual(['start'])
  })

  it('tells of items that came, went or moved, and not of those whose number only follows', () => {
    const removed = changes(withChanges(before, [{ kind: 'agenda-item', id: first, value: null }])).items
    expect(removed).toMatchObject([{ id: first, change: 'removed', number: 1 }])
    const moved = changes(changed(before, 'agenda-item', first, { order: 'c' })).items
    expect(moved).toMatchObject([{ id: first, moved: { before: 1, after: 2 } }])
  })

  it('marks what was closed in either of the two', () => {
    const open = changed(before, 'agenda-item', first, { closed: true })
    const opened = minutesChanges(at(open), at(changed(before, 'agenda-item', first, { title: 'Andet' })))
    expect(opened.items).toMatchObject([{ closed: true, titles: { before: 'Nyt', after: 'Andet' } }])
  })
})
