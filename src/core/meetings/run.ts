/**
 * A meeting while it is held, against its agenda: what is on, how long it has taken, how far the whole is from its plan, and what
 * comes next. All of it is reckoned from the spans of the run and a moment that is given; it has no clock of its own, and knows
 * neither texts nor people.
 */
import { timeBoxes } from '../documents/case-plan.ts'
import { ascending } from '../order.ts'
import type { AgendaItem, CasePhase } from '../records/agenda-item.ts'
import { type AgendaItemId, type MeetingId, meetingRunIdOf } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import type { MeetingRun, RunSpan } from '../records/meeting-run.ts'
import type { RecordChange } from '../records/record-set.ts'
import { allocatedMinutes } from './schedule.ts'

type RunItem = { readonly id: AgendaItemId; readonly value: AgendaItem }

export type RunFacts = {
  readonly meetingId: MeetingId
  readonly meeting: Pick<Meeting, 'date' | 'start'>
  /** In the order of the agenda. */
  readonly items: readonly RunItem[]
  readonly run: MeetingRun | null
  /** Wall clock in Denmark, `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: string
}

/** An item, or one phase of it. */
export type RunStep = { readonly itemId: AgendaItemId; readonly phase: CasePhase | null }

/** Whole seconds. `left` goes below nothing where more was used than planned; both are null where nothing was planned. */
export type RunClock = { readonly used: number; readonly planned: number | null; readonly left: number | null }

export type RunState = {
  /** Over: nothing is left on the agenda, or its day has passed. The clock can be started again all the same. */
  readonly status: 'not-begun' | 'running' | 'stopped' | 'over'
  /** What is on, or was when the clock was stopped. `number` as printed. */
  readonly current:
    | (RunStep & { readonly number: number; readonly item: RunClock; readonly phaseClock: RunClock | null })
    | null
  /** One step on or back: to a phase of the same case, else to another item. */
  readonly next: RunStep | null
  readonly previous: RunStep | null
  /** The next item, past the phases of this one. */
  readonly nextItem: RunStep | null
  /** Seconds behind the plan, below nothing ahead of it; null where there is nothing to measure from. */
  readonly drift: number | null
  /** When the meeting ends (or ended) if what is left takes its time; null until it has begun. */
  readonly expectedEnd: string | null
}

export const runState = (facts: RunFacts): RunState => {
  const { items, run, now } = facts
  const lastSpan = run?.spans.findLast(({ itemId }) => items.some(({ id }) => id === itemId))
  const index = items.findIndex(({ id }) => id === lastSpan?.itemId)
  const item = items[index]
  if (lastSpan === undefined || item === undefined) {
    const next = items.find(isAhead)
    return {
      status: 'not-begun',
      current: null,
      next: next === undefined ? null : firstStep(next),
      previous: null,
      nextItem: next === undefined ? null : firstStep(next),
      drift: lateness(facts),
      expectedEnd: null,
    }
  }
  const phases = phasesOf(item.value)
  const at = { itemId: item.id, phase: phases.some(({ phase }) => phase === lastSpan.phase) ? lastSpan.phase : null }
  const following = items.slice(index + 1).filter(isAhead)
  const clock = clockOf(
    item,
    used(facts, ({ itemId }) => itemId === item.id),
  )
  const next = stepAfter(at, phases) ?? (following[0] === undefined ? null : firstStep(following[0]))
  const status = statusOf(lastSpan, now, next === null)
  const reference = status === 'over' ? latestEnd(facts) : secondsOf(now)
  const toCome = following.map((each) =>
    clockOf(
      each,
      used(facts, ({ itemId }) => itemId === each.id),
    ),
  )
  const left = status === 'over' ? 0 : [clock, ...toCome].reduce((sum, each) => sum + Math.max(0, each.left ?? 0), 0)
  const previousItem = items[index - 1]
  return {
    status,
    current: { ...at, number: index + 1, item: clock, phaseClock: phaseClock(facts, at, phases) },
    next,
    previous: stepBefore(at, phases) ?? (previousItem === undefined ? null : lastStep(previousItem)),
    nextItem: following[0] === undefined ? null : firstStep(following[0]),
    drift: reference + left - plannedEnd(facts),
    expectedEnd: momentOf(reference + left),
  }
}

/** Starts the clock on a step; whatever ran is ended. Nothing where it runs on that step already. */
export const startAt = (
  facts: RunFacts,
  step: RunStep,
  newId: () => string,
): readonly RecordChange<'meeting-run'>[] => {
  const before = facts.run?.spans.at(-1)
  const state = runState(facts)
  if (state.status === 'running' && before?.itemId === step.itemId && before.phase === step.phase) return []
  return changed(facts, [...ended(facts).filter(tookTime), { id: newId(), ...step, from: facts.now, to: null }])
}

export const stopClock = (facts: RunFacts): readonly RecordChange<'meeting-run'>[] =>
  facts.run?.spans.some(({ to }) => to === null) ? changed(facts, ended(facts)) : []

/** The space bar: stops what runs, goes on where it was stopped, begins with the first item. */
export const toggleClock = (facts: RunFacts, newId: () => string): readonly RecordChange<'meeting-run'>[] => {
  const { status, current, next } = runState(facts)
  if (status === 'running') return stopClock(facts)
  const step = current === null ? next : { itemId: current.itemId, phase: current.phase }
  return step === null ? [] : startAt(facts, step, newId)
}

/** How long each item took, in seconds, and when it was first and last on. Items that never were are left out. */
export const itemTimes = (
  facts: RunFacts,
): ReadonlyMap<AgendaItemId, { readonly from: string; readonly to: string; readonly seconds: number }> =>
  new Map(
    facts.items.flatMap(({ id }) => {
      const own = (facts.run?.spans ?? []).filter(({ itemId }) => itemId === id)
      if (own.length === 0) return []
      const from = Math.min(...own.map((span) => secondsOf(span.from)))
      const to = Math.max(...own.map((span) => endOf(span, facts)))
      return [[id, { from: momentOf(from), to: momentOf(to), seconds: used(facts, (span) => span.itemId === id) }]]
    }),
  )

/** The phases of an item with their minutes: a plan of its own, or for a case the usual shares. Most items have none. */
export const phasesOf = ({
  phases,
  caseId,
  minutes,
}: Pick<AgendaItem, 'phases' | 'caseId' | 'minutes'>): AgendaItem['phases'] => {
  if (phases.length > 0) return phases
  return caseId === null ? [] : timeBoxes(minutes ?? 0)
}

/** Not yet settled before its turn came. */
const isAhead = ({ value }: RunItem): boolean => value.progress === 'open'

const firstStep = ({ id, value }: RunItem): RunStep => ({ itemId: id, phase: phasesOf(value)[0]?.phase ?? null })
const lastStep = ({ id, value }: RunItem): RunStep => ({ itemId: id, phase: phasesOf(value).at(-1)?.phase ?? null })

const stepAfter = ({ itemId, phase }: RunStep, phases: AgendaItem['phases']): RunStep | null => {
  const next = phases[phases.findIndex((each) => each.phase === phase) + 1]
  return next === undefined ? null : { itemId, phase: next.phase }
}
const stepBefore = ({ itemId, phase }: RunStep, phases: AgendaItem['phases']): RunStep | null => {
  const before = phases[phases.findIndex((each) => each.phase === phase) - 1]
  return before === undefined ? null : { itemId, phase: before.phase }
}

const statusOf = (last: RunSpan, now: string, nothingLeft: boolean): RunState['status'] => {
  const passed = dayOf(last.to ?? last.from) < dayOf(now)
  if (last.to === null && !passed) return 'running'
  return passed || nothingLeft ? 'over' : 'stopped'
}

const clockOf = ({ value }: RunItem, seconds: number): RunClock => {
  const own = value.minutes ?? allocatedMinutes(value.phases)
  return withPlan(seconds, value.minutes === null && own === 0 ? null : own * 60)
}

const phaseClock = (facts: RunFacts, at: RunStep, phases: AgendaItem['phases']): RunClock | null => {
  const planned = phases.find(({ phase }) => phase === at.phase)
  if (planned === undefined) return null
  const seconds = used(facts, ({ itemId, phase }) => itemId === at.itemId && phase === at.phase)
  return withPlan(seconds, planned.minutes === 0 ? null : planned.minutes * 60)
}

const withPlan = (seconds: number, planned: number | null): RunClock => ({
  used: seconds,
  planned,
  left: planned === null ? null : planned - seconds,
})

const used = (facts: RunFacts, counts: (span: RunSpan) => boolean): number =>
  (facts.run?.spans ?? []).reduce(
    (sum, span) => (counts(span) ? sum + endOf(span, facts) - secondsOf(span.from) : sum),
    0,
  )

/**
 * When a span ended, never before it began, whatever the computer's clock did meanwhile. One that nobody ended runs until now; was
 * it left running on an earlier day, nobody knows, and its item is taken to have lasted as planned.
 */
const endOf = ({ itemId, from, to }: RunSpan, { items, now }: RunFacts): number => {
  const began = secondsOf(from)
  if (to !== null) return Math.max(began, secondsOf(to))
  if (dayOf(from) >= dayOf(now)) return Math.max(began, secondsOf(now))
  return began + (items.find(({ id }) => id === itemId)?.value.minutes ?? 0) * 60
}

const latestEnd = (facts: RunFacts): number => Math.max(...(facts.run?.spans ?? []).map((span) => endOf(span, facts)))

/** From the planned start, where the meeting is held on its day; else from when it began. */
const plannedEnd = (facts: RunFacts): number => {
  const { meeting, items, run } = facts
  const first = run?.spans.map(({ from }) => from).toSorted(ascending)[0] ?? facts.now
  const begins = meeting.start !== null && meeting.date === dayOf(first) ? `${meeting.date}T${meeting.start}:00` : first
  return secondsOf(begins) + allocatedMinutes(items.map(({ value }) => value)) * 60
}

/** How late a meeting is that should have begun. */
const lateness = ({ meeting, now }: RunFacts): number | null => {
  if (meeting.start === null || meeting.date !== dayOf(now)) return null
  const late = secondsOf(now) - secondsOf(`${meeting.date}T${meeting.start}:00`)
  return late > 0 ? late : null
}

const ended = (facts: RunFacts): readonly RunSpan[] =>
  (facts.run?.spans ?? []).map((span) => (span.to === null ? { ...span, to: momentOf(endOf(span, facts)) } : span))

/** One that took no time tells nothing, except, while it is the last, where the clock was stopped. */
const tookTime = ({ from, to }: RunSpan): boolean => to !== null && from < to

const changed = ({ meetingId, run }: RunFacts, spans: readonly RunSpan[]): readonly RecordChange<'meeting-run'>[] => [
  { kind: 'meeting-run', id: meetingRunIdOf(meetingId), value: { ...run, meetingId, spans } },
]

const dayOf = (moment: string): string => moment.slice(0, 10)
const secondsOf = (moment: string): number => Date.parse(`${moment}Z`) / 1000
const momentOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19)
