/** Where somebody lives: a street with its number, a postal code with its town, or both; a town where somebody is said to come from. */
import type { Confidence } from '../finding.ts'
import type { Candidate, Span } from '../spans.ts'
import { housedEnding, largeTowns, noStreets, streetEnding, towns } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import { isJoined, type Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'

export const addressCandidates = (reading: Reading): readonly Candidate[] => {
  const { text, words } = reading.worded
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    const street = streetAt(reading, at) ?? postalAt(reading, at)
    if (street === null) continue
    const town = street.town ? street : withTown(reading, street)
    found.push({ start: street.start, end: town.end, type: 'ADDRESS', confidence: street.confidence })
    while ((words[at + 1]?.start ?? text.length) < town.end) at++
  }
  for (const match of text.matchAll(toldPlace))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'ADDRESS', confidence: 'high' })
  return found
}

/** "Bag Kirken 4", "postboks 114". */
const toldPlace =
  /(?<!\p{L})(?:(?:Bag|Ved|Mellem|Under|Over|Neden)[ \u00a0]\p{Lu}\p{Ll}{2,}(?:en|et|erne)[ \u00a0]\d{1,3}[A-Z]?|(?<=(?:Netto|Føtex|Bilka|Rema|Rema 1000|Lidl|Aldi|Brugsen|SuperBrugsen|Superbrugsen|Kvickly|Meny|Irma|Spar|Matas|Ikea|IKEA) i )(?!København|Aarhus|Århus|Odense|Aalborg|Danmark|Jylland)\p{Lu}\p{Ll}{2,}|[Pp]ostbo(?:ks|x)[ \u00a0](?:nr\.?[ ])?\d{1,5})(?![\p{L}\d]|[.,:]\d|\s?(?:kr|%|gange|timer|år|dage|personer)(?!\p{L}))/gu

type Found = Span & { readonly confidence: Confidence; readonly town: boolean }

/** "Kastanjevej 12, 2. tv", "Gl. Køgevej 3B", "vestergade 12", and "Kastanjevej" alone. */
const streetAt = (reading: Reading, at: number): Found | null => {
  const { text, words } = reading.worded
  const word = words[at]
  if (word === undefined || !isStreet(reading, at)) return null
  const lead = word.capital
    ? 0
    : (lowerLead.exec(text.slice(Math.max(0, word.start - 40), word.start))?.[0].length ?? 0)
  const first = { ...(words[firstOfStreet(reading, at)] ?? word), ...(lead > 0 && { start: word.start - lead }) }
  const tail = numberAfter.exec(text.slice(word.end, word.end + 90))
  if (
    tail !== null &&
    !/^\s?(?:kr|%|timer|minutter|min\.|år|dage|meter|km|gange|personer)/iu.test(text.slice(word.end + tail[0].length))
  ) {
    const sure = word.capital || streetEnding.test(word.lower)
    return { start: first.start, end: word.end + tail[0].length, confidence: sure ? 'high' : 'medium', town: false }
  }
  if (joinedNumber.test(word.text)) return { start: first.start, end: word.end, confidence: 'high', town: false }
  if (!streetEnding.test(word.lower)) return null
  if (noStreets.has(word.lower) && !word.capital) return null
  if (!first.capital) {
    const lives =
      word.lower.length > 7 &&
      /(?<!\p{L})(?:bor|boede|bo) (?:nu )?(?:på|i) $/iu.test(text.slice(0, word.start).slice(-14))
    return lives && !reading.dictionary.isStem(word.lower)
      ? { start: first.start, end: word.end, confidence: 'medium', town: false }
      : null
  }
  if (first.end === word.end && (word.opens || reading.dictionary.isStem(word.lower))) return null
  return { start: first.start, end: word.end, confidence: 'medium', town: false }
}

