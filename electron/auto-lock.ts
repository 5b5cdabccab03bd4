/**
 * When an archive that nobody uses locks itself. It follows the records that pass by (the organisation's setting, the times
 * of meetings), keeps no content, and decides with plain numbers; locking itself is done by whoever made it.
 */

import { parseRecord } from '../src/core/records/index.ts'
import type { Meeting } from '../src/core/records/meeting.ts'

type PlannedMeeting = Pick<Meeting, 'forumId' | 'status' | 'date' | 'start' | 'end'>

/** Milliseconds of wall-clock time in Copenhagen (see `wallClock`). */
type MeetingTime = { readonly start: number; readonly end: number }

const minute = 60_000
/** After its planned end a meeting may run over, and the minutes are finished. */
const afterMeeting = 30 * minute

/**
 * The moment at which an archive last used at `lastUse` locks itself. Where a meeting is being held at that moment, it
 * waits until half an hour after the meeting's planned end. All times on one clock, in milliseconds.
 */
export const autoLockDeadline = (lastUse: number, idleMinutes: number, meetings: readonly MeetingTime[]): number =>
  meetings
    .toSorted((a, b) => a.start - b.start)
    .reduce(
      (deadline, { start, end }) =>
        start <= deadline && deadline < end + afterMeeting ? end + afterMeeting : deadline,
      lastUse + idleMinutes * minute,
    )

const inCopenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant as wall-clock time in Copenhagen, counted as if it were UTC: comparable with the times of meetings. */
export const wallClock = (instant: Date): number =>
  Date.parse(`${inCopenhagen.format(instant).replace(' ', 'T')}Z`) + instant.getMilliseconds()

/** The planned time of a meeting that takes place; null where it has none, is only a draft, or was cancelled. */
export const meetingTime = (meeting: PlannedMeeting, usualMinutes: number): MeetingTime | null => {
  if (meeting.status === 'draft' || meeting.status === 'cancelled' || meeting.status === 'closed') return null
  if (meeting.date === null || meeting.start === null) return null
  const start = Date.parse(`${meeting.date}T${meeting.start}:00Z`)
  const end = meeting.end === null ? start + usualMinutes * minute : Date.parse(`${meeting.date}T${meeting.end}:00Z`)
  return end > start ? { start, end } : null
}

export type AutoLock = {
  readonly touch: () => void
  /** Takes note of a record that was read or changed; `value` is null where it is gone. */
  readonly observe: (kind: string, id: string, value: unknown) => void
  /** To be called every second while the archive is open. */
  readonly tick: () => void
  /** Forgets everything: the archive was locked or opened anew. */
  readonly reset: () => void
}

const usualIdleMinutes = 10
const usualMeetingMinutes = 120
const longestWarning = 60

/** `warn` hears the seconds that are left, from the last minute on, and null when somebody came back. */
export const makeAutoLock = (deps: {
  readonly now: () => Date
  readonly lock: () => void
  readonly warn: (seconds: number | null) => void
}): AutoLock => {
  const meetings = new Map<string, PlannedMeeting>()
  const durations = new Map<string, number>()
  let idleMinutes = usualIdleMinutes
  let lastUse = wallClock(deps.now())
  let warned = false

  const times = (): readonly MeetingTime[] =>
    [...meetings.values()].flatMap(
      (meeting) => meetingTime(meeting, durations.get(meeting.forumId) ?? usualMeetingMinutes) ?? [],
    )
  const secondsLeft = (): number => {
    const now = wallClock(deps.now())
    // A clock that was set back must not keep the archive open for longer.
    lastUse = Math.min(lastUse, now)
    return Math.ceil((autoLockDeadline(lastUse, idleMinutes, times()) - now) / 1000)
  }
  const settle = (): void => {
    if (warned) deps.warn(null)
    warned = false
  }

  return {
    touch: () => {
      lastUse = wallClock(deps.now())
      settle()
    },
    observe: (kind, id, value) => {
      switch (kind) {
        case 'organisation': {
          const parsed = parseRecord('organisation', value)
          idleMinutes = parsed.ok ? parsed.value.autoLockMinutes : usualIdleMinutes
          return
        }
        case 'meeting': {
          const parsed = parseRecord('meeting', value)
          if (!parsed.ok) return void meetings.delete(id)
          const { forumId, status, date, start, end } = parsed.value
          meetings.set(id, { forumId, status, date, start, end })
          return
        }
        case 'forum': {
          const parsed = parseRecord('forum', value)
          if (parsed.ok) durations.set(id, parsed.value.durationMinutes)
          return
        }
      }
    },
    tick: () => {
      const left = secondsLeft()
      if (left <= 0) return deps.lock()
      if (left > Math.min(longestWarning, idleMinutes * 30)) return settle()
      warned = true
      deps.warn(left)
    },
    reset: () => {
      meetings.clear()
      durations.clear()
      idleMinutes = usualIdleMinutes
      lastUse = wallClock(deps.now())
      warned = false
    },
  }
}
