/**
 * The requests for calendar files. They count what the files tell as sent, in the archive and without an undo (what others have
 * got cannot be taken back), tell the page so by `records.changed`, and write them. A page only asks, once it has saved
 * what is being typed, and shows the answer; it commits nothing for it.
 */
import { type CalendarEvent, whyEmpty } from '../../src/core/calendar/events.ts'
import type { CalendarOf } from '../../src/core/contract.ts'
import { longDate } from '../../src/core/danish/dates.ts'
import { fullName } from '../../src/core/people/names.ts'
import { participantNamed } from '../../src/core/programme/day.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { assertNever, err, ok } from '../../src/core/result.ts'
import { calendarFileWords } from '../../src/strings/calendar-file.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import type { Desk } from '../desk.ts'
import { freeNames } from '../free-names.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveFolderOutside, saveOutside } from '../save-outside.ts'
import { type GatheredEvents, gatherEvents, gatherParticipants, markEventsSent } from '../sent-events.ts'
import { safeFileName } from './blobs.ts'

export const calendarHandlers = ({ archive, dialogs, tell }: Desk): HandlersOf<'calendar'> => ({
  'calendar.export': async ({ of }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const proposed = gatherEvents(before.value, of)
    if (!proposed.ok) return proposed
    if (proposed.value.events.length === 0) return err({ code: whyEmpty(of) })
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
  'calendar.exportParticipants': async ({ meetingId }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const proposed = gatherParticipants(before.value, meetingId)
    if (!proposed.ok) return proposed
    if (proposed.value.files.length === 0) return err({ code: 'not-in-calendar' })
    const target = await dialogs.chooseFolder('calendars')
    if (target === null) return ok(null)
    const vault = archive.opened()
    if (!vault.ok) return vault
    const found = gatherParticipants(vault.value, meetingId)
    if (!found.ok) return found
    const { gathered, files } = found.value
    const marked = markEventsSent(vault.value, gathered, tell)
    if (!marked.ok) return marked
    const folder = nameParts(gathered.records, gathered.events, { type: 'meeting', id: meetingId })
    const free = freeNames(() => false)
    const stamp = new Date().toISOString()
    const saved = saveFolderOutside(
      archive,
      target,
      safeFileName(folder.join(' - ')),
      files.map(({ id, events }) => {
        const value = gathered.records.registration.get(id)
        const name = value === undefined ? '' : participantNamed(gathered.records, value).name
        return {
          name: free(safeFileName(name || calendarFileWords.fileName), '.ics'),
          what: { kind: 'calendar', id },
          bytes: () => ok(Buffer.from(writeCalendar(events, stamp), 'utf8')),
        }
      }),
    )
    return saved.ok ? ok({ ...saved.value, count: files.length }) : saved
  },
})

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
    case 'session': {
      const named = events.find(({ sessionId }) => sessionId === (of.type === 'session' ? of.id : null))
      return named === undefined ? [] : [named.summary, longDate(named.date)]
    }
    default:
      return assertNever(of)
  }
}
