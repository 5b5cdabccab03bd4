/** Reads the cells of one row as fields of a person: each cell either says something, says nothing, or is at fault. */
import { readDate } from '../danish/dates.ts'
import { readNumber } from '../danish/numbers.ts'
import { searchable } from '../danish/sorting.ts'
import { splitName } from '../people/names.ts'
import { readWorkingDays } from '../people/working-week.ts'
import { type PersonRole, personRole, type WorkingDay } from '../records/person.ts'
import { err, ok, type Result } from '../result.ts'
import { addressIn, cprColumn } from '../text/table-cells.ts'
import { type ColumnMapping, type ImportField, namesWithheldMatter } from './fields.ts'

export type RowReason =
  /** Something that may not be kept stands in the row; its words are never repeated. */
  | 'cpr-number'
  | 'withheld-matter'
  | 'name-missing'
  | 'text-too-long'
  | 'bad-email'
  | 'bad-hours'
  | 'bad-working-days'
  | 'bad-date'
  /** "ja" where the day is needed. */
  | 'date-needed'
  | 'last-day-before-first'
  | 'unknown-role'
  | 'unknown-unit'
  | 'unknown-area'
  | 'unknown-leader'
  /** The leader stands in the file, in a row that is refused itself. */
  | 'leader-refused'
  | 'own-leader'
  /** Several people in the archive have this name. */
  | 'ambiguous-person'
  | 'ambiguous-leader'
  | 'repeated-in-file'

export type RowProblem = {
  /** Index of the column; null where the row as a whole is at fault. */
  readonly column: number | null
  readonly reason: RowReason
  /** The cell's words, where they may be shown. */
  readonly value: string | null
}

/** What a row says; a field that is null says nothing. */
export type RowFields = {
  readonly givenName: string
  readonly familyName: string
  readonly roles: readonly PersonRole[] | null
  readonly title: string | null
  readonly unit: string | null
  readonly team: string | null
  readonly organisation: string | null
  readonly area: string | null
  readonly leader: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly weeklyHours: number | null
  readonly workingDays: readonly WorkingDay[] | null
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly courseCompletedOn: string | null
  readonly shadowingCompletedOn: string | null
  readonly halfDayCompletedOn: string | null
  readonly peerTrainingCompletedOn: string | null
}

/** Every problem of the row, or what it says. The whole row is looked through for CPR numbers, columns not read included. */
export const readRow = (row: readonly string[], mapping: ColumnMapping): Result<RowFields, readonly RowProblem[]> => {
  const forbidden = cprColumn(row)
  if (forbidden >= 0) return err([{ column: forbidden, reason: 'cpr-number', value: null }])
  const problems: RowProblem[] = []
  const columnOf = (field: ImportField): number | null => {
    const column = mapping.indexOf(field)
    return column < 0 ? null : column
  }
  const cell = <T>(field: ImportField, read: (text: string) => Result<T, RowReason>): T | null => {
    const column = columnOf(field)
    const text = column === null ? '' : (row[column] ?? '').replace(/\s+/g, ' ').trim()
    if (text === '' || text === '-') return null
    const value = namesWithheldMatter(text) ? err<RowReason>('withheld-matter') : read(text)
    if (value.ok) return value.value
    problems.push({ column, reason: value.error, value: value.error === 'withheld-matter' ? null : text.slice(0, 100) })
    return null
  }
  const name = splitName(cell('name', readText) ?? '')
  const firstDay = cell('firstDay', readDay)
  const lastDay = cell('lastDay', readDay)
  if (firstDay !== null && lastDay !== null && lastDay < firstDay)
    problems.push({ column: columnOf('lastDay'), reason: 'last-day-before-first', value: null })
  const fields: RowFields = {
    givenName: cell('givenName', readText) ?? name.givenName,
    familyName: cell('familyName', readText) ?? name.familyName,
    roles: cell('role', readRoles),
    title: cell('title', readText),
    unit: cell('unit', readText),
    team: cell('team', readText),
    organisation: cell('organisation', readText),
    area: cell('area', readText),
    leader: cell('leader', readText),
    email: cell('email', readEmail),
    phone: cell('phone', readText),
    weeklyHours: cell('weeklyHours', readHours),
    workingDays: cell('workingDays', readDays),
    firstDay,
    lastDay,
    courseCompletedOn: cell('courseCompletedOn', readMilestone),
    shadowingCompletedOn: cell('shadowingCompletedOn', readMilestone),
    halfDayCompletedOn: cell('halfDayCompletedOn', readMilestone),
    peerTrainingCompletedOn: cell('peerTrainingCompletedOn', readMilestone),
  }
  if (fields.givenName === '' && fields.familyName === '' && problems.length === 0)
    problems.push({ column: columnOf('name') ?? columnOf('givenName'), reason: 'name-missing', value: null })
  return problems.length === 0 ? ok(fields) : err(problems)
}

