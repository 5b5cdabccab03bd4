/** People who left long ago and old meetings: shown with what goes along, and removed so that nothing is left hanging. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInconsistencies } from '../../src/core/bundle/references.ts'
import { lockedMeetingIn } from '../../src/core/minutes/lock.ts'
import { meetingId, minutesVersionIdOf, personId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import {
  type RecordChange,
  type RecordEntry,
  type RecordSet,
  recordEntries,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import { retentionDue } from '../../src/core/retention/due.ts'
import { removeKept } from '../../src/core/retention/remove.ts'
import { restoreGroup } from '../../src/core/trash/restore.ts'
import { entry } from '../planning/generator.ts'

const today = '2026-11-22'
const m = (id: string) => meetingId.parse(id)
const p = (id: string) => personId.parse(id)
const person = (id: string, fields: Partial<RecordInput<'person'>> = {}) =>
  entry('person', id, { givenName: id, ...fields })
const settings = (fields: Partial<RecordInput<'organisation'>>) => entry('organisation', 'organisation', fields)
const forum = entry('forum', 'f', {
  kind: 'steering-group',
  organisers: { by: 'named', personIds: ['left', 'here'] },
  facilitatorIds: ['left'],
  approval: { subject: 'theme', approverId: 'left' },
  agendaTemplate: [{ id: 't', title: 'Velkomst', presenters: [{ id: 'p', personId: 'left' }] }],
})
const left = person('left', { lastDay: '2024-11-22' })
const here = person('here', { leaderId: 'left' })
const old = entry('meeting', 'old', {
  forumId: 'f',
  date: '2016-11-22',
  status: 'closed',
  title: 'Opstart',
  theme: 'Roller',
  minutesApprovedOn: '2016-12-20',
  chairId: 'here',
  participants: [{ id: 'a', personId: 'here', attendance: 'present' }],
})
const recent = entry('meeting', 'recent', {
  forumId: 'f',
  date: '2026-03-03',
  status: 'closed',
  minutesApprovedOn: '2026-04-01',
  chairId: 'left',
  participants: [
    { id: 'a', personId: 'left', attendance: 'apology' },
    { id: 'b', personId: 'here', substituteForId: 'a', itemIds: ['i2'] },
  ],
  groups: [{ id: 'g', facilitatorId: 'left', personIds: ['left', 'here'] }],
  mailings: [{ id: 'x', kind: 'invitation', on: '2026-02-01', personIds: ['left', 'here'] }],
})
const file = { type: 'file', blobId: 'blob', fileName: 'a.pdf', mediaType: 'application/pdf', size: 1 } as const
const archive: readonly RecordEntry[] = [
  settings({}),
  forum,
  left,
  here,
  old,
  recent,
  entry('membership', 'membership:f:left', { forumId: 'f', personId: 'left' }),
  entry('agenda-item', 'i1', { meetingId: 'old', order: 'a', title: 'Sag', proposal: { personId: 'here' } }),
  entry('agenda-item', 'i2', {
    meetingId: 'recent',
    order: 'a',
    title: 'Sag',
    carriedFromId: 'i1',
    approvesMeetingId: 'old',
    presenters: [
      { id: 'p', personId: 'left' },
      { id: 'q', name: 'Formandskabet' },
    ],
    proposal: { personId: 'left' },
  }),
  entry('attachment', 'f1', { meetingId: 'old', agendaItemId: 'i1', order: 'a', title: 'Program', source: file }),
  entry('attachment', 'f2', { meetingId: 'old', agendaItemId: 'i1', order: 'b', source: { type: 'paper' } }),
  entry('action', 'done', { task: 'Ring', meetingId: 'old', agendaItemId: 'i1', status: 'done' }),
  entry('action', 'open', { task: 'Skriv', meetingId: 'old', agendaItemId: 'i1', responsibleIds: ['left', 'here'] }),
  entry('minutes-comment', 'c', {
    meetingId: 'old',
    agendaItemId: 'i1',
    personId: 'here',
    text: 'Nej',
    on: '2016-12-01',
  }),
  entry('minutes-comment', 'd', { meetingId: 'recent', personId: 'left', text: 'Ja', on: '2026-03-10' }),
  entry('minutes-version', minutesVersionIdOf(m('old'), 1), {
    meetingId: 'old',
    number: 1,
    approvedOn: '2016-12-20',
    meeting: old.value,
  }),
  entry('meeting-run', 'run:old', { meetingId: 'old' }),
  entry('approval', 'approval:recent:theme', { meetingId: 'recent', subject: 'theme', approverId: 'left' }),
  entry('turn', 'turn:recent:1', {
    forumId: 'f',
    meetingId: 'recent',
    number: 1,
    personId: 'left',
    coPersonIds: ['here'],
    state: 'brought',
  }),
  entry('case', 'case:turn:recent:1', { turnId: 'turn:recent:1', authorId: 'left' }),
]
const before = recordSetOf(archive)
const remove = (records: RecordSet, what: Parameters<typeof removeKept>[1]) =>
  withChanges(records, removeKept(records, what))
const both = { people: [p('left')], meetings: [m('old')] }

/** Whether a commit of the changes would be stopped by approved minutes. */
const isStopped = (records: RecordSet, changes: readonly RecordChange[]): boolean => {
  const entries = (set: RecordSet) => new Map(recordEntries(set).map((each) => [`${each.kind}/${each.id}`, each]))
  const [was, is] = [entries(records), entries(withChanges(records, changes))]
  const steps = changes.map(({ kind, id }) => ({
    before: was.get(`${kind}/${id}`) ?? null,
    after: is.get(`${kind}/${id}`) ?? null,
  }))
  return lockedMeetingIn(steps, (id) => records.meeting.get(id)) !== null
}

