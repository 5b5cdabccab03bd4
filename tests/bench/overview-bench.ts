/** The first page of a region with ten years of meetings and cases behind it: reckoned from all its records. */
import { addDays } from '../../src/core/danish/dates.ts'
import { overviewGroups, overviewOf } from '../../src/core/overview/overview.ts'
import { type RecordEntry, recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { aRegion, entry } from '../planning/generator.ts'
import { aYear } from '../rotation/generator.ts'
import { tenYears } from '../search/ten-years.ts'

const year = 2026
const today = `${year}-03-11`
const repeats = 20

export const run = async (): Promise<readonly Figure[]> => [...turnsAndCases(), wholeLife()]

const turnsAndCases = (): readonly Figure[] =>
  [30, 300].map((people) => {
    const base = aRegion({ seed: 1, people, year, historyYears: 10, forum: { casesPerMeeting: 8 } })
    const region = aYear({ seed: 1, people, places: 8 }, year, base)
    const wish = { forumIds: [region.regional, ...region.local], today: `${year}-01-01` }
    const planned = withChanges(region.records, proposeTurns(region.records, wish))
    const cases = [...planned.turn].flatMap(([turnId, { state, personId }]): readonly RecordEntry[] =>
      state === 'brought'
        ? [
            entry('case', `case:${turnId}`, {
              turnId,
              authorId: personId,
              status: 'erased',
              events: [{ id: '1', kind: 'used', on: addDays(today, -100) }],
              themes: ['documentation'],
            }),
          ]
        : [],
    )
    const records = withChanges(planned, cases)
    const entries = (['meeting', 'turn', 'case', 'person', 'forum', 'venue'] as const).flatMap((kind) =>
      [...records[kind]].map(([id, value]) => ({ kind, id, value }) as RecordEntry),
    )
    const times = Array.from({ length: repeats }, () => {
      const start = performance.now()
      overviewOf(recordSetOf(entries), today)
      return performance.now() - start
    })
    const shown = overviewOf(records, today)
    const lines = overviewGroups.reduce((sum, group) => sum + shown[group].length, 0)
    return {
      name: `overview after ten years, ${people} people`,
      median_ms: times.toSorted((a, b) => a - b)[repeats / 2] ?? 0,
      note: `${entries.length} records, ${records.case.size} cases, ${lines} lines; first ${(times[0] ?? 0).toFixed(1)}`,
    }
  })

/** Ten years of everything that surrounds forty meetings a year, none of them closed, and this year's before them. */
const wholeLife = (): Figure => {
  const past = tenYears({ seed: 1, people: 300, years: 10, until: year })
  const ahead = tenYears({ seed: 2, people: 300, years: 1, until: year + 1 })
  const entries = [...recordEntries(past), ...recordEntries(ahead)].map((each): RecordEntry => {
    if (each.kind !== 'meeting') return each
    const { date } = each.value
    return { ...each, value: { ...each.value, status: date !== null && date < today ? 'minutes-sent' : 'planned' } }
  })
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now()
    overviewOf(recordSetOf(entries), today)
    return performance.now() - start
  })
  const records = recordSetOf(entries)
  const shown = overviewOf(records, today)
  const lines = overviewGroups.reduce((sum, group) => sum + shown[group].length, 0)
  return {
    name: 'overview after ten years of whole meetings, 300 people',
    median_ms: times.toSorted((a, b) => a - b)[repeats / 2] ?? 0,
    note: `${entries.length} records, ${records.meeting.size} meetings, ${lines} lines; first ${(times[0] ?? 0).toFixed(1)}`,
  }
}
