/** The clock of a meeting: what is on, what it took, and how far the whole is from its plan. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  itemTimes,
  phasesOf,
  type RunFacts,
  runState,
  startAt,
  stopClock,
  toggleClock,
} from '../../src/core/meetings/run.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { parseRecord } from '../../src/core/records/index.ts'
import type { RecordChange } from '../../src/core/records/record-set.ts'
import { aMeeting, anItem, itemId, sequence, theMeetingId } from './builders.ts'

const items = (...given: readonly Partial<RecordInput<'agenda-item'>>[]): RunFacts['items'] =>
  given.map((fields, index) => ({ id: itemId(`i${index + 1}`), value: anItem({ order: `a${index + 1}`, ...fields }) }))

const at = (clock: string, day = '2026-03-03'): string => `${day}T${clock}`

/** A meeting from 13.00: 10, 30 and 20 minutes. */
const facts = (over: Partial<RunFacts> = {}): RunFacts => ({
  meetingId: theMeetingId,
  meeting: aMeeting(),
  items: items({ minutes: 10 }, { minutes: 30 }, { minutes: 20 }),
  run: null,
  now: at('13:00:00'),
  ...over,
})

const changedBy = (before: RunFacts, changes: readonly RecordChange<'meeting-run'>[]): RunFacts => ({
  ...before,
  run: changes.reduce<RunFacts['run']>((run, { value }) => value ?? run, before.run),
})

const later = (before: RunFacts, now: string): RunFacts => ({ ...before, now })

describe('a meeting that has not begun', () => {
  it('points at the first item and knows how late it is', () => {
    expect(runState(facts({ now: at('12:55:00') }))).toMatchObject({ status: 'not-begun', current: null, drift: null })
    const late = runState(facts({ now: at('13:04:10') }))
    expect(late.drift).toBe(250)
    expect(late.next).toEqual({ itemId: 'i1', phase: null })
  })

  it('is late on its own day only', () => {
    expect(runState(facts({ now: at('13:04:10', '2026-03-04') })).drift).toBeNull()
  })

  it('has nothing to start where there is no agenda', () => {
    expect(toggleClock(facts({ items: [] }), sequence())).toEqual([])
  })
})

describe('a meeting that runs', () => {
  const newId = sequence()
  const begun = changedBy(facts({ now: at('13:03:00') }), toggleClock(facts({ now: at('13:03:00') }), newId))

  it('carries the late start as its drift, and the drift rests while the item keeps its time', () => {
    expect(runState(begun)).toMatchObject({ status: 'running', drift: 180, expectedEnd: at('14:03:00') })
    const soon = runState(later(begun, at('13:10:00')))
    expect(soon.drift).toBe(180)
    expect(soon.current?.item).toEqual({ used: 420, planned: 600, left: 180 })
  })

  it('drifts once the item runs over', () => {
    const over = runState(later(begun, at('13:15:30')))
    expect(over.current?.item.left).toBe(-150)
    expect(over.drift).toBe(180 + 150)
  })

  it('wins time by going on early', () => {
    const early = later(begun, at('13:05:00'))
    const next = runState(early).next
    if (next === null) throw new Error('there is a next item')
    const state = runState(changedBy(early, startAt(early, next, newId)))
    expect(state.current).toMatchObject({ itemId: 'i2', number: 2 })
    expect(state.drift).toBe(180 - 8 * 60)
    expect(state.previous).toEqual({ itemId: 'i1', phase: null })
  })

  it('keeps its item while it is stopped, and falls behind', () => {
    const stopping = later(begun, at('13:05:00'))
    const stopped = changedBy(stopping, toggleClock(stopping, newId))
    const waiting = runState(later(stopped, at('13:08:00')))
    expect(waiting).toMatchObject({ status: 'stopped', drift: 180 + 180 })
    expect(waiting.current?.item.used).toBe(120)
    const on = later(stopped, at('13:08:00'))
    const again = runState(later(changedBy(on, toggleClock(on, newId)), at('13:09:00')))
    expect(again).toMatchObject({ status: 'running', current: { itemId: 'i1' } })
    expect(again.current?.item.used).toBe(180)
  })

  it('expects to end earlier when an item is put off', () => {
    const postponed = {
      ...begun,
      items: items({ minutes: 10 }, { minutes: 30, progress: 'postponed' }, { minutes: 20 }),
    }
    expect(runState(postponed)).toMatchObject({ drift: 180 - 1800, next: { itemId: 'i3' } })
  })

  it('does not start twice on the same item', () => {
    expect(startAt(later(begun, at('13:04:00')), { itemId: itemId('i1'), phase: null }, newId)).toEqual([])
  })

  it('stays with what it knows when the item on the clock is taken off the agenda', () => {
    const without = { ...begun, items: begun.items.slice(1) }
    expect(runState(without)).toMatchObject({ status: 'not-begun', next: { itemId: 'i2' } })
    const restarted = changedBy(without, toggleClock(without, newId))
    expect(runState(restarted)).toMatchObject({ status: 'running', current: { itemId: 'i2', number: 1 } })
  })
})

