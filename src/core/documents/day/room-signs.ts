/**
 * Signs for the doors: a page for each room with its name as large as it can be and what goes on there by the clock. A day without
 * rooms has one, with the name of the place.
 */
import { type Day, roomOf } from '../../programme/day.ts'
import type { Room } from '../../records/programme.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { headingBlock } from '../blocks.ts'
import type {
  DocumentBlock,
  DocumentGrid,
  DocumentModel,
  DocumentPage,
  DocumentParagraph,
  GridCell,
  GridRow,
} from '../model.ts'
import { pageRoom } from '../page-size.ts'
import { dayFrame, dayName, dayWhen, organisationOf } from './day-frame.ts'
import { clockSpan } from './day-words.ts'
import { signWords as words } from './people-words.ts'
import { byLine, type PlacedSession, placedSessions, sessionTitle } from './programme-lines.ts'
import { blockHeight, halfPoint, rowHeights, type Setting, setLine, sizesFrom, total } from './wall-type.ts'

export const roomSigns = (records: RecordSet, day: Day): DocumentModel => {
  const set: Setting = {
    ...pageRoom(sheet),
    scale: 1,
    knownTypeface: organisationOf(records).wordTemplate === null,
  }
  const signs = signsOf(day)
  const body = signs.flatMap((sign, index): readonly DocumentBlock[] => [
    ...(index === 0 ? [] : [{ type: 'section' as const, newPage: true, columns: 1 as const }]),
    ...signBlocks(records, day, sign, set),
  ])
  return dayFrame(records, day, { type: words.type, page: sheet, bare: true, body })
}

const sheet = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 18, right: 18, bottom: 15, left: 18 },
  running: 'none',
} as const satisfies DocumentPage

type Sign = { readonly name: string; readonly where: string; readonly sessions: readonly PlacedSession[] }

const signsOf = (day: Day): readonly Sign[] => {
  const placed = placedSessions(day)
  const { rooms } = day.programme
  if (rooms.length > 0) return rooms.map((room) => signOf(room, placed, day))
  const { venue, meeting } = day
  return [{ name: venue?.name || meeting.place.text || words.noName, where: '', sessions: placed }]
}

const signOf = (room: Room, placed: readonly PlacedSession[], day: Day): Sign => ({
  name: room.name || words.noName,
  where: room.where,
  sessions: placed.filter(({ value }) => roomOf(day.programme, value)?.id === room.id),
})

const signBlocks = (records: RecordSet, day: Day, sign: Sign, set: Setting): readonly DocumentBlock[] => {
  const head = [
    setLine(dayName(day), { sizes: sizesFrom(18, 11, set), tone: 'quiet', lines: 2 }),
    { ...headingBlock(1, sign.name), fit: { sizes: nameSizes, lines: 2 } },
    setLine(sign.where, { sizes: sizesFrom(20, 11, set) }),
    setLine(dayWhen(day), { sizes: sizesFrom(16, 11, set), loose: true }),
  ].filter(({ content }) => content.length > 0)
  if (sign.sessions.length === 0) return [...head, setLine(words.empty, { sizes: [20], tone: 'quiet' })]
  const left = set.height - total(head.map((each) => blockHeight(each, set))) - spare
  return [...head, programmeGrid(records, sign, left, set)]
}

const nameSizes = [80, 72, 64, 56, 50, 44, 38, 32, 28]

/** Millimetres that are kept back: Word and LibreOffice set a line otherwise than we reckon now and then. */
const spare = 6

/** By the clock, in the largest type in which all of it fits. */
const programmeGrid = (
  records: RecordSet,
  { name, sessions }: Pick<Sign, 'name' | 'sessions'>,
  left: number,
  set: Setting,
): DocumentGrid => {
  const atSize = (size: number) => {
    const clock = Math.round(size * clockShare[set.knownTypeface ? 'known' : 'unknown'])
    const cells = sessions.flatMap((session, row) => [
      { row, rows: 1, width: clock, blocks: [setLine(clockSpan(session.start, session.end), { sizes: [size] })] },
      { row, rows: 1, width: set.width - clock, blocks: sessionLines(records, session, size) },
    ])
    return {
      clock,
      cells,
      heights: rowHeights(cells, sessions.length, size * paddingShare, set),
      padding: size * paddingShare,
    }
  }
  const sizes = sizesFrom(30, 8, set)
  const fitting = sizes.find((size) => total(atSize(size).heights) <= left)
  const { clock, cells, heights, padding } = atSize(fitting ?? sizes.at(-1) ?? 0)
  return {
    type: 'grid',
    description: words.description(name),
    columns: [clock, set.width - clock],
    rules: 'lines',
    padding,
    rows: sessions.map(
      (_session, index): GridRow => ({
        height: heights[index] ?? 0,
        atLeast: true,
        cells: cells.filter(({ row }) => row === index).map(({ blocks }): GridCell => ({ align: 'middle', blocks })),
      }),
    ),
  }
}

/** Millimetres for each point of type: the width of "12.45-13.30", in a typeface as wide as Verdana too, and what is around it. */
const clockShare = { known: 2.2, unknown: 2.6 } as const
const paddingShare = 0.13

const sessionLines = (records: RecordSet, { value }: PlacedSession, size: number): readonly DocumentParagraph[] => {
  const below = byLine(records, value)
  return [
    setLine(sessionTitle(value), { sizes: [size], bold: value.kind !== 'break', lines: 9 }),
    ...(below === '' ? [] : [setLine(below, { sizes: [halfPoint(size * 0.68)], tone: 'quiet', lines: 9 })]),
  ]
}
