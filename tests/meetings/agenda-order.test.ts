import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  inOrder,
  insertKeys,
  itemNumbers,
  moveItem,
  numbersOf,
  type Ordered,
} from '../../src/core/meetings/agenda-order.ts'
import { itemId } from './builders.ts'

const applied = (elements: readonly Ordered[], changed: readonly Ordered[]): readonly Ordered[] => {
  const orders = new Map(changed.map((each) => [each.id, each.order]))
  const known = new Set(elements.map((each) => each.id))
  return inOrder([
    ...elements.map((each) => ({ ...each, order: orders.get(each.id) ?? each.order })),
    ...changed.filter((each) => !known.has(each.id)),
  ])
}
const ids = (elements: readonly Ordered[]) => elements.map((each) => each.id).join('')
const listOf = (text: string) => applied([], insertKeys([], 0, [...text]))

it('changes only the element that moves', () => {
  const before = listOf('abcd')
  const changed = moveItem(before, 'd', 1)
  expect(changed).toHaveLength(1)
  expect(ids(applied(before, changed))).toBe('adbc')
})

it('moves nothing where the element is unknown or stands there already', () => {
  expect(moveItem(listOf('abc'), 'x', 0)).toEqual([])
  expect(moveItem(listOf('abc'), 'b', 1)).toEqual([])
  expect(moveItem(listOf('abc'), 'c', 99)).toEqual([])
})

it('gives new keys to all where two people inserted at the same place', () => {
  const twins = [
    { id: 'a', order: 'i' },
    { id: 'b', order: 'i' },
    { id: 'c', order: '' },
  ]
  expect(ids(inOrder(twins))).toBe('cab')
  expect(ids(applied(twins, moveItem(twins, 'c', 1)))).toBe('acb')
  expect(ids(applied(twins, insertKeys(twins, 2, ['x', 'y'])))).toBe('caxyb')
})

it('puts any element at any place by the usual rules of lists, however the keys look', () => {
  const key = fc.stringMatching(/^[0-9a-z]{0,3}$/)
  const move = fc.record({ from: fc.nat(), to: fc.nat() })
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 12 }), fc.array(move, { maxLength: 20 }), (keys, moves) => {
      let list: readonly Ordered[] = inOrder(
        keys.map((order, index) => ({ id: String.fromCharCode(97 + index), order })),
      )
      for (const { from, to } of moves) {
        const moved = list[from % list.length]?.id ?? ''
        const rest = list.map((each) => each.id).filter((id) => id !== moved)
        const place = to % list.length
        list = applied(list, moveItem(list, moved, place))
        expect(list.map((each) => each.id)).toEqual(rest.toSpliced(place, 0, moved))
      }
    }),
  )
})

it('numbers every item in order and names those that are still there', () => {
  const items = ['x', 'y', 'z'].map((id) => ({ id: itemId(id) }))
  expect([...itemNumbers(items).values()]).toEqual([1, 2, 3])
  expect(numbersOf([itemId('z'), itemId('gone'), itemId('x')], items)).toEqual([1, 3])
})
