/** The programme on one sheet for the wall: rooms side by side, the clock down the page, and the largest type in which all of it fits. */
import { clockRange } from '../../danish/dates.ts'
import { type Day, isForEverybody } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { headingBlock, paragraphBlock } from '../blocks.ts'
import type {
  DocumentGrid,
  DocumentHeading,
  DocumentModel,
  DocumentPage,
  DocumentParagraph,
  GridCell,
  GridRow,
} from '../model.ts'
import { pageRoom } from '../page-size.ts'
import { dayFrame, dayName, dayWhen, dayWhere, editionLine, organisationOf } from './day-frame.ts'
import { clockSpan, dayWords as words } from './day-words.ts'
import { byLine, roomName, sessionTitle } from './programme-lines.ts'
import { type Wall, type WallCell, wallOf } from './wall-cells.ts'
import { blockHeight, halfPoint, rowHeights, type Setting, setLine, sizesFrom, spread, total } from './wall-type.ts'

type WallWish = { readonly size: 'A4' | 'A3'; readonly versionNumber: number | null; readonly today: string }

export const wallProgramme = (
  records: RecordSet,
  day: Day,
  { size, versionNumber, today }: WallWish,
): DocumentModel => {
  const wall = wallOf(day)
  const page = sheetFor(size, wall)
  const organisation = organisationOf(records)
  const scale = scales[size]
  const set: Setting = { ...pageRoom(page), scale, knownTypeface: organisation.wordTemplate === null }
  const head = headBlocks(day, set)
  const foot = footLine([organisation.name, editionLine(records, day, versionNumber, today)], set)
  const room = set.height - total([...head, foot].map((each) => blockHeight(each, set))) - spare
  const grid = wall.rows.length === 0 ? paragraphBlock(words.empty) : gridOf(records, day, wall, room, set)
  return dayFrame(records, day, {
    type: words.what,
    page,
    bare: true,
    fileNote: size === 'A3' ? words.wallLarge : words.wall,
    body: [...head, grid, foot],
  })
}

/** A3 is A4 and as much again. */
const scales = { A4: 1, A3: Math.SQRT2 } as const

/** Millimetres that are kept back: Word and LibreOffice set a line otherwise than we reckon now and then. */
const spare = 6

/** Many rooms need the width, few of them the height. */
const sheetFor = (size: 'A4' | 'A3', { columns }: Wall) => {
  const edge = Math.round(12 * scales[size])
  return {
    size,
    orientation: columns.length > mostUpright ? 'landscape' : 'portrait',
    margins: { top: edge, right: edge, bottom: edge, left: edge },
    running: 'none',
  } as const satisfies DocumentPage
}
const mostUpright = 3

const headBlocks = (day: Day, set: Setting): readonly (DocumentHeading | DocumentParagraph)[] => [
  { ...headingBlock(1, dayName(day)), fit: { sizes: sizesFrom(30, 14, set), lines: 2 } },
  setLine(dayWhen(day), { sizes: sizesFrom(16, 9, set), bold: true }),
  setLine(dayWhere(day), { sizes: sizesFrom(13, 8, set), loose: true }),
]

const footLine = (parts: readonly string[], set: Setting): DocumentParagraph =>
  setLine(parts.filter(Boolean).join('. '), { sizes: sizesFrom(9, 6, set), tone: 'quiet' })

const gridOf = (records: RecordSet, day: Day, wall: Wall, room: number, set: Setting): DocumentGrid => {
  const clock = Math.round(clockWidth * set.scale)
  const each = Math.floor(((set.width - clock) * 10) / wall.columns.length) / 10
  const padding = halfPoint(1.5 * set.scale)
  const header = headerRow(wall, each, padding, set)
  const atSize = (size: number) => {
    const cells = wall.cells.map((cell) => ({
      ...cell,
      width: each * cell.columns,
      blocks: cellBlocks(records, day, wall, cell, size, set),
    }))
    return { size, cells, heights: rowHeights(cells, wall.rows.length, padding, set) }
  }
  const tried = sizesFrom(24, 7, set)
  const left = room - header.height
  const fitting = tried.find((size) => total(atSize(size).heights) <= left)
  const { size, cells, heights } = atSize(fitting ?? tried.at(-1) ?? 0)
  const highest = spread(heights, left)
  return {
    type: 'grid',
    description: words.wallDescription(dayName(day)),
    columns: [clock, ...wall.columns.map(() => each)],
    rules: 'lines',
    padding,
    titleRows: 1,
    rows: [
      header,
      ...wall.rows.map((_row, index): GridRow => {
        const own = cells.filter(({ row }) => row === index)
        return {
          height: highest[index] ?? 0,
          atLeast: true,
          cells: [
            clockCell(wall, index, Math.min(size, 13 * set.scale), set),
            ...own.map(
              ({ blocks, columns, rows, session }): GridCell => ({
                align: 'top',
                blocks,
                columns,
                rows,
                ...(session?.value.kind === 'break' ? { shade: true } : {}),
              }),
            ),
          ],
        }
      }),
    ],
  }
}

/** "12.45-13.30" in the largest size that it has. */
const clockWidth = 26

const headerRow = (wall: Wall, each: number, padding: number, set: Setting): GridRow => {
  const [only] = wall.columns
  const named = wall.columns.length > 1 || only?.room != null
  const groups = Map.groupBy(wall.columns, ({ room }) => room)
  const cells = [...groups].map(([room, columns]) => ({
    row: 0,
    rows: 1,
    width: each * columns.length,
    columns: columns.length,
    blocks: [
      setLine(room?.name ?? (named ? words.noRoom : words.what), {
        sizes: sizesFrom(14, 7, set),
        bold: true,
        lines: 2,
      }),
      ...(room === null || room.where === ''
        ? []
        : [setLine(room.where, { sizes: sizesFrom(9, 6, set), tone: 'quiet', lines: 2 })]),
    ],
  }))
  const clock = setLine(words.clock, { sizes: sizesFrom(13, 7, set), bold: true })
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
  size: number,
  set: Setting,
): readonly DocumentParagraph[] => {
  if (session === null) return [setLine('', { sizes: [size] })]
  const { value, start, end } = session
  const below = [
    isOneRow(wall, row) ? '' : clockRange(start, end),
    isForEverybody(value.kind) && wall.columns.length > 1 ? roomName(day, value) : '',
    byLine(records, value),
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
