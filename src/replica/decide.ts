/**
 * Decisions on the records as they are when their turn comes, not as a page last drew them: keys come faster than pages draw. What is
 * typed is saved first, what is decided is committed as one batch, and the next decision or undo waits for it and sees what came of it.
 */
import type { RecordChange, RecordSet } from '../core/records/record-set.ts'
import type { Result } from '../core/result.ts'
import { type Edit, editsOf, settled } from './commit.ts'
import { flushDrafts, whyUnsaved } from './drafts.ts'
import { commitOrTell, inTurn, tellRefused } from './history.ts'
import { allRecords } from './known-records.ts'

/** `refused` says what spoke against it; `done` is false where something could not be saved, of which others tell. */
type Decided<E> = { readonly done: boolean; readonly refused: E | null }

type Decision<E> = (records: RecordSet) => Result<readonly RecordChange[], E>

/** For what must not miss a word: it is not done while a text waits that could not be saved, and why not is told. */
export const decide = <E>(label: string, decision: Decision<E>, more: readonly Edit[] = []): Promise<Decided<E>> =>
  inTurn(async () => {
    if (!(await flushDrafts())) {
      const why = whyUnsaved()
      if (why !== null) tellRefused(why)
      return { done: false, refused: null }
    }
    const records = await recordsNow()
    const changes = decision(records)
    if (!changes.ok) return { done: false, refused: changes.error }
    return { done: await commitOrTell(label, [...editsOf(records, changes.value), ...more]), refused: null }
  })

/**
 * For what a key or a button does at once; a text that could not be saved somewhere else is not in its way. Answers how many records
 * were to change, none where it was done already; or null where the archive refused it, of which others tell.
 */
export const decideOrTell = (
  label: string,
  decision: (records: RecordSet) => readonly RecordChange[],
): Promise<number | null> =>
  inTurn(async () => {
    await flushDrafts()
    const records = await recordsNow()
    const edits = editsOf(records, decision(records))
    return (await commitOrTell(label, edits)) ? edits.length : null
  })

const recordsNow = async (): Promise<RecordSet> => {
  await settled()
  return allRecords()
}
