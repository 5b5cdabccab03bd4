/**
 * Turns the rows of a table into one proposal: who is signed up or changed, with the places and seats that follow, and why each of
 * the other rows is not. Decides everything and stores nothing.
 */
import { searchable } from '../../danish/sorting.ts'
import { ascending, keysAfter } from '../../order.ts'
import { directoryOf } from '../../people-import/directory.ts'
import { type Day, dayOf, participantNamed, type RegistrationEntry } from '../../programme/day.ts'
import type { MeetingId, PersonId, RegistrationId, SessionId } from '../../records/ids.ts'
import { newValue } from '../../records/index.ts'
import { type RecordChange, type RecordSet, withChanges } from '../../records/record-set.ts'
import type { Registration } from '../../records/registration.ts'
import { placesFor } from '../changes.ts'
import { type Move, withMovesUp } from '../moving-up.ts'
import { roleCalled, roleOf, sectorOfOrganisation } from '../role-and-sector.ts'
import { nameIn, type RowFields, type RowProblem, readRow } from './cells.ts'
import { type RegistrationMapping, withheldColumns } from './columns.ts'
import { wishBook, wishKey } from './wishes.ts'

type Rows = readonly (readonly string[])[]

/** The whole table as it was read; rows up to and with `headerRow` (an index) and empty rows are passed over. */
type RegistrationTable = {
  readonly rows: Rows
  readonly headerRow: number
  readonly mapping: RegistrationMapping
}

export type RegistrationOptions = {
  /** What becomes of rows whose participant has signed up already. */
  readonly known: 'update' | 'leave'
  /** By `wishKey`, what was meant by words that fit no session; null takes no wish from them. */
  readonly answers: ReadonlyMap<string, SessionId | null>
}

/** `row` counts from 1, as spreadsheets do. */
type AcceptedRow = {
  readonly row: number
  readonly verb: 'create' | 'update' | 'cancel'
  readonly id: RegistrationId
  readonly value: Registration
}
type RejectedRow = { readonly row: number; readonly name: string; readonly problems: readonly RowProblem[] }
/**
 * A participant who has signed up and stays so: `same` says nothing new, `left` was told to be left. Who has cancelled stays cancelled,
 * and who cancels without having signed up is nobody.
 */
type UnchangedRow =
  | { readonly row: number; readonly id: RegistrationId; readonly why: 'same' | 'left' | 'cancelled' }
  | { readonly row: number; readonly id: null; readonly name: string; readonly why: 'not-there' }

export type RegistrationPlan = {
  readonly changes: readonly RecordChange[]
  readonly accepted: readonly AcceptedRow[]
  readonly rejected: readonly RejectedRow[]
  readonly unchanged: readonly UnchangedRow[]
  /** Of those who had signed up before. */
  readonly moves: readonly Move[]
  /** Words that fit no session, answered or not, in the order of the file. */
  readonly unknownWishes: readonly { readonly key: string; readonly words: string; readonly rows: number }[]
  /** Columns with needs that are not on the list, and the rows in which they stand. */
  readonly unreadNeeds: readonly { readonly column: number; readonly rows: readonly number[] }[]
}

type Candidate = { readonly row: number; readonly fields: RowFields; readonly known: RegistrationEntry | null }

