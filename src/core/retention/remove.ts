/**
 * Takes out what has been kept long enough, in one step. People go everywhere; of a meeting goes what was said and who was there,
 * while its day stays where turns were brought or answers counted, and an action that is still open becomes its forum's own.
 */
import { changesWithout } from '../bundle/without-gone.ts'
import { ownKinds } from '../meetings/remove.ts'
import type { Action } from '../records/action.ts'
import type { ActionId, MeetingId, PersonId } from '../records/ids.ts'
import { newValue, type RecordKind } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordEntry, RecordSet } from '../records/record-set.ts'
import { asCount } from './days.ts'
import { meetingsWithTraces } from './due.ts'

type Removal = { readonly people: readonly PersonId[]; readonly meetings: readonly MeetingId[] }

/** Every record that goes, and every other that names one of them, with its new value. */
export const removeKept = (records: RecordSet, { people, meetings }: Removal): readonly RecordChange[] => {
  const old = new Set<string>(meetings)
  const traces = meetingsWithTraces(records)
  const gone = new Set<string>()
  const take = (kind: RecordKind, id: string): void => void gone.add(keyOf(kind, id))
  for (const id of people) take('person', id)
  for (const id of meetings) if (!traces.has(id)) take('meeting', id)
  for (const kind of ownKinds) {
    for (const [id, { meetingId }] of records[kind]) if (old.has(meetingId)) take(kind, id)
  }
  for (const [id, { meetingId, status }] of records.action)
    if (meetingId !== null && old.has(meetingId) && status !== 'open') take('action', id)
  for (const [id, { personId }] of records.membership) if (gone.has(keyOf('person', personId))) take('membership', id)

  const isGone = (kind: RecordKind, id: string): boolean => gone.has(keyOf(kind, id))
  return changesWithout(records, isGone, (entry) =>
    entry.kind === 'meeting' && old.has(entry.id)
      ? bareDay(entry)
      : asCount(records, ownForum(records, entry, old), (person) => isGone('person', person)),
  )
}

const keyOf = (kind: RecordKind, id: string): string => `${kind}/${id}`

/** When it was, and of which forum: all that a turn or an answer needs. */
const bareDay = ({ kind, id, value }: RecordEntry<'meeting'>): RecordEntry<'meeting'> => {
  const { forumId, title, status, date, start, end, place, caseCount, standsInFor, cancelledBecause } = value
  const kept: Partial<Meeting> = { forumId, title, status, date, start, end, caseCount, standsInFor, cancelledBecause }
  const usual = newValue('meeting', { forumId })
  return { kind, id, value: { ...usual, ...kept, place: { ...usual.place, form: place.form, venueId: place.venueId } } }
}

/** An action that outlives its meeting stays with the forum. */
const ownForum = (records: RecordSet, entry: RecordEntry, old: ReadonlySet<string>): RecordEntry => {
  if (entry.kind !== 'action') return entry
  const { meetingId, forumId } = entry.value
  if (meetingId === null || !old.has(meetingId)) return entry
  const own = forumId ?? records.meeting.get(meetingId)?.forumId ?? null
  return actionEntry(entry.id, { ...entry.value, meetingId: null, agendaItemId: null, forumId: own })
}

const actionEntry = (id: ActionId, value: Action): RecordEntry => ({ kind: 'action', id, value })
