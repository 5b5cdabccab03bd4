/** A forum with a meeting, its people and whatever else a test adds: for mails and what comes before a meeting. */
import { agendaItemId, forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { Meeting, Participant } from '../../src/core/records/meeting.ts'
import type { Person } from '../../src/core/records/person.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'

export const forum = forumId.parse('f')
export const meeting = meetingId.parse('m')
/** A Tuesday. */
export const date = '2027-01-12'
export const today = '2026-12-01'

export const someone = (name: string, fields: Partial<Person> = {}): RecordEntry => ({
  kind: 'person',
  id: personId.parse(name),
  value: newValue('person', {
    givenName: name,
    familyName: 'Vig',
    email: `${name.toLowerCase()}@psyk.example`,
    ...fields,
  }),
})

export const taking = (name: string, fields: Partial<Participant> = {}): Participant => ({
  id: `t-${name}`,
  personId: personId.parse(name),
  group: 'member',
  function: '',
  attendance: 'invited',
  answer: null,
  reason: null,
  substituteForId: null,
  itemIds: [],
  arrivedAtItemId: null,
  leftAtItemId: null,
  ...fields,
})

export const item = (id: string, fields: object = {}): RecordEntry => ({
  kind: 'agenda-item',
  id: agendaItemId.parse(id),
  value: newValue('agenda-item', { meetingId: meeting, order: id, ...fields }),
})

type Given = {
  readonly forum?: object
  readonly meeting?: Partial<Meeting>
  readonly records?: readonly RecordEntry[]
}

export const recordsWith = ({ forum: rule = {}, meeting: fields = {}, records = [] }: Given) =>
  recordSetOf([
    { kind: 'forum', id: forum, value: newValue('forum', { kind: 'local-erfa', name: 'Lokal ERFA Syd', ...rule }) },
    {
      kind: 'meeting',
      id: meeting,
      value: newValue('meeting', { forumId: forum, status: 'planned', date, start: '13:00', end: '15:00', ...fields }),
    },
    ...records,
  ])
