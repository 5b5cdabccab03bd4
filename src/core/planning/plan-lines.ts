/** What accepting a plan would change, as lines that a person reads, meeting by meeting in the order of their dates. */
import { ascending } from '../order.ts'
import type { ForumId, MeetingId, TurnId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import type { Turn } from '../records/turn.ts'
import { isActive } from '../rotation/ledger.ts'
import type { ChangeLine } from './plan.ts'

/** A draft that gets no other day or place still becomes a planned meeting. */
export type PlanLine = ChangeLine | { readonly type: 'meeting-settled'; readonly meetingId: MeetingId }

export type ForumLines = { readonly forumId: ForumId; readonly lines: readonly PlanLine[] }

export const planLines = (before: RecordSet, changes: readonly RecordChange[]): readonly ForumLines[] => {
  const after = withChanges(before, changes)
  const byMeeting = new Map<MeetingId, PlanLine[]>()
  const add = (meetingId: MeetingId, lines: readonly PlanLine[]) => {
    const known = byMeeting.get(meetingId)
    if (known === undefined) byMeeting.set(meetingId, [...lines])
    else known.push(...lines)
  }
  for (const change of changes)
    if (change.kind === 'meeting') add(change.id, meetingLines(change.id, before.meeting.get(change.id), change.value))
  for (const change of turnChanges(before, changes)) {
    const meetingId = (change.becomes ?? change.was)?.meetingId
    if (meetingId !== undefined) add(meetingId, turnLines(after, change))
  }
  const forumOf = (id: MeetingId) => (after.meeting.get(id) ?? before.meeting.get(id))?.forumId
  const dateOf = (id: MeetingId) => (after.meeting.get(id) ?? before.meeting.get(id))?.date ?? ''
  const meetings = [...byMeeting.keys()].toSorted((a, b) => ascending(dateOf(a), dateOf(b)) || ascending(a, b))
  return [...after.forum.keys()].flatMap((forumId) => {
    const lines = meetings.filter((id) => forumOf(id) === forumId).flatMap((id) => byMeeting.get(id) ?? [])
    return lines.length === 0 ? [] : [{ forumId, lines }]
  })
}

const meetingLines = (meetingId: MeetingId, was: Meeting | undefined, becomes: Meeting | null): readonly PlanLine[] => {
  if (becomes === null || (becomes.status === 'cancelled' && was?.status !== 'cancelled'))
    return [{ type: 'meeting-cancelled', meetingId }]
  if (was === undefined) return [{ type: 'meeting-new', meetingId }]
  const moved: readonly PlanLine[] =
    was.date === becomes.date ? [] : [{ type: 'meeting-moved', meetingId, from: was.date, to: becomes.date }]
  const placed: readonly PlanLine[] =
    was.place.venueId === becomes.place.venueId
      ? []
      : [{ type: 'venue', meetingId, from: was.place.venueId, to: becomes.place.venueId }]
  const grouped: readonly PlanLine[] = sameGroups(was, becomes) ? [] : [{ type: 'groups', meetingId, moved: [] }]
  const lines = [...moved, ...placed, ...grouped]
  return lines.length === 0 && was.status === 'draft' && becomes.status !== 'draft'
    ? [{ type: 'meeting-settled', meetingId }]
    : lines
}

const sameGroups = (a: Meeting, b: Meeting): boolean => groupText(a) === groupText(b)
const groupText = ({ groups }: Meeting): string =>
  groups.map(({ personIds, facilitatorId }) => `${facilitatorId}:${personIds.join()}`).join(';')

type TurnChange = { readonly id: TurnId; readonly was: Turn | undefined; readonly becomes: Turn | null }

const turnChanges = (before: RecordSet, changes: readonly RecordChange[]): readonly TurnChange[] =>
  changes.flatMap((change) =>
    change.kind === 'turn' ? [{ id: change.id, was: before.turn.get(change.id), becomes: change.value }] : [],
  )

const isHeld = (turn: Turn | null | undefined): turn is Turn => turn != null && isActive(turn.state)

const turnLines = (after: RecordSet, { id, was, becomes }: TurnChange): readonly PlanLine[] => {
  const turn = becomes ?? was
  if (turn === undefined) return []
  const { meetingId, reason } = turn
  const to = isHeld(becomes) ? becomes.personId : null
  const leftBy = becomes?.substituteForId == null ? null : after.turn.get(becomes.substituteForId)
  const had = isHeld(was) ? was.personId : null
  const from = had ?? (isHeld(was) ? null : (leftBy?.personId ?? null))
  if (to !== null && from !== null)
    return to === from
      ? []
      : [{ type: 'turn-taken-over', meetingId, from, to, reason: had === null ? (leftBy?.reason ?? null) : reason }]
  if (to !== null) return [{ type: 'turn-given', meetingId, personId: to }]
  if (had === null) return was === undefined && isHeld(becomes) ? [openPlace(meetingId)] : []
  if (becomes === null) return [{ type: 'turn-back', meetingId, personId: had }]
  const isFilled = [...after.turn.values()].some((each) => each.substituteForId === id && each.personId !== null)
  // Whoever steps in has an entry, and with it a line, of their own.
  return isFilled ? [] : [{ type: 'turn-open', meetingId, from: had, reason }]
}

const openPlace = (meetingId: MeetingId): PlanLine => ({ type: 'turn-open', meetingId, from: null, reason: null })
