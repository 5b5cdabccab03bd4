/** What every paper of a day has around its text, and the lines that say which day it is: its name, when and where. */
import { capitalised, clockRange, longDate, weekdayDate } from '../../danish/dates.ts'
import { namesOf } from '../../people/names.ts'
import type { Day } from '../../programme/day.ts'
import { isChangedSince, publishedOf, versionsOf } from '../../programme/versions.ts'
import { theOrganisationId } from '../../records/ids.ts'
import { newValue } from '../../records/index.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { plainRun } from '../../text/blocks.ts'
import { framedDocument } from '../frame.ts'
import { linkedText } from '../links.ts'
import type { DocumentFields, DocumentModel } from '../model.ts'
import { followedBy, dayWords as words } from './day-words.ts'

type Row = DocumentFields['rows'][number]

type DayFrame = Pick<DocumentModel, 'type' | 'body'> &
  Partial<Pick<DocumentModel, 'state' | 'page' | 'bare'>> & {
    /** Whose paper it is, or which of several, in the name of its file. */
    readonly fileNote?: string
  }

export const dayFrame = (
  records: RecordSet,
  day: Day,
  { type, body, state = '', fileNote = '', page, bare }: DayFrame,
): DocumentModel => {
  const { date } = day.meeting
  const framed = framedDocument(organisationOf(records), {
    type,
    state,
    body,
    name: dayName(day),
    when: date === null ? '' : longDate(date),
    subject: [dayName(day), date === null ? '' : weekdayDate(date)].filter(Boolean).join(', '),
  })
  return {
    ...framed,
    fileName: [framed.fileName, fileNote].filter(Boolean).join(' - '),
    ...(page === undefined ? {} : { page }),
    ...(bare === undefined ? {} : { bare }),
  }
}

export const organisationOf = ({ organisation }: RecordSet) =>
  organisation.get(theOrganisationId) ?? newValue('organisation', {})

/** "Vidensdag 2027: Det, vi giver videre". A theme stands beside the name unless the name says it. */
export const dayName = ({ meeting, forum }: Day): string => {
  const name = meeting.title.trim() || forum.name.trim()
  const theme = meeting.theme.trim()
  if (theme === '' || name.includes(theme)) return name
  return name === '' ? theme : `${name}: ${theme}`
}

/** "Torsdag den 22. april 2027, kl. 9.00-15.30". A day that is called off says so wherever it says when. */
export const dayWhen = ({ meeting: { status, date, start, end } }: Day): string => {
  const day = [status === 'cancelled' ? words.calledOff : '', date === null ? '' : weekdayDate(date)]
  return [capitalised(day.filter(Boolean).join(', ')), start === null ? '' : clockRange(start, end)]
    .filter(Boolean)
    .join(', ')
}

/** The place on one line; empty while nobody knows it. A day with rooms of its own is not held in the venue's usual one. */
export const dayWhere = ({ meeting: { place }, venue, programme }: Day): string =>
  [venue?.name, place.text || (programme.rooms.length > 0 ? '' : venue?.room), venue?.address]
    .filter(Boolean)
    .join(', ')

/** Parking, the entrance, who comes to fetch you. */
const arrivalNotes = ({ meeting: { place }, venue }: Day): readonly string[] =>
  (place.notes.length > 0 ? place.notes : (venue?.arrivalNotes ?? [])).map((note) => note.trim()).filter(Boolean)

/** When and where, and how to find it. */
export const placeRows = (day: Day): readonly Row[] =>
  filledRows([
    { label: words.when, values: [[plainRun(dayWhen(day))]] },
    { label: words.where, values: [[plainRun(dayWhere(day))], ...arrivalNotes(day).map(linkedText)] },
  ])

/** What it costs, and until when and where one signs up. */
export const termRows = ({ programme: { price, priceNote, signUpBy, signUpTo } }: Day): readonly Row[] => [
  {
    label: words.price,
    values: [[plainRun(followedBy(price === 0 ? words.free : words.kroner(price), priceNote))]],
  },
  {
    label: words.signUp,
    values: [
      linkedText(signUpBy === null ? '' : words.latest(weekdayDate(signUpBy))),
      linkedText(signUpTo === '' ? '' : words.to(signUpTo)),
    ],
  },
]

export const organiserRow = (records: RecordSet, { programme }: Day): Row => {
  const names = namesOf(records, programme.organiserIds)
  return { label: words.organisers(names.length), values: names.map((name) => [plainRun(name)]) }
}

/** Rows that say something, without their empty lines. */
export const filledRows = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map(({ label, values }) => ({
      label,
      values: values.filter((value) => value.some((part) => part.type !== 'text' || part.text.trim() !== '')),
    }))
    .filter(({ values }) => values.length > 0)

/**
 * Which programme it is: "Udgave 2 af 30. marts 2026", or that it is not final, as of the day it is printed. What is worked on is the
 * published version as long as nothing is changed in it.
 */
export const editionLine = (records: RecordSet, day: Day, number: number | null, today: string): string => {
  const known = number === null ? null : versionsOf(records, day.id).find(({ value }) => value.number === number)?.value
  const published = publishedOf(records, day.id)?.value ?? null
  const version = known ?? (published !== null && !isChangedSince(published, day) ? published : null)
  if (version === null) return words.of(words.provisional, longDate(today))
  return version.publishedOn === null
    ? words.of(words.provisional, longDate(version.madeOn))
    : words.of(words.version(version.number), longDate(version.publishedOn))
}
