/** Whatever is done to cases and turns, in any order and at any time, some things always hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approve } from '../../src/core/cases/approval.ts'
import { caseRows } from '../../src/core/cases/board.ts'
import { carryOver, followTurn } from '../../src/core/cases/carry-over.ts'
import { comingErasures, dueErasures, noticeErasures, sayErased } from '../../src/core/cases/forget.ts'
import {
  agreed,
  approveLearning,
  askForCase,
  type CaseChanges,
  isAlive,
  learn,
  markChecked,
  markUsed,
  promise,
  putInPack,
  receive,
  remind,
  reopen,
  returnToAuthor,
  storyOf,
  withdraw,
} from '../../src/core/cases/life.ts'
import { addDays, daysBetween } from '../../src/core/danish/dates.ts'
import { type CaseId, caseStoryIdOf, type TurnId } from '../../src/core/records/ids.ts'
import {
  type RecordChange,
  type RecordEntry,
  type RecordSet,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import { excuseTurn, swapTurns } from '../../src/core/rotation/actions.ts'
import { m, proposed } from '../rotation/builders.ts'
import { aSeason, on, words } from './builders.ts'

const meetings = ['m01', 'm02', 'm03'] as const

type Move = { readonly pick: number; readonly to: number; readonly days: number; readonly what: number }
const aMove: fc.Arbitrary<Move> = fc.record({
  pick: fc.nat(50),
  to: fc.nat(2),
  days: fc.integer({ min: 0, max: 3 }),
  what: fc.nat(999),
})

type Act = (records: RecordSet, id: CaseId, today: string, move: Move) => CaseChanges
const lesson = { learning: [{ id: 'a', text: 'Spørg.' }], willTry: [], passOn: 'yes' as const }
/** What may be done to a case, by name. */
const acts: Readonly<Record<string, Act>> = {
  promise: (records, id, today) => promise(records, id, on(today)),
  remind: (records, id, today) => remind(records, id, on(today)),
  receive: (records, id, today, { what }) => receive(records, id, words({ title: `Titel ${what}` }), on(today)),
  return: (records, id, today) => returnToAuthor(records, id, on(today)),
  check: (records, id, today) => markChecked(records, id, on(today)),
  agree: (records, id, today) => agreed(records, id, on(today)),
  approve: (records, id, today) =>
    approve(records, id, { by: 'K', at: `${today}T09:00:00Z`, today, review: { openHigh: 0 } }),
  pack: (records, id, today) => putInPack(records, id, on(today)),
  use: (records, id, today) => markUsed(records, id, on(today)),
  learn: (records, id, today) => learn(records, id, lesson, on(today)),
  approveLearning: (records, id, today) =>
    approveLearning(records, id, { by: 'K', at: `${today}T09:00:00Z`, review: { openHigh: 0 } }),
  reopen: (records, id, today) => reopen(records, id, on(today)),
  withdraw: (records, id, today) => withdraw(records, id, on(today)),
  follow: (records, id, today) => followTurn(records, id, on(today)),
  carry: (records, id, today, { to }) =>
    carryOver(records, { caseId: id, toMeetingId: m(meetings[to] ?? 'm03') }, on(today)),
}
const names = Object.keys(acts)

const forwards = new Set(['promise', 'receive', 'check', 'agree', 'approve', 'pack', 'use', 'learn', 'follow'])
const movesTurns = new Set(['use', 'carry'])

/** Does one thing somewhere; answers what changed and whether it may touch turns. */
const step = (records: RecordSet, move: Move, today: string): { changes: readonly RecordChange[]; turns: boolean } => {
  const kind = move.what % (names.length * 2 + 6)
  const turnIds = [...records.turn.keys()]
  const turnId = turnIds[move.pick % turnIds.length] as TurnId
  if (kind < 4) {
    const asked = askForCase(records, turnId, on(today))
    return { changes: asked.ok ? asked.value : [], turns: false }
  }
  if (kind === 4) {
    const other = turnIds[(move.pick + move.to + 1) % turnIds.length] as TurnId
    const swapped = swapTurns(records, { turnId, withTurnId: other, today })
    return { changes: swapped.ok ? swapped.value : [], turns: true }
  }
  if (kind === 5) {
    const excused = excuseTurn(records, { turnId, reason: 'holiday', today })
    return { changes: excused.ok ? excused.value : [], turns: true }
  }
  const ids = [...records.case.keys()]
  const id = ids[move.pick % Math.max(1, ids.length)]
  if (id === undefined) return { changes: [], turns: false }
  /* Mostly something that can be done, and mostly forwards, so that cases come far. */
  const tried = names.map((name) => ({ name, done: acts[name]?.(records, id, today, move) }))
  const open = tried.filter(({ name, done }) => done?.ok && (move.what % 3 === 0 || forwards.has(name)))
  const chosen = move.what % 5 === 0 ? tried[kind % tried.length] : open[kind % Math.max(1, open.length)]
  return { changes: chosen?.done?.ok ? chosen.done.value : [], turns: movesTurns.has(chosen?.name ?? '') }
}

