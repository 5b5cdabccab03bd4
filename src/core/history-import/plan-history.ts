/**
 * Turns a list of earlier meetings and turns into one proposal: which meetings and turns are added, which rows say nothing new,
 * what must be asked, and why each of the other rows is refused. Nothing that the archive knows is changed, and the ids follow
 * from forum and date, so that the same list read twice adds nothing.
 */
import type { ForumId, PersonId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import type { HistoryMapping } from './columns.ts'
import { meetingBook } from './meeting-book.ts'
import { type HistoryProblem, type HistoryRow, type Outcome, readHistoryRow } from './rows.ts'
import { type Answers, forumsInCells, type PeopleInCells, peopleInCells, type Question } from './who-and-where.ts'

type HistoryTable = {
  readonly rows: readonly (readonly string[])[]
  /** Index of the row with the headers; rows up to it and empty rows are passed over. */
  readonly headerRow: number
  readonly mapping: HistoryMapping
}

export type HistoryOptions = {
  /** The forum of rows that name none. */
  readonly forumId: ForumId | null
  readonly answers: Answers
  readonly today: string
}

/** `row` counts from 1, as spreadsheets do. */
type AcceptedRow = {
  readonly row: number
  readonly forumId: ForumId
  readonly date: string
  /** The meeting itself is new, and this is the first row that tells of it. */
  readonly isNewMeeting: boolean
  readonly people: readonly PersonId[]
  readonly outcome: Outcome
}
/** `known`: the archive has it. `repeated`: an earlier row says it. `left-out`: somebody chose that. */
type UnchangedRow = { readonly row: number; readonly why: 'known' | 'repeated' | 'left-out' }
type RejectedRow = { readonly row: number; readonly problems: readonly HistoryProblem[] }

export type HistoryPlan = {
  readonly changes: readonly RecordChange<'meeting' | 'turn'>[]
  readonly accepted: readonly AcceptedRow[]
  readonly unchanged: readonly UnchangedRow[]
  readonly rejected: readonly RejectedRow[]
  readonly questions: { readonly people: readonly Question<PersonId>[]; readonly forums: readonly Question<ForumId>[] }
}

export const planHistory = (
  records: RecordSet,
  { rows, headerRow, mapping }: HistoryTable,
  { forumId: usualForum, answers, today }: HistoryOptions,
): HistoryPlan => {
  const people = peopleInCells(records, answers.people)
  const forums = forumsInCells(records, answers.forums)
  const book = meetingBook(records)
  const accepted: AcceptedRow[] = []
  const unchanged: UnchangedRow[] = []
  const rejected: RejectedRow[] = []
  /** Null where the forum is left out. */
  const forumOf = (said: HistoryRow, row: number): Result<ForumId | null, HistoryProblem> => {
    const column = mapping.indexOf('forum')
    if (said.forum === null)
      return usualForum === null
        ? err({ column: column < 0 ? null : column, reason: 'forum-missing', value: null })
        : ok(usualForum)
    const told = forums.tell(said.forum, row)
    if (told.type === 'asked') return err({ column, reason: 'unknown-forum', value: said.forum })
    return ok(told.type === 'found' ? told.id : null)
  }
  for (const [index, cells] of rows.entries()) {
    if (index <= headerRow || cells.every((cell) => cell.trim() === '')) continue
    const row = index + 1
    const read = readHistoryRow(cells, mapping, today)
    if (!read.ok) {
      rejected.push({ row, problems: read.error })
      continue
    }
    const said = read.value
    const known = book.calledBy(said.uid)
    const forum = known === null ? forumOf(said, row) : ok(known.forumId)
    if (forum.ok && forum.value === null) {
      unchanged.push({ row, why: 'left-out' })
      continue
    }
    const named = namedIn(said, row, people)
    if (!forum.ok || forum.value === null || !named.ok) {
      rejected.push({ row, problems: [...(forum.ok ? [] : [forum.error]), ...(named.ok ? [] : named.error)] })
      continue
    }
    const entered = book.enter(said, forum.value, named.value)
    if (!entered.ok) rejected.push({ row, problems: [{ column: null, reason: entered.error, value: null }] })
    else if (!entered.value.isNewMeeting && entered.value.people.length === 0)
      unchanged.push({ row, why: entered.value.isImported ? 'repeated' : 'known' })
    else {
      const { isNewMeeting, people: added } = entered.value
      accepted.push({ row, forumId: forum.value, date: said.date, isNewMeeting, people: added, outcome: said.outcome })
    }
  }
  return {
    changes: book.changes(),
    accepted,
    unchanged,
    rejected,
    questions: { people: people.questions(), forums: forums.questions() },
  }
}

const namedIn = (
  { names }: HistoryRow,
  row: number,
  people: PeopleInCells,
): Result<readonly PersonId[], readonly HistoryProblem[]> => {
  const found: PersonId[] = []
  const problems: HistoryProblem[] = []
  for (const { column, text } of names)
    for (const name of people.namesIn(text)) {
      const told = people.tell(name, row)
      if (told.type === 'found') found.push(told.id)
      else if (told.type === 'asked')
        problems.push({ column, reason: told.ambiguous ? 'ambiguous-name' : 'unknown-name', value: name.slice(0, 100) })
    }
  return problems.length === 0 ? ok([...new Set(found)]) : err(problems)
}
