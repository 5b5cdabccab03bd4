/** What a day came to in figures: who signed up and who came, by sector, role and organisation. Counts, and names nobody. */
import { byDanish, searchable } from '../danish/sorting.ts'
import type { Day } from '../programme/day.ts'
import { hasPlace } from '../programme/places.ts'
import type { RecordSet } from '../records/record-set.ts'
import { type ParticipantRole, participantRole } from '../records/registration.ts'
import { type Sector, sector } from '../records/unit.ts'
import { type PersonAtDay, peopleAtDay } from './people-at-day.ts'

/** `came` counts everybody who was there, also those who had not signed up. */
type Turnout = { readonly registered: number; readonly came: number }
export type TurnoutOf<K> = Turnout & { readonly key: K }

export type DayFigures = Turnout & {
  /** Whether anybody noted who came. */
  readonly noted: boolean
  readonly absent: number
  readonly walkIns: number
  /** Who came and is in the programme, and had not signed up. */
  readonly speakers: number
  /** Who came and organised it, and had neither signed up nor speaks. */
  readonly organisers: number
  readonly waiting: number
  readonly cancelled: number
  /** In the order of the fixed list; null is not known. */
  readonly sectors: readonly TurnoutOf<Sector | null>[]
  readonly roles: readonly TurnoutOf<ParticipantRole>[]
  /** The largest first; empty where nobody wrote it. */
  readonly organisations: readonly TurnoutOf<string>[]
}

export const dayFigures = (records: RecordSet, day: Day): DayFigures => {
  const all = peopleAtDay(records, day)
  const count = (counts: (person: PersonAtDay) => boolean) => all.filter(counts).length
  const besides = all.filter((each) => isThere(each) && !isRegistered(each) && !isWalkIn(each))
  const without = (place: 'waiting' | 'cancelled') =>
    count((each) => each.registration?.value.place === place && !isThere(each))
  return {
    ...turnoutOf(all),
    noted: all.some(({ attendance }) => attendance !== 'expected'),
    absent: count((each) => isRegistered(each) && each.attendance === 'absent'),
    walkIns: count((each) => isThere(each) && isWalkIn(each)),
    speakers: besides.filter(({ speaks }) => speaks.length > 0).length,
    organisers: besides.filter(({ speaks, organises }) => speaks.length === 0 && organises !== null).length,
    waiting: without('waiting'),
    cancelled: without('cancelled'),
    sectors: tallied(all, [...sector.options, null], (each) => each.sector),
    roles: tallied(all, participantRole.options, ({ role }) => role),
    organisations: byOrganisation(all),
  }
}

const isThere = ({ attendance }: PersonAtDay): boolean => attendance === 'present'
const isWalkIn = ({ registration }: PersonAtDay): boolean => registration?.value.walkIn === true
const isRegistered = ({ registration }: PersonAtDay): boolean =>
  registration !== null && hasPlace(registration.value) && !registration.value.walkIn

const turnoutOf = (some: readonly PersonAtDay[]): Turnout => ({
  registered: some.filter(isRegistered).length,
  came: some.filter(isThere).length,
})

const isAny = ({ registered, came }: Turnout): boolean => registered > 0 || came > 0

const tallied = <K>(
  all: readonly PersonAtDay[],
  keys: readonly K[],
  keyOf: (each: PersonAtDay) => K,
): readonly TurnoutOf<K>[] =>
  keys.map((key) => ({ key, ...turnoutOf(all.filter((each) => keyOf(each) === key)) })).filter(isAny)

/** However they wrote it: "Sundborg kommune" is "Sundborg Kommune". */
const byOrganisation = (all: readonly PersonAtDay[]): readonly TurnoutOf<string>[] =>
  [...Map.groupBy(all, ({ organisation }) => searchable(organisation)).values()]
    .map((some) => ({ key: some[0]?.organisation.trim() ?? '', ...turnoutOf(some) }))
    .filter(isAny)
    .toSorted(byDanish(({ key }) => key))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || b.registered + b.came - a.registered - a.came)
