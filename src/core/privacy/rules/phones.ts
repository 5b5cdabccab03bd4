/** Phone numbers: the closed Danish plan of eight digits in the groups that people write, and numbers from abroad. */
import type { Confidence } from '../finding.ts'
import type { Candidate } from '../spans.ts'
import { publishedPhones } from '../vocabulary/published.ts'

type Group = { readonly start: number; readonly end: number; readonly digits: string }

/** `digits` is the text with letters that stand for digits folded, of the same length. */
export const phoneCandidates = (text: string, digits: string, known: ReadonlySet<string>): readonly Candidate[] => {
  const groups = [...digits.matchAll(/\d+/g)].map(
    (match): Group => ({ start: match.index, end: match.index + match[0].length, digits: match[0] }),
  )
  const found: Candidate[] = []
  for (let at = 0; at < groups.length; at++) {
    const number =
      abroad(digits, groups, at) ??
      withBareCountry(text, digits, groups, at, known) ??
      danish(text, digits, groups, at, known)
    if (number === null) continue
    found.push({ start: number.start, end: number.end, type: 'PHONE', confidence: number.confidence })
    while ((groups[at + 1]?.start ?? number.end) < number.end) at++
  }
  return found
}

type Found = { readonly start: number; readonly end: number; readonly confidence: Confidence }

/** "45 22 81 03 66", "(45) 22810366": the country's number without its sign. */
const withBareCountry = (
  text: string,
  digits: string,
  groups: readonly Group[],
  at: number,
  known: ReadonlySet<string>,
): Found | null => {
  const [first, next] = [groups[at], groups[at + 1]]
  if (
    first?.digits !== '45' ||
    next === undefined ||
    /[\d+][.,:/-]?$/.test(digits.slice(Math.max(0, first.start - 2), first.start))
  )
    return null
  if (!/^\)?[ \u00a0-]{0,2}$/.test(digits.slice(first.end, next.start))) return null
  const number = danish(text, digits, groups, at + 1, known)
  return number === null ? null : { ...number, start: bracketBefore(digits, first.start) }
}

/** The groups 2-2-2-2, 4-4, 2-2-4, 4-2-2, 3-2-3, 2-3-3, 3-3-2 and all at once. */
const usual = new Set(['2222', '44', '224', '422', '323', '233', '332', '8', '11111111'])

const danish = (
  text: string,
  digits: string,
  groups: readonly Group[],
  at: number,
  known: ReadonlySet<string>,
): Found | null => {
  const first = groups[at]
  if (first === undefined) return null
  const country = countryCode(digits, first)
  const from = country === null ? at : country.inGroup ? at : at + 1
  const lead = groups[from]
  if (
    lead === undefined ||
    (country !== null && !country.inGroup && !isGap(digits.slice(first.end, lead.start).replace(/^\s?\)/, ' ')))
  )
    return null
  const cut = country?.inGroup === true ? country.length : 0
  const announced = country !== null || announces.test(text.slice(Math.max(0, first.start - 36), first.start))
  const sizes: number[] = []
  let total = 0
  let last = from
  let gap: string | null = null
  let even = true
  for (; last < groups.length && total < 8; last++) {
    const group = groups[last]
    const previous = groups[last - 1]
    if (group === undefined) break
    if (last > from && previous !== undefined) {
      const between = digits.slice(previous.end, group.start)
      if (!isGap(between)) return null
      const sign = between.trim() === '' ? ' ' : between.trim()
      if (gap !== null && gap !== sign) even = false
      gap = sign
    }
    const size = group.digits.length - (last === from ? cut : 0)
    sizes.push(size)
    total += size
  }
  const end = groups[last - 1]?.end ?? first.end
  const number = groups
    .slice(from, last)
    .map((group) => group.digits)
    .join('')
    .slice(cut)
  if (total !== 8 || !/^[2-9]/.test(number)) return null
  const shape = sizes.join('')
  if (
    !announced &&
    (!((usual.has(shape) || (/^[1-4]{3,7}$/.test(shape) && !isCounted(groups.slice(from, last)))) && even) ||
      (gap === '/' && !isSlashed(shape, number)))
  )
    return null
  if (!standsAlone(digits, country?.start ?? first.start, end, announced)) return null
  if (isSomethingElse(text, first.start, end, shape, number, announced)) return null
  const start = country?.start ?? first.start
  if (known.has(number)) return { start, end, confidence: 'high' }
  return { start, end, confidence: isPublished(text, start, number) ? 'low' : 'high' }
}

/** "36/43/95/10" and "2030/4050"; "25/26/27/28" are years or days. */
const isSlashed = (shape: string, number: string): boolean =>
  shape === '44' || (shape === '2222' && /^(?:\d\d)*(?:3[2-9]|[4-9]\d)/.test(number))

/** "45 000 000", "24 12 2025": thousands and days are no groups of a number. */
const isCounted = (groups: readonly Group[]): boolean =>
  groups.some(({ digits }) => /^(?:19|20)\d\d$/.test(digits)) ||
  groups.slice(1).every(({ digits }) => digits.length === 3)

