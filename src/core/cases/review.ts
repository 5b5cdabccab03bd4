/**
 * What the check found in a case's words, and what a person does about it: replace, or find that it identifies nobody. Works
 * with any check; knows no rule of what identifies somebody. Everything here is a suggestion until a person accepts it.
 */

import type { Confidence, FindingType, LanguageHint, PersonalDataFinding } from '../privacy/finding.ts'
import type { CaseStory, StoryField } from '../records/case-story.ts'
import { storyField } from '../records/case-story.ts'
import { hashOf } from '../stable-hash.ts'
import { aliasOf, asSentenceStart, isKnown, isOwnLetter, namesLeft, sharedNames } from './aliases.ts'
import { verbatimIn } from './verbatim.ts'

export type StoryCheck = {
  readonly find: (text: string) => readonly PersonalDataFinding[]
  readonly hints: (text: string) => readonly LanguageHint[]
}

type Placed = {
  readonly field: StoryField
  readonly start: number
  readonly end: number
  /** The words that stand there. */
  readonly found: string
  readonly confidence: Confidence
  readonly suggestion: string
}

/** Found by the check. A dismissed one is still shown, but no longer asks for anything. */
export type CheckFinding = Placed & {
  readonly source: 'check'
  readonly type: FindingType
  readonly state: 'open' | 'dismissed'
}

/** What was agreed to stay confidential stands in the text: it goes, or the agreed parts are put right. It cannot be dismissed. */
type AgreedPartFinding = Placed & { readonly source: 'agreed-part'; readonly type: null; readonly state: 'open' }

export type StoryFinding = CheckFinding | AgreedPartFinding

export type StoryHint = LanguageHint & { readonly field: StoryField }

export type StoryReview = {
  /** In the order in which they are read; none overlaps another. */
  readonly findings: readonly StoryFinding[]
  readonly hints: readonly StoryHint[]
  /** Open findings of high confidence: while there is one, the case is not approved. */
  readonly openHigh: number
}

/** Checks all parts of a story as one text, so that the same person has the same letter in all of them. */
export const reviewStory = (story: CaseStory, check: StoryCheck): StoryReview => {
  const parts = partsOf(story)
  const checked = check.find(parts.map(({ text }) => text).join(between)).flatMap((finding) => inParts(parts, finding))
  const agreed = agreedParts(story, parts)
  const named = sharedNames(
    story,
    withNamesLeft(story, parts, checked).filter(
      (each) => !isOwnLetter(story, each) && !agreed.some((part) => overlap(part, each)),
    ),
  )
  const findings: readonly StoryFinding[] = [
    ...agreed,
    ...named.map((finding) => ({
      ...finding,
      state: isDismissed(story, finding) ? ('dismissed' as const) : ('open' as const),
    })),
  ].toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start)
  return {
    findings,
    hints: parts.flatMap(({ field, text }) => check.hints(text).map((hint) => ({ ...hint, field }))),
    openHigh: findings.filter(({ state, confidence }) => state === 'open' && confidence === 'high').length,
  }
}

/** Puts the replacement, or the suggestion, where the finding is. A finding that no longer fits the text changes nothing. */
export const acceptFinding = (story: CaseStory, finding: StoryFinding, replacement = finding.suggestion): CaseStory => {
  const text = story[finding.field]
  if (text.slice(finding.start, finding.end) !== finding.found) return story
  const words = cleaned(finding.field, replacement)
  const next = text.slice(0, finding.start) + words + text.slice(finding.end)
  if (next.length > longest[finding.field]) return story
  const alias = finding.source === 'check' ? aliasOf(finding, words) : null
  return withoutLapsed({
    ...story,
    [finding.field]: next,
    aliases:
      alias === null || isKnown(story, alias)
        ? story.aliases
        : [
            ...story.aliases.filter(({ original }) => original !== alias.original),
            { id: freeId('alias', alias.original, story.aliases), ...alias },
          ],
  })
}

/** Accepts the suggestions of several open findings of one review, as a rule those of one kind. */
export const acceptAll = (story: CaseStory, findings: readonly StoryFinding[]): CaseStory =>
  findings
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => b.start - a.start)
    .reduce((next, finding) => acceptFinding(next, finding), story)

/**
 * Says that these words identify nobody, and why. It holds for the same words anywhere in this part of the story, and lapses
 * when they no longer stand there.
 */
export const dismissFinding = (story: CaseStory, finding: CheckFinding, reason: string): CaseStory => {
  const found = kept(finding.found)
  const others = undismiss(story, finding).dismissals
  const id = freeId(finding.field, found, others)
  return { ...story, dismissals: [...others, { id, field: finding.field, found, reason: oneLine(reason) }] }
}

export const undismiss = (story: CaseStory, finding: CheckFinding): CaseStory => ({
  ...story,
  dismissals: story.dismissals.filter(({ field, found }) => field !== finding.field || found !== kept(finding.found)),
})

/** A part of the story as somebody types it. What was said of words that are gone is forgotten. */
export const writeField = (story: CaseStory, field: StoryField, text: string): CaseStory =>
  withoutLapsed({ ...story, [field]: cleaned(field, text).slice(0, longest[field]) })

