/** Houses and schools by their own names alone: "på Lindegården", "Toftehuset har lukket". */
import type { Candidate } from '../spans.ts'
import { roles } from '../vocabulary/around-names.ts'
import { unitWords } from '../vocabulary/places.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'
import { workplace } from './workplace.ts'

/** "på Lindegården", "i Solsikkehuset", "på Kirkeskovskolen": a house or school by its own name. */
export const namedHouseAt = (reading: Reading, at: number): Candidate | null => {
  const { words } = reading.worded
  const [word, before] = [words[at], words[at - 1]]
  if (
    word === undefined ||
    before === undefined ||
    !word.capital ||
    word.opens ||
    !isJoined(before.gap) ||
    !/^\p{Lu}\p{Ll}{2,}(?:-?\p{Lu}?\p{Ll}+)*$/u.test(word.text)
  )
    return null
  const { type, known } = kindOf(reading, word)
  if (
    known ||
    type === 'not-a-person' ||
    type === 'given' ||
    type === 'given-word' ||
    roles.has(word.lower) ||
    unitWords.has(word.lower)
  )
    return null
  const placed = /^(?:på|i|hos|ved|fra|til|for|foran|bag|forbi|omkring|udenfor|uden)$/.test(before.lower)
  if (type === 'place' || opensSentences.has(word.lower)) return null
  if (houseEnding.test(word.lower) && !reading.dictionary.isStem(word.lower.replace(/(?:et|en)$/, '')))
    return workplace(word.start, word.end, placed ? 'high' : 'medium')
  if (
    homeEnding.test(word.lower) &&
    /^(?:på|i|foran|ved|bag|forbi|omkring|udenfor|for|til|fra|hos)$/.test(before.lower) &&
    (type === 'ordinary' || !/^(?:til|fra|hos|for)$/.test(before.lower))
  )
    return workplace(word.start, word.end, 'medium')
  if (
    /^(?:fra|til|hos)$/.test(before.lower) &&
    type === 'ordinary' &&
    /(?:en|et|erne)$/.test(word.lower) &&
    !reading.dictionary.isStem(word.lower)
  )
    return workplace(word.start, word.end, 'medium')
  if (before.lower !== 'på' && before.lower !== 'i') return null
  if (before.lower === 'i' && type === 'ordinary') return workplace(word.start, word.end, 'low')
  const called = before.lower === 'på' && !/(?:en|et|ne|sk|ing)$/.test(word.lower)
  return type === 'ordinary' && reading.dictionary.isStem(word.lower) && !called
    ? workplace(word.start, word.end, 'low')
    : workplace(word.start, word.end, 'medium')
}
/** A full stop is forgotten sooner than a house is called so. */
const opensSentences = new Set(
  'jeg du han hun vi de det den der man alle ingen nogle nogen mange min mit mine hans hendes vores deres så da når hvis men og fordi selvom hvad hvem hvor hvordan hvorfor nu her måske siden først bagefter'.split(
    ' ',
  ),
)
/** How homes are called that stand alone: "Solhøj", "Havblik". */
export const homeEnding =
  /.{2}(?:blik|sol|udsigt|kilde|kilden|høj|højen|bo|ly|borg|lyst|holm|hjem|vang|toft|lund|bæk|eng|engen|mose|dal|dalen|hede)s?$/u
const houseEnding =
  /.{3}(?:skolen|skole|huset|hus|gården|gaarden|gård|hjemmet|centret|centeret|center|klinikken|hospital|hospitalet|sygehuset|bakken|parken|haven|lunden|kollegiet|stedet|hytten|fonden|kirken|kirke|apotek|hallen|gymnasium|tårnet|slottet|slot|værftet|plejehjem|klubben|værkstedet|caf[eé])s?$/u

/** "Toftehuset har lukket": first in its sentence, and a word that no dictionary has. */
export const houseFirstAt = (reading: Reading, at: number): Candidate | null => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  if (word?.opens !== true || next === undefined || !reading.dictionary.known || !/^\p{Lu}\p{Ll}{3,}$/u.test(word.text))
    return null
  if (
    !(houseEnding.test(word.lower) || homeEnding.test(word.lower)) ||
    word.gap !== ' ' ||
    !/^(?:har|ligger|åbner|lukker|lukkede|åbnede|holder|er|ringede|skrev|ville|vil|kender|sagde|siger|tog|sender|sendte)$/.test(
      next.lower,
    )
  )
    return null
  const third = reading.worded.words[at + 2]?.lower ?? ''
  if (
    unitWords.has(word.lower) ||
    (reading.dictionary.isInflected(word.lower) && !(/^(?:har|er)$/.test(next.lower) && hasDone.test(third))) ||
    ['given', 'surname', 'not-a-person'].includes(kindOf(reading, word).type)
  )
    return null
  // "Sønderborg har": a town has much.
  if (kindOf(reading, word).type === 'place' && !hasDone.test(third)) return null
  return workplace(word.start, word.end, 'medium')
}
const hasDone = /^(?:lukket|åbnet|ringet|skrevet|sagt|bedt|sendt|plads|venteliste)$/
