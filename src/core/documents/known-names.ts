/**
 * Where somebody whom the archive knows is named in a text, however the name is written: in small letters, with letters of another
 * alphabet or marks on them, and at the beginning of a longer word. Stricter than the check of a text
 * (core/privacy), which weighs what a word may be: here a name is a name. Only a word in small letters that is an everyday word as
 * well ("liv", "holm") needs another part of the same name beside it.
 */
import { inLatinLetters } from '../privacy/look-alikes.ts'
import { readable } from '../privacy/readable.ts'
import type { Span } from '../privacy/spans.ts'
import { compoundTails, ordinaryCompounds } from '../privacy/vocabulary/compound-tails.ts'
import { givenNames, givenNamesAndWords } from '../privacy/vocabulary/given-names.ts'
import { surnames, surnamesAndWords } from '../privacy/vocabulary/surnames.ts'

export type Nameable = { readonly id: string; readonly name: string; readonly phone: string }

type NamePlace = Span & {
  readonly ids: readonly string[]
  readonly genitive: boolean
  /** The beginning of a longer word, which goes on behind it: "Maja" in "Majagruppen". */
  readonly begins: boolean
}

type NameFinder = {
  /** Sorted and not overlapping. `whole` finds names of which at least two parts stand together. */
  readonly names: (text: string, whole?: 'whole') => readonly NamePlace[]
  readonly phones: (text: string) => readonly Span[]
}

export const nameFinder = (people: readonly Nameable[]): NameFinder => {
  const parts = partsOf(people)
  const phones = new Set(people.map(({ phone }) => lastDigits(phone)).filter((digits) => digits.length === 8))
  return {
    names: (written, whole) => {
      const { text: read, placed } = readable(written)
      const text = inLatinLetters(read)
      return runsIn(text, parts)
        .flatMap((run) => nameIn(run, text, whole === 'whole') ?? [])
        .map(placed)
    },
    phones: (written) => {
      const { text, placed } = readable(written)
      return [...text.matchAll(/\d(?:[ ().\-/]{0,3}\d){7,}/g)]
        .flatMap((match) => numbersIn(text, { start: match.index, end: match.index + match[0].length }, phones))
        .map(placed)
    },
  }
}

type Parts = ReadonlyMap<string, ReadonlySet<string>>

/** Every part of every name by how it may be written in small letters, and those who are called so. */
const partsOf = (people: readonly Nameable[]): Parts => {
  const parts = new Map<string, Set<string>>()
  for (const { id, name } of people) {
    const words = lettersOf(inLatinLetters(readable(name).text))
    for (const form of [...words, ...words.slice(1).map((word) => `${words[0]}${word}`)].flatMap(spellings))
      if (form.length > 1 && !joining.has(form)) parts.set(form, (parts.get(form) ?? new Set()).add(id))
  }
  return parts
}

const lettersOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

