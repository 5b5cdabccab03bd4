/**
 * How good a split into groups is, as one number that only falls when something more important gets better, and what swapping
 * two people would do to it. Knows positions of people and groups, no records.
 */
import type { PersonId } from '../records/ids.ts'

type GroupAttribute = 'setting' | 'experience' | 'area'
export type GroupPerson = { readonly id: PersonId; readonly values: Readonly<Record<GroupAttribute, string>> }

export type GroupWish = {
  readonly maxSize: number
  readonly mix: 'alike' | 'mixed'
  /** What counts, the most important first. */
  readonly attributes: readonly GroupAttribute[]
  /** People of whom each group gets its even share: those who bring a case, those who lead a group. */
  readonly apart: readonly ReadonlySet<PersonId>[]
  /** The groups of last time. */
  readonly lastTogether: readonly (readonly PersonId[])[]
}

/** People who share something that is counted in each group. */
type Feature = {
  readonly weight: number
  readonly counts: readonly number[]
  /** Whether groups want many of it or their even share. */
  readonly wants: 'gathered' | 'even'
  readonly floor: number
  readonly ceiling: number
}

/** Weights far enough apart that nothing less important outweighs one step of something more important. */
const weights = { size: 1e14, apart: 1e12, attributes: [1e9, 1e6, 1e3], together: 1 } as const

/** The least that is worth moving somebody for once the groups are known. */
export const worthMoving = weights.attributes[2] / 2

export class GroupBalance {
  readonly #groups: number[]
  readonly #features: { -readonly [K in keyof Feature]: K extends 'counts' ? number[] : Feature[K] }[] = []
  readonly #featuresOf: readonly number[][]
  readonly #matesOf: readonly (readonly number[])[]

  constructor(people: readonly GroupPerson[], wish: GroupWish, groups: readonly number[], groupCount: number) {
    this.#groups = [...groups]
    this.#featuresOf = people.map(() => [])
    const add = (has: (person: GroupPerson) => boolean, weight: number, wants: Feature['wants']): void => {
      const counts = Array.from({ length: groupCount }, () => 0)
      let total = 0
      for (const [index, person] of people.entries()) {
        if (!has(person)) continue
        this.#featuresOf[index]?.push(this.#features.length)
        const group = groups[index] ?? 0
        counts[group] = (counts[group] ?? 0) + 1
        total += 1
      }
      this.#features.push({
        weight,
        counts,
        wants,
        floor: Math.floor(total / groupCount),
        ceiling: Math.ceil(total / groupCount),
      })
    }
    add(() => true, weights.size, 'even')
    for (const set of wish.apart) add(({ id }) => set.has(id), weights.apart, 'even')
    for (const [index, attribute] of wish.attributes.entries()) {
      const wants = wish.mix === 'alike' ? 'gathered' : 'even'
      for (const value of [...new Set(people.map(({ values }) => values[attribute]))].toSorted()) {
        add(({ values }) => values[attribute] === value, weights.attributes[index] ?? 0, wants)
      }
    }
    this.#matesOf = matesOf(people, wish.lastTogether)
  }

  get groups(): readonly number[] {
    return this.#groups
  }

  groupOf(person: number): number {
    return this.#groups[person] ?? 0
  }

  /** Sizes, shares and two of mixed attributes within one; the third within two. Alike has no bound. */
  isWithinBounds(): boolean {
    return this.#features.every(({ weight, wants, counts }) => {
      const bound = wants === 'gathered' ? Number.POSITIVE_INFINITY : weight === weights.attributes[2] ? 2 : 1
      return Math.max(...counts) - Math.min(...counts) <= bound
    })
  }

  /** The lower the better; comparable between arrangements of the same people. */
  cost(): number {
    const uneven = this.#features.reduce((sum, feature) => {
      return sum + feature.weight * feature.counts.reduce((all, count) => all + badness(feature, count), 0)
    }, 0)
    const meetings = this.#matesOf.map((mates, one) => mates.filter((mate) => this.groupOf(mate) === this.groupOf(one)))
    return uneven + (weights.together * meetings.flat().length) / 2
  }

  /** What it would cost, or below zero save, if two people changed places. */
  swapCost(one: number, other: number): number {
    const [from, to] = [this.groupOf(one), this.groupOf(other)]
    if (from === to) return 0
    const gone = this.#featuresOf[one] ?? []
    const come = this.#featuresOf[other] ?? []
    let cost = 0
    for (const feature of gone) if (!come.includes(feature)) cost += this.#shiftCost(feature, from, to)
    for (const feature of come) if (!gone.includes(feature)) cost += this.#shiftCost(feature, to, from)
    return cost + weights.together * (this.#meets(one, from, to, other) + this.#meets(other, to, from, one))
  }

  /** What it would cost if one person went over to another group. */
  moveCost(one: number, to: number): number {
    const from = this.groupOf(one)
    if (from === to) return 0
    let cost = 0
    for (const feature of this.#featuresOf[one] ?? []) {
      cost += this.#shiftCost(feature, from, to)
      // Features come by weight: nothing that follows makes up for a worse size.
      if (cost >= weights.size) return cost
    }
    return cost + weights.together * this.#meets(one, from, to, -1)
  }

  move(one: number, to: number): void {
    const from = this.groupOf(one)
    for (const index of this.#featuresOf[one] ?? []) {
      const counts = this.#features[index]?.counts ?? []
      counts[from] = (counts[from] ?? 0) - 1
      counts[to] = (counts[to] ?? 0) + 1
    }
    this.#groups[one] = to
  }

  swap(one: number, other: number): void {
    const [from, to] = [this.groupOf(one), this.groupOf(other)]
    this.move(one, to)
    this.move(other, from)
  }

  /** How many of a meeting's people would meet again, more or fewer, when somebody goes from one group to another. */
  #meets(one: number, from: number, to: number, except: number): number {
    let more = 0
    for (const mate of this.#matesOf[one] ?? []) {
      if (mate === except) continue
      const group = this.groupOf(mate)
      if (group === to) more += 1
      else if (group === from) more -= 1
    }
    return more
  }

  #shiftCost(index: number, from: number, to: number): number {
    const feature = this.#features[index]
    if (feature === undefined) return 0
    const [before, after] = [feature.counts[from] ?? 0, feature.counts[to] ?? 0]
    const change =
      badness(feature, before - 1) - badness(feature, before) + badness(feature, after + 1) - badness(feature, after)
    return feature.weight * change
  }
}

/** Even: how many are above or below the even share. Gathered: pairs that are not together. */
const badness = ({ wants, floor, ceiling }: Feature, count: number): number =>
  wants === 'gathered' ? -(count * (count - 1)) / 2 : Math.max(0, count - ceiling) + Math.max(0, floor - count)

const matesOf = (
  people: readonly GroupPerson[],
  lastTogether: readonly (readonly PersonId[])[],
): readonly (readonly number[])[] => {
  const positions = new Map(people.map(({ id }, index) => [id, index]))
  const mates = people.map((): number[] => [])
  for (const group of lastTogether) {
    const here = group.flatMap((id) => positions.get(id) ?? [])
    for (const one of here) mates[one]?.push(...here.filter((each) => each !== one))
  }
  return mates
}
