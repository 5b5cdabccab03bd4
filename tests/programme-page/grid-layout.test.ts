/** Where sessions lie in the grid, and where the arrows lead: by rules that hold for any day. */
import { describe, expect, it } from 'vitest'
import { type Day, dayOf, isForEverybody } from '../../src/core/programme/day.ts'
import { withSession } from '../../src/core/programme/placing.ts'
import { meetingId, programmeIdOf, type SessionId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import {
  type Cell,
  type Direction,
  freeSpansOf,
  layoutOf,
  neighbourOf,
  rowOf,
} from '../../src/features/days/program/grid-layout.ts'
import { chanceOf, entry, shuffled } from '../planning/generator.ts'

const id = meetingId.parse('d')
const rooms = ['sal', 'lille', 'stue'].map((name) => ({ id: name, name }))

type Sessions = Readonly<Record<string, Omit<RecordInput<'session'>, 'meetingId'>>>

const recordsOf = (sessions: Sessions, programme: Partial<RecordInput<'programme'>> = {}): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', start: '09:00', end: '16:00' }),
  entry('programme', programmeIdOf(id), { meetingId: 'd', rooms, ...programme }),
  ...Object.entries(sessions).map(([name, fields]) => entry('session', name, { meetingId: 'd', ...fields })),
]

const dayIn = (entries: readonly RecordEntry[]): Day => {
  const day = dayOf(recordSetOf(entries), id)
  if (day === null) throw new Error('no day')
  return day
}

const layout = (sessions: Sessions, programme?: Partial<RecordInput<'programme'>>) =>
  layoutOf(dayIn(recordsOf(sessions, programme)))

const cellOf = (cells: readonly Cell[], name: string): Cell | undefined =>
  cells.find((cell) => (cell.entry.id as string) === name)

const kinds = ['talk', 'workshop', 'break', 'plenary'] as const
const anySessions = (seed: number): Sessions => {
  const chance = chanceOf(seed)
  const below = (count: number): number => Math.floor(chance() * count)
  return Object.fromEntries(
    Array.from({ length: 3 + below(14) }, (_, index) => [
      `s${index}`,
      {
        kind: kinds[below(10) < 8 ? below(2) : 2 + below(2)],
        start: below(8) === 0 ? null : `${String(9 + below(6)).padStart(2, '0')}:${['00', '10', '25', '45'][below(4)]}`,
        minutes: [15, 30, 45, 60][below(4)],
        roomId: ['sal', 'lille', 'stue', 'gone', null][below(12) < 10 ? below(3) : 3 + below(2)],
      },
    ]),
  )
}
const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

describe('the grid of a day', () => {
  it('has the rooms as columns, and what is for everybody across them', () => {
    const { columns, cells } = layout({
      a: { start: '10:00', roomId: 'lille' },
      lunch: { kind: 'break', start: '12:00', minutes: 30, roomId: 'sal' },
      later: { roomId: 'sal' },
    })
    expect(columns.map(({ roomId }) => roomId)).toEqual(['sal', 'lille', 'stue'])
    expect(cells.map(({ entry: { id: name }, column, start, end }) => [name, column, start, end])).toEqual([
      ['a', 1, 600, 645],
      ['lunch', null, 720, 750],
    ])
  })

  it('has one column for a day held in one place, and one more for what has no room of the day', () => {
    expect(layout({ a: { start: '10:00' } }, { rooms: [] }).columns).toEqual([
      { roomId: null, room: null, isStray: false },
    ])
    const { columns, cells } = layout({ a: { start: '10:00', roomId: 'gone' }, b: { start: '10:00', roomId: 'sal' } })
    expect(columns.map(({ isStray }) => isStray)).toEqual([false, false, false, true])
    expect(cellOf(cells, 'a')?.column).toBe(3)
  })

  it('shows the hours of the day, and those of what lies outside them', () => {
    expect(layout({})).toMatchObject({ from: 540, to: 960 })
    expect(
      layout({ a: { start: '08:20', roomId: 'sal' }, b: { start: '16:00', roomId: 'sal', minutes: 20 } }),
    ).toMatchObject({ from: 480, to: 990 })
    expect(rowOf({ from: 540 }, 600)).toBe(12)
  })

  it('has rows high enough for the shortest session', () => {
    expect(layout({ a: { start: '10:00', roomId: 'sal', minutes: 45 } }).shortest).toBe(10)
    expect(layout({ a: { start: '10:00', roomId: 'sal', minutes: 5 } }).shortest).toBe(5)
    expect(layout({ a: { roomId: 'sal', minutes: 5 } }).shortest).toBe(10)
  })

  it('keeps its hours and columns while something is carried', () => {
    const before = dayIn(recordsOf({ a: { start: '08:00', roomId: 'gone' } }))
    const [a] = before.sessions
    if (a === undefined) throw new Error('no session')
    const carried = withSession(before, a.id, { ...a.value, start: '10:00', roomId: 'sal' })
    const { from, to, columns } = layoutOf(before)
    expect(layoutOf(carried, before)).toMatchObject({ from, to, columns })
    expect(layoutOf(carried).columns).toHaveLength(3)
  })

  it('lays side by side what wants the same place, and on top of what is for everybody', () => {
    const { cells } = layout({
      a: { start: '10:00', minutes: 60, roomId: 'sal' },
      b: { start: '10:30', minutes: 30, roomId: 'sal' },
      c: { start: '11:00', minutes: 30, roomId: 'sal' },
      lunch: { kind: 'break', start: '11:15', minutes: 30 },
    })
    expect(['a', 'b', 'c'].map((name) => cellOf(cells, name))).toMatchObject([
      { lane: 0, lanes: 2, isOver: false },
      { lane: 1, lanes: 2, isOver: false },
      { lane: 0, lanes: 1, isOver: true },
    ])
  })

  it.each(seeds)('shows each session that has a time once and none over another (%i)', (seed) => {
    const day = dayIn(recordsOf(anySessions(seed)))
    const { cells, from, to } = layoutOf(day)
    const placed = day.sessions.filter(({ value }) => value.start !== null).map((each) => each.id)
    expect(cells.map((cell) => cell.entry.id).toSorted()).toEqual(placed.toSorted())
    for (const [index, one] of cells.entries()) {
      expect(one.start).toBeGreaterThanOrEqual(from)
      expect(one.end).toBeLessThanOrEqual(to)
      expect(one.lane).toBeLessThan(one.lanes)
      expect(one.column === null).toBe(isForEverybody(one.entry.value.kind))
      for (const other of cells.slice(index + 1)) {
        const meet = one.column === other.column && one.start < other.end && other.start < one.end
        if (meet) expect([one.lanes, one.lane]).not.toEqual([one.lanes, other.lane])
        if (meet) expect(one.lanes).toBe(other.lanes)
      }
    }
  })

  it.each(seeds.slice(0, 10))('is the same for the same records in another order (%i)', (seed) => {
    const entries = recordsOf(anySessions(seed))
    expect(layoutOf(dayIn(shuffled(entries, seed)))).toEqual(layoutOf(dayIn(entries)))
  })
})

