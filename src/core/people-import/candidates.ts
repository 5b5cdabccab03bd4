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
import type { ColumnMapping } from './fields.ts'
import type { NameBook } from './name-book.ts'

type PersonEntry = { readonly id: PersonId; readonly value: Person }
export type Rows = readonly (readonly string[])[]

export type Candidate = {
  readonly row: number
  readonly fields: RowFields
  readonly id: PersonId
  /** Who the person is in the archive; null for somebody new. */
  readonly known: Person | null
}
export type Refused = { readonly row: number; readonly name: string; readonly problems: readonly RowProblem[] }
export type Sifted = { readonly candidates: readonly Candidate[]; readonly refused: readonly Refused[] }

/** Reads the rows below the headers. People are matched by e-mail, then by full name; each stands in the file once. */
export const readCandidates = (
  table: { readonly rows: Rows; readonly headerRow: number; readonly mapping: ColumnMapping },
  people: readonly PersonEntry[],
  newId: () => PersonId,
): Sifted => {
  const candidates: Candidate[] = []
  const refused: Refused[] = []
  for (const [index, cells] of table.rows.entries()) {
    if (index <= table.headerRow || cells.every((cell) => cell.trim() === '')) continue
    const row = index + 1
    const name = nameIn(cells, table.mapping)
    const fields = readRow(cells, table.mapping)
    if (!fields.ok) {
      refused.push({ row, name, problems: fields.error })
      continue
    }
    const person = whoIs(fields.value, people, candidates)
    if (!person.ok) refused.push({ row, name, problems: [{ column: null, reason: person.error, value: name }] })
    else {
      const known = person.value
      candidates.push({ row, fields: fields.value, id: known?.id ?? newId(), known: known?.value ?? null })
    }
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
  const next = sift(sifted, (candidate) => {
    const leader = leaderOf(candidate, sifted, people, newLeaders)
    return leader.ok ? [] : [{ column, reason: leader.error, value: candidate.fields.leader }]
  })
  return next.candidates.length === sifted.candidates.length ? next : siftByLeader(next, column, people, newLeaders)
}

/** The leader a row names: in the archive, elsewhere in the file, or somebody to be made. Null where none is named. */
export const leaderOf = (
  candidate: Candidate,
  { candidates, refused }: Sifted,
  people: readonly PersonEntry[],
  newLeaders: NameBook<PersonId>,
): Result<PersonId | null, RowReason> => {
  const { leader } = candidate.fields
  if (leader === null) return ok(null)
  const found = new Set([
    ...people.filter(({ value }) => isNamed(value, leader)).map(({ id }) => id),
    ...candidates.filter(({ fields }) => isNamed(fields, leader)).map(({ id }) => id),
  ])
  const [first] = found
  if (found.size > 1) return err('ambiguous-leader')
  if (first === candidate.id) return err('own-leader')
  if (first !== undefined) return ok(first)
  const name = fullName(splitName(leader))
  if (refused.some((each) => searchable(each.name) === searchable(name))) return err('leader-refused')
  return leader.includes('@') || !newLeaders.has(name) ? err('unknown-leader') : ok(newLeaders.idOf(name))
}

type Nameable = { readonly givenName: string; readonly familyName: string; readonly email: string | null }

/** By e-mail where the words are one, by full name otherwise ("Skov, Anne" is Anne Skov). */
const isNamed = (person: Nameable, words: string): boolean =>
  words.includes('@')
    ? searchable(person.email ?? '') === searchable(words)
    : searchable(fullName(person)) === searchable(fullName(splitName(words)))

/** The person in the archive whom the row means; null for somebody new. */
const whoIs = (
  fields: RowFields,
  people: readonly PersonEntry[],
  earlier: readonly Candidate[],
): Result<PersonEntry | null, RowReason> => {
  const { email } = fields
  const byEmail = email === null ? [] : people.filter(({ value }) => isNamed(value, email))
  const found = byEmail.length > 0 ? byEmail : people.filter(({ value }) => isNamed(value, fullName(fields)))
  if (found.length > 1) return err('ambiguous-person')
  const person = found[0] ?? null
  return earlier.some((other) => isSamePerson(other, fields, person?.id ?? null)) ? err('repeated-in-file') : ok(person)
}

/** Namesakes are told apart by their e-mail, where both have one. */
const isSamePerson = (other: Candidate, fields: RowFields, id: PersonId | null): boolean => {
  if (other.known !== null || id !== null) return other.id === id
  const emails = [other.fields.email, fields.email].map((email) => (email === null ? null : searchable(email)))
  if (emails[0] !== null && emails[1] !== null) return emails[0] === emails[1]
  return searchable(fullName(other.fields)) === searchable(fullName(fields))
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
