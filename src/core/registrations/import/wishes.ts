/**
 * Which sessions a cell wishes for: by title, as forms spell it, or by number. What fits no session, or several, is handed back as it
 * stands, so that a person can say what was meant.
 */
import { searchable } from '../../danish/sorting.ts'
import { byOwnOrder, type Day, type SessionEntry } from '../../programme/day.ts'
import type { SessionId } from '../../records/ids.ts'
import { choices, roundsOf } from '../standing.ts'

/** Numbers count within a slot's own column among its sessions, elsewhere among all of them in the order of the list. */
export type WishBook = {
  readonly all: readonly SessionEntry[]
  readonly inSlot: ReadonlyMap<string, readonly SessionEntry[]>
}

type ReadWishes = { readonly found: readonly SessionId[]; readonly unknown: readonly string[] }

export const wishBook = (day: Day): WishBook => ({
  all: choices(day).toSorted(byOwnOrder),
  inSlot: new Map(roundsOf(day).flatMap(({ slot, sessions }) => (slot === null ? [] : [[slot.id, sessions] as const]))),
})

/** `answers` are what a person has said of words that were not understood: a session, or null for none. */
export const readWishes = (
  cell: string,
  slotId: string | null,
  book: WishBook,
  answers: ReadonlyMap<string, SessionId | null>,
): ReadWishes => {
  const within = slotId === null ? book.all : (book.inSlot.get(slotId) ?? book.all)
  const one = (words: string): SessionId | null | undefined => {
    const answer = answers.get(wishKey(words))
    return answer === undefined ? (called(words, within) ?? called(words, book.all)) : answer
  }
  const found: SessionId[] = []
  const unknown: string[] = []
  const take = (words: string): void => {
    const session = one(words)
    if (session === undefined) unknown.push(words)
    else if (session !== null && !found.includes(session)) found.push(session)
  }
  for (const words of wordsIn(cell, one)) take(words)
  return { found, unknown }
}

/** By what an answer is remembered: the same words in any spelling that reads the same. */
export const wishKey = (words: string): string => folded(words) || searchable(words)

/** What stands between semicolons or on lines of its own; where that is no title, between those of its commas that end one. */
const wordsIn = (cell: string, one: (words: string) => SessionId | null | undefined): readonly string[] =>
  pieces(cell, /[;|\n]/).flatMap((part) =>
    one(part) === undefined ? (titlesBetween(pieces(part, /,/), one) ?? [part]) : [part],
  )

/** Titles may have commas of their own: as much as makes a title is one. Null where something is left over. */
const titlesBetween = (
  parts: readonly string[],
  one: (words: string) => SessionId | null | undefined,
): readonly string[] | null => {
  if (parts.length > mostParts) return null
  /* From each part on, the last first: a list is read in one go, however many ways there are to part it. */
  const from: (readonly string[] | null)[] = [[]]
  for (let start = parts.length - 1; start >= 0; start--) {
    const titled = parts.slice(start).map((_, index, rest) => rest.slice(0, rest.length - index))
    const found = titled.find((each) => from[each.length - 1] != null && one(each.join(', ')) !== undefined)
    const after = found === undefined ? null : (from[found.length - 1] ?? null)
    from.unshift(found === undefined || after === null ? null : [found.join(', '), ...after])
  }
  return from[0] ?? null
}

/** More commas than any list of wishes has. */
const mostParts = 60

const pieces = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !nothing.has(searchable(each)))

const nothing = new Set(['-', '–', 'ingen', 'intet', 'ved ikke', 'none', 'ingen ønsker'])

/** The one session that the words mean; undefined where there is none, or more than one. */
const called = (words: string, sessions: readonly SessionEntry[]): SessionId | undefined => {
  const wanted = folded(words)
  const number = /^(?:nr\.?\s*)?(\d{1,3})\.?$/i.exec(words.trim())?.[1]
  if (number !== undefined) return sessions[Number(number) - 1]?.id
  if (wanted === '') return undefined
  const titled = sessions
    .map(({ id, value }) => ({ id, title: folded(value.title) }))
    .filter(({ title }) => title !== '')
  const same = titled.filter(({ title }) => title === wanted)
  if (same.length > 0) return same.length === 1 ? same[0]?.id : undefined
  const begun = titled.filter(
    ({ title }) => isBeginning(title, wanted) || (wanted.length >= 8 && title.startsWith(wanted)),
  )
  const longest = Math.max(0, ...begun.filter(({ title }) => wanted.startsWith(title)).map(({ title }) => title.length))
  const best = begun.filter(({ title }) => (longest > 0 ? title.length === longest && wanted.startsWith(title) : true))
  return best.length === 1 ? best[0]?.id : undefined
}

/** "Peerdrift i hverdagen (kl. 10.15, Store sal)" begins with the title. A comma after it may begin another title. */
const isBeginning = (title: string, words: string): boolean =>
  words.startsWith(title) && /^\s*(?:[(:–/-]|$)/u.test(words.slice(title.length))

/** Without the number and the kind before a title, and without quotation marks and full stops. */
const folded = (text: string): string =>
  searchable(text)
    .replace(/^(?:(?:workshop|oplæg|paneldebat|session|punkt|programpunkt|nr\.?)\s*)?[a-z]?\d{1,3}\s*[.):–-]\s*/u, '')
    .replace(/^(?:workshop|oplæg|paneldebat)\s*:\s*/u, '')
    .replaceAll(/["'”“»«’]/g, '')
    .replace(/[\s.]+$/, '')
    .trim()
