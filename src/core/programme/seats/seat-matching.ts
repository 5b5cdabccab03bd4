/**
 * Who gets which of the sessions that lie at one time. As many as can be get something they wish; those who come first in the list
 * are served before others, and among what then is possible each, in turn, gets what they want most. Knows only numbers.
 */

export type Seating = {
  /** By session: how many seats are to be given. */
  readonly seats: readonly number[]
  /** By person, first come first: the sessions that are wished for, the most wanted first. */
  readonly wishes: readonly (readonly number[])[]
}

/** By person: the session, or -1. Exact: nobody else could be served without another one losing. */
export const matchSeats = ({ seats, wishes }: Seating): readonly number[] => {
  const taken = seats.map((): Set<number> => new Set())
  const given = wishes.map(() => -1)
  const settled = new Set<number>()
  // No way leads out of these any more: whoever sits there wishes nothing else that has a seat.
  const full = new Set<number>()

  const seat = (person: number, session: number): void => {
    taken[given[person] ?? -1]?.delete(person)
    taken[session]?.add(person)
    given[person] = session
  }
  const hasRoom = (session: number): boolean => (taken[session]?.size ?? 0) < (seats[session] ?? 0)

  /** Makes a seat free in one of the sessions by letting people move to others of their wishes; `end` counts as having one. */
  const freeSeat = (starts: readonly number[], end: number): number | null => {
    const cameFrom = new Map<number, { readonly session: number; readonly person: number } | null>()
    const queue = starts.filter((session) => !full.has(session))
    for (const session of queue) cameFrom.set(session, null)
    for (const session of queue) {
      if (hasRoom(session) || session === end) return moveAlong(cameFrom, session)
      for (const person of taken[session] ?? []) {
        if (settled.has(person)) continue
        for (const other of wishes[person] ?? []) {
          if (cameFrom.has(other) || full.has(other)) continue
          cameFrom.set(other, { session, person })
          queue.push(other)
        }
      }
    }
    if (end < 0) for (const session of queue) full.add(session)
    return null
  }

  const moveAlong = (
    cameFrom: ReadonlyMap<number, { readonly session: number; readonly person: number } | null>,
    to: number,
  ): number => {
    const step = cameFrom.get(to) ?? null
    if (step === null) return to
    seat(step.person, to)
    return moveAlong(cameFrom, step.session)
  }

  for (const [person, own] of wishes.entries()) {
    const session = freeSeat(own, -1)
    if (session !== null) seat(person, session)
  }
  full.clear()
  for (const [person, own] of wishes.entries()) {
    const now = given[person] ?? -1
    if (now < 0) continue
    settled.add(person)
    for (const better of own.slice(0, own.indexOf(now))) {
      if (freeSeat([better], now) === null) continue
      seat(person, better)
      break
    }
  }
  return given
}
