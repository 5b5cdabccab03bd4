/**
 * The rows that could become people: read, held against the archive and against one another, and given a leader. A row that
 * is refused takes those with it whose leader stands in it alone.
 */
import { searchable } from '../danish/sorting.ts'
import { fullName, splitName } from '../people/names.ts'
import { withoutCpr } from '../privacy/cpr.ts'
import type { PersonId } from '../records/ids.ts'
import type { Person } from '../records/person.ts'
import { err, ok, type Result } from '../result.ts'
import { type RowFields, type RowProblem, type RowReason, readRow } from './cells.ts'
import { type Directory, directoryOf } from './directory.ts'
import type { ColumnMapping } from './fields.ts'
import type { NameBook } from './name-book.ts'

type PersonEntry = { readonly id: PersonId; readonly value: Person }
export type Rows = readonly (readonly string[])[]

type Candidate = {
  readonly row: number
  readonly fields: RowFields
  readonly id: PersonId
  /** Who the person is in the archive; null for somebody new. */
  readonly known: Person | null
}
type Refused = { readonly row: number; readonly name: string; readonly problems: readonly RowProblem[] }
type Sifted = { readonly candidates: readonly Candidate[]; readonly refused: readonly Refused[] }

/** Reads the rows below the headers. People are matched by e-mail, then by full name; each stands in the file once. */
export const readCandidates = (
  table: { readonly rows: Rows; readonly headerRow: number; readonly mapping: ColumnMapping },
  people: readonly PersonEntry[],
  newId: () => PersonId,
): Sifted => {
  const candidates: Candidate[] = []
  const refused: Refused[] = []
  const archive = directoryOf(people.map(({ id, value }) => ({ id, ...value })))
  const valueById = new Map(people.map(({ id, value }) => [id, value]))
  const isRepeated = repetitions()
  for (const [index, cells] of table.rows.entries()) {
    if (index <= table.headerRow || cells.every((cell) => cell.trim() === '')) continue
    const row = index + 1
    const name = nameIn(cells, table.mapping)
    const refuse = (problems: readonly RowProblem[]) => refused.push({ row, name, problems })
    const fields = readRow(cells, table.mapping)
    if (!fields.ok) {
      refuse(fields.error)
      continue
    }
    const found = whoIs(fields.value, archive)
    const [known] = found
    if (found.length > 1) refuse([{ column: null, reason: 'ambiguous-person', value: name }])
    else if (isRepeated(fields.value, known)) refuse([{ column: null, reason: 'repeated-in-file', value: name }])
    else
      candidates.push({
        row,
        fields: fields.value,
        id: known ?? newId(),
        known: known === undefined ? null : (valueById.get(known) ?? null),
      })
  }
  return { candidates, refused }
}

/** Keeps the candidates for whom `problemsOf` finds nothing. */
export const sift = (sifted: Sifted, problemsOf: (candidate: Candidate) => readonly RowProblem[]): Sifted => {
  const refused: Refused[] = []
  const candidates = sifted.candidates.filter((candidate) => {
    const problems = problemsOf(candidate)
    if (problems.length > 0) refused.push({ row: candidate.row, name: fullName(candidate.fields), problems })
    return problems.length === 0
  })
  return { candidates, refused: [...sifted.refused, ...refused] }
}

/** Refuses rows whose leader is not to be had, again and again until no refusal leads to another. */
export const siftByLeader = (
  sifted: Sifted,
  column: number,
  people: readonly PersonEntry[],
  newLeaders: NameBook<PersonId>,
): Sifted => {
  const leaderOf = leadersIn(sifted, people, newLeaders)
  const next = sift(sifted, (candidate) => {
    const leader = leaderOf(candidate)
    return leader.ok ? [] : [{ column, reason: leader.error, value: candidate.fields.leader }]
  })
  return next.candidates.length === sifted.candidates.length ? next : siftByLeader(next, column, people, newLeaders)
}

/** Tells the leader a row names: in the archive, elsewhere in the file, or somebody to be made. Null where none is named. */
export const leadersIn = (
  { candidates, refused }: Sifted,
  people: readonly PersonEntry[],
  newLeaders: NameBook<PersonId>,
): ((candidate: Candidate) => Result<PersonId | null, RowReason>) => {
  const everybody = directoryOf([
    ...people.map(({ id, value }) => ({ id, ...value })),
    ...candidates.map(({ id, fields }) => ({ ...fields, id })),
  ])
  const refusedNames = new Set(refused.map(({ name }) => searchable(name)))
  return ({ id, fields: { leader } }) => {
    if (leader === null) return ok(null)
    const found = everybody.called(leader)
    const [first] = found
    if (found.length > 1) return err('ambiguous-leader')
    if (first === id) return err('own-leader')
    if (first !== undefined) return ok(first)
    const name = fullName(splitName(leader))
    if (refusedNames.has(searchable(name))) return err('leader-refused')
    return leader.includes('@') || !newLeaders.has(name) ? err('unknown-leader') : ok(newLeaders.idOf(name))
  }
}

/** Those in the archive whom the row can mean: by e-mail, and only where that finds nobody by name. */
const whoIs = (fields: RowFields, archive: Directory): readonly PersonId[] => {
  const byEmail = fields.email === null ? [] : archive.byEmail(fields.email)
  return byEmail.length > 0 ? byEmail : archive.byName(fullName(fields))
}

/** Asked row by row, tells whether the person came before. New namesakes are told apart by their e-mail, where both have one. */
const repetitions = (): ((fields: RowFields, known: PersonId | undefined) => boolean) => {
  const seen = new Set<string>()
  return (fields, known) => {
    const name = `name ${searchable(fullName(fields))}`
    const email = fields.email === null ? null : `email ${searchable(fields.email)}`
    const keys = known !== undefined ? [`id ${known}`] : [email ?? `${name} without`]
    const clashes =
      known !== undefined ? keys : email === null ? [`${name} without`, `${name} with`] : [email, `${name} without`]
    if (clashes.some((key) => seen.has(key))) return true
    for (const key of keys) seen.add(key)
    if (known === undefined && email !== null) seen.add(`${name} with`)
    return false
  }
}

/** What the row calls the person, for telling which row is meant; never with a number that may not be kept. */
const nameIn = (cells: readonly string[], mapping: ColumnMapping): string => {
  const cell = (field: 'name' | 'givenName' | 'familyName'): string =>
    withoutCpr(cells[mapping.indexOf(field)] ?? '').slice(0, 100)
  return fullName(
    mapping.includes('name')
      ? splitName(cell('name'))
      : { givenName: cell('givenName'), familyName: cell('familyName') },
  )
}
