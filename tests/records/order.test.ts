import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evenKeys, keyBetween } from '../../src/core/order.ts'

it('finds a key strictly between any two neighbours, however often one inserts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null))
      }
      expect(keys).toEqual([...new Set(keys)].sort())
    }),
  )
})

it('stays short when one always inserts at the same end', () => {
  let last: string | null = null
  for (let index = 0; index < 300; index++) last = keyBetween(last, null)
  expect(last?.length).toBeLessThan(80)
})

it('makes ascending keys with room at every place', () => {
  for (const count of [0, 1, 2, 35, 36, 300]) {
    const keys = evenKeys(count)
    expect(keys).toHaveLength(count)
    for (let at = 0; at <= count; at++) {
      const between = keyBetween(keys[at - 1] ?? null, keys[at] ?? null)
      if (at > 0) expect(between > (keys[at - 1] ?? '')).toBe(true)
      if (at < count) expect(between < (keys[at] ?? '')).toBe(true)
    }
  }
})

it('refuses neighbours that are out of order', () => {
  expect(() => keyBetween('b', 'a')).toThrow()
  expect(() => keyBetween('a', 'a')).toThrow()
})
