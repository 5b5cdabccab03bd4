/** Units by a word for what they are and what they are called: "Botilbuddet Egely", "F-ACT Næstved", "Slagelse Sygehus". */
import type { Candidate } from '../spans.ts'
import { roles } from '../vocabulary/around-names.ts'
import { notPeople } from '../vocabulary/not-people.ts'
import { towns, unitWords } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'
import { workplace } from './workplace.ts'

/** A unit word with what it is called: "Botilbuddet Egely", "F-ACT Næstved", "afsnit 22", "Slagelse Sygehus", "Team Nord". */
export const unitAt = (reading: Reading, at: number): Candidate | null => {
  const { words } = reading.worded
  const word = words[at]
  if (word === undefined || !isUnit(reading, word)) return null
  const next = words[at + 1]
  // "Sjællands Universitetshospital, Køge".
  if (next?.capital === true && word.gap === ', ' && /(?:hospital|hospitalet|sygehus|sygehuset)$/.test(word.lower))
    if (towns.has(next.lower) || reading.book.places.has(next.lower))
      return workplace(startOfUnit(reading, at), next.end, 'high')
  if (next !== undefined && /^[ \u00a0]{1,2}$|^\s?\n$|^ ?[”"»“'] ?$|^ [”"»“]$/.test(word.gap)) {
    const last = endOfUnitName(reading, at + 1)
    if (last !== null) return workplace(startOfUnit(reading, at), last, 'high')
    if (/^(?:i|på|ved|for)$/.test(next.lower) && isJoined(next.gap)) {
      const place = words[at + 2]
      if (place?.capital === true && isName(reading, at + 2) && !isLarge(place))
        return workplace(startOfUnit(reading, at), place.end, 'high')
      // "Klinik for Spiseforstyrrelser Roskilde".
      const second = words[at + 3]
      if (
        next.lower === 'for' &&
        place?.capital === true &&
        second?.capital === true &&
        isJoined(place.gap) &&
        isName(reading, at + 3) &&
        !isLarge(second)
      )
        return workplace(startOfUnit(reading, at), second.end, 'high')
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

/** A unit word, or one that ends like it: "Kulturhuset", "Ungecenter", "akutteamet". */
const isUnit = (reading: Reading, word: Word): boolean =>
  unitWords.has(word.lower) ||
  unitWords.has(bare(word.lower)) ||
  (word.lower.length > 6 &&
    unitEnding.test(word.lower) &&
    !roles.has(word.lower) &&
    !homely.test(word.lower) &&
    !['given', 'surname', 'place'].includes(kindOf(reading, word).type))
const unitEnding =
  /(?:hus|huset|center|centret|centeret|skole|skolen|team|teamet|klinik|klinikken|psykiatri|psykiatrien|hjem|hjemmet|tilbud|tilbuddet|sted|stedet|fællesskab|fællesskabet|klub|klubben|forening|foreningen|afsnit|afsnittet|afdeling|afdelingen|ambulatorium|ambulatoriet|værksted|værkstedet|hospital|hospitalet|sygehus|sygehuset|kirke|kirken|gymnasium|bibliotek|biblioteket|herberg|herberget|café|caféen|cafeen)$/u
const homely =
  /^(?:hjemmet|barndomshjem\p{L}*|sommerhus\p{L}*|parcelhus\p{L}*|rækkehus\p{L}*|arbejdssted\p{L}*|mødested\p{L}*|venskab\p{L}*|allested\p{L}*|steder|udgangsafsnit\p{L}*|intetsted|plejeafsnit\p{L}*)$/u

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
    const own =
      islands.test(word.lower) ||
      (/^(?:Huset|Klubben|Stedet|Caféen|Cafeen|Værestedet|Skolen|Centret|Haven|Kilden)$/.test(word.text) && !word.opens)
    const fits =
      last === null
        ? own || isName(reading, index) || isCapitalOrdinary(reading, index)
        : own || (word.capital && !roles.has(word.lower))
    const code =
      /^[A-ZÆØÅ]{1,3}\d{1,2}$/.test(word.text) ||
      compass.test(word.text) ||
      (last !== null && /^(?:\d{1,2}|[A-Z]|K|F)$/.test(word.text))
    if (!(fits || code)) break
    last = word
    if (!/^[ \u00a0]$|^\/$|^-$/.test(word.gap)) break
  }
  const first = reading.worded.words[at]
  return last === null ||
    first === undefined ||
    (isLarge(first) && !compass.test(first.text) && first.lower !== 'huset')
    ? null
    : last.end
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
  if (islands.test(word.lower)) return true
  const { type } = kindOf(reading, word)
  if (type === 'place') return true
  if (type === 'unknown' && !reading.dictionary.known) return false
  return !['ordinary', 'not-a-person'].includes(type) && /^\p{Lu}\p{Ll}/u.test(word.text) && !word.opens
}

const isLarge = (word: Word): boolean =>
  (notPeople.has(word.lower) && !islands.test(word.lower)) || /^(?:københavns?|danmarks?)$/.test(word.lower)
const islands =
  /^(?:lolland|lolland-falster|falster|bornholm|amager|møn|odsherred|langeland|als|vendsyssel|himmerland|sønderjylland|nordsjælland)$/

/** "Psykiatrisk Klinik Maribo": the adjective belongs to the unit. */
const startOfUnit = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  const [before, word] = [words[at - 1], words[at]]
  if (
    before !== undefined &&
    isJoined(before.gap) &&
    /^(?:f-act|fact|opus|sjællands|psykiatrisk|socialpsykiatrisk|retspsykiatrisk|regional|almen|kommunalt|selvejende|børne|ungdomspsykiatrisk)$/.test(
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
