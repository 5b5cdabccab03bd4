import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarRows } from '../../electron/calendar-files/read-calendar.ts'
import { readTable } from '../../electron/tables/read-table.ts'
import { tableLimits } from '../../electron/tables/table.ts'

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//DA', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const rowsOf = (text: string, rows = 1000) => {
  const read = calendarRows(text, { rows })
  return read.ok ? read.value : read.error
}
const dataRows = (text: string) => {
  const rows = rowsOf(text)
  return typeof rows === 'string' ? rows : rows.slice(1)
}
const datesOf = (text: string) => {
  const rows = dataRows(text)
  return typeof rows === 'string' ? rows : rows.map(([date]) => date)
}

/** How Outlook names and describes Danish time. */
const romance = [
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

it('reads events as rows under headings, in the order of their dates', () => {
  const text = calendar(
    event('UID:b', 'DTSTART:20250605T110000Z', 'DTEND:20250605T130000Z', 'SUMMARY:Regional\\, ERFA', 'LOCATION:Ølby'),
    event('UID:a', 'DTSTART;VALUE=DATE:20250110', 'DTEND;VALUE=DATE:20250111', 'SUMMARY:Temadag æøå'),
  )
  expect(rowsOf(text)).toEqual([
    ['Dato', 'Start', 'Slut', 'Titel', 'Sted', 'Uid'],
    ['2025-01-10', '', '', 'Temadag æøå', '', 'a'],
    ['2025-06-05', '13:00', '15:00', 'Regional, ERFA', 'Ølby', 'b'],
  ])
})

it('46 Tells Danish wall time on both sides of daylight saving, whoever wrote the file', () => {
  const text = calendar(
    ...romance,
    event('UID:1', 'DTSTART;TZID=Romance Standard Time:20260328T130000', 'DURATION:PT2H'),
    event(
      'UID:2',
      'DTSTART;TZID=Romance Standard Time:20260330T130000',
      'DTEND;TZID=Romance Standard Time:20260330T150000',
    ),
    event('UID:3', 'DTSTART:20261024T110000Z', 'DTEND:20261024T130000Z'),
    event('UID:4', 'DTSTART:20261026T120000Z', 'DTEND:20261026T140000Z'),
    event('UID:5', 'DTSTART;TZID=Europe/London:20261101T120000', 'DURATION:PT2H'),
    event('UID:6', 'DTSTART:20261102T130000', 'DURATION:PT2H'),
    event('UID:7', 'DTSTART;TZID=Lokal tid:20261103T130000', 'DURATION:PT2H'),
  )
  expect(dataRows(text)).toEqual([
    ['2026-03-28', '13:00', '15:00', '', '', '1'],
    ['2026-03-30', '13:00', '15:00', '', '', '2'],
    ['2026-10-24', '13:00', '15:00', '', '', '3'],
    ['2026-10-26', '13:00', '15:00', '', '', '4'],
    ['2026-11-01', '13:00', '15:00', '', '', '5'],
    ['2026-11-02', '13:00', '15:00', '', '', '6'],
    ['2026-11-03', '13:00', '15:00', '', '', '7'],
  ])
})

it('tells each meeting of a series, without those called off, the moved one where it was moved to', () => {
  const series = [
    event(
      'UID:s',
      'DTSTART;TZID=Europe/Copenhagen:20260304T130000',
      'DTEND;TZID=Europe/Copenhagen:20260304T150000',
      'RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=6',
      'EXDATE;TZID=Europe/Copenhagen:20260401T130000',
      'SUMMARY:Lokal ERFA',
    ),
    event(
      'UID:s',
      'RECURRENCE-ID;TZID=Europe/Copenhagen:20260506T130000',
      'DTSTART;TZID=Europe/Copenhagen:20260513T090000',
      'DTEND;TZID=Europe/Copenhagen:20260513T110000',
      'SUMMARY:Lokal ERFA (flyttet)',
    ),
    event(
      'UID:s',
      'RECURRENCE-ID;TZID=Europe/Copenhagen:20260603T130000',
      'DTSTART:20260603T110000Z',
      'STATUS:CANCELLED',
    ),
  ]
  expect(dataRows(calendar(...series))).toEqual([
    ['2026-03-04', '13:00', '15:00', 'Lokal ERFA', '', 's'],
    ['2026-05-13', '09:00', '11:00', 'Lokal ERFA (flyttet)', '', 's'],
    ['2026-07-01', '13:00', '15:00', 'Lokal ERFA', '', 's'],
    ['2026-08-05', '13:00', '15:00', 'Lokal ERFA', '', 's'],
  ])
})

it('ends a series that never ends, and refuses more events than fit', () => {
  const daily = event('UID:d', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY')
  const monthly = event('UID:m', 'DTSTART;VALUE=DATE:20200115', 'RRULE:FREQ=MONTHLY')
  expect(rowsOf(calendar(daily), 2000)).toHaveLength(1 + 1500)
  const months = datesOf(calendar(monthly))
  expect(months.at(-1)).toBe('2040-12-15')
  expect(months).toHaveLength(21 * 12)
  expect(rowsOf(calendar(monthly), 100)).toBe('table-too-large')
})

it('leaves out a meeting that was cancelled', () => {
  const text = calendar(
    event('UID:a', 'DTSTART;VALUE=DATE:20250110', 'STATUS:CANCELLED'),
    event('UID:b', 'DTSTART;VALUE=DATE:20250111', 'STATUS:CONFIRMED'),
  )
  expect(datesOf(text)).toEqual(['2025-01-11'])
})

it('keeps an event that cannot be understood as a row without a date', () => {
  const text = calendar(
    event('UID:a', 'SUMMARY:Uden dato'),
    event('UID:b', 'DTSTART:2025-vrøvl', 'SUMMARY:Forkert dato'),
    event('UID:c', 'DTSTART;VALUE=DATE:20250111', 'SUMMARY:Rigtig'),
  )
  expect(dataRows(text)).toEqual([
    ['', '', '', 'Uden dato', '', 'a'],
    ['', '', '', 'Forkert dato', '', 'b'],
    ['2025-01-11', '', '', 'Rigtig', '', 'c'],
  ])
})

it('tells a calendar without events from a file that is broken', () => {
  expect(rowsOf(calendar())).toBe('calendar-empty')
  expect(rowsOf(calendar('BEGIN:VTODO', 'UID:t', 'END:VTODO'))).toBe('calendar-empty')
  expect(rowsOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a')).toBe('calendar-unreadable')
  expect(rowsOf('BEGIN:VCALENDAR\r\nvrøvl\r\nEND:VCALENDAR')).toBe('calendar-unreadable')
  expect(rowsOf('')).toBe('calendar-unreadable')
})

it('answers rows or an error to whatever it is given, and never throws', () => {
  const pieces = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'TZID:X',
    'UID:u',
    'DTSTART:20260101T100000',
    'DTSTART;TZID=X:20260101T100000',
    'DTSTART;VALUE=DATE:20260230',
    'DTEND:00000000T999999',
    'DURATION:-P1W',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'RRULE:FREQ=HOURLY;UNTIL=20260102',
    'RRULE:FREQ=NEVER',
    'RECURRENCE-ID:20260108T100000',
    'RDATE:20260109T100000,20269999',
    'EXDATE:x',
    'STATUS:',
    ' foldet',
    'SUMMARY;X="a:æøå',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (lines) => {
      const read = rowsOf(calendar(...lines))
      if (typeof read !== 'string') for (const row of read) expect(row).toHaveLength(6)
    }),
    { numRuns: 500 },
  )
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'erfakreds-kalender-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

it('reads the file in the worker that reads tables, where calendars are asked for', async () => {
  const text = calendar(event('UID:a', 'DTSTART;VALUE=DATE:20250110', 'SUMMARY:Temadag æøå'))
  const file = fileOf('møder.ics', `\ufeff${text}`)
  expect(await readTable(file, tableLimits, 'tables-and-calendars')).toEqual({
    ok: true,
    value: {
      fileName: 'møder.ics',
      rows: [
        ['Dato', 'Start', 'Slut', 'Titel', 'Sted', 'Uid'],
        ['2025-01-10', '', '', 'Temadag æøå', '', 'a'],
      ],
    },
  })
  expect(await readTable(file)).toEqual({ ok: false, error: 'table-unreadable' })
  const csv = fileOf('møder.csv', 'Dato;Titel\n10.1.2025;Temadag\n')
  expect(await readTable(csv, tableLimits, 'tables-and-calendars')).toMatchObject({ ok: true })
})

it('stops a file that would keep it busy for ever', async () => {
  const never = calendar(event('UID:a', 'DTSTART:20250101T100000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'))
  const limits = { ...tableLimits, milliseconds: 1_500 }
  const read = await readTable(fileOf('aldrig.ics', never), limits, 'tables-and-calendars')
  expect(read).toEqual({ ok: false, error: 'table-too-large' })
})
