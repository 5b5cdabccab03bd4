/** Earlier years from a list: what is read, what is asked, what is refused, and that nothing comes twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessHistoryMapping } from '../../src/core/history-import/columns.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { turnMeasures } from '../../src/core/rotation/measures.ts'
import { turnFacts } from '../../src/core/rotation/turn-facts.ts'
import { personIdOf } from '../documents/year-builders.ts'
import { archive, meetingsIn, noAnswers, plan, refusals, regional, turnsIn, usual } from './builders.ts'

describe('32. imported history with gaps, duplicates and unknown names', () => {
  const rows = [
    ['Cases i Regional ERFA', '', '', ''],
    ['Dato', 'Case fra', 'Status', 'Sted'],
    ['12.3.2024', 'Anders Bak og Birgit Soe', '', 'Psykiatrihuset i Roskilde, Lokale 2'],
    ['12.3.2024', 'Anders Bak', 'bragt', ''],
    ['', '', '', ''],
    ['11. juni 2024', 'Gerda Ukendt', 'bragt', 'Teams'],
    ['', 'Carl Dam', '', ''],
    ['2024-09-10', 'Carl Dam', 'afbud', ''],
    ['2024-09-10', 'Maja Lund', '', ''],
    ['12.3.2025', 'Anders Bak; Maja Lund', '', ''],
    ['31.2.2024', 'Maja Lund', '', ''],
    ['2.12.2026', 'Maja Lund', '', ''],
    ['10.12.2024', '', '', 'Kulturhuset'],
  ]
  const first = plan(rows)

  it('takes every row that can be told, each meeting and each turn once', () => {
    expect(meetingsIn(first).map(({ id, status }) => [id, status])).toEqual([
      ['meeting:regional:2024-03-12', 'closed'],
      ['meeting:regional:2024-09-10', 'closed'],
      ['meeting:regional:2024-12-10', 'closed'],
    ])
    expect(turnsIn(first)).toEqual([
      'turn:meeting:regional:2024-03-12:1 anders-bak brought',
      'turn:meeting:regional:2024-03-12:2 birgit-soe brought',
      'turn:meeting:regional:2024-09-10:1 carl-dam excused',
      'turn:meeting:regional:2024-09-10:2 maja-lund brought',
      'turn:meeting-regional-2025-03-12:2 maja-lund brought',
    ])
    expect(first.accepted.map(({ row }) => row)).toEqual([3, 8, 9, 10, 13])
    expect(first.unchanged).toEqual([{ row: 4, why: 'repeated' }])
  })

  it('gives every row that is refused a line with its number and the reason', () => {
    expect(refusals(first)).toEqual(['6: unknown-name', '7: date-missing', '11: bad-date', '12: not-past'])
    expect(first.rejected[0]?.problems).toEqual([{ column: 1, reason: 'unknown-name', value: 'Gerda Ukendt' }])
    expect(first.rejected[2]?.problems).toEqual([{ column: 0, reason: 'bad-date', value: '31.2.2024' }])
  })

  it('asks once who an unknown name is, and takes the rows when it is answered or left out', () => {
    expect(first.questions.people).toMatchObject([
      { key: 'gerda ukendt', text: 'Gerda Ukendt', rows: [6], ambiguous: false },
    ])
    const matched = plan(rows, {
      answers: { ...noAnswers, people: new Map([['gerda ukendt', personIdOf('Carl Dam')]]) },
    })
    expect(turnsIn(matched)).toContain('turn:meeting:regional:2024-06-11:1 carl-dam brought')
    const left = plan(rows, { answers: { ...noAnswers, people: new Map([['gerda ukendt', 'leave-out' as const]]) } })
    expect(meetingsIn(left).find(({ date }) => date === '2024-06-11')?.place.form).toBe('online')
    expect(turnsIn(left).some((turn) => turn.includes('2024-06-11'))).toBe(false)
    expect(refusals(left)).not.toContain('6: unknown-name')
  })

  it('changes nothing when the same list is read again', () => {
    const after = withChanges(archive, first.changes)
    const again = plan(rows, {}, after)
    expect(again.changes).toEqual([])
    expect(again.accepted).toEqual([])
    expect(again.unchanged.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '3 known',
      '4 known',
      '8 known',
      '9 known',
      '10 known',
      '13 known',
    ])
    expect(refusals(again)).toEqual(refusals(first))
  })

  it('is history for the turn order: turns are counted, and those with fewest are next', () => {
    const after = withChanges(archive, first.changes)
    const facts = turnFacts(after, regional, usual.today)
    expect(facts.get(personIdOf('Anders Bak'))).toMatchObject({ turns: 2, lastOn: '2025-03-12' })
    expect(facts.get(personIdOf('Maja Lund'))).toMatchObject({ turns: 2, lastOn: '2025-03-12' })
    expect(facts.get(personIdOf('Carl Dam'))).toMatchObject({ turns: 0, lastOn: null })
    expect(turnMeasures(after, regional, { today: usual.today }).people).toHaveLength(5)
  })
})

describe('columns', () => {
  it('are guessed below a title, several for names, and words nobody knows are not read', () => {
    expect(guessHistoryMapping([['Oversigt'], ['Mødedato', 'Kl.', 'Case 1', 'Case 2', 'Farve', 'Sted']])).toEqual({
      headerRow: 1,
      columns: ['date', 'start', 'names', 'names', null, 'place'],
    })
  })

  it('are those of a calendar file', () => {
    expect(guessHistoryMapping([['dato', 'start', 'slut', 'titel', 'sted', 'uid']]).columns).toEqual([
      'date',
      'start',
      'end',
      'forum',
      'place',
      'uid',
    ])
  })
})

describe('a row', () => {
  const one = (cells: Readonly<Record<string, string>>, options = {}) =>
    plan([Object.keys(cells), Object.values(cells)], options)

  it.each([
    ['14.6.2022', '2022-06-14'],
    ['14-06-2022', '2022-06-14'],
    ['14. juni 2022', '2022-06-14'],
    ['tirsdag den 14. juni 2022', '2022-06-14'],
    ['tirs. d. 14. juni 2022', '2022-06-14'],
    ['d. 14.6.2022', '2022-06-14'],
    ['tirsdag d. 14. juni 2022', '2022-06-14'],
    ['2022-06-14', '2022-06-14'],
    ['14.6.22', null],
    ['juni 2022', null],
  ])('tells its date as %s', (text, date) => {
    const made = one({ Dato: text, Navn: 'Carl Dam' })
    expect(meetingsIn(made).map((each) => each.date)).toEqual(date === null ? [] : [date])
    expect(refusals(made)).toEqual(date === null ? ['2: bad-date'] : [])
  })

  it.each([
    [{ Dato: '14.6.2022 13:00' }, '13:00', null],
    [{ Dato: '2022-06-14 00:00' }, null, null],
    [{ Dato: '14.6.2022', Tid: 'kl. 13.00-15.00' }, '13:00', '15:00'],
    [{ Dato: '14.6.2022', Tid: '9 til 10.30' }, '09:00', '10:30'],
    [{ Dato: '14.6.2022', Start: '13:00', Slut: '15:00' }, '13:00', '15:00'],
  ])('tells its time as %j', (cells, start, end) => {
    expect(meetingsIn(one(cells))).toMatchObject([{ start, end }])
  })

  it('with a time of day that there is none of is refused, wherever the time stands', () => {
    expect(refusals(one({ Dato: '14.6.2022 kl. 25.00', Navn: 'Carl Dam' }))).toEqual(['2: bad-time'])
    expect(refusals(one({ Dato: '14.6.2022', Tid: '25.00', Navn: 'Carl Dam' }))).toEqual(['2: bad-time'])
  })

  it.each([
    ['', 'brought'],
    ['Bragt', 'brought'],
    ['x', 'brought'],
    ['Afbud', 'excused'],
    ['Udeblev', 'no-show'],
    ['ekstra case', 'voluntary'],
    ['Aflyst', 'cancelled'],
  ])('with the status "%s" is a turn that was %s', (status, state) => {
    expect(turnsIn(one({ Dato: '14.6.2022', Navn: 'Carl Dam', Status: status }))).toEqual([
      `turn:meeting:regional:2022-06-14:1 carl-dam ${state}`,
    ])
  })

  it('calls a meeting off only where every row of it does', () => {
    const header = ['Dato', 'Navn', 'Status']
    const off = ['14.6.2022', 'Carl Dam', 'aflyst']
    expect(meetingsIn(plan([header, off]))).toMatchObject([{ status: 'cancelled' }])
    expect(meetingsIn(plan([header, off, ['14.6.2022', 'Maja Lund', '']]))).toMatchObject([{ status: 'closed' }])
  })

  it.each([
    ['Carl Dam, Maja Lund', ['carl-dam', 'maja-lund']],
    ['Carl Dam og Maja Lund', ['carl-dam', 'maja-lund']],
    ['Carl Dam/Maja Lund & Anders Bak', ['carl-dam', 'maja-lund', 'anders-bak']],
    ['Carl Dam\nMaja Lund', ['carl-dam', 'maja-lund']],
    ['Dam, Carl', ['carl-dam']],
    ['Dam, Carl; Lund, Maja', ['carl-dam', 'maja-lund']],
    ['CARL  DAM', ['carl-dam']],
    ['Holm, Karen Margrethe', ['karen-margrethe-holm']],
  ])('names %j', (text, ids) => {
    expect(turnsIn(one({ Dato: '14.6.2022', Navn: text })).map((turn) => turn.split(' ')[1])).toEqual(ids)
  })

  it('names people in several columns', () => {
    expect(turnsIn(one({ Dato: '14.6.2022', 'Case 1': 'Carl Dam', 'Case 2': 'Maja Lund' }))).toHaveLength(2)
  })

  it('finds our venue by its name, and keeps any other place in words', () => {
    expect(meetingsIn(one({ Dato: '14.6.2022', Sted: 'psykiatrihuset i roskilde, Lokale 2' }))[0]?.place).toMatchObject(
      {
        venueId: 'roskilde',
        text: '',
      },
    )
    expect(meetingsIn(one({ Dato: '14.6.2022', Sted: 'Kulturhuset' }))[0]?.place).toMatchObject({
      venueId: null,
      text: 'Kulturhuset',
    })
  })

  it('is of the forum it names, by name, short name or in a longer title, else of the chosen one', () => {
    const forumsOf = (text: string) => meetingsIn(one({ Dato: '14.6.2022', Forum: text })).map(({ forumId }) => forumId)
    expect([forumsOf('Lokal ERFA Øst'), forumsOf('øst'), forumsOf('Lokal ERFA Øst i juni'), forumsOf('')]).toEqual([
      ['oest'],
      ['oest'],
      ['oest'],
      ['regional'],
    ])
    expect(refusals(one({ Dato: '14.6.2022', Forum: '' }, { forumId: null }))).toEqual(['2: forum-missing'])
  })

  it('of a forum that nobody knows is asked about, once for all rows that name it', () => {
    const rows = [
      ['Dato', 'Forum'],
      ['14.6.2022', 'Kaffeklubben'],
      ['13.9.2022', 'kaffeklubben'],
    ]
    const asked = plan(rows)
    expect(refusals(asked)).toEqual(['2: unknown-forum', '3: unknown-forum'])
    expect(asked.questions.forums).toMatchObject([{ key: 'kaffeklubben', rows: [2, 3] }])
    const forums = new Map([['kaffeklubben', regional]])
    expect(meetingsIn(plan(rows, { answers: { ...noAnswers, forums } }))).toHaveLength(2)
    const without = plan(rows, { answers: { ...noAnswers, forums: new Map([['kaffeklubben', 'leave-out' as const]]) } })
    expect([without.changes, without.unchanged.map(({ why }) => why)]).toEqual([[], ['left-out', 'left-out']])
  })

  it.each([
    [{ Dato: '14.6.2022', Navn: 'Carl Dam 010203-1234' }, 'cpr-number'],
    [{ Dato: '14.6.2022', Note: '010203-1234' }, 'cpr-number'],
    [{ Dato: '14.6.2022', Status: 'måske' }, 'unknown-status'],
    [{ Dato: '14.6.2022', Tid: 'efter frokost' }, 'bad-time'],
    [{ Dato: '14.6.2022', Start: '15.00', Slut: '13.00' }, 'end-before-start'],
    [{ Dato: '14.6.2022', Tema: 'a'.repeat(301) }, 'text-too-long'],
    [{ Dato: '22.11.2026' }, 'not-past'],
    [{ Dato: '11.6.2025', Navn: 'Carl Dam' }, 'meeting-cancelled'],
    [{ Dato: '12.3.2025', Navn: 'Anders Bak', Status: 'afbud' }, 'says-otherwise'],
  ])('%j is refused: %s', (cells, reason) => {
    const made = one(cells)
    expect(refusals(made)).toEqual([`2: ${reason}`])
    expect(made.changes).toEqual([])
    expect(JSON.stringify(made)).not.toContain('010203')
  })
})

it('a name that two people have is asked row by row', () => {
  const twins = withChanges(archive, [
    { kind: 'person', id: personIdOf('Carl Dam 2'), value: archive.person.get(personIdOf('Carl Dam')) ?? null },
  ])
  const rows = [
    ['Dato', 'Navn'],
    ['14.6.2022', 'Carl Dam'],
    ['13.9.2022', 'Carl Dam'],
  ]
  const asked = plan(rows, {}, twins)
  expect(refusals(asked)).toEqual(['2: ambiguous-name', '3: ambiguous-name'])
  expect(asked.questions.people.map(({ key, suggestions }) => [key, suggestions])).toEqual([
    ['2 carl dam', ['carl-dam', 'carl-dam-2']],
    ['3 carl dam', ['carl-dam', 'carl-dam-2']],
  ])
  const people = new Map([
    ['2 carl dam', personIdOf('Carl Dam')],
    ['3 carl dam', personIdOf('Carl Dam 2')],
  ])
  expect(turnsIn(plan(rows, { answers: { ...noAnswers, people } }, twins))).toEqual([
    'turn:meeting:regional:2022-06-14:1 carl-dam brought',
    'turn:meeting:regional:2022-09-13:1 carl-dam-2 brought',
  ])
})

it('asks about a name that nobody knows as quickly in twenty thousand rows as in one', () => {
  const rows = Array.from({ length: 19_999 }, () => ['14.6.2022', 'Ukendt Person og Ukendt Person'])
  const began = performance.now()
  const { questions } = plan([['Dato', 'Navn'], ...rows])
  // Under a second; most of a minute where each row is compared with those before it.
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(questions.people.map((question) => question.rows.length)).toEqual([19_999])
})

it('suggests those who share a name with the unknown one, the likeliest first', () => {
  const asked = plan([
    ['Dato', 'Navn'],
    ['14.6.2022', 'Karen Holm'],
  ])
  expect(asked.questions.people[0]?.suggestions[0]).toBe('karen-margrethe-holm')
})

it('a calendar file of ours finds the meeting that has moved since, and an imported one keeps its identity when moved', () => {
  const header = ['dato', 'start', 'slut', 'titel', 'sted', 'uid']
  const moved = ['2025-03-19', '13:00', '15:00', 'Regional ERFA', '', 'meeting-regional-2025-03-12@erfakreds']
  expect(plan([header, moved])).toMatchObject({ changes: [], unchanged: [{ row: 2, why: 'known' }] })

  const rows = [
    ['Dato', 'Navn'],
    ['14.6.2022', 'Carl Dam'],
  ]
  const imported = withChanges(archive, plan(rows).changes)
  const [made] = meetingsIn(plan(rows))
  if (made === undefined) throw new Error('no meeting')
  const { id, ...value } = made
  const later = withChanges(imported, [{ kind: 'meeting', id, value: { ...value, date: '2022-06-21' } }])
  expect(plan(rows, {}, later).changes).toEqual([])
})

it('whatever stands in the cells is read once and never throws', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '14.6.2022',
      '2024-09-10',
      'Carl Dam',
      'Maja Lund, Anders Bak',
      'Øst',
      'afbud',
      'aflyst',
      '13.00-15.00',
    ),
  )
  const header = ['Dato', 'Navn', 'Forum', 'Status', 'Tid', 'Sted']
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const first = plan([header, ...rows])
      const ids = first.changes.map(({ kind, id }) => `${kind} ${id}`)
      expect(new Set(ids).size).toBe(ids.length)
      const counted = [...first.accepted, ...first.unchanged, ...first.rejected].map(({ row }) => row)
      expect(new Set(counted).size).toBe(counted.length)
      expect(plan([header, ...rows], {}, withChanges(archive, first.changes)).changes).toEqual([])
    }),
    { numRuns: 300 },
  )
})
