/**
 * The dates of a case, reckoned back from its meeting by the forum's rule, and what comes next. Nothing of it is stored: a meeting
 * that moves takes the dates along.
 *
 * A date that falls on a weekend, a public holiday or a closing day lies on the working day before, since somebody has to act on
 * it. Where a case is asked for late, the author gets half of the days that are left.
 */
import { workingDayBefore } from '../calendar/holidays.ts'
import { addDays, daysBetween } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { Case } from '../records/case.ts'
import type { CaseRule } from '../records/forum.ts'
import { isApproved } from './life.ts'
import { erasedOn } from './retention.ts'

export type CaseDeadlines = {
  /** Null where the meeting has no date, as are the others. */
  readonly ask: string | null
  readonly remind: readonly string[]
  readonly due: string | null
  readonly pack: string | null
}

/** What waits to be done, by the coordinator or by the author. `settle`: the meeting is past or the turn gone, and somebody decides. */
export type CaseStep =
  | 'ask'
  | 'remind'
  | 'receive'
  | 'check'
  | 'agree'
  | 'approve'
  | 'pack'
  | 'use'
  | 'learn'
  | 'approve-learning'
  | 'erase'
  | 'settle'

type Urgency = 'later' | 'soon' | 'today' | 'late'

export type NextStep = {
  readonly step: CaseStep
  /** Null: no day is set for it. */
  readonly on: string | null
  readonly urgency: Urgency
  /** From today; negative where it is late. */
  readonly days: number | null
}

type Life = Pick<
  Case,
  'status' | 'events' | 'dueOn' | 'agreedOn' | 'passOn' | 'learningApproval' | 'eraseOn' | 'eraseNoticedOn'
> & {
  readonly learning: readonly unknown[]
  readonly willTry: readonly unknown[]
}

type DeadlineFacts = {
  readonly rule: CaseRule
  readonly meetingDate: string | null
  readonly mayDayIsFree: boolean
  readonly today: string
}

/** `life` is null while nobody has been asked: then the dates are those of asking on the day of the rule, or today if that is past. */
export const deadlinesOf = (life: Pick<Life, 'events' | 'dueOn'> | null, facts: DeadlineFacts): CaseDeadlines => {
  const { rule, meetingDate, today } = facts
  if (meetingDate === null) return { ask: null, remind: [], due: null, pack: null }
  const days = (count: number): string => workingDayBefore(addDays(meetingDate, -count), facts)
  const ask = days(rule.askDays)
  const asked = askedOn(life) ?? latest(ask, today)
  const due = dueDate(life?.dueOn ?? null, asked, meetingDate, facts)
  const remind = [...new Set(rule.remindDays.map(days))].toSorted(ascending)
  return {
    ask,
    remind: remind.filter((date) => date > asked && date < meetingDate),
    due,
    pack: earliest(latest(days(rule.packDays), due), meetingDate),
  }
}

/** Null where nothing more is to be done. */
export const nextStep = (
  life: Life | null,
  deadlines: CaseDeadlines,
  {
    meetingDate,
    today,
    hasStory,
    isLost,
  }: Pick<DeadlineFacts, 'meetingDate' | 'today'> & {
    readonly hasStory: boolean
    /** The turn is gone, or the meeting cancelled. */
    readonly isLost: boolean
  },
): NextStep | null => {
  const at = (step: CaseStep, on: string | null): NextStep => ({ step, on, ...urgencyOf(on, today) })
  if (life === null) return at('ask', deadlines.ask)
  const { due, pack } = deadlines
  const isAhead = life.status !== 'used' && life.status !== 'learned' && isOpen(life)
  if (isAhead && isLost) return at('settle', null)
  if (isAhead && meetingDate !== null && meetingDate < today)
    return at(isApproved(life) ? 'use' : 'settle', meetingDate)
  switch (life.status) {
    case 'asked':
    case 'promised':
      return waitingFor(life, deadlines, today, at)
    case 'returned':
      return at('receive', due === null || due >= today ? due : pack)
    case 'received':
      return at('check', pack)
    case 'checked':
      return at(life.agreedOn === null ? 'agree' : 'approve', pack)
    case 'approved':
      return at('pack', pack)
    case 'in-pack':
      return isPackedForIts(life) ? at('use', meetingDate) : at('pack', pack)
    case 'used':
      return at('learn', erasedOn(life, today))
    case 'learned':
      if (waitsForCatalogue(life)) return at('approve-learning', erasedOn(life, today))
      return hasStory ? at('erase', erasedOn(life, today)) : null
    case 'withdrawn':
      return hasStory ? at('erase', erasedOn(life, today)) : null
    case 'erased':
      return waitsForCatalogue(life) ? at('approve-learning', null) : null
  }
}

/** Three days or less are soon. */
export const urgencyOf = (on: string | null, today: string): Pick<NextStep, 'urgency' | 'days'> => {
  if (on === null) return { urgency: 'later', days: null }
  const days = daysBetween(today, on)
  return { urgency: days < 0 ? 'late' : days === 0 ? 'today' : days <= 3 ? 'soon' : 'later', days }
}

const isOpen = ({ status }: Life): boolean => status !== 'withdrawn' && status !== 'erased'

const askedOn = (life: Pick<Life, 'events'> | null): string | null =>
  life?.events.find(({ kind }) => kind === 'asked')?.on ?? null

/** A day that somebody set, where it still makes sense; else the rule's, where that leaves time; else half of what is left. */
const dueDate = (set: string | null, asked: string, meetingDate: string, facts: DeadlineFacts): string => {
  if (set !== null && set >= asked && set <= meetingDate) return set
  const byRule = workingDayBefore(addDays(meetingDate, -facts.rule.dueDays), facts)
  if (byRule > asked) return byRule
  const left = daysBetween(asked, meetingDate)
  if (left <= 0) return meetingDate
  const half = addDays(asked, Math.floor(left / 2))
  const workingDay = workingDayBefore(half, facts)
  return workingDay > asked ? workingDay : half
}

/** A reminder that is due and was not sent, unless the text itself is late; else whichever day comes first. */
const waitingFor = (
  { events }: Life,
  { remind, due }: CaseDeadlines,
  today: string,
  at: (step: CaseStep, on: string | null) => NextStep,
): NextStep => {
  if (due !== null && due < today) return at('receive', due)
  const isSent = (date: string): boolean => events.some(({ kind, on }) => kind === 'reminded' && on >= date)
  const waiting = remind.findLast((date) => date <= today)
  if (waiting !== undefined && !isSent(waiting)) return at('remind', waiting)
  const next = remind.find((date) => date > today)
  return next !== undefined && (due === null || next < due) ? at('remind', next) : at('receive', due)
}

/** A case that was carried over with its pack is not in the pack of its new meeting. */
const isPackedForIts = ({ events }: Life): boolean =>
  events.findLastIndex(({ kind }) => kind === 'in-pack') > events.findLastIndex(({ kind }) => kind === 'carried-over')

const waitsForCatalogue = ({ learning, willTry, passOn, learningApproval }: Life): boolean =>
  passOn === 'yes' && learningApproval === null && learning.length + willTry.length > 0

const latest = (a: string, b: string): string => (a > b ? a : b)
const earliest = (a: string, b: string): string => (a < b ? a : b)
