/**
 * Finds what could tell who a text is about: runs the rules, lets the longest and surest of what overlaps stand, and proposes
 * what could be written instead. It helps a reader and proves nothing.
 */
import { type Dictionary, dictionaryOf } from './dictionary.ts'
import type { PersonalDataFinding } from './finding.ts'
import type { KnownThings, NameBook, PrivacyKnowledge } from './knowledge.ts'
import { knownIndex } from './known-index.ts'
import { readable } from './readable.ts'
import { addressCandidates, townCandidates } from './rules/addresses.ts'
import { emailCandidates, webCandidates } from './rules/contact.ts'
import { dateCandidates } from './rules/dates.ts'
import { echoCandidates } from './rules/echoes.ts'
import { initialsCandidates } from './rules/initials.ts'
import { nameCandidates } from './rules/names.ts'
import { ageCandidates, cprCandidates, journalCandidates, plateCandidates } from './rules/numbers.ts'
import { phoneCandidates } from './rules/phones.ts'
import type { Reading } from './rules/reading.ts'
import { workplaceCandidates } from './rules/workplaces.ts'
import { withoutOverlaps } from './spans.ts'
import { withSuggestions } from './suggestions.ts'
import { wordsOf } from './words.ts'

export type { PrivacyKnowledge } from './knowledge.ts'

/** Sorted and not overlapping. */
export const findPersonalData = (written: string, knowledge: PrivacyKnowledge): readonly PersonalDataFinding[] => {
  const { text, placed } = readable(written)
  const worded = wordsOf(text)
  const digits = withDigits(text)
  const reading = { worded, ...prepared(knowledge) }
  const names = [...nameCandidates(reading), ...initialsCandidates(reading)]
  const found = withoutOverlaps(text, [
    ...cprCandidates(digits),
    ...phoneCandidates(text, digits, knowledge.known.phones),
    ...emailCandidates(text),
    ...webCandidates(text),
    ...plateCandidates(text),
    ...journalCandidates(text),
    ...ageCandidates(text),
    ...dateCandidates(text, digits),
    ...addressCandidates(reading),
    ...townCandidates(reading),
    ...workplaceCandidates(reading),
    ...names,
    ...echoCandidates(reading, names),
  ])
  return withSuggestions(text, found).map(placed)
}

type Prepared = Omit<Reading, 'worded'>

/** The same knowledge is asked about text after text: what was looked up once is remembered as long as it is. */
const prepared = ({ names: book, known }: PrivacyKnowledge): Prepared => {
  const ofBook = remembered.get(book) ?? { dictionary: dictionaryOf(book.words), readings: new WeakMap() }
  remembered.set(book, ofBook)
  const made = ofBook.readings.get(known)
  if (made !== undefined && made.kinds.size < 50_000) return made
  const fresh: Prepared = { book, dictionary: ofBook.dictionary, index: knownIndex(known), kinds: new Map() }
  ofBook.readings.set(known, fresh)
  return fresh
}
const remembered = new WeakMap<
  NameBook,
  { readonly dictionary: Dictionary; readonly readings: WeakMap<KnownThings, Prepared> }
>()

/** Slips of the keyboard in numbers: "O1" and "2l" are read as digits. Places stay where they are. */
const withDigits = (text: string): string =>
  text.replace(/(?<![\p{L}\d])[OoIl\d]{1,12}(?![\p{L}\d])/gu, (word) =>
    /\d/.test(word) ? word.replace(/[Oo]/g, '0').replace(/[Il]/g, '1') : word,
  )
