/** Makes the series of a forum's dates out of the records: what its legal days are worth, whom they reach, what is pinned. */
import { rhythmDays } from '../calendar/cadence.ts'
import { addMinutes } from '../danish/dates.ts'
import type { Forum } from '../records/forum.ts'
import type { ForumId } from '../records/ids.ts'
import { asksForWeeks, isInWeeks } from './legal-days.ts'
import { type Occupied, overlaps, timesOf } from './meetings-of-year.ts'
import { gapCosts, personMeeting, preferredWeekWorth, type Series, sameDayCost, sameWeekCost } from './objective.ts'
import { dayIndex, emptyRows, hasBit, type PlanningYear, setBit, sharedCount } from './planning-year.ts'

type SeriesWish = {
  readonly forumId: ForumId
  readonly forum: Forum
  /** The days to choose from (legal-days.ts). */
  readonly legal: readonly string[]
  /** The forum's meetings that stay, and meetings of others that stand in for one of them. */
  readonly own: readonly Occupied[]
  readonly others: readonly Occupied[]
  readonly count: number
  /** The nearest meetings in other years. */
  readonly lastBefore: string | null
  readonly firstAfter: string | null
  /** A day that is weighed whatever the rules say of it. */
  readonly asked?: string
}

/** The series with what is told of its days: by their index in `series.days`. */
export type SeriesModel = {
  readonly series: Series
  readonly invited: readonly number[]
  readonly atWork: readonly number[]
  /** Other meetings on the same day that somebody is invited to as well. */
  readonly collisions: readonly number[]
  /** People by the bits of the series, as indices into the people of the year. */
  readonly people: readonly number[]
  /** Everybody who is invited on some day, whether a date can reach them or not. */
  readonly everInvited: number
}

export const seriesModel = (context: PlanningYear, wish: SeriesWish): SeriesModel => {
  const { days } = context
  const invitedRows = context.invitedTo(wish.forumId)
  const legal = new Set(wish.legal)
  const taken = new Set(wish.own.map(({ day }) => day))
  const open = days.dates.flatMap((date, day) =>
    date === wish.asked || (legal.has(date) && !taken.has(day) && !isBlocked(context, wish, day)) ? [day] : [],
  )
  const invited = open.map((day) => sharedCount(invitedRows, day, invitedRows, day))
  const atWork = open.map((day) => sharedCount(invitedRows, day, context.atWork, day))
  const collisions = open.map(
    (day) => wish.others.filter((other) => other.day === day && shares(context, wish, other)).length,
  )
  const people = peopleReached(context, wish, open)
  const everInvited = countInvited(context, wish.forumId)
  const pinned = wish.own.toSorted((a, b) => a.day - b.day)
  const bits = emptyRows(open.length, people.length)
  const reached = emptyRows(1, people.length)
  people.forEach((person, bit) => {
    open.forEach((day, row) => {
      if (hasBit(invitedRows, day, person) && hasBit(context.atWork, day, person)) setBit(bits, row, bit)
    })
    if (pinned.some((meeting) => isReachedBy(context, meeting, person))) setBit(reached, 0, bit)
  })
  const reachable = emptyRows(1, people.length)
  people.forEach((_, bit) => {
    setBit(reachable, 0, bit)
  })
  const rhythm = rhythmDays(wish.forum.cadence) ?? 365
  return {
    series: {
      days: Int32Array.from(open),
      worth: Int32Array.from(open, (day, at) => worthOf(context, wish, day, atWork[at] ?? 0, everInvited)),
      words: bits.words,
      atWork: bits.rows,
      pinned: Int32Array.from(pinned, ({ day }) => day),
      reached: reached.rows,
      reachable: reachable.rows,
      count: wish.count,
      ...yearsEdges(context, wish, rhythm),
      gapCost: gapCosts(rhythm, everInvited),
    },
    invited,
    atWork,
    collisions,
    people,
    everInvited,
  }
}

/** Another meeting at the same time with somebody who is invited to both: never. */
export const isBlocked = (
  context: PlanningYear,
  wish: Pick<SeriesWish, 'forumId' | 'forum' | 'others'>,
  day: number,
): boolean =>
  wish.others.some(
    (other) => other.day === day && overlaps(other.times, ownTimes(wish.forum)) && shares(context, wish, other),
  )

const ownTimes = ({ usualStart, durationMinutes }: Forum) =>
  timesOf(usualStart, usualStart === null ? null : addMinutes(usualStart, durationMinutes), durationMinutes)

const sharedWith = (context: PlanningYear, { forumId }: Pick<SeriesWish, 'forumId'>, other: Occupied, day: number) =>
  sharedCount(context.invitedTo(forumId), day, other.invited, other.row)

const shares = (context: PlanningYear, wish: Pick<SeriesWish, 'forumId'>, other: Occupied): boolean =>
  sharedWith(context, wish, other, other.day) > 0

const worthOf = (context: PlanningYear, wish: SeriesWish, day: number, atWork: number, everInvited: number): number => {
  const { week } = wish.forum.dates
  const preferred = week.strength === 'preferred' && asksForWeeks(week) && isInWeeks(week, context.days, day)
  let worth = atWork * personMeeting + (preferred ? everInvited * preferredWeekWorth : 0)
  const monday = day - ((context.days.weekday[day] ?? 1) - 1)
  for (const other of wish.others) {
    if (other.day < monday || other.day > monday + 6) continue
    worth -= sharedWith(context, wish, other, day) * (other.day === day ? sameDayCost : sameWeekCost)
  }
  return worth
}

/** Those whom one of the days, or a meeting that stays, finds at work: nobody else's coverage is a question of dates. */
const peopleReached = (context: PlanningYear, wish: SeriesWish, open: readonly number[]): readonly number[] => {
  const invited = context.invitedTo(wish.forumId)
  return context.people.flatMap((_, person) =>
    open.some((day) => hasBit(invited, day, person) && hasBit(context.atWork, day, person)) ||
    wish.own.some((meeting) => isReachedBy(context, meeting, person))
      ? [person]
      : [],
  )
}

const isReachedBy = (context: PlanningYear, { invited, row, day }: Occupied, person: number): boolean =>
  hasBit(invited, row, person) && hasBit(context.atWork, day, person)

const countInvited = (context: PlanningYear, forumId: ForumId): number => {
  const { words, rows } = context.invitedTo(forumId)
  const ever = new Uint32Array(words)
  for (let at = 0; at < rows.length; at++) ever[at % words] = (ever[at % words] ?? 0) | (rows[at] ?? 0)
  const all = { words, rows: ever }
  return sharedCount(all, 0, all, 0)
}

/**
 * The rhythm runs on from the year before and into the next, yet a long break is not made up for. A forum that begins, or has no
 * meeting after, stands half a rhythm from the year's edge.
 */
const yearsEdges = ({ days }: PlanningYear, { lastBefore, firstAfter }: SeriesWish, rhythm: number) => {
  const length = days.dates.length
  const half = Math.floor(rhythm / 2)
  return {
    before: lastBefore === null ? -half : Math.max(-rhythm, dayIndex(days, lastBefore)),
    after: firstAfter === null ? length + half : Math.min(length + rhythm, dayIndex(days, firstAfter)),
  }
}
