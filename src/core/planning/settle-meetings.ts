/**
 * Makes meetings of planned dates: new ones as their forum holds them, those that are there already with their identity and
 * minutes, each at the venue whose turn it is. Turns and groups come later.
 */
import { newMeetingFromForum } from '../meetings/new-meeting.ts'
import { endAfter, meetingMinutes } from '../meetings/schedule.ts'
import type { Forum } from '../records/forum.ts'
import type { ForumId, MeetingId, VenueId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { placesFor } from '../rotation/places.ts'
import { groupCountAt } from './meeting-groups.ts'
import type { PlanProblem } from './plan.ts'
import type { PlannedDate, PlannedSeries } from './plan-dates.ts'
import { idsWithin, plannedMeetingId } from './planned-ids.ts'
import { chooseVenues, isOpenOn, venueUses } from './venues.ts'

export type SettledMeetings = {
  readonly changes: readonly RecordChange<'meeting' | 'agenda-item'>[]
  /** The year's meetings of the forum, in the order of their dates. */
  readonly meetings: readonly { readonly id: MeetingId; readonly isNew: boolean; readonly kept: boolean }[]
  readonly problems: readonly PlanProblem[]
}

export const settleMeetings = (
  records: RecordSet,
  year: number,
  { forumId, dates }: PlannedSeries,
): SettledMeetings => {
  const forum = records.forum.get(forumId)
  if (forum === undefined) return { changes: [], meetings: [], problems: [] }
  const named = withIds(records, forumId, year, dates)
  const venues = venuesFor(records, forumId, forum, named)
  const settled = named.map((planned) => settle(records, forumId, forum, planned, venues))
  return {
    changes: settled.flatMap(({ changes }) => changes),
    meetings: named.map(({ id, isNew, kept }) => ({ id, isNew, kept })),
    problems: settled.flatMap(({ problems }) => problems),
  }
}

type Named = PlannedDate & { readonly id: MeetingId; readonly isNew: boolean }

/** New meetings get the lowest free numbers of the year, in the order of their dates. */
const withIds = (
  records: RecordSet,
  forumId: ForumId,
  year: number,
  dates: readonly PlannedDate[],
): readonly Named[] => {
  let number = 0
  return dates.flatMap((planned): readonly Named[] => {
    if (planned.meetingId !== null) return [{ ...planned, id: planned.meetingId, isNew: false }]
    do number += 1
    while (records.meeting.has(plannedMeetingId(forumId, year, number)))
    return [{ ...planned, id: plannedMeetingId(forumId, year, number), isNew: true }]
  })
}

const venuesFor = (
  records: RecordSet,
  forumId: ForumId,
  { place }: Forum,
  named: readonly Named[],
): ReadonlyMap<string, VenueId | null> => {
  if (place.rule !== 'rotate') return new Map()
  const moving = new Set(named.flatMap(({ id, kept }) => (kept ? [] : [id])))
  const settled = [...records.meeting].filter(([id, each]) => each.forumId === forumId && !moving.has(id))
  return chooseVenues(
    { venueIds: place.venueIds, venues: records.venue },
    venueUses(settled.map(([, each]) => each)),
    named.flatMap(({ date, kept }) => (kept ? [] : [date])),
  )
}

type Settled = Pick<SettledMeetings, 'changes' | 'problems'>

const settle = (
  records: RecordSet,
  forumId: ForumId,
  forum: Forum,
  planned: Named,
  venues: ReadonlyMap<string, VenueId | null>,
): Settled => {
  const { id, date, kept } = planned
  if (kept) return { changes: [], problems: [] }
  const before = records.meeting.get(id)
  const made = before === undefined ? newMeeting(records, forumId, forum, planned) : null
  const start = made?.meeting.start ?? before?.start ?? forum.usualStart
  const base = made?.meeting ?? before
  if (base === undefined) return { changes: [], problems: [] }
  const placed: Meeting = {
    ...base,
    status: 'planned',
    date,
    start,
    end: base.end ?? (start === null ? null : endAfter(start, meetingMinutes(base) ?? forum.durationMinutes)),
    place: placeOf(forum, base, venues.get(date) ?? null),
    standsInFor: planned.standsInFor,
    dateChoice: planned.choice,
  }
  const value = { ...placed, caseCount: placesFor(forum, groupCountAt(records, forum, placed)) }
  const closed = isWithoutVenue(records, forum, value)
  return {
    changes: [{ kind: 'meeting', id, value }, ...(made?.items ?? [])],
    problems: closed ? [{ code: 'no-open-venue', forumId, meetingId: id }] : [],
  }
}

const newMeeting = (records: RecordSet, forumId: ForumId, forum: Forum, { id, date }: Named) => {
  const { meeting, items } = newMeetingFromForum(
    { newId: idsWithin(id) },
    {
      forumId,
      forum,
      memberships: [...records.membership.values()].filter((each) => each.forumId === forumId),
      people: Array.from(records.person, ([personId, value]) => ({ id: personId, value })),
      units: Array.from(records.unit, ([unitId, value]) => ({ id: unitId, value })),
      venues: records.venue,
      others: [],
      date,
      start: null,
    },
  )
  return { meeting: meeting.value, items: items.map((item) => ({ kind: 'agenda-item' as const, ...item })) }
}

/** A room and notes belong to their venue and do not move on to another. */
const placeOf = (forum: Forum, { place }: Meeting, turn: VenueId | null): Meeting['place'] => {
  const venueId =
    forum.place.rule === 'rotate'
      ? turn
      : forum.place.rule === 'fixed'
        ? (place.venueId ?? forum.place.venueId)
        : place.venueId
  return venueId === place.venueId ? place : { ...place, venueId, text: '', notes: [] }
}

const isWithoutVenue = (records: RecordSet, forum: Forum, { place: { venueId }, date }: Meeting): boolean => {
  if (forum.place.rule === 'rotate') return venueId === null && forum.place.venueIds.length > 0
  const venue = venueId === null ? undefined : records.venue.get(venueId)
  return venue !== undefined && date !== null && !isOpenOn(venue, date)
}
