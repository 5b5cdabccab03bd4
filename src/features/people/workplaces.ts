/** Where people work, in words: the names of their units and areas, for lists, searches and choices. */
import { byDanish } from '../../core/danish/sorting.ts'
import { byOrder } from '../../core/order.ts'
import type { Person } from '../../core/records/person.ts'
import { type Stored, useRecords } from '../../replica/index.ts'

export type Places = {
  /** In Danish order. */
  readonly units: readonly Stored<'unit'>[]
  /** In the organisation's own order. */
  readonly areas: readonly Stored<'area'>[]
  readonly unitName: (id: string) => string
  readonly areaName: (id: string) => string
  /** "Sengeafsnit S1", "Jobcenter, Køge Kommune"; one text a workplace. */
  readonly workplacesOf: (person: Person) => readonly string[]
  /** The person's own area, or that of the first unit that has one. */
  readonly areaOf: (person: Person) => Stored<'area'> | null
}

export const usePlaces = (): Places | undefined => {
  const units = useRecords('unit')
  const areas = useRecords('area')
  if (units === undefined || areas === undefined) return undefined
  const unitById = new Map<string, Stored<'unit'>>(units.map((unit) => [unit.id, unit]))
  const areaById = new Map<string, Stored<'area'>>(areas.map((area) => [area.id, area]))
  const unitName = (id: string): string => unitById.get(id)?.value.name ?? ''
  return {
    units: units.toSorted(byDanish(({ value }) => value.name)),
    areas: areas
      .map((area) => ({ area, id: area.id, order: area.value.order }))
      .toSorted(byOrder)
      .map(({ area }) => area),
    unitName,
    areaName: (id) => areaById.get(id)?.value.name ?? '',
    workplacesOf: ({ affiliations }) =>
      affiliations
        .map((each) =>
          (each.unitId === null ? [each.unitName, each.team, each.organisation] : [unitName(each.unitId), each.team])
            .filter((part) => part !== '')
            .join(', '),
        )
        .filter((text) => text !== ''),
    areaOf: ({ areaId, affiliations }) => {
      const ids = [
        areaId,
        ...affiliations.map(({ unitId }) => (unitId === null ? null : unitById.get(unitId)?.value.areaId)),
      ]
      const known = ids.find((id) => typeof id === 'string' && areaById.has(id))
      return typeof known === 'string' ? (areaById.get(known) ?? null) : null
    },
  }
}