describe('the phases of a case', () => {
  const own = facts({ items: items({ minutes: 20, category: 'case-round', caseId: 'c1' }, { minutes: 10 }) })

  it('share the case among them and are stepped through before the next item', () => {
    const newId = sequence()
    let now = own
    const seen: (string | null)[] = []
    for (let index = 0; index < 6; index += 1) {
      const { next } = runState(now)
      if (next === null) throw new Error('there is a next step')
      now = changedBy(now, startAt(now, next, newId))
      const { current } = runState(now)
      seen.push(current?.phase ?? null)
      now = later(now, at(`13:0${index}:30`))
    }
    expect(seen).toEqual(['telling', 'clarifying', 'reflecting', 'sparring', 'taking-along', null])
    expect(runState(now).next).toBeNull()
    expect(runState(now).previous).toEqual({ itemId: 'i1', phase: 'taking-along' })
  })

  it('have a clock of their own beside the case', () => {
    const newId = sequence()
    const told = later(changedBy(own, toggleClock(own, newId)), at('13:03:00'))
    const asked = changedBy(told, startAt(told, { itemId: itemId('i1'), phase: 'clarifying' }, newId))
    const state = runState(later(asked, at('13:04:00')))
    expect(state.current?.item).toEqual({ used: 240, planned: 1200, left: 960 })
    expect(state.current?.phaseClock).toEqual({ used: 60, planned: 180, left: 120 })
    expect(state.nextItem).toEqual({ itemId: 'i2', phase: null })
  })

  it('follow a plan of their own, and an item that is no case has none', () => {
    const phases = [{ phase: 'sparring' as const, minutes: 7 }]
    expect(phasesOf(anItem({ caseId: 'c1', minutes: 20, phases }))).toEqual(phases)
    expect(phasesOf(anItem({ minutes: 20 }))).toEqual([])
  })
})

describe('a meeting that is over', () => {
  const newId = sequence()
  const last = facts({ now: at('13:50:00') })
  const running = changedBy(last, startAt(last, { itemId: itemId('i3'), phase: null }, newId))
  const stopping = later(running, at('14:04:00'))
  const over = changedBy(stopping, stopClock(stopping))

  it('keeps the end and the drift it had', () => {
    const state = runState(later(over, at('15:30:00')))
    expect(state).toMatchObject({ status: 'over', drift: 240, expectedEnd: at('14:04:00') })
  })

  it('takes an item that was left running overnight to have lasted as planned', () => {
    const nextDay = later(running, at('09:00:00', '2026-03-04'))
    expect(runState(nextDay)).toMatchObject({ status: 'over', expectedEnd: at('14:10:00') })
    const restarted = changedBy(nextDay, toggleClock(nextDay, newId))
    expect(restarted.run?.spans.map(({ to }) => to)).toEqual([at('14:10:00'), null])
  })

  it('tells when each item was on', () => {
    expect([...itemTimes(over)]).toEqual([['i3', { from: at('13:50:00'), to: at('14:04:00'), seconds: 14 * 60 }]])
  })
})

type Press = {
  readonly press: 'toggle' | 'stop' | 'next' | 'previous' | 'go'
  readonly wait: number
  readonly go: number
}

const presses = (least: number): fc.Arbitrary<readonly Press[]> =>
  fc.array(
    fc.record({
      press: fc.constantFrom('toggle', 'stop', 'next', 'previous', 'go'),
      wait: fc.integer({ min: least, max: 2400 }),
      go: fc.nat(3),
    }),
    { maxLength: 30 },
  )