/** With its letters, and as they are written where there are no others: "Søren", "soeren"; "José", "jose". */
const spellings = (word: string): readonly string[] => [...new Set([word, folded(word), plain(word)])]
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')
const folded = (word: string): string => plain(word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'))

const joining = new Set(['af', 'al', 'da', 'de', 'del', 'den', 'der', 'di', 'du', 'el', 'la', 'van', 'von', 'zu'])

/** A word that is part of a name; `weak` where it may be an everyday word. */
type Part = Span & {
  readonly ids: ReadonlySet<string>
  readonly weak: boolean
  readonly genitive: boolean
  readonly begins: boolean
}

/** Words of names that stand beside one another: one name, or several people's. */
const runsIn = (text: string, parts: Parts): readonly (readonly Part[])[] => {
  const runs: Part[][] = []
  for (const part of tokensOf(text).flatMap((token) => partAt(text, token, parts))) {
    const last = runs.at(-1)?.at(-1)
    const beside =
      last !== undefined && !part.begins && isJoined(text.slice(last.end, part.start)) && shared(last, part).length > 0
    if (beside) runs.at(-1)?.push(part)
    else runs.push([part])
  }
  return runs
}

const tokensOf = (text: string): readonly Span[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

/** The word as it stands, else what it begins with ("Majagruppen") or is put together from ("MajaHolm"). */
const partAt = (text: string, { start, end }: Span, parts: Parts): readonly Part[] => {
  const whole = asPart(text, { start, end }, parts)
  if (whole !== null) return [whole]
  const beginning = asBeginning(text, { start, end }, parts)
  if (beginning !== null) return [beginning]
  const pieces = [...text.slice(start, end).matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu)]
  if (pieces.length < 2) return []
  return pieces.flatMap((piece) => {
    const at = start + piece.index
    return asPart(text, { start: at, end: at + piece[0].length }, parts) ?? []
  })
}

/** An everyday word is none: "skovtur" and "livsplan" are about nobody. */
const asBeginning = (text: string, { start, end }: Span, parts: Parts): Part | null => {
  if (end - start < shortestName + shortestTail) return null
  const letters = lettersAt(text, { start, end })
  const word = letters.map(({ letter }) => letter).join('')
  if (ordinaryCompounds.some((each) => word.startsWith(each))) return null
  for (let at = letters.length - shortestTail; at >= shortestName; at--) {
    const form = word.slice(0, at)
    const ids = parts.get(form)
    const between = ids === undefined || isAlsoWord(form) ? null : goesOn.exec(word.slice(at))
    const last = letters[at + (between?.[0].length ?? 0) - 1]
    if (ids !== undefined && between !== null && last !== undefined)
      return { start, end: last.end, ids, weak: false, genitive: false, begins: true }
  }
  return null
}

const shortestName = 4
const shortestTail = 3

/** The letters of a word as Danish has them, one for one, and where each ends with the marks that stand on it. */
const lettersAt = (
  text: string,
  { start, end }: Span,
): readonly { readonly letter: string; readonly end: number }[] => {
  const letters: { letter: string; end: number }[] = []
  let at = start
  for (const written of text.slice(start, end)) {
    at += written.length
    const letter = /[\p{ASCII}æøåÆØÅ]/u.test(written) ? written.toLowerCase() : plain(written.toLowerCase()).slice(0, 1)
    const last = letters.at(-1)
    if (letter !== '') letters.push({ letter, end: at })
    else if (last !== undefined) last.end = at
  }
  return letters
}

/** With the s that may join the two: "Majasgruppen". */
const tails = compoundTails.join('|')
const goesOn = new RegExp(`^(?=${tails})|^s(?=${tails})`, 'u')

const asPart = (text: string, { start, end }: Span, parts: Parts): Part | null => {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  const ending = /^['’´`]s?(?!\p{L})/u.exec(text.slice(end, end + 3))?.[0] ?? ''
  // Marks that no Danish letter has may stand on any letter, also on the ending.
  const read = /[^\p{ASCII}æøå]/u.test(lower) ? [lower, plain(lower)] : [lower]
  const bare = read.flatMap((each) => (each.length > 2 && each.endsWith('s') ? [each.slice(0, -1)] : []))
  for (const form of [...read, ...bare]) {
    const ids = idsOf(form, parts)
    if (ids.size > 0)
      return {
        start,
        end: end + ending.length,
        ids,
        weak: word === lower && isEveryday(form),
        genitive: ending !== '' || bare.includes(form),
        begins: false,
      }
  }
  return null
}

const idsOf = (form: string, parts: Parts): ReadonlySet<string> =>
  new Set(spellings(form).flatMap((each) => [...(parts.get(each) ?? [])]))

const isAlsoWord = (word: string): boolean => givenNamesAndWords.has(word) || surnamesAndWords.has(word)
const isEveryday = (word: string): boolean => isAlsoWord(word) && !givenNames.has(word) && !surnames.has(word)

/** Spaces, a hyphen or a comma ("Holm, Maja"), a letter of a middle name, or what joins the parts of a surname. */
const isJoined = (gap: string): boolean =>
  /^(?:\s{1,2}|,\s?|[._-])?$/.test(gap) ||
  /^\s(?:(?:af|al|da|de|del|den|der|di|du|el|la|van|von|zu|\p{Lu}\.?)\s){1,2}$/u.test(gap)

const shared = (a: Part, b: Part): readonly string[] => [...a.ids].filter((id) => b.ids.has(id))

const nameIn = (run: readonly Part[], text: string, whole: boolean): NamePlace | null => {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return null
  if (run.length === 1 && (whole || first.weak)) return null
  // "A. Holm": the letter of a first name goes with it.
  const before = /(?<!\p{L})\p{Lu}\.\s?$/u.exec(text.slice(Math.max(0, first.start - 4), first.start))?.[0] ?? ''
  const common = run.reduce<readonly string[]>((ids, part) => ids.filter((id) => part.ids.has(id)), [...first.ids])
  return {
    start: first.start - before.length,
    end: last.end,
    ids: common.length > 0 ? common : [...first.ids],
    genitive: last.genitive,
    begins: last.begins,
  }
}

/** Digits in a row may be more than one number ("22810366/33445566"), or a number and a time. */
const numbersIn = (text: string, { start, end }: Span, phones: ReadonlySet<string>): readonly Span[] => {
  const places = [...text.slice(start, end).matchAll(/\d/g)].map(({ index }) => start + index)
  const found: Span[] = []
  for (let at = 0; at + 8 <= places.length; at++) {
    const eight = places.slice(at, at + 8)
    const [first = start, last = end] = [eight[0], eight.at(-1)]
    if (!phones.has(eight.map((place) => text[place]).join(''))) continue
    found.push({ start: first - countryBefore(text, first), end: last + 1 })
    at += 7
  }
  return found
}

/** How long "+45 " or "45 " before a number is. */
const countryBefore = (text: string, start: number): number =>
  /(?:\+|(?<!\d)00)[\d ().-]{1,6}$|(?<!\d)45[ -]?$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0

const lastDigits = (phone: string): string => phone.replace(/\D/g, '').slice(-8)
