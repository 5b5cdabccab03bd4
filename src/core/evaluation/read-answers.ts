/**
 * Rows of a survey tool's file to counted answers: one row an answer, or counts that are made up already. Reads the chosen columns and
 * nothing else; a row that cannot be read is named by its number and a reason, never by what stands in it.
 */
import { readNumber } from '../danish/numbers.ts'
import { searchable } from '../danish/sorting.ts'
import type { AskedQuestion } from './meeting-evaluation.ts'
import { besideSteps, optionsOf, scaleSteps } from './questions.ts'

type Rows = readonly (readonly string[])[]

/** Columns are indexes, and so is the row with the headings: -1 where there is none. In a file of single answers each question has a column, or null where it was not asked. */
export type AnswerMapping =
  | { readonly form: 'single'; readonly headerRow: number; readonly columns: readonly (number | null)[] }
  | {
      readonly form: 'counts'
      readonly headerRow: number
      /** Index of the question that the counts answer. */
      readonly question: number
      readonly option: number | null
      readonly count: number | null
    }

type AnswerProblem = 'unknown-option' | 'not-a-number' | 'empty-row'

export type ReadAnswers = {
  /** By question, in their order; a question without any answer has an empty map. */
  readonly counts: readonly ReadonlyMap<string, number>[]
  readonly rejected: readonly { readonly row: number; readonly problem: AnswerProblem }[]
}

/** What the columns look like: answers that are known tell, then the words of the headings. */
export const guessAnswerMapping = (
  rows: Rows,
  questions: readonly Pick<AskedQuestion, 'question'>[],
): AnswerMapping => {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const all = Array.from({ length: width }, (_, column) => column)
  const cells = (column: number) => rows.map((row) => row[column] ?? '').filter((text) => text.trim() !== '')
  const first = rows.findIndex((row) => row.some(isAnyOption))
  const headerRow = first < 0 ? 0 : first - 1
  const header = rows[headerRow] ?? []
  const withOptions = all.filter((column) => cells(column).some(isAnyOption))
  const [only] = withOptions
  if (withOptions.length === 1 && only !== undefined) {
    const options = cells(only).filter(isAnyOption).map(folded)
    const numbers = all.find(
      (column) => column !== only && rows.every((row) => !isAnyOption(row[only] ?? '') || isCount(row[column] ?? '')),
    )
    if (new Set(options).size === options.length && numbers !== undefined)
      return { form: 'counts', headerRow, question: 0, option: only, count: numbers }
  }
  const taken = new Set<number>()
  const take = (column: number | undefined): number | null => {
    if (column === undefined) return null
    taken.add(column)
    return column
  }
  const named = questions.map(({ question }) =>
    take(all.find((column) => !taken.has(column) && isSameText(header[column] ?? '', question.text))),
  )
  return {
    form: 'single',
    headerRow,
    columns: named.map((column, index) => {
      const { scale } = questions[index]?.question ?? { scale: 'degree' }
      const steps = new Set(scaleSteps[scale].map(folded))
      return (
        column ??
        take(withOptions.find((each) => !taken.has(each) && cells(each).some((cell) => steps.has(folded(cell)))))
      )
    }),
  }
}

export const readAnswers = (
  rows: Rows,
  questions: readonly Pick<AskedQuestion, 'question'>[],
  mapping: AnswerMapping,
): ReadAnswers => {
  const counts = questions.map(() => new Map<string, number>())
  const rejected: { readonly row: number; readonly problem: AnswerProblem }[] = []
  for (const [index, row] of rows.entries()) {
    if (index <= mapping.headerRow || row.every((cell) => cell.trim() === '')) continue
    const read = mapping.form === 'single' ? singleIn(row, questions, mapping) : countedIn(row, questions, mapping)
    if (typeof read === 'string') rejected.push({ row: index + 1, problem: read })
    else
      for (const { question, option, count } of read) {
        const own = counts[question]
        own?.set(option, (own.get(option) ?? 0) + count)
      }
  }
  return { counts, rejected }
}

type Answer = { readonly question: number; readonly option: string; readonly count: number }

/** All of a row or nothing: half of somebody's answers would be counted twice when the file is put right. */
const singleIn = (
  row: readonly string[],
  questions: readonly Pick<AskedQuestion, 'question'>[],
  { columns }: Extract<AnswerMapping, { form: 'single' }>,
): readonly Answer[] | AnswerProblem => {
  const answers: Answer[] = []
  for (const [question, column] of columns.entries()) {
    const cell = column === null ? '' : (row[column] ?? '')
    if (cell.trim() === '') continue
    const option = optionIn(cell, questions[question])
    if (option === null) return 'unknown-option'
    answers.push({ question, option, count: 1 })
  }
  return answers.length === 0 ? 'empty-row' : answers
}

const countedIn = (
  row: readonly string[],
  questions: readonly Pick<AskedQuestion, 'question'>[],
  { question, option, count }: Extract<AnswerMapping, { form: 'counts' }>,
): readonly Answer[] | AnswerProblem => {
  const cell = option === null ? '' : (row[option] ?? '')
  const number = count === null ? '' : (row[count] ?? '')
  if (cell.trim() === '') return 'empty-row'
  const found = optionIn(cell, questions[question])
  if (found === null) return 'unknown-option'
  if (number.trim() === '') return [{ question, option: found, count: 0 }]
  return isCount(number) ? [{ question, option: found, count: readNumber(number) ?? 0 }] : 'not-a-number'
}

const optionIn = (cell: string, asked: Pick<AskedQuestion, 'question'> | undefined): string | null => {
  if (asked === undefined) return null
  const wanted = folded(cell)
  const beside = Object.values(besideSteps)
  return [...optionsOf(asked.question), ...beside].find((option) => folded(option) === wanted) ?? null
}

/** Survey tools number their answers ("1. I meget høj grad"), and some end them with a full stop. */
const folded = (text: string): string => searchable(text.replace(/^\s*\d+\s*[.):-]\s*/, '').replace(/[\s.;]+$/, ''))

const everyOption = new Set([...Object.values(scaleSteps).flat(), ...Object.values(besideSteps)].map(folded))
const isAnyOption = (cell: string): boolean => everyOption.has(folded(cell))

const isCount = (cell: string): boolean => {
  const number = readNumber(cell)
  return number !== null && Number.isInteger(number) && number >= 0 && number <= mostAnswers
}

const mostAnswers = 9999

const isSameText = (header: string, question: string): boolean => {
  const [a, b] = [searchable(header), searchable(question)]
  return a !== '' && (a === b || (b.length > 12 && a.includes(b)))
}
