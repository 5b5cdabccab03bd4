/**
 * Badges to cut out: ten on a sheet of A4, 90 by 54 mm as the holders are. A name stands on two lines as large as they can be, and is
 * parted only where a name may be. What is left of the last sheet is blank ones.
 */
import { capitalised } from '../../danish/dates.ts'
import { noBreakHyphen } from '../../danish/unbroken.ts'
import type { Day } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { type Inline, plainRun } from '../../text/blocks.ts'
import { bold } from '../blocks.ts'
import type { DocumentGrid, DocumentModel, DocumentPage, DocumentParagraph, FittedSize, GridCell } from '../model.ts'
import { fittedSize, linesAt } from '../text-measure.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { dayFrame, dayName } from './day-frame.ts'
import { roleWords, badgeWords as words } from './people-words.ts'

export const badges = (records: RecordSet, day: Day, { blank }: { readonly blank: number }): DocumentModel => {
  const people = attendeesOf(records, day)
  const sheets = Math.max(1, Math.ceil((people.length + blank) / onSheet))
  const empty = sheets * onSheet - people.length
  const name = nameOnBadges(day)
  const cells = [
    ...people.map((each) => badge(name, each)),
    ...Array.from({ length: empty }, (): GridCell => ({ align: 'top', blocks: [dayLine(name)] })),
  ]
  const grid: DocumentGrid = {
    type: 'grid',
    description: words.description(people.length, empty),
    columns: [size.width, size.width],
    rules: 'cut',
    padding: size.padding,
    rows: inPairs(cells).map((pair) => ({ height: size.height, cells: pair })),
  }
  return dayFrame(records, day, { type: words.type, page: sheet, bare: true, body: [grid] })
}

const size = { width: 90, height: 54, padding: 4 } as const
const onSheet = 10

/** Two columns and five rows lie in the middle of the sheet. */
const sheet: DocumentPage = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 13.5, right: 15, bottom: 13.5, left: 15 },
  running: 'none',
}

const inPairs = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.flatMap((_each, place) => (place % 2 === 0 ? [all.slice(place, place + 2)] : []))

const badge = (day: string, person: Attendee): GridCell => {
  const { organisation, role } = person
  const title = person.title || (role === null ? '' : roleWords[role])
  const marks = [person.isOrganiser ? words.organiser : '', person.isSpeaker ? words.speaker : ''].filter(Boolean)
  const below = marks.length === 0 ? [] : [{ ...paragraph(bold([plainRun(marks.join(' · '))])), fit: sized(11) }]
  const texts = [capitalised(title), organisation].filter(Boolean).map((text) => onWords(shortened(text, 90)))
  const setWith = (largest: number) => {
    const above = [dayLine(day), ...nameLines(person, largest)]
    const about = aboutLines(texts, room.height - heightOf([...above, ...below]))
    const sizes = about.map(({ content, fit }) => fittedSize(content, fit, type))
    return { blocks: [...above, ...about, ...below], legible: Math.min(legible, ...sizes) }
  }
  const [best] = largestNames.map(setWith).toSorted((a, b) => b.legible - a.legible)
  return { align: 'middle', blocks: best?.blocks ?? [] }
}

/** Parted between words alone, not at a hyphen. */
const onWords = (text: string): string => text.replaceAll('-', noBreakHyphen)

/** A name gives way to what stands below it, where that would be smaller than can be read. */
const largestNames = [30, 26, 22]
const legible = 10

const nameSizes = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 9, 8]
const aboutSizes = [12, 11, 10, 9, 8]

/** What is left of a badge within its padding: millimetres across, points down. Widths are those of our own typeface. */
const room = { width: size.width - 2 * size.padding, height: ((size.height - 2 * size.padding) * 72) / 25.4 } as const
const type = { width: room.width, knownTypeface: true } as const

const sized = (points: number, lines = 1) => ({ sizes: [points], lines })
const sizeOf = (content: readonly Inline[], sizes: readonly number[]): number =>
  fittedSize(content, { sizes, lines: 1 }, type)

