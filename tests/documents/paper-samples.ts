/** Papers that the tests of Word files share: a full one of every part, and those that try to break them. */
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { agendaDocument, meetingDocument, minutesDocument } from '../../src/core/documents/papers.ts'
import { personYearDocument } from '../../src/core/documents/person-year-paper.ts'
import { turnOrderDocument } from '../../src/core/documents/turn-order-paper.ts'
import { forumId } from '../../src/core/records/ids.ts'
import type { Result } from '../../src/core/result.ts'
import { type Block, type Inline, plainRun } from '../../src/core/text/blocks.ts'
import { type MeetingWish, papersOf, text } from './builders.ts'
import { manyPeople, personIdOf } from './year-builders.ts'

const footnote = (id: string, words: string): Inline => ({ type: 'footnote', id, content: [plainRun(words)] })
const paragraph = (id: string, ...content: readonly Inline[]): Block => ({ id, type: 'paragraph', level: 0, content })

/** A short ERFA agenda as a coordinator would send it. */
export const erfaWish: MeetingWish = {
  organisation: { name: 'Psykiatrien i Region Midtfjord', department: 'PsykInfo' },
  forum: { name: 'Lokalt ERFA-møde Øst', kind: 'local-erfa' },
  meeting: {
    theme: 'Tavshedspligt og fortrolighed',
    place: {
      text: 'Mødelokale 3, Klinik Øst, Parkvej 12',
      notes: ['Gratis parkering i gården. Ring på ved indgang B.'],
    },
    agendaIssuedOn: '2026-11-10',
    minutesIssuedOn: '2026-11-26',
    chair: 'Karin Østergaard',
    minuteTaker: 'Maja Lund',
  },
  people: [
    {
      name: 'Karin Østergaard',
      title: 'udviklingssygeplejerske',
      unit: 'Sengeafsnit Ø1',
      as: { group: 'secretariat' },
    },
    { name: 'Anders Bæk', title: 'peermedarbejder', unit: 'Sengeafsnit Ø1' },
    { name: 'Birgit Søe', title: 'peermedarbejder', unit: 'Sengeafsnit Ø2' },
    { name: 'Maja Lund', title: 'peermedarbejder', unit: 'Distriktspsykiatrien Køge' },
    {
      name: 'Rasmus Åby',
      title: 'peermedarbejder',
      unit: 'Distriktspsykiatrien Roskilde',
      as: { attendance: 'apology' },
    },
  ],
  items: [
    { title: 'Velkomst og runde', category: 'welcome', minutes: 15, presenters: ['Karin Østergaard'] },
    {
      title: 'Nyt fra PsykInfo',
      category: 'oral-information',
      minutes: 10,
      content: text('Kort om introduktionen i januar og den næste vidensdag.'),
      minutesText: text('Introduktionen er den 14. og 15. januar.'),
      decision: { kind: 'noted', text: [] },
    },
    {
      title: 'Cases til sparring',
      category: 'case-round',
      minutes: 60,
      content: text('To sager, hver 30 minutter:', ['numbered', 'Anders Bæk'], ['numbered', 'Birgit Søe']),
    },
    { title: 'Pause', category: 'break', minutes: 10 },
    {
      title: 'Hvornår er en samtale fortrolig?',
      category: 'discussion',
      minutes: 20,
      recommendation: text('Det indstilles, at gruppen drøfter de tre spørgsmål i vejledningen.'),
      attachments: [
        { title: 'Vejledning D4', source: { type: 'link', href: 'https://example.dk/d4', label: 'Læs vejledningen' } },
      ],
      minutesText: text('Gruppen drøftede, hvornår spørgsmålene stilles bedst.'),
      decision: { kind: 'discussed', text: [] },
      actions: [
        { task: 'Skriver et forslag til et kort at have i lommen', who: ['Maja Lund'], deadline: '2027-01-12' },
      ],
    },
    { title: 'Eventuelt', category: 'any-other-business', minutes: 5 },
  ],
}

/** Every part that a paper can have. */
export const everything: MeetingWish = {
  ...erfaWish,
  items: [
    ...(erfaWish.items ?? []),
    {
      title: 'Lister og noter',
      closed: true,
      minutes: 45,
      content: [
        paragraph(
          '1',
          plainRun('Se '),
          { ...plainRun('vejledningen'), href: 'https://example.dk/v#afsnit', bold: true },
          footnote('f1', 'Første note, se https://example.dk/note.'),
          plainRun(' og'),
          { type: 'break' },
          { ...plainRun('næste linje'), italic: true },
        ),
        ...text(['bullet', 'punkt'], ['bullet', 'endnu et']).map((each) => ({ ...each, id: `l${each.id}` })),
        { id: 'n', type: 'numbered', level: 1, content: [plainRun('under')] },
        ...text('Imellem.').map((each) => ({ ...each, id: 'm' })),
        { id: 'x', type: 'numbered', level: 0, content: [plainRun('et'), footnote('f2', 'Anden note.')] },
        { id: 'y', type: 'numbered', level: 0, content: [plainRun('to')] },
      ],
      recommendation: text('Det indstilles,', ['numbered', 'at a'], ['numbered', 'at b']),
      minutesText: text(['subheading', 'Under'], 'Sagt.'),
      decision: { kind: 'decided', text: text(['bullet', 'besluttet']) },
    },
  ],
}

