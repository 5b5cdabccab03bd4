/** Where a row says a person works: one of our units (known, or to be made), or somebody else's, which is kept by name. */
import { searchable } from '../danish/sorting.ts'
import { keyBetween } from '../order.ts'
import type { Area } from '../records/area.ts'
import type { AreaId, UnitId } from '../records/ids.ts'
import { newValue, type RecordId, type RecordValue } from '../records/index.ts'
import type { Sector, Unit } from '../records/unit.ts'
import type { RowFields, RowProblem } from './cells.ts'
import type { ColumnMapping } from './fields.ts'
import { nameBook } from './name-book.ts'

type Entry<I, V> = { readonly id: I; readonly value: V }
export type PlaceRecords = {
  readonly organisationName: string
  readonly units: readonly Entry<UnitId, Unit>[]
  readonly areas: readonly Entry<AreaId, Area>[]
}
export type PlaceChange =
  | { readonly kind: 'area'; readonly id: RecordId<'area'>; readonly value: RecordValue<'area'> }
  | { readonly kind: 'unit'; readonly id: RecordId<'unit'>; readonly value: RecordValue<'unit'> }

export type Workplace = {
  readonly unitId: UnitId | null
  readonly unitName: string
  readonly organisation: string
  readonly sector: Sector
}
type Places = {
  readonly problemsOf: (fields: RowFields) => readonly RowProblem[]
  /** Where the person works; null where the row does not say. Makes what is missing. */
  readonly workplaceOf: (fields: RowFields) => Workplace | null
  /** The area the row names, or its unit's. */
  readonly areaOf: (fields: RowFields) => AreaId | null
  readonly made: () => readonly PlaceChange[]
  readonly missingUnits: () => readonly string[]
  readonly missingAreas: () => readonly string[]
}

export const placesOf = (
  deps: { readonly newId: <K extends 'area' | 'unit'>(kind: K) => RecordId<K> },
  existing: PlaceRecords,
  create: { readonly units: boolean; readonly areas: boolean },
  mapping: ColumnMapping,
): Places => {
  const named = <I>({ id, value }: Entry<I, { readonly name: string }>) => ({ id, name: value.name })
  const units = nameBook(existing.units.map(named), create.units, () => deps.newId('unit'))
  const areas = nameBook(existing.areas.map(named), create.areas, () => deps.newId('area'))
  const unitById = new Map(existing.units.map(({ id, value }) => [id, value]))
  const areaOfNewUnit = new Map<UnitId, AreaId | null>()
  const isOurs = ({ organisation }: RowFields): boolean =>
    organisation === null ||
    sectorOf(organisation) === 'region' ||
    searchable(organisation) === searchable(existing.organisationName)
  return {
    problemsOf: (fields) => [
      ...(fields.area === null || areas.has(fields.area)
        ? []
        : [{ column: mapping.indexOf('area'), reason: 'unknown-area' as const, value: fields.area }]),
      ...(fields.unit === null || !isOurs(fields) || units.has(fields.unit)
        ? []
        : [{ column: mapping.indexOf('unit'), reason: 'unknown-unit' as const, value: fields.unit }]),
    ],
    workplaceOf: (fields) => {
      const { unit, organisation } = fields
      if (unit === null && organisation === null) return null
      const unitId = unit !== null && isOurs(fields) ? units.idOf(unit) : null
      if (unitId === null)
        return { unitId, unitName: unit ?? '', organisation: organisation ?? '', sector: sectorOf(organisation ?? '') }
      const known = unitById.get(unitId)
      if (known === undefined && !areaOfNewUnit.has(unitId))
        areaOfNewUnit.set(unitId, fields.area === null ? null : areas.idOf(fields.area))
      return { unitId, unitName: '', organisation: '', sector: known?.sector ?? 'region' }
    },
    areaOf: (fields) => {
      if (fields.area !== null) return areas.idOf(fields.area)
      const unitId = fields.unit !== null && isOurs(fields) ? units.idOf(fields.unit) : null
      return unitId === null ? null : (unitById.get(unitId)?.areaId ?? null)
    },
    made: () => [
      ...madeAreas(areas.made(), existing.areas),
      ...units.made().map(({ id, name }) => ({
        kind: 'unit' as const,
        id,
        value: newValue('unit', { name, areaId: areaOfNewUnit.get(id) ?? null }),
      })),
    ],
    missingUnits: units.missing,
    missingAreas: areas.missing,
  }
}

/** After the last of the existing ones, in the order in which the file names them. */
const madeAreas = (
  made: readonly { readonly id: AreaId; readonly name: string }[],
  existing: PlaceRecords['areas'],
): readonly PlaceChange[] => {
  let last = existing
    .map(({ value }) => value.order)
    .reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)
  return made.map(({ id, name }) => {
    last = keyBetween(last, null)
    return { kind: 'area', id, value: newValue('area', { name, order: last }) }
  })
}

const sectorOf = (organisation: string): Sector => {
  if (/kommun/i.test(organisation)) return 'municipality'
  if (/praksis|lægehus/i.test(organisation)) return 'general-practice'
  return organisation === '' || /region|psykiatri|hospital|sygehus/i.test(organisation) ? 'region' : 'other'
}
