/**
 * A large meeting split into groups in which one dares to speak: alike or mixed, of even sizes, where possible with other people
 * than last time; and mended with the fewest moves when somebody cannot come after all. Knows people's attributes, no records.
 */
import type { PersonId } from '../records/ids.ts'
import { equitableSplit } from './equitable-split.ts'
import { GroupBalance, type GroupPerson, type GroupWish } from './group-balance.ts'
import { mend } from './group-mending.ts'

export type { GroupPerson, GroupWish } from './group-balance.ts'

type Group = readonly PersonId[]

/** How many groups: as few as `maxSize` allows, and never more than there are people to lead them; one where nobody is. */
export const groupCountFor = (people: number, maxSize: number, leaders: number): number =>
  Math.max(1, Math.min(Math.ceil(people / maxSize), leaders))

/** Sizes are within one. The same people give the same groups, in whichever order they come. */
export const splitIntoGroups = (people: readonly GroupPerson[], groups: number, wish: GroupWish): readonly Group[] => {
  const ordered = people.toSorted((a, b) => compareValues(a, b, wish) || (a.id < b.id ? -1 : 1))
  const count = Math.max(1, Math.min(groups, people.length))
  let best = arrange(ordered, 0, count, wish)
  for (let start = 1; start < mostStarts && !best.isWithinBounds(); start++) {
    const other = arrange(ordered, start, count, wish)
    if (other.cost() < best.cost()) best = other
  }
  return peopleOf(ordered, best.groups, count)
}

/**
 * The same groups after people have gone or come: nobody moves without need. A group that is gone leaves its people to the
 * others.
 */
export const mendGroups = (
  groups: readonly Group[],
  people: readonly GroupPerson[],
  wish: GroupWish,
): readonly Group[] => {
  const ordered = people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const before = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)))
  const placed = ordered.filter(({ id }) => before.has(id))
  const sizes = groups.map((_, index) => placed.filter(({ id }) => before.get(id) === index).length)
  const start = ordered.map(({ id }) => {
    const known = before.get(id)
    if (known !== undefined) return known
    const smallest = sizes.indexOf(Math.min(...sizes))
    sizes[smallest] = (sizes[smallest] ?? 0) + 1
    return smallest
  })
  const balance = new GroupBalance(ordered, wish, start, groups.length)
  mend(balance, ordered.length, groups.length)
  return peopleOf(ordered, balance.groups, groups.length)
}

/** Most minus fewest of a value in a group, the worst value of the attribute. */
export const imbalance = (
  groups: readonly (readonly GroupPerson[])[],
  attribute: keyof GroupPerson['values'],
): number => {
  const values = new Set(groups.flat().map(({ values }) => values[attribute]))
  const spreads = [...values].map((value) => {
    const counts = groups.map((group) => group.filter((person) => person.values[attribute] === value).length)
    return Math.max(...counts) - Math.min(...counts)
  })
  return Math.max(0, ...spreads)
}

const valueAt = ({ values }: GroupPerson, wish: GroupWish, index: number): string => {
  const attribute = wish.attributes[index]
  return attribute === undefined ? '' : values[attribute]
}

/** Swaps can get stuck; they seldom do so from several starts. Bounds that depend on the input alone. */
const mostStarts = 32
const mostSweeps = 40

/** One arrangement and what swaps make of it. The first start deals out in order, each later one in an order of its own. */
const arrange = (ordered: readonly GroupPerson[], start: number, count: number, wish: GroupWish): GroupBalance => {
  const row = start === 0 ? ordered : shuffled(ordered, start)
  const groups = wish.mix === 'alike' ? cutAlike(row, count, wish) : dealOut(row, count, wish)
  const groupOf = new Map(row.map(({ id }, index) => [id, groups[index] ?? 0]))
  const inOrder = ordered.map(({ id }) => groupOf.get(id) ?? 0)
  const balance = new GroupBalance(ordered, wish, inOrder, count)
  improve(balance, ordered.length, count)
  return balance
}

/** The same seed always gives the same order (Park and Miller's generator). */
const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  let state = seed * 16807 + 1
  const keyed = list.map((each) => {
    state = (state * 48271) % 2147483647
    return { each, key: state }
  })
  return keyed.toSorted((a, b) => a.key - b.key).map(({ each }) => each)
}

/** Alike: the most important attribute first. Mixed: the third first, so that dealing out in this order spreads it too. */
const compareValues = (a: GroupPerson, b: GroupPerson, wish: GroupWish): number => {
  for (const index of wish.mix === 'alike' ? [0, 1, 2] : [2, 0, 1]) {
    const [one, other] = [valueAt(a, wish, index), valueAt(b, wish, index)]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

const dealOut = (ordered: readonly GroupPerson[], count: number, wish: GroupWish): readonly number[] =>
  equitableSplit(
    ordered.map((person) => valueAt(person, wish, 0)),
    ordered.map((person) => valueAt(person, wish, 1)),
    count,
  )

/** Cuts the row of people, like beside like, where fewest who are alike are parted. Some groups are one larger than others. */
const cutAlike = (ordered: readonly GroupPerson[], count: number, wish: GroupWish): readonly number[] => {
  const size = Math.floor(ordered.length / count)
  const larger = ordered.length % count
  const unlikePairs = (from: number, to: number): number => {
    let sum = 0
    for (const [index, weight] of [1_000_000, 1000, 1].entries()) {
      const seen = new Map<string, number>()
      for (const person of ordered.slice(from, to)) {
        const value = valueAt(person, wish, index)
        seen.set(value, (seen.get(value) ?? 0) + 1)
      }
      const like = [...seen.values()].reduce((pairs, each) => pairs + (each * (each - 1)) / 2, 0)
      sum += weight * (((to - from) * (to - from - 1)) / 2 - like)
    }
    return sum
  }
  type Cut = { readonly cost: number; readonly ends: readonly number[] }
  /** The best cuts so far, by how many of the groups are larger ones. */
  let best = new Map<number, Cut>([[0, { cost: 0, ends: [] }]])
  for (let group = 0; group < count; group++) {
    const next = new Map<number, Cut>()
    for (const [used, { cost, ends }] of best) {
      for (const extra of [0, 1]) {
        const taken = used + extra
        if (taken > larger || larger - taken > count - group - 1) continue
        const from = ends.at(-1) ?? 0
        const to = from + size + extra
        const total = cost + unlikePairs(from, to)
        if (total < (next.get(taken)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(taken, { cost: total, ends: [...ends, to] })
      }
    }
    best = next
  }
  const ends = best.get(larger)?.ends ?? []
  return ordered.map((_, index) => ends.findIndex((end) => index < end))
}

/** Two change places, or one goes over where that only changes which group is the larger. */
const improve = (balance: GroupBalance, people: number, count: number): void => {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let improved = false
    for (let one = 0; one < people; one++) {
      for (let other = one + 1; other < people; other++) {
        if (balance.swapCost(one, other) >= 0) continue
        balance.swap(one, other)
        improved = true
      }
      for (let to = 0; to < count; to++) {
        if (balance.moveCost(one, to) >= 0) continue
        balance.move(one, to)
        improved = true
      }
    }
    if (!improved) return
  }
}

const peopleOf = (people: readonly GroupPerson[], groups: readonly number[], count: number): readonly Group[] =>
  Array.from({ length: count }, (_, group) =>
    people
      .filter((_, index) => groups[index] === group)
      .map(({ id }) => id)
      .toSorted(),
  )
