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
import { hasCases } from '../rotation/places.ts'
import { plainRun } from '../text/blocks.ts'
import { bold, paragraphBlock } from './blocks.ts'
import { framedDocument } from './frame.ts'
import { linkedText } from './links.ts'
import type { DocumentModel, DocumentParagraph } from './model.ts'
import { type OwnTurns, ownMeetingTable, ownTurns } from './own-meetings.ts'
import { personYearWords as words } from './words.ts'
import { type DatedMeeting, meetingsIn, venueText } from './year-meetings.ts'

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
  const turns = ownTurns(records, personId)
  const advice = whatToKnow(records, meetings, turns, today)
  const name = fullName(person)
  return ok(
    framedDocument(records.organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
      type: words.type(year),
      state: name,
      name,
      when: '',
      subject: `${name}, ${year}`,
      footer: words.footer(name, longDate(today)),
      body: [
        paragraphBlock(opening(person, year, meetings, turns)),
        ...(meetings.length === 0 ? [] : [ownMeetingTable(records, meetings, personId, turns), ...advice]),
      ],
    }),
  )
}

const opening = (person: Person, year: number, meetings: readonly DatedMeeting[], turns: OwnTurns): string => {
  if (meetings.length === 0) return words.empty(year)
  const dates = meetings.filter(({ id, status }) => turns.has(id) && status !== 'cancelled').map(({ date }) => date)
  return [
    words.greeting(person.givenName || fullName(person), meetings.length, year),
    ...(dates.length === 0 ? [] : [words.turnsOn(dates.map(dayAndMonth))]),
  ].join(' ')
}

/** How turns go round for those whose meetings have cases, whom to tell if one cannot come, and where the places are. */
const whatToKnow = (
  records: RecordSet,
  meetings: readonly DatedMeeting[],
  turns: OwnTurns,
  today: string,
): readonly DocumentParagraph[] => {
  const forums = [...new Set(meetings.map(({ forumId }) => forumId))].flatMap((id) => records.forum.get(id) ?? [])
  const bringsCases = turns.size > 0 || forums.some(hasCases)
  const places = placesOf(records, meetings)
  return [
    bringsCases
      ? labelled(words.turnsLabel, `${words.howTurnsWork} ${words.cannotCome} ${words.nextTakesOver}`)
      : labelled(words.apologies, words.cannotCome),
    labelled(words.tell, contacts(records, forums, today).join('; ')),
    ...(places.length === 0 ? [] : [labelled(words.places, places.join('; '))]),
  ]
}

const labelled = (label: string, text: string): DocumentParagraph => ({
  type: 'paragraph',
  tone: 'normal',
  spacing: 'tight',
  content: [...bold([plainRun(`${label}: `)]), ...linkedText(text)],
})

const placesOf = ({ venue }: RecordSet, meetings: readonly DatedMeeting[]): readonly string[] => {
  const ids = new Set(meetings.map(({ place }) => (place.form === 'online' ? null : place.venueId)))
  return [...venue]
    .filter(([id, { address }]) => ids.has(id) && address !== '')
    .map(([, value]) => venueText(value))
    .toSorted(compareDanish)
}

/** "Regional ERFA og Lokal ERFA Øst: Karin Holm (12 34 56 78)", once for those who organise the same forums. */
const contacts = (records: RecordSet, forums: readonly Forum[], today: string): readonly string[] => {
  const named = new Set<Person>()
  const contactText = (person: Person): string => {
    const reach = named.has(person) ? '' : person.phone.replaceAll(' ', noBreak) || person.email
    named.add(person)
    return reach === '' ? fullName(person) : `${fullName(person)} (${reach})`
  }
  const byOrganisers = Map.groupBy(
    forums.map((forum) => ({ forum, organisers: organisersOf(records, forum, today) })),
    ({ organisers }) => organisers.map(({ id }) => id).join(' '),
  )
  return [...byOrganisers.values()].map((alike) => {
    const organisers = (alike[0]?.organisers ?? []).map(({ value }) => contactText(value))
    const whom = organisers.length === 0 ? words.theOthers : listText(organisers)
    return words.told(listText(alike.map(({ forum }) => forum.name)), whom)
  })
}

const mostNamed = 3

/** Who calls the meetings; nobody in particular where the members do it themselves. */
const organisersOf = ({ person }: RecordSet, { organisers: { by, personIds } }: Forum, today: string) =>
  sortPeople([...person].map(([id, value]) => ({ id, value })))
    .filter(({ id, value }) =>
      personIds.length > 0 ? personIds.includes(id) : by === 'coordinators' && value.roles.includes('coordinator'),
    )
    .filter(({ value }) => isEmployed(value, today))
    .slice(0, mostNamed)
