import { expect, it } from 'vitest'
import { countIn } from '../../src/ui/count-field.tsx'

it('takes what is typed beyond the ends as the nearest of them, however large', () => {
  expect(countIn(12, 0, 5000)).toBe(12)
  expect(countIn(-5, 0, 5000)).toBe(0)
  expect(countIn('99999999999999999999', 0, 5000)).toBe(5000)
  expect(countIn('-99999999999999999999', 0, 5000)).toBe(0)
})

it('takes nothing for a number that is none yet', () => {
  for (const told of ['', '-']) expect(countIn(told, 0, 5000)).toBeNull()
})
