import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type GroupPerson,
  type GroupWish,
  groupCountFor,
  imbalance,
  mendGroups,
  splitIntoGroups,
} from '../../src/core/planning/groups.ts'
import { type PersonId, personId } from '../../src/core/records/ids.ts'

const id = (name: string): PersonId => personId.parse(name)
const somebody = (name: string, setting = 'outpatient', experience = '2-5', area = 'east'): GroupPerson => ({
  id: id(name),
  values: { setting, experience, area },
})
const crowd = (count: number, setting?: string, from = 0) =>
  Array.from({ length: count }, (_, index) => somebody(`p${String(index + from).padStart(3, '0')}`, setting))

const aWish = (fields: Partial<GroupWish> = {}): GroupWish => ({
  maxSize: 8,
  mix: 'mixed',
  attributes: ['setting', 'experience', 'area'],
  apart: [],
  lastTogether: [],
  ...fields,
})
const sizes = (groups: readonly (readonly unknown[])[]) => groups.map((group) => group.length).toSorted((a, b) => b - a)
const split = (people: readonly GroupPerson[], leaders: number, wish: GroupWish) =>
  splitIntoGroups(people, groupCountFor(people.length, wish.maxSize, leaders), wish)
const inGroups = (people: readonly GroupPerson[], groups: readonly (readonly PersonId[])[]) => {
  const known = new Map(people.map((each) => [each.id, each]))
  return groups.map((group) => group.flatMap((each) => known.get(each) ?? []))
}
const movesBetween = (before: readonly (readonly PersonId[])[], after: readonly (readonly PersonId[])[]) => {
  const was = new Map(before.flatMap((group, index) => group.map((each) => [each, index] as const)))
  return after.flatMap((group, index) => group.filter((each) => was.has(each) && was.get(each) !== index)).length
}

describe('scenario 39: sizes', () => {
  it('splits 11 people with at most 10 into 6 and 5', () => {
    expect(sizes(split(crowd(11), 3, aWish({ maxSize: 10 })))).toEqual([6, 5])
  })

  it('puts everybody in a group alone where one is the most, and leaders allow it', () => {
    expect(sizes(split(crowd(5), 9, aWish({ maxSize: 1 })))).toEqual([1, 1, 1, 1, 1])
    expect(sizes(split(crowd(5), 2, aWish({ maxSize: 1 })))).toEqual([3, 2])
  })

  it('stays together where more than everybody may, where one leads and where nobody does', () => {
    for (const leaders of [1, 0, 5]) expect(sizes(split(crowd(7), leaders, aWish({ maxSize: 20 })))).toEqual([7])
    expect(sizes(split(crowd(30), 1, aWish()))).toEqual([30])
    expect(sizes(split([], 3, aWish()))).toEqual([0])
  })
})

describe('scenario 40: few of a kind', () => {
  it('deals out the only inpatient peer and those of whom nothing is known', () => {
    const people = [...crowd(9), ...crowd(1, 'inpatient', 20), ...crowd(5, 'unknown', 30)]
    const groups = split(people, 5, aWish())
    expect(sizes(groups)).toEqual([8, 7])
    expect(imbalance(inGroups(people, groups), 'setting')).toBe(1)
  })

  it('keeps those who are alike together, and the unknown with whoever is left', () => {
    const people = [...crowd(8, 'outpatient'), ...crowd(1, 'inpatient', 20), ...crowd(5, 'unknown', 30)]
    const groups = inGroups(people, split(people, 5, aWish({ mix: 'alike' })))
    const kinds = groups.map((group) => [...new Set(group.map(({ values }) => values.setting))].toSorted())
    expect(kinds).toHaveLength(2)
    expect(kinds.flat().filter((kind) => kind === 'inpatient')).toHaveLength(1)
    expect(groups.map((group) => group.length)).toEqual([7, 7])
  })
})

describe('scenario 41: a late apology', () => {
  it('moves nobody where the groups stay even', () => {
    const people = crowd(16)
    const groups = split(people, 3, aWish())
    const left = people.filter(({ id: each }) => each !== groups[0]?.[0])
    expect(movesBetween(groups, mendGroups(groups, left, aWish()))).toBe(0)
  })

  it('moves one person where two have left the same group', () => {
    const people = crowd(16)
    const groups = split(people, 3, aWish())
    const gone = new Set(groups[0]?.slice(0, 2))
    const mended = mendGroups(
      groups,
      people.filter((each) => !gone.has(each.id)),
      aWish(),
    )
    expect(sizes(mended)).toEqual([7, 7])
    expect(movesBetween(groups, mended)).toBe(1)
  })

  it('parts two who bring a case when somebody steps in, and moves nobody else', () => {
    const people = crowd(16)
    const groups = split(people, 3, aWish({ apart: [new Set([id('p000'), id('p001')])] }))
    const home = groups.find((group) => group.includes(id('p000'))) ?? []
    const stepsIn = home.find((each) => each !== id('p000')) ?? id('none')
    const left = people.filter(({ id: each }) => each !== id('p001'))
    const mended = mendGroups(groups, left, aWish({ apart: [new Set([id('p000'), stepsIn])] }))
    expect(mended.map((group) => group.filter((each) => each === id('p000') || each === stepsIn).length)).toEqual([
      1, 1,
    ])
    expect(movesBetween(groups, mended)).toBe(1)
  })

  it('lets whoever comes after all sit in the smallest group', () => {
    const people = crowd(15)
    const groups = split(people, 3, aWish())
    const mended = mendGroups(groups, [...people, somebody('late')], aWish())
    expect([sizes(mended), movesBetween(groups, mended)]).toEqual([[8, 8], 0])
  })
})

