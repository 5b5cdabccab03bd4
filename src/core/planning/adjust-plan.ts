/**
 * A plan as somebody has changed it before accepting it: meetings put on another day by hand, and meetings left out. What that
 * moves is repaired as little as possible; the plan itself stays as it was made, so that every adjustment can be taken back.
 */
import type { MeetingId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { ok, type Result } from '../result.ts'
import { isActive } from '../rotation/ledger.ts'
import { consequencesOf } from './consequences.ts'
import type { EventProblem } from './events.ts'
import type { PlanEvent, PlanFinding, PlannedMeeting, PlannedTurn, YearPlan } from './plan.ts'
import { latestOf } from './real-changes.ts'

export type Adjustment =
  | { readonly type: 'move'; readonly meetingId: MeetingId; readonly date: string }
  /** A new meeting is not made; one that was there stays as it was. */
  | { readonly type: 'drop'; readonly meetingId: MeetingId }

export type AdjustedPlan = {
  readonly adjustments: readonly Adjustment[]
  readonly meetings: readonly PlannedMeeting[]
  readonly turns: readonly PlannedTurn[]
  /** What accepting it writes. */
  readonly changes: readonly RecordChange[]
  readonly findings: readonly PlanFinding[]
}

export const adjustPlan = (
  records: RecordSet,
  plan: YearPlan,
  adjustments: readonly Adjustment[],
  { today }: { readonly today: string },
): Result<AdjustedPlan, EventProblem> => {
  const dropped = new Set(adjustments.flatMap(({ type, meetingId }) => (type === 'drop' ? [meetingId] : [])))
  const kept = plan.changes.filter((change) => {
    const meeting = meetingOf(records, change)
    return meeting === null || !dropped.has(meeting)
  })
  const moves = adjustments.flatMap((each): readonly PlanEvent[] =>
    each.type === 'move' && !dropped.has(each.meetingId) ? [{ ...each, start: null }] : [],
  )
  const planned = withChanges(records, kept)
  const followed = consequencesOf(planned, moves, { today })
  if (!followed.ok) return followed
  const changes = latestOf([...kept, ...followed.value.changes])
  const after = withChanges(records, changes)
  return ok({
    adjustments,
    meetings: plan.meetings.flatMap((each) => asItBecomes(each, after, dropped)),
    turns: turnsIn(after, plan, dropped),
    changes,
    findings: followed.value.findings,
  })
}

/** The meeting that a change belongs to. */
const meetingOf = (records: RecordSet, { kind, id, value }: RecordChange): MeetingId | null => {
  switch (kind) {
    case 'meeting':
      return id
    case 'agenda-item':
      return (value ?? records['agenda-item'].get(id))?.meetingId ?? null
    case 'turn':
      return (value ?? records.turn.get(id))?.meetingId ?? null
    default:
      return null
  }
}

const asItBecomes = (
  meeting: PlannedMeeting,
  after: RecordSet,
  dropped: ReadonlySet<MeetingId>,
): readonly PlannedMeeting[] => {
  const value = after.meeting.get(meeting.id)
  if (value === undefined || value.date === null || (meeting.isNew && dropped.has(meeting.id))) return []
  return [
    {
      ...meeting,
      pinned: meeting.pinned || value.pinned,
      date: value.date,
      start: value.start,
      end: value.end,
      venueId: value.place.venueId,
      choice: value.dateChoice,
      groups: value.groups,
      caseCount: value.caseCount ?? meeting.caseCount,
      standsInFor: value.standsInFor,
    },
  ]
}

/** The places at the plan's meetings as they are filled by then; a place that somebody left is another's. */
const turnsIn = (after: RecordSet, plan: YearPlan, dropped: ReadonlySet<MeetingId>): readonly PlannedTurn[] => {
  const meetings = new Set(plan.meetings.flatMap(({ id, isNew }) => (isNew && dropped.has(id) ? [] : [id])))
  return [...after.turn].flatMap(([id, { meetingId, number, personId, state }]) =>
    meetings.has(meetingId) && isActive(state) ? [{ id, meetingId, number, personId }] : [],
  )
}
