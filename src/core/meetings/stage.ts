/**
 * What a second screen shows of a meeting while it is held: made so that everybody in the room may read it. Of people, texts and
 * what stands under an item it is told nothing, and of a closed item only its number and its time. A name that stands in a title
 * goes as it does from a paper to share. The screen counts on by itself.
 */
import { z } from 'zod'
import { questionsFor } from '../documents/case-plan.ts'
import { categoryTitles } from '../documents/words.ts'
import { casePhase } from '../records/agenda-item.ts'
import type { SparringKind } from '../records/case.ts'
import type { CaseId } from '../records/ids.ts'
import { phasesOf, type RunFacts, type RunStep, runState } from './run.ts'

const shortLine = z.string().max(2000)
const seconds = z.number().int()
const clock = z.strictObject({ used: seconds, planned: seconds.nullable(), left: seconds.nullable() }).readonly()

/** `title` is null where the item is closed. */
const shownItem = z.strictObject({ number: z.number().int().min(1), title: shortLine.nullable() }).readonly()

const clocks = z
  .strictObject({
    status: z.enum(['not-begun', 'running', 'stopped', 'over']),
    /** The wall clock at which the others were right. */
    at: z.iso.datetime({ local: true }),
    item: clock.nullable(),
    phase: clock.nullable(),
    /** Seconds behind the plan. */
    drift: seconds.nullable(),
  })
  .readonly()
type StageClocks = z.infer<typeof clocks>

export const stageView = z
  .strictObject({
    scheme: z.enum(['light', 'dark']),
    meeting: shortLine,
    item: shownItem.nullable(),
    /** Of a case: all phases, the one that is on, and what can be asked in it. */
    phases: z.array(casePhase).max(20).readonly(),
    phase: casePhase.nullable(),
    questions: z.array(shortLine).max(2).readonly(),
    next: shownItem.nullable(),
    clocks,
  })
  .readonly()
export type StageView = z.infer<typeof stageView>

/** What the second screen asks of the meeting: its keys. */
export const stagePress = z.enum(['toggle', 'next', 'previous'])
export type StagePress = z.infer<typeof stagePress>

type ShownWith = {
  readonly scheme: StageView['scheme']
  /** The name of the meeting. */
  readonly meeting: string
  /** What the author of a case asks for. */
  readonly sparring: (id: CaseId) => readonly SparringKind[]
  readonly withoutNames: (written: string) => string
}

export const stageViewOf = (facts: RunFacts, { scheme, meeting, sparring, withoutNames }: ShownWith): StageView => {
  const { status, current, nextItem, drift } = runState(facts)
  const value = facts.items.find(({ id }) => id === current?.itemId)?.value
  const open = value !== undefined && !value.closed ? value : null
  const phase = open === null ? null : (current?.phase ?? null)
  const kinds = open === null || open.caseId === null ? [] : sparring(open.caseId)
  return {
    scheme,
    meeting: withoutNames(meeting),
    item: shownAs(facts, current, withoutNames),
    phases: open === null ? [] : phasesOf(open).map((each) => each.phase),
    phase,
    questions: phase === null ? [] : questionsFor(phase, kinds).slice(0, 2),
    next: shownAs(facts, nextItem, withoutNames),
    clocks: {
      status,
      at: facts.now,
      item: current?.item ?? null,
      phase: phase === null ? null : (current?.phaseClock ?? null),
      drift: status === 'not-begun' ? null : drift,
    },
  }
}

/** The clocks as they are at a later moment, if nobody pressed anything meanwhile. */
export const clocksAt = (given: StageClocks, now: string): StageClocks => {
  const { status, at, item, phase, drift } = given
  const passed = Math.max(0, (Date.parse(`${now}Z`) - Date.parse(`${at}Z`)) / 1000)
  if (status === 'over') return { ...given, at: now }
  if (status !== 'running') return { ...given, at: now, drift: drift === null ? null : drift + passed }
  const late = Math.max(0, passed - Math.max(0, item?.left ?? 0))
  return {
    status,
    at: now,
    item: item && runOn(item, passed),
    phase: phase && runOn(phase, passed),
    drift: drift === null ? null : drift + late,
  }
}

const runOn = ({ used, planned, left }: z.infer<typeof clock>, passed: number): z.infer<typeof clock> => ({
  used: used + passed,
  planned,
  left: left === null ? null : left - passed,
})

const shownAs = (
  { items }: RunFacts,
  step: RunStep | null,
  withoutNames: ShownWith['withoutNames'],
): StageView['item'] => {
  const index = items.findIndex(({ id }) => id === step?.itemId)
  const value = items[index]?.value
  if (value === undefined) return null
  const number = index + 1
  return value.closed
    ? { number, title: null }
    : { number, title: withoutNames(value.title.trim()) || categoryTitles[value.category] }
}
