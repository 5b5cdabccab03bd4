/** What the matrix of turns shows: a sign for each turn, a word for who is away, and nobody who has nothing to do with the year. */
import { describe, expect, it } from 'vitest'
import { excuseTurn } from '../../src/core/rotation/actions.ts'
import { sharesOf } from '../../src/features/rotation/fairness.ts'
import { turnForums, yearToShow } from '../../src/features/rotation/forums-and-years.ts'
import { type Matrix, matrixOf } from '../../src/features/rotation/matrix.ts'
import { noFilter, rowsShown } from '../../src/features/rotation/row-filters.tsx'
import { shortNames } from '../../src/features/rotation/short-names.ts'
import {
  absent,
  acted,
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  onWeekdays,
  p,
  proposed,
  recordsOf,
  t,
  theForum,
  today,
  wednesdays,
} from '../rotation/builders.ts'

const seen = (matrix: Matrix | null): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (matrix?.rows ?? []).map(({ personId, cells }) => [
      personId,
      cells.map((cell) => {
        switch (cell.type) {
          case 'turn':
            return cell.turn.state
          case 'away':
            return cell.absence === null ? cell.because : `${cell.because} ${cell.absence}`
          case 'reserve':
            return `reserve ${cell.number}`
          default:
            return cell.type
        }
      }),
    ]),
  )

describe('the matrix of turns', () => {
  it('tells turns, reserves, and who is away with a neutral word', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a', absent('2026-02-01', '2026-02-28')),
      aPeer('b', onWeekdays(1)),
      aPeer('c', { introduction: { courseCompletedOn: '2026-02-01' } }),
      aPeer('d', { lastDay: '2026-01-31' }),
      wednesdays(2),
      aTurn('m01', 1, { personId: 'a' }),
      aTurn('m02', 1, { personId: 'c', state: 'swapped' }),
    )
    expect(seen(matrixOf(records, theForum, 2026, today))).toEqual({
      a: ['assigned', 'absent holiday'],
      b: ['off', 'off'],
      c: ['introduction', 'swapped'],
      d: ['reserve 1', 'outside'],
    })
  })

  it('keeps what an excused person had, and shows who stepped in', () => {
    const records = proposed(recordsOf(aForum(), aPeer('a'), aPeer('b'), wednesdays(1)))
    const holder = records.turn.get(t('m01'))?.personId ?? p('a')
    const other = holder === 'a' ? 'b' : 'a'
    const after = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'holiday', today }))
    expect(seen(matrixOf(after, theForum, 2026, today))).toEqual({ [holder]: ['excused'], [other]: ['assigned'] })
  })

  it('counts the open places of meetings ahead, and has reserves for after they are filled', () => {
    const records = recordsOf(
      aForum({ casesPerMeeting: 2 }),
      ['a', 'b', 'c'].map((id) => aPeer(id)),
      aMeeting('m00', '2025-12-10', { status: 'held' }),
      wednesdays(1),
      aTurn('m01', 1, { personId: 'a' }),
    )
    const [column] = matrixOf(records, theForum, 2026, today)?.columns ?? []
    expect([column?.open, column?.reserves.length]).toEqual([1, 1])
    expect(matrixOf(records, theForum, 2025, today)?.columns[0]?.open).toBe(0)
  })

  it('lets only turns that lie ahead be dragged', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a'),
      aPeer('b'),
      aMeeting('m00', '2026-01-07', { status: 'held' }),
      wednesdays(1),
      aTurn('m00', 1, { personId: 'a', state: 'brought' }),
      aTurn('m01', 1, { personId: 'b' }),
    )
    expect([...(matrixOf(records, theForum, 2026, '2026-01-10')?.turns.keys() ?? [])]).toEqual([t('m01')])
  })

  it('hides those who have left until one asks for them, and sorts by turns', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a'),
      aPeer('b'),
      aPeer('c', { lastDay: '2026-01-31' }),
      wednesdays(3),
      aTurn('m01', 1, { personId: 'a', state: 'brought' }),
      aTurn('m02', 1, { personId: 'c', state: 'brought' }),
    )
    const matrix = matrixOf(records, theForum, 2026, '2026-02-20')
    if (matrix === null) throw new Error('no matrix')
    const ids = (filter: Parameters<typeof rowsShown>[1]) => rowsShown(matrix, filter).map(({ personId }) => personId)
    expect(ids(noFilter)).toEqual(['a', 'b'])
    expect(ids({ ...noFilter, former: true })).toEqual(['a', 'b', 'c'])
    expect(ids({ ...noFilter, order: 'turns' })).toEqual(['b', 'a'])
    expect(ids({ ...noFilter, question: 'B' })).toEqual(['b'])
  })
})

describe('names in sentences', () => {
  it('are given names where there is no doubt, full names otherwise', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a', { givenName: 'Mette', familyName: 'Holm' }),
      aPeer('b', { givenName: 'Mette', familyName: 'Dam' }),
      aPeer('c', { givenName: 'Jonas', familyName: 'Dam' }),
      wednesdays(1),
    )
    const matrix = matrixOf(records, theForum, 2026, today)
    if (matrix === null) throw new Error('no matrix')
    const nameOf = shortNames(records, matrix)
    expect(['a', 'b', 'c'].map((id) => nameOf(p(id)))).toEqual(['Mette Holm', 'Mette Dam', 'Jonas'])
  })
})

describe('the forums and years to choose from', () => {
  it('are forums with cases or with a past, and the year of the next meeting', () => {
    const records = recordsOf(
      aForum({ name: 'Øst' }),
      aForum({ name: 'Uden', casesPerMeeting: 0 }, 'g'),
      aForum({ name: 'Ældre', casesPerMeeting: 0, active: false }, 'h'),
      aMeeting('m1', '2025-03-05'),
      aMeeting('m2', '2027-03-03'),
      { ...aTurn('x', 1, {}), value: { ...aTurn('x', 1, {}).value, forumId: aForum({}, 'h').id } },
    )
    expect(turnForums(records).map(({ value }) => value.name)).toEqual(['Ældre', 'Øst'])
    expect(yearToShow(records, theForum, '2026-01-01')).toBe(2027)
    expect(yearToShow(records, theForum, '2028-01-01')).toBe(2027)
  })
})

describe('how the turns are shared', () => {
  it('counts the last twelve months apart from what is planned', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a'),
      aPeer('b'),
      aMeeting('old', '2024-12-04', { status: 'held' }),
      aMeeting('past', '2025-12-03', { status: 'held' }),
      wednesdays(2),
      aTurn('old', 1, { personId: 'b', state: 'brought' }),
      aTurn('past', 1, { personId: 'a', state: 'brought' }),
      aTurn('m01', 1, { personId: 'b' }),
    )
    const pool = matrixOf(records, theForum, 2026, today)?.pool
    if (pool === undefined) throw new Error('no pool')
    const { people, leaps } = sharesOf(records, pool, today)
    expect(people.map(({ personId, had, coming }) => [personId, had, coming])).toEqual([
      ['a', 1, 0],
      ['b', 0, 1],
    ])
    expect(leaps).toBe(0)
  })
})
