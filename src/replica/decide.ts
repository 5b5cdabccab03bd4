/**
 * Decisions that must not miss what was typed a moment ago: everything is saved first, then the records are read as they are, and
 * what is decided is committed as one batch. The next decision waits for it, and sees what came of it.
 */
import { oneAtATime } from '../core/one-at-a-time.ts'
import { type RecordChange, type RecordEntry, type RecordSet, recordSetOf } from '../core/records/record-set.ts'
import type { Result } from '../core/result.ts'
import { type Edit, editsOf, settled } from './commit.ts'
import { readAll } from './database.ts'
import { flushDrafts } from './drafts.ts'
import { beforeNextUndo, commitOrTell } from './history.ts'

/** `refused` says what spoke against it; `done` is false where something could not be saved, of which others tell. */
type Decided<E> = { readonly done: boolean; readonly refused: E | null }

type Decision<E> = (records: RecordSet) => Result<readonly RecordChange[], E>

export const decide = <E>(label: string, decision: Decision<E>, more: readonly Edit[] = []): Promise<Decided<E>> =>
  beforeNextUndo(alone(() => decideNow(label, decision, more)))

const alone = oneAtATime()

const decideNow = async <E>(label: string, decision: Decision<E>, more: readonly Edit[]): Promise<Decided<E>> => {
  if (!(await flushDrafts())) return { done: false, refused: null }
  await settled()
  const records = recordSetOf((await readAll()) satisfies readonly RecordEntry[])
  const changes = decision(records)
  if (!changes.ok) return { done: false, refused: changes.error }
  return { done: await commitOrTell(label, [...editsOf(records, changes.value), ...more]), refused: null }
}
