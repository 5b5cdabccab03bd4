/**
 * Finds what looks like a Danish personal identification number. Mod 11 is not asked for: since 2007 numbers without it are
 * valid, and a random ten-digit number rarely starts with a date (danish.md, section 2).
 */

/** Day 01-31 or, in replacement numbers, 61-91; month; two-digit year; four digits, or the letters of a replacement number. */
const compact = /(?<![\p{L}\d])(\d{2})(\d{2})\d{2}[-–—‐‑−./\s]{0,3}(?:\d{4}|\d[A-Z]{2}\d|x{4})(?![\p{L}\d])/giu
const inPairs =
  /(?<![\p{L}\d])(\d{2})[ .\u00a0-](\d{2})[ .\u00a0-]\d{2}[ .\u00a0-]+\d{2}[ .\u00a0-]?\d{2}(?![\p{L}\d])/gu
/** A spreadsheet that takes the number for a number drops its leading zero. */
const withoutZero = /^\s*(\d)(\d{2})\d{6}\s*$/

export const looksLikeCpr = (text: string): boolean => withoutCpr(text) !== text

/** The text with every such number left out. */
export const withoutCpr = (text: string): string =>
  [compact, inPairs, withoutZero].reduce(
    (rest, pattern) =>
      rest.replace(pattern, (found: string, day: string, month: string) => (isDayAndMonth(day, month) ? '' : found)),
    text,
  )

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDayAndMonth = (dayText: string, monthText: string): boolean => {
  const day = Number(dayText) > 60 ? Number(dayText) - 60 : Number(dayText)
  return day >= 1 && day <= (longestMonths[Number(monthText) - 1] ?? 0)
}
