/**
 * What a coordinator meets first: what is late, what waits, and what happens in the coming two weeks, in the order of its day.
 * It gathers what other rules decided; its own is only what is worth a line, and which lines belong together.
 */
import { type CaseRow, caseRows } from '../cases/board.ts'
import { type CaseStep, deadlinesOf } from '../cases/deadlines.ts'
import { comingErasures } from '../cases/forget.ts'
import { addDays, weekdayOf } from '../danish/dates.ts'
import { isAhead } from '../meetings/status.ts'
import { ascending } from '../order.ts'
import { type MeetingId, theOrganisationId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { isActive, peopleOf, takesPlace } from '../rotation/ledger.ts'
import { placesOf } from '../rotation/places.ts'
import { actionItems, commentItems, evaluationItems, stepItems } from './after-and-around.ts'
import { dayItems } from './days.ts'
import { daySteps, type OverviewItem } from './items.ts'

/** How far ahead the page looks for meetings, cases and turns, today not counted; the rest is of this week. */
const overviewDays = 14

/** `week` ends on Sunday, at a weekend on the next one; `soon` is the rest. */
export const overviewGroups = ['late', 'today', 'week', 'soon'] as const
export type OverviewGroup = (typeof overviewGroups)[number]

export type Overview = Readonly<Record<OverviewGroup, readonly OverviewItem[]>>

export const overviewOf = (records: RecordSet, today: string): Overview => {
  const sunday = addDays(today, isWeekend(today) ? 14 - weekdayOf(today) : 7 - weekdayOf(today))
  const groupOf = (on: string | null): OverviewGroup => {
    if (on === null || on === today) return 'today'
    return on < today ? 'late' : on <= sunday ? 'week' : 'soon'
  }
  const items = [
    ...meetingItems(records, today),
    ...openTurns(records, today),
    ...stepItems(records, { today, end: sunday }),
    ...dayItems(records, { today, end: sunday }),
    ...caseItems(records, today),
    ...commentItems(records),
    ...evaluationItems(records, today),
    ...actionItems(records, { today, end: sunday }),
  ].toSorted(byDay(records, today))
  const groups = Map.groupBy(items, ({ on }) => groupOf(on))
  return {
    late: groups.get('late') ?? [],
    today: groups.get('today') ?? [],
    week: groups.get('week') ?? [],
    soon: groups.get('soon') ?? [],
  }
}

export const isWeekend = (date: string): boolean => weekdayOf(date) > 5

const meetingItems = ({ meeting, turn }: RecordSet, today: string): readonly OverviewItem[] => {
  const end = addDays(today, overviewDays)
  const near = [...meeting].flatMap(([meetingId, value]) =>
    value.date !== null && value.date <= end && isAhead(value, today) ? [{ meetingId, value, on: value.date }] : [],
  )
  const ids = new Set(near.map(({ meetingId }) => meetingId))
  const turns = Map.groupBy(
    [...turn.values()].filter(({ meetingId, state }) => ids.has(meetingId) && isActive(state)),
    ({ meetingId }) => meetingId,
  )
  return near.map(({ meetingId, value: { mailings, participants }, on }) => ({
    type: 'meeting',
    on,
    meetingId,
    turnIds: [...new Set((turns.get(meetingId) ?? []).flatMap(peopleOf))],
    unanswered: mailings.some(({ kind }) => kind === 'invitation') ? unansweredAmong(participants) : null,
  }))
}

const unansweredAmong = (participants: Meeting['participants']): number =>
  participants.filter(({ answer, attendance }) => answer === null && attendance === 'invited').length

const openTurns = (records: RecordSet, today: string): readonly OverviewItem[] => {
  const end = addDays(today, overviewDays)
  const mayDayIsFree = records.organisation.get(theOrganisationId)?.mayDayIsFree ?? false
  const settled = settledPlaces(records)
  return [...records.meeting].flatMap(([meetingId, meeting]): readonly OverviewItem[] => {
    const forum = records.forum.get(meeting.forumId)
    if (forum === undefined || !isAhead(meeting, today)) return []
    const { ask } = deadlinesOf(null, { rule: forum.cases, meetingDate: meeting.date, mayDayIsFree, today })
    if (ask === null || ask > end) return []
    const count = placesOf(records, forum, meeting) - (settled.get(meetingId) ?? 0)
    return count > 0 ? [{ type: 'open-turns', on: ask, meetingId, count }] : []
  })
}

/** Places that somebody has, or that are kept free on purpose. */
const settledPlaces = ({ turn }: RecordSet): ReadonlyMap<MeetingId, number> => {
  const counts = new Map<MeetingId, number>()
  for (const { meetingId, state, pinned } of turn.values())
    if (takesPlace(state) && (state !== 'open' || pinned)) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1)
  return counts
}

