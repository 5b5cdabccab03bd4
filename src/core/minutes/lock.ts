/**
 * What approved minutes hold fast: what the paper says of the meeting, its items, attachments and actions. One place decides it:
 * the replica asks before each commit, and the vault where records come from a file or from a copy that comes back. How minutes
 * are approved or opened is in life.ts.
 */
import { type IsGone, withoutGone } from '../bundle/without-gone.ts'
import { isHeld } from '../meetings/status.ts'
import type { Action } from '../records/action.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import { sameJson } from '../records/merge.ts'
import type { RecordEntry } from '../records/record-set.ts'

/** Since when the minutes are locked; null where they may be changed. */
type Locked = { readonly approvedOn: string }

export const whyLocked = ({ minutesApprovedOn }: Pick<Meeting, 'minutesApprovedOn'>): Locked | null =>
  minutesApprovedOn === null ? null : { approvedOn: minutesApprovedOn }

/** The kinds of record that decide whether a step is stopped. */
export const concernsMinutes = (kind: string): boolean =>
  ['meeting', 'agenda-item', 'attachment', 'action', 'person'].includes(kind)

/** One record before and after a change; null where it is not there. */
export type Transition = { readonly before: RecordEntry | null; readonly after: RecordEntry | null }

/**
 * The meeting whose approved minutes the changes would alter; null where they alter none. `meetingOf` tells of a meeting as it
 * is before the changes. Whoever deletes a meeting as a whole takes what hangs on it along, and brings it back so. Where a person
 * goes or comes back in the same step, only what names that person may change with it.
 */
export const lockedMeetingIn = (
  changes: readonly Transition[],
  meetingOf: (id: MeetingId) => Meeting | undefined,
): MeetingId | null => {
  const people = new Set(changes.flatMap(({ before, after }) => goesOrComesBack(before, after) ?? []))
  const isGone: IsGone = (kind, id) => kind === 'person' && people.has(id)
  const freed = new Set(changes.flatMap(({ before, after }) => freedMeeting(before, after) ?? []))
  for (const { before, after } of changes) {
    if (sameSaid(before, after, isGone)) continue
    for (const id of [meetingIn(before), meetingIn(after)]) {
      if (id === null || freed.has(id)) continue
      const meeting = meetingOf(id)
      if (meeting !== undefined && whyLocked(meeting) !== null) return id
    }
  }
  return null
}

/** Whether minutes would say something else of a record, were the one in the other's place. */
export const saysOtherwise = (one: RecordEntry | null, other: RecordEntry | null, isGone: IsGone): boolean =>
  one === null || other === null ? one !== other : !sameSaid(one, other, isGone)

/** The fields that approved minutes hold and of which the two say different things. */
export const heldFieldsApart = (one: RecordEntry, other: RecordEntry): readonly string[] => {
  const [a, b] = [said(one), said(other)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !sameJson(a[field], b[field])).sort()
}

/** The person who does. */
const goesOrComesBack = (before: RecordEntry | null, after: RecordEntry | null): string | null => {
  const only = before === null || after === null ? (before ?? after) : null
  return only?.kind === 'person' ? only.id : null
}

/** The meetings that the changes have to do with, to be looked up. */
export const meetingsNamed = (changes: readonly Transition[]): ReadonlySet<MeetingId> =>
  new Set(changes.flatMap(({ before, after }) => [meetingIn(before) ?? [], meetingIn(after) ?? []].flat()))

/** A meeting that goes, or whose minutes are opened, in the same step. */
const freedMeeting = (before: RecordEntry | null, after: RecordEntry | null): MeetingId | null => {
  if (before?.kind !== 'meeting') return null
  if (after === null) return before.id
  return after.kind === 'meeting' && after.value.minutesApprovedOn === null ? before.id : null
}

/** The meeting whose minutes say something of the record. */
export const meetingIn = (entry: RecordEntry | null): MeetingId | null => {
  switch (entry?.kind) {
    case 'meeting':
      return entry.id
    case 'agenda-item':
    case 'attachment':
    case 'action':
      return entry.value.meetingId
    default:
      return null
  }
}

const sameSaid = (before: RecordEntry | null, after: RecordEntry | null, isGone: IsGone): boolean =>
  before !== null && after !== null && sameJson(said(withoutGone(before, isGone)), said(withoutGone(after, isGone)))

/** By field. */
type Said = Readonly<Record<string, unknown>>

/** What minutes say of a record. What happens to an action later, or is kept for the leader of the meeting, is not among it. */
const said = (entry: RecordEntry): Said => {
  switch (entry.kind) {
    case 'meeting':
      return saidOfMeeting(entry.value)
    case 'agenda-item':
      return saidOfItem(entry.value)
    case 'action':
      return saidOfAction(entry.value)
    default:
      return { ...entry.value }
  }
}

const saidOfMeeting = (meeting: Meeting) => ({
  // Of a meeting that did not take place there are no minutes.
  status: isHeld(meeting.status),
  minutesApprovedOn: meeting.minutesApprovedOn,
  forumId: meeting.forumId,
  title: meeting.title,
  theme: meeting.theme,
  date: meeting.date,
  start: meeting.start,
  end: meeting.end,
  place: meeting.place,
  chairId: meeting.chairId,
  minuteTakerId: meeting.minuteTakerId,
  participants: meeting.participants.map(({ answer, reason, ...each }) => each),
})

/**
 * Whether an item is carried to the next meeting is settled there, after these minutes were approved; and the earlier meeting that
 * it came from is removed in its own time.
 */
const saidOfItem = ({ progress, privateNotes, carriedFromId, approvesMeetingId, ...item }: AgendaItem) => item

const saidOfAction = ({ task, responsibleIds, deadline, meetingId, agendaItemId }: Action) => ({
  task,
  responsibleIds,
  deadline,
  meetingId,
  agendaItemId,
})
