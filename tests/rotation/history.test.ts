/** Turns of earlier years, as they were imported or kept, and what the bundled example is told to do next. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/bundle.ts'
import { forumId } from '../../src/core/records/ids.ts'
import { recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { replayTurn } from '../../src/core/rotation/replay.ts'
import { turnFacts } from '../../src/core/rotation/turn-facts.ts'
import { aRegion, shuffled } from '../planning/generator.ts'
import {
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  line,
  p,
  proposed,
  recordsOf,
  standingOf,
  theForum,
  today,
  turnAt,
  wednesdays,
} from './builders.ts'
import { aYear } from './generator.ts'

describe('imported history', () => {
  const peers = ['p1', 'p2', 'p3'].map((id) => aPeer(id))

  it('32: counts a doubled line once, passes over names that are unknown and gaps between the years', () => {
    const records = recordsOf(
      aForum(),
      peers,
      aMeeting('k1', '2021-03-10', { status: 'closed' }),
      aTurn('k1', 1, { personId: 'p1', state: 'brought' }),
      aTurn('k1', 2, { personId: 'p1', state: 'brought' }),
      aTurn('k1', 3, { personId: null, state: 'brought' }),
      aTurn('k1', 4, { personId: 'somebody-else', state: 'brought' }),
      aMeeting('k2', '2024-09-11', { status: 'closed' }),
      aTurn('k2', 1, { personId: 'p2', state: 'brought' }),
      aTurn('k9', 1, { personId: 'p3', state: 'brought' }),
      wednesdays(3),
    )
    expect(['p1', 'p2', 'p3'].map((id) => standingOf(records, id).turns)).toEqual([1, 1, 0])
    expect(line(proposed(records)).slice(-3)).toEqual(['p3', 'p1', 'p2'])
  })

  it('32: a meeting without a date is counted, and is no meeting to plan for', () => {
    const records = recordsOf(
      aForum(),
      peers,
      aMeeting('k', null, { status: 'planned' }),
      aTurn('k', 1, { personId: 'p1' }),
      wednesdays(2),
    )
    expect(standingOf(records, 'p1')).toMatchObject({ turns: 1, lastOn: null })
    expect(line(proposed(records)).slice(1).toSorted()).toEqual(['p2', 'p3'])
    expect(turnFacts(records, theForum, today).get(p('p1'))).toMatchObject({ turns: 0, next: null })
  })

  it('45: 300 people and ten years of history are planned and mended as any others, in whatever order they come', () => {
    const base = aRegion({ seed: 7, people: 300, year: 2026, historyYears: 10 })
    const region = aYear({ seed: 7, people: 300, places: 2 }, 2026, base)
    const forumIds = [region.regional, ...region.local]
    const changes = proposeTurns(region.records, { forumIds, today })
    expect([...base.records.turn]).toHaveLength(10 * (4 * 2 + 3 * 12))
    expect(changes).toHaveLength(2 * (4 + 3 * 12))
    expect(proposeTurns(recordSetOf(shuffled(region.entries, 3)), { forumIds, today })).toEqual(changes)
    const records = withChanges(region.records, changes)
    for (const each of forumIds) expect(turnMeasures(records, each, { today }).L).toBe(0)
    expect(repairTurns(records, { today }).changes).toEqual([])
  })
})

describe('the bundled example', () => {
  const read = readBundle(
    readFileSync(path.resolve(import.meta.dirname, '../../resources/example/bundle.json'), 'utf8'),
  )
  if (!read.ok) throw new Error('the example cannot be read')
  const records = recordSetOf(read.value.records)
  const on = '2026-11-22'
  const regional = forumId.parse('forum-regional')

  it('is given turns at every coming meeting of a forum with cases, and nobody who has just had one', () => {
    const changes = proposeTurns(records, { forumIds: [...records.forum.keys()], today: on })
    const planned = withChanges(records, changes)
    const next = changes.filter(({ value }) => value?.forumId === regional).map(({ value }) => value?.personId)
    expect(next).toHaveLength(8)
    expect(new Set(next).size).toBe(8)
    const had = [...turnFacts(records, regional, on)].filter(
      ([, { turns, next: ahead }]) => turns > 0 || ahead !== null,
    )
    expect(had.map(([id]) => id).filter((id) => next.includes(id))).toEqual([])
    for (const { value } of changes) expect(value?.choice && replayTurn(value.choice)).toBe(value?.personId)
    expect(repairTurns(planned, { today: on }).changes).toEqual([])
    expect(repairTurns(planned, { today: on }).findings.filter(({ code }) => code !== 'two-cases-same-week')).toEqual(
      [],
    )
  })

  it('has nothing to mend as it comes', () => {
    expect(repairTurns(records, { today: on })).toEqual({ changes: [], lines: [], findings: [] })
    expect(turnAt(records, 'meeting-regional-2026-09-16').state).toBe('swapped')
  })
})
