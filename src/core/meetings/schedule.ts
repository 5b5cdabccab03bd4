/**
 * A meeting's time and how its items fill it: clock times, sums and what runs beyond the end. Wall-clock texts and whole
 * minutes only; it knows no calendar and no clock. The pages and the printed papers both count by it.
 */
import { addMinutes, minutesOfDay } from '../danish/dates.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Meeting } from '../records/meeting.ts'

type Timed = Pick<AgendaItem, 'minutes'>
type Held = Pick<Meeting, 'start' | 'end'>

/** Wall-clock times of one item. `beyond` marks an item that ends after the meeting does. */
type ClockTime = { readonly start: string; readonly end: string; readonly beyond: boolean }

/** Minutes given to the items; an item without a time counts nothing. */
export const allocatedMinutes = (items: readonly Timed[]): number =>
  items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)

/** Length of the meeting in minutes; null while a time is missing or the end is not after the start. */
export const meetingMinutes = ({ start, end }: Held): number | null => {
  if (start === null || end === null) return null
  const length = minutesOfDay(end) - minutesOfDay(start)
  return length > 0 ? length : null
}

/** A meeting ends on the day it starts: what would pass midnight has no end yet. */
export const endAfter = (start: string, minutes: number): string | null => {
  const end = addMinutes(start, minutes)
  return minutes < 1440 && end > start ? end : null
}

/** Minutes by which the items run beyond the meeting's end; 0 where they fit or the length is not known. */
export const beyondMeeting = (meeting: Held, items: readonly Timed[]): number => {
  const length = meetingMinutes(meeting)
  return length === null ? 0 : Math.max(0, allocatedMinutes(items) - length)
}

/**
 * Running clock times of items in their order, one for each; null for all where the meeting has no start. An item without
 * minutes starts and ends at the same time.
 */
export const clockTimes = (meeting: Held, items: readonly Timed[]): readonly (ClockTime | null)[] => {
  const { start: opening } = meeting
  if (opening === null) return items.map(() => null)
  const length = meetingMinutes(meeting)
  let passed = 0
  return items.map((item) => {
    const start = passed
    passed += item.minutes ?? 0
    return {
      start: addMinutes(opening, start),
      end: addMinutes(opening, passed),
      beyond: length !== null && passed > length && passed > start,
    }
  })
}
