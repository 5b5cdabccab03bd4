/**
 * Tells whom and which forum the words of a row mean. What nobody can tell becomes a question, and its answer holds: an unknown
 * name is the same person throughout, while a name that several people have is asked row by row.
 */
import { compareDanish, searchable } from '../danish/sorting.ts'
import { fullName } from '../people/names.ts'
import { directoryOf } from '../people-import/directory.ts'
import type { ForumId, PersonId, VenueId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

/** By the question's key; what is not answered yet has none. */
export type Answers = {
  readonly people: ReadonlyMap<string, PersonId | 'leave-out'>
  readonly forums: ReadonlyMap<string, ForumId | 'leave-out'>
}

export type Question<I> = {
  readonly key: string
  /** As the file writes it. */
  readonly text: string
  readonly rows: readonly number[]
  /** Several fit; otherwise nothing does. */
  readonly ambiguous: boolean
  /** Those that it could be, the likeliest first. */
  readonly suggestions: readonly I[]
}

type Told<I> =
  | { readonly type: 'found'; readonly id: I }
  | { readonly type: 'left-out' }
  | { readonly type: 'asked'; readonly ambiguous: boolean }

type Asking<I> = {
  /** Whom or which the words mean in that row; notes a question where nobody can tell, answered or not. */
  readonly tell: (text: string, row: number) => Told<I>
  readonly questions: () => readonly Question<I>[]
}

/** The names of one cell, one by one; a cell that is somebody's name is that, commas and all. */
export type PeopleInCells = Asking<PersonId> & { readonly namesIn: (cell: string) => readonly string[] }

export const peopleInCells = ({ person }: Pick<RecordSet, 'person'>, answers: Answers['people']): PeopleInCells => {
  const everybody = [...person].map(([id, { givenName, familyName, email }]) => ({ id, givenName, familyName, email }))
  const directory = directoryOf(everybody)
  const searchNames = everybody.map((each) => ({ id: each.id, words: searchable(fullName(each)).split(' ') }))
  /** Those with every word, then those with one of them. */
  const suggest = (text: string): readonly PersonId[] => {
    const asked = searchable(text).split(/[\s,]+/)
    const scored = searchNames.map(({ id, words }) => ({
      id,
      hits: asked.filter((word) => words.some((each) => each.startsWith(word))).length,
    }))
    return scored
      .filter(({ hits }) => hits > 0)
      .toSorted((a, b) => b.hits - a.hits || (a.id < b.id ? -1 : 1))
      .slice(0, mostSuggestions)
      .map(({ id }) => id)
  }
  const isSomebody = (text: string) => directory.called(text).length > 0
  return {
    ...asking(answers, directory.called, suggest),
    namesIn: (cell) =>
      isSomebody(cell)
        ? [cell]
        : cell
            .split(/\s*[;\n/+&]\s*|\s+og\s+/i)
            .flatMap((part) => (isSomebody(part) ? [part] : part.split(/\s*,\s*/)))
            .map((name) => name.trim())
            .filter((name) => name !== '' && name !== '-'),
  }
}

export const forumsInCells = ({ forum }: Pick<RecordSet, 'forum'>, answers: Answers['forums']): Asking<ForumId> => {
  const named = [...forum].map(([id, { name, shortName }]) => ({
    id,
    name: searchable(name),
    short: searchable(shortName),
  }))
  const find = (text: string): readonly ForumId[] => {
    const words = searchable(text)
    const whole = named.filter(({ name, short }) => words === name || words === short)
    if (whole.length > 0) return whole.map(({ id }) => id)
    const within = named.filter(({ name }) => name !== '' && ` ${words} `.includes(` ${name} `))
    const longest = Math.max(0, ...within.map(({ name }) => name.length))
    return within.filter(({ name }) => name.length === longest).map(({ id }) => id)
  }
  return asking(answers, find, () => [])
}

/** Null where the words name no venue of ours. What follows the name (room, address) may follow. */
export const venueCalled = ({ venue }: Pick<RecordSet, 'venue'>, text: string): VenueId | null => {
  const wanted = [text, text.split(',')[0] ?? ''].map(searchable)
  const found = [...venue].find(([, { name }]) => name !== '' && wanted.includes(searchable(name)))
  return found?.[0] ?? null
}

const mostSuggestions = 8

const asking = <I>(
  answers: ReadonlyMap<string, I | 'leave-out'>,
  find: (text: string) => readonly I[],
  suggest: (text: string) => readonly I[],
): Asking<I> => {
  const questions = new Map<string, Question<I> & { readonly rows: number[] }>()
  return {
    tell: (text, row) => {
      const found = find(text)
      const [only] = found
      if (only !== undefined && found.length === 1) return { type: 'found', id: only }
      const ambiguous = found.length > 1
      const key = ambiguous ? `${row} ${searchable(text)}` : searchable(text)
      const known = questions.get(key)
      if (known === undefined)
        questions.set(key, { key, text, rows: [row], ambiguous, suggestions: ambiguous ? found : suggest(text) })
      else if (known.rows.at(-1) !== row) known.rows.push(row)
      const answer = answers.get(key)
      if (answer === undefined) return { type: 'asked', ambiguous }
      return answer === 'leave-out' ? { type: 'left-out' } : { type: 'found', id: answer }
    },
    questions: () =>
      [...questions.values()].toSorted((a, b) => compareDanish(a.text, b.text) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
  }
}
