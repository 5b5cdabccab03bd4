/**
 * What a calendar outside the archive is told of meetings: a forum's, a person's, or one meeting. A meeting keeps its identity
 * and counts up when what it says has changed since it was last sent, so that a new file updates instead of doubling. Nobody
 * is named in it.
 */
import type { CalendarOf } from '../contract.ts'
import { membersOn } from '../forums/members.ts'
import { endAfter } from '../meetings/schedule.ts'
import { ascending } from '../order.ts'
import type { ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { linkAddress } from '../records/schema.ts'
import { assertNever } from '../result.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import { hashOf } from '../stable-hash.ts'

export type CalendarEvent = {
  /** The same for as long as the meeting exists, wherever it moves. */
  readonly uid: string
  readonly meetingId: MeetingId
  /** How often what was sent has changed since. */
  readonly sequence: number
  readonly fingerprint: string
  readonly status: 'tentative' | 'confirmed' | 'cancelled'
  readonly summary: string
  readonly online: boolean
  /** Venue, room and address on one line. */
  readonly place: string
  readonly link: string | null
  readonly date: string
  /** Wall time in Denmark; without one the meeting takes the whole day. */
  readonly start: string | null
  readonly end: string | null
  /** In a person's calendar: it is their turn to bring a case. */
  readonly bringsCase: boolean
}

/** Whether the forum, person or meeting is there at all. */
export const isKnown = (records: RecordSet, of: CalendarOf): boolean =>
  [...records[of.type].keys()].some((id) => id === of.id)

/** In the order of their dates. A meeting without a date is in no calendar; a cancelled one stays and says so. */
export const calendarEvents = (records: RecordSet, of: CalendarOf): readonly CalendarEvent[] =>
  [...records.meeting]
    .flatMap(([id, meeting]) => {
      const { date } = meeting
      return date !== null && belongs(records, of, { id, meeting, date })
        ? [eventOf(records, of, { id, meeting, date })]
        : []
    })
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.start ?? '', b.start ?? '') || ascending(a.uid, b.uid))

/** Remembers what these events have told, so that the next ones know whether they say something new. */
export const markSent = (records: RecordSet, events: readonly CalendarEvent[]): readonly RecordChange<'meeting'>[] =>
  events.flatMap(({ meetingId, sequence, fingerprint }) => {
    const value = records.meeting.get(meetingId)
    if (value === undefined) return []
    if (value.calendar?.sequence === sequence && value.calendar.fingerprint === fingerprint) return []
    return [{ kind: 'meeting', id: meetingId, value: { ...value, calendar: { sequence, fingerprint } } }]
  })

type Dated = { readonly id: MeetingId; readonly meeting: Meeting; readonly date: string }

const belongs = (records: RecordSet, of: CalendarOf, { id, meeting, date }: Dated): boolean => {
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

const eventOf = (records: RecordSet, of: CalendarOf, { id, meeting, date }: Dated): CalendarEvent => {
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
  const fingerprint = fingerprintOf([...Object.values(said), ...turns.flatMap(peopleOf).toSorted(ascending)])
  const { calendar } = meeting
  return {
    uid: `${id}@erfakreds`,
    meetingId: id,
    sequence: calendar === null ? 0 : calendar.sequence + (calendar.fingerprint === fingerprint ? 0 : 1),
    fingerprint,
    ...said,
    bringsCase: of.type === 'person' && turns.some((turn) => peopleOf(turn).includes(of.id)),
  }
}

const statusOf = ({ status }: Meeting): CalendarEvent['status'] =>
  status === 'cancelled' ? 'cancelled' : status === 'draft' ? 'tentative' : 'confirmed'

const placeText = (records: RecordSet, { place }: Meeting): string => {
  if (place.form === 'online') return place.text
  const venue = place.venueId === null ? undefined : records.venue.get(place.venueId)
  return [venue?.name, place.text || venue?.room, venue?.address].filter(Boolean).join(', ')
}

/** Two numbers of what was said: short, and enough that two texts hardly share them. */
const fingerprintOf = (parts: readonly unknown[]): string => {
  const text = JSON.stringify(parts)
  return [hashOf(text), hashOf(text, 0x2b0f4a1d)].map((part) => part.toString(16).padStart(8, '0')).join('')
}
