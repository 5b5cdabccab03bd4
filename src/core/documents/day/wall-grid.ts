/** A programme as a grid of rooms side by side and the clock down the page, in the largest type in which all of it fits. */
import { clockRange } from '../../danish/dates.ts'
import { type Day, isForEverybody } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import type { DocumentGrid, DocumentParagraph, GridCell, GridRow } from '../model.ts'
import { fittedSize } from '../text-measure.ts'
import { dayName } from './day-frame.ts'
import { clockSpan, kindLine, dayWords as words } from './day-words.ts'
import { byLine, roomName, sessionTitle } from './programme-lines.ts'
import type { Wall, WallCell } from './wall-cells.ts'
import {
  halfPoint,
  type MeasuredCell,
  rowHeights,
  type Setting,
  setLine,
  sizesFrom,
  spread,
  total,
} from './wall-type.ts'

/** How large the titles are, and whether those who speak are named: where even small type leaves no room, the booklet names them. */
type Type = { readonly size: number; readonly named: boolean }

/** The sizes on A4, the best first. */
const typesFor = (set: Setting): readonly Type[] => [
  ...sizesFrom(24, 7, set).map((size) => ({ size, named: true })),
  ...sizesFrom(11, 5, set).map((size) => ({ size, named: false })),
]

/** In the room of `set`; `smallest` is the size of the smallest title, and 0 where those who speak are not named. */
export const programmeGrid = (
  records: RecordSet,
  day: Day,
  wall: Wall,
  set: Setting,
): { readonly grid: DocumentGrid; readonly smallest: number } => {
  const clock = Math.round(clockWidth * set.scale)
  const width = Math.floor(((set.width - clock) * 10) / wall.columns.length) / 10
  const padding = halfPoint(1.5 * set.scale)
  const setIn = (type: Type) => {
    const cells = wall.cells.map((cell) => ({
      ...cell,
      width: width * cell.columns,
      blocks: cellBlocks(records, day, wall, cell, type, set),
    }))
    const header = headerRow(wall, { width, padding, size: type.size }, set)
    const heights = rowHeights(cells, wall.rows.length, padding, set)
    return { ...type, cells, header, heights, left: set.height - header.height }
  }
  const types = typesFor(set)
  const fitting = types.find((type) => {
    const { heights, left } = setIn(type)
    return total(heights) <= left
  })
  const { size, named, cells, header, heights, left } = setIn(fitting ?? types.at(-1) ?? { size: 5, named: false })
  const highest = spread(heights, left)
  const rows = wall.rows.map((_row, index): GridRow => {
    const own = cells.filter(({ row }) => row === index)
    return {
      height: highest[index] ?? 0,
      atLeast: true,
      cells: [
        clockCell(wall, index, Math.min(size, 13 * set.scale), set),
        ...own.map(
          ({ blocks, columns, rows: over, session }): GridCell => ({
            align: 'top',
            blocks,
            columns,
            rows: over,
            ...(session?.value.kind === 'break' ? { shade: true } : {}),
          }),
        ),
      ],
    }
  })
  return {
    smallest: named ? smallestTitle(cells, padding, set) : 0,
    grid: {
      type: 'grid',
      description: words.wallDescription(dayName(day)),
      columns: [clock, ...wall.columns.map(() => width)],
      rules: 'lines',
      padding,
      titleRows: 1,
      rows: [header, ...rows],
    },
  }
}

const smallestTitle = (cells: readonly MeasuredCell[], padding: number, { knownTypeface }: Setting): number =>
  Math.min(
    ...cells.flatMap(({ blocks: [title], width }) =>
      title?.fit === undefined
        ? []
        : fittedSize(title.content, title.fit, { width: width - 2 * padding, knownTypeface }),
    ),
  )

/** "12.45-13.30" in the largest size that it has. */
const clockWidth = 26

type HeaderRoom = {
  readonly width: number
  readonly padding: number
  /** Of the titles below. */
  readonly size: number
}

const headerRow = (wall: Wall, { width, padding, size }: HeaderRoom, set: Setting): GridRow => {
  const largest = Math.min(14, size / set.scale + 2)
  const [only] = wall.columns
  const named = wall.columns.length > 1 || only?.room != null
  const groups = Map.groupBy(wall.columns, ({ room }) => room)
  const cells = [...groups].map(([room, columns]) => ({
    row: 0,
    rows: 1,
    width: width * columns.length,
    columns: columns.length,
    blocks: [
      setLine(room?.name ?? (named ? words.noRoom : words.what), {
        sizes: sizesFrom(largest, 7, set),
        bold: true,
        lines: 2,
      }),
      ...(room === null || room.where === ''
        ? []
        : [setLine(room.where, { sizes: sizesFrom(Math.min(11, largest * 0.8), 6, set), tone: 'quiet', lines: 2 })]),
    ],
  }))
  const clock = setLine(words.clock, { sizes: sizesFrom(Math.min(13, largest), 7, set), bold: true })
  return {
    height: Math.ceil(total(rowHeights(cells, 1, padding, set))),
    atLeast: true,
    cells: [
      { align: 'bottom', blocks: [clock] },
      ...cells.map(({ blocks, columns }): GridCell => ({ align: 'bottom', blocks, columns })),
    ],
  }
}

/** What begins and ends with its row needs no time of its own. */
const isOneRow = (wall: Wall, index: number): boolean =>
  wall.cells.every(({ session, row, rows }) => session === null || rows === 1 || index < row || index >= row + rows)

const clockCell = (wall: Wall, index: number, largest: number, set: Setting): GridCell => {
  const row = wall.rows[index]
  const own = wall.cells.filter((cell) => cell.session !== null && cell.row === index)
  const text = row === undefined || own.length === 0 ? '' : clockSpan(row.start, isOneRow(wall, index) ? row.end : null)
  return {
    align: 'top',
    blocks: [setLine(text, { sizes: sizesFrom(largest / set.scale, 7, set), bold: true })],
    ...(own.every(({ session }) => session?.value.kind === 'break') && own.length > 0 ? { shade: true } : {}),
  }
}

const cellBlocks = (
  records: RecordSet,
  day: Day,
  wall: Wall,
  { session, row }: WallCell,
  { size, named }: Type,
  set: Setting,
): readonly DocumentParagraph[] => {
  if (session === null) return [setLine('', { sizes: [size] })]
  const { value, start, end } = session
  const below = [
    isOneRow(wall, row) ? '' : clockRange(start, end),
    isForEverybody(value.kind) && wall.columns.length > 1 ? roomName(day, value) : '',
    named ? byLine(records, value) : kindLine(value.kind, []),
  ].filter(Boolean)
  const small = halfPoint(Math.max(6.5 * set.scale, size * 0.74))
  return [
    setLine(sessionTitle(value), {
      sizes: sizesFrom(size / set.scale, 6, set),
      bold: value.kind !== 'break',
      lines: 9,
    }),
    ...(below.length === 0 ? [] : [setLine(below.join(' · '), { sizes: [small], tone: 'quiet', lines: 99 })]),
  ]
}
