/**
 * A year planned in one go: dates, places, turns and groups, with the measures that tell how good it is and the changes that
 * make it so. Stores nothing; each part decides by itself (plan-dates, venues, core/rotation, groups).
 */

import { isAhead } from '../meetings/status.ts'
import type { ForumId, MeetingId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { isActive } from '../rotation/ledger.ts'
import { placesOf } from '../rotation/places.ts'
import { proposeTurns } from '../rotation/propose-turns.ts'
import { repairTurns } from '../rotation/repair-turns.ts'
import { planMeasures } from './measures.ts'
import { groupsFor, mendedGroups } from './meeting-groups.ts'
import { turnOutlook } from './outlook.ts'
import type { OnProgress, PlannedMeeting, PlannedTurn, PlanWish, YearPlan } from './plan.ts'
import { planDates } from './plan-dates.ts'
import { realChanges } from './real-changes.ts'
import { type SettledMeetings, settleMeetings } from './settle-meetings.ts'

export const planYear = (records: RecordSet, wish: PlanWish, onProgress?: OnProgress): YearPlan => {
  const dated = planDates(records, wish, onProgress)
  const settled = dated.series.map((series) => settleMeetings(records, wish.year, series))
  const dates = settled.flatMap(({ changes }) => changes)
  const placed = withChanges(records, dates)
  const planned = inDateOrder(
    placed,
    settled.flatMap(({ meetings }) => meetings),
  )
  const meetingIds = planned.map(({ id }) => id)

  const sized = sizedMeetings(placed, wish, planned)
  const ready = withChanges(placed, sized)
  const forumIds = dated.series.map(({ forumId }) => forumId).toSorted()
  const turns = turnsOf(ready, records, wish, forumIds, meetingIds)
  const turned = withChanges(ready, turns)
  const grouped = groupedMeetings(turned, records, wish, planned)
  const after = withChanges(turned, grouped)

  const values = planned.map(({ id, isNew, kept }) => plannedMeeting(after, id, isNew, kept))
  return {
    year: wish.year,
    method: dated.method,
    meetings: values,
    turns: meetingIds.flatMap((id) => turnsAt(after, id)),
    measures: planMeasures(after, { forumIds, meetingIds, today: wish.today }),
    outlook: forumIds.flatMap((forumId) => {
      const own = meetingIds.flatMap((id) => after.meeting.get(id) ?? []).filter((each) => each.forumId === forumId)
      return turnOutlook(after, forumId, own) ?? []
    }),
    problems: [...dated.problems, ...settled.flatMap(({ problems }) => problems)],
    changes: realChanges(records, [...dates, ...sized, ...turns, ...grouped]),
  }
}

type Planned = SettledMeetings['meetings'][number]

const inDateOrder = (records: RecordSet, planned: readonly Planned[]): readonly Planned[] => {
  const key = ({ id }: Planned) => `${records.meeting.get(id)?.date} ${records.meeting.get(id)?.start ?? ''} ${id}`
  return planned.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Agreed meetings that lie ahead and are to be split get their number of turns now; whoever set one keeps it. */
const sizedMeetings = (
  records: RecordSet,
  { today }: PlanWish,
  planned: readonly Planned[],
): readonly RecordChange<'meeting'>[] =>
  planned.flatMap(({ id, kept }): readonly RecordChange<'meeting'>[] => {
    const value = records.meeting.get(id)
    const forum = value === undefined ? undefined : records.forum.get(value.forumId)
    if (!kept || value === undefined || forum === undefined || forum.groups === null) return []
    if (value.caseCount !== null || !isAhead(value, today)) return []
    return [{ kind: 'meeting', id, value: { ...value, caseCount: placesOf(records, forum, value) } }]
  })

/** What a move made impossible is mended first, then every place that has nobody yet is given away. */
const turnsOf = (
  records: RecordSet,
  before: RecordSet,
  { today }: PlanWish,
  forumIds: readonly ForumId[],
  meetingIds: readonly MeetingId[],
): readonly RecordChange<'turn'>[] => {
  const moved = meetingIds.filter((id) => {
    const was = before.meeting.get(id)
    return was !== undefined && was.date !== records.meeting.get(id)?.date
  })
  const mended =
    moved.length === 0
      ? []
      : repairTurns(records, { today, movedMeetingIds: new Set(moved) }).changes.filter(
          ({ value }) => value !== null && forumIds.includes(value.forumId),
        )
  const given = proposeTurns(withChanges(records, mended), { forumIds, meetingIds, today })
  return [...mended, ...given]
}

/** Groups come last, since those who bring a case sit in different ones. Groups of a meeting that stays are only mended. */
const groupedMeetings = (
  records: RecordSet,
  before: RecordSet,
  { today }: PlanWish,
  planned: readonly Planned[],
): readonly RecordChange<'meeting'>[] => {
  let current = records
  return planned.flatMap(({ id }): readonly RecordChange<'meeting'>[] => {
    const value = current.meeting.get(id)
    if (value === undefined || !isAhead(value, today)) return []
    const stays = value.groups.length > 0 && before.meeting.get(id)?.date === value.date
    const groups = stays ? mendedGroups(current, id, value) : groupsFor(current, id, value)
    if (groups.length === 0 && value.groups.length === 0) return []
    const change = { kind: 'meeting' as const, id, value: { ...value, groups } }
    current = withChanges(current, [change])
    return [change]
  })
}

const plannedMeeting = (records: RecordSet, id: MeetingId, isNew: boolean, kept: boolean): PlannedMeeting => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined || meeting.date === null) throw new Error('a planned meeting has a date')
  const forum = records.forum.get(meeting.forumId)
  return {
    id,
    forumId: meeting.forumId,
    isNew,
    pinned: kept,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    venueId: meeting.place.venueId,
    choice: meeting.dateChoice,
    groups: meeting.groups,
    caseCount: forum === undefined ? 0 : placesOf(records, forum, meeting),
    standsInFor: meeting.standsInFor,
  }
}

const turnsAt = (records: RecordSet, id: MeetingId): readonly PlannedTurn[] =>
  [...records.turn]
    .flatMap(([turnId, { meetingId, number, personId, state }]) =>
      meetingId === id && isActive(state) ? [{ id: turnId, meetingId, number, personId }] : [],
    )
    .toSorted((a, b) => a.number - b.number)
