/**
 * The sessions of a day in a calendar: one of them, or those that a participant goes to, within the day itself. Nobody is named in
 * them, and breaks are in nobody's calendar.
 */
import { type Day, dayOf, endOf, roomOf, type SessionEntry } from '../programme/day.ts'
import { hasPlace } from '../programme/places.ts'
import type { RegistrationId, SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { linkAddress } from '../records/schema.ts'
import { type CalendarEvent, numbered } from './event.ts'

/**
 * Null while the session has no time, or was never taken in. One that was told of and is no longer held says so, at the time that was
 * told.
 */
export const sessionEvent = (records: RecordSet, id: SessionId): CalendarEvent | null => {
  const value = records.session.get(id)
  const day = value === undefined ? null : dayOf(records, value.meetingId)
  return value === undefined || day === null ? null : eventOf(day, { id, value })
}

/** Whether calendars were told of a session that is not held after all: then a file takes it out of them. */
export const hasCancellation = (records: RecordSet, id: SessionId): boolean =>
  records.session.get(id)?.calendar != null && sessionEvent(records, id)?.status === 'cancelled'

/** Whether those calendars have still to hear of it. */
export const isCancellationDue = (records: RecordSet, id: SessionId): boolean =>
  hasCancellation(records, id) && sessionEvent(records, id)?.sequence !== records.session.get(id)?.calendar?.sequence

/**
 * What calendars would go on showing if the session were deleted, since nobody could cancel it there any more: that it is held, or that
 * it is though they have still to hear otherwise. Null where they show nothing of it, and once the day is over.
 */
export const leftInCalendars = (records: RecordSet, id: SessionId, today: string): 'held' | 'unheard' | null => {
  const value = records.session.get(id)
  const date = value === undefined ? null : (records.meeting.get(value.meetingId)?.date ?? null)
  if (value?.calendar == null || (date !== null && date < today)) return null
  if (isCancellationDue(records, id)) return 'unheard'
  return value.stage === 'accepted' && !hasCancellation(records, id) ? 'held' : null
}

/**
 * What is held for everybody and the sessions with a seat. Sessions and the day that the participant was told of and does not go to
 * after all are cancelled; whoever waits for a place has nothing yet.
 */
export const participantEvents = (
  records: RecordSet,
  id: RegistrationId,
  dayEvent: CalendarEvent | null,
): readonly CalendarEvent[] => {
  const value = records.registration.get(id)
  const day = value === undefined ? null : dayOf(records, value.meetingId)
  if (value === undefined || day === null) return []
  const goes = hasPlace(value)
  if (!goes && (value.told === null || !hasPlace(value.told))) return []
  const told = value.told?.seats ?? []
  const goesTo = day.sessions.filter((each) => each.value.kind === 'plenary' || value.seats.includes(each.id))
  const events = [
    ...(dayEvent === null ? [] : [dayEvent]),
    ...goesTo.flatMap((each) => eventOf(day, each) ?? []).map((each) => ({ ...each, within: true })),
  ]
  const lost = told.filter((each) => !value.seats.includes(each)).flatMap((each) => sessionEvent(records, each) ?? [])
  return [...(goes ? events : events.map(cancelled)), ...lost.map(cancelled)]
}

const cancelled = (event: CalendarEvent): CalendarEvent => ({ ...event, status: 'cancelled' })

const eventOf = (day: Day, { id, value }: SessionEntry): CalendarEvent | null => {
  const { meeting, forum, venue } = day
  const isIn = value.stage === 'accepted'
  if (meeting.date === null || (isIn ? value.start === null : value.calendar === null)) return null
  const start = isIn ? value.start : (value.calendar?.start ?? null)
  const room = roomOf(day.programme, value)
  const place = venue === null ? [meeting.place.text] : [venue.name, room === null ? meeting.place.text : '']
  const said = {
    status:
      !isIn || meeting.status === 'cancelled' ? 'cancelled' : meeting.status === 'draft' ? 'tentative' : 'confirmed',
    summary: value.title,
    partOf: meeting.title || forum.name,
    online: meeting.place.form === 'online',
    place: [room?.name, room?.where, ...place, venue?.address].filter(Boolean).join(', '),
    link: linkAddress.safeParse(meeting.place.link).data ?? null,
    date: meeting.date,
    start,
    end: endOf({ ...value, start }),
  } as const
  return {
    uid: `${id}@erfakreds`,
    meetingId: day.id,
    sessionId: id,
    ...numbered(value.calendar, Object.values(said)),
    ...said,
    bringsCase: false,
    within: false,
  }
}