export const planRegistrations = (
  newId: () => RegistrationId,
  { rows, headerRow, mapping: chosen }: RegistrationTable,
  records: RecordSet,
  meetingId: MeetingId,
  options: RegistrationOptions,
  today: string,
): RegistrationPlan => {
  const day = dayOf(records, meetingId)
  if (day === null) return nothing
  const withheld = withheldColumns(rows[headerRow] ?? [])
  const mapping = chosen.map((field, column) => (withheld.includes(column) ? null : field))
  const book = wishBook(day)
  const rejected: RejectedRow[] = []
  const candidates: Candidate[] = []
  const unread = new Map<number, number[]>()
  const registered = signedUp(records, day)
  const isRepeated = repetitions()
  for (const [index, row] of rows.entries()) {
    if (index <= headerRow || row.every((cell) => cell.trim() === '')) continue
    const number = index + 1
    const read = readRow(row, mapping, { book, answers: options.answers })
    if (!read.ok) {
      rejected.push({ row: number, name: nameIn(row, mapping), problems: read.error })
      continue
    }
    const { fields } = read.value
    const first = isRepeated(fields, number)
    if (first !== null) {
      const problem: RowProblem = { column: null, reason: 'repeated-in-file', value: String(first) }
      rejected.push({ row: number, name: fields.name, problems: [problem] })
      continue
    }
    candidates.push({ row: number, fields, known: registered(fields) })
    for (const column of read.value.unread) unread.set(column, [...(unread.get(column) ?? []), number])
  }
  const known = candidates.flatMap((each) => (each.known === null ? [] : [{ ...each, known: each.known }]))
  const updates = known.map((each) => ({
    ...each,
    verb: each.fields.isCancelled ? ('cancel' as const) : ('update' as const),
    value: each.fields.isCancelled ? cancelled(each.known.value) : merged(each.known.value, each.fields),
  }))
  const newcomers = candidates.filter((each) => each.known === null && !each.fields.isCancelled)
  const isChange = (each: (typeof updates)[number]): boolean =>
    options.known === 'update' && each.known.value.place !== 'cancelled' && !isSame(each.known.value, each.value)
  const proposed: readonly AcceptedRow[] = [
    ...updates.filter(isChange).map(({ row, verb, known: { id }, value }) => ({ row, verb, id, value })),
    ...created(newId, records, day, newcomers, today),
  ].toSorted((a, b) => a.row - b.row)
  const { changes, moves } = withMovesUp(
    records,
    meetingId,
    proposed.map(({ id, value }) => ({ kind: 'registration', id, value })),
    today,
  )
  const after = withChanges(records, changes).registration
  const accepted = proposed.map((each) => ({ ...each, value: after.get(each.id) ?? each.value }))
  const fresh = new Set<string>(accepted.map(({ id }) => id))
  return {
    changes,
    accepted,
    rejected,
    unchanged: [
      ...updates
        .filter((each) => !isChange(each))
        .map(({ row, known: { id, value } }): UnchangedRow => {
          const why = value.place === 'cancelled' ? 'cancelled' : options.known === 'leave' ? 'left' : 'same'
          return { row, id, why }
        }),
      ...candidates.flatMap(({ row, fields, known: entry }): readonly UnchangedRow[] =>
        entry === null && fields.isCancelled ? [{ row, id: null, name: fields.name, why: 'not-there' }] : [],
      ),
    ].toSorted((a, b) => a.row - b.row),
    moves: moves.filter(({ id }) => !fresh.has(id)),
    unknownWishes: unknownWishes(rows, headerRow, mapping, day),
    unreadNeeds: [...unread].map(([column, each]) => ({ column, rows: each })),
  }
}

const nothing: RegistrationPlan = {
  changes: [],
  accepted: [],
  rejected: [],
  unchanged: [],
  moves: [],
  unknownWishes: [],
  unreadNeeds: [],
}

/** After everybody who signed up before, by the day they signed up, then as the file has them. */
const created = (
  newId: () => RegistrationId,
  records: RecordSet,
  day: Day,
  newcomers: readonly Candidate[],
  today: string,
): readonly AcceptedRow[] => {
  const fresh = newcomers.toSorted(
    (a, b) => ascending(a.fields.registeredOn ?? today, b.fields.registeredOn ?? today) || a.row - b.row,
  )
  const places = placesFor(records, day.id, fresh.length)
  const keys = keysAfter(day.registrations.at(-1)?.value.order ?? null, fresh.length)
  const whose = ownPeople(records)
  return fresh.map(({ row, fields }, index) => ({
    row,
    verb: 'create',
    id: newId(),
    value: newRegistration(records, day.id, fields, whose(fields), {
      registeredOn: fields.registeredOn ?? today,
      order: keys[index] ?? '',
      place: places[index] ?? 'waiting',
    }),
  }))
}

const newRegistration = (
  records: RecordSet,
  meetingId: MeetingId,
  fields: RowFields,
  personId: PersonId | null,
  more: Pick<Registration, 'registeredOn' | 'order' | 'place'>,
): Registration => {
  const bare = newValue('registration', { meetingId, personId, ...more })
  /* Of our own people the archive knows the rest: a copy would grow old. */
  const own = participantNamed(records, bare)
  const beside = (known: string, said: string): string => (known === '' ? said : '')
  return {
    ...bare,
    name: beside(own.name, fields.name),
    title: beside(own.title, fields.title),
    organisation: beside(own.organisation, fields.organisation),
    email: beside(own.email, fields.email),
    sector: fields.sector ?? (own.sector === null ? sectorOfOrganisation(fields.organisation) : null),
    role: fields.role ?? (personId === null ? roleCalled(fields.title) : roleOf(records, personId)),
    wishes: fields.wishes,
    needs: fields.needs,
  }
}