/** Adds words that were agreed to stay confidential; from then on they are findings. */
export const addConfidentialPart = (story: CaseStory, words: string): CaseStory => {
  const parts = [story.confidentialParts.trimEnd(), oneLine(words)].filter((part) => part !== '').join('\n')
  return parts.length > longest.situation
    ? story
    : { ...story, confidentialParts: parts, confidentialPartsRemoved: false }
}

const fields = storyField.options

/** The limits of the record (case-story.ts). */
const longest: Readonly<Record<StoryField, number>> = {
  title: 2000,
  situation: 20_000,
  dilemma: 20_000,
  tried: 20_000,
  question: 20_000,
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 2000)
const cleaned = (field: StoryField, text: string): string =>
  field === 'title' ? text.replace(/[\r\n]+/g, ' ') : text.replace(/\r\n?/g, '\n')

/** As much of found words as a record holds. */
const kept = (found: string): string => found.slice(0, 500)

/** Ends every sentence and paragraph, so that no part of a story is read as going on in the next. */
const between = '\n\n'

type Part = { readonly field: StoryField; readonly text: string; readonly at: number }

const partsOf = (story: CaseStory): readonly Part[] => {
  let at = 0
  return fields.map((field) => {
    const part = { field, text: story[field], at }
    at += part.text.length + between.length
    return part
  })
}

/** A finding of the whole text in the part it lies in; in several, should it reach over an end. */
const inParts = (parts: readonly Part[], finding: PersonalDataFinding): readonly Omit<CheckFinding, 'state'>[] =>
  parts.flatMap(({ field, text, at }) => {
    const start = Math.max(0, finding.start - at)
    const end = Math.min(text.length, finding.end - at)
    const found = text.slice(start, end)
    if (start >= end || found.trim() === '') return []
    const { type, confidence, suggestion } = finding
    return [{ source: 'check' as const, field, start, end, found, type, confidence, suggestion }]
  })

/** With those that were replaced elsewhere and still stand here; the longer of two that meet goes before. */
const withNamesLeft = (
  story: CaseStory,
  parts: readonly Part[],
  checked: readonly Omit<CheckFinding, 'state'>[],
): readonly Omit<CheckFinding, 'state'>[] =>
  parts
    .flatMap(({ field, text }) => namesLeft(story, text).map((left) => ({ field, text, ...left })))
    .reduce<readonly Omit<CheckFinding, 'state'>[]>((all, { field, text, start, end, isWhole, suggestion }) => {
      const met = all.filter((each) => overlap(each, { field, start, end }))
      if (met.some((each) => each.start < start || each.end > end || each.end - each.start === end - start)) return all
      const confidence = isWhole ? 'high' : 'medium'
      const found = text.slice(start, end)
      return [
        ...all.filter((each) => !met.includes(each)),
        { source: 'check', type: 'NAME', field, start, end, found, confidence, suggestion },
      ]
    }, checked)

type Range = Pick<Placed, 'field' | 'start' | 'end'>

const overlap = (a: Range, b: Range): boolean => a.field === b.field && a.start < b.end && b.start < a.end

/** Where a line of the agreed parts stands word for word in the story, in upper or lower case and however its lines are broken. */
const agreedParts = (story: CaseStory, parts: readonly Part[]): readonly AgreedPartFinding[] => {
  const lines = story.confidentialParts
    .split('\n')
    .map((line) => line.replace(/^[\s\-–•*]+|[\s.,;:!?]+$/g, ''))
    .filter((line) => /[\p{L}\d].*[\p{L}\d].*[\p{L}\d]/u.test(line))
    .toSorted((a, b) => b.length - a.length)
  return parts.flatMap(({ field, text }) => {
    const taken: AgreedPartFinding[] = []
    const placesOf = verbatimIn(text)
    for (const line of lines)
      for (const { start, end } of placesOf(line)) {
        const placed = { field, start, end, found: text.slice(start, end), confidence: 'high' } as const
        const suggestion = asSentenceStart(text, start, '[udeladt]')
        if (taken.some((other) => overlap(other, placed))) continue
        taken.push({ ...placed, source: 'agreed-part', type: null, state: 'open', suggestion })
      }
    return taken
  })
}

const isDismissed = (story: CaseStory, finding: Omit<CheckFinding, 'state'>): boolean =>
  story.dismissals.some(({ field, found }) => field === finding.field && found === kept(finding.found))

/** A dismissal quotes the text, so it goes with its words. */
const withoutLapsed = (story: CaseStory): CaseStory => ({
  ...story,
  dismissals: story.dismissals.filter(({ field, found }) => story[field].includes(found)),
})

/** The same words get the same id on every machine, so that two versions of a story merge without doubles. */
const freeId = (kind: string, words: string, taken: readonly { readonly id: string }[]): string => {
  let hash = hashOf(words)
  while (taken.some(({ id }) => id === `${kind}-${hash}`)) hash = hashOf(words, hash)
  return `${kind}-${hash}`
}
