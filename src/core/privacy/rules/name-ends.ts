/** Where a name begins and ends: titles, initials, particles, several words, and a genitive. */
import { particles, personVerbs, roles } from '../vocabulary/around-names.ts'
import type { Word } from '../words.ts'
import { previous, titles } from './around-a-name.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'

/** "Fru Holm", "Dr. Rasmussen": the title goes with the name. */
export const startWithTitle = (reading: Reading, at: number): number => {
  const [before, gap] = previous(reading, at)
  const start = reading.worded.words[at]?.start ?? 0
  if (before === undefined || !/^\.?[ \u00a0]$/.test(gap)) return start
  if (titles.test(before.lower)) return before.start
  return particles.has(before.lower) && titles.test(previous(reading, at - 1)[0]?.lower ?? '')
    ? (previous(reading, at - 1)[0]?.start ?? start)
    : start
}

/** "Fru von Essen", "Hr. Holmen". */
export const isTitled = (reading: Reading, at: number): boolean =>
  startWithTitle(reading, at) < (reading.worded.words[at]?.start ?? 0)

export const endOfName = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let last = at
  for (let steps = 0; steps < 6; steps++) {
    const [word, next, second] = [words[last], words[last + 1], words[last + 2]]
    if (word === undefined || next === undefined || endsWithGenitive(word)) break
    const kind = kindOf(reading, next)
    if (
      /^\.? ?$|^ $/.test(word.gap) &&
      word.text.length === 1 &&
      next.capital &&
      !['ordinary', 'not-a-person'].includes(kind.type)
    )
      last += 1
    else if (last === at && /^(?:chr|joh|th|fr|kr|hs)$/.test(word.lower) && /^\. ?$/.test(word.gap) && next.capital)
      last += 1
    else if (!isJoined(word.gap)) break
    else if (
      particles.has(next.lower) &&
      !next.capital &&
      second?.capital === true &&
      isJoined(next.gap) &&
      !kindIsThing(reading, second)
    )
      last += 2
    else if (/^(?:al|el|ul|ben)-\p{Lu}/u.test(next.text)) last += 1
    else if (!next.capital || (next.opens && !/\n/.test(word.gap))) {
      if (!next.capital && kind.type === 'surname' && !reading.dictionary.isOrdinary(next.lower)) last += 1
      else break
    } else if (next.text.length === 1 && /^\.?(?:\s|$)/.test(next.gap)) {
      last += 1
      if (!(second?.capital === true && /^\.? $/.test(next.gap))) break
    } else if (
      kindIsThing(reading, next) ||
      (/^\p{Lu}{2,}$/u.test(next.text) && !/^\p{Lu}{3,}$/u.test(words[at]?.text ?? '')) ||
      (next.opens &&
        !isListed.has(kind.type) &&
        !(kind.type === 'unknown' && reading.dictionary.known && kindOf(reading, word).type === 'given'))
    )
      break
    else last += 1
  }
  return last
}

export const endOfLowerName = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let last = at
  while (last < at + 3) {
    const [word, next] = [words[last], words[last + 1]]
    if (word === undefined || next === undefined || !isJoined(word.gap)) break
    const { type, known } = kindOf(reading, next)
    if (
      !isLowerSurname(reading, word, next) &&
      !(hasName(reading, at) && ['given-word', 'surname-word', 'unknown'].includes(type) && !next.capital) &&
      type !== 'surname' &&
      !(type === 'given' && !reading.dictionary.isStem(next.lower)) &&
      !(known && !kindOf(reading, next).isWord)
    )
      break
    last += 1
  }
  return last
}

/** "layla bak", "tanja bech": after a name that is nothing else, unless the word goes on with the sentence. */
const isLowerSurname = (reading: Reading, word: Word, next: Word): boolean => {
  const { type, isWord } = kindOf(reading, next)
  return (
    !next.capital &&
    kindOf(reading, word).type === 'given' &&
    !reading.dictionary.isStem(word.lower) &&
    ((type === 'surname-word' && !goesOn.test(next.lower)) || (type === 'name' && !isWord))
  )
}
const goesOn = /^(?:helt|have|lille|lange|stor|hart|rank|jul|påske|sommer|vinter|skriver|ask|bonde|præst|hvid)$/

const isListed = new Set(['surname', 'surname-word', 'given', 'given-word'])

const kindIsThing = (reading: Reading, word: Word): boolean =>
  kindOf(reading, word).type === 'not-a-person' || roles.has(word.lower) || personVerbs.has(word.lower)

/** "hun hedder nguyen thi lan": what follows is the name, as far as it goes. */
const hasName = (reading: Reading, at: number): boolean =>
  /^(?:hedder|hed|hedde|døbt)$/.test(previous(reading, at)[0]?.lower ?? '')

const endsWithGenitive = (word: Word): boolean => /['’´]s$/.test(word.text) || /^['’´](?!\p{L})/u.test(word.gap)
