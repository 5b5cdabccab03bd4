/** A facilitator's plan for a case: how long each phase may take, and what to ask in it. Knows the meeting's time, not the clock. */
import { allocatedMinutes, meetingMinutes } from '../meetings/schedule.ts'
import { type AgendaItem, type CasePhase, casePhase } from '../records/agenda-item.ts'
import type { SparringKind } from '../records/case.ts'
import type { CaseId } from '../records/ids.ts'
import { lines } from './blocks.ts'
import {
  openQuestions,
  phaseQuestions,
  phaseWords,
  sparringQuestions,
  casePackWords as words,
} from './case-pack-words.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentTable } from './model.ts'

/** Minutes for each case: what the agenda gives it, else an even share of what the agenda leaves for cases. */
export const minutesForCase = (
  { meeting, forum, items }: Pick<MeetingPapers, 'meeting' | 'forum' | 'items'>,
  id: CaseId,
  casesInRoom: number,
): number => {
  const own = items.find(({ caseId }) => caseId === id)?.minutes ?? 0
  if (own > 0) return own
  const rounds = allocatedMinutes(items.filter(({ category, caseId }) => category === 'case-round' && caseId === null))
  const length = meetingMinutes(meeting) ?? forum.durationMinutes
  const others = items.filter(({ category, caseId }) => category !== 'case-round' && caseId === null)
  const left = length - Math.max(allocatedMinutes(others), leastAround)
  const share = Math.floor((rounds > 0 ? rounds : left) / Math.max(1, casesInRoom))
  return Math.max(leastForCase, share - (share > 2 * leastForCase ? share % 5 : 0))
}

/** Welcome and goodbye, where the agenda does not say. */
const leastAround = 20
/** Under this the phases mean nothing. */
const leastForCase = 10

/** In per cent of the case's time. */
const shares: Readonly<Record<CasePhase, number>> = {
  telling: 20,
  clarifying: 15,
  reflecting: 20,
  sparring: 30,
  'taking-along': 15,
}

/** Whole minutes for each phase that add up to the case's. */
export const timeBoxes = (minutes: number): readonly { readonly phase: CasePhase; readonly minutes: number }[] => {
  const floors = casePhase.options.map((phase) => Math.floor((minutes * shares[phase]) / 100))
  const left = minutes - floors.reduce((sum, each) => sum + each, 0)
  const byRemainder = casePhase.options
    .map((phase, index) => ({ index, remainder: (minutes * shares[phase]) % 100 }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return casePhase.options.map((phase, index) => ({ phase, minutes: (floors[index] ?? 0) + (more.has(index) ? 1 : 0) }))
}

/** The plan with other minutes for one phase; it names every phase, in their order. */
export const withPhase = (phases: AgendaItem['phases'], phase: CasePhase, minutes: number): AgendaItem['phases'] =>
  casePhase.options.map((each) => ({
    phase: each,
    minutes: each === phase ? minutes : (phases.find((planned) => planned.phase === each)?.minutes ?? 0),
  }))

export const planTable = (
  number: number,
  boxes: ReturnType<typeof timeBoxes>,
  sparring: readonly SparringKind[],
): DocumentTable => ({
  type: 'table',
  description: words.planDescription(number),
  columns: [
    { title: words.phase, width: 0.28 },
    { title: words.time, width: 0.1 },
    { title: words.questions, width: 0.62 },
  ],
  rows: boxes.map((box) => [
    lines([phaseWords[box.phase]]),
    lines([words.minutes(box.minutes)]),
    lines(questionsFor(box.phase, sparring)),
  ]),
})

export const questionsFor = (phase: CasePhase, sparring: readonly SparringKind[]): readonly string[] => {
  if (phase !== 'reflecting' && phase !== 'sparring') return phaseQuestions[phase]
  return sparring.length === 0 ? openQuestions[phase] : sparring.flatMap((kind) => sparringQuestions[kind][phase])
}
