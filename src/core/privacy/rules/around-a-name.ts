/** What stands beside a word and says that it is somebody's name, or that it is a thing's. */
import { announcesName, particles, roles } from '../vocabulary/around-names.ts'
import { towns } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import type { Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'

/** "Thavarajah Sivakumar har": nobody knows either word, and both have a capital letter. */
export const nextIsSurname = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return (
    word?.gap === ' ' &&
    next !== undefined &&
    !next.opens &&
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(next.text) &&
    ['surname', 'given', 'unknown'].includes(kindOf(reading, next).type)
  )
}

/** "drikker Nescafé", "spiller Zelda": what nobody knows and somebody uses is a brand. */
export const isConsumed = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return (
    gap === ' ' &&
    /^(?:spiser|spiste|drikker|drak|ryger|røg|køber|købte|spiller|spillede|danser|dyrker|streamer|downloadede|installerede|kører|kørte|ejer|ejede)$/.test(
      before?.lower ?? '',
    )
  )
}

/** "Open Dialogue", "Peer Support": a capitalised word beside it that is nobody. */
export const isInTitle = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  const isThing = (neighbour: Word | undefined, gap: string): boolean =>
    neighbour?.capital === true &&
    /^[ \u00a0]$/.test(gap) &&
    !roles.has(neighbour.lower) &&
    ['ordinary', 'not-a-person'].includes(kindOf(reading, neighbour).type)
  return (
    (before?.opens === false && isThing(before, before.gap)) ||
    (next?.opens === false && isThing(next, word?.gap ?? ''))
  )
}

/** "Katten hedder Misser": nobody's name. */
export const isPet = (reading: Reading, at: number): boolean =>
  /^(?:hedder|hed|kaldes)$/.test(reading.worded.words[at - 1]?.lower ?? '') &&
  /(?:kat|katten|hund|hunden|hvalpen|killingen|fuglen|hesten|kaninen|papegøjen|undulaten|hamsteren|marsvinet)$/.test(
    reading.worded.words[at - 2]?.lower ?? '',
  )

/** "Kurset hedder ...": a thing has a name as well. */
export const namesThing = (reading: Reading, at: number): boolean => {
  const [noun, before, verb] = [at - 3, at - 2, at - 1].map((index) => reading.worded.words[index]?.lower ?? '')
  // "en app, som hedder MinPlan".
  const subject = (before === 'som' || before === 'der' ? noun : before) ?? ''
  return (
    /^(?:hedder|hed|kaldes|kaldt)$/.test(verb ?? '') &&
    (/.{3}et$/.test(subject) ||
      /^(?:gruppen|bogen|filmen|sangen|metoden|modellen|øvelsen|teksten|planen|app|bog|film|sang|metode|model|øvelse|podcast|serie|gruppe|forening|plan|appen|podcasten|serien|pillen|medicinen|sygdommen|diagnosen|uddannelsen|foreningen|dagen|artiklen|rapporten|den)$/.test(
        subject,
      ))
  )
}

export const previous = (reading: Reading, at: number): readonly [Word | undefined, string] => {
  const before = reading.worded.words[at - 1]
  return [before, before?.gap ?? '']
}

/** No sentence ends between the two. */
export const isNear = (gap: string): boolean => /^[\s:,("”»“„'’-]{1,4}$|^\.\s$/u.test(gap)

/** A role, a title, or a word that announces a name stands before it. */
export const isAnnounced = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  if (before === undefined || !isNear(gap)) return false
  if (particles.has(before.lower) && !before.capital && /^(?:von|van|al|el|de|af)$/.test(before.lower))
    return titles.test(previous(reading, at - 1)[0]?.lower ?? '')
  if (/^\.\s$/.test(gap)) return ['hr', 'fr', 'dr', 'mr', 'mrs', 'ms', 'prof', 'mvh', 'kh'].includes(before.lower)
  if (announcesName.has(before.lower)) return true
  if (/^(?:sct|skt|sankt)$/.test(before.lower)) return false
  if (isCalled(reading, at)) return true
  return roles.has(before.lower) && !/,/.test(gap)
}

/** "Sct. Hans" is a hospital, and a night with a bonfire. */
export const isSaint = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return before !== undefined && /^(?:sct|skt|sankt)$/.test(before.lower) && /^\.?\s$/.test(gap)
}

/** "en side, der hedder ”Mød os her”": a sentence between quotation marks is nobody's name. */
export const isHeading = (reading: Reading, at: number): boolean => {
  const [before, word, next] = [at - 1, at, at + 1].map((index) => reading.worded.words[index])
  return /["”»“„]/.test(before?.gap ?? '') && word?.gap === ' ' && next !== undefined && !next.capital
}

/** "Hu Wei": the family first. */
export const nextIsGiven = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return word?.gap === ' ' && next?.capital === true && kindOf(reading, next).type === 'given'
}

/** "i Skov", "på Bakkely": where, not who. */
export const isAfterPlaceWord = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return before !== undefined && /^\s{1,2}$/.test(gap) && (before.lower === 'i' || before.lower === 'på')
}

/** "kendt som X", "kalder sig selv X". */
export const isCalled = (reading: Reading, at: number): boolean => {
  const [third, second, first] = [at - 3, at - 2, at - 1].map((index) => reading.worded.words[index]?.lower ?? '')
  if (first === 'som') return /^(?:kendt|omtalt|omtaler|omtales)$/.test(second ?? '')
  return (
    /^(?:sig|ham|hende|mig|dem|selv|for|bare)$/.test(first ?? '') &&
    [second, third].some((word) => /^(?:kalder|kaldte|kaldt|kald|kalde|døbte)$/.test(word ?? ''))
  )
}

/** "Toget fra Roskilde mod Køge": a town that is a surname as well. */
export const isOnTheWay = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const [before, gap] = previous(reading, at)
  return (
    gap === ' ' &&
    /^(?:fra|mod|til)$/.test(before?.lower ?? '') &&
    towns.has(words[at]?.lower ?? '') &&
    [2, 3, 4].some((back) => /^(?:toget|tog|bussen|bus|turen|vejen|færgen)$/.test(words[at - back]?.lower ?? ''))
  )
}

/** "Hedder han liv?": the verb first. */
export const isAskedFor = (reading: Reading, at: number): boolean => {
  const [verb, somebody] = [reading.worded.words[at - 2], reading.worded.words[at - 1]]
  return (
    /^(?:hedder|hed)$/.test(verb?.lower ?? '') &&
    verb?.gap === ' ' &&
    /^(?:han|hun|du|jeg)$/.test(somebody?.lower ?? '') &&
    somebody?.gap === ' '
  )
}

export const titles = /^(?:hr|fr|fru|frøken|frk|dr|mr|mrs|ms|herr)$/
