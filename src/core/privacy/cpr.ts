/**
 * Danish personal identification numbers, in all the ways people write them. The one truth of it: the check of cases and the
 * import of people ask here. Mod 11 is not asked for: since 2007 numbers without it are valid, and a random ten-digit number
 * rarely starts with a date (danish.md, section 2).
 */
import type { Span } from './spans.ts'

/** Ten digits in the groups that people write, or the letters and crosses of replacement and hidden numbers. */
const gap = String.raw`[-–—‐‑−_./·:\s\u00a0]`
const day = String.raw`[0-36-9]\d`
const forms = [
  // 010203-1234, 01.02.03-1234, 01 02 03 12 34, 01021903-1234, and replacement numbers.
  String.raw`(${day})${gap}{0,2}([01]\d)${gap}{0,2}\d\d${gap}{0,3}(?:\d(?:[ \u00a0]?\d){3}|\d[A-Z][A-Z\d]\d|[x*?•]{4}|\d{2}[x*?]{2}|\d[x*?]{3})`,
  String.raw`(${day})${gap}{0,2}([01]\d)${gap}{0,2}(?:19|20)\d\d[-–— ]{1,3}\d{4}`,
  // 010203 -, a new line and 1234; 010203-1, a new line and 234.
  String.raw`(${day})([01]\d)\d\d\s{0,3}[-–—]\s{0,4}\d(?:\s{0,2}\d){3}`,
  // 0102 031234, 0102 03 1234.
  String.raw`(${day})([01]\d)${gap}{1,2}\d\d${gap}{0,2}\d{4}`,
  // 0 1 0 2 0 3 1 2 3 4.
  String.raw`([0-36-9] \d) ([01] \d) \d \d(?: |${gap}{1,3})\d \d \d \d`,
]
const number = new RegExp(String.raw`(?<![\p{L}\d]|\d[-.,/])(?:${forms.join('|')})(?![\p{L}\d]|[-.,/]\d)`, 'giu')

/** After these words anything of about ten digits is meant as one, slips of the keyboard included. */
const announced =
  /(?:cpr|c\.p\.r|personnummer|pers\.?\s?nr|p-?nummer|person-id)[\p{L}.-]{0,12}(?:\s{1,3}(?:er|nr|nummer|var|lyder|slutter|ender|starter|begynder|på|med|de|sidste|fire|hans|hendes)\.?){0,5}[\s:;=(.]{0,4}(\d{6}[-–—\s]?[\dx*A-Z]{3,5}(?![\p{L}\d])|\d[\d\s\u00a0./–—−_-]{1,16}[\dx](?!\d))/giu

/** Where they stand; letters that stand for digits ("O1O2O3-1234") are the caller's to fold. */
export const cprSpans = (text: string): readonly Span[] => {
  const spans: Span[] = []
  for (const found of text.matchAll(number)) {
    const groups = found.slice(1).filter((part) => part !== undefined)
    if (isDayAndMonth(groups[0] ?? '', groups[1] ?? '')) spans.push(spanOf(found.index, found[0]))
  }
  for (const found of text.matchAll(announced)) {
    const value = found[1] ?? ''
    const digits = value.replace(/[^\dx*A-Z]/giu, '').length
    if (digits >= 4 && digits <= 12 && !/^(19|20)\d\d$/.test(value))
      spans.push(spanOf(found.index + found[0].length - value.length, value))
  }
  return spans
}

const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length })

/** A spreadsheet that takes the number for a number drops its leading zero. */
const withoutZero = /^\s*(\d)(\d{2})\d{6}\s*$/

export const looksLikeCpr = (text: string): boolean => withoutCpr(text) !== text

/** The text with every such number left out. */
export const withoutCpr = (text: string): string => {
  const bare = withoutZero.exec(text)
  if (bare !== null && isDayAndMonth(bare[1] ?? '', bare[2] ?? '')) return ''
  let rest = ''
  let at = 0
  for (const { start, end } of cprSpans(text).toSorted((a, b) => a.start - b.start)) {
    if (start > at) rest += text.slice(at, start)
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Replacement numbers add 60 to the day. */
const isDayAndMonth = (dayText: string, monthText: string): boolean => {
  const written = Number(dayText.replace(/\s/g, ''))
  const dayOfMonth = written > 60 ? written - 60 : written
  return dayOfMonth >= 1 && dayOfMonth <= (longestMonths[Number(monthText.replace(/\s/g, '')) - 1] ?? 0)
}
