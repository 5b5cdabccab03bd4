import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionPhrase, decisionText, suggestedDecision } from '../../src/core/documents/decision-text.ts'
import { meetingPapers, type PaperRecord } from '../../src/core/documents/meeting-papers.ts'
import { headingsIn } from '../../src/core/documents/model.ts'
import { agendaDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { isUnusualDecision } from '../../src/core/meetings/decisions.ts'
import { allocatedMinutes, beyondMeeting } from '../../src/core/meetings/schedule.ts'
import { byOrder, evenKeys } from '../../src/core/order.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { richTextToPlain } from '../../src/core/text/blocks.ts'
import { type MeetingWish, papersOf, recordsOf, text } from './builders.ts'
import { readableText } from './readable-text.ts'

const agenda = (wish: MeetingWish) => readableText(agendaDocument(papersOf(wish)))
const minutes = (wish: MeetingWish) => readableText(minutesDocument(papersOf(wish)))

describe('what a paper is made from', () => {
  it('gathers one meeting from records in any order, and nothing of other meetings', () => {
    const records = recordsOf({ items: [{ title: 'Første' }, { title: 'Andet' }] })
    const gathered = meetingPapers(records.toReversed(), 'meeting')
    expect(gathered.ok && gathered.value.items.map(({ title }) => title)).toEqual(['Første', 'Andet'])
    expect(meetingPapers(records, 'another')).toEqual({ ok: false, error: 'meeting-not-found' })
  })

  it('makes a paper of a meeting about which nothing is known yet', () => {
    const bare = papersOf({ organisation: {}, forum: { name: '' }, meeting: { date: null, start: null, end: null } })
    expect(agendaDocument(bare).body).toEqual([])
    expect(readableText(minutesDocument(bare))).toEqual(['Status: Udkast'])
    expect(agendaDocument(bare).properties.title).toBe('Dagsorden')
  })
})

describe('header fields', () => {
  const meeting: MeetingWish['meeting'] = {
    theme: 'Peerdrift',
    place: {
      form: 'hybrid',
      text: 'Lokale 2',
      notes: ['Parkering i gården', 'Se www.example.dk'],
      link: 'https://example.dk/moede',
    },
    agendaIssuedOn: '2026-11-10',
  }

  it('4.14 and 4.30: stand in their order with Danish dates and times', () => {
    expect(agenda({ meeting })).toEqual([
      'Møde: ERFA Øst',
      'Tema: Peerdrift',
      'Tidspunkt: Tirsdag den 24. november 2026, kl. 13.00-15.00',
      'Sted: Fysisk møde og online, Lokale 2 | Parkering i gården | Se www.example.dk | Deltag i mødet online',
      'Dato: 10. november 2026',
    ])
  })

  it('4.30: keeps "kl." with its time, day with month and number with unit', () => {
    const model = agendaDocument(papersOf({ meeting, items: [{ title: 'Nyt', minutes: 15 }] }))
    expect(JSON.stringify(model)).toContain('24.\u00a0november 2026, kl.\u00a013.00-15.00')
    expect(JSON.stringify(model)).toContain('(15\u00a0min)')
  })

  it('4.24: minutes carry their own date, chair, minute-taker and status', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }, { name: 'Bo Lind' }],
      meeting: { ...meeting, chair: 'Anna Holm', minuteTaker: 'Bo Lind', minutesIssuedOn: '2026-11-26' },
    }
    const draft = minutes(wish)
    expect(draft).toContain('Mødeleder: Anna Holm')
    expect(draft).toContain('Referent: Bo Lind')
    expect(draft.slice(-2)).toEqual(['Dato: 26. november 2026', 'Status: Udkast'])
    expect(draft.join('\n')).not.toContain('10. november')
    expect(minutesDocument(papersOf(wish)).state).toBe('Udkast')
    const approved = { ...wish, meeting: { ...wish.meeting, minutesApprovedOn: '2027-02-02' } }
    expect(minutes(approved)).toContain('Status: Godkendt den 2. februar 2027')
    expect(minutesDocument(papersOf(approved)).state).toBe('')
  })

  it('takes arrival notes from the venue unless the meeting has its own', () => {
    const records = recordsOf({ meeting: { place: { venueId: 'v' as never } } })
    const venue = {
      kind: 'venue' as const,
      id: 'v' as never,
      value: { name: 'Klinikken', address: 'Vej 1', room: 'Sal A', areaId: null, arrivalNotes: ['Ring på'] },
    }
    const papers = meetingPapers([...records, venue], 'meeting')
    expect(papers.ok && readableText(agendaDocument(papers.value))).toContain(
      'Sted: Fysisk møde, Klinikken, Sal A, Vej 1 | Ring på',
    )
  })
})

