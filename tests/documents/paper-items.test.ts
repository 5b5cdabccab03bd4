import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionPhrase, decisionText } from '../../src/core/documents/decision-text.ts'
import { headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { isUnusualDecision } from '../../src/core/meetings/decisions.ts'
import { allocatedMinutes, beyondMeeting } from '../../src/core/meetings/schedule.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { type MeetingWish, papersOf, text } from './builders.ts'
import { readableText } from './readable-text.ts'

const agenda = (wish: MeetingWish) => readableText(agendaDocument(papersOf(wish)))
const minutes = (wish: MeetingWish) => readableText(minutesDocument(papersOf(wish)))

describe('items', () => {
  it('4.18: have a slash only before a presenter and parentheses only around a duration', () => {
    const items = [
      {
        title: 'Nyt fra forummet',
        category: 'oral-information' as const,
        presenters: ['Anna Holm', 'Sekretariatet'],
        minutes: 75,
      },
      { title: 'Uden mere', minutes: null },
      { title: 'Kun tid', minutes: 60 },
      { title: 'Kun oplæg', presenters: ['Sekretariatet'], minutes: 0 },
    ]
    expect(agenda({ people: [{ name: 'Anna Holm' }], items }).filter((line) => line.startsWith('##'))).toEqual([
      '## 1. MUNDTLIG ORIENTERING: Nyt fra forummet / Anna Holm og Sekretariatet (1 time 15 min)',
      '## 2. Uden mere',
      '## 3. Kun tid (1 time)',
      '## 4. Kun oplæg / Sekretariatet',
    ])
  })

  it('4.5: stand in the overview word for word as in their headings', () => {
    const model = agendaDocument(
      papersOf({
        items: [
          { title: 'A', minutes: 5 },
          { title: 'B', presenters: ['Vi'] },
        ],
      }),
    )
    const lines = readableText(model)
    expect(lines.filter((line) => line.startsWith('>'))).toEqual(['> 1. A (5 min)', '> 2. B / Vi'])
    const overview = model.body.find((block) => block.type === 'overview')
    const anchors = model.body.flatMap((block) => (block.type === 'heading' && block.anchor ? [block.anchor] : []))
    expect(overview?.type === 'overview' && overview.entries.map(({ anchor }) => anchor)).toEqual(anchors)
  })

  it('say their category once, and are never without a title', () => {
    const items = [
      { title: 'Temadrøftelse af IPS', category: 'theme-discussion' as const },
      { title: 'Ferieplan', category: 'discussion' as const },
      { title: '', category: 'any-other-business' as const },
    ]
    expect(agenda({ items }).filter((line) => line.startsWith('##'))).toEqual([
      '## 1. Temadrøftelse af IPS',
      '## 2. TIL DRØFTELSE: Ferieplan',
      '## 3. Eventuelt',
    ])
  })

  it('4.19: show running clock times where the organisation wants them, and are summed against the length', () => {
    const items = [{ title: 'A', minutes: 50 }, { title: 'B' }, { title: 'C', minutes: 90 }]
    const organisation = { name: 'PsykInfo', agendaClockTimes: true }
    expect(agenda({ organisation, items }).filter((line) => line.startsWith('##'))).toEqual([
      '## 1. A (kl. 13.00-13.50)',
      '## 2. B',
      '## 3. C (kl. 13.50-15.20)',
    ])
    const papers = papersOf({ items })
    expect(allocatedMinutes(papers.items)).toBe(140)
    expect(beyondMeeting(papers.meeting, papers.items)).toBe(20)
  })

  it('4.26: keep their number when they are closed', () => {
    const items = [{ title: 'A' }, { title: 'Personsag', closed: true, category: 'decision' as const }, { title: 'C' }]
    expect(agenda({ items }).filter((line) => line.startsWith('##'))).toEqual([
      '## 1. A',
      '## 2. LUKKET PUNKT, TIL BESLUTNING: Personsag',
      '## 3. C',
    ])
  })
})

describe('sections', () => {
  const item = {
    title: 'Ferieplan',
    category: 'decision' as const,
    content: text('Baggrund.', ['subheading', 'Hvad er nyt'], 'Meget.'),
    recommendation: text('Det indstilles,', ['numbered', 'at planen godkendes'], ['numbered', 'at den sendes ud']),
    attachments: [
      { title: 'Plan' },
      { title: 'Vejledning', source: { type: 'link' as const, href: 'https://example.dk/v', label: 'Læs den' } },
    ],
    minutesText: text('Der var enighed.', ['subheading', 'Spørgsmål'], 'Ingen.'),
    decision: { kind: 'decided' as const, text: [] },
  }
  const full = [
    '## 1. TIL BESLUTNING: Ferieplan',
    'Baggrund.',
    '### Hvad er nyt',
    'Meget.',
    '### Indstilling',
    'Det indstilles,',
    '1. at planen godkendes',
    '1. at den sendes ud',
  ]
  const bilag = ['### Bilag', 'Bilag 1, punkt 1 – Plan', 'Bilag 2, punkt 1 – Vejledning: Læs den']
  const referat = ['### Referat', 'Der var enighed.', '#### Spørgsmål', 'Ingen.']
  const beslutning = ['### Beslutning', 'Indstillingen blev fulgt.']
  const itemLines = (lines: readonly string[]) => lines.slice(lines.indexOf('## 1. TIL BESLUTNING: Ferieplan'))

  it('4.20 and 4.29: are spelled one way, follow one order and number the attachments', () => {
    expect(itemLines(agenda({ items: [item] }))).toEqual([...full, ...bilag])
    expect(itemLines(minutes({ items: [item] }))).toEqual([...full, ...bilag, ...referat, ...beslutning])
  })

  it('4.21: the decision stands last or after the recommendation, as the organisation and then the forum say', () => {
    const organisation = { name: 'P', decisionPlacement: 'after-recommendation' as const }
    const early = [...full, ...beslutning, ...bilag, ...referat]
    expect(itemLines(minutes({ organisation, items: [item] }))).toEqual(early)
    expect(itemLines(minutes({ forum: { decisionPlacement: 'after-recommendation' }, items: [item] }))).toEqual(early)
    expect(itemLines(minutes({ organisation, forum: { decisionPlacement: 'last' }, items: [item] })).slice(-2)).toEqual(
      beslutning,
    )
  })

  it('4.20: leave no heading over nothing', () => {
    const empty = { title: 'A', recommendation: text('', ' '), minutesText: text(['bullet', '']), attachments: [] }
    expect(minutes({ items: [empty] }).slice(-2)).toEqual(['# Dagsorden', '## 1. A'])
  })

  it('4.25: the agenda holds no word of the minutes, whatever is written in them', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (said, decided, task) => {
        const wish: MeetingWish = {
          items: [
            {
              title: 'A',
              minutesText: text(said),
              decision: { kind: 'other', text: text(decided) },
              actions: [{ task }],
            },
          ],
        }
        const paper = JSON.stringify(agendaDocument(papersOf(wish)))
        for (const secret of [said, decided, task]) expect(paper).not.toContain(secret)
        const written = JSON.stringify(minutesDocument(papersOf(wish)))
        for (const shown of [said, decided, task]) expect(written).toContain(shown)
      }),
      { numRuns: 20 },
    )
  })

  it('4.10: no heading level is skipped', () => {
    for (const model of [agendaDocument(papersOf({ items: [item] })), minutesDocument(papersOf({ items: [item] }))]) {
      const levels = [0, ...headingsIn(model).map(({ level }) => level)]
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    }
  })

  it('4.28: makes links of addresses that were written as text', () => {
    const model = agendaDocument(
      papersOf({
        items: [
          { title: 'A', content: text('Www.c.dk. Se www.example.dk/a, skriv til peer@example.dk (https://b.dk).') },
        ],
      }),
    )
    const hrefs = model.body.flatMap((block) =>
      block.type === 'paragraph'
        ? block.content.flatMap((part) => (part.type === 'text' && part.href ? [part.href] : []))
        : [],
    )
    expect(hrefs).toEqual(['https://Www.c.dk', 'https://www.example.dk/a', 'mailto:peer@example.dk', 'https://b.dk'])
  })

  it('gathers neighbouring list blocks, with other marks inside, and starts a new list at the outermost level', () => {
    const content = [
      { ...text(['numbered', 'en'])[0], id: '1' },
      { ...text(['bullet', 'under en'])[0], id: '2', level: 1 },
      { ...text(['numbered', 'to'])[0], id: '3' },
      { ...text(['bullet', 'ny liste'])[0], id: '4' },
    ] as never
    const lists = agendaDocument(papersOf({ items: [{ title: 'A', content }] })).body.filter(
      ({ type }) => type === 'list',
    )
    expect(lists.map((list) => list.type === 'list' && list.items.length)).toEqual([3, 1])
  })
})

