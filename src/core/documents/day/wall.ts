/** The programme on one sheet for the wall, upright or lying, whichever leaves the larger type. */
import type { Day } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { headingBlock, paragraphBlock } from '../blocks.ts'
import type { DocumentHeading, DocumentModel, DocumentPage, DocumentParagraph } from '../model.ts'
import { pageRoom } from '../page-size.ts'
import { dayFrame, dayName, dayWhen, dayWhere, editionLine, organisationOf } from './day-frame.ts'
import { dayWords as words } from './day-words.ts'
import { type Wall, wallOf } from './wall-cells.ts'
import { programmeGrid } from './wall-grid.ts'
import { blockHeight, type Setting, setLine, sizesFrom, total } from './wall-type.ts'

type WallWish = { readonly size: 'A4' | 'A3'; readonly versionNumber: number | null; readonly today: string }

export const wallProgramme = (
  records: RecordSet,
  day: Day,
  { size, versionNumber, today }: WallWish,
): DocumentModel => {
  const wall = wallOf(day)
  const organisation = organisationOf(records)
  const foot = [organisation.name, editionLine(records, day, versionNumber, today)].filter(Boolean).join('. ')
  const look = { scale: scales[size], knownTypeface: organisation.wordTemplate === null }
  const laid = (orientation: DocumentPage['orientation']) => {
    const page = pageOf(size, orientation)
    return { page, ...sheetOf(records, day, wall, foot, { ...pageRoom(page), ...look }) }
  }
  const [upright, lying] = [laid('portrait'), laid('landscape')]
  const { page, body } = lying.smallest > upright.smallest ? lying : upright
  return dayFrame(records, day, {
    type: words.what,
    page,
    bare: true,
    fileNote: size === 'A3' ? words.wallLarge : words.wall,
    body,
  })
}

/** A3 is A4 and as much again. */
const scales = { A4: 1, A3: Math.SQRT2 } as const

const pageOf = (size: 'A4' | 'A3', orientation: DocumentPage['orientation']) => {
  const edge = Math.round(12 * scales[size])
  const margins = { top: edge, right: edge, bottom: edge, left: edge }
  return { size, orientation, margins, running: 'none' } as const satisfies DocumentPage
}

/** Millimetres that are kept back: Word and LibreOffice set a line otherwise than we reckon now and then. */
const spare = 6

/** With the size of its smallest title. */
const sheetOf = (
  records: RecordSet,
  day: Day,
  wall: Wall,
  foot: string,
  set: Setting,
): Pick<DocumentModel, 'body'> & { readonly smallest: number } => {
  const head = headBlocks(day, set)
  const last = setLine(foot, { sizes: sizesFrom(11, 7, set), tone: 'quiet' })
  if (wall.rows.length === 0) return { body: [...head, paragraphBlock(words.empty), last], smallest: 0 }
  const height = set.height - total([...head, last].map((each) => blockHeight(each, set))) - spare
  const { grid, smallest } = programmeGrid(records, day, wall, { ...set, height })
  return { body: [...head, grid, last], smallest }
}

const headBlocks = (day: Day, set: Setting): readonly (DocumentHeading | DocumentParagraph)[] => [
  { ...headingBlock(1, dayName(day)), fit: { sizes: sizesFrom(30, 14, set), lines: 2 } },
  setLine(dayWhen(day), { sizes: sizesFrom(16, 9, set), bold: true }),
  setLine(dayWhere(day), { sizes: sizesFrom(13, 8, set), loose: true }),
]
