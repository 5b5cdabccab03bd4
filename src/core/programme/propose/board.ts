/**
 * Sessions lying in the cells of a puzzle, and what that is worth, reckoned anew only where something was moved. Allows no move
 * that makes a clash. Chooses none: search.ts does.
 */
import { type Choice, cellsIn, clashAt, type Puzzle } from './puzzle.ts'
import { wishCounter } from './served.ts'

/** Compared from the first to the last. */
export type Score = { readonly placed: number; readonly served: number; readonly unchanged: number }

export type Board = {
  /** By session: its cell, -1 while it lies in none. */
  readonly cells: Int32Array
  readonly score: () => Score
  /**
   * Puts the session into the cell, and what lies there where the session was. Answers by how much the worth grew, or null, with
   * nothing done, where it cannot be.
   */
  readonly exchange: (session: number, cell: number) => number | null
  /** Everything in two slots changes places, room by room; answers in the same way. */
  readonly exchangeSlots: (one: number, other: number) => number | null
  /** Undoes the last exchange of two cells. */
  readonly takeBack: () => void
  /** Everything lies in these cells again. */
  readonly restore: (cells: Int32Array) => void
}

/** How many points a wish is worth: the changes of all sessions weigh less than one. */
export const pointsOfWish = ({ sessions }: Puzzle): number => sessions + 1

export const boardOf = (puzzle: Puzzle): Board => {
  const { sessions, slots, rooms, legal, clash, home } = puzzle
  const count = cellsIn(puzzle)
  const perWish = pointsOfWish(puzzle)
  // More than all wishes.
  const perSession = perWish * (puzzle.people * slots + 1)
  const cells = new Int32Array(sessions).fill(-1)
  const inCell = new Int32Array(count).fill(-1)
  const slotOf = Int32Array.from({ length: count }, (_, cell) => Math.trunc(cell / rooms))
  const partners = partnersOf(puzzle)
  const near = nearSlots(puzzle)
  const offers = offersOf(puzzle)
  const servedBy = wishCounter(puzzle.people)
  const beside: Choice[] = []
  const served = new Int32Array(slots)

  const servedIn = (slot: number): number => {
    let size = 0
    for (const choice of puzzle.fixed[slot] ?? []) beside[size++] = choice
    for (let room = 0; room < rooms; room++) {
      const session = inCell[slot * rooms + room] ?? -1
      const offer = session < 0 ? undefined : offers[session * rooms + room]
      if (offer !== undefined) beside[size++] = offer
    }
    return servedBy(beside, size)
  }
  for (let slot = 0; slot < slots; slot++) served[slot] = servedIn(slot)

  const mayLie = (session: number, cell: number): boolean => {
    if (legal[session * count + cell] === 0) return false
    const slot = slotOf[cell] ?? 0
    const room = cell - slot * rooms
    for (const otherSlot of near[slot] ?? []) {
      const other = inCell[otherSlot * rooms + room] ?? -1
      if (other >= 0 && clash[clashAt(puzzle, session, other, slot, otherSlot, true)] === 1) return false
    }
    for (const partner of partners[session] ?? []) {
      const at = cells[partner] ?? -1
      if (at >= 0 && clash[clashAt(puzzle, session, partner, slot, slotOf[at] ?? 0, false)] === 1) return false
    }
    return true
  }
  const put = (session: number, cell: number): void => {
    if (session >= 0) cells[session] = cell
    if (cell >= 0) inCell[cell] = session
  }
  const unchangedAt = (session: number, cell: number): number =>
    session >= 0 && cell >= 0 && home[session] === cell ? 1 : 0

  const last = { session: -1, from: -1, other: -1, to: -1, servedFrom: 0, servedTo: 0 }
  const takeBack = (): void => {
    const { session, from, other, to } = last
    put(-1, from)
    put(-1, to)
    put(other, to)
    put(session, from)
    if (from >= 0) served[slotOf[from] ?? 0] = last.servedFrom
    served[slotOf[to] ?? 0] = last.servedTo
  }

  const exchange = (session: number, to: number): number | null => {
    const from = cells[session] ?? -1
    const other = inCell[to] ?? -1
    if (session === other) return null
    const [slot, slotFrom] = [slotOf[to] ?? 0, from < 0 ? -1 : (slotOf[from] ?? 0)]
    last.session = session
    last.from = from
    last.other = other
    last.to = to
    last.servedTo = served[slot] ?? 0
    last.servedFrom = slotFrom < 0 ? 0 : (served[slotFrom] ?? 0)
    put(session, -1)
    put(other, -1)
    put(-1, from)
    put(-1, to)
    if (!mayLie(session, to)) return refuse()
    put(session, to)
    if (other >= 0 && from >= 0) {
      if (!mayLie(other, from)) return refuse()
      put(other, from)
    }
    const now = servedIn(slot)
    let gain = now - last.servedTo
    served[slot] = now
    if (slotFrom >= 0 && slotFrom !== slot) {
      const nowFrom = servedIn(slotFrom)
      gain += nowFrom - last.servedFrom
      served[slotFrom] = nowFrom
    }
    const unchanged =
      unchangedAt(session, to) - unchangedAt(session, from) + unchangedAt(other, from) - unchangedAt(other, to)
    return (from < 0 && other < 0 ? perSession : 0) + gain * perWish + unchanged
  }
  const refuse = (): null => {
    takeBack()
    return null
  }

  const score = (): Score => {
    let [placed, wishes, unchanged] = [0, 0, 0]
    for (let session = 0; session < sessions; session++) {
      const cell = cells[session] ?? -1
      if (cell >= 0) placed++
      unchanged += unchangedAt(session, cell)
    }
    for (const each of served) wishes += each
    return { placed, served: wishes, unchanged }
  }

  const exchangeSlots = (one: number, other: number): number | null => {
    const swap = (): void => {
      for (let room = 0; room < rooms; room++) {
        const [first, second] = [inCell[one * rooms + room] ?? -1, inCell[other * rooms + room] ?? -1]
        put(first, other * rooms + room)
        put(second, one * rooms + room)
      }
      served[one] = servedIn(one)
      served[other] = servedIn(other)
    }
    const before = score()
    swap()
    const liesWell = [one, other].every((slot) =>
      Array.from({ length: rooms }, (_, room) => slot * rooms + room).every((cell) => {
        const session = inCell[cell] ?? -1
        return session < 0 || mayLie(session, cell)
      }),
    )
    if (!liesWell) {
      swap()
      return null
    }
    const after = score()
    const gain = (after.served - before.served) * perWish + after.unchanged - before.unchanged
    if (gain <= 0) swap()
    return gain
  }

  const restore = (to: Int32Array): void => {
    inCell.fill(-1)
    for (let session = 0; session < sessions; session++) put(session, to[session] ?? -1)
    for (let slot = 0; slot < slots; slot++) served[slot] = servedIn(slot)
  }

  return { cells, score, exchange, exchangeSlots, takeBack, restore }
}

