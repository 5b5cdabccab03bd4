/** Finds the headers of a table and what each of its columns is, by words that people put over such columns. */
import { searchable } from '../danish/sorting.ts'

type HeaderWords<F extends string> = {
  readonly fields: readonly F[]
  /** The first field that knows the whole header has it. */
  readonly words: Readonly<Record<F, readonly string[]>>
  /** Fields of which there may be several columns; the others are given once, leftmost. */
  readonly several?: readonly F[]
  /** Headers of columns that are never read. */
  readonly isWithheld?: (header: string) => boolean
}

type HeaderGuess<F extends string> = {
  /** Index of the row that holds the headers. */
  readonly headerRow: number
  readonly columns: readonly (F | null)[]
}

/** Looks among the first ten rows for the one with most words it knows. */
export const guessHeaders = <F extends string>(
  rows: readonly (readonly string[])[],
  known: HeaderWords<F>,
): HeaderGuess<F> => {
  const fieldByWord = new Map<string, F>()
  for (const field of known.fields)
    for (const word of known.words[field])
      if (!fieldByWord.has(searchable(word))) fieldByWord.set(searchable(word), field)
  const guesses = rows.slice(0, 10).map((headers) => columnsOf(headers, fieldByWord, known))
  const scores = guesses.map((columns) => columns.filter((field) => field !== null).length)
  const headerRow = Math.max(0, scores.indexOf(Math.max(0, ...scores)))
  return { headerRow, columns: guesses[headerRow] ?? [] }
}

const columnsOf = <F extends string>(
  headers: readonly string[],
  fieldByWord: ReadonlyMap<string, F>,
  { several = [], isWithheld = () => false }: HeaderWords<F>,
): readonly (F | null)[] => {
  const taken = new Set<F>()
  return headers.map((header) => {
    const word = searchable(header)
      .replace(/[:*]+$/, '')
      .replace(/\s*\(.*\)$/, '')
    const field = isWithheld(header)
      ? undefined
      : (fieldByWord.get(word) ?? fieldByWord.get(word.replace(/\s*\d+$/, '')))
    if (field === undefined || (taken.has(field) && !several.includes(field))) return null
    taken.add(field)
    return field
  })
}
