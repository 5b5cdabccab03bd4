/**
 * What follows from something that happens to a plan: the event itself and the smallest repair of turns, places and groups,
 * with a line for each change and what is left for a person to decide. Stores nothing.
 */
import { daysOffOf } from '../calendar/holidays.ts'
import { isAhead } from '../meetings/status.ts'
import type { MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import { ok, type Result } from '../result.ts'
import { repairTurns } from '../rotation/repair-turns.ts'
import { collisionsOf } from './date-facts.ts'
import { type AppliedEvents, applyEvents, type EventProblem } from './events.ts'
import { followingParticipants } from './following-participants.ts'
import { mendedGroups } from './meeting-groups.ts'
import type { ChangeLine, Consequences, PlanEvent, PlanFinding } from './plan.ts'
import { realChanges } from './real-changes.ts'
import { isOpenOn, venueInTurn, venueUses } from './venues.ts'

type On = { readonly today: string }

export const consequencesOf = (
  records: RecordSet,
  events: readonly PlanEvent[],
  on: On,
): Result<Consequences, EventProblem> => {
  const applied = applyEvents(records, events, on)
  return applied.ok ? ok(repaired(records, applied.value, on)) : applied
}

/** The changes that were applied and whatever has to give way to them. */
const repaired = (before: RecordSet, applied: AppliedEvents, { today }: On): Consequences => {
  const participants = followingParticipants(before, applied.records, today)
  const invited = withChanges(applied.records, participants)
  const moved = movedMeetings(before, invited)
  const turns = repairTurns(invited, { today, movedMeetingIds: new Set(moved) })
  const turned = withChanges(invited, turns.changes)
  const venues = venueRepairs(turned, moved)
  const placed = withChanges(
    turned,
    venues.map(({ change }) => change),
  )
  const groups = groupRepairs(placed, today)
  const changes = realChanges(before, [
    ...applied.changes,
    ...participants,
    ...turns.changes,
    ...venues.map(({ change }) => change),
    ...groups.map(({ change }) => change),
  ])
  const known = new Set(repairTurns(before, { today }).findings.map((each) => JSON.stringify(each)))
  return {
    changes,
    lines: [...applied.lines, ...venues.map(({ line }) => line), ...turns.lines, ...groups.map(({ line }) => line)],
    findings: [
      ...moved.flatMap((id) => findingsAt(placed, id)),
      ...newCollisions(before, placed),
      // What did not fit before is not a consequence.
      ...turns.findings.filter((each) => !known.has(JSON.stringify(each))),
    ],
  }
}

/** What one meeting needs when somebody has said that they cannot come, or can after all: turns, then groups. Nothing else moves. */
export const repairedMeeting = (records: RecordSet, id: MeetingId, { today }: On): Consequences => {
  const repair = repairTurns(records, { today })
  const turns = repair.changes.filter(({ value }) => value?.meetingId === id)
  const groups = groupRepairs(withChanges(records, turns), today).filter(({ change }) => change.id === id)
  const isHere = (each: ChangeLine | PlanFinding) => 'meetingId' in each && each.meetingId === id
  return {
    changes: [...turns, ...groups.map(({ change }) => change)],
    lines: [...repair.lines.filter(isHere), ...groups.map(({ line }) => line)],
    findings: repair.findings.filter(isHere),
  }
}

const movedMeetings = (before: RecordSet, after: RecordSet): readonly MeetingId[] =>
  [...after.meeting].flatMap(([id, { date, status }]) => {
    const was = before.meeting.get(id)
    return was !== undefined && was.date !== date && date !== null && status !== 'cancelled' ? [id] : []
  })

type MeetingRepair = { readonly change: RecordChange<'meeting'>; readonly line: ChangeLine }

/** A meeting keeps its place, unless that is one of several in turn and closed on the new day. */
const venueRepairs = (records: RecordSet, moved: readonly MeetingId[]): readonly MeetingRepair[] => {
  let current = records
  return moved.flatMap((id): readonly MeetingRepair[] => {
    const value = current.meeting.get(id)
    if (value === undefined || value.date === null || closedVenue(current, value) === null) return []
    const rule = current.forum.get(value.forumId)?.place
    if (rule?.rule !== 'rotate') return []
    const others = [...current.meeting].filter(([other, each]) => other !== id && each.forumId === value.forumId)
    const uses = venueUses(others.map(([, each]) => each))
    const venueId = venueInTurn({ venueIds: rule.venueIds, venues: current.venue }, uses, value.date)
    if (venueId === null) return []
    const place = { ...value.place, venueId, text: '', notes: [] }
    const change = { kind: 'meeting' as const, id, value: { ...value, place } }
    current = withChanges(current, [change])
    return [{ change, line: { type: 'venue', meetingId: id, from: value.place.venueId, to: venueId } }]
  })
}

const closedVenue = (records: RecordSet, { place: { venueId }, date }: Meeting) => {
  const venue = venueId === null ? undefined : records.venue.get(venueId)
  return venue === undefined || date === null || isOpenOn(venue, date) ? null : venueId
}

const groupRepairs = (records: RecordSet, today: string): readonly MeetingRepair[] =>
  [...records.meeting].flatMap(([id, value]): readonly MeetingRepair[] => {
    if (value.groups.length === 0 || !isAhead(value, today)) return []
    const groups = mendedGroups(records, id, value)
    if (JSON.stringify(groups) === JSON.stringify(value.groups)) return []
    const line = { type: 'groups' as const, meetingId: id, moved: movedPeople(value.groups, groups) }
    return [{ change: { kind: 'meeting', id, value: { ...value, groups } }, line }]
  })

/** Those who sit in another group than before; whoever only left or came has not moved. */
const movedPeople = (before: Meeting['groups'], after: Meeting['groups']): readonly PersonId[] => {
  const was = new Map(before.flatMap(({ id, personIds }) => personIds.map((person) => [person, id] as const)))
  return after
    .flatMap(({ id, personIds }) => personIds.filter((person) => was.has(person) && was.get(person) !== id))
    .toSorted()
}

const findingsAt = (records: RecordSet, id: MeetingId): readonly PlanFinding[] => {
  const meeting = records.meeting.get(id)
  if (meeting === undefined || meeting.date === null) return []
  const { date } = meeting
  const venueId = closedVenue(records, meeting)
  return [
    ...(daysOffOf(records)(date) === null ? [] : [{ code: 'day-off' as const, meetingId: id, date }]),
    ...(venueId === null ? [] : [{ code: 'venue-closed' as const, meetingId: id, venueId }]),
  ]
}

/** Meetings that were put where another takes the same people, as the calendar tells of it; a pair is told once. */
const newCollisions = (before: RecordSet, after: RecordSet): readonly PlanFinding[] => {
  const told = new Set<string>()
  const [had, has] = [collisionsAt(before), collisionsAt(after)]
  return [...after.meeting].flatMap(([meetingId, meeting]) => {
    const was = before.meeting.get(meetingId)
    if (was === undefined || meeting.status === 'cancelled' || isAtSameTime(was, meeting)) return []
    const known = new Set(had(meetingId, was).map(keyOf))
    return has(meetingId, meeting).flatMap((each): readonly PlanFinding[] => {
      const pair = [meetingId, each.meetingId].toSorted().join(' ')
      if (known.has(keyOf(each)) || told.has(pair)) return []
      told.add(pair)
      const { meetingId: otherId, personIds, overlaps } = each
      return [{ code: 'same-day', meetingId, otherId, personIds, overlaps }]
    })
  })
}

const collisionsAt = (records: RecordSet) => {
  const on = collisionsOf(records)
  return (meetingId: MeetingId, { forumId, date, start, end, place }: Meeting): ReturnType<typeof on> =>
    date === null ? [] : on({ forumId, date, start, end, venueId: place.venueId, meetingId })
}

const keyOf = (each: { readonly meetingId: MeetingId; readonly overlaps: boolean }): string =>
  `${each.meetingId} ${each.overlaps}`

const isAtSameTime = (a: Meeting, b: Meeting): boolean => a.date === b.date && a.start === b.start && a.end === b.end