const isGap = (between: string): boolean =>
  /^[ \t\u00a0]{0,2}(?:\r?\n)?[ \t\u00a0]{0,2}[-–—.·/()]?[ \t\u00a0]{0,2}(?:\r?\n)?[ \t]{0,2}$/.test(between) &&
  between !== ''

const announces =
  /(?:tlf|telefon\p{L}*|mobil\p{L}*|mob|ring\p{L}*|sms\p{L}*|nummer\p{L}*|nr|kald\p{L}*|fastnet\p{L}*|kontakt\p{L}*|træffes|fanges|fat i (?:ham|hende|mig)|☎|📞)[\s.:;,(]{0,4}(?:(?:på|til|er|nr|nummer|mig|ham|hende|hans|hendes|mit|nummeret|direkte)[\s.:]{1,3}){0,4}\(?$/iu

/** "+45", "0045", "(+45)", "45" in front; it may stand in one group with the number itself. */
const countryCode = (digits: string, group: Group): { start: number; inGroup: boolean; length: number } | null => {
  const sign = /(?:\(\s?)?\+\s?$/.exec(digits.slice(Math.max(0, group.start - 3), group.start))
  const start = group.start - (sign?.[0].length ?? 0)
  const plus = sign !== null
  const whole = plus ? '45' : '0045'
  if (group.digits === whole) return { start: plus ? start : bracketBefore(digits, start), inGroup: false, length: 0 }
  if (!plus && /^45\d{8}$/.test(group.digits)) return { start, inGroup: true, length: 2 }
  const inside =
    group.digits.startsWith(whole) && group.digits.length > whole.length && group.digits.length <= whole.length + 8
  return inside ? { start, inGroup: true, length: whole.length } : null
}
const bracketBefore = (digits: string, start: number): number => (digits[start - 1] === '(' ? start - 1 : start)

/** Neither letters nor further digits are tied to it. */
const standsAlone = (digits: string, start: number, end: number, announced: boolean): boolean => {
  const before = digits.slice(Math.max(0, start - 2), start)
  const after = digits.slice(end, end + 4)
  if (/\d[-.,/]?$/.test(before) || /^[-.,/]?\d/.test(after)) return false
  return announced || !(/\p{L}[-.]?$/u.test(before) || /^\p{L}/u.test(after) || /^[ \u00a0]\d\d(?!\d)/.test(after))
}

const isSomethingElse = (
  text: string,
  start: number,
  end: number,
  shape: string,
  number: string,
  announced: boolean,
): boolean => {
  const after = text.slice(end, end + 12)
  if (/^\s{0,2}(?:kr|kroner|mio|dkk|eur|euro|,-|%|€|kg|mg|km|meter|visninger|stk)/iu.test(after)) return true
  const before = text.slice(Math.max(0, start - 24), start)
  if (otherNumber.test(before)) return true
  if (announced) return false
  if (/(?<!\p{L})(?:kl|klokken|uge|uger|ugerne|side|sider|siderne|s|stk|reg|regnr|§)[\s.:-]{0,3}$/iu.test(before))
    return true
  if (shape === '44' && /^(?:19|20)\d\d(?:19|20)\d\d$/.test(number)) return true
  if (/000$/.test(number) && (shape === '233' || shape === '323')) return true
  return shape === '8' && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(number)
}

/** "ordrenr. 20304050": another kind of number, by the word for it. */
const otherNumber =
  /(?:cvr|ean|isbn|doi|ordre|faktura|vare|konto|kunde)[ -]?(?:nr|nummer|numre|nummeret)?[\s.:-]{0,3}$/iu

/** Helplines are printed on posters. A person's own number is asked for in other words. */
const isPublished = (text: string, start: number, number: string): boolean => {
  if (publishedPhones.has(number)) return true
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.!?\n]\s/)
      .at(-1) ?? ''
  return (
    /(?:livslini|rådgivningslinj|telefonrådgivning|krisetelefon|akuttelefon|børnetelefon|ældretelefon|forældretelefon|lægevagt|giftlinj|hotline|hjælpelinj|psykiatrifonden|alkolinj|startlinj|akutlinj)/iu.test(
      before,
    ) && !/(?:\bmin\b|\bhans\b|\bhendes\b|privat|mobil)/iu.test(before)
  )
}

/** "+46 70 123 45 67": another country than ours. */
const abroad = (digits: string, groups: readonly Group[], at: number): Found | null => {
  const first = groups[at]
  if (first === undefined) return null
  const plus = /\(?\+\s?$/.exec(digits.slice(Math.max(0, first.start - 3), first.start))
  const zeros = plus === null && /^00[1-9]/.test(first.digits)
  if ((plus === null && !zeros) || /^(?:00)?45/.test(first.digits)) return null
  let total = first.digits.length
  let last = at
  for (; total < 15; last++) {
    const [group, next] = [groups[last], groups[last + 1]]
    if (group === undefined || next === undefined || !/^[\s().-]{1,3}$/.test(digits.slice(group.end, next.start))) break
    total += next.digits.length
  }
  const end = groups[last]?.end ?? first.end
  return total < 8 ? null : { start: first.start - (plus?.[0].length ?? 0), end, confidence: 'high' }
}
