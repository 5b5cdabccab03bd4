/** Numbers that stand for one person: CPR numbers, number plates, journal numbers and very high ages. */
import { cprSpans } from '../cpr.ts'
import type { Candidate } from '../spans.ts'
import { abbreviations } from '../vocabulary/not-people.ts'
import { shortWords } from '../vocabulary/short-words.ts'

export const cprCandidates = (digits: string): readonly Candidate[] =>
  [
    ...cprSpans(digits),
    ...[...digits.matchAll(lastFour)].map(({ index, 0: all }) => ({
      start: index + all.length - 4,
      end: index + all.length,
    })),
  ].map((span) => ({ ...span, type: 'CPR', confidence: 'high' }))

/** "de sidste fire er 7811". */
const lastFour =
  /(?:sidste|bageste)\s(?:fire|4)(?:\s(?:cifre|tal|numre))?(?:\s(?:er|var|lyder|hedder|i cpr|i cpr-nummeret)){0,2}[\s:]{1,2}(?!(?:19|20)\d\d)\d{4}(?![\p{L}\d])/giu

/** Two letters and five digits; trailers and mopeds have three or four, and are found only where a vehicle is spoken of. */
export const plateCandidates = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(plate)) {
    const [all, letters = '', numbers = ''] = match
    const digits = numbers.replace(/\D/g, '').length
    const upper = letters === letters.toUpperCase()
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const near = vehicle.test(before + all + text.slice(match.index + all.length, match.index + all.length + 30))
    const word = letters.toLowerCase().replace(' ', '')
    const said = upper && saidBefore.test(before) && !isYear.test(numbers) && !abbreviations.has(word)
    if (digits > 5 || (digits < 5 && !near && !said)) continue
    if (!near && (letters.includes(' ') || / \d{1,2} \d{1,2}(?!\d)/.test(numbers))) continue
    const meant = upper && (near || (digits === 5 && !units.has(word)))
    const told = plateBefore.test(before) || (!prepositions.has(word) && vehicleBefore.test(before))
    if (shortWords.has(word) && !meant && !told) continue
    if (/^\s?(?:kr|kroner|mg|ml|km|kg|,-|%|stk|personer|mennesker|skridt)/iu.test(text.slice(match.index + all.length)))
      continue
    found.push({
      start: match.index,
      end: match.index + all.length,
      type: 'PLATE',
      confidence: upper || near ? 'high' : 'medium',
    })
  }
  for (const match of text.matchAll(chosenPlate)) {
    const value = match[1] ?? ''
    if (!/\d/.test(value) && value !== value.toUpperCase()) continue
    const start = match.index + match[0].length - value.length
    found.push({ start, end: start + value.length, type: 'PLATE', confidence: 'medium' })
  }
  return found
}

const plate =
  /(?<![\p{L}\d.-])([A-ZÆØÅ]{2}|[A-ZÆØÅ] [A-ZÆØÅ](?=(?: \d){5}| \d{2} ?\d{3}(?!\d)))((?:[ \u00a0.:/·_–-]{1,3}|\s?\r?\n)?(?:\d{2}[ \u00a0./·–-]{0,2}(?:\r?\n)?\d{3}|\d{3}[ \u00a0.-]?\d{2}|\d[ ]\d[ ]\d[ ]\d[ ]\d|(?:\d{1,2} ){2,3}\d{1,2}|\d{3,4}))(?![\d\p{L}]|[.,]\d)/giu
/** Right before a plate in any case, even one that begins with a word ("vi 12 345"). */
const plateBefore =
  /(?:plade(?:n|r)?|reg\.?\s?(?:nr\.?)?|registreringsnummer(?:et)?)(?:\s(?:er|var|med|hedder|siger|lyder|lød)){0,2}[\s:]{1,2}$/iu
