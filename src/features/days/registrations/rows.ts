/** The registrations as the list shows them: named, with their place on the waiting list, searched and narrowed. */
import { byDanish, matchesSearch } from '../../../core/danish/sorting.ts'
import { type Day, participantNamed } from '../../../core/programme/day.ts'
import type { RegistrationId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { type Registration, registrationPlace } from '../../../core/records/registration.ts'
import type { Sector } from '../../../core/records/unit.ts'
import { untoldOf } from '../../../core/registrations/standing.ts'

export type RegistrationRow = {
  readonly id: RegistrationId
  readonly value: Registration
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly email: string
  readonly sector: Sector | null
  /** 1 is the first who waits for a place; null has one, or has cancelled. */
  readonly waitingAs: number | null
  /** Knows how it stands, of a day that is called off that it is. */
  readonly isTold: boolean
}

/** Empty fields do not narrow; `place` may be `untold`, `sector` and `organisation` may be `none`. */
type RegistrationFilter = {
  readonly question: string
  readonly place: string | null
  readonly sector: string | null
  readonly organisation: string | null
}
export const noFilter: RegistrationFilter = { question: '', place: null, sector: null, organisation: null }

/** In the order in which people signed up. */
export const registrationRows = (records: RecordSet, day: Day): readonly RegistrationRow[] => {
  const untold = new Set(untoldOf(day).map(({ id }) => id))
  let waiting = 0
  return day.registrations.map(({ id, value }) => ({
    id,
    value,
    ...participantNamed(records, value),
    waitingAs: value.place === 'waiting' ? ++waiting : null,
    isTold: !untold.has(id),
  }))
}

export const passes = (row: RegistrationRow, { question, place, sector, organisation }: RegistrationFilter): boolean =>
  (place === null || (place === 'untold' ? !row.isTold : row.value.place === place)) &&
  (sector === null || (row.sector ?? 'none') === sector) &&
  (organisation === null || (row.organisation || 'none') === organisation) &&
  matchesSearch([row.name, row.title, row.organisation, row.email].join(' '), question)

/** People by name; the waiting list in its own order, after those who have a place; who cancelled last. */
export const inListOrder = (rows: readonly RegistrationRow[]): readonly RegistrationRow[] => {
  const byName = rows.toSorted(byDanish((row) => row.name))
  return registrationPlace.options.flatMap((place) =>
    (place === 'waiting' ? rows : byName).filter((row) => row.value.place === place),
  )
}

type Counted = { readonly key: string; readonly count: number }

/** What can be chosen, with how many there are. */
export const countedBy = (
  rows: readonly RegistrationRow[],
  key: (row: RegistrationRow) => string,
): readonly Counted[] => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return [...counts].map(([each, count]) => ({ key: each, count })).toSorted(byDanish((each) => each.key))
}
