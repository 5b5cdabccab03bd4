/**
 * Writes meetings and sessions as a calendar file (RFC 5545) that a mail program reads: Danish wall times with the rules of daylight saving
 * beside them. What a meeting says has been decided elsewhere. The same events and stamp give the same bytes.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from '../../src/core/calendar/events.ts'
import { calendarFileWords as words } from '../../src/strings/calendar-file.ts'

/** `stamp` is when the file was made, an instant (`2026-11-22T16:00:00Z`): the later of two files of one meeting counts. */
export const writeCalendar = (events: readonly CalendarEvent[], stamp: string): string => {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: '//Erfakreds//Erfakreds//DA',
    // Without a name, since a stamp in a named zone would have to be written in it.
    timezone: { name: null, generator: (zone) => (zone === denmark ? daylightSaving : null) },
  })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(stamp),
      ...when(event),
      summary: summaryOf(event),
      location: tidy([event.online ? words.online : '', event.place].filter(Boolean).join(', ')) || null,
      description: descriptionOf(event) || null,
      status: statuses[event.status],
      transparency: event.within ? ICalEventTransparency.TRANSPARENT : null,
    })
  }
  return `${calendar.toString()}\r\n`
}

const denmark = 'Europe/Copenhagen'

/** The rules of the European Union since 1996. */
const daylightSaving = `BEGIN:VTIMEZONE
TZID:${denmark}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE`

const statuses: Readonly<Record<CalendarEvent['status'], ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

const when = ({ date, start, end }: CalendarEvent) => {
  if (start === null) return { start: Temporal.PlainDate.from(date), allDay: true }
  const wallTime = (time: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(`${date}T${time}`)
  return { start: wallTime(start), end: end === null ? null : wallTime(end), timezone: denmark }
}

const summaryOf = ({ summary, status }: CalendarEvent): string => {
  const name = tidy(summary) || words.meeting
  return status === 'cancelled' ? words.cancelled(name) : name
}

const descriptionOf = ({ bringsCase, link, partOf, status }: CalendarEvent): string => {
  if (status === 'cancelled') return ''
  return [
    bringsCase ? words.bringsCase : '',
    partOf === '' ? '' : words.partOf(partOf),
    link === null ? '' : words.join(link),
  ]
    .filter(Boolean)
    .map(tidy)
    .join('\n')
}

/** Without characters that no calendar file may hold. */
const tidy = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()
