/**
 * What a line must not end in the middle of: "kl. 13.00-15.00", "14. juni 2022", "2026-27", however somebody typed it. For whoever
 * lays text out on a page; what is stored, searched, mailed or exported keeps its plain hyphens and spaces. Badges alone join
 * theirs already in the paper's model, since their lines are parted between words only.
 */
import { monthNames, noBreak } from './dates.ts'

/** Joins what stands on either side of it. */
export const noBreakHyphen = '\u2011'

/** The text with such places joined, letter for letter as long as before. */
export const unbroken = (text: string): string =>
  /\d/.test(text)
    ? text
        .replaceAll(numbers, (all) => all.replaceAll('-', noBreakHyphen))
        .replaceAll(clock, `$1${noBreak}`)
        .replaceAll(dayOfMonth, `$1${noBreak}`)
        .replaceAll(yearOfMonth, `$1${noBreak}`)
    : text

const months = monthNames.join('|')
/** Times, days and years joined by hyphens; not what is part of a word or an address. */
const numbers = /(?<![\p{L}\d/_.=&?#%-])\d[\d.:]*(?:-\d[\d.:]*)+(?![\p{L}\d/_-])/gu
const clock = /\b(kl\.?) (?=\d)/gi
const dayOfMonth = new RegExp(`\\b(\\d{1,2}\\.) (?=(?:${months})\\b)`, 'gi')
const yearOfMonth = new RegExp(`\\b(\\d{1,2}\\.\\s(?:${months})) (?=\\d{4}\\b)`, 'gi')
