/**
 * Where each session lies in the grid of times and rooms: its column, its rows of five minutes, and its lane where several want
 * the same place. It knows the day and neither pixels nor words.
 */
import { minutesOfDay } from '../../../core/danish/dates.ts'
import { type Day, isForEverybody, roomOf, type SessionEntry } from '../../../core/programme/day.ts'
import { gridStep, hoursOf, type Place } from '../../../core/programme/placing.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import type { Room } from '../../../core/records/programme.ts'
import type { Session } from '../../../core/records/session.ts'

/** `room` is null for a day held in one place, and for the column of what has no room of the day's. */
export type Column = { readonly roomId: string | null; readonly room: Room | null; readonly isStray: boolean }

export type Cell = {
  readonly entry: SessionEntry
  /** Minutes from midnight. */
  readonly start: number
  readonly end: number
  /** Null lies across all columns. */
  readonly column: number | null
  readonly lane: number
  readonly lanes: number
  /** Lies on top of something for everybody, which must still be seen. */
  readonly isOver: boolean
}

export type GridLayout = {
  /** What is shown, in whole half hours. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
  /** Minutes of the shortest session, whose name must still be read. */
  readonly shortest: number
  /** By the clock, then by the columns. */
  readonly cells: readonly Cell[]
}

/** `frame` is the day whose hours and columns are shown: as it was before something was taken up, so that they stay meanwhile. */
export const layoutOf = (day: Day, frame: Day = day): GridLayout => {
  const placed = placedIn(day)
  const before = placedIn(frame)
  const columns = columnsOf(frame, before)
  const hours = hoursOf(frame)
  const located = placed.map((each) => ({ ...each, column: columnOf(each.entry, columns) }))
  const wide = located.filter(({ column }) => column === null)
  const cells = [null, ...columns.keys()].flatMap((column) =>
    inLanes(located.filter((each) => each.column === column)).map((each) => ({
      ...each,
      isOver: column !== null && wide.some((other) => meets(each, other)),
    })),
  )
  return {
    from: Math.floor(Math.min(hours.from, ...before.map(({ start }) => start)) / halfHour) * halfHour,
    to: Math.ceil(Math.max(hours.to, ...before.map(({ end }) => end)) / halfHour) * halfHour,
    columns,
    shortest: Math.min(usualShortest, ...before.map(({ start, end }) => Math.max(gridStep, end - start))),
    cells: cells.toSorted((a, b) => a.start - b.start || (a.column ?? -1) - (b.column ?? -1) || a.lane - b.lane),
  }
}

/** Lines of the grid, counted from its first row. */
export const rowOf = ({ from }: Pick<GridLayout, 'from'>, minutes: number): number => (minutes - from) / gridStep

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * The session that the arrow leads to. `column` is where somebody came from, so that the way down through something for everybody
 * goes on in the same room.
 */
export const neighbourOf = (
  { cells }: GridLayout,
  id: SessionId,
  direction: Direction,
  column: number,
): SessionId | null => {
  const here = cells.find(({ entry }) => entry.id === id)
  if (here === undefined) return null
  const at = here.column ?? column
  const index = cells.indexOf(here)
  const isVertical = direction === 'up' || direction === 'down'
  const isBeyond = (cell: Cell, place: number): boolean => {
    const inPath =
      cell.start !== here.start || cell.column === here.column || cell.column === null || here.column === null
    switch (direction) {
      case 'up':
        return place < index && inPath
      case 'down':
        return place > index && inPath
      case 'left':
        return cell.column !== null && cell.column < at
      case 'right':
        return cell.column !== null && cell.column > at
    }
  }
  const aside = (cell: Cell): number => (cell.column === null ? 0 : Math.abs(cell.column - at))
  const far = (cell: Cell): number =>
    Math.abs(cell.start - here.start) * cells.length + Math.abs(cells.indexOf(cell) - index)
  const found = cells.filter(isBeyond)
  // Up and down stay in the room for as long as there is something.
  const inRoom = isVertical ? found.filter((cell) => aside(cell) === 0) : []
  return (
    (inRoom.length > 0 ? inRoom : found).toSorted((a, b) => aside(a) - aside(b) || far(a) - far(b))[0]?.entry.id ?? null
  )
}

export type FreeSpan = { readonly column: number | null; readonly start: number; readonly end: number }

/** Where something of this length could lie: places that follow one another are one stretch, to its last end. */
export const freeSpansOf = (
  { columns }: Pick<GridLayout, 'columns'>,
  places: readonly Place[],
  { minutes, kind }: Pick<Session, 'minutes' | 'kind'>,
): readonly FreeSpan[] => {
  const index = new Map(columns.map(({ roomId }, column) => [roomId, column]))
  const columnOfPlace = ({ roomId }: Place): number | null =>
    isForEverybody(kind) ? null : (index.get(roomId) ?? null)
  const spans: { column: number | null; start: number; end: number; last: number }[] = []
  for (const place of places) {
    const column = columnOfPlace(place)
    const before = spans.findLast((span) => span.column === column)
    if (before !== undefined && place.start - before.last <= gridStep) {
      before.last = place.start
      before.end = place.start + minutes
    } else spans.push({ column, start: place.start, end: place.start + minutes, last: place.start })
  }
  return spans.map(({ column, start, end }) => ({ column, start, end }))
}

const halfHour = 30
/** What fits the usual rows. */
const usualShortest = 10

type Timed = { readonly entry: SessionEntry; readonly start: number; readonly end: number }

const meets = (a: Timed, b: Timed): boolean => a.start < b.end && b.start < a.end

const placedIn = ({ sessions }: Day): readonly Timed[] =>
  sessions.flatMap((entry) => {
    const { start, minutes } = entry.value
    return start === null ? [] : [{ entry, start: minutesOfDay(start), end: minutesOfDay(start) + minutes }]
  })

const columnsOf = (day: Day, placed: readonly Timed[]): readonly Column[] => {
  const { rooms } = day.programme
  if (rooms.length === 0) return [{ roomId: null, room: null, isStray: false }]
  const strays = placed.some(
    ({ entry }) => !isForEverybody(entry.value.kind) && roomOf(day.programme, entry.value) === null,
  )
  return [
    ...rooms.map((room) => ({ roomId: room.id, room, isStray: false })),
    ...(strays ? [{ roomId: null, room: null, isStray: true }] : []),
  ]
}

const columnOf = ({ value }: SessionEntry, columns: readonly Column[]): number | null => {
  if (isForEverybody(value.kind)) return null
  const index = columns.findIndex(({ room, roomId }) => room !== null && roomId === value.roomId)
  return index < 0 ? columns.length - 1 : index
}

/** Side by side where they meet, and no narrower than the most that meet at once. */
const inLanes = <T extends Timed>(
  all: readonly T[],
): readonly (T & { readonly lane: number; readonly lanes: number })[] => {
  const groups: { readonly members: { readonly item: T; readonly lane: number }[]; readonly ends: number[] }[] = []
  let group = groups[0]
  for (const item of all) {
    if (group === undefined || group.ends.every((end) => end <= item.start)) {
      group = { members: [], ends: [] }
      groups.push(group)
    }
    const free = group.ends.findIndex((end) => end <= item.start)
    const lane = free < 0 ? group.ends.length : free
    group.ends[lane] = item.end
    group.members.push({ item, lane })
  }
  return groups.flatMap(({ members, ends }) => members.map(({ item, lane }) => ({ ...item, lane, lanes: ends.length })))
}