describe('decisions', () => {
  it('4.22: the phrase fits the category, and unusual decisions are pointed out', () => {
    expect(decisionPhrase('oral-information', 'noted')).toBe('Orienteringen blev taget til efterretning.')
    expect(decisionPhrase('discussion', 'discussed')).toBe('Punktet blev drøftet.')
    expect(decisionPhrase('presentation', 'noted')).toBe('Taget til efterretning.')
    expect(isUnusualDecision('written-information', 'approved')).toBe(true)
    expect(isUnusualDecision('written-information', 'noted')).toBe(false)
  })

  it("prints one's own words before the phrase, and nothing where there are neither", () => {
    const own = { kind: 'approved' as const, text: text('Godkendt med ændringer.') }
    expect(decisionText({ category: 'decision', decision: own }).map(({ content }) => inlineText(content))).toEqual([
      'Godkendt med ændringer.',
    ])
    expect(decisionText({ category: 'decision', decision: { kind: 'other', text: [] } })).toEqual([])
    expect(decisionText({ category: 'decision', decision: null })).toEqual([])
  })
})

describe('follow-up', () => {
  it('4.23: has item, task, responsible and a Danish deadline, by item and date', () => {
    const people = [{ name: 'Anna Holm' }, { name: 'Bo Lind' }]
    const items = [
      { title: 'A' },
      {
        title: 'B',
        actions: [
          { task: 'Senere', deadline: '2027-02-01' },
          { task: 'Først', who: ['Anna Holm', 'Bo Lind'], deadline: '2027-01-08' },
        ],
      },
    ]
    expect(minutes({ people, items }).slice(-4)).toEqual([
      '# Opfølgning',
      'Punkt | Opgave | Ansvarlig | Frist',
      '2 | Først | Anna Holm og Bo Lind | 8. januar 2027',
      '2 | Senere |  | 1. februar 2027',
    ])
    expect(minutes({ items: [{ title: 'A' }] })).not.toContain('# Opfølgning')
  })
})
