/**
 * Approved minutes where records come from elsewhere than the pages: from a data file, or from a copy that comes back. Nothing of
 * them changes in silence. What minutes hold is decided in core/minutes/lock.ts; how it is asked of two logs is decided here.
 */
import { concernsMinutes, heldFieldsApart, meetingIn, saysOtherwise, whyLocked } from '../../src/core/minutes/lock.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { isRecordKind, parseId, parseRecord } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { assertNever } from '../../src/core/result.ts'
import type { Logged, RecordName } from './lineage.ts'
import { isAsked, type Outcome, type Reconciled, type TwoHistories } from './reconcile.ts'

type Logs = Pick<TwoHistories, 'here' | 'there'>
type Compared = RecordName & { readonly histories: TwoHistories; readonly reconciled: Reconciled }

/**
 * What is new of approved minutes must be decided by a person, unless whoever changed them had opened the very approval that
 * stands on the other side.
 */
export const withApprovedMinutesAsked = <R extends Compared>(
  records: readonly R[],
  logsOf: (name: RecordName) => Logs,
): readonly R[] => {
  const gone = new Set(
    records.flatMap(({ kind, id, ...each }) => (kind === 'person' && textAfter(each) === null ? id : [])),
  )
  const guards = new Map<string, Guards>()
  const guardsOf = (id: MeetingId): Guards => {
    const known = guards.get(id) ?? guardsIn(logsOf({ kind: 'meeting', id }))
    guards.set(id, known)
    return known
  }
  return records.map((each) => {
    const outcome = askedOutcome(each, guardsOf, gone)
    return outcome === null ? each : { ...each, reconciled: { ...each.reconciled, outcome } }
  })
}

/** Those of the new records that would come into minutes which are approved. `meetingOf` is the meeting as it lies here. */
export const intoApprovedMinutes = (
  records: readonly (RecordName & { readonly text: string | null })[],
  meetingOf: (id: MeetingId) => { readonly minutesApprovedOn: string | null } | null,
): readonly RecordName[] =>
  records.flatMap(({ kind, id, text }) => {
    if (!concernsMinutes(kind)) return []
    const meeting = meetingIn(entryOf({ kind, id }, text))
    const known = meeting === null ? null : meetingOf(meeting)
    return known !== null && whyLocked(known) !== null ? [{ kind, id }] : []
  })

/** Which side's minutes of a meeting may not change unasked. */
type Guards = { readonly here: boolean; readonly there: boolean }

const guardsIn = ({ here, there }: Logs): Guards => {
  const common = here.filter(({ isNew }) => !isNew).at(-1)
  const known = common?.text ?? there.find(({ rev }) => rev === common?.rev)?.text ?? null
  const before = isApproved(known)
  const opened = { here: wasOpened(here), there: wasOpened(there) }
  return {
    here: isApproved(latest(here)) && !(before && opened.there && !opened.here),
    // What the copy holds as it was when it was made, is here as well.
    there: isApproved(latest(there)) && (!before || opened.there),
  }
}

const wasOpened = (log: readonly Logged[]): boolean =>
  log.some(({ isNew, verb, text }) => isNew && (verb === 'delete' || (text !== null && !isApproved(text))))

const isApproved = (text: string | null): boolean => {
  const meeting = text === null ? null : parseRecord('meeting', JSON.parse(text))
  return meeting?.ok === true && whyLocked(meeting.value) !== null
}

const latest = (log: readonly Logged[]): string | null => log.at(-1)?.text ?? null

const askedOutcome = (
  { kind, id, histories, reconciled }: Compared,
  guardsOf: (id: MeetingId) => Guards,
  gone: ReadonlySet<string>,
): Outcome | null => {
  const { outcome } = reconciled
  if (!concernsMinutes(kind) || outcome.type === 'erased' || outcome.type === 'deleted') return null
  const [here, there] = [latest(histories.here), latest(histories.there)]
  const [ours, theirs] = [entryOf({ kind, id }, here), entryOf({ kind, id }, there)]
  const meetings = [meetingIn(ours), meetingIn(theirs)].filter((each) => each !== null).map(guardsOf)
  const after = isAsked(outcome) ? null : entryOf({ kind, id }, textAfter({ histories, reconciled }))
  const differs = (side: RecordEntry | null): boolean =>
    saysOtherwise(
      side,
      isAsked(outcome) ? (side === ours ? theirs : ours) : after,
      (of, who) => of === 'person' && gone.has(who),
    )
  const isHeld = meetings.some((each) => (each.here && differs(ours)) || (each.there && differs(theirs)))
  if (!isHeld) return null
  const held = ours === null || theirs === null ? [] : heldFieldsApart(ours, theirs)
  const clashing = isAsked(outcome) ? outcome.fields.flatMap(([field]) => field ?? []) : []
  return { type: 'minutes', here, there, fields: [...new Set([...held, ...clashing])].map((field) => [field]) }
}

/** What a record would become if nobody were asked; null where it goes. */
const textAfter = ({
  histories,
  reconciled: { outcome },
}: Pick<Compared, 'histories' | 'reconciled'>): string | null => {
  switch (outcome.type) {
    case 'kept':
      return latest(histories.here)
    case 'taken':
      return latest(histories.there)
    case 'merged':
      return outcome.text
    case 'clash':
    case 'minutes':
      return outcome.here
    case 'deleted':
    case 'erased':
      return null
    default:
      return assertNever(outcome)
  }
}

/** Null where there is none, or nothing that this program can read. */
const entryOf = ({ kind, id }: RecordName, text: string | null): RecordEntry | null => {
  if (text === null || !isRecordKind(kind)) return null
  const [known, value] = [parseId(kind, id), parseRecord(kind, JSON.parse(text))]
  if (!known.ok || !value.ok) return null
  // Kind, id and value were each parsed by the schemas of the same kind, which the type cannot see.
  return { kind, id: known.value, value: value.value } as unknown as RecordEntry
}
