/**
 * The request for a calendar file. It counts what the file tells as sent, in the archive and without an undo (what others have
 * got cannot be taken back), tells the page so by `records.changed`, and writes the file. A page only asks, once it has saved
 * what is being typed, and shows the answer; it commits nothing for it.
 */
import type { CalendarEvent } from '../../src/core/calendar/events.ts'
import type { CalendarOf } from '../../src/core/contract.ts'
import { longDate } from '../../src/core/danish/dates.ts'
import type { ErrorCode } from '../../src/core/error-codes.ts'
import { fullName } from '../../src/core/people/names.ts'
import { participantNamed } from '../../src/core/programme/day.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { assertNever, err, ok } from '../../src/core/result.ts'
import { calendarFileWords } from '../../src/strings/calendar-file.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import type { Desk } from '../desk.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import { type GatheredEvents, gatherEvents, markEventsSent } from '../sent-events.ts'
import { safeFileName } from './blobs.ts'

export const calendarHandlers = ({ archive, dialogs, tell }: Desk): HandlersOf<'calendar'> => ({
  'calendar.export': async ({ of }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const proposed = gatherEvents(before.value, of)
    if (!proposed.ok) return proposed
    if (proposed.value.events.length === 0) return err({ code: nothingIn(of) })
    const target = await dialogs.saveAs(proposedName(proposed.value, of), 'calendar')
    if (target === null) return ok(null)
    // Read only now: the dialog may have stood for long, and where the archive was locked behind it, nothing leaves it.
    const vault = archive.opened()
    if (!vault.ok) return vault
    const gathered = gatherEvents(vault.value, of)
    if (!gathered.ok) return gathered
    const marked = markEventsSent(vault.value, gathered.value, tell)
    if (!marked.ok) return marked
    const { events } = gathered.value
    const content = Buffer.from(writeCalendar(events, new Date().toISOString()), 'utf8')
    const saved = saveOutside(archive, target, content, { kind: 'calendar', id: of.id })
    return saved.ok ? ok({ ...saved.value, events: events.length }) : saved
  },
})

const nothingIn = ({ type }: CalendarOf): ErrorCode =>
  type === 'session' || type === 'registration' ? 'not-in-calendar' : 'no-meetings-to-send'

/** "Kalender - Regional ERFA.ics"; of one meeting "Regional ERFA - 14. juni 2022.ics". */
const proposedName = ({ records, events }: GatheredEvents, of: CalendarOf): string => {
  const parts = nameParts(records, events, of).filter((part) => part !== '')
  return `${safeFileName(parts.join(' - ') || calendarFileWords.fileName)}.ics`
}

const nameParts = (records: RecordSet, events: readonly CalendarEvent[], of: CalendarOf): readonly string[] => {
  switch (of.type) {
    case 'forum':
      return [calendarFileWords.fileName, records.forum.get(of.id)?.name ?? '']
    case 'person': {
      const person = records.person.get(of.id)
      return [calendarFileWords.fileName, person === undefined ? '' : fullName(person)]
    }
    case 'registration': {
      const registration = records.registration.get(of.id)
      const day = events.find(({ sessionId }) => sessionId === null)
      return [day?.summary ?? '', registration === undefined ? '' : participantNamed(records, registration).name]
    }
    case 'meeting':
    case 'session':
      return events.flatMap(({ summary, date }) => [summary, longDate(date)])
    default:
      return assertNever(of)
  }
}
