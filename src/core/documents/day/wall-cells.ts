/**
 * How a programme lies on a sheet: which rows the clock has, which columns the rooms, and what stands in each cell. Whatever lies
 * oddly, each session stands somewhere, and stands there once. Knows nothing of type and millimetres.
 */

import { type Day, isForEverybody } from '../../programme/day.ts'
import type { Room } from '../../records/programme.ts'
import { type PlacedSession, placedSessions } from './programme-lines.ts'

type WallRow = { readonly start: string; readonly end: string }

/** A room; null holds what has none. One that is used twice at a time has more columns, side by side. */
type WallColumn = { readonly room: Room | null }

export type WallCell = {
  /** Null where nothing goes on. */
  readonly session: PlacedSession | null
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
}

export type Wall = {
  readonly rows: readonly WallRow[]
  readonly columns: readonly WallColumn[]
  /** By row, then by column; together they cover each place once. */
  readonly cells: readonly WallCell[]
}

export const wallOf = (day: Day): Wall => {
  const sessions = placedSessions(day)
  const rows = rowsOf(sessions)
  const across = sessions.filter((each) => isForEverybody(each.value.kind) && isAlone(each, sessions))
  const beside = sessions.filter((each) => !across.includes(each))
  const { columns, columnOf } = columnsFor(day, beside)
  const taken = [
    ...across.map((session) => ({ session, ...rowsUnder(rows, session), column: 0, columns: columns.length })),
    ...beside.map((session) => ({
      session,
      ...rowsUnder(rows, session),
      column: columnOf.get(session.id) ?? 0,
      columns: 1,
    })),
  ]
  const cells = [...taken, ...emptyCells(rows.length, columns.length, taken)]
  return { rows, columns, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}

/** From each time at which something begins or ends to the next; stretches in which nothing goes on are left out. */
const rowsOf = (sessions: readonly PlacedSession[]): readonly WallRow[] => {
  const times = [...new Set(sessions.flatMap(({ start, end }) => [start, end]))].toSorted()
  return times.flatMap((start, index): readonly WallRow[] => {
    const end = times[index + 1]
    return end !== undefined && sessions.some((each) => each.start <= start && end <= each.end) ? [{ start, end }] : []
  })
}

const rowsUnder = (rows: readonly WallRow[], { start, end }: PlacedSession) => ({
  row: rows.findIndex((row) => row.start >= start),
  rows: rows.filter((row) => row.start >= start && row.end <= end).length,
})

const meet = (a: WallRow, b: WallRow): boolean => a.start < b.end && b.start < a.end

const isAlone = (session: PlacedSession, all: readonly PlacedSession[]): boolean =>
  all.every((other) => other.id === session.id || !meet(session, other))

/** Rooms in their order, those that are used; what has no room comes last. */
const columnsFor = (
  { programme }: Day,
  sessions: readonly PlacedSession[],
): { readonly columns: readonly WallColumn[]; readonly columnOf: ReadonlyMap<string, number> } => {
  const columns: WallColumn[] = []
  const columnOf = new Map<string, number>()
  for (const room of [...programme.rooms, null]) {
    const first = columns.length
    const lanes: PlacedSession[][] = []
    for (const session of sessions) {
      const known = programme.rooms.find(({ id }) => id === session.value.roomId) ?? null
      if (known?.id !== room?.id) continue
      const free = lanes.findIndex((lane) => lane.every((other) => !meet(session, other)))
      const lane = free < 0 ? lanes.length : free
      if (free < 0) {
        lanes.push([])
        columns.push({ room })
      }
      lanes[lane]?.push(session)
      columnOf.set(session.id, first + lane)
    }
  }
  return { columns: columns.length === 0 ? [{ room: null }] : columns, columnOf }
}

type Taken = Omit<WallCell, 'session'>

/** One for each stretch of a column in which nothing goes on. */
const emptyCells = (rows: number, columns: number, taken: readonly Taken[]): readonly WallCell[] => {
  const covered = (row: number, column: number): boolean =>
    taken.some(
      (cell) =>
        row >= cell.row && row < cell.row + cell.rows && column >= cell.column && column < cell.column + cell.columns,
    )
  const cells: WallCell[] = []
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) {
      if (covered(row, column)) continue
      const first = row
      while (row + 1 < rows && !covered(row + 1, column)) row += 1
      cells.push({ session: null, row: first, rows: row - first + 1, column, columns: 1 })
    }
  return cells
}