/** "12", "12 B", "nr. 12", "12, 3. tv", "12-14, st. th., lejl. 4". */
const numberAfter =
  /^(?:,?[ \u00a0\t]{0,2}(?:\r?\n)?[ \t]{0,2}(?:nr\.?|nummer)?[ \u00a0]{0,2})\d{1,3}(?!\d)(?:(?!\s[iå]\s)\s?[A-Za-zÆØÅæøå](?![\p{L}\d]))?(?:\s?-\s?\d{1,3}[A-Z]?(?![\p{L}\d]))?(?![\p{L}\d]|[.,:]\d|\.\s\p{Ll}{4})(?:[,\s]{1,3}(?:(?:\d{1,2}\.?|st\.?|stuen|kl\.?|kælderen|kld\.?)\s?(?:sal|etage)?[\s,.]{0,3}(?:(?:tv|th|mf|til venstre|til højre|midt for)(?![\p{L}])\.?|dør\s?\d{1,3}|-?\s?\d{1,3}(?!\d))|\d{1,2}\.?\s?sal(?!\p{L})|(?:st|kl|kld)\.(?!\s?\d)|\d{1,2}\.(?=,|\s*$|\.)|(?:lejl(?:ighed|\.)?|dør|vær\.?|værelse|opgang|hus)\s?(?:nr\.?\s?)?[\dA-Z]{1,4}(?![\p{L}\d])))?(?:[\s,]{1,3}(?:tv|th|mf|baghuset|forhuset|sidehuset|mellemhuset)(?!\p{L})\.?)?/u
const joinedNumber = /^\p{L}{3,}(?:vej|gade|vænget|stræde|torv|allé)\d{1,3}[A-Za-z]?$/u

const isStreet = (reading: Reading, at: number): boolean => {
  const word = reading.worded.words[at]
  if (word === undefined) return false
  if (joinedNumber.test(word.text)) return true
  const { lower } = word
  if (isLowerStreet(reading, word)) return true
  if (/^\p{L}/u.test(lower) === false || !housedEnding.test(lower)) return false
  const first = firstOfStreet(reading, at)
  if (first < at) return true
  const numbered = word.capital && /^ \d{1,3}[A-Z]?(?!\d)/.test(reading.worded.text.slice(word.end, word.end + 6))
  if (noStreets.has(lower)) return numbered && !word.opens && lower.length > 5
  if (streetEnding.test(lower))
    return (lower.length > 5 || numbered) && (word.capital || !reading.dictionary.isStem(lower))
  return (
    word.capital &&
    lower.length > 4 &&
    (!word.opens || numbered) &&
    !/^(?:institut|uddannelses)/.test(lower) &&
    kindOf(reading, word).type !== 'given'
  )
}

/** "gammel kongevej 129", "bor bakkedraget 1": what stands before and after says that it is a street. */
const isLowerStreet = (reading: Reading, word: Word): boolean => {
  const { text } = reading.worded
  if (
    word.capital ||
    word.lower.length < 6 ||
    !/^ \d{1,3} ?[a-z]?(?![\p{L}\d]|[.,:]\d)/iu.test(text.slice(word.end, word.end + 7))
  )
    return false
  const before = text.slice(Math.max(0, word.start - 40), word.start)
  if (streetEnding.test(word.lower) && lowerLead.test(before)) return true
  return (
    livesBefore.test(before) &&
    !notStreets.test(word.lower) &&
    (streetEnding.test(word.lower) ||
      ((housedEnding.test(word.lower) || /draget$/.test(word.lower)) && !reading.dictionary.isStem(word.lower)))
  )
}
const lowerLead =
  /(?<![\p{L}\d])(?:gammel|gamle|gl\.?|nørre|ndr\.?|sønder|sdr\.?|søndre|vester|vestre|øster|østre|store|lille|ny|sankt|sct\.?|nordre|nedre|øvre|(?:kong|dronning|prins|prinsesse) \p{L}{3,12}|(?:sankt|sct\.?|skt\.?) \p{L}{3,12}|(?:\p{L}\. ?){1,2}\p{L}{3,14}s) $/iu
