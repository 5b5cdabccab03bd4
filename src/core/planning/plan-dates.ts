/**
 * The dates of a year: forum after forum, each series at its best with those before it given. What may move keeps its identity,
 * what may not stays where it is, and no meeting is dropped. Knows nothing of places, groups and turns.
 */
import { meetingsDueIn } from '../calendar/cadence.ts'
import { addDays, addMinutes, daysBetween } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import { type Forum, forumKind } from '../records/forum.ts'
import type { ForumId, MeetingId } from '../records/ids.ts'
import type { DateChoice } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { dateChoiceAt, settleDates } from './date-choice.ts'
import { bestWithoutCoverage } from './dynamic-program.ts'
import { isKept } from './kept-meetings.ts'
import { type LegalDays, legalDaysIn } from './legal-days.ts'
import { improveDates, movesFor } from './local-search.ts'
import {
  type Lying,
  type MeetingEntry,
  type MeetingTable,
  meetingsAround,
  meetingTable,
  type Occupied,
  occupiedBy,
  ownAndOthers,
} from './meetings-of-year.ts'
import type { OnProgress, PlanProblem, PlanWish } from './plan.ts'
import { type PlanningYear, planningYear } from './planning-year.ts'
import { isBlocked, type SeriesModel, seriesModel } from './series.ts'

export type PlannedDate = {
  readonly date: string
  /** Null for a meeting that is new. */
  readonly meetingId: MeetingId | null
  /** Pinned, past or agreed: the plan did not choose its date. */
  readonly kept: boolean
  /** A kept meeting's is the one that it was stored with. */
  readonly choice: DateChoice | null
  readonly standsInFor: readonly ForumId[]
}

export type PlannedSeries = { readonly forumId: ForumId; readonly dates: readonly PlannedDate[] }

export type PlannedDates = {
  /** In the order in which they were planned. */
  readonly series: readonly PlannedSeries[]
  readonly problems: readonly PlanProblem[]
  readonly method: 'instant' | 'optimal' | 'stopped'
}

/**
 * Dates for the forums of the wish; `onProgress` may call the improvement off: the best so far stands then, labelled so.
 * Forums that stand in for others come first, then regional ones, then the rest.
 */
export const planDates = (records: RecordSet, wish: PlanWish, onProgress: OnProgress = () => true): PlannedDates => {
  const context = planningYear(records, wish.year)
  const problems: PlanProblem[] = []
  const forums = inOrder(records, forumsOf(records, wish, problems))
  const planned = new Set(forums.map(({ forumId }) => forumId))
  const table = meetingTable(context, (meeting) => planned.has(meeting.forumId) && !isKept(meeting, wish))
  const tasks = progressOver(forums.length, wish, onProgress)
  const series = forums.map(({ forumId, forum }) => {
    const { planned, problem } = planSeries(context, wish, table, forumId, forum, tasks)
    if (problem !== null) problems.push(problem)
    for (const date of planned.dates) if (!date.kept) table.given.push(plannedAt(context, forumId, forum, date))
    return planned
  })
  return { series, problems, method: tasks.method() }
}

type ForumEntry = { readonly forumId: ForumId; readonly forum: Forum }

const forumsOf = (records: RecordSet, { forumIds }: PlanWish, problems: PlanProblem[]): readonly ForumEntry[] => {
  const hasRhythm = ({ cadence }: Forum) => cadence.unit !== 'once' && cadence.unit !== 'as-needed'
  if (forumIds === undefined)
    return [...records.forum].flatMap(([forumId, forum]) =>
      forum.active && hasRhythm(forum) ? [{ forumId, forum }] : [],
    )
  return [...new Set(forumIds)].toSorted(ascending).flatMap((forumId) => {
    const forum = records.forum.get(forumId)
    if (forum !== undefined && hasRhythm(forum)) return [{ forumId, forum }]
    problems.push({ code: forum === undefined ? 'forum-not-found' : 'no-cadence', forumId })
    return []
  })
}

const inOrder = (records: RecordSet, forums: readonly ForumEntry[]): readonly ForumEntry[] => {
  const standsIn = ({ forum }: ForumEntry) => (forum.dates.replaces.some((id) => records.forum.has(id)) ? 0 : 1)
  const kind = ({ forum }: ForumEntry) => forumKind.options.indexOf(forum.kind)
  return forums.toSorted((a, b) => standsIn(a) - standsIn(b) || kind(a) - kind(b) || ascending(a.forumId, b.forumId))
}

const plannedAt = (context: PlanningYear, forumId: ForumId, forum: Forum, planned: PlannedDate): Lying => {
  const { usualStart, durationMinutes } = forum
  const end = usualStart === null ? null : addMinutes(usualStart, durationMinutes)
  const place = { forumId, date: planned.date, start: usualStart, end, participants: [] }
  const lies = occupiedBy(context, planned.meetingId, place)
  if (lies === null) throw new Error('a planned date lies in the year')
  return { ...lies, standsInFor: planned.standsInFor }
}

