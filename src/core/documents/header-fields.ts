/** The labelled lines at the top of a paper: which meeting, when, where; and below the people: date, status. */
import { capitalised, clockRange, longDate, weekdayDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { type Inline, plainRun } from '../text/blocks.ts'
import { linkedText } from './links.ts'
import { type MeetingPapers, meetingName, personName } from './meeting-papers.ts'
import type { DocumentFields } from './model.ts'
import type { PaperKind } from './people.ts'
import { reopenedText, statusText } from './version-lines.ts'
import { paperWords, placeWords, versionWords } from './words.ts'

type Row = DocumentFields['rows'][number]

/** Lines above the people. A line without a value is left out. */
export const openingFields = (papers: MeetingPapers, kind: PaperKind): DocumentFields => {
  const { meeting, people } = papers
  const name = (id: typeof meeting.chairId) => (id === null ? null : personName(people, id))
  return fields([
    row(paperWords.meeting, [meetingName(papers)]),
    row(paperWords.theme, [meeting.theme]),
    row(paperWords.time, [meetingTime(papers)]),
    { label: paperWords.place, values: placeLines(papers) },
    ...(kind === 'minutes'
      ? [row(paperWords.chair, [name(meeting.chairId)]), row(paperWords.minuteTaker, [name(meeting.minuteTakerId)])]
      : []),
  ])
}

/** Which meeting, when and where, in a line each: for those who were there or stand at the door. */
export const meetingLines = (papers: MeetingPapers): DocumentFields => {
  const { rows } = openingFields(papers, 'agenda')
  return { type: 'fields', rows: rows.map(({ label, values }) => ({ label, values: values.slice(0, 1) })) }
}

/** Who sits together, in a line a group; nothing where the meeting stays together. */
export const groupFields = ({ meeting, people }: MeetingPapers): DocumentFields =>
  fields(
    meeting.groups.map(({ facilitatorId, personIds }, index) => {
      const leader = facilitatorId === null ? null : personName(people, facilitatorId)
      const others = personIds.filter((id) => id !== facilitatorId).map((id) => personName(people, id))
      const names = [leader === null ? null : paperWords.groupLeader(leader), ...others].filter((name) => name !== null)
      return row(paperWords.group(index + 1), [listText(names)])
    }),
  )

/** Lines below the people. Minutes carry their own date, never the agenda's, and say whether they are approved. */
export const closingFields = (papers: MeetingPapers, kind: PaperKind): DocumentFields => {
  const { meeting } = papers
  const issued = kind === 'agenda' ? meeting.agendaIssuedOn : meeting.minutesIssuedOn
  return fields([
    row(paperWords.date, [issued && longDate(issued)]),
    ...(kind === 'minutes'
      ? [row(paperWords.status, [statusText(papers)]), row(versionWords.reopenedLabel, [reopenedText(papers)])]
      : []),
  ])
}

const meetingTime = ({ meeting: { date, start, end } }: MeetingPapers): string => {
  const clock = start === null ? '' : clockRange(start, end)
  return [date === null ? '' : capitalised(weekdayDate(date)), clock].filter(Boolean).join(', ')
}

/** The place on one line, then how to get there, then the link. */
const placeLines = ({ meeting: { place }, venues }: MeetingPapers): Row['values'] => {
  const venue = place.venueId === null || place.form === 'online' ? undefined : venues.get(place.venueId)
  const room = place.form === 'online' ? '' : place.text || venue?.room
  const where = [venue?.name, room, venue?.address].filter(Boolean)
  const link: readonly Inline[] = /^https?:\/\/\S+$/i.test(place.link)
    ? [{ ...plainRun(paperWords.joinOnline), href: place.link }]
    : linkedText(place.link)
  const notes = place.notes.length > 0 ? place.notes : (venue?.arrivalNotes ?? [])
  const known = where.length > 0 || place.form !== 'physical' || link.length > 0
  return [
    known ? [plainRun([placeWords[place.form], ...where].join(', '))] : [],
    ...notes.map((each) => linkedText(each.trim())),
    place.form === 'physical' ? [] : link,
  ].filter((each) => each.length > 0)
}

const row = (label: string, values: readonly (string | null)[]): Row => ({
  label,
  values: values.flatMap((each) => (each === null || each.trim() === '' ? [] : [[plainRun(each)]])),
})

const fields = (rows: readonly Row[]): DocumentFields => ({
  type: 'fields',
  rows: rows.filter(({ values }) => values.length > 0),
})
