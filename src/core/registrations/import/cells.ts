/** Reads the cells of one row as a registration: what it says, what is at fault, and which of its needs could not be read as ticks. */
import { readDate } from '../../danish/dates.ts'
import { searchable } from '../../danish/sorting.ts'
import { fullName, splitName } from '../../people/names.ts'
import { namesWithheldMatter } from '../../people-import/fields.ts'
import { looksLikeCpr } from '../../privacy/cpr.ts'
import type { SessionId } from '../../records/ids.ts'
import { type ParticipantNeed, type ParticipantRole, participantNeed } from '../../records/registration.ts'
import type { Sector } from '../../records/unit.ts'
import { err, ok, type Result } from '../../result.ts'
import { addressIn, cprColumn } from '../../text/table-cells.ts'
import { roleCalled, sectorOfOrganisation } from '../role-and-sector.ts'
import { needCalled, type RegistrationField, type RegistrationMapping } from './columns.ts'
import { readWishes, type WishBook } from './wishes.ts'

export type RowReason =
  /** Something that may not be kept stands in the row; its words are never repeated. */
  | 'cpr-number'
  | 'withheld-matter'
  | 'name-missing'
  | 'text-too-long'
  | 'bad-email'
  | 'unknown-sector'
  | 'unknown-wish'
  | 'unclear-cancelled'
  | 'repeated-in-file'

export type RowProblem = {
  /** Index of the column; null where the row as a whole is at fault. */
  readonly column: number | null
  readonly reason: RowReason
  /** The cell's words, where they may be shown; for a repeated row the number of the first. */
  readonly value: string | null
}

/** What a row says; a field that is null or empty says nothing. */
export type RowFields = {
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly sector: Sector | null
  readonly role: ParticipantRole | null
  readonly email: string
  readonly registeredOn: string | null
  readonly isCancelled: boolean
  readonly wishes: readonly SessionId[]
  readonly needs: readonly ParticipantNeed[]
}

type ReadRow = {
  readonly fields: RowFields
  /** Columns whose needs are not on the list: they are counted, and never kept or shown. */
  readonly unread: readonly number[]
}

type RowWishes = { readonly book: WishBook; readonly answers: ReadonlyMap<string, SessionId | null> }

export const readRow = (
  row: readonly string[],
  mapping: RegistrationMapping,
  { book, answers }: RowWishes,
): Result<ReadRow, readonly RowProblem[]> => {
  const forbidden = cprColumn(row)
  if (forbidden >= 0) return err([{ column: forbidden, reason: 'cpr-number', value: null }])
  const problems: RowProblem[] = []
  const textOf = (column: number): string => (row[column] ?? '').replace(/[^\S\n]+/g, ' ').trim()
  const cell = <T>(field: RegistrationField, empty: T, read: (text: string) => Result<T, RowReason>): T => {
    const column = mapping.indexOf(field)
    const text = column < 0 ? '' : textOf(column).replaceAll('\n', ' ')
    if (text === '' || text === '-') return empty
    const value = read(text)
    if (value.ok) return value.value
    problems.push({ column, reason: value.error, value: unshown.has(value.error) ? null : text.slice(0, 100) })
    return empty
  }
  const whole = cell('name', '', readOwnText)
  const fields: RowFields = {
    name:
      whole === ''
        ? fullName({ givenName: cell('givenName', '', readOwnText), familyName: cell('familyName', '', readOwnText) })
        : fullName(splitName(whole)),
    title: cell('title', '', readOwnText),
    organisation: cell('organisation', '', readText),
    sector: cell('sector', null, readSector),
    role: cell('role', null, (text) => ok(roleCalled(text))),
    email: cell('email', '', readEmail),
    registeredOn: cell('registeredOn', null, (text) => ok(readDay(text))),
    isCancelled: [cell('status', false, readStatus), cell('cancelled', false, readCancelled)].includes(true),
    wishes: wishesIn(mapping, textOf, book, answers, problems),
    needs: [],
  }
  if (fields.name === '' && problems.length === 0)
    problems.push({ column: columnOfName(mapping), reason: 'name-missing', value: null })
  if (problems.length > 0) return err(problems)
  const { needs, unread } = needsIn(mapping, textOf)
  return ok({ fields: { ...fields, needs }, unread })
}

/** What the row calls the participant, for telling which row is meant. */
export const nameIn = (row: readonly string[], mapping: RegistrationMapping): string => {
  const text = (field: RegistrationField): string => row[mapping.indexOf(field)] ?? ''
  const name = text('name') || `${text('givenName')} ${text('familyName')}`
  return looksLikeCpr(name) || namesWithheldMatter(name) ? '' : name.replace(/\s+/g, ' ').trim().slice(0, 100)
}

const columnOfName = (mapping: RegistrationMapping): number | null => {
  const column = mapping.findIndex((field) => field === 'name' || field === 'givenName')
  return column < 0 ? null : column
}

