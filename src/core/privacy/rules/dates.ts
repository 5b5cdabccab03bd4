/**
 * Days that can be looked up in a calendar, in all the ways people write them, and birth dates among them. A month, a year, a
 * week or a holiday alone is no day.
 */
import type { Confidence } from '../finding.ts'
import type { Candidate } from '../spans.ts'
import { personVerbs } from '../vocabulary/around-names.ts'
import { dayWords, monthOf, monthWords, weekdayWords } from '../vocabulary/calendar-words.ts'

export const dateCandidates = (text: string, digits: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const { pattern, judge } of forms)
    for (const match of digits.matchAll(pattern)) {
      const confidence = judge(match, digits)
      if (confidence === null) continue
      const { start, end } = withSurroundings(text, match.index, endOfDate(text, match.index + match[0].length))
      const birth = isBirth(text, start, end)
      const year = birth && /\p{L}$/u.test(text.slice(start, end)) ? shortYear.exec(text.slice(end, end + 12)) : null
      found.push({ start, end: end + (year?.[1]?.length ?? 0), type: birth ? 'BIRTHDATE' : 'DATE', confidence })
    }
  return found
}

/** "født 28 december 40 og opvokset". */
const shortYear = /^(,?\s['’]?\d\d)(?=\s(?:og|i|på|som|er|bor|har|hos|ved)(?!\p{L}))/u

type Form = {
  readonly pattern: RegExp
  /** Null: it is something else. */
  readonly judge: (match: RegExpMatchArray, text: string) => Confidence | null
}

const edge = String.raw`(?<![\p{L}\d]|\d[.,/:-])`
const close = String.raw`(?![\p{L}\d]|[.,/:-]\d)`
const blank = String.raw`[ \t\u00a0]{0,2}(?:\r?\n[ \t]{0,2})?`
const some = String.raw`(?:[ \t\u00a0]{1,2}(?:\r?\n[ \t]{0,2})?|\r?\n[ \t]{0,2})`
const dayNumber = '(?:0?[1-9]|[12][0-9]|3[01])'
const monthNumber = '(?:0?[1-9]|1[0-2])'
const yearNumber = String.raw`(?:(?:19|20)\d\d|['’]?\d\d)`
const lead = String.raw`(?:(?:${weekdayWords})(?:en|s)?(?:${blank},)?${some})?(?:(?:den|dne|d\.|d|dato|pr\.)${blank})?`
const leadNeeded = String.raw`(?:(?:(?:${weekdayWords})(?:en|s)?(?:${blank},)?${some})(?:(?:den|d\.|d)${blank})?|(?:den|dne|d\.|d)${blank}(?<=[\s.]))`
const dayWord = `(?:${dayWords})`
const range = String.raw`(?:${dayNumber}\.?${blank}(?:-|–|og|til|\+|&|/|,)${blank}(?:d\.|den)?${blank}){0,3}`

const holidays = String.raw`juleaften|juleaftensdag|nytårsaften|nytårsdag|skærtorsdag|langfredag|påskedag|fastelavn|grundlovsdag|pinsedag|\d\. (?:jule|påske|pinse)dag`

const form = (source: string, judge: Form['judge']): Form => ({ pattern: new RegExp(source, 'giu'), judge })
const always = (): Confidence => 'high'

const forms: readonly Form[] = [
  // 4. maj 2026, d. 4 maj, mandag den 4.-6. maj, 4.maj; months with a slip of the keyboard are judged by `monthOf`.
  form(
    String.raw`${edge}${lead}${range}(${dayNumber})(?:\.|'|te|de)?${blank}[-.]?${blank}((?:${monthWords})\p{L}{0,6})(?:\.)?(?:,?${some}(?:19|20)\d\d(?!\d)|,?${blank}['’]\d\d(?!\d)|,?[ ]\d\d(?=[,.;!?)]|$))?(?!\p{L}|[-’']?tale)`,
    (match, text) =>
      monthOf(match[2] ?? '') === null || isMayDay(match, text) || isNumbered(match, text) || isLaw(match, text)
        ? null
        : 'high',
  ),
  // Tue, 14 May 2024 10:12: the head of a mail.
  form(
    String.raw`${edge}(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s(?:\d{1,2}\s[a-z]{3,9}|[a-z]{3,9}\s\d{1,2}),?\s(?:19|20)\d\d(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?![\p{L}\d])`,
    always,
  ),
  // maj den 4.
  form(String.raw`${edge}(?:${monthWords})\p{L}{0,5}${some}(?:den|d\.)${blank}${dayNumber}\.?${close}`, (match) =>
    monthOf(/^\p{L}+/u.exec(match[0])?.[0] ?? '') === null ? null : 'high',
  ),
  // den fjerde maj, fjerde i femte.
  form(
    String.raw`${edge}${lead}${dayWord}${some}(?:i${some})?(?:((?:${monthWords})\p{L}{0,6})|${dayWord}|${dayNumber}\.)(?:${some}(?:19|20)\d\d(?!\d))?(?!\p{L})`,
    (match) =>
      match[1] === undefined ? (/ i /.test(match[0]) ? 'medium' : null) : monthOf(match[1]) === null ? null : 'high',
  ),
  // den 4. i 5.
  form(
    String.raw`${edge}${leadNeeded}${dayNumber}\.?${some}i${some}(?:${monthNumber}\.(?!\d)|${dayWord}(?!\p{L}))(?:${some}(?:19|20)\d\d(?!\d))?`,
    always,
  ),
  // tirsdag den fjortende.
  form(String.raw`${edge}(?:${weekdayWords})(?:${blank},)?${some}(?:den|d\.)${some}${dayWord}(?!\p{L})`, always),
  // født i marts 1961: the month and the year are the birth date as far as it goes.
  form(
    String.raw`(?<=født${some}i${some}|født${some})((?:${monthWords})\p{L}{0,6})${some}(?:19|20)\d\d(?!\d)`,
    (match) => (monthOf(match[1] ?? '') === null ? null : 'medium'),
  ),
  // 04.05.2026, 4/5-26, 4-5-2026, 4/5 2026, 04 05 2026.
  form(
    String.raw`${edge}${lead}(${dayNumber})(${blank}[./-]${blank})(${monthNumber})(${blank}[./’'-]${blank}|[ ])(${yearNumber})(?![\p{L}\d]|[.,/:-]\d|${blank}%)`,
    judgeFull,
  ),
  form(String.raw`${edge}${lead}${dayNumber} ${monthNumber} (?:19|20)\d\d(?![\p{L}\d])`, always),
  // 2026-05-04, 2026.05.04, 20260504, 04052026 after a word that says so.
  form(String.raw`${edge}(?:19|20)\d\d([-./ ])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)`, always),
  form(String.raw`${edge}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\d]|[-.]\d)`, () => 'medium'),
  form(
    String.raw`(?<=(?:${birthWords()})[\s:.(]{1,3})${dayNumber}${some}${monthNumber}${some}(?:19|20)?\d\d(?![\p{L}\d]|[-.,]?\d)`,
    always,
  ),
  form(
    String.raw`(?<=(?:${birthWords()}|dato|den|d\.)[\s:.(]{1,3})(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?![\p{L}\d]|[-.,]\d)`,
    always,
  ),
  // 4/5, d. 4/5, den 4.5.
  form(
    String.raw`${edge}(${lead})(?:${dayNumber}/${monthNumber}${blank}(?:-|–|og|til)${blank}(?:d\.|den)?${blank})?(${dayNumber})${blank}([/.])${blank}(${monthNumber})(?:\.(?=[\s,;)]|$))?(?![\p{L}\d]|[,.:/-]\d|${blank}%)`,
    judgeShort,
  ),
  // 2. juledag 2024: the feast of one year.
  form(String.raw`${edge}(?:${holidays})${some}(?:i${some})?(?:19|20)\d\d(?!\d)`, () => 'medium'),
  // mandag d. 3., den 14.
  form(String.raw`${edge}(${leadNeeded})(?:${range})(${dayNumber})(\.?)(?![\p{L}\d]|[,.:/-]\d|\.\p{L})`, judgeDay),
]

function birthWords(): string {
  return String.raw`født|f\.d\.|f\.|fødselsdag|fødselsdato|fødselsdagen|fødselsdata|fdato|f\.dato|fdt|fødedag|født den|født d\.`
}

/** "lov nr. 1160 af 3. juni 2019" is the law's own day. */
const isLaw = (match: RegExpMatchArray, text: string): boolean =>
  /(?:lov|bekendtgørelse|vejledning|cirkulære|forordning|aftale|direktiv)\p{L}*(?:\s(?:nr\.?|nummer)\s?[\d/]{1,9})?,?\s(?:af|fra)\s$/iu.test(
    text.slice(Math.max(0, (match.index ?? 0) - 50), match.index),
  )

/** "trin 1. April er ...": the number belongs to what stands before. */
const isNumbered = (match: RegExpMatchArray, text: string): boolean =>
  /^\d/.test(match[0]) &&
  /(?:trin|punkt|pkt\.?|figur|kapitel|nr\.?|fase|klasse|bilag|side|stue|rum|uge|niveau|gruppe)\s$/iu.test(
    text.slice(Math.max(0, (match.index ?? 0) - 10), match.index),
  )

/** "1. maj" without a year is the day of speeches in the park. */
const isMayDay = (match: RegExpMatchArray, text: string): boolean =>
  /^1\.?\s?maj$/i.test(match[0]) ||
  /^\s?-?(?:tale|fest|arrangement|møde)/.test(text.slice((match.index ?? 0) + match[0].length).slice(0, 12))

function judgeFull(match: RegExpMatchArray, text: string): Confidence | null {
  const before = text.slice(Math.max(0, (match.index ?? 0) - 16), match.index)
  if (
    /(?:version|udgave|kapitel|kap\.|punkt|pkt\.|afsnit|figur|tabel|side|uge|uger|§|v\.?|bilag|nr\.)\s?$/iu.test(before)
  )
    return null
  const [, , first = '', , second = '', year = ''] = match
  if (year.replace(/\D/g, '').length === 4) return 'high'
  if (second === ' ' && first.trim() !== '/') return null
  return first.trim() === '-' && second.trim() !== '-' ? null : 'high'
}

/** Numbers of which the first is a part of the second, marks on a scale and paragraphs look like days as well. */
function judgeShort(match: RegExpMatchArray, text: string): Confidence | null {
  const [all, leading = '', day = '', sign = '', month = ''] = match
  const start = match.index ?? 0
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(start + all.length, start + all.length + 24)
  if (sign === '.' && /\.$/.test(all) && dateBefore.test(before)) return 'high'
  if (sign === '.' && /\.$/.test(all) && /^,/.test(after) && !numberedBefore.test(before)) return 'medium'
  // "13.12. blev hun": the sentence goes on after the full stop.
  if (
    sign === '.' &&
    /\.$/.test(all) &&
    (dayGoesOn.test(after) || shortGoesOn.test(after)) &&
    !numberedBefore.test(before)
  )
    return 'medium'
  if (sign === '.')
    return /(?:^|\s)(?:den|d\.|d)\s*$/iu.test(leading) || new RegExp(`(?:${weekdayWords})`, 'iu').test(leading)
      ? 'high'
      : null
  if (
    /(?:§|stk\.|nr\.|side|afsnit|punkt|kapitel|figur|bilag|stue|rum|version|skala\p{L}*|scor\p{L}*)\s?$/iu.test(before)
  )
    return null
  if (leading.trim() !== '') return 'high'
  if (Number(day) === 24 && Number(month) === 7) return null
  const fraction =
    Number(day) < Number(month) &&
    ((['2', '3', '4', '5', '6', '8', '10'].includes(month) && day.length === 1) || day === '10')
  if (
    /^\s?(?:time|timer|år|del|dele|af|stilling|stillinger|liter|tablet|tabletter|dosis|døgn|dag|dage|måned|uge|point|på|kilo|kg|ud)(?!\p{L})/iu.test(
      after,
    )
  )
    return null
  if (dateBefore.test(before)) return 'high'
  const several = /\/\d{1,2}\D{1,8}\d{1,2}\//u.test(all) && !score.test(before + after)
  return fraction && !several ? 'low' : 'medium'
}
const score = /kamp|vandt|tabte|spill|score|brøk|stemme/iu
const shortGoesOn = /^\s(?:hos|lige|under|mens|efter|før|uden|hun|han|jeg|vi|de|med)(?!\p{L})/u
const numberedBefore =
  /(?:version|trin|fase|model|opgave|øvelse|klokken|punkt|pkt|afsnit|kapitel|figur|tabel|bilag|spørgsmål|side|§)\.?\s$/iu
const dateBefore =
  /(?:^|[\s(])(?:fra|til|siden|inden|før|efter|omkring|senest|dato|datoen|indlagt|udskrevet|start|møde[td]?|mødet|samtale[n]?|opstart|indlagt igen|pr\.|til og med|fredag|aften|torsdag|f\.|født|dagen|både|og igen|igen|allerede|natten)[\s:]{1,2}$/iu

/** Only where nothing is counted: "den 3. gang" is no day. */
function judgeDay(match: RegExpMatchArray, text: string): Confidence | null {
  const [all, leading = '', , dot = ''] = match
  const after = text.slice((match.index ?? 0) + all.length, (match.index ?? 0) + all.length + 30)
  const weekday = new RegExp(`(?:${weekdayWords})`, 'iu').test(leading)
  const announced = /(?:den|d\.|d)\s*$/iu.test(leading)
  if (!announced) return null
  if (weekday) return 'high'
  if (/^\s?(?:%|kl|procent)/u.test(after) && !/^\s?kl/u.test(after)) return null
  if (/d\.\s*$/iu.test(leading) && dot === '.')
    return /^\s\p{Ll}/u.test(after) && !dayGoesOn.test(after) ? 'medium' : 'high'
  if (dot === '') return null
  if (/^\s(?:i rækken|i sidste|på listen|i hver|i måneden|hver)/u.test(after)) return null
  if (
    /(?:i|om) (?:hver )?måneden?|hver måned/.test(
      text.slice(Math.max(0, (match.index ?? 0) - 60), (match.index ?? 0) + 60),
    )
  )
    return null
  const next = /^\s(\p{Ll}+)/u.exec(after)?.[1] ?? ''
  return /^\s?(?:$|[,.;:!?)–-]|\r?\n)/u.test(after) || dayGoesOn.test(after) || personVerbs.has(next) ? 'medium' : null
}
const dayGoesOn =
  /^\s(?:og|kl|klokken|hvor|da|om|i|skulle|skal|blev|bliver|var|er|fik|kom|ringede|samme|denne|forrige|eller|til|kan|kunne|havde|har|ville|vil|igen|men|så|tog|mødte|sagde|skrev|fra|ved|på)(?!\p{L})/iu

/** The full stop of the sentence is not the day's. */
const endOfDate = (text: string, end: number): number =>
  text[end - 1] === '.' && /^(?:\s*$|\s+[\p{Lu}"”»-]|["”»)])/u.test(text.slice(end, end + 4)) ? end - 1 : end

/** The time of day and the words around belong to the day. */
const withSurroundings = (text: string, start: number, end: number): { start: number; end: number } => {
  const after =
    /^,?\s{1,2}(?:om (?:aftenen|morgenen|natten|eftermiddagen|formiddagen)\s)?(?:kl\.?|klokken)\s?\d{1,2}(?:[.:]\d\d)?(?!\d)/iu.exec(
      text.slice(end, end + 40),
    )
  const month =
    /^\s(?:ds\.?|dennes|denne måned|samme måned|i (?:denne|samme|sidste|næste|forrige) måned)(?!\p{L})/u.exec(
      text.slice(end, end + 24),
    )
  const before = /(?:kl\.?|klokken)\s?\d{1,2}(?:[.:]\d\d)?,?\s$/iu.exec(text.slice(Math.max(0, start - 20), start))
  return { start: start - (before?.[0].length ?? 0), end: end + (month?.[0].length ?? after?.[0].length ?? 0) }
}

const isBirth = (text: string, start: number, end: number): boolean =>
  isBesideName(text, start, end) ||
  /(?<!\p{L})(?:født|fødsels\p{L}*|fdato|fdt|fødedag|født\p{L}*|f\.d\.|f\.|fylder|fyldte|runder|rundede)(?![\p{L}])[^.!?\n]{0,28}$/iu.test(
    text.slice(Math.max(0, start - 48), start),
  ) ||
  /^[^.!?\n]{0,22}(?:født|fødselsdag|kom\s\p{L}{0,4}\s?til verden|fylder\s\d|fyldte\s(?:\p{L}{2,4}\s)?\d)(?!\p{L})/iu.test(
    text.slice(end, end + 40),
  )

/** "Bent Aagaard, 3. juni 1954": who, and since when. */
const isBesideName = (text: string, start: number, end: number): boolean => {
  const year = Number(/(?:19|20)\d\d$/.exec(text.slice(start, end))?.[0] ?? 9999)
  return (
    year < 2012 &&
    /\p{Lu}\p{L}+(?:,\s|\s\(|\s[-–]\s|,\s\p{L}{2,10}\s)$/u.test(text.slice(Math.max(0, start - 40), start))
  )
}
