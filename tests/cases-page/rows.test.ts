import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseRows } from '../../src/core/cases/board.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { addressOf, type CaseChoice, choiceOf, everyCase } from '../../src/features/cases/address.ts'
import { boardColumns, columnOf, waitsForMe } from '../../src/features/cases/columns.ts'
import { chosenRows, columnRows, sortedRows } from '../../src/features/cases/rows.ts'

const example = JSON.parse(readFileSync(new URL('../../resources/example/bundle.json', import.meta.url), 'utf8'))
const records = recordSetOf(example.records)
const today = '2026-11-22'
const rows = caseRows(records, today)
const chosen = (choice: Partial<CaseChoice>, question = '') =>
  chosenRows(records, rows, { ...everyCase, ...choice }, question)

describe('the address of the list', () => {
  test('says what is chosen, and nothing where nothing is', () => {
    expect(addressOf(everyCase)).toBe('/cases')
    const choice: CaseChoice = {
      view: 'tabel',
      forum: 'forum-oest',
      theme: 'stigma',
      column: 'klar',
      mine: true,
      sort: 'person',
      descending: true,
    }
    const [, , view, filter] = addressOf(choice).split('/')
    expect(choiceOf(view, filter)).toEqual(choice)
  })

  test('what nobody can choose is no choice', () => {
    expect(choiceOf('ukendt', 'tema=ukendt&trin=ukendt&orden=ukendt')).toEqual(everyCase)
  })
})

describe('the rows', () => {
  test('every row stands in one column of the board', () => {
    const columns = columnRows(rows)
    expect([...columns.keys()]).toEqual([...boardColumns])
    expect([...columns.values()].flat()).toHaveLength(rows.length)
    for (const [column, own] of columns) for (const row of own) expect(columnOf(row)).toBe(column)
  })

  test('forum, theme, column and words narrow them, and all of them together', () => {
    const forum = rows.find(({ themes }) => themes.length > 0)?.forumId ?? ''
    expect(chosen({ forum }).length).toBeGreaterThan(0)
    expect(chosen({ forum }).every((row) => row.forumId === forum)).toBe(true)
    expect(chosen({ theme: 'stigma' }).every(({ themes }) => themes.includes('stigma'))).toBe(true)
    expect(chosen({ column: 'bedes-om' }).every(({ status }) => status === 'to-ask')).toBe(true)
    expect(chosen({}, 'kommunen').length).toBe(1)
    expect(chosen({ column: 'bedes-om' }, 'kommunen')).toEqual([])
    expect(chosen({}, 'ordderikkefindes')).toEqual([])
  })

  test('what waits for the organiser leaves out what an author still has time for', () => {
    const waiting = chosen({ mine: true })
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.every(waitsForMe)).toBe(true)
    expect(waiting.some(({ status }) => status === 'promised')).toBe(false)
    expect(waitsForMe({ next: { step: 'receive', on: today, urgency: 'late', days: -1 }, problems: [] })).toBe(true)
    expect(waitsForMe({ next: { step: 'receive', on: today, urgency: 'soon', days: 2 }, problems: [] })).toBe(false)
    expect(waitsForMe({ next: null, problems: ['story-missing'] })).toBe(true)
  })

  test('sorting turns round and loses nobody', () => {
    for (const sort of ['frist', 'moede', 'person', 'forum', 'tema', 'tilstand'] as const) {
      const up = sortedRows(records, rows, { sort, descending: false })
      const down = sortedRows(records, rows, { sort, descending: true })
      expect(new Set(up)).toEqual(new Set(rows))
      expect(new Set(down)).toEqual(new Set(rows))
    }
    const dates = sortedRows(records, rows, { sort: 'moede', descending: false }).map(({ meetingDate }) => meetingDate)
    expect(dates).toEqual(dates.toSorted())
  })
})