describe('the stretches where something could lie', () => {
  const at = (start: number, roomId: string | null) => ({ start, roomId })
  const columns = layout({}).columns

  it('are places that follow one another, from the first start to the last end, room by room', () => {
    const places = [at(600, 'sal'), at(600, 'stue'), at(605, 'sal'), at(610, 'sal'), at(700, 'sal')]
    expect(freeSpansOf({ columns }, places, { minutes: 30, kind: 'talk' })).toEqual([
      { column: 0, start: 600, end: 640 },
      { column: 2, start: 600, end: 630 },
      { column: 0, start: 700, end: 730 },
    ])
  })

  it('lie across the rooms for what is for everybody, wherever it is held', () => {
    const places = [at(600, 'lille'), at(605, 'lille')]
    expect(freeSpansOf({ columns }, places, { minutes: 15, kind: 'break' })).toEqual([
      { column: null, start: 600, end: 620 },
    ])
  })
})

describe('the arrows', () => {
  it('go through something for everybody and on in the same room', () => {
    const grid = layout({
      a: { start: '10:00', roomId: 'stue' },
      b: { start: '10:00', roomId: 'sal' },
      lunch: { kind: 'break', start: '12:00', minutes: 30 },
      c: { start: '12:45', roomId: 'sal' },
      d: { start: '13:00', roomId: 'stue' },
    })
    const ids = new Map(grid.cells.map((cell) => [cell.entry.id as string, cell.entry.id]))
    const from = (name: string, direction: Direction, column = 0) => {
      const here = ids.get(name)
      return here === undefined ? undefined : neighbourOf(grid, here, direction, column)
    }
    expect(from('a', 'down')).toBe('lunch')
    expect(from('lunch', 'down', 2)).toBe('d')
    expect(from('lunch', 'down', 0)).toBe('c')
    expect(from('d', 'left')).toBe('c')
    expect(from('a', 'left')).toBe('b')
    expect(from('a', 'right')).toBeNull()
    expect(from('b', 'up')).toBeNull()
  })

  it.each(seeds)('lead from the first session to every other (%i)', (seed) => {
    const grid = layoutOf(dayIn(recordsOf(anySessions(seed))))
    const [first] = grid.cells
    if (first === undefined) return
    // As the page does: a room is remembered while one goes through what is for everybody.
    const columnOf = new Map(grid.cells.map((cell) => [cell.entry.id, cell.column]))
    const ways: { readonly id: SessionId; readonly column: number }[] = [{ id: first.entry.id, column: 0 }]
    const seen = new Set<SessionId>([first.entry.id])
    const walked = new Set<string>()
    for (const way of ways) {
      const column = columnOf.get(way.id) ?? way.column
      if (walked.has(`${way.id} ${column}`)) continue
      walked.add(`${way.id} ${column}`)
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = neighbourOf(grid, way.id, direction, column)
        if (next === null) continue
        seen.add(next)
        ways.push({ id: next, column })
      }
    }
    expect(seen.size).toBe(grid.cells.length)
  })
})
