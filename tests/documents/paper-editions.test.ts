/** The editions of a meeting's papers, what they look back on, and the papers around the meeting. */
import { describe, expect, it } from 'vitest'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { type MeetingPaper, meetingDocument } from '../../src/core/documents/papers.ts'
import { linesAt } from '../../src/core/documents/text-measure.ts'
import { approveMinutes, reopenMinutes } from '../../src/core/minutes/life.ts'
import { agendaItemId, forumId, meetingId, meetingRunIdOf, personId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import {
  type RecordEntry,
  type RecordSet,
  recordEntries,
  recordSetOf,
  withChanges,
} from '../../src/core/records/record-set.ts'
import { type MeetingWish, recordsOf, text } from './builders.ts'
import { readableText } from './readable-text.ts'

const theMeeting = meetingId.parse('meeting')
const theForum = forumId.parse('forum')

const paper = (records: readonly RecordEntry[], wish: MeetingPaper) => {
  const papers = meetingPapers(records, theMeeting)
  if (!papers.ok) throw new Error(papers.error)
  return meetingDocument(papers.value, wish)
}
const lines = (records: readonly RecordEntry[], wish: MeetingPaper) => readableText(paper(records, wish))
const internal = { document: 'minutes', edition: 'internal' } as const

const earlier = (id: string, value: Partial<RecordInput<'meeting'>> = {}): RecordEntry => ({
  kind: 'meeting',
  id: meetingId.parse(id),
  value: newValue('meeting', { forumId: theForum, status: 'held', date: '2026-09-22', ...value }),
})
const earlierItem = (id: string, value: Partial<RecordInput<'agenda-item'>> = {}): RecordEntry => ({
  kind: 'agenda-item',
  id: agendaItemId.parse(id),
  value: newValue('agenda-item', { meetingId: meetingId.parse('before'), order: 'a', title: 'Før', ...value }),
})

describe('the edition of the facilitator', () => {
  const wish: MeetingWish = {
    people: [{ name: 'Maja Lund' }],
    items: [
      { id: 'i1', title: 'Velkomst', minutes: 10, privateNotes: text('Husk nøglen til lokalet') },
      {
        id: 'i2',
        title: 'En case',
        minutes: 30,
        phases: [
          { phase: 'telling', minutes: 10 },
          { phase: 'sparring', minutes: 20 },
        ],
      },
    ],
  }
  const run: RecordEntry = {
    kind: 'meeting-run',
    id: meetingRunIdOf(theMeeting),
    value: newValue('meeting-run', {
      meetingId: theMeeting,
      spans: [
        { id: 's1', itemId: agendaItemId.parse('i1'), from: '2026-11-24T13:02:00', to: '2026-11-24T13:09:10' },
        {
          id: 's2',
          itemId: agendaItemId.parse('i2'),
          phase: 'telling',
          from: '2026-11-24T13:09:10',
          to: '2026-11-24T13:21:10',
        },
      ],
    }),
  }

  it('has the notes, the clock and the time boxes on the agenda', () => {
    const shown = lines(recordsOf(wish), { document: 'agenda', edition: 'facilitator' })
    expect(shown).toEqual([
      'Møde: ERFA Øst',
      'Tidspunkt: Tirsdag den 24. november 2026, kl. 13.00-15.00',
      '[Deltagere]',
      'Maja Lund',
      '# Overblik over dagsordenspunkter',
      '> 1. Velkomst (kl. 13.00-13.10)',
      '> 2. En case (kl. 13.10-13.40)',
      '# Dagsorden',
      '## 1. Velkomst (kl. 13.00-13.10)',
      '### Note til mødelederen',
      'Husk nøglen til lokalet',
      '## 2. En case (kl. 13.10-13.40)',
      'Fase | Tid | Spørg for eksempel',
      expect.stringMatching(/^Fortælling \| 10 min \| Hvad er det vigtigste/),
      expect.stringMatching(/^Sparring \| 20 min \| /),
    ])
  })

  it('tells in the minutes when each item was planned and when it was on', () => {
    const shown = lines([...recordsOf(wish), run], { document: 'minutes', edition: 'facilitator' })
    expect(shown).toContain('Planlagt kl. 13.00-13.10. Taget op kl. 13.02-13.09, i alt 7 min.')
    expect(shown).toContain('Planlagt kl. 13.10-13.40. Taget op kl. 13.09-13.21, i alt 12 min.')
    expect(shown).toContain('Tid brugt: Fortælling 12 min.')
  })

  it('is marked on the paper and in the name of the file', () => {
    const made = paper(recordsOf(wish), { document: 'minutes', edition: 'facilitator' })
    expect(made.state).toBe('Udkast, facilitatorens udgave')
    expect(made.fileName.replace('\u00a0', ' ')).toBe('Referat - ERFA Øst - 24. november 2026 - Facilitatorens udgave')
  })

  it.each(['internal', 'shareable'] as const)('alone holds private notes and the clock: %s does not', (edition) => {
    for (const document of ['agenda', 'minutes'] as const) {
      const made = JSON.stringify(paper([...recordsOf(wish), run], { document, edition }))
      expect(made).not.toMatch(/nøglen|Note til|Taget op|Fortælling/)
    }
  })
})

describe('what a meeting looks back on', () => {
  const records: readonly RecordEntry[] = [
    ...recordsOf({
      people: [{ name: 'Maja Lund' }],
      items: [
        { title: 'Godkendelse', category: 'approval', approvesMeetingId: 'before' },
        { title: 'Lokaler', carriedFromId: 'old' },
        { title: 'Nyt' },
      ],
    }),
    earlier('before'),
    earlierItem('old'),
    earlierItem('shut', { closed: true, order: 'b' }),
    ...(
      [
        ['Bestil lokale', 'old', 'open'],
        ['Hemmelig opgave', 'shut', 'open'],
        ['Er løst', 'old', 'done'],
      ] as const
    ).map(
      ([task, item, status], index): RecordEntry => ({
        kind: 'action',
        id: `action-before-${index}` as Extract<RecordEntry, { kind: 'action' }>['id'],
        value: newValue('action', {
          task,
          status,
          doneOn: status === 'done' ? '2026-10-01' : null,
          meetingId: 'before',
          agendaItemId: item,
          responsibleIds: [personId.parse('person-1')],
          deadline: '2026-10-15',
        }),
      }),
    ),
  ]

  it('stands under the items, and as a table of what is not done at the end of the agenda', () => {
    const shown = lines(records, { document: 'agenda', edition: 'internal' })
    expect(shown.slice(shown.indexOf('# Dagsorden'))).toEqual([
      '# Dagsorden',
      '## 1. TIL GODKENDELSE: Godkendelse',
      'Referatet fra mødet den 22. september 2026.',
      '## 2. Lokaler',
      'Fra mødet den 22. september 2026.',
      '## 3. Nyt',
      '# Opfølgning fra tidligere møder',
      'Møde | Opgave | Ansvarlig | Frist',
      '22.9.2026 | Bestil lokale | Maja Lund | 15.10.2026',
      '22.9.2026 | Hemmelig opgave | Maja Lund | 15.10.2026',
    ])
  })

  it('has each date on a line, in the wide typeface of a template too', () => {
    const [table] = paper(records, { document: 'agenda', edition: 'internal' }).body.filter(
      (block) => block.type === 'table',
    )
    const width = (table?.columns.at(-1)?.width ?? 0) * 155 - 2.5
    expect(linesAt(table?.rows[0]?.at(-1) ?? [], 11, { width, knownTypeface: false })).toBe(1)
  })

  it('is on the agenda of a meeting that has no day yet', () => {
    const undated = records.map((each) =>
      each.kind === 'meeting' && each.id === theMeeting ? { ...each, value: { ...each.value, date: null } } : each,
    )
    expect(lines(undated, { document: 'agenda', edition: 'internal' })).toContain(
      '22.9.2026 | Bestil lokale | Maja Lund | 15.10.2026',
    )
  })

  it('is shared without names and without what was agreed under closed items, and is not in the minutes', () => {
    const shown = lines(records, { document: 'agenda', edition: 'shareable' })
    expect(shown.slice(-2)).toEqual([
      'Møde | Opgave | Ansvarlig | Frist',
      '22.9.2026 | Bestil lokale | en deltager | 15.10.2026',
    ])
    expect(lines(records, internal).join()).not.toContain('tidligere møder')
  })
})

describe('the version of minutes', () => {
  const wish: MeetingWish = {
    people: [{ name: 'Maja Lund' }],
    items: [
      { id: 'i1', title: 'Nyt', minutesText: text('Alt er vel.') },
      { id: 'i2', title: 'Sag', closed: true, minutesText: text('Hemmeligt.') },
    ],
  }
  const commit = (records: RecordSet, changes: ReturnType<typeof approveMinutes>): RecordSet => {
    if (!changes.ok) throw new Error(changes.error.code)
    return withChanges(records, changes.value)
  }
  const day = { today: '2027-03-01' }
  const approved = commit(
    recordSetOf(recordsOf(wish)),
    approveMinutes(recordSetOf(recordsOf(wish)), theMeeting, { on: '2027-01-12', by: 'Maja Lund', ...day }),
  )
  const reopened = commit(approved, reopenMinutes(approved, theMeeting, { because: 'Maja var der ikke', ...day }))
  const rewritten = withChanges(reopened, [
    ...['i1', 'i2'].flatMap((id): Parameters<typeof withChanges>[1] => {
      const key = agendaItemId.parse(id)
      const item = reopened['agenda-item'].get(key)
      return item === undefined
        ? []
        : [{ kind: 'agenda-item', id: key, value: { ...item, minutesText: text('Noget andet.') } }]
    }),
  ])
  const again = commit(rewritten, approveMinutes(rewritten, theMeeting, { on: '2027-02-20', by: 'mødet', ...day }))
  const status = (records: RecordSet, wanted: MeetingPaper = internal) =>
    lines(recordEntries(records), wanted).filter((line) => /^(Status|Åbnet igen): /.test(line))

  it('stands as its status, and why it was opened again', () => {
    expect(status(recordSetOf(recordsOf(wish)))).toEqual(['Status: Udkast'])
    expect(status(approved)).toEqual(['Status: Godkendt den 12. januar 2027 af Maja Lund'])
    expect(status(reopened)).toEqual(['Status: Version 2, udkast', 'Åbnet igen: Den 1. marts 2027: Maja var der ikke'])
    expect(status(again)).toEqual(['Status: Version 2, godkendt den 20. februar 2027 af mødet'])
  })

  it('is told without names, and without why it was opened, to those it is shared with', () => {
    const shared = { document: 'minutes', edition: 'shareable' } as const
    expect(status(approved, shared)).toEqual(['Status: Godkendt den 12. januar 2027'])
    expect(status(reopened, shared)).toEqual(['Status: Version 2, udkast'])
  })

  it('lists which items were changed since the version before, closed ones only to those who took part', () => {
    const tail = (edition: 'internal' | 'shareable') => {
      const all = lines(recordEntries(again), { document: 'minutes', edition })
      return all.slice(all.indexOf('# Ændret siden version 1'))
    }
    expect(tail('internal')).toEqual([
      '# Ændret siden version 1',
      '- Punkt 1: referatet er ændret.',
      '- Punkt 2: referatet er ændret.',
    ])
    expect(tail('shareable')).toEqual(['# Ændret siden version 1', '- Punkt 1: referatet er ændret.'])
    expect(lines(recordEntries(approved), internal).join()).not.toContain('Ændret siden')
  })
})

describe('the papers around a meeting', () => {
  const wish: MeetingWish = {
    organisation: { name: 'PsykInfo' },
    people: [
      { name: 'Øjvind Dahl', unit: 'Sengeafsnit S1' },
      { name: 'Anna Krogh', unit: 'Distriktspsykiatrien Køge', employer: 'PsykInfo' },
      { name: 'Bo Friis', as: { attendance: 'apology' } },
      { name: 'Åse Wind', employer: 'Køge Kommune', as: { group: 'guest' } },
    ],
    items: [
      { title: 'Nyt', minutesText: text('Der blev talt længe.') },
      {
        title: 'Lokale',
        presenters: ['Anna Krogh'],
        decision: { kind: 'decided', text: text('Vi mødes i Køge.') },
        actions: [{ task: 'Bestil', who: ['Anna Krogh'], deadline: '2027-01-12' }],
      },
    ],
  }

  it('the list to sign has everybody who is expected, by name, guests last, and empty lines for others', () => {
    const shown = lines(recordsOf(wish), { document: 'attendance' })
    expect(shown.slice(2)).toEqual([
      '# Inviterede',
      'Navn | Arbejdssted | Kom | Gik | Underskrift',
      'Anna Krogh | Distriktspsykiatrien Køge |  |  | ',
      'Øjvind Dahl | Sengeafsnit S1 |  |  | ',
      'Åse Wind | Køge Kommune |  |  | ',
      '# Andre, der deltager',
      'Navn | Arbejdssted | Kom | Gik | Underskrift',
      ...Array.from({ length: 6 }, () => ' |  |  |  | '),
    ])
  })

  it('the list to share names nobody and has a line for each of them besides', () => {
    expect(lines(recordsOf(wish), { document: 'attendance', edition: 'shareable' }).slice(2)).toEqual([
      '# Deltagere',
      'Navn | Arbejdssted | Kom | Gik | Underskrift',
      ...Array.from({ length: 9 }, () => ' |  |  |  | '),
    ])
  })

  it('decisions stand alone, with who does what', () => {
    const shown = lines(recordsOf(wish), { document: 'decisions', edition: 'internal' })
    expect(shown.slice(2)).toEqual([
      'Status: Udkast',
      '# Det besluttede vi',
      '## 2. Lokale',
      'Vi mødes i Køge.',
      '# Opfølgning',
      'Punkt | Opgave | Ansvarlig | Frist',
      '2 | Bestil | Anna Krogh | 12. januar 2027',
    ])
    expect(lines(recordsOf({ ...wish, items: [] }), { document: 'decisions', edition: 'internal' })).toContain(
      'Der blev ikke truffet beslutninger på mødet.',
    )
  })

  it('slips to answer on are two a page, with every answer and without a name', () => {
    const shown = paper(recordsOf(wish), { document: 'evaluation-slip' })
    const text = readableText(shown)
    expect(shown.bare).toBe(true)
    expect(text.filter((line) => line.startsWith('Hvad syntes du'))).toHaveLength(2)
    expect(text[2]).toBe(
      'Spørgsmål | I meget høj grad | I høj grad | I nogen grad | I lav grad | I meget lav grad | Ved ikke',
    )
    expect(text[3]).toBe('I hvilken grad fik du udbytte af mødet? | ☐ | ☐ | ☐ | ☐ | ☐ | ☐')
    expect(text.join()).not.toMatch(/Anna|Krogh|Dahl/)
  })

  it('slips of a day ask about the day, and have as many lines to write on as half a page leaves, or none', () => {
    const asking = (count: number, text: string) =>
      Array.from({ length: count }, (_, index) => ({ id: `q${index}`, text, scale: 'degree' as const }))
    const slipOf = (evaluation: RecordInput<'forum'>['evaluation']) =>
      lines(recordsOf({ ...wish, forum: { kind: 'knowledge-day', evaluation } }), { document: 'evaluation-slip' })
    const linesIn = (slip: readonly string[]) => slip.filter((line) => line === ' | ').length
    const usual = slipOf({ ask: true })
    expect(usual[0]).toMatch(/^Hvad syntes du om dagen\?/)
    expect(usual[3]).toMatch(/^I hvilken grad fik du udbytte af dagen\? \|/)
    expect(usual.filter((line) => line === 'Det tager jeg med mig | Det kunne være bedre')).toHaveLength(2)
    expect(linesIn(usual)).toBe(2 * 4)
    const long = 'I hvor høj grad kan du bruge det, du hørte i dag, i dit arbejde i den kommende uge?'
    expect(linesIn(slipOf({ questions: asking(3, long) }))).toBe(2 * 3)
    expect(linesIn(slipOf({ questions: asking(4, long) }))).toBe(2)
    const full = slipOf({ questions: asking(5, long) })
    expect(full.filter((line) => line.startsWith('Hvad syntes du'))).toHaveLength(2)
    expect(full.join()).not.toContain('Det tager jeg med mig')
  })

  it('slips with many questions take a page each, and questions with other answers a table of their own', () => {
    const questions = Array.from({ length: 8 }, (_, index) => ({
      id: `q${index}`,
      text: `I hvor høj grad var del ${index + 1} af dagen nyttig for dig i dit arbejde?`,
      scale: index < 4 ? ('degree' as const) : ('satisfaction' as const),
    }))
    const text = lines(recordsOf({ ...wish, forum: { evaluation: { questions } } }), { document: 'evaluation-slip' })
    expect(text.filter((line) => line.startsWith('Hvad syntes du'))).toHaveLength(1)
    expect(text.filter((line) => line.startsWith('Spørgsmål |'))).toHaveLength(2)
  })
})
