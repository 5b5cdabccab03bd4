/** What a word may be by its spelling alone, genitives taken off. */
import { personVerbs } from '../vocabulary/around-names.ts'
import { givenNames, givenNamesAndWords } from '../vocabulary/given-names.ts'
import { notPeople } from '../vocabulary/not-people.ts'
import { surnames, surnamesAndWords } from '../vocabulary/surnames.ts'
import type { Word } from '../words.ts'
import type { Reading } from './reading.ts'

export type Kind = {
  readonly type:
    | 'given'
    | 'given-word'
    | 'surname'
    | 'surname-word'
    /** A proper name of the dictionary: most are people's, some are brands and plants. */
    | 'name'
    | 'place'
    | 'ordinary'
    | 'not-a-person'
    | 'unknown'
  /** The word without genitive, in lower case. */
  readonly base: string
  /** Somebody of the archive is called so. */
  readonly known: boolean
  /** An ordinary word as well. */
  readonly isWord: boolean
  /** Speaks weakly for a person. */
  readonly weak: boolean
}

export const kindOf = (reading: Reading, word: Word): Kind => {
  const before = reading.kinds.get(word.text)
  if (before !== undefined) return before
  const kind = judge(reading, word)
  reading.kinds.set(word.text, kind)
  return kind
}

/** Whether the word is a genitive; what nobody knows is one where a thing follows that somebody has. */
export const isGenitive = (reading: Reading, word: Word, at: number): boolean => {
  const { base, type } = kindOf(reading, word)
  if (base === word.lower) return false
  const next = reading.worded.words[at + 1]
  return type !== 'unknown' || (next !== undefined && word.gap === ' ' && !next.capital && !personVerbs.has(next.lower))
}

const judge = (reading: Reading, { text, lower }: Word): Kind => {
  const bases = basesOf(lower)
  const known = bases.find((base) => reading.index.parts.has(base))
  const isWord = (base: string): boolean =>
    givenNamesAndWords.has(base) ||
    surnamesAndWords.has(base) ||
    (!givenNames.has(base) && !surnames.has(base) && reading.dictionary.isOrdinary(base))
  if (known !== undefined)
    return {
      type: typeOf(reading, known, text) ?? 'given',
      base: known,
      known: true,
      isWord: isWord(known),
      weak: false,
    }
  // Our own lists first: the dictionary knows a "Bos", but "Bos mor" is the mother of Bo.
  for (const base of [...bases.filter((each) => listedAs(each) !== null), ...bases]) {
    const type = typeOf(reading, base, text)
    if (type !== null) return { type, base, known: false, isWord: isWord(base), weak: type === 'name' }
  }
  const ordinary = reading.dictionary.isOrdinary(lower)
  return {
    type: ordinary ? 'ordinary' : 'unknown',
    base: bases.at(-1) ?? lower,
    known: false,
    isWord: ordinary,
    weak: false,
  }
}

const typeOf = (reading: Reading, base: string, text: string): Kind['type'] | null => {
  const listed = listedAs(base)
  if (listed !== null) return listed
  const { names, places } = reading.book
  if (base.includes('-')) {
    const parts = base.split('-').map((part) => typeOf(reading, part, text))
    if (parts[0] === 'given' || parts[0] === 'given-word')
      return parts.every((part) => part !== null && part !== 'not-a-person') ? 'given' : 'name'
    if (parts.some((part) => part === 'not-a-person')) return 'not-a-person'
    // "Friis-Madsen", "Al-Hashimi".
    if (/^(?:al|el|ben|abu)-./.test(base) || parts.every((part) => part === 'surname' || part === 'surname-word'))
      return 'surname'
  }
  if (places.has(base)) return 'place'
  if (/^[\p{Lu}\d]+$/u.test(text) && text.length > 1) return null
  if (names.has(base))
    return reading.dictionary.isOrdinary(base) ? (reading.dictionary.isStem(base) ? 'ordinary' : 'name') : 'name'
  return null
}

const listedAs = (base: string): Kind['type'] | null => {
  if (notPeople.has(base)) return 'not-a-person'
  if (givenNames.has(base)) return 'given'
  if (givenNamesAndWords.has(base)) return 'given-word'
  if (surnames.has(base)) return 'surname'
  return surnamesAndWords.has(base) ? 'surname-word' : null
}

/** The word itself, then without what a genitive adds: "Mettes", "Mette's", "Jens'", "Max's". */
const basesOf = (lower: string): readonly string[] => {
  const bare = lower.replace(/['’´`]s?$/, '')
  return bare !== lower ? [bare, lower] : /s$/.test(lower) && lower.length > 2 ? [lower, lower.slice(0, -1)] : [lower]
}