describe('people', () => {
  const people: MeetingWish['people'] = [
    {
      name: 'Anna Holm',
      title: 'direktør',
      employer: 'Vej Kommune',
      as: { group: 'chair', function: 'kommunal medformand' },
    },
    { name: 'Bo Lind', title: 'leder', unit: 'Jobcenter', employer: 'Vej Kommune', as: { substituteFor: 'Dorte Kær' } },
    { name: 'Carl Juul', as: { group: 'guest', items: [3, 1] } },
    { name: 'Dorte Kær', title: 'chef', as: { attendance: 'apology' } },
    { name: 'Ea Vad', as: { attendance: 'absent' } },
    { name: 'Finn Ravn', as: { arrivedAt: 2, leftAt: 3 } },
  ]
  const items = [{ title: 'A' }, { title: 'B' }, { title: 'C' }]

  it('4.15, 4.16 and 4.17: are grouped with name, title, unit, organisation, function and what must be known', () => {
    expect(minutes({ people, items, meeting: { chair: 'Anna Holm' } }).slice(3, 16)).toEqual([
      '[Formandskab]',
      'Anna Holm, direktør, Vej Kommune, kommunal medformand (mødeleder)',
      '[Medlemmer]',
      'Bo Lind, leder, Jobcenter, Vej Kommune (stedfortræder for Dorte Kær)',
      'Finn Ravn (ankom under punkt 2, gik under punkt 3)',
      '[Afbud]',
      'Dorte Kær, chef (stedfortræder: Bo Lind)',
      '[Fraværende]',
      'Ea Vad',
      '[Gæster]',
      'Carl Juul (deltog under punkt 1 og 3)',
      'Status: Udkast',
      '# Overblik over dagsordenspunkter',
    ])
  })

  it('4.15: says "deltager" in the agenda, lists nobody as absent there, and leaves out empty groups', () => {
    const lines = agenda({ people, items })
    expect(lines).toContain('Carl Juul (deltager under punkt 1 og 3)')
    expect(lines).toContain('Finn Ravn')
    expect(lines).not.toContain('[Fraværende]')
    expect(lines).not.toContain('[Sekretariat]')
  })

  it('calls members "Deltagere" where nobody chairs by office', () => {
    expect(agenda({ people: [{ name: 'Bo Lind' }] })).toContain('[Deltagere]')
    const chairIsAway = { name: 'Anna Holm', as: { group: 'chair' as const, attendance: 'apology' as const } }
    expect(agenda({ people: [chairIsAway, { name: 'Bo Lind' }] })).toContain('[Medlemmer]')
  })

  it("leaves out the sender's own name where everybody is from there", () => {
    const own = [
      { name: 'Bo Lind', unit: 'Ø1', employer: 'PsykInfo' },
      { name: 'Ea Vad', unit: 'Ø2', employer: 'PsykInfo' },
    ]
    expect(agenda({ people: own })).toContain('Bo Lind, Ø1')
    expect(agenda({ people: [...own, { name: 'Ib Friis', employer: 'Vej Kommune' }] })).toContain(
      'Bo Lind, Ø1, PsykInfo',
    )
  })

  it('has no line for a person who is no longer kept', () => {
    const records = recordsOf({ people }).filter(({ id }) => id !== 'person-2')
    const papers = meetingPapers(records, 'meeting')
    const lines = papers.ok ? readableText(minutesDocument(papers.value)) : []
    expect(lines.join('\n')).not.toContain('Bo Lind')
    expect(lines).toContain('Dorte Kær, chef')
  })

  it('4.17: "deltog under punkt n" follows the items however they are renumbered', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        (kept, guest) => {
          const records = recordsOf({
            people: [{ name: 'Carl Juul', as: { group: 'guest', items: [guest] } }],
            items: [1, 2, 3, 4, 5, 6].map((number) => ({ title: `Emne ${number}` })),
          })
          const keys = evenKeys(kept.length)
          const moved = records.flatMap((record): readonly PaperRecord[] => {
            if (record.kind !== 'agenda-item') return [record]
            const place = kept.indexOf(Number(record.id.replace('item-', '')))
            return place < 0 ? [] : [{ ...record, value: { ...record.value, order: keys[place] ?? '' } }]
          })
          const papers = meetingPapers(moved, 'meeting')
          const lines = papers.ok ? readableText(minutesDocument(papers.value)) : []
          const place = kept.indexOf(guest)
          if (place < 0) expect(lines).toContain('Carl Juul')
          else {
            expect(lines).toContain(`Carl Juul (deltog under punkt ${place + 1})`)
            expect(lines).toContain(`## ${place + 1}. Emne ${guest}`)
          }
        },
      ),
    )
  })
})

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
        items: [{ title: 'A', content: text('Se www.example.dk/a, skriv til peer@example.dk (https://b.dk).') }],
      }),
    )
    const hrefs = model.body.flatMap((block) =>
      block.type === 'paragraph'
        ? block.content.flatMap((part) => (part.type === 'text' && part.href ? [part.href] : []))
        : [],
    )
    expect(hrefs).toEqual(['https://www.example.dk/a', 'mailto:peer@example.dk', 'https://b.dk'])
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
  it('4.22: the suggested phrase fits the category, and others are pointed out', () => {
    expect(suggestedDecision('oral-information')).toEqual({
      kind: 'noted',
      phrase: 'Orienteringen blev taget til efterretning.',
    })
    expect(suggestedDecision('discussion')).toEqual({ kind: 'discussed', phrase: 'Punktet blev drøftet.' })
    expect(suggestedDecision('break')).toBeNull()
    expect(decisionPhrase('presentation', 'noted')).toBe('Taget til efterretning.')
    expect(isUnusualDecision('written-information', 'approved')).toBe(true)
    expect(isUnusualDecision('written-information', 'noted')).toBe(false)
  })

  it("prints one's own words before the phrase, and nothing where there are neither", () => {
    const own = { kind: 'approved' as const, text: text('Godkendt med ændringer.') }
    expect(richTextToPlain(decisionText({ category: 'decision', decision: own }))).toBe('Godkendt med ændringer.')
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

describe('properties', () => {
  it('4.9: name the paper and the organisation, never a person', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }],
      meeting: { chair: 'Anna Holm' },
      organisation: { name: 'PsykInfo', logoBlobId: blobId.parse('logo') },
    }
    const { properties, letterhead } = minutesDocument(papersOf(wish))
    expect(properties.creator).toBe('PsykInfo')
    expect(properties.title.replaceAll('\u00a0', ' ')).toBe('Referat – ERFA Øst, 24. november 2026')
    expect(JSON.stringify(properties)).not.toContain('Anna')
    expect(letterhead.logo).toEqual({ blobId: 'logo', description: 'PsykInfo' })
  })

  it('36: the same records in another order give the same model', () => {
    const wish: MeetingWish = {
      people: [{ name: 'Anna Holm' }, { name: 'Bo Lind' }],
      items: [
        { title: 'A', attachments: [{ title: 'x' }, { title: 'y' }], actions: [{ task: 'b' }, { task: 'a' }] },
        { title: 'B' },
      ],
    }
    const expected = minutesDocument(papersOf(wish))
    const all = [...recordsOf(wish)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const papers = meetingPapers(shuffled, 'meeting')
        expect(papers.ok && minutesDocument(papers.value)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
    expect([...papersOf(wish).items].toSorted(byOrder)).toEqual(papersOf(wish).items)
  })
})
