/**
 * The same person is called the same through all parts of a story: by the letter or the words that already stand for them, else
 * by the next free letter. Genitives follow. Knows names only as the words found.
 */
import type { FindingType } from '../privacy/finding.ts'
import { type CaseStory, storyField } from '../records/case-story.ts'

type Named = {
  readonly field: (typeof storyField.options)[number]
  readonly start: number
  readonly found: string
  readonly type: FindingType
  readonly suggestion: string
}

/** Gives each finding the suggestion that agrees with what was accepted before and with the other findings. */
export const sharedNames = <F extends Named>(story: CaseStory, findings: readonly F[]): readonly F[] => {
  const taken = new Set([...story.aliases.map(({ replacement }) => replacement), ...loneLetters(story)])
  const letterOf = new Map<string, string>()
  const people = findings.filter(({ type }) => type === 'NAME')
  for (const [theirs, group] of Map.groupBy(people, ({ suggestion }) => letterIn(suggestion) ?? '')) {
    const known = group.map((finding) => aliasFor(story, finding)).find((alias) => alias !== undefined)
    const replacement = known?.replacement ?? letters.find((letter) => !taken.has(letter))
    if (theirs === '' || replacement === undefined) continue
    taken.add(replacement)
    letterOf.set(theirs, replacement)
  }
  return findings.map((finding) => {
    const letter = finding.type === 'NAME' ? letterIn(finding.suggestion) : null
    const replacement = aliasFor(story, finding)?.replacement ?? (letter === null ? undefined : letterOf.get(letter))
    if (replacement === undefined) return finding
    const words = isGenitive(story, finding) ? genitive(replacement) : replacement
    return { ...finding, suggestion: asSentenceStart(story[finding.field], finding.start, words) }
  })
}

/** What to remember when a replacement is accepted: names in their basic form. Null where there is nothing to remember. */
export const aliasOf = (
  { found, type, suggestion }: Omit<Named, 'field' | 'start'>,
  words: string,
): { readonly original: string; readonly replacement: string } | null => {
  const inGenitive = type === 'NAME' && looksGenitive(found, suggestion)
  const original = inGenitive ? withoutGenitive(found) : found
  const replacement = inGenitive && /s['’]?$|['’]$/.test(words) ? withoutGenitive(words) : words
  return original.trim() === '' || replacement.trim() === '' || original.length > 500 || replacement.length > 500
    ? null
    : { original, replacement }
}

/** Whether these words are a letter that stands for somebody already, and so name nobody. */
export const isOwnLetter = (story: CaseStory, { type, found }: Pick<Named, 'type' | 'found'>): boolean =>
  type === 'NAME' && story.aliases.some(({ replacement }) => replacement === letterIn(found))

/** Whether that is remembered already, be it with another first letter from the start of a sentence. */
export const isKnown = (
  story: CaseStory,
  alias: { readonly original: string; readonly replacement: string },
): boolean =>
  story.aliases.some(
    ({ original, replacement }) => original === alias.original && plain(replacement) === plain(alias.replacement),
  )

/**
 * Where somebody whose name was replaced elsewhere still stands by it. The check may know a name by its other place alone, and
 * would lose it as soon as that one is replaced. The whole name must go; one word of it may be a word like others.
 */
export const namesLeft = (
  story: Pick<CaseStory, 'aliases'>,
  text: string,
): readonly {
  readonly start: number
  readonly end: number
  readonly isWhole: boolean
  readonly suggestion: string
}[] =>
  story.aliases
    .filter(({ original }) => /^\p{Lu}[\p{L}'’.-]+(\s+\p{Lu}[\p{L}'’.-]+)*$/u.test(original))
    .flatMap(({ original, replacement }) => {
      const words = original.split(/\s+/)
      // Only a letter surely stands for a person; other words may stand for a place, whose parts are words like others.
      const single = letterIn(replacement) === null ? [] : words.filter(({ length }) => length > 2)
      const forms = [...(words.length > 1 ? [words] : []), ...single.map((word) => [word])]
      return forms.flatMap((form) =>
        [...text.matchAll(wordsOf(form))].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          isWhole: form === words,
          suggestion: replacement,
        })),
      )
    })
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)

/** Those words as they stand, on however many lines, also in the genitive. */
const wordsOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${words.map((word) => word.replace(/[.-]/g, '\\$&')).join('\\s+')}(?:['’]?s|['’])?(?![\\p{L}\\d])`,
    'gu',
  )

/** With a capital where a sentence begins. */
export const asSentenceStart = (text: string, at: number, words: string): string =>
  /(^|[.!?…]["”»“]?\s+|\n\s*(- )?)$/.test(text.slice(0, at)) ? words.charAt(0).toUpperCase() + words.slice(1) : words

/** Retskrivningsordbogen § 6: a bare apostrophe after s, x and z. */
const genitive = (words: string): string => (/[sxz]$/i.test(words) ? `${words}’` : `${words}s`)

const withoutGenitive = (words: string): string =>
  /['’]s?$/.test(words) ? words.replace(/['’]s?$/, '') : words.replace(/s$/i, '')

/** Found words in the genitive are answered by the check in the genitive. */
const looksGenitive = (found: string, suggestion: string): boolean =>
  /[^\s]['’]s?$/.test(found) || (/[^\s]s$/i.test(found) && /s$/.test(suggestion))

const isGenitive = (story: CaseStory, finding: Named): boolean =>
  finding.type === 'NAME' &&
  (looksGenitive(finding.found, finding.suggestion) ||
    (/s$/i.test(finding.found) &&
      !story.aliases.some(({ original }) => samePerson(original, finding.found)) &&
      story.aliases.some(({ original }) => samePerson(original, withoutGenitive(finding.found)))))

const aliasFor = (story: CaseStory, { type, found, suggestion }: Named): CaseStory['aliases'][number] | undefined => {
  const same = story.aliases.find(({ original }) => plain(original) === plain(found))
  if (same !== undefined || type !== 'NAME') return same
  const forms = looksGenitive(found, suggestion) ? [withoutGenitive(found)] : [found, withoutGenitive(found)]
  for (const form of forms) {
    const exact = story.aliases.find(({ original }) => plain(original) === plain(form))
    const person = exact ?? story.aliases.find(({ original }) => samePerson(original, form))
    if (person !== undefined) return person
  }
  return undefined
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase()

/** One of the two is the other's first name, last name or initials, or they are equal. */
const samePerson = (one: string, other: string): boolean => {
  const [long, short] = [plain(one).split(' '), plain(other).split(' ')].toSorted((a, b) => b.length - a.length)
  if (long === undefined || short === undefined) return false
  if (short.length > 1) return long.join(' ') === short.join(' ')
  const word = short[0] ?? ''
  return word === long[0] || word === long.at(-1) || (long.length > 1 && word.replaceAll('.', '') === initials(long))
}

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')

/** Without I, which is a word. */
const alphabet = [...'ABCDEFGHJKLMNOPQRSTUVWXYZ']
const letters = [...alphabet, ...alphabet.map((letter) => `${letter}2`)]

/** The letter, without the genitive, where the suggestion is one. */
const letterIn = (suggestion: string): string | null => /^([A-ZÆØÅ]\d?)['’]?s?$/.exec(suggestion)?.[1] ?? null

/** Letters that the text already uses for somebody. */
const loneLetters = (story: CaseStory): readonly string[] =>
  storyField.options.flatMap((field) =>
    [...story[field].matchAll(/(?<![\p{L}\d])([A-ZÆØÅ]\d?)(?:['’]?s)?(?![\p{L}\d])/gu)].map(
      ({ 1: letter = '' }) => letter,
    ),
  )