const readText = (text: string): Result<string, RowReason> => (text.length <= 300 ? ok(text) : err('text-too-long'))

const readEmail = (text: string): Result<string, RowReason> => {
  const address = addressIn(text)
  return address === null ? err('bad-email') : ok(address)
}

/** "32,5", "32,5 timer", "32.5" (a decimal point, since nobody works thousands of hours a week), "7:24". */
const readHours = (text: string): Result<number, RowReason> => {
  const words = text.toLocaleLowerCase('da').replace(/\s*(timer|time|t\.?|h)?(\s*(pr\.?|om|i)?\s*(uge|ugen))?\.?$/, '')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(words)
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : readNumber(words.replace('.', ','))
  return hours !== null && hours >= 0 && hours <= 60 ? ok(Math.round(hours * 100) / 100) : err('bad-hours')
}

const readDays = (text: string): Result<readonly WorkingDay[], RowReason> => {
  const days = readWorkingDays(text)
  return days === null ? err('bad-working-days') : ok(days)
}

/** A clock time after the date, as spreadsheets add, is left out. */
const readDay = (text: string): Result<string, RowReason> => {
  const date = readDate(text.replace(/^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}$/, '$1'))
  return date === null || date < '1950-01-01' || date > '2099-12-31' ? err('bad-date') : ok(date)
}

const readMilestone = (text: string): Result<string | null, RowReason> => {
  const word = searchable(text)
  if (['nej', 'no', 'mangler', 'ikke endnu'].includes(word)) return ok(null)
  return ['ja', 'yes', 'x', 'ok', 'gennemført'].includes(word) ? err('date-needed') : readDay(text)
}

const roleWords: Readonly<Record<PersonRole, readonly string[]>> = {
  peer: ['peer', 'peers', 'peermedarbejder', 'peer-medarbejder', 'peer worker', 'peerstøtter', 'peerstøttemedarbejder'],
  coordinator: ['koordinator', 'peerkoordinator', 'coordinator'],
  facilitator: ['facilitator', 'mødeleder'],
  leader: [
    'leder',
    'afsnitsleder',
    'afdelingsleder',
    'teamleder',
    'funktionsleder',
    'ledende sygeplejerske',
    'leader',
    'manager',
  ],
  'development-nurse': ['udviklingssygeplejerske', 'development nurse'],
  'chief-nurse': ['chefsygeplejerske', 'chief nurse'],
  secretariat: ['sekretær', 'sekretariat', 'secretary', 'secretariat'],
  external: ['ekstern', 'gæst', 'external', 'guest'],
}
const roleByWord = new Map(
  personRole.options.flatMap((role) => roleWords[role].map((word) => [searchable(word), role] as const)),
)

const readRoles = (text: string): Result<readonly PersonRole[], RowReason> => {
  const found = text.split(/\s*(?:[,;/+&]|\bog\b)\s*/).map((word) => roleByWord.get(searchable(word)))
  const roles = found.filter((role): role is PersonRole => role !== undefined)
  return roles.length === found.length ? ok([...new Set(roles)]) : err('unknown-role')
}
