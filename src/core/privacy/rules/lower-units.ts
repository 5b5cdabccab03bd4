/** Units as people write them who use no capital letters: "værestedet solsikken", "jobcenter slagelse", "modtagelsen i slagelse". */
import type { Candidate } from '../spans.ts'
import { largeTowns, towns, unitWords } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import { homeEnding } from './houses.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'
import { workplace } from './workplace.ts'

export const lowerUnitAt = (reading: Reading, at: number): Candidate | null => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  if (word === undefined || next === undefined || next.capital || !isJoined(word.gap) || !unitWords.has(word.lower))
    return null
  if (isTown(reading, next) || (bearsName.test(word.lower) && isOwnName(reading, next)))
    return workplace(word.start, next.end, 'medium')
  const inTown = next.lower === 'i' && isJoined(next.gap) && second?.capital === false && isTown(reading, second)
  return inTown ? workplace(word.start, second.end, 'medium') : null
}

const isTown = (reading: Reading, { lower }: Word): boolean =>
  (towns.has(lower) || (reading.book.places.has(lower) && !reading.dictionary.isOrdinary(lower))) &&
  !largeTowns.has(lower) &&
  !reading.dictionary.isStem(lower)

/** Where people live, come and go: these are called something. */
const bearsName =
  /^(?:botilbud|bosted|værested|mødested|opholdssted|kontaktsted|bofællesskab|opgangsfællesskab|plejehjem|plejecent|ældrecent|herberg|forsorgshjem|kollegi|krisecent|misbrugscent|rusmiddelcent|jobcent|aktivitetshus|aktivitetscent|bocent|dagcent|støttecent|opus|f-act|fact)/u

/** A word that no dictionary has, or a thing right after the unit ("værestedet kilden"): in no sentence two such words follow each other. */
const isOwnName = (reading: Reading, word: Word): boolean => {
  const { dictionary } = reading
  if (!dictionary.known || !/^\p{Ll}{4,}$/u.test(word.text)) return false
  const { type } = kindOf(reading, word)
  if (type === 'given' || type === 'not-a-person') return false
  if (!dictionary.isOrdinary(word.lower) || (homeEnding.test(word.lower) && !dictionary.isInflected(word.lower)))
    return true
  const stem = /^(\p{L}{3,}?)e?(?:n|t|rne)$/u.exec(word.lower)?.[1]
  return (
    stem !== undefined &&
    /(?:en|et|erne)$/.test(word.lower) &&
    (dictionary.isStem(stem) || dictionary.isStem(`${stem}e`)) &&
    !times.test(word.lower)
  )
}
/** Say when and how, and stand after anything. */
const times =
  /^(?:uden|oven|igen|egen|eget|meget|noget|intet|andet|enten|hverken|dagen|aftenen|natten|morgenen|ugen|weekenden|måneden|sommeren|vinteren|året|siden|inden|døgnet|timen|gangen|formiddagen|eftermiddagen|foråret|efteråret|julen|påsken|ferien|vagten|endelig\p{L}*|tiden)$/u
