import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBundle } from '../../src/core/bundle/bundle.ts'
import { approvalProblems } from '../../src/core/cases/approval.ts'
import { caseRows, searchCases } from '../../src/core/cases/board.ts'
import { catalogueEntries, themesPerYear } from '../../src/core/cases/catalogue.ts'
import { comingErasures, unfinishedErasures } from '../../src/core/cases/forget.ts'
import { storyOf } from '../../src/core/cases/life.ts'
import { caseStatus } from '../../src/core/records/case.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'

const text = readFileSync(new URL('../../resources/example/bundle.json', import.meta.url), 'utf8')
const bundle = readBundle(text)
const records = recordSetOf(bundle.ok ? (bundle.value.records as readonly RecordEntry[]) : [])
const today = '2026-11-22'
const rows = caseRows(records, today)

describe('the cases of the example region', () => {
  it('stand in every state there is, one at most to a turn, and fit together', () => {
    const states = [...records.case.values()].map(({ status }) => status)
    expect(new Set(states)).toEqual(new Set(caseStatus.options))
    expect(states).toHaveLength(14)
    const turns = [...records.case.values()].map(({ turnId }) => turnId)
    expect(new Set(turns).size).toBe(turns.length)
    expect(rows.filter(({ problems }) => problems.length > 0)).toEqual([])
    expect(unfinishedErasures(records)).toEqual([])
  })

  it('have something to do on the day they were written for', () => {
    const next = rows.flatMap((row) => (row.next === null ? [] : [`${row.next.urgency} ${row.next.step}`]))
    const counts = [...Map.groupBy(next, String)].map(([key, all]) => [key, all.length])
    expect(Object.fromEntries(counts)).toEqual({
      'late ask': 1,
      'later remind': 2,
      'later check': 1,
      'later agree': 1,
      'later receive': 1,
      'later pack': 1,
      'later use': 1,
      'later learn': 1,
      'later approve-learning': 1,
      'later erase': 2,
    })
    expect(comingErasures(records, today)).toMatchObject([{ days: 14 }])
  })

  it('are told without the names of people, units or places of the region, except where the check has something to find', () => {
    const untouched = [...records.case].filter(([, { status }]) => status !== 'received')
    const names = [
      ...[...records.person.values()].flatMap(({ givenName, familyName }) => [givenName, ...familyName.split(/[ -]/)]),
      ...[...records.unit.values()].map(({ name }) => name),
    ].filter((name) => name.length > 2)
    for (const [id, value] of untouched) {
      const story = storyOf(records, id)
      const told = [
        ...(story === null ? [] : [story.title, story.situation, story.dilemma, story.tried, story.question]),
        ...[...value.learning, ...value.willTry].map((point) => point.text),
      ].join(' ')
      expect(names.filter((name) => new RegExp(`(^|\\P{L})${name}(\\P{L}|$)`, 'u').test(told))).toEqual([])
    }
  })

  it('show what confidentiality asks for before one can be approved', () => {
    const problems = [...records.case].flatMap(([id, value]) => {
      const story = storyOf(records, id)
      const isOpen = value.status === 'received' || value.status === 'returned'
      if (!isOpen || story === null) return []
      return [approvalProblems(records, value, story, { by: 'M', review: { openHigh: 0 } }).map(({ code }) => code)]
    })
    expect(problems.toSorted()).toEqual([
      ['confidential-content', 'not-agreed'],
      ['parts-not-removed', 'not-agreed'],
    ])
  })

  it('fill the catalogue over two years, also where the story is gone', () => {
    const entries = catalogueEntries(records)
    expect(entries.map(({ year }) => year)).toEqual([2026, 2026, 2025, 2025])
    expect(entries.filter(({ caseId }) => storyOf(records, caseId) === null)).toHaveLength(3)
    expect(themesPerYear(records).map(({ year, cases }) => `${year}: ${cases}`)).toEqual(['2025: 2', '2026: 4'])
    expect(searchCases(records, 'korleder')).toEqual(['case:turn:meeting-regional-2026-09-16:2'])
  })
})
