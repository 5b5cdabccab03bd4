/**
 * What calendars outside the archive have been told: gathered from the records, and counted as sent, in the archive and without an
 * undo, since what others have got cannot be taken back. The page hears of it by `records.changed`.
 */
import { type CalendarEvent, calendarEvents, isKnown, markSent } from '../src/core/calendar/events.ts'
import type { CalendarOf } from '../src/core/contract.ts'
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