/** "bil cd 45 678"; "bil på 20 000" is a price. */
const vehicleBefore =
  /(?<!\p{L})\p{L}{0,12}(?:bil|bilen|køretøj|køretøjet|vogn|vognen|scooter|scooteren|knallert|knallerten|taxa|taxaen|trailer|traileren|bus|bussen|motorcykel|motorcyklen|mc)[\s:(]{1,2}$/iu
const prepositions = new Set('på til om af og er for fra op nr ca kr at der en et ad km'.split(' '))
/** "min er BE 2093": a trailer or a moped with no word of driving. */
const saidBefore = /(?:er|var|har|havde|med|nummer|nr\.?|hedder|stod|noterede|skrev|så|:)\s$/u
const isYear = /^\D*(?:19|20)\d\d$/
/** Stand before numbers in capitals as well. */
const units = new Set('kr nr ca kl tv pc id mg km kg ml mm cm gb mb tb kb st om op på dk'.split(' '))
const vehicle =
  /(?<!\p{L})(?:\p{L}{0,12}(?:bil|bilen|bilens|biler|bilerne|varevogn\p{L}*|kassevogn\p{L}*|campingvogn\p{L}*|autocamper\p{L}*|vogn|vognen|plade|pladen|plader|pladerne|nummerplade\p{L}*|reg\.?\s?nr|registrering\p{L}*|stelnummer\p{L}*|køretøj\p{L}*|minibus\p{L}*|anhænger\p{L}*|påhængsvogn\p{L}*|mc|trailer\p{L}*|knallert\p{L}*|scooter\p{L}*|motorcykel\p{L}*|taxa\p{L}*)|kører|kørte|køre|kørt|parkere\p{L}*|holdt|holder|audi|bmw|citro[eë]n|fiat|ford|golf|honda|hyundai|kia|mazda|mercedes|nissan|opel|peugeot|polo|renault|seat|skoda|škoda|suzuki|tesla|toyota|volvo|vw)(?!\p{L})/iu
const chosenPlate =
  /(?:[Nn]ummerplade(?:n)?|[Pp]lade(?:n)?|[Øø]nskeplade(?:n)?|[Øø]nskenummerplade(?:n)?|[Rr]egistreringsnummer(?:et)?|[Rr]eg\.?\s?nr\.?)(?:\s(?:er|var|lød|med|hedder|står|lyder)){0,2}[\s:"”»]{1,3}([A-ZÆØÅ0-9][A-ZÆØÅa-zæøå0-9]{1,6})(?![\p{L}\d])/gu

/** Only after words that say so: other codes are no one's. */
export const journalCandidates = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of [...text.matchAll(journal), ...text.matchAll(caseNumber)]) {
    const value = (match[1] ?? '').replace(/[.,:;/-]+$/, '')
    if (!/\d/.test(value) || value.length < 3) continue
    const start = match.index + match[0].length - (match[1] ?? '').length
    found.push({ start, end: start + value.length, type: 'JOURNAL', confidence: 'high' })
  }
  return found
}

const caseNumber = /(?<!\p{L})(?:sag|sagen|akt)\s(\d{2,4}[-/]\d{3,8}(?:-\d{1,5})?)(?![\p{L}\d])/giu
const journal =
  /(?<!\p{L})(?:j\.?\s?nr|jnr|jo\p{L}{3,7}nr|journal(?:\s?-?nr|\s?-?nummer(?:et)?|en)?|sags?(?:\s?-?nr|-?\s?nummer(?:et)?|-?id)|patient(?:\s?-?nr|-?nummer(?:et)?|\s?-?id)|sag(?:en|s)?(?:\s(?:har|med|er))?\s(?:nr|nummer)|borger(?:nr|nummer(?:et)?|\s?-?id)|klient(?:nr|nummer)|kontakt-?id|indlæggelses(?:nr|nummer|-?id)|henvisnings(?:nr|nummer|-?id)|løbe(?:nr|nummer)|akt(?:nr|nummer)|anmeldelse(?:n|s)?(?:\s?-?nr|\s?-?nummer(?:et)?)?|utensil|uth-?nr|id-?nr|id-?nummer(?:et)?)\.?(?:\s(?:er|var|nr\.?|nummer|på|lyder|med)){0,3}[\s:#=(.]{0,4}((?:[A-ZÆØÅ]{1,6}[-/. ]?)?\d[\dA-Za-z/.-]{1,24}(?:\s\d{2,6}){0,3})(?![\p{L}\d])/giu

/** Over 89 (danish.md, section 2), in digits or in words. */
export const ageCandidates = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(age)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    const before = text.slice(Math.max(0, match.index - 22), match.index)
    if (/^\s(?:siden|frem|tilbage|senere|tidligere|ad gangen)/u.test(after)) continue
    if (
      /(?:\bfor|\bom|\bi|\bsidste|\bnæste|\bførste|\bde|\bover|\befter|\bgennem)\s(?:mere end\s|godt\s|næsten\s|over\s|ca\.?\s)?$/iu.test(
        before,
      ) &&
      !/(?:alder|fyldt|blev|bliver)/iu.test(before) &&
      !/gammel|årig/.test(match[0] + after)
    )
      continue
    found.push({ start: match.index, end: match.index + match[0].length, type: 'AGE', confidence: 'high' })
  }
  for (const match of [
    ...text.matchAll(ageAnnounced),
    ...text.matchAll(ageOfSomebody),
    ...text.matchAll(ageAfterName),
    ...text.matchAll(ageOfNamed),
    ...text.matchAll(ageAfterRole),
  ]) {
    const value = match[1] ?? ''
    const start = match.index + match[0].length - value.length
    found.push({ start, end: start + value.length, type: 'AGE', confidence: 'high' })
  }
  return found
}

