/**
 * Forgetting stories: erases the words of a case for good, in two steps that survive being interrupted between them, and tells
 * what was removed where. Which stories are due is decided in core/cases/forget.ts.
 */

import {
  type ComingErasure,
  comingErasures,
  dueErasures,
  noticeErasures,
  sayErased,
  unfinishedErasures,
} from '../core/cases/forget.ts'
import { type On, storyOf } from '../core/cases/life.ts'
import type { BackupGeneration, ContractError } from '../core/contract.ts'
import { addDays, dateInDenmark } from '../core/danish/dates.ts'
import { type CaseId, caseStoryIdOf } from '../core/records/ids.ts'
import { type RecordSet, recordSetOf } from '../core/records/record-set.ts'
import { err, ok, type Result } from '../core/result.ts'
import { call } from './bridge.ts'
import { commitEdits, editsOf } from './commit.ts'
import { readAll } from './database.ts'
import { flushDrafts } from './drafts.ts'
import { erase } from './history.ts'

export type ErasureReport = {
  readonly caseId: CaseId
  /** Versions of the text that were removed from the archive. 0: it was gone already, and only the case had to say so. */
  readonly versions: number
  readonly backups: {
    /** Backups that were made while the text was there. They obey when they are restored. */
    readonly holding: number
    /** About the day on which the last of them makes room for newer ones, with a backup a day; null where none holds it. */
    readonly until: string | null
    /** A second folder did not answer, so what lies in it is not counted. */
    readonly secondFolderAway: boolean
    /** False: they could not be counted. */
    readonly known: boolean
  }
  /** Files that left the archive while the text was there and may hold it: by name, the latest first. */
  readonly files: readonly { readonly file: string; readonly on: string }[]
}

export type Forgotten = {
  readonly erased: readonly ErasureReport[]
  /** What is shown from today on, or was shown before: the stories that go within a fortnight. */
  readonly coming: readonly ComingErasure[]
  /** Why not all that was due is erased. */
  readonly error: ContractError | null
}

/** Erases what is due, finishes what was interrupted, and notes what is shown from today on. Called after each unlock. */
export const forgetDue = async (on: On): Promise<Forgotten> => {
  const erased: ErasureReport[] = []
  let error: ContractError | null = null
  const before = await everything()
  for (const id of [...unfinishedErasures(before), ...dueErasures(before, on.today)]) {
    const done = await eraseStory(id, on)
    if (done.ok) erased.push(done.value)
    else error = done.error
  }
  const after = await everything()
  const noticed = await commitEdits(editsOf(after, noticeErasures(after, on.today)))
  if (!noticed.ok) error = noticed.error
  return { erased, coming: comingErasures(after, on.today), error }
}

/** Erases the words of one case, whatever its state. A case whose words are gone already only says so. */
export const eraseStory = async (id: CaseId, on: On): Promise<Result<ErasureReport, ContractError>> => {
  await flushDrafts()
  const records = await everything()
  if (!records.case.has(id)) return err({ code: 'conflict' })
  let held = { versions: 0, since: null as string | null }
  const hadStory = storyOf(records, id) !== null
  if (hadStory) {
    const gone = await erase({ kind: 'case-story', id: caseStoryIdOf(id) })
    if (!gone.ok) return gone
    held = { ...gone.value }
  }
  const said = await say(id, on)
  if (!said.ok) return said
  return ok({ caseId: id, versions: held.versions, ...(await copiesSince(held.since, hadStory, records, id)) })
}

/** Not a step to be undone: what it tells of cannot be. */
const say = async (id: CaseId, on: On): Promise<Result<null, ContractError>> => {
  const records = await everything()
  const changes = sayErased(records, id, on)
  if (!changes.ok) return err({ code: 'conflict' })
  const done = await commitEdits(editsOf(records, changes.value))
  return done.ok ? ok(null) : done
}

const everything = async (): Promise<RecordSet> => recordSetOf(await readAll())

const copiesSince = async (
  since: string | null,
  hadStory: boolean,
  records: RecordSet,
  id: CaseId,
): Promise<Pick<ErasureReport, 'backups' | 'files'>> => {
  const state = await call('backup.state', {})
  const generations = state.ok && hadStory ? state.value.generations : []
  const holding = generations.filter(({ at }) => since === null || at >= since)
  return {
    backups: {
      holding: new Set(holding.map(({ name, where }) => `${where} ${name}`)).size,
      until: rollsOutOn(holding),
      secondFolderAway: state.ok && state.value.secondFolder !== null && !state.value.secondFolderReachable,
      known: state.ok,
    },
    files: hadStory ? await filesSince(since, records, id) : [],
  }
}

/** The vault keeps fourteen backups, so the newest of these goes when fourteen days have each brought one. */
const keptBackups = 14
const rollsOutOn = (holding: readonly BackupGeneration[]): string | null => {
  const newest = holding
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  return newest === undefined ? null : addDays(dateInDenmark(new Date(newest)), keptBackups)
}

/** What the audit knows to have left the archive: of the case, its turns or meetings, its author, or all of it. */
const filesSince = async (since: string | null, records: RecordSet, id: CaseId): Promise<ErasureReport['files']> => {
  const its = idsAround(records, id)
  const files: { file: string; on: string }[] = []
  for (let before: number | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(before)
    if (!page.ok) return files
    for (const { at, verb, kind, id: of, file } of page.value.entries) {
      if (since !== null && at < since) return files
      if (verb === 'export' && file !== null && (kind === 'vault' || (tellsCases.has(kind) && its.has(of))))
        files.push({ file, on: dateInDenmark(new Date(at)) })
    }
    before = page.value.next
    if (before === null) return files
  }
}
const readAudit = (before: number | null) => call('audit.read', { before })

/** The exports that hold words of cases. */
const tellsCases: ReadonlySet<string> = new Set(['case-pack', 'case-request', 'access-report'])

/** What such an export may be filed under: a case that was carried over was in an earlier meeting's pack, too. */
const idsAround = (records: RecordSet, id: CaseId): ReadonlySet<string> => {
  const its = new Set<string>([id])
  const value = records.case.get(id)
  if (value?.authorId) its.add(value.authorId)
  for (let turnId = value?.turnId ?? null; turnId !== null && !its.has(turnId); ) {
    its.add(turnId)
    const turn = records.turn.get(turnId)
    if (turn !== undefined) its.add(turn.meetingId)
    turnId = turn?.carriedFromId ?? null
  }
  return its
}
