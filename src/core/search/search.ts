/**
 * The search over everything that has a name: an index of words, and what fits a question best. It compares words and days and
 * does not know what an entry stands for.
 */
import { daysBetween } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import { type Fit, fitOf, wordsOf } from './words.ts'

const searchKinds = [
  'command',
  'page',
  'part',
  'person',
  'forum',
  'meeting',
  'day',
  'item',
  'decision',
  'action',
  'learning',
  'session',
  'registration',
] as const
export type SearchKind = (typeof searchKinds)[number]

export type Searchable = {
  readonly kind: SearchKind
  /** Of the record or the command; one of its kind. */
  readonly id: string
  /** What it is called: found here counts most. */
  readonly title: string
  /** What else it may be found by. */
  readonly text: string
  /** The day it belongs to: of equals the nearest comes first. Without one it is of today. */
  readonly on: string | null
}

export type SearchIndex<E extends Searchable> = {
  readonly entries: readonly E[]
  /** Days since `dayZero`, in the order of the entries. */
  readonly days: readonly (number | null)[]
  /** By word: entry by entry the number of it times four, with the flags of where the word stands. */
  readonly words: ReadonlyMap<string, readonly number[]>
}

const inTitle = 1
const beginsTitle = 2
const dayZero = '1970-01-01'

export const searchIndexOf = <E extends Searchable>(entries: readonly E[]): SearchIndex<E> => {
  const words = new Map<string, number[]>()
  const add = (word: string, at: number, flags: number) => {
    const places = words.get(word)
    if (places === undefined) words.set(word, [at * 4 + flags])
    /* The title comes first, so that what stands there already says more. */ else if (
      (places[places.length - 1] ?? 0) >> 2 !==
      at
    )
      places.push(at * 4 + flags)
  }
  entries.forEach(({ title, text }, at) => {
    wordsOf(title).forEach((word, index) => {
      add(word, at, index === 0 ? inTitle | beginsTitle : inTitle)
    })
    for (const word of wordsOf(text)) add(word, at, 0)
  })
  return { entries, days: entries.map(({ on }) => (on === null ? null : daysBetween(dayZero, on))), words }
}

export type SearchGroup<E extends Searchable> = {
  readonly kind: SearchKind
  /** How many fit. */
  readonly total: number
  /** The best of them. */
  readonly hits: readonly E[]
}

type SearchWish = {
  readonly today: string
  /** At most so many of a kind. */
  readonly perKind: number
}

type Hit<E> = { readonly entry: E; readonly score: number; readonly away: number }

/** What every word of the question is found in, by kind; the kind with the best find first. An empty question finds nothing. */
export const search = <E extends Searchable>(
  indexes: readonly SearchIndex<E>[],
  question: string,
  { today, perKind }: SearchWish,
): readonly SearchGroup<E>[] => {
  const asked = [...new Set(wordsOf(question))].slice(0, mostWords)
  const now = daysBetween(dayZero, today)
  const hits = asked.length === 0 ? [] : indexes.flatMap((index) => hitsIn(index, asked, now))
  return [...Map.groupBy(hits, ({ entry }) => entry.kind)]
    .map(([kind, found]) => ({ kind, sorted: found.toSorted(better) }))
    .toSorted((a, b) => (b.sorted[0]?.score ?? 0) - (a.sorted[0]?.score ?? 0) || placeOf(a.kind) - placeOf(b.kind))
    .map(({ kind, sorted }) => ({
      kind,
      total: sorted.length,
      hits: sorted.slice(0, perKind).map(({ entry }) => entry),
    }))
}

/** A pasted page is no question. */
const mostWords = 12

const placeOf = (kind: SearchKind): number => searchKinds.indexOf(kind)

const hitsIn = <E extends Searchable>(
  { entries, days, words }: SearchIndex<E>,
  asked: readonly string[],
  now: number,
): readonly Hit<E>[] => {
  const scores = new Int32Array(entries.length)
  const count = new Uint8Array(entries.length)
  asked.forEach((each, round) => {
    const best = new Int32Array(entries.length)
    for (const [word, places] of words) {
      const fit = fitOf(each, word)
      if (fit === null) continue
      for (const place of places) {
        const at = place >> 2
        const points = pointsOf(fit, place, days[at] === null)
        if (points > (best[at] ?? 0)) best[at] = points
      }
    }
    for (let at = 0; at < best.length; at++)
      if (best[at] !== 0 && count[at] === round) {
        count[at] = round + 1
        scores[at] = (scores[at] ?? 0) + (best[at] ?? 0)
      }
  })
  return entries.flatMap((entry, at): readonly Hit<E>[] => {
    if (count[at] !== asked.length) return []
    const day = days[at] ?? null
    return [{ entry, score: (scores[at] ?? 0) + ofKind[entry.kind], away: day === null ? 0 : Math.abs(day - now) }]
  })
}

/** Of what has a day, the nearest is meant rather than what begins with the word. */
const pointsOf = (fit: Fit, place: number, isTimeless: boolean): number =>
  (place & inTitle) === 0
    ? textPoints[fit]
    : titlePoints[fit] + (isTimeless && (place & beginsTitle) !== 0 ? firstPoints : 0)

const firstPoints = 10

const titlePoints: Readonly<Record<Fit, number>> = { whole: 60, start: 40, inside: 15 }
const textPoints: Readonly<Record<Fit, number>> = { whole: 20, start: 12, inside: 4 }

/** Of equals: where one goes often comes before what was once written. */
const ofKind: Readonly<Record<SearchKind, number>> = {
  command: 3,
  page: 9,
  part: 1,
  person: 8,
  forum: 8,
  meeting: 6,
  day: 6,
  item: 2,
  decision: 2,
  action: 2,
  learning: 2,
  session: 2,
  registration: 1,
}

const better = (a: Hit<Searchable>, b: Hit<Searchable>): number =>
  b.score - a.score || a.away - b.away || ascending(a.entry.title, b.entry.title) || ascending(a.entry.id, b.entry.id)