const caseItems = (records: RecordSet, today: string): readonly OverviewItem[] => {
  const rows = caseRows({ ...records, case: stillWaiting(records) }, today)
  const erasures = new Map(comingErasures(records, today).map(({ caseId, on }) => [caseId, on]))
  const lines = rows.flatMap((row) => {
    const line = lineOf(row, today)
    const erased = row.caseId === null ? undefined : erasures.get(row.caseId)
    return [
      ...(line === null ? [] : [{ ...line, row }]),
      /* What is due goes at the next unlock. */
      ...(erased === undefined ? [] : [{ step: 'erase' as const, on: erased < today ? today : erased, row }]),
    ]
  })
  const together = Map.groupBy(lines, ({ step, on, row }) => `${step} ${on} ${row.meetingId}`)
  return [...together.values()].flatMap((same): readonly OverviewItem[] => {
    const [first] = same
    if (first === undefined) return []
    const { step, on, row } = first
    return [{ type: 'cases', step, on, meetingId: row.meetingId, rows: same.map((each) => each.row) }]
  })
}

/** Nearly all cases of ten years are forgotten, and only their learning may wait for anybody. */
const stillWaiting = (records: RecordSet): RecordSet['case'] =>
  new Map(
    [...records.case].filter(
      ([, { status, passOn, learningApproval }]) =>
        status !== 'erased' || (passOn === 'yes' && learningApproval === null),
    ),
  )

/** What the case waits for, and since or until when; null where whoever organises has nothing to do about it in these two weeks. */
const lineOf = (
  { next, problems }: CaseRow,
  today: string,
): { readonly step: CaseStep; readonly on: string | null } | null => {
  /* A story that went missing was being erased, and that is finished without anybody. */
  if (problems.some((problem) => problem !== 'story-missing')) return { step: 'settle', on: null }
  if (next === null) return null
  const { step, on } = next
  const isNear = on !== null && on <= addDays(today, overviewDays)
  switch (step) {
    case 'check':
    case 'agree':
    case 'approve':
    case 'learn':
    case 'approve-learning':
    case 'settle':
      return { step, on }
    case 'ask':
    case 'remind':
    case 'pack':
      return isNear ? { step, on } : null
    /* Told of from the fortnight before, whatever else the case waits for. */
    case 'erase':
      return null
    /* Until then an author writes, or the meeting lies ahead. */
    case 'receive':
      return on !== null && on < today ? { step, on } : null
    case 'use':
      return on !== null && on <= today ? { step, on } : null
  }
}

const order: Readonly<Record<OverviewItem['type'], number>> = {
  meeting: 0,
  'open-turns': 1,
  step: 2,
  day: 3,
  cases: 4,
  comments: 5,
  actions: 6,
  evaluations: 7,
}

/** By day, with what is late after a meeting at the end of what is late; on a day the meetings first, by their hour. */
const byDay =
  ({ meeting }: RecordSet, today: string) =>
  (a: OverviewItem, b: OverviewItem): number => {
    const meetingOf = ({ meetingId }: OverviewItem) => (meetingId === null ? undefined : meeting.get(meetingId))
    const startOf = (item: OverviewItem) => meetingOf(item)?.start ?? ''
    const isAfterwards = (item: OverviewItem) =>
      item.type === 'step' && item.on < today && (meetingOf(item)?.date ?? today) < today
    const dayOf = (item: OverviewItem) => item.on ?? today
    const lastLate = dayOf(a) < today && dayOf(b) < today ? Number(isAfterwards(a)) - Number(isAfterwards(b)) : 0
    return (
      lastLate ||
      ascending(dayOf(a), dayOf(b)) ||
      order[a.type] - order[b.type] ||
      ascending(startOf(a), startOf(b)) ||
      ascending(a.meetingId ?? '', b.meetingId ?? '') ||
      ascending(withinOf(a), withinOf(b))
    )
  }

/** What tells lines of one kind, day and meeting apart. */
const withinOf = (item: OverviewItem): string => {
  switch (item.type) {
    case 'cases':
    case 'step':
      return item.step
    case 'day':
      return String(daySteps.indexOf(item.step))
    case 'actions':
      return item.forumId ?? ''
    default:
      return ''
  }
}
