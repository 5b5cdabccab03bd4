/** Where it happened: the places that the archive knows, wards, units and houses, hospitals by a saint's name, and firms. */
import type { Candidate } from '../spans.ts'
import { unitWords } from '../vocabulary/places.ts'
import { houseFirstAt, namedHouseAt } from './houses.ts'
import { lowerUnitAt } from './lower-units.ts'
import type { Reading } from './reading.ts'
import { toldUnitCandidates } from './told-units.ts'
import { unitAt } from './units.ts'
import { wardAt } from './wards.ts'
import { workplace } from './workplace.ts'

export const workplaceCandidates = (reading: Reading): readonly Candidate[] => {
  const { words } = reading.worded
  const told = toldUnitCandidates(reading.worded.text)
  const stood = words.flatMap((_, at): readonly Candidate[] => {
    const found =
      knownPlaceAt(reading, at) ??
      saintAt(reading, at) ??
      wardAt(reading, at) ??
      unitAt(reading, at) ??
      lowerUnitAt(reading, at) ??
      namedHouseAt(reading, at) ??
      houseFirstAt(reading, at) ??
      firmAt(reading, at)
    return found === null ? [] : [found]
  })
  return [...told, ...stood]
}

/** In any case, with what Danish adds at the end. A name that is made of ordinary words tells little. */
const knownPlaceAt = (reading: Reading, at: number): Candidate | null => {
  const { words } = reading.worded
  const first = words[at]
  if (first === undefined) return null
  for (const place of reading.index.places.get(first.lower) ??
    reading.index.places.get(first.lower.replace(/(?:s|en|et)$/, '')) ??
    []) {
    const last = words[at + place.length - 1]
    if (last === undefined) continue
    const fits = place.every((part, offset) => {
      const word = words[at + offset]
      if (word === undefined) return false
      const isLast = offset === place.length - 1
      if (!isLast && !/^[\s.,/–-]{1,3}$/.test(word.gap)) return false
      return (
        word.lower === part ||
        (isLast && [`${part}s`, `${part}'s`, `${part}en`, `${part}et`, `${part}ens`, `${part}ets`].includes(word.lower))
      )
    })
    if (!fits) continue
    const ordinary = place.every((part) => reading.dictionary.isOrdinary(part) || /^\d$/.test(part))
    const generic = ordinary && place.length === 1 && !(first.capital && !first.opens && !unitWords.has(first.lower))
    const short = place.join('').length < 3 && !first.capital
    return workplace(first.start, last.end, generic || short ? 'low' : 'high')
  }
  return null
}

/** "Sct. Hans", "Sankt Maria", unless it is the feast. */
const saintAt = (reading: Reading, at: number): Candidate | null => {
  const [word, next, after] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  if (
    word === undefined ||
    next === undefined ||
    !/^(?:sct|skt|sankt)$/.test(word.lower) ||
    !next.capital ||
    !/^\.?\s$/.test(word.gap)
  )
    return null
  if (
    /^hans/.test(next.lower) &&
    (/^(?:aften|aftens|bål|dag|nat|fest|i|var|er)$/.test(after?.lower ?? '') ||
      /^(?:til|efter|før|inden|omkring)$/.test(reading.worded.words[at - 1]?.lower ?? ''))
  )
    return null
  return workplace(word.start, next.end, 'medium')
}

/** "Hansens VVS ApS". */
const firmAt = (reading: Reading, at: number): Candidate | null => {
  const { words, text } = reading.worded
  const word = words[at]
  if (word === undefined) return null
  const form = /^(?:aps|as)$/i.test(word.text)
    ? word.end
    : /^[AIPK]$/.test(word.text) && /^\/S(?![\p{L}\d])/u.test(text.slice(word.end, word.end + 3))
      ? word.end + 2
      : null
  if (form === null || (word.lower === 'as' && word.text !== 'AS')) return null
  let first = at
  while (first > 0 && first > at - 4) {
    const before = words[first - 1]
    if (before === undefined || !/^\s$|^\s?&\s?$/.test(before.gap) || !(before.capital || before.lower === 'og')) break
    first -= 1
  }
  return first === at ? null : workplace(words[first]?.start ?? word.start, form, 'high')
}
