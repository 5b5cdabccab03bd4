import { describe, expect, it } from 'vitest'
import { caseRows, searchCases } from '../../src/core/cases/board.ts'
import { catalogueEntries, themesPerYear } from '../../src/core/cases/catalogue.ts'
import type { CaseId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { aForum, aMeeting, aTurn, peers, recordsOf, t } from '../rotation/builders.ts'
import { aCase, aStory, theCase } from './builders.ts'

const approved = { by: 'K', at: '2026-01-16T09:00:00Z' }
const event = (kind: 'used' | 'withdrawn' | 'erased', on: string) => ({ id: `${on}-${kind}`, kind, on, by: '' })
const second = 'case:second' as CaseId
const third = 'case:third' as CaseId

const learned = (fields: Partial<RecordInput<'case'>>, id: CaseId) =>
  aCase(
    {
      status: 'erased',
      events: [event('used', '2025-03-12'), event('erased', '2025-06-12')],
      themes: ['safety'],
      learning: [{ id: 'a', text: 'Spørg før du lægger en hånd på en skulder.' }],
      passOn: 'yes',
      learningApproval: approved,
      ...fields,
    },
    id,
  )

const records = recordsOf(
  aForum({ name: 'Regional ERFA', shortName: 'Regional' }),
  peers(3),
  [aMeeting('m25', '2025-03-12', { status: 'closed' }), aMeeting('m26', '2026-01-14', { status: 'held' })],
  [
    aTurn('m25', 1, { personId: 'p1', state: 'brought' }),
    aTurn('m26', 1, { personId: 'p2', state: 'brought' }),
    aTurn('m26', 2, { personId: 'p3', state: 'brought' }),
  ],
  [
    learned({ turnId: t('m25') }, theCase),
    learned(
      {
        turnId: t('m26'),
        status: 'learned',
        events: [event('used', '2026-01-14')],
        themes: ['safety', 'stigma'],
        learning: [],
        willTry: [{ id: 'b', text: 'Gå en tur i gården først.' }],
      },
      second,
    ),
    learned(
      { turnId: t('m26', 2), status: 'used', events: [event('used', '2026-01-14')], learningApproval: null },
      third,
    ),
    aStory({}, second),
  ],
)

describe('the catalogue', () => {
  const ids = (question: Parameters<typeof catalogueEntries>[1]) =>
    catalogueEntries(records, question).map(({ caseId }) => caseId)

  it('holds what was checked and may be passed on, the latest first, by the year of the meeting', () => {
    expect(catalogueEntries(records)).toMatchObject([
      {
        caseId: second,
        year: 2026,
        date: '2026-01-14',
        forumId: 'f',
        learning: [],
        willTry: [{ text: 'Gå en tur i gården først.' }],
      },
      { caseId: theCase, year: 2025, themes: ['safety'] },
    ])
    expect(Object.keys(catalogueEntries(records)[0] ?? {}).toSorted()).toEqual(
      ['caseId', 'date', 'forumId', 'learning', 'themes', 'willTry', 'year'].toSorted(),
    )
  })

  it('is asked by theme, year and words, as Danes spell them', () => {
    expect(ids({ theme: 'stigma' })).toEqual([second])
    expect(ids({ year: 2025 })).toEqual([theCase])
    expect(ids({ question: 'GAARDEN tur' })).toEqual([second])
    expect(ids({ question: 'skulder sikkerhed' })).toEqual([theCase])
    expect(ids({ question: 'regional' })).toEqual([second, theCase])
    expect(ids({ question: 'gå skulder' })).toEqual([])
    expect(ids({ question: '  ' })).toEqual([second, theCase])
  })

  it('does not know the words of the story', () => {
    expect(ids({ question: 'pause' })).toEqual([])
    expect(searchCases(records, 'pause')).toEqual([second])
  })

  it('leaves out what its author does not pass on', () => {
    for (const passOn of ['no', 'not-asked'] as const) {
      const without = recordsOf(
        aForum(),
        [aMeeting('m25', '2025-03-12')],
        [aTurn('m25', 1, {})],
        [learned({ turnId: t('m25'), passOn }, theCase)],
      )
      expect(catalogueEntries(without)).toEqual([])
    }
  })
})

describe('the themes of a year', () => {
  it('count every case that was brought, also where its text is gone or nothing was passed on', () => {
    expect(themesPerYear(records)).toEqual([
      { year: 2025, cases: 1, themes: [{ theme: 'safety', cases: 1 }] },
      {
        year: 2026,
        cases: 2,
        themes: [
          { theme: 'safety', cases: 2 },
          { theme: 'stigma', cases: 1 },
        ],
      },
    ])
  })

  it('do not count what was withdrawn, then or since, nor what was never brought', () => {
    const of = (fields: Partial<RecordInput<'case'>>) =>
      themesPerYear(
        recordsOf(
          aForum(),
          [aMeeting('m25', '2025-03-12')],
          [aTurn('m25', 1, {})],
          [learned({ turnId: t('m25'), ...fields }, theCase)],
        ),
      )
    expect(
      of({ events: [event('used', '2025-03-12'), event('withdrawn', '2025-04-01'), event('erased', '2025-06-12')] }),
    ).toEqual([])
    expect(of({ status: 'withdrawn', events: [event('withdrawn', '2025-03-01')] })).toEqual([])
    expect(of({ status: 'erased', events: [event('erased', '2025-03-01')] })).toEqual([])
    expect(of({ status: 'approved', events: [] })).toEqual([])
  })
})

describe('the search among cases', () => {
  it('looks in text, themes, learning, forum and the names of those who bring the case', () => {
    expect(searchCases(records, 'tæller til TI')).toEqual([second])
    expect(searchCases(records, 'stigmatisering')).toEqual([second])
    expect(searchCases(records, 'skulder')).toEqual([third, theCase])
    expect(searchCases(records, 'p3')).toEqual([third])
    expect(searchCases(records, 'findes ikke')).toEqual([])
  })

  it('has a row for each case, in the order of their meetings', () => {
    expect(caseRows(records, '2026-02-01').map(({ caseId }) => caseId)).toEqual([theCase, second, third])
  })
})
