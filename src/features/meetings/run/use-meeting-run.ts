/** How the meeting goes right now, and the presses that change it. */
import { useEffect, useMemo, useState } from 'react'
import { momentInDenmark } from '../../../core/danish/dates.ts'
import {
  type RunFacts,
  type RunState,
  type RunStep,
  runState,
  startAt,
  toggleClock,
} from '../../../core/meetings/run.ts'
import type { StagePress } from '../../../core/meetings/stage.ts'
import { type AgendaItemId, type MeetingId, meetingRunIdOf } from '../../../core/records/ids.ts'
import { type RecordChange, recordSetOf } from '../../../core/records/record-set.ts'
import { commitOrTell, editsOf, newElementId, type Stored, useRecord } from '../../../replica/index.ts'
import { run as words } from '../../../strings/run.ts'
import { useItems } from '../use-meeting.ts'

type Presses = {
  readonly press: (what: StagePress) => void
  /** Starts the clock on an item. */
  readonly goTo: (itemId: AgendaItemId) => void
}

/** What does not tick: it changes when somebody presses something or edits the agenda. */
export type RunBase = Presses & { readonly factsAt: (now: string) => RunFacts }

/** Null while the records are on their way. */
export const useRunBase = (meetingId: MeetingId): RunBase | null => {
  const meeting = useRecord('meeting', meetingId)
  const stored = useRecord('meeting-run', meetingRunIdOf(meetingId))
  const items = useItems(meetingId)
  return useMemo(() => {
    if (!meeting || stored === undefined || items === undefined) return null
    const run = stored?.value ?? null
    const factsAt = (now: string): RunFacts => ({ meetingId, meeting: meeting.value, items, run, now })
    return { factsAt, ...pressesOf(factsAt, stored) }
  }, [meetingId, meeting, stored, items])
}

export type MeetingRunNow = Presses & { readonly facts: RunFacts; readonly state: RunState }

/** It ticks by itself. Null while the records are on their way. */
export const useMeetingRun = (meetingId: MeetingId): MeetingRunNow | null => {
  const now = useNow()
  const base = useRunBase(meetingId)
  if (base === null) return null
  const facts = base.factsAt(now)
  return { facts, state: runState(facts), press: base.press, goTo: base.goTo }
}

/** The item that is on the clock, or was last; it does not tick. */
export const useItemOnClock = (meetingId: MeetingId): AgendaItemId | null =>
  useRecord('meeting-run', meetingRunIdOf(meetingId))?.value.spans.at(-1)?.itemId ?? null

const pressesOf = (factsAt: (now: string) => RunFacts, stored: Stored<'meeting-run'> | null): Presses => {
  const records = recordSetOf(stored === null ? [] : [stored])
  const commit = (changes: readonly RecordChange[]) => void commitOrTell(words.changed, editsOf(records, changes))
  /** The moment of the press, not of the last tick. */
  const factsNow = () => factsAt(momentInDenmark(new Date()))
  const start = (step: RunStep | null) => {
    if (step !== null) commit(startAt(factsNow(), step, newElementId))
  }
  return {
    press: (what) => {
      if (what === 'toggle') commit(toggleClock(factsNow(), newElementId))
      else start(runState(factsNow())[what])
    },
    goTo: (itemId) => start({ itemId, phase: null }),
  }
}

const useNow = (): string => {
  const [now, setNow] = useState(() => momentInDenmark(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setNow(momentInDenmark(new Date())), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}
