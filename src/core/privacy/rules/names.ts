/**
 * Names of people. A word's spelling says what it may be, the words around say what it is: names that are ordinary words count
 * where something speaks for a person, unknown words with a capital letter where nothing speaks for a thing.
 */
import type { Confidence } from '../finding.ts'
import type { Candidate } from '../spans.ts'
import { announcesName, roles } from '../vocabulary/around-names.ts'
import { publicFigures } from '../vocabulary/published.ts'
import type { Word } from '../words.ts'
import {
  isAfterPlaceWord,
  isAnnounced,
  isAskedFor,
  isCalled,
  isConsumed,
  isHeading,
  isInTitle,
  isNear,
  isOnTheWay,
  isPet,
  isSaint,
  namesThing,
  nextIsGiven,
  nextIsSurname,
  previous,
} from './around-a-name.ts'
import { endOfLowerName, endOfName, isTitled, startWithTitle } from './name-ends.ts'
import type { Reading } from './reading.ts'
import { isGenitive, type Kind, kindOf } from './word-kinds.ts'
import {
  actsOrJoinsMe,
  isMonthLike,
  isSingledOut,
  isWhatSomebodyIs,
  nextIsPersonVerb,
  nextIsVerb,
  standsForPerson,
  things,
} from './word-or-name.ts'

export const nameCandidates = (reading: Reading): readonly Candidate[] => {
  const found: Candidate[] = []
  const { words } = reading.worded
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined) continue
    const kind = kindOf(reading, first)
    const confidence = first.capital ? ofCapital(reading, at, kind) : ofLowerCase(reading, at, kind)
    if (confidence === null) continue
    const last = first.capital ? endOfName(reading, at) : endOfLowerName(reading, at)
    const end = words[last] ?? first
    // "Ahmed F.s søster".
    const dotted = end.text.length === 1 && end.gap === '.' && words[last + 1]?.text === 's'
    const tail = dotted ? 2 : (/^['’´](?!\p{L})/u.exec(end.gap)?.[0].length ?? 0)
    found.push({
      start: first.capital ? startWithTitle(reading, at) : first.start,
      end: end.end + tail,
      type: 'NAME',
      confidence: last > at && confidence === 'medium' ? 'high' : confidence,
      person: personIn(reading, first, kind),
      genitive: tail > 0 || isGenitive(reading, end, last),
    })
    at = last
  }
  return found
}

/** Who it is: somebody of the archive where the name is only theirs, else the name. */
const personIn = (reading: Reading, word: Word, { base, known }: Kind): string => {
  const ids = reading.index.parts.get(base) ?? []
  return known && ids.length === 1 && ids[0] !== undefined ? ids[0] : word.text.length === 1 ? word.text : base
}

/** How sure it is that a word with a capital letter begins a name; null where nothing says so. */
const ofCapital = (reading: Reading, at: number, kind: Kind): Confidence | null => {
  const { words } = reading.worded
  const word = words[at]
  if (word === undefined || isSaint(reading, at)) return null
  const announced = isAnnounced(reading, at)
  if (word.text.length === 1) {
    if (!startsWithInitials(reading, at) || !(announced || nameAfterInitials(reading, at))) return null
    return isPublicFigure(reading, at) ? 'low' : 'high'
  }
  if (kind.type === 'not-a-person') return null
  if (kind.known) return kind.isWord && word.opens && !announced && !nextIsVerb(reading, at) ? 'low' : 'high'
  if (kind.type === 'place' && !announced) return null
  if (isPet(reading, at)) return 'low'
  switch (kind.type) {
    case 'given':
      return isPublicFigure(reading, at) ? 'low' : 'high'
    case 'surname':
      return announced ? 'high' : isOnTheWay(reading, at) ? 'low' : 'medium'
    case 'given-word':
      if (announced) return 'high'
      if (isPublicFigure(reading, at)) return 'low'
      if (!word.opens) return isMonthLike(word, reading, at) ? null : 'high'
      return standsForPerson(reading, at, kind) ? 'medium' : null
    case 'surname-word':
      if (announced) return 'high'
      if (isOnTheWay(reading, at)) return 'low'
      if (nextIsGiven(reading, at)) return 'medium'
      if (isWhatSomebodyIs(reading, at)) return isSingledOut(reading, at) ? 'medium' : null
      if (word.opens) return actsOrJoinsMe(reading, at) && !things.has(kind.base) ? 'medium' : null
      return isAfterPlaceWord(reading, at) ? null : 'medium'
    case 'name':
      if (announced && namesThing(reading, at)) return null
      if (announced) return 'high'
      if (isInTitle(reading, at)) return 'low'
      if (word.opens)
        return reading.dictionary.isOrdinary(word.lower) && !nextIsPersonVerb(reading, at) ? null : 'medium'
      return isAfterPlaceWord(reading, at) && kind.weak ? null : 'medium'
    case 'place':
    case 'ordinary':
      if (announced && isTitled(reading, at)) return 'high'
      return announced && !namesThing(reading, at) && !word.opens && isRoleRight(reading, at) && !isDefinite(word.lower)
        ? 'medium'
        : null
    case 'unknown':
      if (/\d/.test(word.text) || (announced && namesThing(reading, at))) return null
      if (announced) return isHeading(reading, at) ? null : 'high'
      if (
        !reading.dictionary.known ||
        word.text.length < 3 ||
        !/^\p{Lu}[\p{Ll}'’]+(?:-\p{L}\p{Ll}*)*$/u.test(word.text)
      )
        return null
      if (isConsumed(reading, at)) return 'low'
      if (word.opens) return nextIsPersonVerb(reading, at) || nextIsSurname(reading, at) ? 'medium' : null
      if (isInTitle(reading, at)) return 'low'
      return isAfterPlaceWord(reading, at) ? null : 'medium'
  }
}

/** "A. B. Christensen": the letters need no other word before them. */
const nameAfterInitials = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const [next, second] = [words[at + 1], words[at + 2]]
  const name = next?.text.length === 1 ? second : next
  if (name === undefined || name.opens) return false
  const { type } = kindOf(reading, name)
  // "Det ved I. Ali kom": the word, and a sentence that ends.
  if (words[at]?.text === 'I')
    return type === 'surname' || (words[at]?.opens === true && ['given', 'unknown'].includes(type))
  return ['given', 'surname', 'surname-word', 'unknown'].includes(type)
}

