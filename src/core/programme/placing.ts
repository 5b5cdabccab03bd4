/**
 * Moves of a session in the grid of times and rooms: what each makes of the session and of its day, and which places are free. Times are minutes from midnight in steps of five; within the day where they can be. Whether a place clashes is decided
 * in clashes.ts; a move may be made all the same.
 */
import { addMinutes, minutesOfDay } from '../danish/dates.ts'
import type { SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session } from '../records/session.ts'
import { clashesWith } from './clashes.ts'
import { type Day, inProgrammeOrder, isForEverybody, roomIdsOf } from './day.ts'
import { factsOf, movedFact, type SessionFact } from './session-facts.ts'

/** Minutes that times and lengths are rounded to. */
export const gridStep = 5

export type Place = { readonly start: number; readonly roomId: string | null }

export type Move =
  | ({ readonly kind: 'place' } & Place)
  /** An edge is pulled to a time; the other stays. */
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end'; readonly at: number }
  /** The keyboard's steps: so many minutes later, rooms to the right, minutes longer. */
  | { readonly kind: 'later' | 'longer'; readonly minutes: number }
  | { readonly kind: 'room'; readonly by: number }
  /** Back among those that have no time. */
  | { readonly kind: 'unplace' }
  | { readonly kind: 'pin'; readonly pinned: boolean }

/** The hours that places lie within, and that the grid shows at least. A day without times lasts from 9 to 16. */
export const hoursOf = ({ meeting }: Day): { readonly from: number; readonly to: number } => {
  const from = meeting.start === null ? 9 * 60 : minutesOfDay(meeting.start)
  const to = meeting.end === null ? Math.max(16 * 60, from + 60) : minutesOfDay(meeting.end)
  return to > from ? { from, to } : { from, to: 24 * 60 }
}

/** The session after the move; the very same where the move changes nothing. */
export const moved = (day: Day, session: Session, move: Move): Session => {
  const after = { ...session, ...fieldsAfter(day, session, move) }
  const same =
    after.start === session.start &&
    after.minutes === session.minutes &&
    after.roomId === session.roomId &&
    after.pinned === session.pinned
  return same ? session : after
}

/** The day as it would be. */
export const withSession = (day: Day, id: SessionId, value: Session): Day => ({
  ...day,
  sessions: inProgrammeOrder(
    day.programme,
    day.sessions.map((each) => (each.id === id ? { id, value } : each)),
  ),
})

/** Where the session clashes with nothing: by the clock, then in the order of the rooms. Everybody's rows keep their room. */
export const freePlaces = (records: RecordSet, day: Day, id: SessionId): readonly Place[] => {
  const facts = factsOf(records, day)
  const fact = facts.sessions.find((each) => each.id === id)
  if (fact === undefined) return []
  const { from, to } = hoursOf(day)
  const rooms = isForEverybody(fact.value.kind) ? [fact.value.roomId] : roomIdsOf(day)
  const places: Place[] = []
  for (let start = rounded(from, Math.ceil); start + fact.value.minutes <= to; start += gridStep)
    for (const roomId of rooms) {
      if (clashesWith(facts, placed(day, fact, { start, roomId })).length === 0) places.push({ start, roomId })
    }
  return places
}

/** The free place nearest to where the session lies: the same room before others, earlier before later. Null where none is free. */
export const nearestFreePlace = (records: RecordSet, day: Day, id: SessionId): Place | null => {
  const session = sessionIn(day, id)
  if (session === null) return null
  const at = session.start === null ? hoursOf(day).from : minutesOfDay(session.start)
  const distance = ({ start, roomId }: Place): number =>
    Math.abs(start - at) + (roomId === session.roomId || session.roomId === null ? 0 : otherRoom)
  return freePlaces(records, day, id).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Another room is as good as being moved by so many minutes. */
const otherRoom = 30

const fieldsAfter = (day: Day, session: Session, move: Move): Partial<Session> => {
  const start = session.start === null ? null : minutesOfDay(session.start)
  switch (move.kind) {
    case 'place':
      return { start: clock(within(day, rounded(move.start), session.minutes)), roomId: roomFor(day, session, move) }
    case 'edge':
      return start === null ? {} : pulled(day, start, session.minutes, move)
    case 'later':
      return start === null ? {} : { start: clock(within(day, stepped(start, move.minutes), session.minutes)) }
    case 'longer': {
      const longest = start === null ? 24 * 60 : Math.max(hoursOf(day).to - start, gridStep)
      return { minutes: Math.min(Math.max(stepped(session.minutes, move.minutes), gridStep), longest) }
    }
    case 'room':
      return { roomId: neighbour(day, session, move.by) }
    case 'unplace':
      return { start: null, roomId: isForEverybody(session.kind) ? session.roomId : null, pinned: false }
    case 'pin':
      return { pinned: move.pinned && session.start !== null }
  }
}

const rounded = (minutes: number, round: (value: number) => number = Math.round): number =>
  round(minutes / gridStep) * gridStep

/** From a time between two lines of the grid the first step goes to the nearer of them. */
const stepped = (from: number, by: number): number =>
  from % gridStep === 0 ? from + by : rounded(from, by > 0 ? Math.ceil : Math.floor) + by - Math.sign(by) * gridStep

const clock = (minutes: number): string => addMinutes('00:00', minutes)

const within = (day: Day, start: number, minutes: number): number => {
  const { from, to } = hoursOf(day)
  return Math.max(from, Math.min(start, to - Math.max(minutes, gridStep)))
}

const pulled = (
  day: Day,
  start: number,
  length: number,
  { edge, at }: Extract<Move, { kind: 'edge' }>,
): Partial<Session> => {
  const { from, to } = hoursOf(day)
  const end = start + length
  if (edge === 'end') return { minutes: Math.max(gridStep, Math.min(rounded(at), to) - start) }
  const earlier = Math.min(Math.max(rounded(at), from), end - gridStep)
  return { start: clock(earlier), minutes: end - earlier }
}

/** Everybody's rows lie across the rooms, and keep the one they are held in. */
const roomFor = (day: Day, session: Session, { roomId }: Place): string | null =>
  isForEverybody(session.kind) ? session.roomId : roomIdsOf(day).includes(roomId) ? roomId : session.roomId

const neighbour = (day: Day, session: Session, by: number): string | null => {
  const rooms = isForEverybody(session.kind) ? [null, ...roomIdsOf(day).filter((id) => id !== null)] : roomIdsOf(day)
  const at = rooms.indexOf(session.roomId)
  const next = at < 0 ? (by > 0 ? 0 : rooms.length - 1) : at + by
  return rooms[Math.max(0, Math.min(next, rooms.length - 1))] ?? null
}

const sessionIn = (day: Day, id: SessionId): Session | null =>
  day.sessions.find((each) => each.id === id)?.value ?? null

const placed = (day: Day, fact: SessionFact, { start, roomId }: Place): SessionFact =>
  movedFact(day, fact, { ...fact.value, start: clock(start), roomId })
