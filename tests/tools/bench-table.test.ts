import { expect, it } from 'vitest'
import { tableOf } from '../../tools/bench/table.ts'

it('shows each figure with its floor, their ratio and its note', () => {
  const figures = [
    { name: 'commit', median_ms: 0.7123, floor_ms: 0.35, note: '1 post' },
    { name: 'unlock', median_ms: 288.4 },
  ]
  expect(tableOf([{ name: 'vault', figures }]).split('\n')).toEqual([
    '| Måling        | Median (ms) | Gulv (ms) | Forhold | Bemærkning |',
    '|---------------|------------:|----------:|--------:|------------|',
    '| vault: commit |        0.71 |      0.35 |     2.0 | 1 post     |',
    '| vault: unlock |         288 |           |         |            |',
  ])
})

it('shows a benchmark that failed instead of leaving it out', () => {
  expect(tableOf([{ name: 'vault', figures: [], failure: 'locked\nat x' }])).toContain('| vault  |        FEJL |')
})
