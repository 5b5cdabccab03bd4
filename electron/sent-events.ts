/**
 * What calendars outside the archive have been told: gathered from the records, and counted as sent, in the archive and without an
 * undo, since what others have got cannot be taken back. The page hears of it by `records.changed`.
 */
import { type CalendarEvent, calendarEvents, isKnown, markSent } from '../src/core/calendar/events.ts'
import type { CalendarOf } from '../src/core/contract.ts'
import type { StoredRecord } from '../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf } from '../src/core/records/record-set.ts'
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
  const stored = readEveryRecord(vault)
  if (!stored.ok) return stored
  const records = recordSetOf(stored.value)
  if (!isKnown(records, of)) return err({ code: `${of.type}-not-found` })
  return ok({
    records,
    events: calendarEvents(records, of),
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
