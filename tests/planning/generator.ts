/**
 * A made-up region for tests and benchmarks, after the measurements of rotation.md: three areas, one regional forum that meets
 * four times a year, one local forum an area that meets twelve times, and people who work one to five days a week. The same
 * seed gives the same region on every machine.
 */
import { addDays, weekdayOf } from '../../src/core/danish/dates.ts'
import type { ForumId } from '../../src/core/records/ids.ts'
import {
  newValue,
  parseId,
  type RecordId,
  type RecordInput,
  type RecordKind,
  type RecordValue,
} from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'

export type Region = {
  readonly entries: readonly RecordEntry[]
  readonly records: RecordSet
  readonly regional: ForumId
  /** In the order of their areas: Øst, Syd, Vest. */
  readonly local: readonly ForumId[]
}

export type RegionWish = {
  readonly seed: number
  readonly people: number
  /** The year that people's holidays and absences lie in. */
  readonly year: number
  /** Fields of every forum, on top of the generator's own. */
  readonly forum?: Partial<RecordInput<'forum'>>
  /** Years of held meetings with brought turns before `year`. */
  readonly historyYears?: number
}

export const aRegion = (wish: RegionWish): Region => {
  const chance = chanceOf(wish.seed)
  const people = Array.from({ length: wish.people }, (_, index) => aPeerWorker(chance, wish.year, index))
  const forums = theForums(wish)
  const entries: readonly RecordEntry[] = [
    entry('organisation', 'organisation', { name: 'Regionen' }),
    ...areas.map(({ id, name, schoolHolidays }) => entry('area', id, { name, order: id, schoolHolidays })),
    ...venues,
    ...people,
    ...forums,
    ...historyOf(wish, people, forums),
  ]
  return regionOf(entries)
}

/** The same region with other entries; the forums are found by their kind. */
export const regionOf = (entries: readonly RecordEntry[]): Region => {
  const records = recordSetOf(entries)
  const ofKind = (kind: string) => [...records.forum].filter(([, forum]) => forum.kind === kind).map(([id]) => id)
  const regional = ofKind('regional-erfa')[0]
  if (regional === undefined) throw new Error('a region has a regional forum')
  return { entries, records, regional, local: ofKind('local-erfa') }
}

