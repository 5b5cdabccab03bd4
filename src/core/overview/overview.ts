/**
 * What a coordinator meets first: what is late, what waits, and what happens in the coming two weeks, in the order of its day.
 * It gathers what other rules decided and decides nothing of its own but the day on which a place in the turn order must be
 * filled: the one on which its case is to be asked for.
 */
import { addDays, weekdayOf } from '../danish/dates.ts'
import { isAhead } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import type { MeetingId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { takesPlace } from '../rotation/ledger.ts'
import { placesOf } from '../rotation/places.ts'

/** How far ahead the page looks, today not counted. */
export const overviewDays = 14

/** `week` ends on Sunday, at a weekend on the next one; `soon` is the rest. */
export const overviewGroups = ['late', 'today', 'week', 'soon'] as const
export type OverviewGroup = (typeof overviewGroups)[number]

export type OverviewItem =
  | { readonly type: 'meeting'; readonly on: string; readonly meetingId: MeetingId }
  /** Places at the meeting that nobody has. */
  | { readonly type: 'open-turns'; readonly on: string; readonly meetingId: MeetingId; readonly count: number }

export type Overview = Readonly<Record<OverviewGroup, readonly OverviewItem[]>>

export const overviewOf = (records: RecordSet, today: string): Overview => {
  const end = addDays(today, overviewDays)
  const items = [...meetingItems(records, today), ...openTurns(records, today)]
    .filter(({ on }) => on <= end)
    .toSorted((a, b) => byDay(records, a, b))
  const sunday = addDays(today, isWeekend(today) ? 14 - weekdayOf(today) : 7 - weekdayOf(today))
  const groups = Map.groupBy(
    items,
    ({ on }): OverviewGroup => (on < today ? 'late' : on === today ? 'today' : on <= sunday ? 'week' : 'soon'),
  )
  return {
    late: groups.get('late') ?? [],
    today: groups.get('today') ?? [],
    week: groups.get('week') ?? [],
    soon: groups.get('soon') ?? [],
  }
}

export const isWeekend = (date: string): boolean => weekdayOf(date) > 5

const meetingItems = ({ meeting }: RecordSet, today: string): readonly OverviewItem[] =>
  [...meeting].flatMap(([meetingId, value]): readonly OverviewItem[] =>
    value.date !== null && isAhead(value, today) ? [{ type: 'meeting', on: value.date, meetingId }] : [],
  )

const openTurns = (records: RecordSet, today: string): readonly OverviewItem[] => {
  const end = addDays(today, overviewDays)
  const due = [...records.meeting].flatMap(([meetingId, meeting]) => {
    const forum = records.forum.get(meeting.forumId)
    if (forum === undefined || meeting.date === null || !isAhead(meeting, today)) return []
    const on = addDays(meeting.date, -forum.cases.askDays)
    return on <= end ? [{ meetingId, meeting, forum, on }] : []
  })
  if (due.length === 0) return []
  const settled = settledPlaces(records)
  return due.flatMap(({ meetingId, meeting, forum, on }): readonly OverviewItem[] => {
    const count = placesOf(records, forum, meeting) - (settled.get(meetingId) ?? 0)
    return count > 0 ? [{ type: 'open-turns', on, meetingId, count }] : []
  })
}

/** Places that somebody has, or that are kept free on purpose. */
const settledPlaces = ({ turn }: RecordSet): ReadonlyMap<MeetingId, number> => {
  const counts = new Map<MeetingId, number>()
  for (const { meetingId, state, pinned } of turn.values())
    if (takesPlace(state) && (state !== 'open' || pinned)) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1)
  return counts
}

const order: Readonly<Record<OverviewItem['type'], number>> = { meeting: 0, 'open-turns': 1 }

/** By day; on a day the meetings first, by their hour. */
const byDay = (records: RecordSet, a: OverviewItem, b: OverviewItem): number =>
  ascending(a.on, b.on) ||
  order[a.type] - order[b.type] ||
  ascending(startOf(records.meeting.get(a.meetingId)), startOf(records.meeting.get(b.meetingId))) ||
  ascending(a.meetingId, b.meetingId)

const startOf = (meeting: Meeting | undefined): string => meeting?.start ?? ''