/** "hans mor er 97." */
const ageOfSomebody =
  /(?<!\p{L})(?:han|hun|far|mor|faren|moren|mormor|morfar|farfar|farmor|bedstemor|bedstefar|oldemor|oldefar|mand|kone|manden|konen|kvinden|nabo|naboen|tante|onkel|beboeren|brugeren|jeg|svigermor|svigerfar|pårørende)\s(?:er|var|er nu|på)\s(9\d|1[01]\d)(?=[.,;!?\n]|$|\s(?:og|nu|men|i dag|som|der)(?!\p{L}))/giu
/** "Palle er 92 og bor alene": only people do what follows. */
const ageOfNamed =
  /(?<!\p{L})\p{Lu}\p{Ll}+\ser\s(?:nu\s|snart\s)?(9\d|1[01]\d)(?=,?\s(?:og|men)\s(?:bor|har|går|kan|vil|lever|føler|husker|klarer|kommer|sidder|sover|ser|hører|taler|savner|rask|frisk|syg|dement|enke|enkemand|stadig|alene|stadigvæk|kører|blind|døv)(?!\p{L}))/gu
/** "Sofus på 95 spørger". */
const ageAfterName =
  /(?<!\p{L})\p{Lu}\p{Ll}+\spå\s(9\d|1[01]\d)(?=[.,;!?]?(?:\s\p{Ll}|$))(?!\s?(?:kr|procent|km|kg|sider|minutter|min|timer|cm|meter|dage|skridt|point|personer|stk|mg|ml|kvadrat|år|millioner|deltagere))/gu
/** "En far på 96 kommer". */
const ageAfterRole =
  /(?<!\p{L})(?:far|faren|mor|moren|mormor|morfar|farmor|farfar|mand|manden|kone|konen|kvinde|kvinden|dame|damen|herre|herren|nabo|naboen|beboer|beboeren|bruger|brugeren|patient|patienten|borger|borgeren|tante|onkel|pårørende)\spå\s(?:nu\s)?(9\d|1[01]\d)(?![\p{L}\d]|[.,]\d|\s?(?:kr|procent|%|km|kg|cm|meter|kilo|dage|timer|minutter|point))/giu
const inWords =
  '(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?halvfems(?:indstyve)?|(?:et\\s?)?hundrede(?:\\s?og\\s?(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti))?'
const inDigits = String.raw`9\d|1[01]\d`
const age = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])(?:${inDigits}|${inWords})(?:[ \u00a0-]{0,2}(?:års?|aars?|årig\p{L}{0,3}|aarig\p{L}{0,3})(?!\p{L}|-?\d))(?:\s(?:gammel|gamle|fødselsdag))?`,
  'giu',
)
const ageAnnounced = new RegExp(
  String.raw`(?:fylder|fyldte|fyldt|bliver|blev|alder(?:en)?(?: er| på|:)?|rundet|rundede|i en alder af)\s((?:${inDigits}|${inWords}))(?![\p{L}\d]|[.,]\d|\s?(?:%|kr|kg|procent|minutter|dage|timer|point|mg))`,
  'giu',
)