const wishesIn = (
  mapping: RegistrationMapping,
  textOf: (column: number) => string,
  book: WishBook,
  answers: ReadonlyMap<string, SessionId | null>,
  problems: RowProblem[],
): readonly SessionId[] => {
  const wishes = new Set<SessionId>()
  for (const [column, field] of mapping.entries()) {
    if (field !== 'wishes' && !field?.startsWith('slot:')) continue
    const slotId = field === 'wishes' ? null : field.slice('slot:'.length)
    const { found, unknown } = readWishes(textOf(column), slotId, book, answers)
    for (const session of found) wishes.add(session)
    for (const words of unknown) problems.push({ column, reason: 'unknown-wish', value: words.slice(0, 200) })
  }
  return [...wishes]
}

const needsIn = (mapping: RegistrationMapping, textOf: (column: number) => string) => {
  const needs = new Set<ParticipantNeed>()
  const unread: number[] = []
  for (const [column, field] of mapping.entries()) {
    const text = textOf(column)
    const word = searchable(text)
    if (text === '' || no.has(word)) continue
    if (field === 'needs') {
      const found = text
        .split(/[;,\n/|+]|\bog\b/)
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map(needCalled)
      for (const need of found) if (need !== null) needs.add(need)
      if (found.includes(null)) unread.push(column)
    } else if (field?.startsWith('need:')) {
      const need = needOf(field)
      if (need !== null && (yes.has(word) || needCalled(text) === need)) needs.add(need)
      else unread.push(column)
    }
  }
  return { needs: [...needs], unread }
}

const needOf = (field: RegistrationField): ParticipantNeed | null =>
  participantNeed.options.find((need) => field === `need:${need}`) ?? null

/** Of whom the words in the cell may tell more than is kept. */
const unshown: ReadonlySet<RowReason> = new Set(['withheld-matter', 'unclear-cancelled'])

const yes = new Set(['x', 'ja', 'yes', 'true', 'sand', '1', 'v', '✓', '✔', 'valgt', 'j'])
const no = new Set(['nej', 'no', 'false', 'falsk', '0', '-', 'ingen', 'intet', 'n'])

const readText = (text: string): Result<string, RowReason> => (text.length <= 300 ? ok(text) : err('text-too-long'))

/** Of the participant: what a name or a title may not tell. */
const readOwnText = (text: string): Result<string, RowReason> =>
  namesWithheldMatter(text) ? err('withheld-matter') : readText(text)

const readEmail = (text: string): Result<string, RowReason> => {
  const address = addressIn(text)
  return address === null ? err('bad-email') : ok(address)
}

/** A clock time after the date, as forms add, is left out; what is no date says nothing, since the list keeps the order. */
const readDay = (text: string): string | null => {
  const date = readDate(text.replace(/[ T]+(kl\.?\s*)?\d{1,2}[.:]\d{2}([.:]\d{2})?(\s*[ap]m)?$/i, ''))
  return date === null || date < '2000-01-01' || date > '2099-12-31' ? null : date
}

/** "Afmeldt", also with the day for it. */
const saysCancelled = (text: string): boolean =>
  cancelledWords.has(searchable(text).replace(/[\s,:(]*(?:d\.|den)?\s*\d[\d .:/-]*\)?$/, ''))

/** A status that begins as a cancelled one and goes on is not taken for one who comes. */
const readStatus = (text: string): Result<boolean, RowReason> => {
  if (saysCancelled(text)) return ok(true)
  const word = searchable(text).replace(/^(?:har|er) /, '')
  const isUnclear = [...cancelledWords].some(
    (each) => word.startsWith(each) && !/^\p{L}/u.test(word.slice(each.length)),
  )
  return isUnclear ? err('unclear-cancelled') : ok(false)
}

/** People may have written why: what is neither a tick nor a day is not shown. */
const readCancelled = (text: string): Result<boolean, RowReason> => {
  const word = searchable(text)
  if (no.has(word)) return ok(false)
  return yes.has(word) || saysCancelled(text) || readDay(text) !== null ? ok(true) : err('unclear-cancelled')
}

const cancelledWords = new Set([
  ...['afmeldt', 'afmelding', 'afmeld', 'frameldt', 'framelding', 'frameld', 'afbud', 'meldt afbud', 'annulleret'],
  ...['kommer ikke', 'deltager ikke', 'cancelled', 'canceled', 'cancel'],
])

const readSector = (text: string): Result<Sector | null, RowReason> => {
  const word = searchable(text)
  const sector = sectorWords.find(([start]) => word.startsWith(start))?.[1] ?? sectorOfOrganisation(text)
  return sector === null ? err('unknown-sector') : ok(sector)
}

const sectorWords: readonly (readonly [string, Sector])[] = [
  ['region', 'region'],
  ['kommun', 'municipality'],
  ['almen praksis', 'general-practice'],
  ['praksis', 'general-practice'],
  ['and', 'other'],
  ['forening', 'other'],
  ['civilsamfund', 'other'],
  ['frivillig', 'other'],
  ['privat', 'other'],
]
