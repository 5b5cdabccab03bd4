/** "Mit ERFA-år": the meetings and turns of one person in one year, on one page that can hang on a wall. */
import { longDate } from '../danish/dates.ts'
import { membersOn } from '../forums/members.ts'
import { fullName } from '../people/names.ts'
import { type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { type Inline, plainRun } from '../text/blocks.ts'
import { framedDocument } from './frame.ts'
import type { DocumentModel, DocumentTable } from './model.ts'
import { paperWords, personYearWords as words } from './words.ts'
import { type DatedMeeting, meetingClock, meetingDay, meetingPlace, meetingsIn } from './year-meetings.ts'

/** `today` is the date that the paper bears. */
export const personYearDocument = (
  records: RecordSet,
  personId: PersonId,
  { year, today }: { readonly year: number; readonly today: string },
): Result<DocumentModel, 'person-not-found'> => {
  const person = records.person.get(personId)
  if (person === undefined) return err('person-not-found')
  const meetings = meetingsIn(records, year, (meeting) => isTheirs(records, meeting, personId))
  const name = fullName(person)
  return ok(
    framedDocument(records.organisation.get(theOrganisationId) ?? newValue('organisation', {}), {
      type: words.type,
      state: '',
      name,
      when: String(year),
      subject: `${name}, ${year}`,
      body: [
        {
          type: 'fields',
          rows: [
            { label: words.name, values: [[plainRun(name)]] },
            { label: words.year, values: [[plainRun(String(year))]] },
            { label: words.writtenOn, values: [[plainRun(longDate(today))]] },
          ],
        },
        {
          type: 'paragraph',
          tone: 'normal',
          content: [
            plainRun(meetings.length === 0 ? words.empty(year) : words.greeting(person.givenName || name, year)),
          ],
        },
        ...(meetings.length === 0 ? [] : [meetingTable(records, meetings, personId)]),
      ],
    }),
  )
}

/** Named on its list of participants; where it has none yet, a member of its forum on the day. Whoever has a turn comes too. */
const isTheirs = (records: RecordSet, meeting: DatedMeeting, personId: PersonId): boolean => {
  if (meeting.participants.some((each) => each.personId === personId)) return true
  if ([...records.turn.values()].some((turn) => turn.meetingId === meeting.id && turn.personId === personId))
    return true
  const forum = records.forum.get(meeting.forumId)
  const person = records.person.get(personId)
  if (meeting.participants.length > 0 || forum === undefined || person === undefined) return false
  const memberships = [...records.membership.values()].filter((each) => each.forumId === meeting.forumId)
  const units = [...records.unit].map(([id, value]) => ({ id, value }))
  return membersOn(meeting.date, forum, memberships, [{ id: personId, value: person }], units).length > 0
}

const meetingTable = (records: RecordSet, meetings: readonly DatedMeeting[], personId: PersonId): DocumentTable => ({
  type: 'table',
  description: words.meetingsDescription,
  columns: [
    { title: paperWords.date, width: 0.27 },
    { title: words.time, width: 0.17 },
    { title: words.meeting, width: 0.2 },
    { title: paperWords.place, width: 0.22 },
    { title: words.turn, width: 0.14 },
  ],
  rows: meetings.map((meeting) => [
    cell(meetingDay(meeting)),
    cell(meetingClock(meeting)),
    cell(meeting.title || (records.forum.get(meeting.forumId)?.name ?? '')),
    cell(meetingPlace(records, meeting)),
    cell(turnText(records, meeting, personId)),
  ]),
})

const turnText = (records: RecordSet, meeting: DatedMeeting, personId: PersonId): string => {
  if (meeting.status === 'cancelled') return words.cancelled
  if (meeting.participants.some((each) => each.personId === personId && each.attendance === 'apology'))
    return words.apology
  const states = [...records.turn.values()]
    .filter((turn) => turn.meetingId === meeting.id)
    .filter((turn) => turn.personId === personId || turn.coPersonIds.includes(personId))
    .map(({ state }) => state)
  if (states.includes('brought')) return words.brought
  if (states.includes('assigned') || states.includes('swapped')) return words.yourTurn
  return states.includes('voluntary') ? words.extra : ''
}

const cell = (text: string): readonly Inline[] => (text === '' ? [] : [plainRun(text)])
