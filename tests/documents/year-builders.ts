/** A forum's or a person's year, told in few words, as the tests of its papers need it. */
import { forumId, meetingId, personId, theOrganisationId, turnIdOf, venueId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'

export type YearWish = {
  readonly forums?: Readonly<Record<string, Partial<RecordInput<'forum'>>>>
  readonly venues?: Readonly<Record<string, RecordInput<'venue'>>>
  /** By name; the id is the name with hyphens, in lower case. */
  readonly people?: Readonly<Record<string, RecordInput<'person'>>>
  readonly meetings?: readonly MeetingOfYear[]
}

type MeetingOfYear = Partial<Omit<RecordInput<'meeting'>, 'date' | 'forumId'>> & {
  readonly forum?: string
  readonly date: string
  readonly venue?: string
  /** "Anne Skov" for somebody's turn; a pair where the turn is another than `assigned`. */
  readonly turns?: readonly (string | readonly [string, RecordInput<'turn'>['state']])[]
}

export const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
export const personIdOf = (name: string) => personId.parse(idOf(name))

/** A peer worker for whom every turn is open. */
export const aPeer = (name: string, fields: Partial<RecordInput<'person'>> = {}): RecordInput<'person'> => ({
  givenName: name.split(' ').slice(0, -1).join(' '),
  familyName: name.split(' ').at(-1) ?? '',
  roles: ['peer'],
  introduction: { courseCompletedOn: '2020-01-10' },
  ...fields,
})

export const aYear = ({ forums = {}, venues = {}, people = {}, meetings = [] }: YearWish): RecordSet =>
  recordSetOf([
    {
      kind: 'organisation',
      id: theOrganisationId,
      value: newValue('organisation', { name: 'Psykiatrien i Region Midtfjord', department: 'PsykInfo' }),
    },
    ...Object.entries(forums).map(
      ([id, fields]): RecordEntry => ({
        kind: 'forum',
        id: forumId.parse(id),
        value: newValue('forum', {
          name: id,
          kind: 'regional-erfa',
          membership: { roles: ['peer'] },
          casesPerMeeting: 2,
          ...fields,
        }),
      }),
    ),
    ...Object.entries(venues).map(
      ([id, fields]): RecordEntry => ({ kind: 'venue', id: venueId.parse(id), value: newValue('venue', fields) }),
    ),
    ...Object.entries(people).map(
      ([name, fields]): RecordEntry => ({ kind: 'person', id: personIdOf(name), value: newValue('person', fields) }),
    ),
    ...meetings.flatMap(({ forum = 'regional', date, venue, turns = [], ...fields }): readonly RecordEntry[] => {
      const id = meetingId.parse(`meeting-${forum}-${date}`)
      return [
        {
          kind: 'meeting',
          id,
          value: newValue('meeting', {
            status: 'planned',
            start: '13:00',
            end: '15:00',
            place: { venueId: venue === undefined ? null : venueId.parse(venue) },
            ...fields,
            forumId: forumId.parse(forum),
            date,
          }),
        },
        ...turns.map((each, index): RecordEntry => {
          const [name, state] = typeof each === 'string' ? [each, 'assigned' as const] : each
          return {
            kind: 'turn',
            id: turnIdOf(id, index + 1),
            value: newValue('turn', {
              forumId: forumId.parse(forum),
              meetingId: id,
              number: index + 1,
              personId: name === '' ? null : personIdOf(name),
              state,
            }),
          }
        }),
      ]
    }),
  ])

/** `count` peers with names of every length, in the forum `regional`, with turns at a meeting a month. */
export const manyPeople = (count: number): RecordSet => {
  const names = Array.from({ length: count }, (_, index) =>
    index % 7 === 0
      ? `Karen-Margrethe Wilhelmine Overgaard${index} Tvede-Lauritzen`
      : `Peer${index} ${index % 2 === 0 ? 'Holm' : 'Østergaard'}`,
  )
  return aYear({
    forums: { regional: { name: 'Regional ERFA' } },
    venues: { hal: { name: 'Forsamlingshuset ved Den Gamle Jernbanebro i Vordingborg', address: 'Broen 1' } },
    people: Object.fromEntries(names.map((name) => [name, aPeer(name)])),
    meetings: Array.from({ length: 12 }, (_, month) => ({
      date: `2027-${String(month + 1).padStart(2, '0')}-13`,
      venue: 'hal',
      turns: [names[month * 2] ?? '', names[month * 2 + 1] ?? ''],
    })),
  })
}
