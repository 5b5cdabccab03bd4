/** The rows of the board and the table: narrowed by what the address and the search field ask for, sorted, and named. */
import { type CaseRow, searchCases } from '../../core/cases/board.ts'
import { compareDanish, matchesSearch } from '../../core/danish/sorting.ts'
import { themeWords } from '../../core/documents/case-words.ts'
import { ascending } from '../../core/order.ts'
import { namesOf } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { caseStatusWords, cases as words } from '../../strings/cases.ts'
import type { CaseChoice, SortKey } from './address.ts'
import { boardColumns, columnOf, waitsForMe } from './columns.ts'

/** The id under which a row is opened: its case's, or its turn's while nobody has been asked. */
export const addressId = ({ caseId, turnId }: Pick<CaseRow, 'caseId' | 'turnId'>): string => caseId ?? turnId

export const namesText = (records: Pick<RecordSet, 'person'>, ids: readonly PersonId[]): string =>
  namesOf(records, ids).join(', ')

export const forumNameOf = ({ forum }: Pick<RecordSet, 'forum'>, { forumId }: Pick<CaseRow, 'forumId'>): string =>
  (forumId === null ? undefined : forum.get(forumId))?.name ?? ''

export const themeText = ({ themes }: Pick<CaseRow, 'themes'>): string =>
  themes.map((theme) => themeWords[theme]).join(', ')

export const chosenRows = (
  records: RecordSet,
  rows: readonly CaseRow[],
  choice: CaseChoice,
  question: string,
): readonly CaseRow[] => {
  const found = question.trim() === '' ? null : new Set(searchCases(records, question))
  const fits = (row: CaseRow): boolean =>
    (choice.forum === '' || row.forumId === choice.forum) &&
    (choice.theme === '' || row.themes.some((theme) => theme === choice.theme)) &&
    (choice.column === '' || columnOf(row) === choice.column) &&
    (!choice.mine || waitsForMe(row)) &&
    (found === null ||
      (row.caseId === null
        ? matchesSearch(`${namesText(records, row.personIds)} ${forumNameOf(records, row)}`, question)
        : found.has(row.caseId)))
  return rows.filter(fits)
}

export const sortedRows = (
  records: RecordSet,
  rows: readonly CaseRow[],
  { sort, descending }: Pick<CaseChoice, 'sort' | 'descending'>,
): readonly CaseRow[] => {
  const keyed = rows.map((row) => ({ row, key: sortKey(records, row, sort) }))
  const direction = descending ? -1 : 1
  return keyed
    .toSorted((a, b) => direction * compareKeys(a.key, b.key) || byMeeting(a.row, b.row))
    .map(({ row }) => row)
}

/** What is due first comes first; what is over, latest first. */
export const columnRows = (
  rows: readonly CaseRow[],
): ReadonlyMap<(typeof boardColumns)[number], readonly CaseRow[]> => {
  const groups = Map.groupBy(rows, columnOf)
  return new Map(
    boardColumns.map((column) => {
      const own = groups.get(column) ?? []
      return [column, column === 'afsluttet' ? own.toReversed() : own.toSorted(byDue)]
    }),
  )
}

const never = '9999-12-31'

const byDue = (a: CaseRow, b: CaseRow): number => ascending(a.next?.on ?? never, b.next?.on ?? never) || byMeeting(a, b)

const byMeeting = (a: CaseRow, b: CaseRow): number =>
  ascending(a.meetingDate ?? never, b.meetingDate ?? never) || ascending(addressId(a), addressId(b))

type Key = { readonly date: string } | { readonly word: string }

const compareKeys = (a: Key, b: Key): number =>
  'date' in a && 'date' in b
    ? ascending(a.date, b.date)
    : 'word' in a && 'word' in b
      ? compareDanish(a.word, b.word)
      : 0

const sortKey = (records: RecordSet, row: CaseRow, key: SortKey): Key => {
  switch (key) {
    case 'frist':
      return { date: row.next === null ? `${never}-${row.meetingDate ?? ''}` : (row.next.on ?? '') }
    case 'moede':
      return { date: row.meetingDate ?? never }
    case 'person':
      return { word: namesText(records, row.personIds) || words.withoutPerson }
    case 'forum':
      return { word: forumNameOf(records, row) }
    case 'tema':
      return { word: themeText(row) || '\uffff' }
    case 'tilstand':
      return { date: `${boardColumns.indexOf(columnOf(row))}${caseStatusWords[row.status]}` }
  }
}