const livesBefore =
  /(?<!\p{L})(?:bor|boede|bopæl|adresse|adressen|hjemme|flyttede|flyttet)(?: (?:nu|på|i|er|til)|:){0,2} $/iu
const notStreets =
  /^(?:kollegiet$|institution|hospital|værelse|lejlighed|opgang|etage|omkring|cirka|mindst|højst|afdeling|afsnit|bygning|sammen|nummer)/u

/** "Gl.", "Sdr.", "H. C. Andersens", "Store": the words in front that belong to the street's name. */
const firstOfStreet = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let first = at
  for (let steps = 0; steps < 4; steps++) {
    const [before, word] = [words[first - 1], words[first]]
    if (before === undefined || word === undefined) break
    const short =
      /^\.\s?$/.test(before.gap) &&
      (/^(?:gl|gml|sdr|ndr|nr|vr|st|ll|sct|skt|dr|kr|chr|h|c|j|p|a|f|n|k|v)$/.test(before.lower) ||
        before.text.length === 1)
    const name =
      before.text.length > 1 &&
      isJoined(before.gap) &&
      !/\n/.test(before.gap) &&
      before.capital &&
      before.text.length > 1 &&
      (!before.opens ||
        /^(?:gammel|gamle|nørre|sønder|søndre|vester|vestre|øster|østre|store|lille|ny|sankt|nordre|nedre|øvre|kong|dronning|prinsesse)$/.test(
          before.lower,
        ))
    const continues = word.capital || first < at || (streetEnding.test(word.lower) && word.lower !== 'alle')
    if (!(short || name) || !continues) break
    if (name && kindOf(reading, before).type === 'given' && !/s$/.test(before.lower)) break
    first -= 1
  }
  return first
}

/** "4700 Næstved", "DK-4700 Næstved", "2100 København Ø"; lower case and numbers that may be years need a town that is known. */
const postalAt = (reading: Reading, at: number): Found | null => {
  const { text, words } = reading.worded
  const [code, town] = [words[at], words[at + 1]]
  if (code === undefined || town === undefined) return null
  const digits = /^(?:dk-?)?(\d{4})$/.exec(code.lower)?.[1]
  if (
    /[\d–—/.-]$/.test(text.slice(0, code.start).slice(-1)) &&
    !/^DK/i.test(code.text) &&
    !/DK-$/i.test(text.slice(Math.max(0, code.start - 3), code.start))
  )
    return null
  if (digits === undefined || Number(digits) < 800 || !/^[ \u00a0]{1,2}$|^[ ]?\r?\n[ ]?$/.test(code.gap)) return null
  const isTown = isKnownTown(reading, town)
  const mayBeYear = /^(?:19|20)\d\d$/.test(digits)
  if (
    !(
      isTown ||
      (town.capital &&
        !mayBeYear &&
        !town.opens &&
        /^\p{Lu}\p{Ll}{2,}/u.test(town.text) &&
        !['not-a-person', 'ordinary'].includes(kindOf(reading, town).type))
    )
  )
    return null
  if (mayBeYear && !isTown) return null
  if (mayBeYear && !/^(?:frederiksberg|københavn|kbh)$/.test(town.lower)) return null
  const end = endOfTown(reading, at + 1)
  const prefix = /(?:DK-?\s?)$/.exec(text.slice(Math.max(0, code.start - 4), code.start))?.[0].length ?? 0
  return { start: code.start - prefix, end, confidence: 'high', town: true }
}

const isKnownTown = (reading: Reading, word: Word): boolean =>
  towns.has(word.lower) || largeTowns.has(word.lower) || (word.capital && reading.book.places.has(word.lower))