const offersOf = ({ wishes, rooms, seats }: Puzzle): readonly Choice[] =>
  wishes.flatMap((set, session) =>
    Array.from({ length: rooms }, (_, room) => ({ wishes: set, seats: seats[session * rooms + room] ?? 0 })),
  )

/** By session: those that clash with it somewhere although they lie in another room. */
const partnersOf = (puzzle: Puzzle): readonly (readonly number[])[] =>
  everyIndex(puzzle.sessions).map((one) =>
    everyIndex(puzzle.sessions).filter((other) => other !== one && anyClash(puzzle, one, other, false)),
  )

/** By slot: those in which a session can clash with one of this slot in the same room. */
const nearSlots = (puzzle: Puzzle): readonly (readonly number[])[] =>
  everyIndex(puzzle.slots).map((slot) =>
    everyIndex(puzzle.slots).filter(
      (other) =>
        other !== slot &&
        everyIndex(puzzle.sessions).some((one) =>
          everyIndex(puzzle.sessions).some(
            (two) => one !== two && puzzle.clash[clashAt(puzzle, one, two, slot, other, true)] === 1,
          ),
        ),
    ),
  )

const anyClash = (puzzle: Puzzle, one: number, other: number, sameRoom: boolean): boolean =>
  everyIndex(puzzle.slots).some((slot) =>
    everyIndex(puzzle.slots).some(
      (otherSlot) => puzzle.clash[clashAt(puzzle, one, other, slot, otherSlot, sameRoom)] === 1,
    ),
  )

const everyIndex = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
