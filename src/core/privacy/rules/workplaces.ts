/** Where it happened: wards by their code, units, houses, schools and firms by name, and the places that the archive knows. */
import type { Candidate } from '../spans.ts'
import { roles } from '../vocabulary/around-names.ts'
import { notPeople } from '../vocabulary/not-people.ts'
import { roomWords, unitWords } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'

export const workplaceCandidates = (reading: Reading): readonly Candidate[] => {
  const { words } = reading.worded
  return words.flatMap((_, at): readonly Candidate[] => {
    const found =
      knownPlaceAt(reading, at) ??
      saintAt(reading, at) ??
      wardAt(reading, at) ??
      unitAt(reading, at) ??
      namedHouseAt(reading, at) ??
      firmAt(reading, at)
    return found === null ? [] : [found]
  })
}

const workplace = (start: number, end: number, confidence: Candidate['confidence']): Candidate => ({
  start,
  end,
  type: 'WORKPLACE',
  confidence,
})

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

/** "SL10", "S2", "Ø 1"; one letter needs a word that says that people work there. */
const wardAt = (reading: Reading, at: number): Candidate | null => {
  const { text, words } = reading.worded
  const word = words[at]
  if (word === undefined) return null
  const before = words[at - 1]
  const split =
    /^[A-ZÆØÅ]{1,2}$/.test(word.text) &&
    word.gap === ' ' &&
    /^\d{1,2}$/.test(words[at + 1]?.text ?? '') &&
    (isWardWord(before) ||
      (/^(?:på|fra|til)$/.test(before?.lower ?? '') && /^(?!TV|DR|PS|HF|KL|VM|EM|MC|AB)[A-ZÆØÅ]{2}$/.test(word.text)))
  const code = /^[A-ZÆØÅ]{1,3}\d{1,2}[A-Z]?$/.test(word.text)
  const lower =
    /^[a-zæøå]{1,2}\d{1,2}$/.test(word.text) &&
    before !== undefined &&
    (isWardWord(before) || /^(?:på|fra|til)$/.test(before.lower))
  if (!(split || code || lower)) return null
  if (before !== undefined && /^[\s:]{1,2}$|^\.\s$/.test(before.gap) && roomWords.has(before.lower)) return null
  if (isOtherCode(word.text, text.slice(Math.max(0, word.start - 30), word.start), text.slice(word.end, word.end + 16)))
    return null
  const end = split ? (words[at + 1]?.end ?? word.end) : word.end
  const start = isWardWord(before) && before !== undefined && isJoined(before.gap) ? before.start : word.start
  if (start < word.start) return workplace(start, end, 'high')
  const placed = before !== undefined && isJoined(before.gap) && placeBefore.has(before.lower)
  const letters = word.text.replace(/\d.*$/, '').length
  if (letters >= 2) return workplace(word.start, end, placed ? 'high' : 'medium')
  return workplace(word.start, end, placed ? 'medium' : 'low')
}
const placeBefore = new Set('på fra til i hos af for inde ned op over med og ovre at'.split(' '))
const isWardWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:afsnit|afsnittet|afd|afdeling|afdelingen|sengeafsnit|sengeafsnittet|team|teamet|ward|lukket|åbent|skærmet|intensiv)$/.test(
    word.lower,
  )

