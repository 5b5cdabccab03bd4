/**
 * What a calendar outside the archive is told: of a forum's meetings, a person's, or one meeting; of one session of a day, or a
 * participant's. Nobody is named in it.
 */
import type { CalendarOf } from '../contract.ts'
import { membersOn } from '../forums/members.ts'
import { endAfter } from '../meetings/schedule.ts'
import { ascending } from '../order.ts'
import type { ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordEntry, RecordSet } from '../records/record-set.ts'
import { linkAddress } from '../records/schema.ts'
import { assertNever } from '../result.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import { type CalendarEvent, numbered } from './event.ts'
import { participantEvents, sessionEvent } from './session-events.ts'

export type { CalendarEvent } from './event.ts'

/** Whether what the calendar is of is there at all. */
export const isKnown = (records: RecordSet, of: CalendarOf): boolean =>
  [...records[of.type].keys()].some((id) => id === of.id)

/** What is said where a calendar would hold nothing. */
export const whyEmpty = ({ type }: CalendarOf): 'not-in-calendar' | 'no-meetings-to-send' =>
  type === 'session' || type === 'registration' ? 'not-in-calendar' : 'no-meetings-to-send'

/** In the order of their dates. What has no date is in no calendar; what was cancelled stays and says so. */
export const calendarEvents = (records: RecordSet, of: CalendarOf): readonly CalendarEvent[] =>
  eventsOf(records, of).toSorted(
    (a, b) => ascending(a.date, b.date) || ascending(a.start ?? '', b.start ?? '') || ascending(a.uid, b.uid),
  )

/** Remembers what these events have told, so that the next ones know whether they say something new. */
export const markSent = (
  records: RecordSet,
  events: readonly CalendarEvent[],
): readonly RecordEntry<'meeting' | 'session'>[] =>
  events.flatMap(
    ({ meetingId, sessionId, sequence, fingerprint, start }): readonly RecordEntry<'meeting' | 'session'>[] => {
      const calendar = { sequence, fingerprint }
      const isTold = (last: Meeting['calendar']): boolean =>
        last?.sequence === sequence && last.fingerprint === fingerprint
      if (sessionId === null) {
        const value = records.meeting.get(meetingId)
        return value === undefined || isTold(value.calendar)
          ? []
          : [{ kind: 'meeting', id: meetingId, value: { ...value, calendar } }]
      }
      const value = records.session.get(sessionId)
      return value === undefined || isTold(value.calendar)
        ? []
        : [{ kind: 'session', id: sessionId, value: { ...value, calendar: { ...calendar, start } } }]
    },
  )

const eventsOf = (records: RecordSet, of: CalendarOf): readonly CalendarEvent[] => {
  switch (of.type) {
    case 'session':
      return [sessionEvent(records, of.id) ?? []].flat()
    case 'registration': {
      const meetingId = records.registration.get(of.id)?.meetingId
      const [dayEvent = null] =
        meetingId === undefined ? [] : meetingEvents(records, { type: 'meeting', id: meetingId })
      return participantEvents(records, of.id, dayEvent)
    }
    default:
      return meetingEvents(records, of)
  }
}

type OfMeetings = Exclude<CalendarOf, { readonly type: 'session' | 'registration' }>

const meetingEvents = (records: RecordSet, of: OfMeetings): readonly CalendarEvent[] =>
  [...records.meeting].flatMap(([id, meeting]) => {
    const { date } = meeting
    return date !== null && belongs(records, of, { id, meeting, date })
      ? [eventOf(records, of, { id, meeting, date })]
      : []
  })

type Dated = { readonly id: MeetingId; readonly meeting: Meeting; readonly date: string }

const belongs = (records: RecordSet, of: OfMeetings, { id, meeting, date }: Dated): boolean => {
  switch (of.type) {
    case 'meeting':
      return id === of.id
    case 'forum':
      return meeting.forumId === of.id
    case 'person':
      return (
        meeting.participants.some(({ personId }) => personId === of.id) ||
        (isOpenToMembers(meeting) && isMember(records, meeting.forumId, of.id, date))
      )
    default:
      return assertNever(of)
  }
}

/** Who has been invited is known by name; until then whoever is a member that day is expected. */
const isOpenToMembers = ({ status, participants }: Meeting): boolean =>
  status === 'draft' || status === 'planned' || participants.length === 0

const isMember = (records: RecordSet, forumId: ForumId, personId: PersonId, day: string): boolean => {
  const forum = records.forum.get(forumId)
  const person = records.person.get(personId)
  if (forum === undefined || person === undefined) return false
  const memberships = [...records.membership.values()].filter((each) => each.forumId === forumId)
  const units = [...records.unit].map(([id, value]) => ({ id, value }))
  return membersOn(day, forum, memberships, [{ id: personId, value: person }], units).length > 0
}

const eventOf = (records: RecordSet, of: OfMeetings, { id, meeting, date }: Dated): CalendarEvent => {
  const forum = records.forum.get(meeting.forumId)
  const turns = [...records.turn.values()].filter((turn) => turn.meetingId === id && isActive(turn.state))
  const { start } = meeting
  const said = {
    status: statusOf(meeting),
    summary: meeting.title || (forum?.name ?? ''),
    online: meeting.place.form === 'online',
    place: placeText(records, meeting),
    link: linkAddress.safeParse(meeting.place.link).data ?? null,
    date,
    start,
    end:
      start === null
        ? null
        : meeting.end !== null && meeting.end > start
          ? meeting.end
          : endAfter(start, forum?.durationMinutes ?? 0),
  }
  return {
    uid: `${id}@erfakreds`,
    meetingId: id,
    sessionId: null,
    ...numbered(meeting.calendar, [...Object.values(said), ...turns.flatMap(peopleOf).toSorted(ascending)]),
    ...said,
    partOf: '',
    bringsCase: of.type === 'person' && turns.some((turn) => peopleOf(turn).includes(of.id)),
    within: false,
  }
}

const statusOf = ({ status }: Meeting): CalendarEvent['status'] =>
  status === 'cancelled' ? 'cancelled' : status === 'draft' ? 'tentative' : 'confirmed'

const placeText = (records: RecordSet, { place }: Meeting): string => {
  if (place.form === 'online') return place.text
  const venue = place.venueId === null ? undefined : records.venue.get(place.venueId)
  return [venue?.name, place.text || venue?.room, venue?.address].filter(Boolean).join(', ')
}
