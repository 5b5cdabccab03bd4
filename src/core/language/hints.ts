/** Words of wards' language in a text, with something to consider instead. It never blocks and never says that a word is wrong. */
import type { LanguageHint } from '../privacy/finding.ts'
import type { LanguageRule } from '../records/organisation.ts'
import { isSelfDescription, quotations, type Stretch } from './own-words.ts'

/** The hints in the order of the text, none overlapping another. Where two rules meet, the longer words win. */
export const languageHints = (text: string, rules: readonly LanguageRule[]): readonly LanguageHint[] => {
  const quoted = quotations(text)
  const hints: LanguageHint[] = []
  const candidates = rules
    .flatMap(({ pattern, why, suggestions, exceptions }) => {
      const places = placesOf(text, forms(pattern))
      if (places.length === 0) return []
      const silent = placesOf(text, exceptions.flatMap(forms))
      return places
        .filter((place) => !silent.some((other) => overlap(place, other)))
        .map((place) => ({ ...place, why, suggestions }))
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const hint of candidates) {
    const last = hints.at(-1)
    if (last !== undefined && overlap(last, hint)) continue
    if (quoted.some((quote) => overlap(quote, hint)) || isSelfDescription(text, hint)) continue
    hints.push(hint)
  }
  return hints
}

/** The words or phrases of a pattern: several have commas between them. */
const forms = (pattern: string): readonly string[] =>
  pattern
    .split(',')
    .map((form) => form.trim().replace(/\s+/g, ' '))
    .filter((form) => /[\p{L}\d]/u.test(form))

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

const placesOf = (text: string, wanted: readonly string[]): readonly Stretch[] =>
  wanted.length === 0
    ? []
    : [...text.matchAll(matcherOf(wanted))].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))

const matchers = new Map<string, RegExp>()

/** Whole words in upper or lower case, also over a line break; a hyphen after them makes a compound (patient- og pårørenderåd). */
const matcherOf = (wanted: readonly string[]): RegExp => {
  const key = wanted.join(',')
  const known = matchers.get(key)
  if (known !== undefined) return known
  const patterns = wanted.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(patternOf)
  const matcher = new RegExp(`(?<![\\p{L}\\d])(?:${patterns.join('|')})(?![\\p{L}\\d]|[-–]\\p{L}|- og )`, 'giu')
  if (matchers.size > 2000) matchers.clear()
  matchers.set(key, matcher)
  return matcher
}

const patternOf = (form: string): string => {
  const open = form.endsWith('*')
  const words = (open ? form.replace(/[\s*]+$/, '') : form).split(' ')
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('[\\s-]+') + (open ? '\\p{L}*' : '')
}
