/**
 * The trash: what was deleted keeps its last value for thirty days and can be made anew from it. Then it is erased, at unlock,
 * but never before somebody could have seen for a week that it will be: one clock set wrong once removes nothing.
 */

import { isRecordKind, recordKinds } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import type { TouchedRecord, TrashGroup } from '../../src/core/trash/trash.ts'
import type { Archive } from './change-log.ts'
import { newBatchId } from './commit.ts'
import { type Database, inTransaction } from './database.ts'
import { removeForGood } from './erasure.ts'
import { parentsOf } from './log-check.ts'
import type { VaultResult } from './types.ts'

const oneDay = 24 * 3600 * 1000
const keptFor = 30 * oneDay
/** How long it is said beforehand that something goes. */
const saidFor = 7 * oneDay

type Trashed = {
  readonly change: number
  readonly batch: string
  readonly kind: string
  readonly id: string
  readonly at: number
  readonly who: string
  readonly noticed: number | null
}

/** From the few deletions to their records: SQLite by itself would look at every record there is. */
const trashed = ({ database }: Archive): readonly Trashed[] =>
  database
    .prepare(
      `SELECT deletion.change, batch.batch, head.kind, head.id, deletion.at, deletion.who, deletion.noticed_at
       FROM deletion CROSS JOIN change ON change.number = deletion.change
       CROSS JOIN head ON head.kind = change.kind AND head.id = change.id AND head.change = change.number
       JOIN batch ON batch.number = change.batch
       WHERE EXISTS (SELECT 1 FROM change AS earlier JOIN value ON value.change = earlier.number
                     WHERE earlier.kind = head.kind AND earlier.id = head.id)
       ORDER BY deletion.at DESC, head.kind, head.id`,
    )
    .all()
    .map((row) => ({
      change: Number(row.change),
      batch: String(row.batch),
      kind: String(row.kind),
      id: String(row.id),
      at: Date.parse(String(row.at)),
      who: String(row.who),
      noticed: row.noticed_at === null ? null : Date.parse(String(row.noticed_at)),
    }))

const goesAt = ({ at, noticed }: Trashed): number => Math.max(at + keptFor, (noticed ?? 0) + saidFor)

/** A meeting stands before its items. */
const kindOrder = ({ kind }: Trashed): number => (isRecordKind(kind) ? recordKinds.indexOf(kind) : recordKinds.length)

/** What can be brought back, by what was deleted together, newest first. */
export const trashGroups = (archive: Archive): readonly TrashGroup[] => {
  const last = archive.database.prepare(
    `SELECT value.text FROM change JOIN value ON value.change = change.number
     WHERE kind = ? AND id = ? ORDER BY change.number DESC LIMIT 1`,
  )
  return [...Map.groupBy(trashed(archive), ({ batch }) => batch)].map(([batch, [first, ...rest]]) => {
    const all = (first === undefined ? rest : [first, ...rest]).toSorted((a, b) => kindOrder(a) - kindOrder(b))
    return {
      batch,
      at: new Date(Math.max(...all.map(({ at }) => at))).toISOString(),
      goesAt: new Date(Math.min(...all.map(goesAt))).toISOString(),
      who: first?.who ?? '',
      records: all.map(({ kind, id }) => ({ kind, id, value: JSON.parse(String(last.get([kind, id])?.text)) })),
    }
  })
}

/** Records that the batch changed without deleting them, where the values before and after are kept. */
export const touchedWith = ({ database }: Archive, batch: string): readonly TouchedRecord[] => {
  const before = database.prepare(
    `SELECT value.text FROM change JOIN value ON value.change = change.number WHERE kind = ? AND id = ? AND hex(rev) = ?`,
  )
  return database
    .prepare(
      `SELECT kind, id, parents, value.text FROM change JOIN value ON value.change = change.number
       WHERE verb = 'change' AND batch IN (SELECT number FROM batch WHERE batch = ?) ORDER BY change.number`,
    )
    .all([batch])
    .flatMap((row) => {
      const [parent, ...others] = parentsOf(row)
      const [kind, id] = [String(row.kind), String(row.id)]
      const found = parent === undefined ? undefined : before.get([kind, id, parent.toUpperCase()])
      if (found === undefined || others.length > 0) return []
      return [{ kind, id, before: JSON.parse(String(found.text)), after: JSON.parse(String(row.text)) }]
    })
}

/**
 * Says of what is nearly thirty days old that it will go, and erases what this was said of a week ago. Answers how many records
 * went.
 */
export const tidyTrash = (archive: Archive): VaultResult<number> =>
  inTransaction(archive.database, () => {
    const { database, deps } = archive
    const now = deps.now().getTime()
    const note = database.prepare('UPDATE deletion SET at = ?, noticed_at = ? WHERE change = ?')
    const due: Trashed[] = []
    for (const each of trashed(archive)) {
      const { at, noticed } = each.at > now ? fromTheFuture(each, now) : fromThePast(each, now)
      if (now - at >= keptFor && noticed !== null && now - noticed >= saidFor) due.push(each)
      else if (at !== each.at || noticed !== each.noticed) {
        note.run([new Date(at).toISOString(), noticed === null ? null : new Date(noticed).toISOString(), each.change])
      }
    }
    if (due.length > 0) removeForGood(archive, newBatchId(archive), due)
    for (const batch of new Set(due.map((each) => each.batch))) dropBefore(database, batch)
    return ok(due.length)
  })

/** What the deletion took out of other records goes as well: their values from before it. */
const dropBefore = (database: Database, batch: string): void => {
  database
    .prepare(
      `DELETE FROM value WHERE change NOT IN (SELECT change FROM head) AND change IN
         (SELECT earlier.number FROM batch JOIN change AS touched ON touched.batch = batch.number
          JOIN change AS earlier ON earlier.kind = touched.kind AND earlier.id = touched.id AND earlier.number < touched.number
          WHERE batch.batch = ? AND touched.verb = 'change')`,
    )
    .run([batch])
}

type Moments = Pick<Trashed, 'at' | 'noticed'>

/** What was said too early, or at a moment still to come, was said by a wrong clock and counts for nothing. */
const fromThePast = ({ at, noticed }: Moments, now: number): Moments => {
  const from = at + keptFor - saidFor
  if (noticed !== null && noticed >= from && noticed <= now) return { at, noticed }
  return { at, noticed: now >= from ? now : null }
}

/** Either this clock runs behind or that of the deletion ran ahead. After a week of it the deletion is dated from then on. */
const fromTheFuture = ({ at, noticed }: Moments, now: number): Moments => {
  if (noticed === null || noticed > now) return { at, noticed: now }
  return now - noticed >= saidFor ? { at: noticed, noticed: null } : { at, noticed }
}
