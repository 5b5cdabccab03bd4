import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { expect, it } from 'vitest'
import { calendarRows } from '../../electron/calendar-files/read-calendar.ts'
import { writeCalendar } from '../../electron/calendar-files/write-calendar.ts'
import { type CalendarEvent, calendarEvents, markSent } from '../../src/core/calendar/events.ts'
import { addDays } from '../../src/core/danish/dates.ts'
import { forumId, meetingId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { recordSetOf, withChanges } from '../../src/core/records/record-set.ts'

const stamp = '2026-11-22T16:00:00Z'
const eventOf = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting:regional:2026:1@erfakreds',
  meetingId: meetingId.parse('meeting:regional:2026:1'),
  sessionId: null,
  sequence: 0,
  fingerprint: '',
  status: 'confirmed',
  summary: 'Regional ERFA',
  partOf: '',
  online: false,
  place: 'Hus 4, Salen, Åvej 1, Ølby',
  link: null,
  date: '2026-03-04',
  start: '13:00',
  end: '15:00',
  bringsCase: false,
  within: false,
  ...fields,
})

/** As node-ical reads it. */
const readBack = (text: string): readonly VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
const one = (fields: Partial<CalendarEvent>): VEvent => {
  const [event, ...rest] = readBack(writeCalendar([eventOf(fields)], stamp))
  if (event === undefined || rest.length > 0) throw new Error('not one event')
  return event
}
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

it('is read by another library as it was meant', () => {
  const text = writeCalendar([eventOf({ sequence: 3, bringsCase: true, link: 'https://video.example/a,b;c' })], stamp)
  expect(readBack(text)).toMatchObject([
    {
      uid: 'meeting:regional:2026:1@erfakreds',
      sequence: 3,
      status: 'CONFIRMED',
      summary: 'Regional ERFA',
      location: 'Hus 4, Salen, Åvej 1, Ølby',
      description: 'Du har en case med.\nDeltag: https://video.example/a,b;c',
      method: 'PUBLISH',
      dtstamp: new Date(stamp),
    },
  ])
})

it('46 Means the same clock in winter, in summer and in the weeks in which the clock changes', () => {
  const utcOf = (date: string) => {
    const { start, end } = one({ date })
    return [start.toISOString(), end?.toISOString(), start.tz]
  }
  const winter = (date: string) => [`${date}T12:00:00.000Z`, `${date}T14:00:00.000Z`, 'Europe/Copenhagen']
  const summer = (date: string) => [`${date}T11:00:00.000Z`, `${date}T13:00:00.000Z`, 'Europe/Copenhagen']
  for (const date of ['2026-01-14', '2026-03-28', '2026-10-25', '2026-10-26', '2028-02-29', '2026-12-31'])
    expect(utcOf(date)).toEqual(winter(date))
  for (const date of ['2026-03-29', '2026-03-30', '2026-06-10', '2026-10-24']) expect(utcOf(date)).toEqual(summer(date))
})

it('46 Carries its own rules of daylight saving, which say what Denmark does', () => {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar([eventOf()], stamp)))
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
  expect(zone.tzid).toBe('Europe/Copenhagen')
  const offsetIn = (instant: number): number => {
    const part = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')
    return Number(part?.value.slice(4, 6)) * 3600
  }
  for (const year of [2015, 2024, 2026, 2027, 2040]) {
    for (let day = 0; day < 365; day += 1) {
      const date = addDays(`${year}-01-01`, day)
      const noon = ICAL.Time.fromDateTimeString(`${date}T12:00:00`)
      expect(zone.utcOffset(noon), date).toBe(offsetIn(Date.parse(`${date}T11:00:00Z`)))
    }
  }
})

it('gives a meeting without a start its whole day', () => {
  const event = one({ start: null, end: null })
  expect(event.datetype).toBe('date')
  expect([event.start.getFullYear(), event.start.getMonth(), event.start.getDate()]).toEqual([2026, 2, 4])
  expect(linesOf(writeCalendar([eventOf({ start: null, end: null })], stamp))).toContain('DTSTART;VALUE=DATE:20260304')
})

