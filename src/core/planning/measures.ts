/** How good the plan of a year is, by the measures of rotation.md: what its dates reach, and the worst forum or pool of the rest. */
import { rhythmDays } from '../calendar/cadence.ts'
import { daysBetween } from '../danish/dates.ts'
import type { ForumId, MeetingId, PersonId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { turnMeasures } from '../rotation/measures.ts'
import { attendanceOn } from './attendance.ts'
import { groupImbalance } from './meeting-groups.ts'
import type { PlanMeasures } from './plan.ts'
import { venueSpread, venueUses } from './venues.ts'

type MeasureWish = {
  readonly forumIds: readonly ForumId[]
  /** The meetings of the plan, in the order of their dates. */
  readonly meetingIds: readonly MeetingId[]
  readonly today: string
}

export const planMeasures = (records: RecordSet, { forumIds, meetingIds, today }: MeasureWish): PlanMeasures => {
  const meetings = meetingIds.flatMap((id): readonly Dated[] => {
    const meeting = records.meeting.get(id)
    return meeting === undefined || meeting.date === null ? [] : [{ ...meeting, date: meeting.date }]
  })
  const seen = meetings.map((meeting) => ({ meeting, ...attendanceOn(records, meeting.forumId, meeting.date) }))
  const invited = seen.reduce((sum, each) => sum + each.invited.length, 0)
  const atWork = seen.reduce((sum, each) => sum + each.atWork.length, 0)
  const turns = forumIds.map((id) => turnMeasures(records, id, { today }))
  return {
    A: invited === 0 ? null : rounded(atWork / invited),
    Z: forumIds.reduce((sum, id) => sum + unreached(seen, id), 0),
    C: rounded(worst(forumIds.map((id) => longestGap(records, meetings, id)))),
    S: worst(turns.map(({ S }) => S)),
    L: turns.reduce((sum, { L }) => sum + L, 0),
    W: worst(turns.map(({ W }) => W)),
    D: rounded(worst(turns.map(({ D }) => D))),
    H: null,
    B: worst(meetings.map((meeting) => groupImbalance(records, meeting))),
    venue: worst(forumIds.map((id) => spreadOfVenues(records, meetings, id))),
  }
}

type Dated = Meeting & { readonly date: string }
type Seen = { readonly meeting: Dated; readonly invited: readonly PersonId[]; readonly atWork: readonly PersonId[] }

const worst = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((each) => each !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** Four decimals, so that it reads the same everywhere. */
const rounded = <T extends number | null>(value: T): T | number =>
  value === null ? value : Math.round(value * 10_000) / 10_000

const counts = (meeting: Meeting, forumId: ForumId): boolean =>
  meeting.forumId === forumId || meeting.standsInFor.includes(forumId)

/** People whom the forum invites and none of its dates, nor one that stands in for them, finds at work. */
const unreached = (seen: readonly Seen[], forumId: ForumId): number => {
  const reached = new Set(seen.flatMap(({ meeting, atWork }) => (counts(meeting, forumId) ? atWork : [])))
  const invited = new Set(seen.flatMap((each) => (each.meeting.forumId === forumId ? each.invited : [])))
  return [...invited].filter((id) => !reached.has(id)).length
}

const longestGap = (records: RecordSet, meetings: readonly Dated[], forumId: ForumId): number | null => {
  const forum = records.forum.get(forumId)
  const rhythm = forum === undefined ? null : rhythmDays(forum.cadence)
  const dates = meetings.flatMap((meeting) => (counts(meeting, forumId) ? [meeting.date] : []))
  const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date))
  return rhythm === null || gaps.length === 0 ? null : Math.max(...gaps) / rhythm
}

const spreadOfVenues = (records: RecordSet, meetings: readonly Dated[], forumId: ForumId): number | null => {
  const place = records.forum.get(forumId)?.place
  if (place?.rule !== 'rotate') return null
  const uses = venueUses(meetings.filter((meeting) => meeting.forumId === forumId))
  return venueSpread({ venueIds: place.venueIds, venues: records.venue }, uses)
}
