/** Proposals for an agenda, as members write them: lists, letters, mails, notes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../src/core/meetings/agenda-items.ts'
import { addProposal, plainLines, readProposals, type TextLine } from '../../src/core/meetings/proposals.ts'
import { meetingId, personId } from '../../src/core/records/ids.ts'
import { recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { blockText } from './block-text.ts'
import { sequence } from './builders.ts'

const read = (text: string, subject?: string) => readProposals(plainLines(text), subject)
const titles = (text: string, subject?: string) => read(text, subject).proposals.map(({ title }) => title)
const line = (text: string, look: TextLine['look'] = 'plain'): TextLine => ({ text, look })

describe('where a proposal begins', () => {
  it('is at numbers, and what stands below belongs to it', () => {
    const { proposals, leftOut } = read(
      [
        'Kære Mette',
        '',
        'Her er mine forslag til næste møde:',
        '1. Studiebesøg i Aarhus (20 min)',
        'De har haft peers i akutmodtagelsen i fem år.',
        '- Hvem tager med?',
        '2) Fælles kalender, 10 minutter',
        'Punkt 3: Ny adgang til journalen',
        'Til orientering.',
        '',
        'Venlig hilsen',
        'Sofie Lund',
        'Tlf. 12 34 56 78',
      ].join('\n'),
    )
    expect(proposals).toEqual([
      {
        title: 'Studiebesøg i Aarhus',
        minutes: 20,
        category: 'discussion',
        lines: ['De har haft peers i akutmodtagelsen i fem år.', '- Hvem tager med?'],
      },
      { title: 'Fælles kalender', minutes: 10, category: 'discussion', lines: [] },
      { title: 'Ny adgang til journalen', minutes: null, category: 'oral-information', lines: ['Til orientering.'] },
    ])
    expect(leftOut).toEqual([
      'Kære Mette',
      'Her er mine forslag til næste møde:',
      'Venlig hilsen',
      'Sofie Lund',
      'Tlf. 12 34 56 78',
    ])
  })

  it('is at headings before bold lines, and at bold lines before numbers', () => {
    const headed = [
      line('Forslag', 'bold'),
      line('Økonomi', 'heading'),
      line('1. Budget'),
      line('Lokaler', 'heading'),
      line('Vi mangler plads.'),
    ]
    expect(readProposals(headed).proposals.map(({ title, lines }) => [title, lines])).toEqual([
      ['Økonomi', ['1. Budget']],
      ['Lokaler', ['Vi mangler plads.']],
    ])
    const bold = [line('Økonomi:', 'bold'), line('1. Budget'), line('Lokaler', 'bold')]
    expect(readProposals(bold).proposals.map(({ title }) => title)).toEqual(['Økonomi', 'Lokaler'])
  })

  it('is at each point of a list that holds nothing else', () => {
    expect(titles('Hej\nJeg vil gerne have med:\n- Økonomi\n• Lokaler\n* Ferie')).toEqual([
      'Økonomi',
      'Lokaler',
      'Ferie',
    ])
  })

  it('is at each point of a list that has words between its points, as Word numbers them', () => {
    const lines = [line('Til mødet'), line('Lokaler', 'list'), line('Vi mangler plads.'), line('Ferie', 'list')]
    expect(readProposals(lines)).toEqual({
      proposals: [
        { title: 'Lokaler', minutes: null, category: 'discussion', lines: ['Vi mangler plads.'] },
        { title: 'Ferie', minutes: null, category: 'discussion', lines: [] },
      ],
      leftOut: ['Til mødet'],
    })
  })

  it('is the text as a whole where it is told in sentences, points and all', () => {
    expect(read('Vi bør tale om lokalerne.\nDer er to ting:\n- støj\n- lys\nHvad gør vi?').proposals).toEqual([
      {
        title: 'Vi bør tale om lokalerne',
        minutes: null,
        category: 'discussion',
        lines: ['Der er to ting:', '- støj', '- lys', 'Hvad gør vi?'],
      },
    ])
  })

  it('is the subject of a mail that has one', () => {
    const { proposals } = read(
      'Hej Mette\n\nKan vi tage det op?\nDet haster.\n\nMvh\nBo',
      'SV: Re: Lokalerne i Roskilde',
    )
    expect(proposals).toEqual([
      {
        title: 'Lokalerne i Roskilde',
        minutes: null,
        category: 'discussion',
        lines: ['Kan vi tage det op?', 'Det haster.'],
      },
    ])
  })
})

describe('what is no proposal', () => {
  it.each([
    ['a signature', 'Lokaler\n\nMed venlig hilsen\nBo'],
    ['greetings of several kinds', 'Lokaler\n\nDe bedste hilsner\nBo'],
    ['many greetings', 'Lokaler\n\nMange hilsner fra Bo'],
    ['short ones', 'Lokaler\n\nMvh\nBo'],
    ['a mail that is answered', 'Lokaler\n\nDen 3. marts 2026 kl. 10.12 skrev Mette Holm <m@example.dk>:\n1. Gammelt'],
    ['a mail that is sent on', 'Lokaler\n\n-----Oprindelig meddelelse-----\n1. Gammelt'],
    ['a mail with its head', 'Lokaler\n\nFra: Mette Holm <m@example.dk>\n1. Gammelt'],
    ['quoted lines', 'Lokaler\n> 1. Gammelt'],
  ])('%s is left out, and said to be', (_, text) => {
    expect(titles(text)).toEqual(['Lokaler'])
    expect(read(text).leftOut.length).toBeGreaterThan(0)
  })

  it('is nothing at all in an empty text', () => {
    expect(read(' \n\n ')).toEqual({ proposals: [], leftOut: [] })
    expect(read('Hej Mette\nMvh').proposals).toEqual([])
  })
})

describe('minutes and what is asked for', () => {
  it.each([
    ['1. Økonomi (ca. 15 min.)', 'Økonomi', 15],
    ['1. Økonomi - 5 min', 'Økonomi', 5],
    ['1. Økonomi\nVarighed: 30 minutter', 'Økonomi', 30],
    ['1. Økonomi\n10 min', 'Økonomi', 10],
    ['1. De sidste 10 minutter af hver vagt', 'De sidste 10 minutter af hver vagt', null],
    ['1. Minimum to peers', 'Minimum to peers', null],
  ])('are read from %j', (text, title, minutes) => {
    expect(read(text).proposals).toMatchObject([{ title, minutes, lines: [] }])
  })

  it.each([
    ['1. Lokaler\nTil beslutning', 'decision'],
    ['1. Lokaler (til orientering)', 'oral-information'],
    ['1. Oplæg ved Bo om roller', 'presentation'],
    ['1. Lokaler', 'discussion'],
  ])('of %j is known as %s', (text, category) => {
    expect(read(text).proposals).toMatchObject([{ category }])
  })
})

it('loses no word, whatever the text', () => {
  const words = fc.constantFrom(
    '1. Økonomi',
    'Hej Bo',
    '- støj',
    'Mvh',
    '> svar',
    '',
    'Vi vil tale om det',
    '2) Lys',
    'x'.repeat(700),
    'Fra: a@b',
  )
  const anyLine = fc.record({
    text: words,
    look: fc.constantFrom<TextLine['look']>('plain', 'bold', 'heading', 'list'),
  })
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const { proposals, leftOut } = readProposals(lines)
      const letters = (text: string) => text.replace(/^[\d\s.)-]+|[^a-zæøå]/gim, '').length
      const kept = [...proposals.flatMap(({ title, lines: rest }) => [title, ...rest]), ...leftOut]
      expect(letters(kept.join(''))).toBe(letters(lines.map(({ text }) => text).join('')))
      for (const { title } of proposals) expect(title.length).toBeLessThanOrEqual(300)
    }),
  )
})

describe('a proposal that is taken in', () => {
  const m = meetingId.parse('m')
  const item = (id: string, order: string, category: 'welcome' | 'any-other-business' | 'next-meeting') =>
    entry('agenda-item', id, { meetingId: 'm', order, title: id, category })
  const records = recordSetOf([
    entry('meeting', 'm', { forumId: 'f' }),
    item('hello', 'b', 'welcome'),
    item('next', 'd', 'next-meeting'),
    item('other', 'f', 'any-other-business'),
  ])
  const by = { personId: personId.parse('bo'), name: '', on: '2026-03-01' }

  it('stands before what the meeting ends with, says who asked for it and when, and has its text in blocks', () => {
    const [proposal] = read('1. Lokaler (10 min)\nVi mangler plads.\n- støj').proposals
    if (proposal === undefined) throw new Error('nothing was read')
    const after = withChanges(records, addProposal(records, m, proposal, by, { newId: sequence() }))
    expect(itemsOf(after, m).map(({ value }) => value.title)).toEqual(['hello', 'Lokaler', 'next', 'other'])
    const [, added] = itemsOf(after, m)
    expect(added?.value).toMatchObject({ minutes: 10, proposal: by })
    expect(added?.value.content.map(blockText)).toEqual(['paragraph Vi mangler plads.', 'bullet støj'])
  })

  it('brings no CPR number into the archive', () => {
    const text = '1. Om 010203-1234 i afsnittet\nCPR 010203-1234 skal drøftes.'
    const [proposal] = read(text).proposals
    if (proposal === undefined) throw new Error('nothing was read')
    const changes = addProposal(records, m, proposal, { ...by, name: '010203-1234' }, { newId: sequence() })
    expect(JSON.stringify(changes)).not.toContain('1234')
  })
})
