/** The rooms and rounds of a day: what goes with a room, which round would come next, and what is wrong with the rounds there are. */
import { addMinutes, minutesOfDay } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Slot } from '../records/programme.ts'
import type { RecordChange } from '../records/record-set.ts'
import { type Day, endOf, isForEverybody, programmeChange, type SessionEntry } from './day.ts'

/** Everything that lies in the room, whatever its stage. */
export const sessionsInRoom = (day: Day, roomId: string): readonly SessionEntry[] =>
  [...day.sessions, ...day.offered].filter(({ value }) => value.roomId === roomId)

export const withCapacity = (day: Day, roomId: string, capacity: number | null): readonly RecordChange[] => [
  programmeChange(day, {
    rooms: day.programme.rooms.map((room) => (room.id === roomId ? { ...room, capacity } : room)),
  }),
]

/** Sessions that lay in the room are without a place; what is for everybody keeps its time. */
export const withoutRoom = (day: Day, roomId: string): readonly RecordChange[] => [
  programmeChange(day, { rooms: day.programme.rooms.filter(({ id }) => id !== roomId) }),
  ...sessionsInRoom(day, roomId).map(({ id, value }): RecordChange => {
    const place = isForEverybody(value.kind) ? {} : { start: null, pinned: false }
    return { kind: 'session', id, value: { ...value, roomId: null, ...place } }
  }),
]

const usualSlotMinutes = 45

/** As long as the one before, and as soon after it as people can change rooms, but not while there is something for everybody. */
export const nextSlotTimes = ({ programme, meeting, sessions }: Day): Pick<Slot, 'start' | 'end'> => {
  const last = programme.slots.at(-1)
  const length = last === undefined ? usualSlotMinutes : spanOf(last)
  let start = last === undefined ? (meeting.start ?? '09:00') : later(last.end, programme.changeMinutes)
  for (const { value } of sessions) {
    const end = endOf(value)
    if (!isForEverybody(value.kind) || value.start === null || end === null) continue
    if (value.start < later(start, length) && start < end) start = end
  }
  return { start, end: later(start, length) }
}

export const inClockOrder = (slots: readonly Slot[]): readonly Slot[] =>
  slots.toSorted((a, b) => ascending(a.start, b.start) || ascending(a.end, b.end) || ascending(a.id, b.id))

type SlotProblem = 'turned' | 'overlaps' | 'outside'

/** By the round's id. */
export const slotProblems = (
  slots: readonly Slot[],
  { start, end }: Pick<Meeting, 'start' | 'end'>,
): ReadonlyMap<string, SlotProblem> =>
  new Map(
    slots.flatMap((slot): readonly (readonly [string, SlotProblem])[] => {
      if (slot.end <= slot.start) return [[slot.id, 'turned']]
      const meets = slots.some((other) => other.id !== slot.id && other.start < slot.end && slot.start < other.end)
      if (meets) return [[slot.id, 'overlaps']]
      const isOutside = (start !== null && slot.start < start) || (end !== null && slot.end > end)
      return isOutside ? [[slot.id, 'outside']] : []
    }),
  )

const spanOf = ({ start, end }: Pick<Slot, 'start' | 'end'>): number => {
  const minutes = minutesOfDay(end) - minutesOfDay(start)
  return minutes > 0 ? minutes : usualSlotMinutes
}

/** Within the day: the last minute is 23.59. */
const later = (time: string, minutes: number): string =>
  minutesOfDay(time) + minutes > 1439 ? '23:59' : addMinutes(time, minutes)
