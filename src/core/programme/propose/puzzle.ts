/**
 * A day's programme as a puzzle in whole numbers: sessions that may be moved, the cells (a room in a slot) where each may lie, and
 * who wishes what. Knows no records: puzzle-of-day.ts makes it, search.ts solves it.
 */

export type Puzzle = {
  readonly sessions: number
  readonly slots: number
  readonly rooms: number
  /** By session and cell: 1 where the session clashes with nothing that does not move. */
  readonly legal: Uint8Array
  /** By two sessions, the slot of each, and whether they share the room: 1 where they clash. */
  readonly clash: Uint8Array
  /** By session and room: how many people the session holds there. */
  readonly seats: Int32Array
  /** By session: its cell today, -1 where it lies in none. */
  readonly home: Int32Array
  /** By session: the people who wish it, a bit each; all of the same length. */
  readonly wishes: readonly Int32Array[]
  /** By slot: what people may choose there and does not move. */
  readonly fixed: readonly (readonly Choice[])[]
  readonly people: number
}

/** Something that people may choose: who wants to, and how many can. */
export type Choice = { readonly wishes: Int32Array; readonly seats: number }

/** A cell is `slot * rooms + room`. */
export const cellsIn = ({ slots, rooms }: Puzzle): number => slots * rooms

export const clashAt = (
  { sessions, slots }: Puzzle,
  one: number,
  other: number,
  slot: number,
  otherSlot: number,
  sameRoom: boolean,
): number => (((one * sessions + other) * slots + slot) * slots + otherSlot) * 2 + (sameRoom ? 1 : 0)

/** A set of people without anybody in it. */
export const noPeople = (people: number): Int32Array => new Int32Array((people + 31) >>> 5)

export const add = (set: Int32Array, person: number): void => {
  set[person >>> 5] = (set[person >>> 5] ?? 0) | (1 << (person & 31))
}
