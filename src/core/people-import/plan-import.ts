/**
 * Turns the rows of a table into one proposal: which people are made or changed, with the units, areas and leaders that this
 * takes, and why each of the other rows is not. Decides everything and stores nothing: the changes are one commit, taken
 * whole or refused whole.
 */
import { splitName } from '../people/names.ts'
import type { PersonId } from '../records/ids.ts'
import { newValue, type RecordId, type RecordKind, type RecordValue } from '../records/index.ts'
import type { Person, PersonRole } from '../records/person.ts'
import { leadersIn, type Rows, readCandidates, sift, siftByLeader } from './candidates.ts'
import type { RowProblem } from './cells.ts'
import { type ColumnMapping, withheldColumns } from './fields.ts'
import { mergePerson } from './merge-person.ts'
import { nameBook } from './name-book.ts'
import { type PlaceChange, type PlaceRecords, placesOf } from './places.ts'

type ImportDeps = {
  readonly newId: <K extends RecordKind>(kind: K) => RecordId<K>
  readonly newElementId: () => string
}

/**
 * The whole table as it was read; rows up to and with `headerRow` (an index) and empty rows are passed over, and so are columns
 * that may not be kept, whatever the mapping says.
 */
type ImportTable = { readonly rows: Rows; readonly headerRow: number; readonly mapping: ColumnMapping }

export type ExistingRecords = PlaceRecords & {
  readonly people: readonly { readonly id: PersonId; readonly value: Person }[]
}

export type ImportOptions = {
  /** The role of new people whose row names none. */
  readonly defaultRole: PersonRole
  /** What becomes of rows whose person is in the archive already. */
  readonly known: 'update' | 'leave'
  /** Whether units, areas and leaders that are not in the archive are made; rows that name them are refused otherwise. */
  readonly create: { readonly units: boolean; readonly areas: boolean; readonly leaders: boolean }
}

export type ImportChange =
  | PlaceChange
  | { readonly kind: 'person'; readonly id: RecordId<'person'>; readonly value: RecordValue<'person'> }

/** `row` counts from 1, as spreadsheets do. */
type AcceptedRow = {
  readonly row: number
  readonly verb: 'create' | 'update'
  readonly id: PersonId
  readonly value: Person
}
type RejectedRow = { readonly row: number; readonly name: string; readonly problems: readonly RowProblem[] }
/** A row whose person is in the archive and stays as it is: `same` says nothing new, `left` was told to be left. */
type UnchangedRow = { readonly row: number; readonly id: PersonId; readonly why: 'same' | 'left' }

export type ImportPlan = {
  readonly changes: readonly ImportChange[]
  readonly accepted: readonly AcceptedRow[]
  readonly rejected: readonly RejectedRow[]
  readonly unchanged: readonly UnchangedRow[]
  /** Names that rows use and the archive does not have, whether they are made or not. */
  readonly missing: {
    readonly units: readonly string[]
    readonly areas: readonly string[]
    readonly leaders: readonly string[]
  }
}

export const planImport = (
  deps: ImportDeps,
  { rows, headerRow, mapping: chosen }: ImportTable,
  existing: ExistingRecords,
  options: ImportOptions,
): ImportPlan => {
  const withheld = withheldColumns(rows[headerRow] ?? [])
  const mapping = chosen.map((field, column) => (withheld.includes(column) ? null : field))
  const places = placesOf(deps, existing, options.create, mapping)
  const newLeaders = nameBook<PersonId>([], options.create.leaders, () => deps.newId('person'))
  const read = readCandidates({ rows, headerRow, mapping }, existing.people, () => deps.newId('person'))
  const placed = sift(read, ({ fields }) => places.problemsOf(fields))
  const sifted = siftByLeader(placed, mapping.indexOf('leader'), existing.people, newLeaders)

  const leaderOf = leadersIn(sifted, existing.people, newLeaders)

  const accepted: AcceptedRow[] = []
  const unchanged: UnchangedRow[] = []
  const leaderIds = new Set<PersonId>()
  for (const candidate of sifted.candidates) {
    const { row, fields, known, id } = candidate
    if (known !== null && options.known === 'leave') {
      unchanged.push({ row, id, why: 'left' })
      continue
    }
    const leader = leaderOf(candidate)
    const leaderId = leader.ok ? leader.value : null
    const value = mergePerson(known, fields, {
      defaultRole: options.defaultRole,
      workplace: places.workplaceOf(fields),
      areaId: places.areaOf(fields),
      leaderId,
      newElementId: deps.newElementId,
    })
    if (leaderId !== null) leaderIds.add(leaderId)
    if (known !== null && asKept(known) === asKept(value)) unchanged.push({ row, id, why: 'same' })
    else accepted.push({ row, verb: known === null ? 'create' : 'update', id, value })
  }
  const leaders = newLeaders.made().filter(({ id }) => leaderIds.has(id))
  return {
    changes: [
      ...places.made(),
      ...leaders.map(({ id, name }) => aLeader(id, name)),
      ...accepted.map(({ id, value }) => ({ kind: 'person' as const, id, value })),
    ],
    accepted,
    rejected: sifted.refused.toSorted((a, b) => a.row - b.row),
    unchanged,
    missing: { units: places.missingUnits(), areas: places.missingAreas(), leaders: newLeaders.missing() },
  }
}

/** A person as the vault would write it, so that the order of fields tells no difference. */
const asKept = (person: Person): string => JSON.stringify(newValue('person', person))

const aLeader = (id: PersonId, name: string): ImportChange => ({
  kind: 'person',
  id,
  value: newValue('person', { ...splitName(name), roles: ['leader'] }),
})
