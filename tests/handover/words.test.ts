/** How a record of any kind is called in a list, and what a field of it says. */
import { describe, expect, test } from 'vitest'
import { noBreak } from '../../src/core/danish/dates.ts'
import { shownValue } from '../../src/core/handover/shown-value.ts'
import { newValue } from '../../src/core/records/index.ts'
import { recordLabel } from '../../src/core/records/record-label.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { labelText, whatText } from '../../src/strings/handover.ts'

const known: Readonly<Record<string, unknown>> = {
  'person p1': { givenName: 'Gry', familyName: 'Bak' },
  'forum f1': { name: 'ERFA Nord' },
  'meeting m1': { forumId: 'f1', title: '', date: '2026-03-03' },
  'turn t1': { forumId: 'f1', meetingId: 'm1', personId: 'p1' },
  'case c1': { turnId: 't1', authorId: 'p1' },
}
const lookUp = (kind: string, id: string): unknown => known[`${kind} ${id}`]
const spaced = (text: string | null): string | null => text?.replaceAll(noBreak, ' ') ?? null
const textOf = (kind: string, value: unknown): string | null =>
  spaced(labelText(kind, recordLabel(kind, value, lookUp)))

describe('a record is called by what it is, its own name, the person, and where it belongs', () => {
  test.each([
    ['person', { givenName: 'Gry', familyName: 'Bak' }, 'Person: Gry Bak'],
    ['meeting', { forumId: 'f1', title: '', date: '2026-03-03' }, 'Møde: ERFA Nord, 3. marts 2026'],
    ['meeting', { forumId: 'f1', title: 'Temadag', date: null }, 'Møde: Temadag'],
    ['agenda-item', { meetingId: 'm1', title: 'Nyt' }, 'Punkt: Nyt, ERFA Nord, 3. marts 2026'],
    ['turn', known['turn t1'], 'Tur: Gry Bak, ERFA Nord, 3. marts 2026'],
    ['membership', { forumId: 'f1', personId: 'p1' }, 'Medlemskab: Gry Bak, ERFA Nord'],
    ['action', { task: 'Ring til Syd', meetingId: null, forumId: 'f1' }, 'Opgave: Ring til Syd, ERFA Nord'],
    ['area', { name: '' }, 'Område'],
    ['planet', null, 'Arkivet'],
  ])('%s', (kind, value, text) => {
    expect(textOf(kind, value)).toBe(text)
  })

  test('a case by whose it is and where, and its story no otherwise', () => {
    expect(textOf('case', known['case c1'])).toBe('Case: Gry Bak, ERFA Nord, 3. marts 2026')
    expect(textOf('case-story', { caseId: 'c1', title: 'hemmelig titel', question: 'hemmeligt' })).toBe(
      'Casetekst: Gry Bak, ERFA Nord, 3. marts 2026',
    )
  })
})

describe('a field says', () => {
  const item = newValue('agenda-item', {
    meetingId: 'm1' as never,
    title: 'Nyt',
    minutes: 10,
    content: [plainBlock('b1', 'Første'), plainBlock('b2', 'Andet')],
  })
  test.each([
    [['title'], 'Nyt'],
    [['minutes'], '10'],
    [['content'], 'Første Andet'],
    [['carriedFromId'], ''],
    [['meetingId'], null],
    [['presenters'], null],
    [['category'], null],
    [['progress'], null],
    [['nothing', 'there'], ''],
  ])('%j', (path, text) => {
    expect(shownValue(item, path)).toBe(text)
  })

  test('a date as people write it, and an element of a list by its id', () => {
    const person = { absences: [{ id: 'x', from: '2026-03-03', kind: 'on-leave' }] }
    expect(spaced(shownValue(person, ['absences', 'x', 'from']))).toBe('3. marts 2026')
    expect(shownValue(person, ['absences', 'x', 'kind'])).toBeNull()
  })
})

test('what was done stands with what becomes of it', () => {
  const record = { kind: 'area', id: 'a', before: null, fields: [] }
  const changed = { what: 'changed', value: {} } as const
  expect(whatText({ ...record, here: changed, there: changed, outcome: 'merged' }, 'here')).toBe(
    'ændret (begges ændringer kommer med)',
  )
  expect(whatText({ ...record, here: null, there: changed, outcome: 'taken' }, 'there')).toBe('ændret')
})
