/** A calendar file of a forum, a person, a meeting, a session of a day or one of its participants in a bundle. The bundle stays as it is: what it says was sent, was sent. */
import path from 'node:path'
import { type CalendarEvent, calendarEvents, isKnown, whyEmpty } from '../../src/core/calendar/events.ts'
import { type CalendarOf, calendarOf } from '../../src/core/paper-wishes.ts'
import { type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import { readBundleFile } from './bundle-file.ts'
import { givenToday } from './dates.ts'
import { maybeSecretLine, mayWrite, writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'

export const makeCalendarFile = async (given: Given): Promise<Outcome> => {
  const stated = given.maybe('today') === null ? ok(null) : givenToday(given)
  if (!stated.ok) return stated
  const asked = askedFor(given)
  if (!asked.ok) return asked
  const output = path.resolve(given.text('output'))
  const allowed = mayWrite(output, given)
  if (!allowed.ok) return allowed
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const records = recordSetOf(read.value.records)
  const of = subjectIn(records, asked.value)
  if (!of.ok) return of
  const events = calendarEvents(records, of.value)
  if (events.length === 0) return err({ code: whyEmpty(of.value) })
  const written = writeOutput(output, writeCalendar(events, `${stated.value ?? latestDate(events)}T00:00:00Z`))
  if (!written.ok) return written
  return ok({
    value: { file: output, events: events.length },
    lines: [cliWords.wroteCalendar(output, events.length)],
  })
}

/** The clock would make another file of the same records. */
const latestDate = (events: readonly CalendarEvent[]): string => events.at(-1)?.date ?? ''

const subjects = ['forum', 'person', 'meeting', 'session', 'registration'] as const
type Asked = { readonly type: (typeof subjects)[number]; readonly id: string }

const askedFor = (given: Given): Result<Asked, Failure> => {
  const [asked, ...more] = subjects.flatMap((type): readonly Asked[] => {
    const id = given.maybe(type)
    return id === null ? [] : [{ type, id }]
  })
  return asked === undefined || more.length > 0 ? err({ code: 'usage', detail: cliWords.oneCalendar }) : ok(asked)
}

const subjectIn = (records: RecordSet, asked: Asked): Result<CalendarOf, Failure> => {
  const { type, id } = asked
  const of = calendarOf.safeParse(asked)
  if (of.success && isKnown(records, of.data)) return ok(of.data)
  return err({ code: `${type}-not-found`, problems: [{ kind: type, id, path: [], problem: 'record-missing' }] })
}