const anAgenda = fc.array(
  fc.record({
    minutes: fc.option(fc.integer({ min: 0, max: 60 })),
    caseId: fc.option(fc.constant('c1')),
    progress: fc.constantFrom('open' as const, 'done' as const, 'postponed' as const),
  }),
  { minLength: 1, maxLength: 6 },
)

const moment = (seconds: number): string =>
  new Date(Date.parse('2026-03-03T12:00:00Z') + seconds * 1000).toISOString().slice(0, 19)

const pressed = (before: RunFacts, { press, go }: Press, newId: () => string): RunFacts => {
  const { next, previous } = runState(before)
  const chosen = before.items[go % before.items.length]
  switch (press) {
    case 'toggle':
      return changedBy(before, toggleClock(before, newId))
    case 'stop':
      return changedBy(before, stopClock(before))
    case 'next':
      return next === null ? before : changedBy(before, startAt(before, next, newId))
    case 'previous':
      return previous === null ? before : changedBy(before, startAt(before, previous, newId))
    case 'go':
      return chosen === undefined
        ? before
        : changedBy(before, startAt(before, { itemId: chosen.id, phase: null }, newId))
  }
}

const usedInAll = (of: RunFacts): number => [...itemTimes(of).values()].reduce((sum, { seconds }) => sum + seconds, 0)

describe('whatever is pressed', () => {
  it('the times of the items add up to the time that the clock ran', () => {
    fc.assert(
      fc.property(anAgenda, presses(0), (agenda, sequenceOfPresses) => {
        const newId = sequence()
        let now = facts({ items: items(...agenda), now: moment(0) })
        let passed = 0
        let ran = 0
        for (const press of sequenceOfPresses) {
          now = pressed(now, press, newId)
          const running = runState(now).status === 'running'
          // A meeting lies within a day.
          const wait = Math.min(press.wait, 11 * 3600 - passed)
          passed += wait
          if (running) ran += wait
          now = later(now, moment(passed))
          expect(usedInAll(now)).toBe(ran)
        }
      }),
    )
  })

  it('keeps at most one span open, in a record that the archive takes', () => {
    fc.assert(
      fc.property(anAgenda, presses(-3000), (agenda, sequenceOfPresses) => {
        const newId = sequence()
        let passed = 0
        let now = facts({ items: items(...agenda), now: moment(0) })
        for (const press of sequenceOfPresses) {
          now = pressed(now, press, newId)
          passed += press.wait
          now = later(now, moment(passed))
        }
        const spans = now.run?.spans ?? []
        expect(spans.filter(({ to }) => to === null).length).toBeLessThanOrEqual(1)
        expect(spans.slice(0, -1).every(({ to }) => to !== null)).toBe(true)
        if (now.run !== null) expect(parseRecord('meeting-run', now.run).ok).toBe(true)
      }),
    )
  })

  it('a clock that was set back takes no time from anybody', () => {
    fc.assert(
      fc.property(anAgenda, presses(-3000), (agenda, sequenceOfPresses) => {
        const newId = sequence()
        let passed = 0
        let now = facts({ items: items(...agenda), now: moment(0) })
        for (const press of sequenceOfPresses) {
          now = pressed(now, press, newId)
          passed += press.wait
          now = later(now, moment(passed))
          for (const { seconds, from, to } of itemTimes(now).values()) {
            expect(seconds).toBeGreaterThanOrEqual(0)
            expect(to >= from).toBe(true)
          }
          const { current } = runState(now)
          if (current !== null) expect(current.item.used).toBeGreaterThanOrEqual(current.phaseClock?.used ?? 0)
        }
      }),
    )
  })

  it('stopping and going on leaves the same step on the clock', () => {
    fc.assert(
      fc.property(anAgenda, presses(0), fc.integer({ min: 0, max: 600 }), (agenda, sequenceOfPresses, pause) => {
        const newId = sequence()
        let passed = 0
        let now = facts({ items: items(...agenda), now: moment(0) })
        for (const press of sequenceOfPresses) {
          now = pressed(now, press, newId)
          passed = Math.min(passed + press.wait, 10 * 3600)
          now = later(now, moment(passed))
        }
        const before = runState(now)
        fc.pre(before.status === 'running')
        const stopped = later(changedBy(now, toggleClock(now, newId)), moment(passed + pause))
        const again = runState(changedBy(stopped, toggleClock(stopped, newId)))
        expect(again.current).toEqual(before.current)
        expect(again.drift).toBe((before.drift ?? 0) + pause)
      }),
    )
  })
})
