/**
 * On which days of a year a forum may meet, and for every other day the rule that closes it. Where no day is left it says what
 * giving up a rule would open. Knows nothing of who is at work.
 */
import { schoolHolidays } from '../calendar/school-holidays.ts'
import { addDays, minutesOfDay } from '../danish/dates.ts'
import type { Forum } from '../records/forum.ts'
import type { AreaId, ForumId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { DateRule } from './plan.ts'
import { type PlanningYear, planningYear, type YearDays } from './planning-year.ts'

/** Other meetings close no day by themselves: that depends on what is planned before (series.ts). */
export type ClosedBy = Exclude<DateRule, 'collision'> | 'public' | 'closing'

type Relaxation = { readonly rule: DateRule; readonly days: number }

export type LegalDays = {
  readonly days: readonly string[]
  /** Every other day of the year, with the first rule that closes it. */
  readonly closed: ReadonlyMap<string, ClosedBy>
  /**
   * Rules that alone keep days closed, the most days first. Where no rule does so alone: rules to give up one after another,
   * each with the days that are open by then.
   */
  readonly relax: readonly Relaxation[]
}

export const legalDays = (
  records: RecordSet,
  forumId: ForumId,
  when: { readonly year: number; readonly today: string },
): LegalDays => legalDaysIn(planningYear(records, when.year), forumId, when.today)

export const legalDaysIn = (context: PlanningYear, forumId: ForumId, today: string): LegalDays => {
  const { days } = context
  const forum = context.records.forum.get(forumId)
  if (forum === undefined) return { days: [], closed: new Map(), relax: [] }
  const broken = brokenRules(context, forum, today)
  const open: string[] = []
  const closed = new Map<string, ClosedBy>()
  days.dates.forEach((date, day) => {
    const mask = broken[day] ?? 0
    if (mask === 0) open.push(date)
    else closed.set(date, order.find((rule) => (mask & bitOf(rule)) !== 0) ?? 'weekdays')
  })
  return { days: open, closed, relax: relaxations(broken, open.length) }
}

/** The last days of the month count as its fifth week, whatever its length. */
export const isInWeeks = (week: Forum['dates']['week'], days: YearDays, day: number): boolean => {
  if (week.isoWeeks.includes(days.week[day] ?? 0)) return true
  if (week.monthWeeks.length === 0) return false
  const date = days.dates[day] ?? ''
  const dayOfMonth = Number(date.slice(8, 10))
  const isLast = addDays(date, 7).slice(5, 7) !== date.slice(5, 7)
  return week.monthWeeks.some((number) => (number === 5 ? isLast : number === Math.ceil(dayOfMonth / 7)))
}

export const asksForWeeks = ({ isoWeeks, monthWeeks }: Forum['dates']['week']): boolean =>
  isoWeeks.length + monthWeeks.length > 0

/** Of several rules that close a day the first is told. */
const order: readonly ClosedBy[] = [
  'public',
  'closing',
  'weekdays',
  'hours',
  'notice',
  'blocked',
  'school-holidays',
  'week',
]
const bitOf = (rule: ClosedBy): number => 1 << order.indexOf(rule)
/** A Saturday or Sunday that nobody asked for: no rule to give up. */
const weekend = 1 << order.length
const rulesToRelax = ['weekdays', 'hours', 'notice', 'blocked', 'school-holidays', 'week'] as const satisfies DateRule[]

/** For each day the rules that it breaks, as bits. */
const brokenRules = ({ records, days, daysOff }: PlanningYear, forum: Forum, today: string): Uint16Array => {
  const { weekdays, blocked, week, noticeDays, schoolHolidays: schools } = forum.dates
  const allowed = weekdays.length === 0 ? [1, 2, 3, 4, 5] : weekdays
  const hours = keepsHours(forum) ? 0 : bitOf('hours')
  const firstDay = addDays(today, noticeDays)
  const vacations = schools === 'avoid' ? holidaysOf(records, forum.membership.areaIds, days.year) : []
  const isFixed = week.strength === 'fixed' && asksForWeeks(week)
  return Uint16Array.from(days.dates, (date, day) => {
    const within = ({ from, to }: { readonly from: string; readonly to: string }) => from <= date && date <= to
    const off = daysOff[day] ?? null
    return (
      hours |
      (off === null ? 0 : bitOf(off.kind)) |
      (allowed.includes(days.weekday[day] ?? 0) ? 0 : (days.weekday[day] ?? 0) > 5 ? weekend : bitOf('weekdays')) |
      (date < firstDay ? bitOf('notice') : 0) |
      (blocked.some(within) ? bitOf('blocked') : 0) |
      (vacations.some(within) ? bitOf('school-holidays') : 0) |
      (isFixed && !isInWeeks(week, days, day) ? bitOf('week') : 0)
    )
  })
}

/** The areas that the forum is for; of a forum for all areas, all of them. */
const holidaysOf = (records: RecordSet, areaIds: readonly AreaId[], year: number) =>
  [...records.area]
    .filter(([id]) => areaIds.length === 0 || areaIds.includes(id))
    .flatMap(([, area]) => schoolHolidays(year, area.schoolHolidays))

/** Without a usual start the meeting need only fit in between. */
const keepsHours = ({ usualStart, durationMinutes, dates: { earliest, latest } }: Forum): boolean => {
  const from = earliest === null ? 0 : minutesOfDay(earliest)
  const to = latest === null ? 24 * 60 : minutesOfDay(latest)
  const start = usualStart === null ? from : minutesOfDay(usualStart)
  return from <= start && start + durationMinutes <= to
}

const relaxations = (broken: Uint16Array, open: number): readonly Relaxation[] => {
  const openWithout = (given: number) => broken.reduce((count, mask) => count + ((mask & ~given) === 0 ? 1 : 0), 0)
  const alone = rulesToRelax
    .map((rule) => ({ rule, days: openWithout(bitOf(rule)) - open }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days)
  return alone.length > 0 || open > 0 ? alone : oneAfterAnother(broken, openWithout)
}

/** Gives up the rule that closes the most days, then the next, until a day is open. */
const oneAfterAnother = (broken: Uint16Array, openWithout: (given: number) => number): readonly Relaxation[] => {
  const closes = (rule: (typeof rulesToRelax)[number]) =>
    broken.reduce((count, mask) => count + ((mask & bitOf(rule)) === 0 ? 0 : 1), 0)
  const given: Relaxation[] = []
  let bits = 0
  for (const rule of rulesToRelax.toSorted((a, b) => closes(b) - closes(a))) {
    if (closes(rule) === 0) continue
    bits |= bitOf(rule)
    given.push({ rule, days: openWithout(bits) })
    if (openWithout(bits) > 0) break
  }
  return given
}
