/**
 * "Mit ERFA-år": the meetings and turns of one person in one year, on one page that can hang on a wall. The same meetings as in
 * the person's calendar file.
 */
import { calendarEvents } from '../calendar/events.ts'
import { dayAndMonth, longDate, noBreak } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { compareDanish } from '../danish/sorting.ts'
import { isEmployed } from '../people/at-work.ts'
import { fullName, sortPeople } from '../people/names.ts'
import type { Forum } from '../records/forum.ts'
import { type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Person } from '../records/person.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { bold, cell, fieldRow, paragraphBlock } from './blocks.ts'
import { framedDocument } from './frame.ts'
import { linkedText } from './links.ts'
import type { DocumentFields, DocumentModel, DocumentTable } from './model.ts'
import { paperWords, personYearWords as words } from './words.ts'
import { type DatedMeeting, meetingClock, meetingDay, meetingsIn, placeName, venueText } from './year-meetings.ts'

/** `today` is the date that the paper bears. */
export const personYearDocument = (
  records: RecordSet,
  personId: PersonId,
  { year, today }: { readonly year: number; readonly today: string },
): Result<DocumentModel, 'person-not-found'> => {
  const person = records.person.get(personId)
  if (person === undefined) return err('person-not-found')
  const theirs = new Set(calendarEvents(records, { type: 'person', id: personId }).map(({ meetingId }) => meetingId))
  const meetings = meetingsIn(records, year, ({ id }) => theirs.has(id))
  const turns = turnsOf(records, personId)
  const name = fullName(person)
  return ok(
    framedDocument(records.organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
      type: words.type(year),
      state: '',
      name,
      when: '',
      subject: `${name}, ${year}`,
      footer: words.footer(name, longDate(today)),
      body: [
        { type: 'fields', rows: [fieldRow(words.name, name)] },
        paragraphBlock(opening(person, year, meetings, turns)),
        ...(meetings.length === 0
          ? []
          : [meetingTable(records, meetings, personId, turns), whatToKnow(records, meetings, turns, today)]),
      ],
    }),
  )
}

type OwnTurns = ReadonlyMap<DatedMeeting['id'], 'turn' | 'brought' | 'extra'>

/** What the person does at each meeting; places that were given to somebody else are forgotten. */
const turnsOf = (records: RecordSet, personId: PersonId): OwnTurns => {
  const turns = new Map<DatedMeeting['id'], 'turn' | 'brought' | 'extra'>()
  for (const turn of records.turn.values()) {
    if (turn.personId !== personId && !turn.coPersonIds.includes(personId)) continue
    if (turn.state === 'brought') turns.set(turn.meetingId, 'brought')
    else if (turn.state === 'assigned' || turn.state === 'swapped') turns.set(turn.meetingId, 'turn')
    else if (turn.state === 'voluntary') turns.set(turn.meetingId, 'extra')
  }
  return turns
}

const opening = (person: Person, year: number, meetings: readonly DatedMeeting[], turns: OwnTurns): string => {
  if (meetings.length === 0) return words.empty(year)
  const dates = meetings.filter(({ id, status }) => turns.has(id) && status !== 'cancelled').map(({ date }) => date)
  return [
    words.greeting(person.givenName || fullName(person), meetings.length, year),
    ...(dates.length === 0 ? [] : [words.turnsOn(dates.map(dayAndMonth))]),
  ].join(' ')
}

/** One line a meeting, so that a full year stays on its page; addresses stand below, once each. */
const meetingTable = (
  records: RecordSet,
  meetings: readonly DatedMeeting[],
  personId: PersonId,
  turns: OwnTurns,
): DocumentTable => ({
  type: 'table',
  description: words.meetingsDescription,
  spacing: 'tight',
  columns: [
    { title: paperWords.date, width: 0.26 },
    { title: words.time, width: 0.15 },
    { title: words.meeting, width: 0.28 },
    { title: paperWords.place, width: 0.31 },
  ],
  rows: meetings.map((meeting) => {
    const mark = markOf(meeting, personId, turns)
    const name = meeting.title || (records.forum.get(meeting.forumId)?.name ?? '')
    const meetingCell = mark === null ? name : words.marked(name, words.marks[mark])
    const row = [meetingDay(meeting), meetingClock(meeting), meetingCell, placeName(records, meeting)].map(cell)
    return mark === 'turn' || mark === 'extra' || mark === 'brought' ? row.map(bold) : row
  }),
})

