/**
 * Makes the puzzle of a day. What clashes is asked of clashes.ts, place by place and pair by pair, so that a proposal and the list
 * of clashes never disagree.
 */
import { minutesOfDay } from '../../danish/dates.ts'
import type { SessionId } from '../../records/ids.ts'
import type { Slot } from '../../records/programme.ts'
import type { RecordSet } from '../../records/record-set.ts'
import { clashesWith } from '../clashes.ts'
import { byOwnOrder, type Day, roomIdsOf } from '../day.ts'
import { takingPart } from '../places.ts'
import { type DayFacts, factsOf, movedFact, overlap, type SessionFact, type Span } from '../session-facts.ts'
import { add, type Choice, clashAt, noPeople, type Puzzle } from './puzzle.ts'

/** `all`: every session that is not pinned. `unplaced`: only those that have no time yet. */
export type Scope = 'all' | 'unplaced'

export type DayPuzzle = {
  readonly puzzle: Puzzle
  /** The sessions of the puzzle, by their order. */
  readonly ids: readonly SessionId[]
  readonly placeOf: (cell: number) => CellPlace
  /** Why a session that found no place found none. */
  readonly whyNowhere: (session: number) => Nowhere
}

/** `no-place-left`: it could lie somewhere, but not together with the others. */
export type Nowhere = 'too-long' | 'speaker-away' | 'too-many-seats' | 'in-the-way' | 'no-place-left'

export type CellPlace = { readonly start: string; readonly roomId: string | null }

export const puzzleOf = (records: RecordSet, day: Day, scope: Scope): DayPuzzle => {
  const { slots } = day.programme
  const rooms = roomIdsOf(day)
  const facts = withToldSeats(day, factsOf(records, day))
  const free = facts.sessions.filter((fact) => mayMove(fact, scope)).toSorted(byOwnOrder)
  const movable = new Set(free.map(({ id }) => id))
  const still = { ...facts, sessions: facts.sessions.filter(({ id }) => !movable.has(id)) }
  const placeOf = (cell: number): CellPlace => ({
    start: slots[Math.trunc(cell / rooms.length)]?.start ?? '00:00',
    roomId: rooms[cell % rooms.length] ?? null,
  })
  const cells = Array.from({ length: slots.length * rooms.length }, (_, cell) => cell)
  const lying = free.map((fact) => cells.map((cell) => movedFact(day, fact, { ...fact.value, ...placeOf(cell) })))
  const slotOf = (cell: number) => slots[Math.trunc(cell / rooms.length)]
  const mayLie = (fact: SessionFact, cell: number) => fits(fact, slotOf(cell)) && clashesWith(still, fact).length === 0
  const wishers = wishersOf(day)
  const homeOf = ({ value }: SessionFact) =>
    cells.findIndex((cell) => placeOf(cell).start === value.start && placeOf(cell).roomId === value.roomId)
  const puzzle: Puzzle = {
    sessions: free.length,
    slots: slots.length,
    rooms: rooms.length,
    legal: Uint8Array.from(lying.flatMap((places) => places.map((fact, cell) => (mayLie(fact, cell) ? 1 : 0)))),
    clash: new Uint8Array(free.length * free.length * slots.length * slots.length * 2),
    seats: Int32Array.from(lying.flatMap((places) => rooms.map((_, room) => seatsFor(places[room]?.holds)))),
    home: Int32Array.from(free, homeOf),
    wishes: free.map(({ id }) => wishers.of(id)),
    fixed: slots.map((slot) =>
      still.sessions
        .filter((fact) => !fact.everybody && slotWith(slots, fact) === slot)
        .map(({ id, holds }): Choice => ({ wishes: wishers.of(id), seats: seatsFor(holds) })),
    ),
    people: wishers.people,
  }
  markClashes(puzzle, facts, lying)
  const whyNowhere = (session: number): Nowhere => {
    const places = (lying[session] ?? []).filter((fact, cell) => fits(fact, slotOf(cell)))
    if (places.length === 0) return 'too-long'
    const reasons = places.map((fact) => new Set(clashesWith(still, fact).map(({ code }) => code)))
    if (reasons.some(({ size }) => size === 0)) return 'no-place-left'
    if (reasons.every((codes) => codes.has('speaker-unavailable') || codes.has('late-arrival'))) return 'speaker-away'
    return reasons.every((codes) => codes.has('room-too-small')) ? 'too-many-seats' : 'in-the-way'
  }
  return { puzzle, ids: free.map(({ id }) => id), placeOf, whyNowhere }
}

