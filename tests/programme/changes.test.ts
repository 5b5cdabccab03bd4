import { describe, expect, it } from 'vitest'
import { applyChanges, type ProgrammeSaid, programmeChanges } from '../../src/core/programme/changes.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { daySaid } from '../../src/core/programme/versions.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { entry, shuffled } from '../planning/generator.ts'
import { anyDay } from './any-day.ts'

const id = meetingId.parse('d')

const said = (entries: readonly RecordEntry[]): ProgrammeSaid => {
  const day = dayOf(recordSetOf(entries), id)
  if (day === null) throw new Error('no day')
  return daySaid(day)
}

const frame = anyDay(0).slice(0, 2)
const talk = (fields: Partial<RecordInput<'session'>> = {}) =>
  entry('session', 's', { meetingId: 'd', title: 'Ét', ...fields })

describe('the changes of a programme', () => {
  it('turn the earlier one into the later one, to the letter, whichever two they are', () => {
    let changed = 0
    for (let seed = 0; seed < 400; seed++) {
      const before = said(anyDay(seed))
      const after = said(anyDay(seed + 1000))
      const changes = programmeChanges(before, after)
      expect(applyChanges(before, changes)).toEqual(after)
      expect(applyChanges(after, programmeChanges(after, before))).toEqual(before)
      changed += changes.length
    }
    expect(changed).toBeGreaterThan(4000)
  })

  it('are the same whatever the order of the records, and none where nothing changed', () => {
    for (let seed = 0; seed < 50; seed++) {
      const records = anyDay(seed)
      const other = said(anyDay(seed + 1000))
      expect(programmeChanges(said(records), other)).toEqual(programmeChanges(said(shuffled(records, seed)), other))
      expect(programmeChanges(said(records), said(shuffled(records, seed)))).toEqual([])
    }
  })

  it('say once that a session lies elsewhere', () => {
    const before = said([...frame, talk({ start: '10:00', roomId: 'sal' })])
    const after = said([...frame, talk({ start: '10:15', roomId: 'lille', minutes: 30 })])
    expect(programmeChanges(before, after)).toEqual([
      {
        type: 'session-placed',
        id: 's',
        before: { start: '10:00', roomId: 'sal', minutes: 45 },
        after: { start: '10:15', roomId: 'lille', minutes: 30 },
      },
    ])
  })

  it('leave out what only the organisers see, and what was not taken in', () => {
    const open = talk({ speakers: [{ id: 'x', name: 'Ea' }] })
    const seen = talk({
      speakers: [
        {
          id: 'x',
          name: 'Ea',
          email: 'ea@x.dk',
          confirmed: true,
          from: '09:00',
          mailedOn: '2027-01-01',
          attendance: 'present',
        },
      ],
      pinned: true,
      remark: 'Nervøs',
      receivedOn: '2027-01-01',
      order: 'k',
    })
    const offered = entry('session', 't', { meetingId: 'd', title: 'To', stage: 'proposed' })
    expect(programmeChanges(said([...frame, open]), said([...frame, seen, offered]))).toEqual([])
    expect(JSON.stringify(said([...frame, seen]))).not.toContain('ea@x.dk')
  })
})
