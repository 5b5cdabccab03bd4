/**
 * Bringing a colleague's copy back: what both sides have done since they were the same, and taking it over. The log of the
 * copy is taken as it is, so that either side can always be compared again; everything happens in one transaction, after a
 * backup, and nothing is decided for a person where the two disagree.
 */
import type { ClashChoice, ComparedRecord, CopyComparison } from '../../src/core/handover/comparison.ts'
import { type StoredRecord, schemaVersion } from '../../src/core/records/index.ts'
import { ok } from '../../src/core/result.ts'
import { withApprovedMinutesAsked } from './approved-minutes.ts'
import { writeAudit } from './audit.ts'
import { blobsNamedIn, removeUnnamedBlob } from './blobs.ts'
import { type Archive, appendBatch, headsOf, type Step, shareUntilNow } from './change-log.ts'
import { newBatchId } from './commit.ts'
import { inBatches } from './content.ts'
import { inTransaction } from './database.ts'
import { type ErasureMark, erasureMarks, markedBlob, noteErasure, removeForGood } from './erasure.ts'
import { fault } from './faults.ts'
import {
  historyOf,
  type Lineage,
  type Logged,
  lineageOf,
  type NewBatch,
  nameOf,
  newBatches,
  type RecordName,
  recordsIn,
} from './lineage.ts'
import { isAsked, type Reconciled, reconcile, settleAsked, type TwoHistories } from './reconcile.ts'
import { currentRecord, revsOf } from './records.ts'
import { takeAudit, takeBatches, takeBlobs } from './take-log.ts'
import type { BroughtBack, VaultResult } from './types.ts'

/** What is to be brought level, reckoned anew each time: the archive may change while somebody reads the list. */
type Plan = {
  readonly lineage: Lineage
  readonly batches: readonly NewBatch[]
  readonly records: readonly (RecordName & { readonly histories: TwoHistories; readonly reconciled: Reconciled })[]
}

const planOf = (here: Archive, there: Archive): VaultResult<Plan> => {
  const lineage = lineageOf(here, there)
  if (!lineage.ok) return lineage
  const { common } = lineage.value
  const batches = newBatches(there, common)
  const marks = [marksByRecord(here), marksByRecord(there)] as const
  const names = new Map<string, RecordName>()
  const changed = [...recordsIn(here, newBatches(here, common)), ...recordsIn(there, batches), ...markedApart(marks)]
  for (const { kind, id } of changed) names.set(nameOf({ kind, id }), { kind, id })
  const apart = [...names.values()].map((name) => {
    const [marksHere, marksThere] = marks.map((each) => (each.get(nameOf(name)) ?? []).map(({ mark }) => mark))
    const histories = {
      kind: name.kind,
      here: historyOf(here, common, name),
      there: historyOf(there, common, name),
      marksHere: marksHere ?? [],
      marksThere: marksThere ?? [],
    }
    return { ...name, histories, reconciled: reconcile(histories) }
  })
  const records = withApprovedMinutesAsked(apart, (name) => ({
    here: historyOf(here, common, name),
    there: historyOf(there, common, name),
  }))
  // What a newer program wrote cannot be judged by this one.
  const isNewer = records.some(({ histories }) => histories.there.some(({ schema }) => schema > schemaVersion))
  return isNewer ? fault('vault-newer-format') : ok({ lineage: lineage.value, batches, records })
}

type Marks = ReadonlyMap<string, readonly ErasureMark[]>
const marksByRecord = (archive: Archive): Marks => Map.groupBy(erasureMarks(archive), nameOf)

/** Records that one side knows to be erased and the other does not. */
const markedApart = ([here, there]: readonly [Marks, Marks]): readonly RecordName[] =>
  [here, there].flatMap((side, index) => {
    const other = index === 0 ? there : here
    return [...side].flatMap(([name, marks]) => {
      const known = new Set(other.get(name)?.map(({ mark }) => mark))
      return marks.filter(({ kind, mark }) => kind !== markedBlob && !known.has(mark))
    })
  })

export const compareCopy = (here: Archive, there: Archive): VaultResult<CopyComparison> => {
  const plan = planOf(here, there)
  if (!plan.ok) return plan
  const records = plan.value.records.map(comparedOf).filter((each) => each !== null)
  const [isNewHere, isNewThere] = [
    records.some((each) => each.here !== null),
    records.some((each) => each.there !== null),
  ]
  const state = isNewHere ? (isNewThere ? 'both' : 'only-here') : isNewThere ? 'only-there' : 'same'
  return ok({ state, records })
}