/** "Tove Ditlevsen": somebody whom everybody reads. */
const isPublicFigure = (reading: Reading, at: number): boolean => {
  const [first, second, third] = [at, at + 1, at + 2].map((index) => kindBase(reading, index))
  return publicFigures.has(`${first} ${second}`) || publicFigures.has(`${first} ${second} ${third}`)
}

const kindBase = (reading: Reading, at: number): string => {
  const word = reading.worded.words[at]
  return word === undefined ? '' : kindOf(reading, word).base
}

/** "H. C. Mortensen": letters, and then a name. */
const startsWithInitials = (reading: Reading, at: number): boolean => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  if (word === undefined || next === undefined || !/^\. ?$/.test(word.gap) || !next.capital) return false
  return next.text.length > 1 || (second?.capital === true && second.text.length > 1)
}

/** Lower case: clear names anywhere, words that are names as well only where a name is announced. */
const ofLowerCase = (reading: Reading, at: number, kind: Kind): Confidence | null => {
  const { words } = reading.worded
  const word = words[at]
  if (word === undefined || !/^\p{L}/u.test(word.text)) return null
  const [before, gap] = previous(reading, at)
  const announced =
    before !== undefined &&
    ((announcesName.has(before.lower) && isNear(gap)) ||
      (gap === ' ' && ((isCalled(reading, at) && /^(?:ham|hende|mig)$/.test(before.lower)) || isAskedFor(reading, at))))
  const role = before !== undefined && roles.has(before.lower) && isNear(gap)
  if (kind.known) {
    if (!kind.isWord) return 'high'
    return announced || role ? 'low' : null
  }
  switch (kind.type) {
    case 'given':
      return 'medium'
    case 'given-word':
    case 'surname-word':
      if (announced || isGreeted(reading, at) || isPairedWithName(reading, at)) return 'medium'
      if (isCalledAfter(reading, at)) return 'medium'
      if (kind.type === 'surname-word') return null
      return role && (!tooCommon.has(word.lower) || (nameable.has(word.lower) && nextIsVerb(reading, at)))
        ? 'medium'
        : null
    case 'surname':
      return announced || role || !reading.dictionary.isStem(word.lower) ? 'medium' : 'low'
    case 'name':
      return announced && !reading.dictionary.isOrdinary(word.lower)
        ? 'medium'
        : role && !reading.dictionary.isOrdinary(word.lower)
          ? 'low'
          : null
    case 'unknown':
      return before !== undefined &&
        ['hedder', 'hed', 'hedde', 'mvh'].includes(before.lower) &&
        isNear(gap) &&
        reading.dictionary.known &&
        word.text.length > 2 &&
        !/\d/.test(word.text) &&
        !/^:/.test(word.gap)
        ? 'medium'
        : null
    default:
      return null
  }
}

/** "holm, som vi alle kalder ham". */
const isCalledAfter = (reading: Reading, at: number): boolean => {
  const following = [1, 2, 3, 4, 5].map((offset) => reading.worded.words[at + offset]?.lower)
  return (
    following[0] === 'som' &&
    following.some((word) => word === 'kalder' || word === 'kaldte') &&
    following.some((word) => word === 'ham' || word === 'hende')
  )
}

/** "hej line, jeg vil", "kære bo!": whom a letter is to. */
const isGreeted = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  const word = reading.worded.words[at]
  return (
    gap === ' ' &&
    /^(?:hej|hejsa|kære|kæreste|goddag|davs|tak)$/.test(before?.lower ?? '') &&
    /^ ?[,!.]|^\s*\n|^\s*$/.test(word?.gap ?? '')
  )
}

/** "mette og line", "line og mette". */
const isPairedWithName = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const isGiven = (index: number): boolean => {
    const word = words[index]
    return word !== undefined && kindOf(reading, word).type === 'given'
  }
  return (
    (words[at - 1]?.lower === 'og' && words[at - 2]?.gap === ' ' && isGiven(at - 2)) ||
    (words[at + 1]?.lower === 'og' && words[at]?.gap === ' ' && isGiven(at + 2))
  )
}

/** Of these, before what people do they are people. */
const nameable = new Set('tom bo jo uno ask line mark helle tone nova'.split(' '))

/** Follow a role as ordinary words every day. */
const tooCommon = new Set(
  'hans per man max can ro nur dag nord find tit ask gro tom helle sammen kit pi en nam nova rod uno jo bo sol tone per mark line'.split(
    ' ',
  ),
)

const isRoleRight = (reading: Reading, at: number): boolean => /^[ \u00a0]$/.test(previous(reading, at)[1])

/** "Solbakken", "Værestedet": what the thing is called, not somebody. */
const isDefinite = (lower: string): boolean => /(?:en|et|erne|ene)s?$/.test(lower)