const stories = (records: RecordSet) => new Set(records['case-story'].keys())
const aliveTurns = (records: RecordSet) => [...records.case.values()].filter(isAlive).map(({ turnId }) => turnId)

describe('any number of steps, in any order', () => {
  const moves = fc.array(aMove, { minLength: 20, maxLength: 80 })

  it('lose no story, give no turn two cases, keep events in order and authors, and leave turns to their own rules', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(moves, (all) => {
        let records = proposed(aSeason(), '2026-01-01')
        let today = '2025-12-20'
        for (const move of all) {
          today = addDays(today, move.days)
          const { changes, turns } = step(records, move, today)
          const next = withChanges(records, changes)
          for (const id of stories(records)) expect(stories(next).has(id)).toBe(true)
          const alive = aliveTurns(next)
          expect(new Set(alive).size).toBe(alive.length)
          if (!turns) expect([...next.turn]).toEqual([...records.turn])
          for (const [id, value] of next.case) {
            const before = records.case.get(id)
            reached.add(value.status)
            if (before === undefined) continue
            expect(value.authorId).toBe(before.authorId)
            expect(value.events.slice(0, before.events.length)).toEqual(before.events)
            expect(value.events.length - before.events.length).toBeLessThanOrEqual(1)
          }
          for (const { events, status, approval, eraseOn } of next.case.values()) {
            expect(events.map((each) => each.on)).toEqual(events.map((each) => each.on).toSorted())
            expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
            if (['approved', 'in-pack', 'used', 'learned'].includes(status)) expect(approval).not.toBeNull()
            if (status === 'used' || status === 'learned') expect(eraseOn).not.toBeNull()
            else if (isAlive({ status })) expect(eraseOn).toBeNull()
          }
          records = next
        }
      }),
      { numRuns: 400, seed: 20261122 },
    )
    /* The steps do lead somewhere: every state but the one that needs erasing. */
    expect([...reached].toSorted()).toEqual(
      [
        'approved',
        'asked',
        'checked',
        'in-pack',
        'learned',
        'promised',
        'received',
        'returned',
        'used',
        'withdrawn',
      ].toSorted(),
    )
  })

  it('give the same rows whatever the order in which the records came', () => {
    fc.assert(
      fc.property(moves, fc.nat(1000), (all, shuffle) => {
        let records = proposed(aSeason(), '2026-01-01')
        for (const move of all) records = withChanges(records, step(records, move, '2026-01-04').changes)
        const entries = (Object.entries(records) as [RecordEntry['kind'], ReadonlyMap<string, unknown>][]).flatMap(
          ([kind, map]) => [...map].map(([id, value]) => ({ kind, id, value }) as RecordEntry),
        )
        const turned = [...entries.slice(shuffle % entries.length), ...entries.slice(0, shuffle % entries.length)]
        expect(caseRows(recordSetOf(turned.toReversed()), '2026-01-05')).toEqual(caseRows(records, '2026-01-05'))
      }),
      { numRuns: 100, seed: 7 },
    )
  })

  it('erase nothing that was not shown for a fortnight of days, however the clock jumps', () => {
    let erased = 0
    const jump = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(moves, jump, (all, jumps) => {
        let records = proposed(aSeason(), '2026-01-01')
        for (const [index, move] of all.entries())
          records = withChanges(records, step(records, move, addDays('2025-12-20', index)).changes)
        const firstShown = new Map<string, string>()
        let today = '2026-05-01'
        for (const days of jumps) {
          today = addDays(today, days)
          for (const id of dueErasures(records, today)) {
            const shown = firstShown.get(id)
            expect(shown).toBeDefined()
            expect(daysBetween(shown ?? today, today)).toBeGreaterThanOrEqual(14)
            expect(storyOf(records, id)).not.toBeNull()
            erased += 1
            records = withChanges(records, [{ kind: 'case-story', id: caseStoryIdOf(id), value: null }])
            const said = sayErased(records, id, on(today, ''))
            if (said.ok) records = withChanges(records, said.value)
          }
          const notices = noticeErasures(records, today)
          for (const { id } of notices) firstShown.set(id, today)
          records = withChanges(records, notices)
          for (const { caseId } of comingErasures(records, today))
            expect(records.case.get(caseId)?.eraseNoticedOn).not.toBeNull()
        }
      }),
      { numRuns: 200, seed: 11 },
    )
    expect(erased).toBeGreaterThan(20)
  })
})