/** Null where nothing came of it on either side: a migration that both have made, or a record made and deleted again. */
const comparedOf = ({ kind, id, histories, reconciled }: Plan['records'][number]): ComparedRecord | null => {
  const common = histories.here.filter(({ isNew }) => !isNew).at(-1)
  const wasThere = common !== undefined && common.verb !== 'delete' && common.verb !== 'erase'
  const { outcome } = reconciled
  const here = sideOf(histories.here, wasThere)
  const there = sideOf(histories.there, wasThere)
  if (here === null && there === null) return null
  const before = wasThere ? (common.text ?? histories.there.find(({ rev }) => rev === common.rev)?.text ?? null) : null
  const fields = isAsked(outcome) ? outcome.fields : []
  return { kind, id, here, there, before: parsed(before), outcome: outcome.type, fields }
}

const sideOf = (side: readonly Logged[], wasThere: boolean): ComparedRecord['here'] => {
  const last = side.at(-1)
  if (last === undefined || !last.isNew) return null
  if (last.verb === 'erase') return { what: 'erased', value: null }
  if (last.verb === 'delete') return wasThere ? { what: 'deleted', value: null } : null
  return { what: wasThere ? 'changed' : 'created', value: parsed(last.text) }
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/**
 * Takes everything over, with `choices` for the records that clash. Where one is missing, since the archive was changed after
 * the list was made, nothing is done.
 */
export const bringBack = (
  here: Archive,
  there: Archive,
  choices: readonly ClashChoice[],
  { vaultId, file }: { readonly vaultId: string; readonly file: string },
): VaultResult<BroughtBack> =>
  inTransaction(here.database, () => {
    const plan = planOf(here, there)
    if (!plan.ok) return plan
    const chosen = new Map(choices.map((choice) => [nameOf(choice), choice.side]))
    const { batches, lineage, records } = plan.value
    if (records.some((each) => isAsked(each.reconciled.outcome) && !chosen.has(nameOf(each)))) {
      return fault('copy-overtaken')
    }
    const dead = new Set(records.flatMap(({ reconciled }) => [...reconciled.dead]))
    const lost = records.flatMap((each) => lostTexts(each))
    const files = takeBlobs(here, there)
    takeBatches(here, there, batches, lineage.common, dead)
    here.deps.onStep?.('taken-log')
    dropValues(here, records)
    settle(here, records, chosen)
    takeMarks(here, there, new Set(files))
    for (const name of blobsNamedIn(here, lost)) removeUnnamedBlob(here, name)
    takeAudit(here, there)
    writeAudit(here, { kind: 'copy', id: vaultId, verb: 'bring-back', file })
    shareUntilNow(here.database)
    return ok(resultOf(here, records))
  })

const lostTexts = ({ histories, reconciled }: Plan['records'][number]): readonly string[] =>
  [...histories.here, ...histories.there].flatMap(({ rev, text }) =>
    text !== null && reconciled.dead.has(rev) ? [text] : [],
  )

const dropValues = ({ database }: Archive, records: Plan['records']): void => {
  const drop = database.prepare('DELETE FROM value WHERE change IN (SELECT number FROM change WHERE rev = ?)')
  for (const { histories, reconciled } of records) {
    for (const { rev, text } of histories.here) {
      if (text !== null && reconciled.dead.has(rev)) drop.run([new Uint8Array(Buffer.from(rev, 'hex'))])
    }
  }
}

/** One revision where there are several, made from all of them. */
const settle = (here: Archive, records: Plan['records'], chosen: ReadonlyMap<string, 'here' | 'there'>): void => {
  const steps: Step[] = []
  const erased: RecordName[] = []
  for (const each of records) {
    const { kind, id, histories } = each
    const { outcome } = each.reconciled
    if (outcome.type === 'kept' || outcome.type === 'taken') continue
    if (outcome.type === 'erased') {
      erased.push({ kind, id })
      continue
    }
    const text =
      outcome.type === 'merged'
        ? outcome.text
        : isAsked(outcome)
          ? settleAsked(histories, outcome, chosen.get(nameOf(each)) ?? 'here')
          : null
    const parents = revsOf(headsOf(here.database, kind, id))
    steps.push({ kind, id, verb: text === null ? 'delete' : 'change', parents, text })
  }
  for (const batch of inBatches(steps)) appendBatch(here, newBatchId(here), batch)
  if (erased.length > 0) removeForGood(here, newBatchId(here), erased)
}

/** What the copy knows to be erased is erased here as well, in every backup too; and what is erased here does not come along. */
const takeMarks = (here: Archive, there: Archive, files: ReadonlySet<string>): void => {
  const own = erasureMarks(here).filter(({ kind, id }) => kind === markedBlob && files.has(id))
  for (const each of erasureMarks(there)) noteErasure(here, each)
  for (const { kind, id } of [...own, ...erasureMarks(there)]) if (kind === markedBlob) removeUnnamedBlob(here, id)
}

const resultOf = (here: Archive, records: Plan['records']): BroughtBack => {
  const current: StoredRecord[] = []
  const gone: RecordName[] = []
  for (const { kind, id, reconciled } of records) {
    if (reconciled.outcome.type === 'kept') continue
    const record = currentRecord(here, kind, id)
    if (record === null) gone.push({ kind, id })
    else current.push(record)
  }
  return { records: current, gone }
}