/** More than anybody counts, where there is no limit. */
const seatsFor = (holds: number | null | undefined): number => holds ?? 1_000_000

/** Seats that nobody was told of are given anew once the programme is another, and bind nothing. */
const withToldSeats = (day: Day, facts: DayFacts): DayFacts => {
  const told = new Map<SessionId, number>()
  for (const { value } of takingPart(day))
    for (const id of value.seats) if (value.told?.seats.includes(id)) told.set(id, (told.get(id) ?? 0) + 1)
  return {
    ...facts,
    sessions: facts.sessions.map((fact) => (fact.everybody ? fact : { ...fact, people: told.get(fact.id) ?? 0 })),
  }
}

const mayMove = ({ everybody, value }: SessionFact, scope: Scope): boolean =>
  !everybody && !value.pinned && (scope === 'all' || value.start === null)

const fits = ({ value }: SessionFact, slot: Slot | undefined): boolean =>
  slot !== undefined && value.minutes <= minutesOfDay(slot.end) - minutesOfDay(slot.start)

/** The first slot that the session lies in, wholly or in part. */
const slotWith = (slots: readonly Slot[], { span }: SessionFact): Slot | undefined =>
  span === null
    ? undefined
    : slots.find(({ start, end }) => overlap(span, { start: minutesOfDay(start), end: minutesOfDay(end) }))

type Wishers = { readonly people: number; readonly of: (id: SessionId) => Int32Array }

/** Who takes part and wishes something. A seat that somebody was told of counts as a wish. */
const wishersOf = (day: Day): Wishers => {
  const wishing = takingPart(day).flatMap(({ value }) => {
    const told = value.seats.filter((id) => value.told?.seats.includes(id))
    const wished = new Set([...value.wishes, ...told])
    return wished.size === 0 ? [] : [wished]
  })
  const sets = new Map<SessionId, Int32Array>()
  for (const [person, wished] of wishing.entries())
    for (const id of wished) {
      const set = sets.get(id) ?? noPeople(wishing.length)
      sets.set(id, set)
      add(set, person)
    }
  return { people: wishing.length, of: (id) => sets.get(id) ?? noPeople(wishing.length) }
}

const markClashes = (puzzle: Puzzle, facts: DayFacts, lying: readonly (readonly SessionFact[])[]): void => {
  const { slots, rooms, clash } = puzzle
  const mark = (one: number, other: number, slot: number, otherSlot: number, sameRoom: boolean): void => {
    const fact = lying[one]?.[slot * rooms]
    const beside = lying[other]?.[otherSlot * rooms + (sameRoom ? 0 : 1)]
    if (fact === undefined || beside === undefined || !isNear(fact.span, beside.span, facts.changeMinutes)) return
    const found = clashesWith({ ...facts, sessions: [beside] }, fact)
    if (!found.some(({ sessionIds }) => sessionIds.length > 1)) return
    clash[clashAt(puzzle, one, other, slot, otherSlot, sameRoom)] = 1
    clash[clashAt(puzzle, other, one, otherSlot, slot, sameRoom)] = 1
  }
  for (let one = 0; one < lying.length; one++)
    for (let other = one + 1; other < lying.length; other++)
      for (let slot = 0; slot < slots; slot++)
        for (let otherSlot = 0; otherSlot < slots; otherSlot++) {
          if (slot !== otherSlot) mark(one, other, slot, otherSlot, true)
          if (rooms > 1) mark(one, other, slot, otherSlot, false)
        }
}

/** Sessions that lie further from one another cannot clash. */
const isNear = (a: Span | null, b: Span | null, changeMinutes: number): boolean =>
  a !== null && b !== null && a.start < b.end + changeMinutes && b.start < a.end + changeMinutes