const markup = 'a < b & c > d "e" \'f\' ]]> <!-- x --> &amp; <w:p/>'
const controls = 'styretegn \u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0085 her'
const halves = 'halve \ud83d og \udc00 tegn, \ufffe\uffff'
const breaks = 'linje\nskift\r\nog\ttab'
const emoji = '👩‍⚕️🏳️‍🌈 emoji 🇩🇰'
const rightToLeft = 'שלום עולם مرحبا بالعالم'
const invisible = '\u202eomvendt\u202c \u200b\u00ad\u2028\u2029'
export const hostileTexts = [markup, controls, halves, breaks, emoji, rightToLeft, invisible]

/** Text that tries to leave its place, in every place that holds text. */
const hostileWish: MeetingWish = {
  organisation: { name: markup, department: emoji },
  forum: { name: controls },
  meeting: {
    title: markup,
    theme: rightToLeft,
    place: { text: halves, notes: [invisible], link: 'ikke en adresse <' },
  },
  people: [
    { name: `${'x'.repeat(300)} ${'y'.repeat(300)}`, title: markup, as: { function: controls } },
    { name: `${emoji} ${rightToLeft}`, as: { group: 'guest', items: [1] } },
  ],
  items: [
    ...hostileTexts.map((words, index) => ({
      title: words.replaceAll(/[\r\n]/g, ' ').slice(0, 2000),
      presenters: [words.replaceAll(/[\r\n]/g, ' ')],
      content: [
        paragraph('a', plainRun(words), footnote(`f${index}`, words)),
        { id: 'b', type: 'bullet' as const, level: 2, content: [plainRun(words)] },
      ],
      attachments: [{ title: words.replaceAll(/[\r\n]/g, ' ') }],
      actions: [{ task: words.replaceAll(/[\r\n]/g, ' ') }],
    })),
    { title: 'a'.repeat(2000), content: text('æ'.repeat(10_000)) },
    {
      title: 'b',
      content: [paragraph('a', { ...plainRun('x'), href: `https://example.dk/?a=1&b=<"'>#${'y'.repeat(300)}` })],
    },
  ],
}

const manyItems = (count: number): MeetingWish => ({
  ...erfaWish,
  items: Array.from({ length: count }, (_, index) => ({
    title: `Emne ${index + 1} med en overskrift, der er så lang, at den fylder mere end en enkelt linje på papiret`,
    category: 'discussion' as const,
    minutes: 5,
    content: text('Baggrund. '.repeat(20)),
    recommendation: text('Det indstilles,', ['numbered', 'at det drøftes']),
    decision: { kind: 'discussed' as const, text: [] },
    actions: [{ task: `Opgave ${index + 1}`, who: ['Maja Lund'], deadline: '2027-01-12' }],
  })),
})

const ofTheYear = { year: 2027, today: '2027-02-01' }
const theRegional = forumId.parse('regional')
const made = (model: Result<DocumentModel, string>): DocumentModel => {
  if (!model.ok) throw new Error(model.error)
  return model.value
}

/** Every kind of paper with names for test titles. */
export const papers: readonly (readonly [string, () => DocumentModel])[] = [
  ['a short agenda', () => agendaDocument(papersOf(erfaWish))],
  ['short minutes', () => minutesDocument(papersOf(erfaWish))],
  ['minutes with every part', () => minutesDocument(papersOf(everything))],
  ['minutes of an empty meeting', () => minutesDocument(papersOf({}))],
  ['an agenda of 60 items', () => agendaDocument(papersOf(manyItems(60)))],
  ['minutes of 60 items', () => minutesDocument(papersOf(manyItems(60)))],
  ...(
    [
      ['the agenda of a facilitator', { document: 'agenda', edition: 'facilitator' }],
      ['minutes to share', { document: 'minutes', edition: 'shareable' }],
      ['decisions', { document: 'decisions', edition: 'internal' }],
      ['a list to sign', { document: 'attendance' }],
      ['slips to answer on', { document: 'evaluation-slip' }],
    ] as const
  ).map(([name, paper]) => [name, () => meetingDocument(papersOf(everything), paper)] as const),
  ['an agenda of hostile text', () => agendaDocument(papersOf(hostileWish))],
  ['minutes of hostile text', () => minutesDocument(papersOf(hostileWish))],
  ['the turn order of 30 people', () => made(turnOrderDocument(manyPeople(30), theRegional, ofTheYear))],
  [
    'the turn order of no year',
    () => made(turnOrderDocument(manyPeople(3), theRegional, { ...ofTheYear, year: 2031 })),
  ],
  ['the year of one person', () => made(personYearDocument(manyPeople(30), personIdOf('Peer2 Holm'), ofTheYear))],
]
