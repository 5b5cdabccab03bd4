/** Days of any names and sizes, and the papers made of them. */
import type { DayPaper } from '../../src/core/contract.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { forumId, meetingId, personId, programmeIdOf, registrationId, sessionId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { readableText } from './readable-text.ts'

const day = meetingId.parse('dagen')

export type Wish = {
  readonly registrations?: readonly Partial<RecordInput<'registration'>>[]
  readonly sessions?: readonly Partial<RecordInput<'session'>>[]
  readonly programme?: Partial<RecordInput<'programme'>>
  readonly theme?: string
}

const rooms = [
  { id: 'sal', name: 'Den store sal', where: 'Stuen' },
  { id: 'spejl', name: 'Spejlsalen' },
]

export const recordsOf = ({
  registrations = [],
  sessions = [],
  programme = {},
  theme = '',
}: Wish): readonly RecordEntry[] => [
  {
    kind: 'forum',
    id: forumId.parse('dage'),
    value: newValue('forum', { name: 'Vidensdage', kind: 'knowledge-day' }),
  },
  {
    kind: 'meeting',
    id: day,
    value: newValue('meeting', {
      ...{ forumId: 'dage', theme, title: 'Vidensdag 2027', date: '2027-04-22', start: '09:00', end: '15:30' },
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

export type Asked = DayPaper extends infer P
  ? P extends { readonly meetingId: unknown }
    ? Omit<P, 'meetingId'>
    : never
  : never

export const modelOf = (records: readonly RecordEntry[], asked: Asked): DocumentModel => {
  const model = paperModel(records, { ...asked, meetingId: day } as DayPaper, '2027-01-01')
  if (!model.ok) throw new Error(model.error)
  return model.value
}
export const linesOf = (wish: Wish, asked: Asked) => readableText(modelOf(recordsOf(wish), asked))

export const people = (count: number, fields: Partial<RecordInput<'registration'>> = {}) =>
  Array.from({ length: count }, (_, index) => ({ name: `Person Nummer${index}`, ...fields }))
