/** Reads one row of a list of earlier meetings: when, which forum, whose turn, and what came of it. Knows no records. */
import { readDate, readTime } from '../danish/dates.ts'
import { searchable } from '../danish/sorting.ts'
import { namesWithheldMatter } from '../people-import/fields.ts'
import { looksLikeCpr } from '../privacy/cpr.ts'
import { err, ok, type Result } from '../result.ts'
import type { HistoryField, HistoryMapping } from './columns.ts'

export type HistoryReason =
  | 'cpr-number'
  | 'date-missing'
  | 'bad-date'
  /** The meeting is today or ahead: that is planned, not imported. */
  | 'not-past'
  | 'bad-time'
  | 'end-before-start'
  | 'unknown-status'
  | 'text-too-long'
  | 'forum-missing'
  | 'unknown-forum'
  | 'unknown-name'
  | 'ambiguous-name'
  /** The archive, or an earlier row, says something else of the person at that meeting. */
  | 'says-otherwise'
  | 'meeting-cancelled'

export type HistoryProblem = {
  /** Index of the column; null where the row as a whole is at fault. */
  readonly column: number | null
  readonly reason: HistoryReason
  /** The words at fault, where they may be shown. */
  readonly value: string | null
}

/** What came of the turn, or of the whole meeting. */
export type Outcome = 'brought' | 'voluntary' | 'excused' | 'no-show' | 'cancelled'

export type HistoryRow = {
  readonly date: string
  readonly start: string | null
  readonly end: string | null
  /** As it stands in the row; null where the row does not say. */
  readonly forum: string | null
  readonly names: readonly { readonly column: number; readonly text: string }[]
  readonly outcome: Outcome
  readonly place: string | null
  readonly theme: string | null
  readonly uid: string | null
}

/** The whole row is looked through for CPR numbers, columns not read included. */
export const readHistoryRow = (
  row: readonly string[],
  mapping: HistoryMapping,
  today: string,
): Result<HistoryRow, readonly HistoryProblem[]> => {
  const forbidden = row.findIndex(looksLikeCpr)
  if (forbidden >= 0) return err([{ column: forbidden, reason: 'cpr-number', value: null }])
  const problems: HistoryProblem[] = []
  const textIn = (column: number): string => (row[column] ?? '').replace(/[^\S\n]+/g, ' ').trim()
  const cell = <T>(field: HistoryField, read: (text: string) => Result<T, HistoryReason>): T | null => {
    const column = mapping.indexOf(field)
    const text = column < 0 ? '' : textIn(column)
    if (text === '' || text === '-') return null
    const value = read(text)
    if (value.ok) return value.value
    problems.push({ column, reason: value.error, value: namesWithheldMatter(text) ? null : text.slice(0, 100) })
    return null
  }
  const moment = cell('date', (text) => readMoment(text, today))
  if (moment === null && problems.length === 0)
    problems.push({ column: columnOf(mapping, 'date'), reason: 'date-missing', value: null })
  const span = cell('start', readSpan)
  const start = span?.start ?? moment?.time ?? null
  const end = cell('end', readClock) ?? span?.end ?? null
  if (start !== null && end !== null && end <= start)
    problems.push({ column: columnOf(mapping, 'end'), reason: 'end-before-start', value: null })
  const forum = cell('forum', readText)
  const outcome = cell('status', readOutcome)
  const place = cell('place', readText)
  const theme = cell('theme', readText)
  const uid = cell('uid', readText)
  if (moment === null || problems.length > 0) return err(problems)
  return ok({
    date: moment.date,
    start,
    end: start === null ? null : end,
    forum,
    names: mapping.flatMap((field, column) => (field === 'names' ? [{ column, text: textIn(column) }] : [])),
    outcome: outcome ?? 'brought',
    place,
    theme,
    uid,
  })
}

const columnOf = (mapping: HistoryMapping, field: HistoryField): number | null => {
  const column = mapping.indexOf(field)
  return column < 0 ? null : column
}

const readText = (text: string): Result<string, HistoryReason> => {
  const oneLine = text.replace(/\s+/g, ' ')
  return oneLine.length <= 300 ? ok(oneLine) : err('text-too-long')
}

type Moment = { readonly date: string; readonly time: string | null }

/** A clock time after the date, as spreadsheets add, is the start; midnight is none. A weekday before the date is passed over. */
const readMoment = (text: string, today: string): Result<Moment, HistoryReason> => {
  const words = text.replace(/\s+/g, ' ').replace(/^(?:\p{L}+[.,]* )?(?:den |d\.? )?(?=\d)/iu, '')
  const found = /^(.*\d{4}(?:-\d{1,2}-\d{1,2})?)(?:,? (?:kl\.? ?)?(\d{1,2}[.:]\d{2})(?::\d{2})?)?$/i.exec(words)
  const date = readDate(found?.[1] ?? '')
  if (date === null || date < '1990-01-01') return err('bad-date')
  if (date >= today) return err('not-past')
  const time = found?.[2] === undefined ? null : readTime(found[2])
  if (found?.[2] !== undefined && time === null) return err('bad-time')
  return ok({ date, time: time === '00:00' ? null : time })
}

const readClock = (text: string): Result<string, HistoryReason> => {
  const time = readTime(text.replace(/^(\d{1,2}[.:]\d{2}):\d{2}$/, '$1'))
  return time === null ? err('bad-time') : ok(time)
}

type Span = { readonly start: string; readonly end: string | null }

/** "13.00", or both ends in one cell: "13.00-15.00", "kl. 13 til 15". */
const readSpan = (text: string): Result<Span, HistoryReason> => {
  const [from = '', to] = text.split(/\s*(?:[-–—]|\btil\b)\s*/, 2)
  const start = readClock(from)
  if (!start.ok) return start
  const end = to === undefined ? ok(null) : readClock(to)
  return end.ok ? ok({ start: start.value, end: end.value }) : end
}

const outcomeWords: Readonly<Record<Outcome, readonly string[]>> = {
  brought: [
    'bragt',
    'ja',
    'x',
    'ok',
    'holdt',
    'afholdt',
    'gennemført',
    'brugt',
    'fremlagt',
    'case',
    'havde case',
    'mødt',
    'kom',
    'deltog',
    'brought',
    'yes',
    'done',
  ],
  voluntary: ['frivillig', 'frivilligt', 'ekstra', 'ekstra case', 'voluntary', 'extra'],
  excused: [
    'afbud',
    'meldte afbud',
    'meldt afbud',
    'fri',
    'ferie',
    'fraværende',
    'syg',
    'undskyldt',
    'nåede det ikke',
    'excused',
  ],
  'no-show': [
    'udeblev',
    'udeblevet',
    'udeblivelse',
    'kom ikke',
    'mødte ikke',
    'mødte ikke op',
    'ikke mødt',
    'no-show',
    'no show',
  ],
  cancelled: ['aflyst', 'mødet aflyst', 'udgået', 'udgik', 'cancelled', 'canceled'],
}
const outcomes: readonly Outcome[] = ['brought', 'voluntary', 'excused', 'no-show', 'cancelled']
const outcomeByWord = new Map(
  outcomes.flatMap((outcome) => outcomeWords[outcome].map((word) => [searchable(word), outcome] as const)),
)

const readOutcome = (text: string): Result<Outcome, HistoryReason> => {
  const outcome = outcomeByWord.get(searchable(text).replace(/[.!]+$/, ''))
  return outcome === undefined ? err('unknown-status') : ok(outcome)
}
