/** What planning hands out to other programs: plans and turns with the reasons that were stored for them. */
import type { MeetingId } from '../records/ids.ts'
import { type RecordSet, withChanges } from '../records/record-set.ts'
import { isActive, peopleOf } from '../rotation/ledger.ts'
import { turnMeasures } from '../rotation/measures.ts'
import { proposeTurns } from '../rotation/propose-turns.ts'
import { churnOf, churnRatio } from './churn.ts'
import { planMeasures } from './measures.ts'
import type { Consequences, PlanEvent, PlanWish, YearPlan } from './plan.ts'
import type { PlanOutput, ReplanOutput, TurnsOutput, TurnWithReasons } from './plan-schemas.ts'
import { realChanges } from './real-changes.ts'

export const planOutputOf = (records: RecordSet, plan: YearPlan, { today }: Pick<PlanWish, 'today'>): PlanOutput => {
  const after = withChanges(records, plan.changes)
  const { year, method, meetings, measures, outlook, problems, changes } = plan
  const turns = turnsWithReasons(
    after,
    meetings.map(({ id }) => id),
  )
  return { year, today, method, meetings, turns, measures, outlook, problems, changes: plainChanges(changes) }
}

/** Turns for every meeting ahead of the data, whatever the forum. */
export const turnsOutputOf = (records: RecordSet, { today }: Pick<PlanWish, 'today'>): TurnsOutput => {
  const forumIds = [...records.forum.keys()]
  const changes = realChanges(records, proposeTurns(records, { forumIds, today }))
  const after = withChanges(records, changes)
  const turns = turnsWithReasons(after, meetingsAhead(after, today))
  const concerned = new Set(turns.flatMap(({ meetingId }) => after.meeting.get(meetingId)?.forumId ?? []))
  return {
    today,
    turns,
    forums: forumIds
      .filter((id) => concerned.has(id))
      .map((forumId) => {
        const { S, L, W, D } = turnMeasures(after, forumId, { today })
        return { forumId, measures: { S, L, W, D: D === null ? null : Math.round(10_000 * D) / 10_000 } }
      }),
    changes: plainChanges(changes),
  }
}

export const replanOutputOf = (
  records: RecordSet,
  events: readonly PlanEvent[],
  { changes, lines, findings }: Consequences,
  { today }: Pick<PlanWish, 'today'>,
): ReplanOutput => {
  const after = withChanges(records, changes)
  const asked = new Set(
    events.flatMap((event) =>
      event.type === 'swap' ? [event.turnId, event.withTurnId] : event.type === 'excuse' ? [event.turnId] : [],
    ),
  )
  const churn = churnOf(records, after, { today, asked })
  const meetingIds = meetingsAhead(after, today)
  const forumIds = [...after.forum.keys()].filter((forumId) =>
    meetingIds.some((id) => after.meeting.get(id)?.forumId === forumId),
  )
  const measures = { ...planMeasures(after, { forumIds, meetingIds, today }), H: churnRatio(churn) }
  return { today, changes: plainChanges(changes), lines, findings, churn, measures }
}

/** By meeting as given, then by number. */
const turnsWithReasons = (records: RecordSet, meetingIds: readonly MeetingId[]): readonly TurnWithReasons[] =>
  meetingIds.flatMap((meetingId) =>
    [...records.turn]
      .flatMap(([id, turn]): readonly TurnWithReasons[] => {
        const { number, personId, coPersonIds, state, choice } = turn
        if (turn.meetingId !== meetingId || !isActive(state)) return []
        if (peopleOf(turn).length === 0 && state !== 'open') return []
        const date = records.meeting.get(meetingId)?.date ?? null
        return [{ id, meetingId, number, date, personId, coPersonIds, state, choice }]
      })
      .toSorted((a, b) => a.number - b.number),
  )

/** In the order of their dates. */
const meetingsAhead = (records: RecordSet, today: string): readonly MeetingId[] => {
  const ahead = [...records.meeting].filter(
    ([, { date, status }]) => date !== null && date >= today && status !== 'cancelled',
  )
  const key = (id: MeetingId) => `${records.meeting.get(id)?.date} ${id}`
  return ahead.map(([id]) => id).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

const plainChanges = (changes: Consequences['changes']): PlanOutput['changes'] =>
  changes.map(({ kind, id, value }) => ({ kind, id, value: value === null ? null : { ...value } }))