describe('what has been kept long enough', () => {
  it('is shown on the day it is, with what goes along', () => {
    expect(retentionDue(before, today)).toEqual({
      people: [{ id: 'left', lastDay: '2024-11-22', meetings: 1, turns: 1, openActions: 1 }],
      meetings: [
        {
          id: 'old',
          date: '2016-11-22',
          parts: {
            items: 1,
            attachments: 2,
            files: 1,
            actions: 1,
            comments: 1,
            versions: 1,
            people: 1,
            sessions: 0,
            programmes: 0,
            registrations: 0,
          },
          staysAsDay: false,
        },
      ],
    })
    expect(retentionDue(before, '2026-11-21')).toEqual({ people: [], meetings: [] })
  })

  it('is nothing where the settings keep everything, or for longer', () => {
    const kept = (fields: Partial<RecordInput<'organisation'>>) =>
      retentionDue(recordSetOf([settings(fields), ...archive.slice(1)]), today)
    expect(kept({ leaverRetentionYears: null, minutesRetentionYears: null })).toEqual({ people: [], meetings: [] })
    expect(kept({ leaverRetentionYears: 3, minutesRetentionYears: 11 })).toEqual({ people: [], meetings: [] })
    expect(kept({ leaverRetentionYears: 0, minutesRetentionYears: 1 }).meetings).toHaveLength(1)
  })

  it('is never a meeting that was planned and not held, nor one without a day', () => {
    const meetings = [
      entry('meeting', 'planned', { forumId: 'f', date: '2010-01-01', status: 'planned' }),
      entry('meeting', 'undated', { forumId: 'f', status: 'closed' }),
    ]
    expect(retentionDue(recordSetOf([forum, ...meetings]), today).meetings).toEqual([])
  })
})