/** As when somebody cancels: what was wished stays, in case they come back. */
const cancelled = (known: Registration): Registration => ({ ...known, place: 'cancelled', seats: [] })

/** What the row says takes the place of what was; what it does not say stays. */
const merged = (known: Registration, fields: RowFields): Registration => ({
  ...known,
  name: known.personId === null ? fields.name : known.name,
  title: known.personId === null && fields.title !== '' ? fields.title : known.title,
  organisation: known.personId === null && fields.organisation !== '' ? fields.organisation : known.organisation,
  email: known.personId === null && fields.email !== '' ? fields.email : known.email,
  sector: fields.sector ?? known.sector,
  role: fields.role ?? known.role,
  wishes: fields.wishes.length > 0 ? fields.wishes : known.wishes,
  needs: fields.needs.length > 0 ? fields.needs : known.needs,
})

const isSame = (a: Registration, b: Registration): boolean =>
  JSON.stringify(newValue('registration', a)) === JSON.stringify(newValue('registration', b))

/**
 * Finds who a row means among those who have signed up: by e-mail, and where one of both has none by name and organisation, as far
 * as both are known.
 */
const signedUp = (records: RecordSet, day: Day): ((fields: RowFields) => RegistrationEntry | null) => {
  const named = day.registrations.map((entry) => ({ entry, ...participantNamed(records, entry.value) }))
  const byEmail = new Map(named.map((each) => [searchable(each.email), each]))
  const byName = Map.groupBy(named, (each) => searchable(each.name))
  return (fields) => {
    const same = fields.email === '' ? undefined : byEmail.get(searchable(fields.email))
    const namesakes = byName.get(searchable(fields.name)) ?? []
    return (same ?? namesakes.find((each) => isSamePerson(each, fields)))?.entry ?? null
  }
}

type Identified = Pick<RowFields, 'name' | 'organisation' | 'email'>

const isSamePerson = (a: Identified, b: Identified): boolean =>
  (a.email === '' || b.email === '' || searchable(a.email) === searchable(b.email)) &&
  searchable(a.name) === searchable(b.name) &&
  (a.organisation === '' || b.organisation === '' || searchable(a.organisation) === searchable(b.organisation))

/** Asked row by row, the number of the row in which the participant came before; null for somebody new. */
const repetitions = (): ((fields: RowFields, row: number) => number | null) => {
  const byName = new Map<string, (Identified & { readonly row: number })[]>()
  const byEmail = new Map<string, number>()
  return (fields, row) => {
    const email = searchable(fields.email)
    const name = searchable(fields.name)
    const namesakes = byName.get(name) ?? []
    const first =
      (email === '' ? undefined : byEmail.get(email)) ??
      namesakes.find((each) => isSamePerson(each, fields))?.row ??
      null
    if (first !== null) return first
    byName.set(name, [...namesakes, { ...fields, row }])
    if (email !== '') byEmail.set(email, row)
    return null
  }
}

/** Which of our own people a row means: by e-mail, or by a name that only one has, where nothing else speaks against it. */
const ownPeople = (records: RecordSet): ((fields: RowFields) => PersonId | null) => {
  const directory = directoryOf([...records.person].map(([id, value]) => ({ ...value, id })))
  return (fields) => {
    const [byEmail, ...more] = fields.email === '' ? [] : directory.byEmail(fields.email)
    if (byEmail !== undefined) return more.length === 0 ? byEmail : null
    const [person, ...namesakes] = directory.byName(fields.name)
    if (person === undefined || namesakes.length > 0) return null
    const own = participantNamed(records, newValue('registration', { meetingId: 'any', personId: person }))
    return isSamePerson(own, fields) ? person : null
  }
}

const unknownWishes = (
  rows: Rows,
  headerRow: number,
  mapping: RegistrationMapping,
  day: Day,
): RegistrationPlan['unknownWishes'] => {
  const found = new Map<string, { readonly key: string; readonly words: string; readonly rows: number }>()
  const wishes = { book: wishBook(day), answers: new Map<string, SessionId | null>() }
  for (const row of rows.slice(headerRow + 1)) {
    const read = readRow(row, mapping, wishes)
    if (read.ok) continue
    for (const { reason, value } of read.error) {
      if (reason !== 'unknown-wish' || value === null) continue
      const key = wishKey(value)
      const before = found.get(key)
      found.set(key, { key, words: before?.words ?? value, rows: (before?.rows ?? 0) + 1 })
    }
  }
  return [...found.values()]
}
