/** Days of one date with what their programme holds, and what of their papers the tests look at. */
import type { DayPaper } from '../../src/core/contract.ts'
import type { DocumentGrid, DocumentModel, DocumentTable } from '../../src/core/documents/model.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { said } from '../minutes/builders.ts'
import { entry } from '../planning/generator.ts'
import { readableText } from './readable-text.ts'

export const day = meetingId.parse('dagen')
export const today = '2027-03-01'

export type Wish = {
  readonly sessions?: readonly Partial<RecordInput<'session'>>[]
  readonly programme?: Partial<RecordInput<'programme'>>
  readonly meeting?: Partial<RecordInput<'meeting'>>
  readonly more?: readonly RecordEntry[]
}

export const rooms = [
  { id: 'sal', name: 'Den store sal', where: 'Stuen', capacity: 80, equipment: 'Projektor' },
  { id: 'spejl', name: 'Spejlsalen', capacity: 18 },
]

export const recordsOf = ({ sessions = [], programme = {}, meeting = {}, more = [] }: Wish): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day', name: 'Vidensdag' }),
  entry('person', 'mette', { givenName: 'Mette', familyName: 'Dahl', phone: '12 34 56 78', title: 'peermedarbejder' }),
  entry('meeting', day, {
    ...{ forumId: 'f', title: 'Vidensdag 2027', date: '2027-04-22', start: '09:00', end: '15:30' },
    place: { text: 'Kulturgården', notes: ['Parkering bag huset'] },
    ...meeting,
  }),
  entry('programme', programmeIdOf(day), { meetingId: day, rooms, ...programme }),
  ...sessions.map((fields, index) =>
    entry('session', `s${String(index).padStart(2, '0')}`, { meetingId: day, order: `${index + 10}`, ...fields }),
  ),
  ...more,
]

export type Asked = DayPaper extends infer P ? (P extends DayPaper ? Omit<P, 'meetingId'> : never) : never

export const modelOf = (records: readonly RecordEntry[], asked: Asked): DocumentModel => {
  const model = paperModel(records, { ...asked, meetingId: day } as DayPaper, today)
  if (!model.ok) throw new Error(model.error)
  return model.value
}
export const wallPaper = { document: 'programme', layout: 'wall', versionNumber: null } as const
export const booklet = { document: 'programme', layout: 'booklet', versionNumber: null } as const
export const invitation = { document: 'day-invitation', versionNumber: null } as const
export const sheets = { document: 'speaker-sheets', speaker: null } as const
export const text = (wish: Wish, asked: Asked): string => readableText(modelOf(recordsOf(wish), asked)).join('\n')

export const gridIn = (model: DocumentModel): DocumentGrid => {
  const grid = model.body.find((block) => block.type === 'grid')
  if (grid === undefined) throw new Error('no grid')
  return grid
}
export const tableIn = (model: DocumentModel): DocumentTable => {
  const table = model.body.find((block) => block.type === 'table')
  if (table === undefined) throw new Error('no table')
  return table
}
export const wordsIn = ({ rows }: DocumentGrid): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(({ content }) => inlineText(content)).join(' | ')))

export const parallel: Wish = {
  sessions: [
    { kind: 'plenary', title: 'Velkommen', start: '09:00', minutes: 15, roomId: 'sal' },
    { kind: 'break', title: 'Kaffe', start: '09:15', minutes: 15 },
    {
      ...{
        title: 'Tvang og tillid',
        start: '09:40',
        minutes: 45,
        roomId: 'sal',
        abstract: said('Om at spørge.'),
      },
      ...{ equipment: 'Mikrofon', speakers: [{ id: 'a', personId: 'mette', confirmed: true }] },
    },
    {
      ...{ kind: 'workshop', title: 'At sige fra', start: '09:40', minutes: 45, roomId: 'spejl' },
      speakers: [{ id: 'b', name: 'Bo Lind', title: 'leder', organisation: 'Ølby Kommune', email: 'bo@x.dk' }],
    },
    {
      ...{ kind: 'panel', title: 'Hvad nu?', start: '10:35', minutes: 30, roomId: 'sal' },
      speakers: [
        { id: 'c', name: 'bo lind', organisation: 'Ølby kommune', confirmed: true },
        { id: 'a', personId: 'mette' },
      ],
    },
    { title: 'Senere', start: null, minutes: 30 },
  ],
}
