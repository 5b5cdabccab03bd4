/** Deleting an item or a meeting: what is theirs goes along, and nothing is left that names them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findInconsistencies } from '../../src/core/bundle/references.ts'
import { removeItem, removeMeeting } from '../../src/core/meetings/remove.ts'
import { type RecordEntry, recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { itemId, theMeetingId } from './builders.ts'

const records = recordSetOf([
  entry('forum', 'f', { kind: 'network' }),
  entry('person', 'p', {}),
  entry('meeting', 'm', {
    forumId: 'f',
    participants: [{ id: 'a', personId: 'p', itemIds: ['i', 'j'], arrivedAtItemId: 'i' }],
  }),
  entry('meeting', 'next', { forumId: 'f' }),
  entry('agenda-item', 'i', { meetingId: 'm', order: 'a' }),
  entry('agenda-item', 'j', { meetingId: 'm', order: 'b' }),
  entry('agenda-item', 'k', { meetingId: 'next', order: 'a', carriedFromId: 'i', approvesMeetingId: 'm' }),
  entry('attachment', 'x', { meetingId: 'm', agendaItemId: 'i', order: 'a', source: { type: 'paper' } }),
  entry('attachment', 'y', { meetingId: 'm', agendaItemId: 'j', order: 'a', source: { type: 'paper' } }),
  entry('action', 't', { task: 'Ring', meetingId: 'm', agendaItemId: 'i' }),
  entry('minutes-comment', 'c', { meetingId: 'm', agendaItemId: 'i', text: 'Nej', on: '2026-01-01' }),
  entry('meeting-run', 'run:m', {
    meetingId: 'm',
    spans: [
      { id: 's', itemId: 'i', from: '2026-01-01T13:00:00' },
      { id: 't', itemId: 'j', from: '2026-01-01T13:10:00' },
    ],
  }),
])

describe('an item that is deleted', () => {
  it('takes its attachments along and is named nowhere; tasks and comments stay with the meeting', () => {
    const after = withChanges(records, removeItem(records, itemId('i')))
    expect(findInconsistencies(recordEntries(after))).toEqual([])
    expect([...after.attachment.keys()]).toEqual(['y'])
    expect([...after.action.values()]).toMatchObject([{ meetingId: 'm', agendaItemId: null }])
    expect([...after['minutes-comment'].values()]).toMatchObject([{ meetingId: 'm', agendaItemId: null }])
    expect([...after['meeting-run'].values()]).toMatchObject([{ spans: [{ id: 't' }] }])
    expect(after.meeting.get(theMeetingId)?.participants).toMatchObject([{ itemIds: ['j'], arrivedAtItemId: null }])
    expect(after['agenda-item'].get(itemId('k'))).toMatchObject({ carriedFromId: null, approvesMeetingId: 'm' })
  })
})

describe('a meeting that is deleted', () => {
  it('takes along everything that is its own, and is named nowhere', () => {
    const after = withChanges(records, removeMeeting(records, theMeetingId))
    expect(findInconsistencies(recordEntries(after))).toEqual([])
    const left = recordEntries(after).map(({ kind, id }) => `${kind} ${id}`)
    expect(left).toEqual(['person p', 'forum f', 'meeting next', 'agenda-item k'])
  })

  it('leaves turns to the turn order', () => {
    const bundle: { readonly records: readonly RecordEntry[] } = JSON.parse(
      readFileSync(new URL('../../resources/example/bundle.json', import.meta.url), 'utf8'),
    )
    const example = recordSetOf(bundle.records)
    for (const id of example.meeting.keys()) {
      const after = withChanges(example, removeMeeting(example, id))
      expect(findInconsistencies(recordEntries(after)).filter(({ kind }) => kind !== 'turn')).toEqual([])
      expect(after.turn.size).toBe(example.turn.size)
    }
  })
})
