/** Words that are names as well: whether the words around speak for a person. */
import { personStates, personVerbs, roles, weakVerbs } from '../vocabulary/around-names.ts'
import type { Word } from '../words.ts'
import { isAnnounced, previous } from './around-a-name.ts'
import type { Reading } from './reading.ts'
import { type Kind, kindOf } from './word-kinds.ts'

/** "Det er Skov, der bestemmer." */
export const isSingledOut = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return (
    /^,? $/.test(word?.gap ?? '') &&
    /^(?:der|som)$/.test(next?.lower ?? '') &&
    /^(?:er|var)$/.test(previous(reading, at)[0]?.lower ?? '')
  )
}

export const nextIsVerb = (reading: Reading, at: number): boolean => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  if (word === undefined || next === undefined) return false
  // "Gry bruger vi ikke mere om det": the word is what somebody else does something with.
  if (next.gap === ' ' && /^(?:jeg|vi|man|du)$/.test(second?.lower ?? '')) return false
  return /^[ \u00a0]$|^\s?\n$/.test(word.gap) && personVerbs.has(next.lower)
}

export const nextIsPersonVerb = (reading: Reading, at: number): boolean => {
  const next = reading.worded.words[at + 1]
  return nextIsVerb(reading, at) && next !== undefined && !weakVerbs.has(next.lower)
}

/** First in its sentence and an ordinary word: what follows must be what people do, or another name. */
export const standsForPerson = (reading: Reading, at: number, kind: Kind): boolean => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  if (word === undefined) return false
  if (next === undefined) return false
  if (!commonWords.has(kind.base) || isState(reading, at)) return true
  if (nextIsVerb(reading, at)) return !weakVerbs.has(next.lower) || (halfWeak.has(next.lower) && !things.has(kind.base))
  if (next.capital && !next.opens && /^[ \u00a0]$/.test(word.gap)) return kindOf(reading, next).type !== 'not-a-person'
  if (/^['’´] $/.test(word.gap) && !next.capital) return true
  if (/^[ \u00a0]$/.test(word.gap) && next.lower === 'og' && second?.capital === true && !second.opens)
    return second.text.length <= 2 || ['given', 'given-word'].includes(kindOf(reading, second).type)
  if (
    /^[ \u00a0]$/.test(word.gap) &&
    next.lower === 'og' &&
    second !== undefined &&
    /^(?:jeg|hun|han|min|mig|resten|vi)$/.test(second.lower)
  )
    return true
  if (/^,[”"»“]\s$/.test(word.gap)) return /^(?:sagde|siger|spurgte|svarede|hviskede|råbte)$/.test(next.lower)
  if (/^,\s$/.test(word.gap))
    return next.lower === 'som' || next.lower === 'der' || roles.has(next.lower) || /^\d\d$/.test(next.text)
  return kind.base !== word.lower && !reading.dictionary.isStem(word.lower) && !things.has(kind.base)
}

/** The thing's own genitive begins sentences as well: "Livs", "Sols". */
export const things = new Set(
  'liv lykke sol storm ro vind vinter april august maj juni juli jul dag nord regn sne ørn tage sand find fred fryd ask karma rene sine vilde gul'.split(
    ' ',
  ),
)

/** "Han var Kok": a trade with a capital letter. */
export const isWhatSomebodyIs = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return gap === ' ' && /^(?:er|var|blev|bliver|som|en|et|den|det|min|sin|vores)$/.test(before?.lower ?? '')
}

/** "Bang og jeg", "Storm siger". */
export const actsOrJoinsMe = (reading: Reading, at: number): boolean => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  return nextIsPersonVerb(reading, at) || (word?.gap === ' ' && next?.lower === 'og' && second?.lower === 'jeg')
}

export const isMonthLike = (word: Word, reading: Reading, at: number): boolean => {
  if (!/^(?:april|august|maj|juni|juli|dag|nord|jul|påske)$/.test(word.lower)) return false
  const before = reading.worded.words[at - 1]
  const acted = before !== undefined && before.gap === ' ' && personVerbs.has(before.lower)
  return !acted && !nextIsVerb(reading, at) && !isAnnounced(reading, at)
}

/** "Lykke var den første, jeg", "Storm er den eneste, der", "Tim blev udskrevet": somebody is so. */
const isState = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const [word, verb, ...rest] = [at, at + 1, at + 2, at + 3, at + 4].map((index) => words[index])
  if (word?.gap !== ' ' || !/^(?:er|var|blev|bliver|har|havde)$/.test(verb?.lower ?? '')) return false
  const [first = '', second = ''] = rest
    .map((each) => each?.lower ?? '')
    .filter(
      (each) => !/^(?:også|lige|jo|nu|så|igen|ikke|meget|helt|altid|blevet|været|stadig|selv|allerede)$/.test(each),
    )
  if (first === 'den') return /^(?:første|eneste|sidste|nye|ældste|yngste)$/.test(second)
  return personStates.has(first)
}

/** Sentences begin with these as words every day; with the other words that are names a sentence rarely begins. */
const commonWords = new Set(
  'alfa amor april ask august bamse basse bitten blume bo bror bølge bølle can cirkel dag dan enes falk find flint fred frede fryd gaia grim gro gry gul hans hind hope hung iver jihad jo jul juli juni karma kit knold konge kristen krølle liga lilje line liv loan lykke maj mandel mark max medina nada nam nord nova odd per pi pil ramadan ravn regn ren rene ro rod roman rosa rose sand sejr sine skjold sky sne sol star sten stig storm sultan sus svane sød søs tage thi tit tom tone trang true tuba tulle ulv vang vega viet viking vilde vilje vind vinter viva vår ørn eden esper buster kisser moffe trunte'.split(
    ' ',
  ),
)

/** Things have and can as well, but fewer of them. */
const halfWeak = new Set('har havde kan kunne skal skulle må måtte vil ville sidder sad går'.split(' '))
