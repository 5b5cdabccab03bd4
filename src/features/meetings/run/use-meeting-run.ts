/** How the meeting goes right now, and the presses that change it. It ticks by itself, once a second. */
import { useEffect, useState } from 'react'
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
import { commitOrTell, editsOf, newElementId, useRecord } from '../../../replica/index.ts'
import { run as words } from '../../../strings/run.ts'
import { useItems } from '../use-meeting.ts'

export type MeetingRunNow = {
  readonly facts: RunFacts
  readonly state: RunState
  readonly press: (what: StagePress) => void
  /** Starts the clock on an item. */
  readonly goTo: (itemId: AgendaItemId) => void
}

/** Null while the records are on their way. */
export const useMeetingRun = (meetingId: MeetingId): MeetingRunNow | null => {
  const now = useNow()
  const meeting = useRecord('meeting', meetingId)
  const stored = useRecord('meeting-run', meetingRunIdOf(meetingId))
  const items = useItems(meetingId)
  if (!meeting || stored === undefined || items === undefined) return null
  const facts: RunFacts = { meetingId, meeting: meeting.value, items, run: stored?.value ?? null, now }
  const state = runState(facts)
  const commit = (changes: readonly RecordChange[]) =>
    void commitOrTell(words.changed, editsOf(recordSetOf(stored === null ? [] : [stored]), changes))
  /** The moment of the press, not of the last tick. */
  const pressed = (): RunFacts => ({ ...facts, now: momentInDenmark(new Date()) })
  const start = (step: RunStep | null) => {
    if (step !== null) commit(startAt(pressed(), step, newElementId))
  }
  return {
    facts,
    state,
    press: (what) => {
      if (what === 'toggle') commit(toggleClock(pressed(), newElementId))
      else start(state[what])
    },
    goTo: (itemId) => start({ itemId, phase: null }),
  }
}

/** The item that is on the clock, or was last; it does not tick. */
export const useItemOnClock = (meetingId: MeetingId): AgendaItemId | null =>
  useRecord('meeting-run', meetingRunIdOf(meetingId))?.value.spans.at(-1)?.itemId ?? null

const useNow = (): string => {
  const [now, setNow] = useState(() => momentInDenmark(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setNow(momentInDenmark(new Date())), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}