/** Diagnoses, vitamins, paper, motorways, radio programmes, quarters. */
const isOtherCode = (code: string, before: string, after: string): boolean => {
  if (
    /^(?:A[3-6]|B(?:1|2|3|6|12)|C1[0-9]|D[23]|E(?:20|45|47|39)|F\d\d|DF\d\d|H1N1|H[1-6]|M3|Q[1-4]|T[34]|U\d\d|V\d|W3|PS\d|MP[34]|N95|G[7-9]|G20|K2|R2|K1[0-2]|CO2|H2O|O2|Y2|XX\d|TV[23]|DR\d|P[0-9]{2}|IP\d|CD4|HB\d|IT\d|AK\d\d|XP|SF\d\d|WHO\d|COP\d\d|MP\d|WHOQ\d)$/i.test(
      code,
    ) &&
    !/(?:afsnit|afd|team)\p{L}*\s$/iu.test(before)
  )
    return true
  if (
    /(?:radio|program|lytte\p{L}*|hørte|høre|kanalen|sender|vitamin|ark|papir|format|diagnose\p{L}*|icd|lampe|kvalifikation|serie|kørekort|hepatitis|spiller|level|skak\p{L}*|felt|bus|linje|tog|række|sæde)\p{L}*\s?(?:på\s)?$/iu.test(
      before,
    ) &&
    !/(?:på|afsnit)\s$/iu.test(before)
  )
    return true
  return /^\s?(?:kørekort|vitamin|papir|ark|-?format|plakat)/iu.test(after) || /^[.,]\d/.test(after)
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

/** A unit word with what it is called: "Botilbuddet Egely", "F-ACT Næstved", "afsnit 22", "Slagelse Sygehus", "Team Nord". */
const unitAt = (reading: Reading, at: number): Candidate | null => {
  const { words } = reading.worded
  const word = words[at]
  if (word === undefined || !(unitWords.has(word.lower) || unitWords.has(bare(word.lower)))) return null
  const next = words[at + 1]
  if (next !== undefined && /^[ \u00a0]{1,2}$|^\s?\n$|^ ?[”"»“'] ?$|^ [”"»“]$/.test(word.gap)) {
    const last = endOfUnitName(reading, at + 1)
    if (last !== null) return workplace(startOfUnit(reading, at), last, 'high')
    if (/^(?:i|på|ved|for)$/.test(next.lower) && isJoined(next.gap)) {
      const place = words[at + 2]
      if (place?.capital === true && isName(reading, at + 2) && !isLarge(place))
        return workplace(startOfUnit(reading, at), place.end, 'high')
    }
    if (
      /^\d{1,3}$/.test(next.text) &&
      /^(?:sengeafsnit|sengeafsnittet|afsnit|afsnittet|afdeling|afdelingen|team)$/.test(word.lower) &&
      isWard(reading, at)
    )
      return workplace(word.start, next.end, 'medium')
    if (
      /^[A-ZÆØÅ]$/.test(next.text) &&
      /^(?:afsnit|afdeling|afsnittet|afdelingen|sengeafsnit)$/.test(word.lower) &&
      !/^\./.test(next.gap)
    )
      return workplace(word.start, next.end, 'medium')
  }
  // "Slagelse Sygehus", "Næstved Kommune", "Absalons Skole".
  const before = words[at - 1]
  if (before !== undefined && isJoined(before.gap) && before.capital && isName(reading, at - 1) && !isLarge(before)) {
    const first = startOfNames(reading, at - 1)
    const clear = !(words[first]?.opens === true) || kindOf(reading, before).type === 'place' || word.capital
    return clear
      ? workplace(
          words[first]?.start ?? before.start,
          word.end,
          word.capital || kindOf(reading, before).type === 'place' ? 'high' : 'medium',
        )
      : null
  }
  return null
}

const bare = (lower: string): string => lower.replace(/(?<=[^s])s$/, '')

/** Not "se afsnit 3 i rapporten": somebody is there. */
const isWard = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const [word, before, number] = [words[at], words[at - 1], words[at + 1]]
  if (word === undefined || number === undefined) return false
  if (/^sengeafsnit/.test(word.lower)) return true
  if (
    /^\s?(?:i|af)\s(?:rapporten|bogen|vejledningen|loven|planen|referatet|kapit|artiklen|psykiatriloven|notatet|dokumentet)/u.test(
      number.gap + (words[at + 2]?.text ?? '') + (words[at + 2]?.gap ?? '') + (words[at + 3]?.text ?? ''),
    )
  )
    return false
  return before !== undefined && /^(?:på|fra|til|lukkede|lukket|åbne|åbent|ansat|indlagt)$/.test(before.lower)
}

