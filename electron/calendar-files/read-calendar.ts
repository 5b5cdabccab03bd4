/**
 * Reads the events of a calendar file as rows of a table, in Danish wall time. The file is untrusted: repetitions end at a
 * limit, cancelled events are left out, and an event that cannot be understood becomes a row without a date.
 */
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { ErrorCode } from '../../src/core/error-codes.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { calendarColumns } from '../../src/strings/calendar-file.ts'

type Rows = readonly (readonly string[])[]
export type CalendarError = Extract<ErrorCode, 'calendar-unreadable' | 'calendar-empty' | 'table-too-large'>

/** Whether the text says that it is a calendar; then it is one, or a broken one. */
export const isCalendar = (text: string): boolean => /^\ufeff?\s*BEGIN:VCALENDAR\b/i.test(text)

/** A row of headings, then one row an event, in the order of their dates. */
export const calendarRows = (text: string, limits: { readonly rows: number }): Result<Rows, CalendarError> => {
  const calendars = parse(text)
  if (calendars === null) return err('calendar-unreadable')
  const rows: (readonly string[])[] = []
  for (const calendar of calendars) {
    for (const component of calendar.getAllSubcomponents('vevent')) {
      rows.push(...rowsOf(component))
      if (rows.length >= limits.rows) return err('table-too-large')
    }
  }
  if (rows.length === 0) return err('calendar-empty')
  return ok([calendarColumns, ...rows.toSorted(byTime)])
}

/** Repetitions of one event: of a daily one these are some years, of a monthly one more than anybody keeps. */
const longestSeries = { occurrences: 1_500, years: 20 } as const

/** One file may hold several calendars, one after the other. */
const parse = (text: string): readonly ICAL.Component[] | null => {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, '').trim())
    if (!Array.isArray(parsed)) return null
    const all = typeof parsed[0] === 'string' ? [parsed] : parsed
    const components = all.map((each: unknown) => (Array.isArray(each) ? new ICAL.Component(each) : null))
    const calendars = components.flatMap((each) => (each?.name === 'vcalendar' ? [each] : []))
    return calendars.length === 0 ? null : calendars
  } catch {
    return null
  }
}

const rowsOf = (component: ICAL.Component): Rows => {
  try {
    const event = new ICAL.Event(component)
    // Told together with the event that it is an exception from.
    if (event.isRecurrenceException() && hasSeries(component, event.uid)) return []
    if (event.startDate === null) return [undatedRow(component)]
    return occurrencesOf(event)
      .filter(({ item }) => item.component.getFirstPropertyValue('status') !== 'CANCELLED')
      .map((occurrence) => row(event, occurrence))
  } catch {
    return [undatedRow(component)]
  }
}

const hasSeries = (exception: ICAL.Component, uid: string): boolean =>
  exception.parent
    .getAllSubcomponents('vevent')
    .some((each) => !each.hasProperty('recurrence-id') && each.getFirstPropertyValue('uid') === uid)

type Occurrence = { readonly startDate: ICAL.Time; readonly endDate: ICAL.Time | null; readonly item: ICAL.Event }

const occurrencesOf = (event: ICAL.Event): readonly Occurrence[] => {
  if (!event.isRecurring()) return [{ startDate: event.startDate, endDate: event.endDate, item: event }]
  const occurrences: Occurrence[] = []
  const iterator = event.iterator()
  const lastYear = event.startDate.year + longestSeries.years
  while (occurrences.length < longestSeries.occurrences) {
    const next: ICAL.Time | null | undefined = iterator.next()
    if (!next || next.year > lastYear) break
    occurrences.push(event.getOccurrenceDetails(next))
  }
  return occurrences
}

const row = (event: ICAL.Event, { startDate, endDate, item }: Occurrence): readonly string[] => {
  const from = inDenmark(startDate, item.component, 'dtstart')
  const to = endDate === null ? null : inDenmark(endDate, item.component, 'dtend')
  const end = to !== null && to.date === from.date && to.time > from.time ? to.time : ''
  return [from.date, from.time, end, item.summary ?? '', item.location ?? '', event.uid ?? '']
}

const undatedRow = (component: ICAL.Component): readonly string[] => {
  const text = (name: string): string => {
    const value = component.getFirstProperty(name)?.getFirstValue()
    return typeof value === 'string' ? value : ''
  }
  return ['', '', '', text('summary'), text('location'), text('uid')]
}

const denmark = 'Europe/Copenhagen'

/** Date and wall time; no time where the event takes the whole day. A time without a zone is taken to be Danish. */
const inDenmark = (
  time: ICAL.Time,
  component: ICAL.Component,
  property: 'dtstart' | 'dtend',
): { readonly date: string; readonly time: string } => {
  const wall = time.toString().slice(0, 16)
  if (time.isDate) return { date: wall.slice(0, 10), time: '' }
  const named = component.getFirstProperty(property) ?? component.getFirstProperty('dtstart')
  const instant = time.zone === ICAL.Timezone.localTimezone ? null : zonedAt(time)
  const zoned =
    time.zone === ICAL.Timezone.utcTimezone ? instant : (zonedBy(wall, named?.getFirstParameter('tzid')) ?? instant)
  const danish = zoned === null ? wall : zoned.withTimeZone(denmark).toPlainDateTime().toString().slice(0, 16)
  return { date: danish.slice(0, 10), time: danish.slice(11, 16) }
}

/** By the rules that the file describes. */
const zonedAt = (time: ICAL.Time): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toZonedDateTimeISO(denmark)

/** By the rules of a zone that everybody knows, which files describe badly or not at all. */
const zonedBy = (wall: string, name: string | undefined): Temporal.ZonedDateTime | null => {
  try {
    return name === undefined ? null : Temporal.PlainDateTime.from(wall).toZonedDateTime(name)
  } catch {
    return null
  }
}

const byTime = (a: readonly string[], b: readonly string[]): number => {
  const [left, right] = [a, b].map(([date, start, , , , uid]) => `${date} ${start} ${uid}`)
  return left === right || left === undefined || right === undefined ? 0 : left < right ? -1 : 1
}
