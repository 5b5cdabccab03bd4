/**
 * How many people get something they wish among sessions that lie at the same time, when seats are given as well as can be. This
 * is a maximum flow from people over sessions to seats; by the minimum cut it is the least, over all sets of full sessions, of
 * their seats and the people who wish something outside of them. Few sessions lie beside one another, so all sets are looked at.
 */
import { type Choice, noPeople } from './puzzle.ts'

type WishCounter = (choices: readonly Choice[], count: number) => number

/** More sessions with too few seats than these at one time are reckoned as if the others had enough. */
const mostScarce = 10

/** The counter uses its own room again at each call and allocates nothing. */
export const wishCounter = (people: number): WishCounter => {
  const { length: words } = noPeople(people)
  const unions = Array.from({ length: mostScarce + 1 }, () => new Int32Array(words))
  const empty = noPeople(people)
  const scarce: Choice[] = []

  /** The people in the union are counted already; nobody leaves it, so the cut is at least they and the seats. */
  const leastCut = (depth: number, count: number, seats: number, people: number, least: number): number => {
    if (seats + people >= least) return least
    const choice = scarce[depth]
    if (depth === count || choice === undefined) return seats + people
    const union = unions[depth] ?? empty
    const next = unions[depth + 1] ?? empty
    const { wishes } = choice
    for (let word = 0; word < words; word++) next[word] = (union[word] ?? 0) | (wishes[word] ?? 0)
    const outside = leastCut(depth + 1, count, seats, sizeOf(next), least)
    for (let word = 0; word < words; word++) next[word] = union[word] ?? 0
    return leastCut(depth + 1, count, seats + choice.seats, people, outside)
  }

  return (choices, count) => {
    const base = unions[0] ?? empty
    base.fill(0)
    let short = 0
    for (let at = 0; at < count; at++) {
      const choice = choices[at]
      if (choice === undefined) continue
      if (short < mostScarce && choice.seats < sizeOf(choice.wishes)) scarce[short++] = choice
      else for (let word = 0; word < words; word++) base[word] = (base[word] ?? 0) | (choice.wishes[word] ?? 0)
    }
    return leastCut(0, short, 0, sizeOf(base), Number.MAX_SAFE_INTEGER)
  }
}

/** How many people are in the set. */
const sizeOf = (set: Int32Array): number => {
  let size = 0
  for (let word = 0; word < set.length; word++) {
    let bits = set[word] ?? 0
    bits -= (bits >>> 1) & 0x55555555
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
    size += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}
