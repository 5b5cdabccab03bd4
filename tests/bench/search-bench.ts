/** The search of ten years: making its index, once when it is asked for, and each question while somebody types. */
import { archiveEntries } from '../../src/core/search/archive-entries.ts'
import { search, searchIndexOf } from '../../src/core/search/search.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { tenYears } from '../search/ten-years.ts'

const today = '2026-03-11'
const repeats = 11
const questions = [
  'e',
  'mø',
  'ref',
  'referat',
  'soeren',
  'regional december',
  'økonomi peer støtte',
  'arbejds',
  'ingenting her',
]

export const run = async (): Promise<readonly Figure[]> => {
  const records = tenYears({ seed: 1, people: 300, years: 10, until: 2026 })
  const entries = archiveEntries(records)
  const made = timesOf(repeats, () => searchIndexOf(archiveEntries(records)))
  const index = searchIndexOf(entries)
  const asked = questions.map((question) => ({
    question,
    ms: median(timesOf(repeats, () => search([index], question, { today, perKind: 5 }))),
  }))
  const slowest = asked.toSorted((a, b) => b.ms - a.ms)[0]
  return [
    {
      name: 'index of ten years, once',
      median_ms: median(made),
      note: `${entries.length} entries, ${index.words.size} words; first ${(made[0] ?? 0).toFixed(0)}`,
    },
    {
      name: 'a question',
      median_ms: median(asked.map(({ ms }) => ms)),
      note: `slowest "${slowest?.question}" ${slowest?.ms.toFixed(1)}`,
    },
  ]
}

const timesOf = (count: number, work: () => unknown): readonly number[] =>
  Array.from({ length: count }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
