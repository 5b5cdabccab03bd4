/**
 * What calendars outside the archive have been told: gathered from the records, and counted as sent, in the archive and without an
 * undo, since what others have got cannot be taken back. The page hears of it by `records.changed`.
 */
import { type CalendarEvent, calendarEvents, isKnown, markSent } from '../src/core/calendar/events.ts'
import type { CalendarOf } from '../src/core/contract.ts'
import { dayOf } from '../src/core/programme/day.ts'
import type { MeetingId, RegistrationId } from '../src/core/records/ids.ts'
import type { StoredRecord } from '../src/core/records/index.ts'
import { type RecordSet, recordSetOf } from '../src/core/records/record-set.ts'
import { err, ok } from '../src/core/result.ts'
import type { Tell } from './desk.ts'
import { readEveryRecord } from './every-record.ts'
import type { OpenVault, VaultResult } from './vault/index.ts'

export type GatheredEvents = {
  readonly records: RecordSet
  readonly revs: ReadonlyMap<string, StoredRecord['rev']>
  readonly events: readonly CalendarEvent[]
}

export const gatherEvents = (vault: OpenVault, of: CalendarOf): VaultResult<GatheredEvents> => {
  const read = everything(vault)
  if (!read.ok) return read
  const { records } = read.value
  return isKnown(records, of)
    ? ok({ ...read.value, events: calendarEvents(records, of) })
    : err({ code: `${of.type}-not-found` })
}

type ParticipantFile = { readonly id: RegistrationId; readonly events: readonly CalendarEvent[] }

/** Of a day each participant's, and what they tell together. */
export const gatherParticipants = (
  vault: OpenVault,
  meetingId: MeetingId,
): VaultResult<{ readonly gathered: GatheredEvents; readonly files: readonly ParticipantFile[] }> => {
  const read = everything(vault)
  if (!read.ok) return read
  const { records } = read.value
  const day = dayOf(records, meetingId)
  if (day === null) return err({ code: 'meeting-not-found' })
  const files = day.registrations
    .map(({ id }) => ({ id, events: calendarEvents(records, { type: 'registration', id }) }))
    .filter(({ events }) => events.length > 0)
  const events = new Map(files.flatMap((file) => file.events.map((event) => [event.uid, event])))
  return ok({ gathered: { ...read.value, events: [...events.values()] }, files })
}

const everything = (vault: OpenVault): VaultResult<Omit<GatheredEvents, 'events'>> => {
  const stored = readEveryRecord(vault)
  if (!stored.ok) return stored
  return ok({
    records: recordSetOf(stored.value),
    revs: new Map(stored.value.map(({ kind, id, rev }) => [`${kind} ${id}`, rev])),
  })
}

/** Before the file is written: a count that was not sent does no harm, while a sending that was not counted is lost on others. */
export const markEventsSent = (
  vault: OpenVault,
  { records, revs, events }: GatheredEvents,
  tell: Tell,
): VaultResult<null> => {
  for (const batch of inBatches(markSent(records, events))) {
    const committed = vault.commit(
      batch.map((change) => ({ ...change, base: [revs.get(`${change.kind} ${change.id}`) ?? []].flat() })),
    )
    if (!committed.ok) return committed
    const written = batch.flatMap((change) => {
      const rev = committed.value.find(({ kind, id }) => kind === change.kind && id === change.id)?.rev ?? null
      return rev === null ? [] : [{ ...change, rev }]
    })
    tell('records.changed', { records: written, gone: [] })
  }
  return ok(null)
}

type Marked = ReturnType<typeof markSent>

/** A commit holds 1 MB at most; many years of meetings are more. */
const batchBytes = 500_000

const inBatches = (changes: Marked): readonly Marked[] => {
  const batches: Marked[number][][] = []
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