const planSeries = (
  context: PlanningYear,
  wish: PlanWish,
  table: MeetingTable,
  forumId: ForumId,
  forum: Forum,
  tasks: Tasks,
): { readonly planned: PlannedSeries; readonly problem: PlanProblem | null } => {
  const { own, others } = ownAndOthers(table, forumId)
  const movable = table.movable.filter(({ meeting }) => meeting.forumId === forumId)
  const around = meetingsAround(context, table, forumId)
  const inYear = movable.filter(({ meeting }) => meeting.date?.slice(0, 4) === String(wish.year))
  const wanted = Math.max(inYear.length, wantedCount(context, wish, forum, own, around.lastBefore))
  const kept = own.filter((lying) => lying.forumId === forumId).map((lying) => keptDate(context, lying))
  const legal = legalDaysIn(context, forumId, wish.today)
  const model = seriesModel(context, { forumId, forum, legal: legal.days, own, others, count: wanted, ...around })
  const problem = problemOf(context, { forumId, forum, others }, model, legal, wanted)
  const chosen = chooseDays(model, tasks, `${forumId}:${wish.year}`, wanted)
  const standsInFor = forum.dates.replaces.filter((id) => context.records.forum.has(id))
  const identities = identitiesFor(
    Array.from(chosen, (at) => context.days.dates[model.series.days[at] ?? 0] ?? ''),
    [...inYear, ...movable.filter(({ meeting }) => meeting.date === null)],
  )
  const dates = identities.map(({ date, meetingId }, place): PlannedDate => {
    const choice = dateChoiceAt(context, model, chosen, place, tasks.method())
    return { date, meetingId, kept: false, choice, standsInFor }
  })
  return { planned: { forumId, dates: [...kept, ...dates].toSorted((a, b) => ascending(a.date, b.date)) }, problem }
}

const keptDate = (context: PlanningYear, { day, meetingId, standsInFor }: Lying): PlannedDate => ({
  date: context.days.dates[day] ?? '',
  meetingId,
  kept: true,
  choice: (meetingId === null ? null : context.records.meeting.get(meetingId)?.dateChoice) ?? null,
  standsInFor,
})

/** What the rhythm asks for beyond what lies fixed; of a year that is under way, the share of what is left of it. */
const wantedCount = (
  { days }: PlanningYear,
  { year, today }: PlanWish,
  forum: Forum,
  own: readonly Occupied[],
  lastBefore: string | null,
): number => {
  const due = meetingsDueIn(year, forum.cadence, lastBefore) ?? 0
  const opensOn = daysBetween(`${year}-01-01`, addDays(today, forum.dates.noticeDays))
  const length = days.dates.length
  if (opensOn <= 0 || opensOn >= length) return Math.max(0, due - own.length)
  const dueFromThen = Math.ceil((due * (length - opensOn)) / length)
  return Math.max(0, Math.min(due - own.length, dueFromThen - own.filter(({ day }) => day >= opensOn).length))
}

const problemOf = (
  context: PlanningYear,
  wish: { readonly forumId: ForumId; readonly forum: Forum; readonly others: readonly Occupied[] },
  { series, everInvited }: SeriesModel,
  { days, relax }: LegalDays,
  wanted: number,
): PlanProblem | null => {
  const { forumId } = wish
  if (wanted === 0) return null
  if (everInvited === 0) return { code: 'nobody-invited', forumId }
  const found = series.days.length
  if (found >= wanted) return null
  if (found > 0) return { code: 'too-few-legal-days', forumId, wanted, found }
  const blocked = days.filter((date) => isBlocked(context, wish, context.days.dates.indexOf(date))).length
  return {
    code: 'no-legal-day',
    forumId,
    relax: [...(blocked > 0 ? [{ rule: 'collision' as const, days: blocked }] : []), ...relax],
  }
}

const chooseDays = (model: SeriesModel, tasks: Tasks, seed: string, wanted: number): Int32Array => {
  if (model.everInvited === 0) return new Int32Array(0)
  const series = { ...model.series, count: Math.min(wanted, model.series.days.length) }
  const chosen = bestWithoutCoverage(series)
  tasks.improve((goOn) => improveDates(series, chosen, seed, goOn), movesFor(series))
  settleDates(series, chosen, tasks.method() !== 'instant')
  return chosen
}

type Tasks = {
  readonly improve: (task: (goOn: (done: number) => boolean) => void, moves: number) => void
  readonly method: () => 'instant' | 'optimal' | 'stopped'
}

/** Each forum is an equal part of the whole. Once called off, nothing more is improved. */
const progressOver = (forums: number, { method }: PlanWish, onProgress: OnProgress): Tasks => {
  const part = 1000
  let before = 0
  let stopped = false
  return {
    improve: (task, moves) => {
      if (method === 'instant') return
      const goOn = (done: number): boolean => {
        stopped ||= !onProgress({
          done: before + Math.floor((part * Math.min(done, moves)) / Math.max(1, moves)),
          of: part * forums,
        })
        return !stopped
      }
      if (!stopped && goOn(0)) task(goOn)
      before += part
    },
    method: () => (method === 'instant' ? 'instant' : stopped ? 'stopped' : 'optimal'),
  }
}

/** Gives each date the meeting that already lies there, then the others in their order; dates that are left are new. */
const identitiesFor = (
  dates: readonly string[],
  movable: readonly MeetingEntry[],
): readonly { readonly date: string; readonly meetingId: MeetingId | null }[] => {
  const isHere = (date: string) => movable.find(({ meeting }) => meeting.date === date)
  const staying = new Set(dates.flatMap((date) => isHere(date)?.id ?? []))
  const moving = movable
    .filter(({ id }) => !staying.has(id))
    .toSorted((a, b) => ascending(a.meeting.date ?? '9999', b.meeting.date ?? '9999') || ascending(a.id, b.id))
  return dates.map((date) => ({ date, meetingId: isHere(date)?.id ?? moving.shift()?.id ?? null }))
}