it('says of a cancelled meeting that it is, and of an idea that it may be', () => {
  expect(one({ status: 'cancelled', bringsCase: true })).toMatchObject({
    status: 'CANCELLED',
    summary: 'Aflyst: Regional ERFA',
    uid: eventOf().uid,
  })
  expect(one({ status: 'cancelled', bringsCase: true }).description).toBeUndefined()
  expect(one({ status: 'tentative' }).status).toBe('TENTATIVE')
})

it('says that a meeting is online, with or without a place beside it', () => {
  expect(one({ online: true, place: '' }).location).toBe('Online')
  expect(one({ online: true, place: 'Teams' }).location).toBe('Online, Teams')
  expect(one({ place: '' }).location).toBeUndefined()
})

it('has only whole lines of at most 75 bytes, ended as the format asks', () => {
  const text = writeCalendar(
    [eventOf({ summary: 'Blåbærgrød på Ærø 🫐 '.repeat(40), place: 'æøå'.repeat(200) })],
    stamp,
  )
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(readBack(text)[0]?.summary).toBe('Blåbærgrød på Ærø 🫐 '.repeat(40).trim())
})

it('writes the same bytes for the same meetings', () => {
  const events = [eventOf(), eventOf({ uid: 'b@erfakreds', start: null, end: null })]
  expect(writeCalendar(events, stamp)).toBe(writeCalendar(structuredClone(events), stamp))
  expect(linesOf(writeCalendar(events, stamp)).filter((line) => /^(CREATED|LAST-MODIFIED)/.test(line))).toEqual([])
})

it('lets no text of a meeting become a line of its own', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replaceAll(/[\r\n]/g, ' '))
  const nasty = fc.constantFrom(
    'END:VEVENT',
    'a\\n\\;b,c;d"e',
    'UID:x\u2028STATUS:CANCELLED',
    '^n^',
    'kl. 9\u0000\u0008.30',
  )
  const texts = fc.oneof(line, nasty)
  fc.assert(
    fc.property(texts, texts, (summary, place) => {
      const text = writeCalendar([eventOf({ summary, place })], stamp)
      const plain = (its: string) => its.replaceAll(/\p{Cc}+/gu, ' ').trim()
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)
      expect(event.summary).toBe(plain(summary) || 'Møde')
      expect(event.location ?? '').toBe(plain(place))
      expect(event.uid).toBe(eventOf().uid)
      expect(calendarRows(text, { rows: 10 })).toMatchObject({ ok: true, value: { length: 2 } })
    }),
    { numRuns: 300 },
  )
})

it('updates a meeting that has moved since it was sent, instead of adding another', () => {
  const forum = forumId.parse('regional')
  const id = meetingId.parse('meeting:regional:2026:1')
  const meeting = newValue('meeting', {
    forumId: forum,
    status: 'planned',
    date: '2026-03-25',
    start: '13:00',
    end: '15:00',
  })
  const planned = recordSetOf([
    { kind: 'forum', id: forum, value: newValue('forum', { name: 'Regional ERFA', kind: 'regional-erfa' }) },
    { kind: 'meeting', id, value: meeting },
  ])
  const events = calendarEvents(planned, { type: 'forum', id: forum })
  const [first] = readBack(writeCalendar(events, stamp))
  const sent = withChanges(planned, markSent(planned, events))
  const value = { ...sent.meeting.get(id), forumId: forum, date: '2026-04-01' }
  const moved = withChanges(sent, [{ kind: 'meeting', id, value: newValue('meeting', value) }])
  const [second] = readBack(writeCalendar(calendarEvents(moved, { type: 'meeting', id }), '2026-11-23T08:00:00Z'))
  expect(second?.uid).toBe(first?.uid)
  expect([first?.sequence, second?.sequence]).toEqual([0, 1])
  expect(first?.start.toISOString()).toBe('2026-03-25T12:00:00.000Z')
  expect(second?.start.toISOString()).toBe('2026-04-01T11:00:00.000Z')
})
