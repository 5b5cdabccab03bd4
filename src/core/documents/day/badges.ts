/**
 * Badges to cut out: ten on a sheet of A4, 90 by 54 mm as the holders are. A name stands as large as it can on one line or two, and
 * is parted where a name may be parted. What is left of the last sheet is blank ones.
 */
import type { Day } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { type Inline, plainRun } from '../../text/blocks.ts'
import { bold } from '../blocks.ts'
import type { DocumentGrid, DocumentModel, DocumentPage, DocumentParagraph, GridCell } from '../model.ts'
import { fittedSize } from '../text-measure.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { dayFrame, dayName } from './day-frame.ts'
import { roleWords, badgeWords as words } from './people-words.ts'

export const badges = (records: RecordSet, day: Day, { blank }: { readonly blank: number }): DocumentModel => {
  const people = attendeesOf(records, day)
  const sheets = Math.max(1, Math.ceil((people.length + blank) / onSheet))
  const empty = sheets * onSheet - people.length
  const name = dayName(day)
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
  const marks = [person.isOrganiser ? words.organiser : '', person.isSpeaker ? words.speaker : ''].filter(Boolean)
  const title = person.title || (person.role === null ? '' : roleWords[person.role])
  return {
    align: 'middle',
    blocks: [
      dayLine(day),
      { ...paragraph(nameParts(person)), fit: nameSizes },
      ...(title === '' ? [] : [line(shortened(title, 70), { sizes: [12, 11, 10, 9, 8], lines: 1 })]),
      ...(person.organisation === ''
        ? []
        : [line(shortened(person.organisation, 90), { sizes: [12, 11, 10, 9, 8], lines: lineCount(title) })]),
      ...(marks.length === 0 ? [] : [{ ...paragraph(bold([plainRun(marks.join(' · '))])), fit: one(10) }]),
    ],
  }
}

/** Two lines of a name in the largest type, and all below it, are as high as the badge leaves room for. */
const nameSizes = { sizes: [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10], lines: 2 } as const
const lineCount = (title: string): number => (title === '' ? 2 : 1)
const one = (points: number) => ({ sizes: [points], lines: 1 })

const dayLine = (day: string): DocumentParagraph => ({
  ...line(shortened(day, 80), { sizes: [9, 8, 7], lines: 1 }),
  tone: 'quiet',
})

const line = (text: string, fit: NonNullable<DocumentParagraph['fit']>): DocumentParagraph => ({
  ...paragraph([plainRun(text)]),
  fit,
})

const paragraph = (content: readonly Inline[]): DocumentParagraph => ({
  type: 'paragraph',
  tone: 'normal',
  content,
  align: 'centre',
  spacing: 'tight',
})

/** On two lines, parted so that it is as large as it can be, and then as the name is. */
const nameParts = ({ name, givenName, familyName }: Attendee): readonly Inline[] => {
  const natural = givenName === '' || familyName === '' ? [] : [[givenName, familyName] as const]
  const ways = [...natural, ...partings(name)].map(([first, rest]) => parted(first, rest))
  if (ways.length === 0) return bold([plainRun(name)])
  const room = { width: size.width - 2 * size.padding, knownTypeface: true }
  const sized = ways.map((content) => ({ content, size: fittedSize(content, nameSizes, room) }))
  const largest = Math.max(...sized.map((each) => each.size))
  return sized.find((each) => each.size === largest)?.content ?? []
}

const parted = (first: string, rest: string): readonly Inline[] =>
  bold([plainRun(first), { type: 'break' }, plainRun(rest)])

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
