/** How the meeting goes right now, and the presses that change it. */
import { useEffect, useMemo, useState } from 'react'
import { momentInDenmark } from '../../../core/danish/dates.ts'
import { type RunFacts, type RunState, runState, startAt, toggleClock } from '../../../core/meetings/run.ts'
import type { StagePress } from '../../../core/meetings/stage.ts'
import { type AgendaItemId, type MeetingId, meetingRunIdOf } from '../../../core/records/ids.ts'
import type { RecordChange } from '../../../core/records/record-set.ts'
import { commitOrTell, type Edit, newElementId, revise, useRecord } from '../../../replica/index.ts'
import { run as words } from '../../../strings/run.ts'
import { useItems } from '../use-meeting.ts'

type Presses = { readonly press: (what: StagePress) => void }

/** What does not tick: it changes when somebody presses something or edits the agenda. */
type RunBase = Presses & { readonly factsAt: (now: string) => RunFacts }

/** Null while the records are on their way. */
export const useRunBase = (meetingId: MeetingId): RunBase | null => {
  const meeting = useRecord('meeting', meetingId)
  const stored = useRecord('meeting-run', meetingRunIdOf(meetingId))
  const items = useItems(meetingId)
  return useMemo(() => {
    if (!meeting || stored === undefined || items === undefined) return null
    const run = stored?.value ?? null
    const factsAt = (now: string): RunFacts => ({ meetingId, meeting: meeting.value, items, run, now })
    const press = (what: StagePress) => {
      const now = momentInDenmark(new Date())
      void commitOrTell(words.changed, [reviseRun(factsAt(now), (facts) => pressed(facts, what))])
    }
    return { factsAt, press }
  }, [meetingId, meeting, stored, items])
}

type MeetingRunNow = Presses & { readonly facts: RunFacts; readonly state: RunState }

/** It ticks by itself. Null while the records are on their way. */
export const useMeetingRun = (meetingId: MeetingId): MeetingRunNow | null => {
  const now = useNow()
  const base = useRunBase(meetingId)
  if (base === null) return null
  const facts = base.factsAt(now)
  return { facts, state: runState(facts), press: base.press }
}

/** The item that is on the clock, or was last; it does not tick. */
export const useItemOnClock = (meetingId: MeetingId): AgendaItemId | null =>
  useRecord('meeting-run', meetingRunIdOf(meetingId))?.value.spans.at(-1)?.itemId ?? null

/** What shall become of the meeting's run: `decide` sees it as it is when its turn comes. Nothing decided leaves it as it is. */
export const reviseRun = (facts: RunFacts, decide: (facts: RunFacts) => readonly RecordChange<'meeting-run'>[]): Edit =>
  revise('meeting-run', meetingRunIdOf(facts.meetingId), (run) => decide({ ...facts, run })[0]?.value ?? null)

const pressed = (facts: RunFacts, what: StagePress): readonly RecordChange<'meeting-run'>[] => {
  if (what === 'toggle') return toggleClock(facts, newElementId)
  const step = runState(facts)[what]
  return step === null ? [] : startAt(facts, step, newElementId)
}

const useNow = (): string => {
  const [now, setNow] = useState(() => momentInDenmark(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setNow(momentInDenmark(new Date())), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}