/** The one thing to know of the meeting; that it will not take place, or not with this person, comes first. */
const markOf = (meeting: DatedMeeting, personId: PersonId, turns: OwnTurns): keyof typeof words.marks | null => {
  if (meeting.status === 'cancelled') return 'cancelled'
  if (hasApologised(meeting, personId)) return 'apology'
  return turns.get(meeting.id) ?? (meeting.status === 'draft' ? 'draft' : null)
}

const hasApologised = ({ participants }: DatedMeeting, id: PersonId): boolean =>
  participants.some(({ personId, attendance }) => personId === id && attendance === 'apology')

/** How turns go round for those whose meetings have cases, whom to tell if one cannot come, and where the places are. */
const whatToKnow = (
  records: RecordSet,
  meetings: readonly DatedMeeting[],
  turns: OwnTurns,
  today: string,
): DocumentFields => {
  const forums = [...new Set(meetings.map(({ forumId }) => forumId))].flatMap((id) => records.forum.get(id) ?? [])
  const hasCases =
    turns.size > 0 || forums.some(({ casesPerMeeting, groups }) => casesPerMeeting > 0 || groups !== null)
  const row = (label: string, values: readonly string[]) => ({ label, values: values.map(linkedText) })
  return {
    type: 'fields',
    rows: [
      ...(hasCases ? [row(words.turnsLabel, [words.howTurnsWork])] : []),
      row(words.apologies, [
        hasCases ? `${words.tellEarly} ${words.nextTakesOver}` : words.tellEarly,
        ...contacts(records, forums, today),
      ]),
      row(words.places, placesOf(records, meetings)),
    ].filter(({ values }) => values.length > 0),
  }
}

const placesOf = ({ venue }: RecordSet, meetings: readonly DatedMeeting[]): readonly string[] => {
  const ids = new Set(meetings.map(({ place }) => (place.form === 'online' ? null : place.venueId)))
  return [...venue]
    .filter(([id, { address }]) => ids.has(id) && address !== '')
    .map(([, value]) => venueText(value))
    .toSorted(compareDanish)
}

/** "Karin Holm (12 34 56 78): Regional ERFA og Lokal ERFA Øst", a line for those who organise the same forums. */
const contacts = (records: RecordSet, forums: readonly Forum[], today: string): readonly string[] => {
  const forumsOf = new Map<string, string[]>()
  for (const forum of forums) {
    const organisers = organisersOf(records, forum, today).map(contactText)
    const whom = organisers.length === 0 ? words.theOthers : listText(organisers)
    forumsOf.set(whom, [...(forumsOf.get(whom) ?? []), forum.name])
  }
  return [...forumsOf].map(([whom, names]) => words.tell(listText(names), whom))
}

const mostNamed = 3

const organisersOf = ({ person }: RecordSet, { organisers }: Forum, today: string): readonly Person[] => {
  const { by, personIds } = organisers
  return sortPeople([...person].map(([id, value]) => ({ id, value })))
    .filter(
      ({ id, value }) =>
        personIds.includes(id) ||
        (personIds.length === 0 && by === 'coordinators' && value.roles.includes('coordinator')),
    )
    .filter(({ value }) => isEmployed(value, today))
    .slice(0, mostNamed)
    .map(({ value }) => value)
}

const contactText = (person: Person): string => {
  const reach = person.phone.replaceAll(' ', noBreak) || person.email
  return reach === '' ? fullName(person) : `${fullName(person)} (${reach})`
}
