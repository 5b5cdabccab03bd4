/**
 * The request for a calendar file. It counts what the file tells as sent, in the archive and without an undo (what others have
 * got cannot be taken back), tells the page so by `records.changed`, and writes the file. A page only asks, once it has saved
 * what is being typed, and shows the answer; it commits nothing for it.
 */
import { type CalendarEvent, calendarEvents, isKnown, markSent } from '../../src/core/calendar/events.ts'
import type { CalendarOf } from '../../src/core/contract.ts'
import { longDate } from '../../src/core/danish/dates.ts'
import { fullName } from '../../src/core/people/names.ts'
import type { StoredRecord } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { assertNever, err, ok } from '../../src/core/result.ts'
import { calendarFileWords } from '../../src/strings/calendar-file.ts'
import { writeCalendar } from '../calendar-files/write-calendar.ts'
import type { Desk, Tell } from '../desk.ts'
import { readEveryRecord } from '../every-record.ts'
import type { HandlersOf } from '../ipc-router.ts'
import { saveOutside } from '../save-outside.ts'
import type { OpenVault, VaultResult } from '../vault/index.ts'
import { safeFileName } from './blobs.ts'

export const calendarHandlers = ({ archive, dialogs, tell }: Desk): HandlersOf<'calendar'> => ({
  'calendar.export': async ({ of }) => {
    const before = archive.opened()
    if (!before.ok) return before
    const proposed = gather(before.value, of)
    if (!proposed.ok) return proposed
    const target = await dialogs.saveAs(proposedName(proposed.value, of), 'calendar')
    if (target === null) return ok(null)
    // Read only now: the dialog may have stood for long, and where the archive was locked behind it, nothing leaves it.
    const vault = archive.opened()
    if (!vault.ok) return vault
    const gathered = gather(vault.value, of)
    if (!gathered.ok) return gathered
    const marked = mark(vault.value, gathered.value, tell)
    if (!marked.ok) return marked
    const { events } = gathered.value
    const content = Buffer.from(writeCalendar(events, new Date().toISOString()), 'utf8')
    const saved = saveOutside(archive, target, content, { kind: 'calendar', id: of.id })
    return saved.ok ? ok({ ...saved.value, events: events.length }) : saved
  },
})

type Gathered = {
  readonly records: RecordSet
  readonly revs: ReadonlyMap<string, StoredRecord['rev']>
  readonly events: readonly CalendarEvent[]
}

const gather = (vault: OpenVault, of: CalendarOf): VaultResult<Gathered> => {
  const stored = readEveryRecord(vault)
  if (!stored.ok) return stored
  const records = recordSetOf(stored.value)
  if (!isKnown(records, of)) return err({ code: `${of.type}-not-found` })
  const events = calendarEvents(records, of)
  if (events.length === 0) return err({ code: 'no-meetings-to-send' })
  return ok({ records, events, revs: new Map(stored.value.map(({ kind, id, rev }) => [`${kind} ${id}`, rev])) })
}

/** Before the file is written: a count that was not sent does no harm, while a sending that was not counted is lost on others. */
const mark = (vault: OpenVault, { records, revs, events }: Gathered, tell: Tell): VaultResult<null> => {
  for (const batch of inBatches(markSent(records, events))) {
    const committed = vault.commit(
      batch.map((change) => ({ ...change, base: [revs.get(`meeting ${change.id}`) ?? []].flat() })),
    )
    if (!committed.ok) return committed
    const written = batch.flatMap(({ kind, id, value }): readonly StoredRecord[] => {
      const rev = committed.value.find((each) => each.id === id)?.rev ?? null
      return value === null || rev === null ? [] : [{ kind, id, rev, value }]
    })
    tell('records.changed', { records: written, gone: [] })
  }
  return ok(null)
}

/** A commit holds 1 MB at most; many years of meetings are more than one. */
const batchBytes = 500_000

const inBatches = (changes: readonly RecordChange<'meeting'>[]): readonly (readonly RecordChange<'meeting'>[])[] => {
  const batches: RecordChange<'meeting'>[][] = []
  let room = 0
  for (const change of changes) {
    const bytes = Buffer.byteLength(JSON.stringify(change))
    if (bytes > room) {
      batches.push([])
      room = batchBytes
    }
    batches.at(-1)?.push(change)
    room -= bytes
  }
  return batches
}

/** "Kalender - Regional ERFA.ics"; of one meeting "Regional ERFA - 14. juni 2022.ics". */
const proposedName = ({ records, events }: Gathered, of: CalendarOf): string => {
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
    case 'meeting':
      return events.flatMap(({ summary, date }) => [summary, longDate(date)])
    default:
      return assertNever(of)
  }
}