export const entry = <K extends RecordKind>(kind: K, id: string, fields: RecordInput<K>): RecordEntry<K> => {
  const made: { kind: K; id: RecordId<K>; value: RecordValue<K> } = {
    kind,
    id: idIn(kind, id),
    value: newValue(kind, fields),
  }
  return made as RecordEntry<K>
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = (seed * 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The same elements in another order. */
export const shuffled = <T>(elements: readonly T[], seed: number): readonly T[] => {
  const chance = chanceOf(seed)
  const mixed = [...elements]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const kept = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = kept
  }
  return mixed
}

const idIn = <K extends RecordKind>(kind: K, id: string): RecordId<K> => {
  const parsed = parseId(kind, id)
  if (!parsed.ok) throw new Error(`not an id of ${kind}: ${id}`)
  return parsed.value
}

const areas = [
  { id: 'area-1-oest', name: 'Øst', schoolHolidays: { winterWeek: 7 } },
  { id: 'area-2-syd', name: 'Syd', schoolHolidays: { winterWeek: 8 } },
  { id: 'area-3-vest', name: 'Vest', schoolHolidays: { winterWeek: 7 } },
] as const

const venues = areas.flatMap(({ id, name }, at) =>
  ['a', 'b'].map((letter) =>
    entry('venue', `venue-${at + 1}${letter}`, {
      name: `${name} ${letter.toUpperCase()}`,
      areaId: id,
      travel: areas.map((other) => ({ id: other.id, minutes: other.id === id ? 20 : 60 })),
    }),
  ),
)

const rolesOfPeers = { roles: ['peer' as const] }

const theForums = ({ forum = {} }: RegionWish): readonly RecordEntry<'forum'>[] => [
  entry('forum', 'forum-1-regional', {
    name: 'Regional ERFA',
    shortName: 'REG',
    kind: 'regional-erfa',
    membership: rolesOfPeers,
    cadence: { unit: 'month', every: 3 },
    durationMinutes: 180,
    usualStart: '09:00',
    place: { rule: 'rotate', venueIds: venues.map(({ id }) => id) },
    casesPerMeeting: 2,
    ...forum,
  }),
  ...areas.map(({ id, name }, at) =>
    entry('forum', `forum-2-local-${at + 1}`, {
      name: `Lokal ERFA ${name}`,
      shortName: name.toUpperCase(),
      kind: 'local-erfa',
      membership: { ...rolesOfPeers, areaIds: [id] },
      cadence: { unit: 'month', every: 1 },
      durationMinutes: 120,
      usualStart: '13:00',
      place: { rule: 'rotate', venueIds: [venues[at * 2]?.id ?? '', venues[at * 2 + 1]?.id ?? ''] },
      casesPerMeeting: 1,
      ...forum,
    }),
  ),
]

/** Of hundred people, how many work one, two, three, four and five days a week. */
const daysAWeek = [7, 17, 29, 25, 22] as const

const aPeerWorker = (chance: () => number, year: number, index: number): RecordEntry<'person'> => {
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1))
  const draw = between(1, 100)
  let count = 1
  for (let below = 0; count < 5; count++) {
    below += daysAWeek[count - 1] ?? 0
    if (draw <= below) break
  }
  const free = [1, 2, 3, 4, 5]
  const worked = Array.from({ length: count }, () => free.splice(between(0, free.length - 1), 1)[0] ?? 1)
  const workingDays = worked
    .toSorted((a, b) => a - b)
    .map((weekday) => ({ weekday, weeks: chance() < 0.08 ? (['odd', 'even'] as const)[between(0, 1)] : undefined }))
  const summer = addDays(`${year}-06-28`, between(0, 21))
  const spells = Array.from({ length: between(0, 3) }, () => {
    const from = addDays(`${year}-01-01`, between(0, 360))
    return { from, to: addDays(from, between(0, 9)) }
  })
  return entry('person', `person-${String(index + 1).padStart(4, '0')}`, {
    givenName: `Peer ${index + 1}`,
    familyName: 'Prøve',
    roles: ['peer'],
    areaId: areas[index % areas.length]?.id ?? null,
    weeklyHours: Math.min(37, count * 7 + between(0, 4)),
    workingDays,
    affiliations: [
      { id: 'a', unitName: `Afsnit ${between(1, 12)}`, sector: chance() < 0.4 ? 'municipality' : 'region' },
    ],
    firstDay: `${year - between(1, 8)}-0${between(1, 9)}-01`,
    introduction: { courseCompletedOn: `${year - 1}-${between(0, 9) === 0 ? '12' : '03'}-15` },
    absences: [
      { id: 'summer', from: summer, to: addDays(summer, 20), reason: 'holiday' },
      ...spells.map((spell, at) => ({ id: `spell-${at}`, ...spell, reason: 'other-absence' as const })),
    ],
  })
}

/** Meetings held on the Wednesday nearest to an even spread, each with the next ones of a list: what many have today. */
const historyOf = (
  { historyYears = 0, year }: RegionWish,
  people: readonly RecordEntry<'person'>[],
  forums: readonly RecordEntry<'forum'>[],
): readonly RecordEntry[] =>
  forums.flatMap(({ id: forumId, value: forum }) => {
    const pool = people.filter(
      ({ value }) =>
        forum.membership.areaIds.length === 0 || forum.membership.areaIds.some((id) => id === value.areaId),
    )
    const count = forum.kind === 'regional-erfa' ? 4 : 12
    let next = 0
    return Array.from({ length: historyYears }, (_, at) => year - historyYears + at).flatMap((held) =>
      nearestWednesdays(held, count).flatMap((date, number): readonly RecordEntry[] => {
        const meetingId = `meeting:${forumId}:${held}:${number + 1}`
        return [
          entry('meeting', meetingId, {
            forumId,
            status: 'closed',
            date,
            start: forum.usualStart ?? '09:00',
            end: forum.kind === 'regional-erfa' ? '12:00' : '15:00',
            caseCount: forum.casesPerMeeting,
            place: { venueId: forum.place.rule === 'rotate' ? (forum.place.venueIds[number % 2] ?? null) : null },
          }),
          ...(pool.length === 0 ? [] : Array.from({ length: forum.casesPerMeeting }, (_, place) => place + 1)).map(
            (place) =>
              entry('turn', `turn:${meetingId}:${place}`, {
                forumId,
                meetingId,
                number: place,
                personId: pool[next++ % pool.length]?.id ?? null,
                state: 'brought',
                pinned: true,
              }),
          ),
        ]
      }),
    )
  })

/** `count` dates spread evenly over the year, each moved to the nearest Wednesday: the baseline of rotation.md. */
export const nearestWednesdays = (year: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const even = addDays(`${year}-01-01`, Math.floor(((at * 2 + 1) * 365) / (count * 2)))
    const past = (weekdayOf(even) + 4) % 7
    return addDays(even, past <= 3 ? -past : 7 - past)
  })
