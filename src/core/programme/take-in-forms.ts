/** What becomes of the forms that came back, several at once: where each belongs until somebody says otherwise, and how all are taken in. */
import type { MeetingId, SessionId } from '../records/ids.ts'
import { type RecordChange, type RecordSet, withChanges } from '../records/record-set.ts'
import type { ContributionReading } from './contribution-reading.ts'
import { contributionOwner, likeSessions, type TakeIn, takeIn, takeInto } from './contributions.ts'
import { type Day, dayOf } from './day.ts'

/** As a new contribution, not at all, or in the place of what a session says. */
export type Into = 'new' | 'nothing' | SessionId

/** The same title is the same contribution; a form of another day is read in here only when somebody says so. */
export const usuallyInto = (records: RecordSet, day: Day, reading: ContributionReading): Into => {
  if (contributionOwner(records, day.id, reading).type === 'other') return 'nothing'
  return likeSessions(records, day, reading).find(({ sameTitle }) => sameTitle)?.entry.id ?? 'new'
}

export type WantedForm = { readonly reading: ContributionReading; readonly into: Exclude<Into, 'nothing'> }

/**
 * In their order, each on the day with those before it; several forms of one session are one change. What should take a session's place
 * is new where the session is gone.
 */
export const takeInForms = (
  records: RecordSet,
  dayId: MeetingId,
  forms: readonly WantedForm[],
  given: TakeIn & { readonly newSessionId: () => SessionId },
): readonly RecordChange<'session'>[] => {
  const changes = new Map<SessionId, RecordChange<'session'>>()
  for (const { reading, into } of forms) {
    const now = withChanges(records, [...changes.values()])
    const day = dayOf(now, dayId)
    if (day === null) return []
    const entry = [...day.offered, ...day.sessions].find(({ id }) => id === into)
    const change =
      entry === undefined
        ? takeIn(now, day, given.newSessionId(), reading, given)
        : takeInto(now, entry, reading, given)
    changes.set(change.id, change)
  }
  return [...changes.values()]
}
