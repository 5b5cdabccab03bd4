/**
 * Names of people. A word's spelling says what it may be, the words around say what it is: names that are ordinary words count
 * where something speaks for a person, unknown words with a capital letter where nothing speaks for a thing.
 */
import type { Confidence } from '../finding.ts'
import type { Candidate } from '../spans.ts'
import { announcesName, particles, personStates, personVerbs, roles, weakVerbs } from '../vocabulary/around-names.ts'
import { publicFigures } from '../vocabulary/published.ts'
import type { Word } from '../words.ts'
import { isJoined, type Reading } from './reading.ts'
import { isGenitive, type Kind, kindOf } from './word-kinds.ts'

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
    const tail = /^['’´](?!\p{L})/u.exec(end.gap)?.[0].length ?? 0
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

/** "Fru Holm", "Dr. Rasmussen": the title goes with the name. */
const startWithTitle = (reading: Reading, at: number): number => {
  const [before, gap] = previous(reading, at)
  const start = reading.worded.words[at]?.start ?? 0
  if (before === undefined || !/^\.?[ \u00a0]$/.test(gap)) return start
  if (titles.test(before.lower)) return before.start
  return particles.has(before.lower) && titles.test(previous(reading, at - 1)[0]?.lower ?? '')
    ? (previous(reading, at - 1)[0]?.start ?? start)
    : start
}
const titles = /^(?:hr|fr|fru|frøken|frk|dr|mr|mrs|ms|herr)$/

/** "Fru von Essen", "Hr. Holmen". */
const isTitled = (reading: Reading, at: number): boolean =>
  startWithTitle(reading, at) < (reading.worded.words[at]?.start ?? 0)

/** How sure it is that a word with a capital letter begins a name; null where nothing says so. */
const ofCapital = (reading: Reading, at: number, kind: Kind): Confidence | null => {
  const { words } = reading.worded
  const word = words[at]
  if (word === undefined || kind.type === 'not-a-person' || isSaint(reading, at)) return null
  const announced = isAnnounced(reading, at)
  if (word.text.length === 1)
    return startsWithInitials(reading, at) && (announced || nameAfterInitials(reading, at)) ? 'high' : null
  if (kind.known) return kind.isWord && word.opens && !announced && !nextIsVerb(reading, at) ? 'low' : 'high'
  if (kind.type === 'place' && !announced) return null
  switch (kind.type) {
    case 'given':
      return isPublicFigure(reading, at) ? 'low' : 'high'
    case 'surname':
      return announced ? 'high' : 'medium'
    case 'given-word':
      if (announced) return 'high'
      if (isPublicFigure(reading, at)) return 'low'
      if (!word.opens) return isMonthLike(word, reading, at) ? null : 'high'
      return standsForPerson(reading, at, kind) ? 'medium' : null
    case 'surname-word':
      if (announced) return 'high'
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
      return announced && !word.opens && isRoleRight(reading, at) && !isDefinite(word.lower) ? 'medium' : null
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
  return (
    name !== undefined && !name.opens && ['surname', 'surname-word', 'unknown'].includes(kindOf(reading, name).type)
  )
}

/** "Thavarajah Sivakumar har": nobody knows either word, and both have a capital letter. */
const nextIsSurname = (reading: Reading, at: number): boolean => {
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
const isConsumed = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return (
    gap === ' ' &&
    /^(?:spiser|spiste|drikker|drak|ryger|røg|køber|købte|spiller|spillede|danser|dyrker|streamer|downloadede|installerede|kører|kørte|ejer|ejede)$/.test(
      before?.lower ?? '',
    )
  )
}

/** "Det er Skov, der bestemmer." */
const isSingledOut = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return (
    /^,? $/.test(word?.gap ?? '') &&
    /^(?:der|som)$/.test(next?.lower ?? '') &&
    /^(?:er|var)$/.test(previous(reading, at)[0]?.lower ?? '')
  )
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

/** "Open Dialogue", "Peer Support": a capitalised word beside it that is nobody. */
const isInTitle = (reading: Reading, at: number): boolean => {
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

/** "Kurset hedder ...": a thing has a name as well. */
const namesThing = (reading: Reading, at: number): boolean => {
  const [subject, verb] = [reading.worded.words[at - 2]?.lower ?? '', reading.worded.words[at - 1]?.lower ?? '']
  return (
    /^(?:hedder|hed|kaldes|kaldt)$/.test(verb) &&
    (/.{3}et$|^(?:\p{L}*(?:katt?|hund|fugl|hest|kanin|papegøje|undulat|hamster|marsvin)(?:en|et)?)$/u.test(subject) ||
      /^(?:gruppen|bogen|filmen|sangen|metoden|modellen|øvelsen|teksten|planen|appen|podcasten|serien|pillen|medicinen|sygdommen|diagnosen|uddannelsen|foreningen|dagen|artiklen|rapporten|den)$/.test(
        subject,
      ))
  )
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
  const announced = before !== undefined && announcesName.has(before.lower) && isNear(gap)
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

const endOfName = (reading: Reading, at: number): number => {
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
      /^\p{Lu}{2,}$/u.test(next.text) ||
      (next.opens &&
        !isListed.has(kind.type) &&
        !(kind.type === 'unknown' && reading.dictionary.known && kindOf(reading, word).type === 'given'))
    )
      break
    else last += 1
  }
  return last
}

const isListed = new Set(['surname', 'surname-word', 'given', 'given-word'])

const kindIsThing = (reading: Reading, word: Word): boolean =>
  kindOf(reading, word).type === 'not-a-person' || roles.has(word.lower) || personVerbs.has(word.lower)

const endOfLowerName = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let last = at
  while (last < at + 3) {
    const [word, next] = [words[last], words[last + 1]]
    if (word === undefined || next === undefined || !isJoined(word.gap)) break
    const { type, known } = kindOf(reading, next)
    if (
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

/** "hun hedder nguyen thi lan": what follows is the name, as far as it goes. */
const hasName = (reading: Reading, at: number): boolean =>
  /^(?:hedder|hed|hedde|døbt)$/.test(previous(reading, at)[0]?.lower ?? '')

const endsWithGenitive = (word: Word): boolean => /['’´]s$/.test(word.text) || /^['’´](?!\p{L})/u.test(word.gap)

const previous = (reading: Reading, at: number): readonly [Word | undefined, string] => {
  const before = reading.worded.words[at - 1]
  return [before, before?.gap ?? '']
}

/** No sentence ends between the two. */
const isNear = (gap: string): boolean => /^[\s:,("”»“„'’-]{1,4}$|^\.\s$/u.test(gap)

/** A role, a title, or a word that announces a name stands before it. */
const isAnnounced = (reading: Reading, at: number): boolean => {
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
const isSaint = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return before !== undefined && /^(?:sct|skt|sankt)$/.test(before.lower) && /^\.?\s$/.test(gap)
}

/** "kendt som X", "kalder sig selv X". */
const isCalled = (reading: Reading, at: number): boolean => {
  const [third, second, first] = [at - 3, at - 2, at - 1].map((index) => reading.worded.words[index]?.lower ?? '')
  if (first === 'som') return /^(?:kendt|omtalt|omtaler|omtales)$/.test(second ?? '')
  return (
    /^(?:sig|ham|hende|mig|dem|selv|for|bare)$/.test(first ?? '') &&
    [second, third].some((word) => /^(?:kalder|kaldte|kaldt|kald|kalde|døbte)$/.test(word ?? ''))
  )
}
const isRoleRight = (reading: Reading, at: number): boolean => /^[ \u00a0]$/.test(previous(reading, at)[1])

/** "Solbakken", "Værestedet": what the thing is called, not somebody. */
const isDefinite = (lower: string): boolean => /(?:en|et|erne|ene)s?$/.test(lower)

const nextIsVerb = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return word !== undefined && next !== undefined && /^[ \u00a0]$|^\s?\n$/.test(word.gap) && personVerbs.has(next.lower)
}
const nextIsPersonVerb = (reading: Reading, at: number): boolean => {
  const next = reading.worded.words[at + 1]
  return nextIsVerb(reading, at) && next !== undefined && !weakVerbs.has(next.lower)
}

/** First in its sentence and an ordinary word: what follows must be what people do, or another name. */
const standsForPerson = (reading: Reading, at: number, kind: Kind): boolean => {
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
/** The thing's own genitive begins sentences as well: "Livs", "Sols". */
const things = new Set(
  'liv lykke sol storm ro vind vinter april august maj juni juli jul dag nord regn sne ørn tage sand find fred fryd ask karma rene sine vilde gul'.split(
    ' ',
  ),
)

/** "Han var Kok": a trade with a capital letter. */
const isWhatSomebodyIs = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return gap === ' ' && /^(?:er|var|blev|bliver|som|en|et|den|det|min|sin|vores)$/.test(before?.lower ?? '')
}

/** "Bang og jeg", "Storm siger". */
const actsOrJoinsMe = (reading: Reading, at: number): boolean => {
  const [word, next, second] = [at, at + 1, at + 2].map((index) => reading.worded.words[index])
  return nextIsPersonVerb(reading, at) || (word?.gap === ' ' && next?.lower === 'og' && second?.lower === 'jeg')
}

/** "en side, der hedder ”Mød os her”": a sentence between quotation marks is nobody's name. */
const isHeading = (reading: Reading, at: number): boolean => {
  const [before, word, next] = [at - 1, at, at + 1].map((index) => reading.worded.words[index])
  return /["”»“„]/.test(before?.gap ?? '') && word?.gap === ' ' && next !== undefined && !next.capital
}

/** "Hu Wei": the family first. */
const nextIsGiven = (reading: Reading, at: number): boolean => {
  const [word, next] = [reading.worded.words[at], reading.worded.words[at + 1]]
  return word?.gap === ' ' && next?.capital === true && kindOf(reading, next).type === 'given'
}

const isMonthLike = (word: Word, reading: Reading, at: number): boolean => {
  if (!/^(?:april|august|maj|juni|juli|dag|nord|jul|påske)$/.test(word.lower)) return false
  const before = reading.worded.words[at - 1]
  const acted = before !== undefined && before.gap === ' ' && personVerbs.has(before.lower)
  return !acted && !nextIsVerb(reading, at) && !isAnnounced(reading, at)
}

/** "i Skov", "på Bakkely": where, not who. */
const isAfterPlaceWord = (reading: Reading, at: number): boolean => {
  const [before, gap] = previous(reading, at)
  return before !== undefined && /^\s{1,2}$/.test(gap) && (before.lower === 'i' || before.lower === 'på')
}
