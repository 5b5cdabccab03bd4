/** Which actions are shown, and the groups that they stand in: by deadline, by person or by forum. */
import { type ActionRow, actionDues } from '../../core/actions/actions.ts'
import { compareDanish, matchesSearch } from '../../core/danish/sorting.ts'
import { fullName, namesOf } from '../../core/people/names.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { dueGroups, actions as words } from '../../strings/actions.ts'
import { type ActionChoice, type Grouping, none, type WhichActions } from './address.ts'

/** `key` is unique among the groups of a list. */
type ActionGroup = { readonly key: string; readonly name: string; readonly rows: readonly ActionRow[] }

export const shownActions = (
  records: RecordSet,
  rows: readonly ActionRow[],
  { which, person, forum }: ActionChoice,
  question: string,
): readonly ActionRow[] =>
  rows.filter(
    (row) =>
      isAmong(row, which) &&
      (person === '' ||
        (person === none ? row.responsibleIds.length === 0 : row.responsibleIds.some((id) => id === person))) &&
      (forum === '' || (forum === none ? row.forumId === null : row.forumId === forum)) &&
      matchesSearch(textOf(records, row), question),
  )

/** An action of several people stands under each of them. The rows of a group keep their order. */
export const groupsOf = (records: RecordSet, rows: readonly ActionRow[], by: Grouping): readonly ActionGroup[] => {
  if (by === 'frist')
    return actionDues
      .map((due) => ({ key: due, name: dueGroups[due], rows: rows.filter((row) => row.due === due) }))
      .filter((group) => group.rows.length > 0)
  const keysOf = (row: ActionRow): readonly string[] =>
    by === 'forum' ? [row.forumId ?? none] : row.responsibleIds.length === 0 ? [none] : row.responsibleIds
  const groups = new Map<string, ActionRow[]>()
  for (const row of rows) for (const key of keysOf(row)) groups.set(key, [...(groups.get(key) ?? []), row])
  const names = new Map<string, string>(
    by === 'forum'
      ? [...records.forum].map(([id, { name }]) => [id, name])
      : [...records.person].map(([id, person]) => [id, fullName(person)]),
  )
  const nameless = by === 'forum' ? words.noForum : words.nobody
  return [...groups]
    .map(([key, own]) => ({ key, name: names.get(key) ?? nameless, rows: own }))
    .toSorted((a, b) => Number(a.key === none) - Number(b.key === none) || compareDanish(a.name, b.name))
}

/** Given and family names, as they stand on a row. */
export const responsibleNames = (records: RecordSet, { responsibleIds }: ActionRow): readonly string[] =>
  namesOf(records, responsibleIds)

const isAmong = ({ status, due }: ActionRow, which: WhichActions): boolean => {
  switch (which) {
    case 'aabne':
      return status === 'open'
    case 'forfaldne':
      return due === 'late'
    case 'snart':
      return due === 'today' || due === 'soon'
    case 'uden-frist':
      return due === 'undated'
    case 'lukkede':
      return due === 'closed'
  }
}

const textOf = (records: RecordSet, row: ActionRow): string => {
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  return [row.task, ...responsibleNames(records, row), forum?.name ?? '', forum?.shortName ?? ''].join(' ')
}