it('brings people together who were not together last time, where balance allows it', () => {
  const people = crowd(12)
  const last = split(people, 3, aWish({ maxSize: 4 }))
  const pairsAgain = (groups: readonly (readonly PersonId[])[]) =>
    groups
      .flatMap((group) => last.map((old) => group.filter((each) => old.includes(each)).length))
      .reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  expect(pairsAgain(last)).toBe(18)
  // Four of each group of four to three groups: two of them must meet again in one place.
  expect(pairsAgain(split(people, 3, aWish({ maxSize: 4, lastTogether: last })))).toBe(3)
})

describe('over random people', () => {
  const anybody = fc.record({
    setting: fc.constantFrom('inpatient', 'outpatient', 'unknown'),
    experience: fc.constantFrom('0-2', '2-5', '5+', 'unknown'),
    area: fc.constantFrom('east', 'south', 'west'),
  })
  const people = fc
    .array(anybody, { minLength: 1, maxLength: 70 })
    .map((all) =>
      all.map(({ setting, experience, area }, index) => somebody(`p${index + 100}`, setting, experience, area)),
    )
  const maxSize = fc.integer({ min: 3, max: 12 })

  /** Whether any groups of sizes within one keep all bounds, by trying them all; taken for granted of more than twelve people. */
  const isPossible = (all: readonly GroupPerson[], count: number): boolean => {
    if (count ** all.length > 300_000) return all.length > 12
    return Array.from({ length: count ** all.length }, (_, number) => number).some((number) => {
      const groups = Array.from({ length: count }, (): GroupPerson[] => [])
      let rest = number
      for (const person of all) {
        groups[rest % count]?.push(person)
        rest = Math.floor(rest / count)
      }
      return isInBounds(groups)
    })
  }

  it('keeps two attributes within one, the third within two where that can be, and sizes within one', () => {
    fc.assert(
      fc.property(people, maxSize, (all, most) => {
        const groups = inGroups(all, split(all, 99, aWish({ maxSize: most })))
        expect(groups.flat()).toHaveLength(all.length)
        expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(most)
        const uneven = [imbalance(groups, 'setting'), imbalance(groups, 'experience'), imbalance(groups, 'area')]
        expect(uneven[0]).toBeLessThanOrEqual(1)
        expect(uneven[1]).toBeLessThanOrEqual(1)
        if ((uneven[2] ?? 0) > 2) expect(isPossible(all, groups.length), 'within two').toBe(false)
        const counts = sizes(groups)
        expect((counts[0] ?? 0) - (counts.at(-1) ?? 0)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('gives each group its even share of those who bring a case', () => {
    fc.assert(
      fc.property(
        people,
        maxSize,
        fc.constantFrom('alike', 'mixed'),
        fc.integer({ min: 1, max: 9 }),
        (all, most, mix, cases) => {
          const bring = new Set(all.slice(0, cases).map((each) => each.id))
          const groups = split(all, 99, aWish({ maxSize: most, mix, apart: [bring] }))
          const shares = groups.map((group) => group.filter((each) => bring.has(each)).length)
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('does not depend on the order in which people come', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), fc.constantFrom('alike', 'mixed'), (all, keys, mix) => {
        const shuffled = all.map((each) => ({ each, key: keys.next().value })).toSorted((a, b) => a.key - b.key)
        expect(
          split(
            shuffled.map(({ each }) => each),
            99,
            aWish({ mix }),
          ),
        ).toEqual(split(all, 99, aWish({ mix })))
      }),
      { numRuns: 50 },
    )
  })

  it('mends sizes and bounds with the fewest moves after one has gone, and what is mended stays', () => {
    fc.assert(
      fc.property(people, maxSize, fc.nat(), (all, most, pick) => {
        const wish = aWish({ maxSize: most })
        const groups = split(all, 99, wish)
        const left = all.filter((_, index) => index !== pick % all.length)
        const mended = mendGroups(groups, left, wish)
        expect(mended.flat().toSorted()).toEqual(left.map((each) => each.id).toSorted())
        expect(mendGroups(mended, left, wish)).toEqual(mended)
        const moves = movesBetween(groups, mended)
        const before = inGroups(left, groups)
        if (isInBounds(inGroups(left, mended))) {
          if (moves > 0) expect(isInBounds(before)).toBe(false)
          if (moves > 1) expect(afterOneMove(before).some(isInBounds)).toBe(false)
        } else expect(afterOneMove(before).some(isInBounds)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('mends the sizes however many have gone or come', () => {
    fc.assert(
      fc.property(people, maxSize, fc.infiniteStream(fc.nat(6)), (all, most, dice) => {
        const wish = aWish({ maxSize: most })
        const groups = split(all, 99, wish)
        const left = all.filter(() => dice.next().value !== 0)
        const mended = mendGroups(groups, left, wish)
        expect(mended.flat().toSorted()).toEqual(left.map((each) => each.id).toSorted())
        const counts = sizes(mended)
        expect((counts[0] ?? 0) - (counts.at(-1) ?? 0)).toBeLessThanOrEqual(1)
      }),
    )
  })

  const isInBounds = (groups: readonly (readonly GroupPerson[])[]): boolean => {
    const counts = sizes(groups)
    return (
      (counts[0] ?? 0) - (counts.at(-1) ?? 0) <= 1 &&
      imbalance(groups, 'setting') <= 1 &&
      imbalance(groups, 'experience') <= 1 &&
      imbalance(groups, 'area') <= 2
    )
  }
  const afterOneMove = (groups: readonly (readonly GroupPerson[])[]) =>
    groups.flatMap((group, from) =>
      group.flatMap((person) =>
        groups.flatMap((_, to) =>
          to === from
            ? []
            : [
                groups.map((each, at) =>
                  at === from ? each.filter((one) => one !== person) : at === to ? [...each, person] : each,
                ),
              ],
        ),
      ),
    )
})