/** "København NV", "Nykøbing Falster", "Nykøbing F", "Kirke Hyllinge". */
const endOfTown = (reading: Reading, at: number): number => {
  const { words } = reading.worded
  let last = at
  while (last < at + 3) {
    const [word, next] = [words[last], words[last + 1]]
    if (word === undefined || next === undefined || !/^[ \u00a0]$/.test(word.gap)) break
    if (
      !/^(?:K|V|S|N|Ø|C|F|M|SV|NV|SØ|Sj|Fyn|Falster|Mors|Sjælland|Midtjylland)$/.test(next.text) &&
      !(
        next.capital &&
        reading.book.places.has(next.lower) &&
        last === at &&
        /^(?:kirke|nørre|store|ny|sankt|lille|gammel|vester|øster|sønder|ruds|høje)$/.test(word.lower)
      )
    )
      break
    last += 1
  }
  return words[last]?.end ?? 0
}

/** The town after the street: "…, 4700 Næstved", "… i Næstved". */
const withTown = (reading: Reading, street: Found): Span => {
  const { text, worded } = { text: reading.worded.text, worded: reading.worded }
  const next = worded.at(street.end)
  const [word, after] = [worded.words[next], worded.words[next + 1]]
  if (word === undefined) return street
  const between = text.slice(street.end, word.start)
  if (/^[\s,.]{1,4}(?:DK-?)?$/.test(between) || /^\s?[-–]\s?$/.test(between)) {
    const postal = postalAt(reading, next)
    if (postal !== null) return { start: street.start, end: postal.end }
    if (/^dk$/i.test(word.text) && after !== undefined) {
      const second = postalAt(reading, next + 1)
      if (second !== null) return { start: street.start, end: second.end }
    }
    if (/^\d{4}$/.test(word.text) && Number(word.text) >= 1000) return { start: street.start, end: word.end }
    if (/^[ ]?,?[\s]{1,2}$/.test(between) && isKnownTown(reading, word) && word.capital)
      return { start: street.start, end: endOfTown(reading, next) }
  }
  if (/^\s$/.test(between) && word.lower === 'i' && after?.capital && isKnownTown(reading, after) && isJoined(word.gap))
    return { start: street.start, end: endOfTown(reading, next + 1) }
  return street
}

/** A town tells where: where somebody lives or comes from, and where something happened. Not where people meet and learn. */
export const townCandidates = (reading: Reading): readonly Candidate[] => {
  const { words } = reading.worded
  const found: Candidate[] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    if (before === undefined || !isJoined(before.gap) || !townBefore.has(before.lower)) return
    const base = word.lower.replace(/['’]?s$/, '')
    const isTown = [word.lower, base].some((name) => towns.has(name) || (word.capital && reading.book.places.has(name)))
    if (!isTown || largeTowns.has(word.lower) || largeTowns.has(base)) return
    if (kindOf(reading, word).type === 'not-a-person' || (!word.capital && reading.dictionary.isStem(word.lower)))
      return
    const near = words.slice(Math.max(0, at - 6), at).map(({ lower }) => lower)
    const lives = near.some((lower) => living.test(lower))
    if (
      !lives &&
      [...near, ...words.slice(at + 1, at + 4).map(({ lower }) => lower)].some((lower) => gathering.test(lower))
    )
      return
    const confidence: Confidence = word.capital ? 'medium' : lives ? 'medium' : 'low'
    found.push({ start: word.start, end: endOfTown(reading, at), type: 'ADDRESS', confidence })
  })
  return found
}

const townBefore = new Set(['i', 'fra', 'til', 'ved', 'nær', 'omkring', 'udenfor', 'på'])
const living =
  /^(?:bor|boede|bo|boet|flytter|flyttede|flyttet|flytte|opvokset|voksede|hjemme|lejlighed\p{L}*|hus|huset|født|stammer|kommer|bopæl|adresse|adressen)$/u
const gathering =
  /^(?:møde|mødet|møder|mødes|mødtes|erfa|erfa-møde|erfa-mødet|erfamøde|erfamødet|kursus|kurset|kurser|konference|konferencen|temadag|temadagen|vidensdag|vidensdagen|uddannelse|uddannelsen|peeruddannelsen|seminar|seminaret|foredrag|workshop|workshoppen|dag|regional|regionale|holdes|afholdes|holdt)$/u
