/**
 * What the coordinator has chosen and been proposed while a year is being planned. Lives as long as the page does, so that one
 * can look at a forum or a person and come back; nothing of it is stored, and locking ends it.
 */
import { useSyncExternalStore } from 'react'
import type { Adjustment } from '../../core/planning/adjust-plan.ts'
import type { PlanWish, YearPlan } from '../../core/planning/plan.ts'
import type { ForumId, MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { type PlanRun, runPlan } from './plan-run.ts'

export type Proposal = {
  /** The archive that the plan was made from. */
  readonly records: RecordSet
  readonly wish: PlanWish
  readonly plan: YearPlan
}

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'planning' }
  | { readonly state: 'improving'; readonly stopping: boolean }
  /** What was there before the worker broke down still stands. */
  | { readonly state: 'failed' }

export type PlanSession = {
  readonly year: number
  /** Null: all that can be planned. */
  readonly forumIds: readonly ForumId[] | null
  readonly release: PlanWish['release']
  readonly proposal: Proposal | null
  readonly adjustments: readonly Adjustment[]
  readonly work: Work
}

const fresh = (): PlanSession => ({
  year: Number(todayInDenmark().slice(0, 4)) + 1,
  forumIds: null,
  release: 'drafts',
  proposal: null,
  adjustments: [],
  work: { state: 'idle' },
})

export const usePlanSession = (): PlanSession => useSyncExternalStore(subscribe, () => session ?? begin())

/** Whole per cent of the improvement that is under way; told apart, so that nothing else is drawn anew at each. */
export const useImproved = (): number => useSyncExternalStore(subscribe, () => improved)

export const choose = (chosen: Partial<Pick<PlanSession, 'year' | 'forumIds' | 'release'>>): void => {
  abandonRun()
  change({ ...chosen, work: { state: 'idle' } })
}

/** Makes a proposal; `optimal` keeps the one before it in sight until the better one is there. */
export const propose = (records: RecordSet, wish: PlanWish): void => {
  abandonRun()
  improved = 0
  const instant = wish.method === 'instant'
  change({ work: instant ? { state: 'planning' } : { state: 'improving', stopping: false } })
  run = runPlan(records, wish, {
    onProgress: (percent) => {
      improved = percent
      tellAll()
    },
    onPlan: (plan) => {
      run = null
      if (plan === null) return change({ work: { state: 'failed' } })
      const known = new Set<MeetingId>(plan.meetings.map(({ id }) => id))
      change({
        proposal: { records, wish, plan },
        adjustments: (session ?? begin()).adjustments.filter(({ meetingId }) => known.has(meetingId)),
        work: { state: 'idle' },
      })
    },
  })
}

/** The best so far stands. */
export const stopImproving = (): void => {
  const { work } = session ?? begin()
  if (work.state !== 'improving') return
  run?.stop()
  change({ work: { ...work, stopping: true } })
}

/** One adjustment a meeting: the latest. */
export const adjust = (adjustment: Adjustment): void =>
  change({
    adjustments: [
      ...(session ?? begin()).adjustments.filter(({ meetingId }) => meetingId !== adjustment.meetingId),
      adjustment,
    ],
  })

export const takeBackAdjustment = (meetingId: MeetingId): void =>
  change({ adjustments: (session ?? begin()).adjustments.filter((each) => each.meetingId !== meetingId) })

/** Once the plan is accepted, the next one begins from nothing. */
export const endSession = (): void => {
  abandonRun()
  session = null
  tellAll()
}

let session: PlanSession | null = null
let improved = 0
let run: PlanRun | null = null
const listeners = new Set<() => void>()

const begin = (): PlanSession => {
  session ??= fresh()
  return session
}

const change = (next: Partial<PlanSession>): void => {
  session = { ...(session ?? begin()), ...next }
  tellAll()
}

const tellAll = (): void => {
  for (const listener of listeners) listener()
}

const abandonRun = (): void => {
  run?.abandon()
  run = null
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