describe('removing it', () => {
  it('takes everything that goes along, and leaves no reference behind', () => {
    const after = remove(before, both)
    expect(findInconsistencies(recordEntries(before))).toEqual([])
    expect(findInconsistencies(recordEntries(after))).toEqual([])
    expect(after.person.has(p('left'))).toBe(false)
    expect(after.meeting.has(m('old'))).toBe(false)
    expect([...after['agenda-item'].keys()]).toEqual(['i2'])
    for (const kind of ['attachment', 'membership', 'minutes-version', 'meeting-run'] as const)
      expect(after[kind].size, kind).toBe(0)
    expect([...after['minutes-comment']]).toMatchObject([['d', { personId: null, text: 'Ja' }]])
    expect(JSON.stringify(recordEntries(after))).not.toContain('"left"')
  })

  it('keeps an action that is still open, with its forum', () => {
    expect([...remove(before, both).action]).toMatchObject([
      ['open', { task: 'Skriv', meetingId: null, agendaItemId: null, forumId: 'f', responsibleIds: ['here'] }],
    ])
  })

  it('keeps turns and cases of people who left, as nobody’s', () => {
    const after = remove(before, both)
    expect([...after.turn.values()]).toMatchObject([{ personId: null, coPersonIds: ['here'], state: 'brought' }])
    expect([...after.case.values()]).toMatchObject([{ authorId: null }])
  })

  it('leaves the day of a meeting at which turns were brought or answers counted, and offers it no more', () => {
    const records = recordSetOf([
      ...archive,
      entry('turn', 'turn:old:1', { forumId: 'f', meetingId: 'old', number: 1, personId: 'here', state: 'brought' }),
      entry('evaluation', 'evaluation:old:q', { meetingId: 'old', counts: [{ option: 'Ja', count: 6 }] }),
    ])
    expect(retentionDue(records, today).meetings).toMatchObject([{ id: 'old', staysAsDay: true }])
    const after = remove(records, both)
    expect(after.meeting.get(m('old'))).toMatchObject({
      forumId: 'f',
      date: '2016-11-22',
      status: 'closed',
      title: 'Opstart',
      theme: '',
      participants: [],
      chairId: null,
      minutesApprovedOn: null,
    })
    expect(after.turn.size).toBe(2)
    expect(after.evaluation.size).toBe(1)
    expect(findInconsistencies(recordEntries(after))).toEqual([])
    expect(retentionDue(after, today)).toEqual({ people: [], meetings: [] })
  })

  it('is not stopped by approved minutes, neither when it is done nor when it is taken back', () => {
    for (const what of [both, { ...both, people: [] }, { ...both, meetings: [] }]) {
      const changes = removeKept(before, what)
      expect(isStopped(before, changes)).toBe(false)
      const after = withChanges(before, changes)
      const back = recordEntries(before)
        .filter(({ kind, id, value }) => (after[kind] as ReadonlyMap<string, unknown>).get(id) !== value)
        .map(({ kind, id, value }) => ({ kind, id, value }) as RecordChange)
      expect(isStopped(after, back)).toBe(false)
      expect(recordEntries(withChanges(after, back))).toEqual(recordEntries(before))
    }
  })

  it('comes back whole from the trash', () => {
    const after = remove(before, both)
    const was = new Map(recordEntries(before).map((each) => [`${each.kind}/${each.id}`, each]))
    const changes = removeKept(before, both)
    const gone = changes.flatMap(({ kind, id, value }) => (value === null ? (was.get(`${kind}/${id}`) ?? []) : []))
    const touched = changes.flatMap(({ kind, id, value }) => {
      const old = was.get(`${kind}/${id}`)
      return value === null || old === undefined ? [] : [{ kind, id, before: old.value, after: value }]
    })
    const group = { batch: 'b', at: `${today}T10:00:00Z`, goesAt: `${today}T10:00:00Z`, who: '', records: gone }
    const back = recordEntries(withChanges(after, restoreGroup(after, group, touched)))
    expect(back).toEqual(recordEntries(before))
  })

  it('changes nothing where nothing is chosen', () => {
    expect(removeKept(before, { people: [], meetings: [] })).toEqual([])
  })
})

it('leaves nothing hanging in the example, whoever and whatever is removed', () => {
  const bundle: { readonly records: readonly RecordEntry[] } = JSON.parse(
    readFileSync(new URL('../../resources/example/bundle.json', import.meta.url), 'utf8'),
  )
  const records = recordSetOf(bundle.records)
  const was = findInconsistencies(recordEntries(records)).length
  fc.assert(
    fc.property(
      fc.subarray([...records.person.keys()], { maxLength: 12 }),
      fc.subarray([...records.meeting.keys()], { maxLength: 12 }),
      (people, meetings) => {
        const after = remove(records, { people, meetings })
        expect(findInconsistencies(recordEntries(after)).slice(was)).toEqual([])
        for (const id of people) expect(after.person.has(id)).toBe(false)
      },
    ),
    { numRuns: 40 },
  )
})