/** The name that follows a unit word; null where none does. */
const endOfUnitName = (reading: Reading, at: number): number | null => {
  const { words } = reading.worded
  let last: Word | null = null
  for (let index = at; index < at + 4; index++) {
    const word = words[index]
    if (word === undefined) break
    const fits =
      last === null
        ? isName(reading, index) || isCapitalOrdinary(reading, index)
        : word.capital && !roles.has(word.lower)
    const code =
      /^[A-ZÆØÅ]{1,3}\d{1,2}$/.test(word.text) ||
      compass.test(word.text) ||
      (last !== null && /^(?:\d{1,2}|[A-Z]|K|F)$/.test(word.text))
    if (!(fits || code)) break
    last = word
    if (!/^[ \u00a0]$|^\/$|^-$/.test(word.gap)) break
  }
  const first = reading.worded.words[at]
  return last === null || first === undefined || (isLarge(first) && !compass.test(first.text)) ? null : last.end
}

const compass = /^(?:Nord|Syd|Øst|Vest|Midt)$/

/** "Botilbuddet Solsikken": a name that is an ordinary word has a capital letter where none is due. */
const isCapitalOrdinary = (reading: Reading, at: number): boolean => {
  const word = reading.worded.words[at]
  return (
    word?.capital === true &&
    !word.opens &&
    !notPeople.has(word.lower) &&
    !roles.has(word.lower) &&
    !unitWords.has(word.lower) &&
    /^\p{Lu}\p{Ll}{2,}/u.test(word.text)
  )
}

const isName = (reading: Reading, at: number): boolean => {
  const word = reading.worded.words[at]
  if (word === undefined || !word.capital || word.text.length < 2 || roles.has(word.lower)) return false
  const { type } = kindOf(reading, word)
  if (type === 'place') return true
  return !['ordinary', 'not-a-person'].includes(type) && /^\p{Lu}\p{Ll}/u.test(word.text) && !word.opens
}

const isLarge = (word: Word): boolean => notPeople.has(word.lower) || /^(?:københavns?|danmarks?)$/.test(word.lower)

/** "Psykiatrisk Klinik Maribo": the adjective belongs to the unit. */
const startOfUnit = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  const [before, word] = [words[at - 1], words[at]]
  if (
    before !== undefined &&
    isJoined(before.gap) &&
    /^(?:psykiatrisk|socialpsykiatrisk|retspsykiatrisk|regional|almen|kommunalt|selvejende|børne|ungdomspsykiatrisk)$/.test(
      before.lower,
    )
  )
    return before.start
  return word?.start ?? 0
}

const startOfNames = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let first = at
  while (first > 0 && first > at - 2) {
    const before = words[first - 1]
    if (
      before === undefined ||
      !before.capital ||
      !isJoined(before.gap) ||
      before.opens ||
      notPeople.has(before.lower) ||
      roles.has(before.lower)
    )
      break
    first -= 1
  }
  return first
}

/** "på Lindegården", "i Solsikkehuset", "på Kirkeskovskolen": a house or school by its own name. */
const namedHouseAt = (reading: Reading, at: number): Candidate | null => {
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
  if (type === 'place') return null
  if (houseEnding.test(word.lower) && !reading.dictionary.isStem(word.lower.replace(/(?:et|en)$/, '')))
    return workplace(word.start, word.end, placed ? 'high' : 'medium')
  if (homeEnding.test(word.lower) && /^(?:på|i|foran|ved|bag|forbi|omkring|udenfor|for)$/.test(before.lower))
    return workplace(word.start, word.end, 'medium')
  if (before.lower !== 'på' && before.lower !== 'i') return null
  const called = before.lower === 'på' && !/(?:en|et|ne|sk|ing)$/.test(word.lower)
  return type === 'ordinary' && reading.dictionary.isStem(word.lower) && !called
    ? workplace(word.start, word.end, 'low')
    : workplace(word.start, word.end, 'medium')
}
const homeEnding = /.{3}(?:høj|højen|bo|ly|borg|lyst|holm|hjem|vang|toft|lund|bæk|eng|engen|mose|dal|dalen|hede)s?$/u
const houseEnding =
  /.{3}(?:skolen|skole|huset|hus|gården|gaarden|gård|hjemmet|centret|centeret|center|klinikken|hospital|hospitalet|sygehuset|bakken|parken|haven|lunden|kollegiet|stedet|hytten|fonden|kirken|kirke|apotek|hallen|gymnasium|tårnet|slottet|slot|værftet|plejehjem|klubben|værkstedet|caf[eé])s?$/u

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