/** In points; hardly any typeface is higher than 1.23 of its size. */
const heightOf = (lines: readonly FittedLine[]): number =>
  lines.reduce((sum, { content, fit }) => sum + fittedSize(content, fit, type) * fit.lines * 1.23, 0)

type FittedLine = DocumentParagraph & { readonly fit: FittedSize }

/** Without the theme, where that leaves too little room to be read. */
const nameOnBadges = (day: Day): string => {
  const full = dayName(day)
  const isLegible = fittedSize([plainRun(full)], dayFit, type) >= 9
  return isLegible ? full : day.meeting.title.trim() || day.forum.name.trim() || full
}
const dayFit: FittedSize = { sizes: [11, 10, 9, 8, 7], lines: 1 }

const dayLine = (day: string): FittedLine => ({
  ...paragraph([plainRun(shortened(day, 80))]),
  fit: dayFit,
  tone: 'quiet',
})

/** Title and organisation in one size, the largest in which they fit below the name on a line or two each. */
const aboutLines = (texts: readonly string[], left: number): readonly FittedLine[] => {
  const atSize = (points: number): readonly FittedLine[] =>
    texts.map((text) => {
      const content = [plainRun(text)]
      const lines = Math.min(2, linesAt(content, points, type))
      return { ...paragraph(content), fit: { sizes: aboutSizes.filter((each) => each <= points), lines } }
    })
  const fits = (lines: readonly FittedLine[], points: number): boolean =>
    heightOf(lines) <= left && lines.every(({ content, fit }) => fittedSize(content, fit, type) === points)
  const fitting = aboutSizes.find((points) => fits(atSize(points), points))
  return atSize(fitting ?? aboutSizes.at(-1) ?? 0)
}

const paragraph = (content: readonly Inline[]): DocumentParagraph => ({
  type: 'paragraph',
  tone: 'normal',
  content,
  align: 'centre',
  spacing: 'tight',
})

/**
 * The name on two lines: as it is a name, the family name never larger than the given one, or else parted where both lines are
 * larger than that.
 */
const nameLines = ({ name, givenName, familyName }: Attendee, largest: number): readonly FittedLine[] => {
  const possible = nameSizes.filter((each) => each <= largest)
  if (givenName === '' || familyName === '') return lineOf(name, possible)
  const given = sizeOf(boldly(givenName), possible)
  const [even] = partings(name)
    .map((parts) => ({ parts, size: Math.min(...parts.map((part) => sizeOf(boldly(part), possible))) }))
    .toSorted((a, b) => b.size - a.size)
  const [parts, size] =
    even !== undefined && even.size > given ? [even.parts, even.size] : [[givenName, familyName], given]
  const [first = '', rest = ''] = parts
  const sizes = possible.filter((each) => each <= size)
  return [...lineOf(first, sizes), ...lineOf(rest, sizes)]
}

const boldly = (text: string): readonly Inline[] => bold([plainRun(text)])
const lineOf = (text: string, sizes: readonly number[]): readonly FittedLine[] => [
  { ...paragraph(boldly(text)), fit: { sizes, lines: 1 } },
]

/** Between any two words, unless the first belongs to the second ("von Holm"); the most even first. */
const partings = (name: string): readonly (readonly [string, string])[] => {
  const parts = name.split(' ')
  return parts
    .flatMap((_part, at): readonly (readonly [string, string])[] => {
      const before = parts[at - 1] ?? ''
      if (at === 0 || /^\p{Ll}/u.test(before)) return []
      return [[parts.slice(0, at).join(' '), parts.slice(at).join(' ')]]
    })
    .toSorted((a, b) => longer(a) - longer(b))
}
const longer = ([first, rest]: readonly [string, string]): number => Math.max(first.length, rest.length)

/** At a word, with three dots, where it is longer than a badge can hold. */
const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const at = cut.lastIndexOf(' ')
  return `${cut.slice(0, at > most / 2 ? at : undefined).trimEnd()}…`
}
