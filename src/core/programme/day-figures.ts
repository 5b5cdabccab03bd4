/** What a day came to in figures: who signed up and who came, by sector, role and organisation. Counts, and names nobody. */
import { byDanish, searchable } from '../danish/sorting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { type ParticipantRole, participantRole, type Registration } from '../records/registration.ts'
import { type Sector, sector } from '../records/unit.ts'
import { type Day, participantNamed } from './day.ts'

/** `came` counts everybody who was there, also those who had not signed up. */
type Turnout = { readonly registered: number; readonly came: number }
export type TurnoutOf<K> = Turnout & { readonly key: K }

export type DayFigures = Turnout & {
  /** Whether anybody noted who came. */
  readonly noted: boolean
  readonly absent: number
  readonly walkIns: number
  readonly waiting: number
  readonly cancelled: number
  /** In the order of the fixed list; null is not known. */
  readonly sectors: readonly TurnoutOf<Sector | null>[]
  readonly roles: readonly TurnoutOf<ParticipantRole>[]
  /** The largest first; empty where nobody wrote it. */
  readonly organisations: readonly TurnoutOf<string>[]
}

export const dayFigures = (records: RecordSet, { registrations }: Pick<Day, 'registrations'>): DayFigures => {
  const all = registrations.map(({ value }) => ({ value, ...participantNamed(records, value) }))
  const count = (counts: (value: Registration) => boolean) => all.filter(({ value }) => counts(value)).length
  const noted = all.some(({ value }) => value.attendance !== 'expected')
  return {
    ...turnoutOf(all),
    noted,
    absent: count((value) => isRegistered(value) && value.attendance === 'absent'),
    walkIns: count((value) => value.walkIn && value.attendance === 'present'),
    waiting: count(({ place, attendance }) => place === 'waiting' && attendance !== 'present'),
    cancelled: count(({ place, attendance }) => place === 'cancelled' && attendance !== 'present'),
    sectors: tallied(all, [...sector.options, null], (each) => each.sector),
    roles: tallied(all, participantRole.options, ({ value }) => value.role),
    organisations: byOrganisation(all),
  }
}

type Participant = { readonly value: Registration; readonly organisation: string; readonly sector: Sector | null }

const isRegistered = ({ place, walkIn }: Registration): boolean => place === 'confirmed' && !walkIn

const turnoutOf = (some: readonly Participant[]): Turnout => ({
  registered: some.filter(({ value }) => isRegistered(value)).length,
  came: some.filter(({ value }) => value.attendance === 'present').length,
})

const isAny = ({ registered, came }: Turnout): boolean => registered > 0 || came > 0

const tallied = <K>(
  all: readonly Participant[],
  keys: readonly K[],
  keyOf: (each: Participant) => K,
): readonly TurnoutOf<K>[] =>
  keys.map((key) => ({ key, ...turnoutOf(all.filter((each) => keyOf(each) === key)) })).filter(isAny)

/** However they wrote it: "Sundborg kommune" is "Sundborg Kommune". */
const byOrganisation = (all: readonly Participant[]): readonly TurnoutOf<string>[] =>
  [...Map.groupBy(all, ({ organisation }) => searchable(organisation)).values()]
    .map((some) => ({ key: some[0]?.organisation.trim() ?? '', ...turnoutOf(some) }))
    .filter(isAny)
    .toSorted(byDanish(({ key }) => key))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || b.registered + b.came - a.registered - a.came)
