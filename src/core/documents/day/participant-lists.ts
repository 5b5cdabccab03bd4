/**
 * Who takes part, on paper: by name, by organisation, and as the list that people sign at the door. What somebody needs to eat or
 * to get in stands on none of them.
 */
import { capitalised } from '../../danish/dates.ts'
import { compareDanish, searchable } from '../../danish/sorting.ts'
import type { Day } from '../../programme/day.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { plainRun } from '../../text/blocks.ts'
import { cell, fieldRow, headingBlock, paragraphBlock } from '../blocks.ts'
import type { DocumentBlock, DocumentFields, DocumentModel, DocumentTable } from '../model.ts'
import { type Attendee, attendeesOf } from './attendees.ts'
import { dayFrame, dayName, dayWhen, dayWhere, filledRows } from './day-frame.ts'
import { dayWords } from './day-words.ts'
import { roleWords, signInWords, listWords as words } from './people-words.ts'

export const participantList = (records: RecordSet, day: Day, by: 'name' | 'organisation'): DocumentModel => {
  const people = attendeesOf(records, day)
  return dayFrame(records, day, {
    type: words.type,
    fileNote: by === 'name' ? words.byName : words.byOrganisation,
    body: [
      headFields(day, people),
      ...(people.length === 0 ? [paragraphBlock(words.empty)] : by === 'name' ? names(people) : groups(people)),
    ],
  })
}

export const signInList = (records: RecordSet, day: Day): DocumentModel => {
  const people = attendeesOf(records, day)
  return dayFrame(records, day, {
    type: signInWords.type,
    body: [
      headFields(day, people),
      ...(people.length === 0
        ? []
        : [
            headingBlock(1, signInWords.listed),
            paragraphBlock(signInWords.how, 'quiet'),
            signingTable(
              signInWords.listedDescription,
              people.map((each) => [each.name, each.organisation]),
            ),
          ]),
      headingBlock(1, signInWords.others),
      signingTable(
        signInWords.othersDescription,
        Array.from({ length: emptyLines }, () => ['', '']),
      ),
    ],
  })
}

const emptyLines = 8

const headFields = (day: Day, people: readonly Attendee[]): DocumentFields =>
  dayFields(day, [fieldRow(words.participants, words.from(people.length, byOrganisation(people).named))])

/** Which day it is, when and where, and what else is told of it. */
export const dayFields = (day: Day, more: DocumentFields['rows']): DocumentFields => ({
  type: 'fields',
  rows: filledRows([
    fieldRow(words.day, dayName(day)),
    fieldRow(dayWords.when, dayWhen(day)),
    fieldRow(dayWords.where, dayWhere(day)),
    ...more,
  ]),
})

const names = (people: readonly Attendee[]): readonly DocumentBlock[] => [
  headingBlock(1, words.participants),
  {
    type: 'table',
    description: words.description,
    columns: [
      { title: words.name, width: 0.31 },
      { title: words.title, width: 0.36 },
      { title: words.organisation, width: 0.33 },
    ],
    rows: people.map((each) => [each.name, capitalised(calling(each)), each.organisation].map(cell)),
  },
]

/** A heading for each organisation in two columns, so that a long list stays a few pages. */
const groups = (people: readonly Attendee[]): readonly DocumentBlock[] => [
  headingBlock(1, words.participants),
  { type: 'section', newPage: false, columns: 2 },
  ...byOrganisation(people).groups.flatMap(([organisation, own]): readonly DocumentBlock[] => [
    { ...headingBlock(2, organisation === '' ? words.noOrganisation : organisation), aside: `(${own.length})` },
    {
      type: 'list',
      items: own.map((each) => ({
        level: 0,
        ordered: false,
        content: [plainRun([each.name, calling(each)].filter(Boolean).join(', '))],
      })),
    },
  ]),
]

/** By the name that most of them write, in Danish order; those without one last. */
const byOrganisation = (people: readonly Attendee[]) => {
  const found = Map.groupBy(people, ({ organisation }) => searchable(organisation))
  const groups = [...found.values()]
    .map((own) => [mostWritten(own.map(({ organisation }) => organisation)), own] as const)
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareDanish(a, b))
  return { groups, named: groups.filter(([name]) => name !== '').length }
}

const mostWritten = (names: readonly string[]): string => {
  const counts = Map.groupBy(names, (name) => name)
  const [most] = [...counts].toSorted(
    ([a, one], [b, other]) => other.length - one.length || compareDanish(a, b) || (a < b ? -1 : 1),
  )
  return most?.[0] ?? ''
}

const calling = (person: Attendee): string =>
  [person.title || (person.role === null ? '' : roleWords[person.role]), ...marks(person)].filter(Boolean).join(', ')

const marks = ({ isSpeaker, isOrganiser }: Attendee): readonly string[] => [
  ...(isSpeaker ? [words.speaker] : []),
  ...(isOrganiser ? [words.organiser] : []),
]

const signingTable = (description: string, rows: readonly (readonly string[])[]): DocumentTable => ({
  type: 'table',
  description,
  spacing: 'roomy',
  columns: [
    { title: words.name, width: 0.29 },
    { title: words.organisation, width: 0.31 },
    { title: signInWords.came, width: 0.08 },
    { title: signInWords.signature, width: 0.32 },
  ],
  rows: rows.map((texts) => [...texts, signInWords.box, ''].map(cell)),
})
