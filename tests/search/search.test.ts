/** The search: which words find what, what comes first, and what is never found. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordEntries, recordSetOf } from '../../src/core/records/record-set.ts'
import { archiveEntries } from '../../src/core/search/archive-entries.ts'
import { type Searchable, search, searchIndexOf } from '../../src/core/search/search.ts'
import { excerptOf, fitOf, wordsOf } from '../../src/core/search/words.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { entry, shuffled } from '../planning/generator.ts'
import { tenYears } from './ten-years.ts'

const today = '2026-11-25'
const wish = { today, perKind: 5 }

const called = (title: string, fields: Partial<Searchable> = {}): Searchable => ({
  kind: 'meeting',
  id: title,
  title,
  text: '',
  on: null,
  ...fields,
})

const found = (entries: readonly Searchable[], question: string) =>
  search([searchIndexOf(entries)], question, wish).flatMap(({ hits }) => hits.map(({ title }) => title))

describe('words', () => {
  it.each([
    ['aase', 'Åse'],
    ['Åse', 'AASE'],
    ['soeren', 'Søren'],
    ['ærø', 'Aeroe'],
    ['rene', 'René'],
    ['malmø', 'Malmö'],
    ['a\u030ase', 'åse'],
  ])('%s and %s are the same', (a, b) => {
    expect(wordsOf(a)).toEqual(wordsOf(b))
  })

  it('of Danish stay apart where only a mark tells them apart', () => {
    expect(wordsOf('søren')).not.toEqual(wordsOf('soren'))
    expect(wordsOf('mål')).not.toEqual(wordsOf('mal'))
  })

  it('are what stands between signs', () => {
    expect(wordsOf('Næste møde: 9.12.2026 – kl.\u00a013.00, (El-Khatib)')).toEqual([
      'naeste',
      'moede',
      '9',
      '12',
      '2026',
      'kl',
      '13',
      '00',
      'el',
      'khatib',
    ])
  })

  it('fit whole, from their start, and inside where enough was typed', () => {
    expect(fitOf('tur', 'tur')).toBe('whole')
    expect(fitOf('tur', 'turorden')).toBe('start')
    expect(fitOf('orden', 'turorden')).toBe('inside')
    expect(fitOf('en', 'turorden')).toBeNull()
  })
})

describe('a question', () => {
  it('finds what has every word of it, wherever each stands', () => {
    const entries = [
      called('Regional ERFA', { text: 'december Køge' }),
      called('Regional styregruppe', { text: 'november Køge' }),
    ]
    expect(found(entries, 'dec regi')).toEqual(['Regional ERFA'])
    expect(found(entries, 'koege REGIONAL')).toHaveLength(2)
    expect(found(entries, 'regional dokumentation')).toEqual([])
  })

  it('of no words finds nothing', () => {
    expect(found([called('Regional ERFA')], ' ,. ')).toEqual([])
  })

  it('has the title before the text, the whole word before a part, and the beginning first', () => {
    const entries = [
      called('Budget', { id: 'd', text: 'supervision' }),
      called('Peersupervision', { id: 'c' }),
      called('Fælles supervision', { id: 'b' }),
      called('Supervision', { id: 'a' }),
    ]
    expect(found(entries, 'supervision')).toEqual(['Supervision', 'Fælles supervision', 'Peersupervision', 'Budget'])
  })

  it('has of equals the one nearest to today first, ahead or behind', () => {
    const entries = ['2020-01-01', '2026-12-09', '2026-11-20', '2030-01-01'].map((on) => called(`ERFA ${on}`, { on }))
    expect(found(entries, 'erfa')).toEqual(['ERFA 2026-11-20', 'ERFA 2026-12-09', 'ERFA 2030-01-01', 'ERFA 2020-01-01'])
  })

  it('shows the best of each kind, says how many there are, and begins with the kind of the best', () => {
    const many = Array.from({ length: 12 }, (_, at) => called(`Punkt om ture ${at}`, { kind: 'item', id: `${at}` }))
    const groups = search([searchIndexOf([...many, called('Ture', { kind: 'page' })])], 'ture', wish)
    expect(groups.map(({ kind, total, hits }) => [kind, total, hits.length])).toEqual([
      ['page', 1, 1],
      ['item', 12, 5],
    ])
  })

  it('looks through several indexes as if they were one', () => {
    const a = called('Lås arkivet', { kind: 'command' })
    const b = called('Låsesmed', { kind: 'person' })
    const apart = search([searchIndexOf([a]), searchIndexOf([b])], 'lås', wish)
    expect(apart).toEqual(search([searchIndexOf([a, b])], 'lås', wish))
  })

  it('finds whatever is called by words of which it has the beginnings, in any order', () => {
    const word = fc.stringMatching(/^[a-zæøå]{2,9}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (words, seed) => {
        const beginnings = shuffled(words, seed).map((each, at) => each.slice(0, 2 + ((seed + at) % 8)))
        const entries = [called('noget andet', { id: 'x' }), called(words.join(' '), { id: 'y' })]
        expect(found(entries, beginnings.join(' '))).toContain(words.join(' '))
      }),
    )
  })
})

describe('an excerpt', () => {
  const text =
    'Vi talte om budgettet for næste år, og om hvordan turordenen kan gøres mere retfærdig for alle i forummet.'

  it('marks what was asked for, and leaves the rest of the text as it is', () => {
    const stretches = excerptOf(text, 'TUR budget', 500)
    expect(stretches.map(({ text: part }) => part).join('')).toBe(text)
    expect(stretches.filter((each) => each.found).map((each) => each.text)).toEqual(['budgettet', 'turordenen'])
  })

  it('stands around the first word that was asked for', () => {
    const shown = excerptOf(text, 'turorden', 40)
      .map((each) => each.text)
      .join('')
    expect(shown).toMatch(/^….*turordenen.*…$/)
    expect(shown.length).toBeLessThan(50)
  })

  it('is a part of the text, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.string({ maxLength: 12 }),
        fc.integer({ min: 10, max: 80 }),
        (a, b, length) => {
          const shown = excerptOf(a, b, length)
            .map((each) => each.text)
            .join('')
          const without = [shown, shown.slice(1), shown.slice(0, -1), shown.slice(1, -1)]
          expect(without.some((each) => a.includes(each))).toBe(true)
          expect(shown.length).toBeLessThanOrEqual(length + 2)
        },
      ),
    )
  })
})

const aForum = entry('forum', 'forum-a', {
  name: 'Regional ERFA',
  shortName: 'REG',
  kind: 'regional-erfa',
  purpose: 'Sparring',
})
const aMeeting = (id: string, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'forum-a', status: 'planned', date: '2026-12-09', ...fields })
const anItem = (id: string, fields: Partial<RecordInput<'agenda-item'>>) =>
  entry('agenda-item', id, { meetingId: 'm-1', order: 'a', ...fields })

const ask = (entries: readonly RecordEntry[], question: string) =>
  search([searchIndexOf(archiveEntries(recordSetOf(entries)))], question, wish).flatMap(({ kind, hits }) =>
    hits.map(({ id }) => `${kind} ${id}`),
  )

describe('a day with a programme', () => {
  it('is found among the days and not among the meetings, whether its forum holds days or it was given a programme', () => {
    const records = [
      aForum,
      entry('forum', 'forum-d', { name: 'Vidensdag', kind: 'knowledge-day' }),
      aMeeting('m-1', { theme: 'Nærvær' }),
      aMeeting('m-2', { theme: 'Nærvær' }),
      entry('programme', programmeIdOf(meetingId.parse('m-2')), { meetingId: 'm-2' }),
      aMeeting('m-3', { theme: 'Nærvær', forumId: 'forum-d' }),
    ]
    expect(ask(records, 'nærvær').toSorted()).toEqual(['day m-2', 'day m-3', 'meeting m-1'])
  })
})

describe('the archive', () => {
  const archive: readonly RecordEntry[] = [
    aForum,
    entry('unit', 'u-1', { name: 'Distriktspsykiatrien Køge' }),
    entry('person', 'p-1', {
      givenName: 'Åse',
      familyName: 'Thybo',
      phone: '12 34 56 78',
      email: 'aase@example.dk',
      affiliations: [{ id: 'a', unitId: 'u-1' }],
      absences: [{ id: 'a', from: '2026-01-01', to: null, reason: 'holiday' }],
    }),
    aMeeting('m-1', { theme: 'Stigma', place: { text: 'Kantinen' } }),
    anItem('i-1', {
      title: 'Ny vejledning',
      presenters: [{ id: 'a', personId: 'p-1' }],
      minutesText: [plainBlock('a', 'Vejledningen drøftes igen.')],
      privateNotes: [plainBlock('b', 'Hemmelighed')],
      decision: { kind: 'decided', text: [plainBlock('c', 'Pilotafsnit begynder')] },
    }),
    anItem('i-2', { category: 'oral-information', decision: { kind: 'noted' } }),
    entry('attachment', 'a-1', {
      meetingId: 'm-1',
      agendaItemId: 'i-1',
      order: 'a',
      title: 'Høringssvar',
      source: { type: 'paper' },
    }),
    entry('action', 'act-1', { task: 'Spørg ledelsen', meetingId: 'm-1', responsibleIds: ['p-1'] }),
    entry('turn', 'turn:m-1:1', { forumId: 'forum-a', meetingId: 'm-1', number: 1, personId: 'p-1' }),
    entry('case', 'case:turn:m-1:1', {
      turnId: 'turn:m-1:1',
      authorId: 'p-1',
      status: 'learned',
      themes: ['stigma'],
      learning: [{ id: 'a', text: 'Det hjælper at spørge åbent' }],
      passOn: 'yes',
      learningApproval: { by: 'Else', at: '2026-11-01T10:00:00.000Z' },
    }),
    entry('case-story', 'story:case:turn:m-1:1', {
      caseId: 'case:turn:m-1:1',
      title: 'Kanariefuglen',
      situation: 'Natten',
    }),
    entry('session', 's-1', {
      meetingId: 'm-1',
      title: 'Peerdrift',
      abstract: [plainBlock('a', 'At holde fast i sit eget.')],
      speakers: [
        { id: 'a', personId: 'p-1' },
        { id: 'b', name: 'Bent Krag', organisation: 'Sundborg Kommune' },
      ],
      remark: 'Nervøsitet',
    }),
    entry('registration', 'r-1', {
      meetingId: 'm-1',
      name: 'Ulla Frost',
      organisation: 'Fjordby Kommune',
      needs: ['gluten-free', 'quiet-place'],
    }),
  ]

  it.each([
    ['aase', 'person p-1'],
    ['12345678', 'person p-1'],
    ['koege', 'person p-1'],
    ['reg', 'forum forum-a'],
    ['9. december kantinen', 'meeting m-1'],
    ['onsdag 9.12.2026', 'meeting m-1'],
    ['stigma', 'meeting m-1'],
    ['vejledning', 'item i-1'],
    ['vejledning regional december', 'item i-1'],
    ['høringssvar', 'item i-1'],
    ['orientering', 'item i-2'],
    ['pilotafsnit', 'decision i-1'],
    ['spørg ledelse', 'action act-1'],
    ['hjælper åbent', 'learning case:turn:m-1:1 a'],
    ['holde fast december', 'session s-1'],
    ['aase peerdrift', 'session s-1'],
    ['krag sundborg', 'session s-1'],
    ['frost fjordby', 'registration r-1'],
  ])('is searched: %s finds %s', (question, expected) => {
    expect(ask(archive, question)).toContain(expected)
  })

  it.each(['kanariefuglen', 'natten', 'hemmelighed', 'ferie', 'holiday', 'nervøsitet', 'gluten', 'stille'])(
    'keeps to itself: %s',
    (question) => {
      expect(ask(archive, question)).toEqual([])
    },
  )

  it('does not say what was learned before it was checked and may be passed on', () => {
    for (const kept of [{ passOn: 'no' as const }, { learningApproval: null }]) {
      const entries = archive.map((each) =>
        each.kind === 'case' ? entry('case', each.id, { ...each.value, ...kept }) : each,
      )
      expect(ask(entries, 'hjælper åbent')).toEqual([])
    }
  })

  it('says where an item, a decision and an action stand with their neighbours', () => {
    const records = [
      aMeeting('m-1'),
      anItem('i-1', { title: 'Vejledning', decision: { kind: 'noted' } }),
      aMeeting('m-2', { minutesApprovedOn: '2026-12-20' }),
      anItem('i-2', { title: 'Fortrolighed', meetingId: 'm-2' }),
      entry('action', 'act-1', { task: 'Ring', meetingId: 'm-1', agendaItemId: 'i-1', status: 'done' }),
      entry('action', 'act-2', { task: 'Skriv', meetingId: 'm-1' }),
      entry('action', 'act-3', { task: 'Spørg', status: 'dropped' }),
    ]
    const places = archiveEntries(recordSetOf(records)).map(({ kind, id, standsIn }) => `${kind} ${id}: ${standsIn}`)
    expect(places.slice(2)).toEqual([
      'item i-1: agenda',
      'decision i-1: minutes',
      'item i-2: minutes',
      'action act-1: minutes',
      'action act-2: open-actions',
      'action act-3: closed-actions',
    ])
  })

  it('answers the same whatever the order of its records', () => {
    for (const question of ['re', 'vejledning', 'aase'])
      expect(ask(shuffled(archive, 3), question)).toEqual(ask(archive, question))
  })

  it('of ten years finds each meeting by its name and day', () => {
    const records = tenYears({ seed: 2, people: 20, years: 2, until: 2026 })
    const index = searchIndexOf(archiveEntries(records))
    expect(recordEntries(records).length).toBeGreaterThan(500)
    for (const [id, { date }] of records.meeting) {
      const question = index.entries.find((each) => each.kind === 'meeting' && each.id === id)?.title ?? ''
      const hits = search([index], question, { today, perKind: 1000 }).flatMap((group) => group.hits)
      expect(hits.filter(({ kind }) => kind === 'meeting').map((hit) => hit.on)).toContain(date)
    }
  })
})
