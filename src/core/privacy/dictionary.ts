/** Whether a word is an ordinary Danish one, by the stems of the dictionary: inflected and put together as Danes do. */

export type Dictionary = {
  /** Whether there is a dictionary at all. */
  readonly known: boolean
  readonly isStem: (lower: string) => boolean
  /** A stem or one of its forms, not put together of several. */
  readonly isInflected: (lower: string) => boolean
  readonly isOrdinary: (lower: string) => boolean
}

export const dictionaryOf = (words: ReadonlySet<string>): Dictionary => {
  const judged = new Map<string, boolean>()
  return {
    known: words.size > 0,
    isStem: (lower) => words.has(lower),
    isInflected: (lower) => isInflected(words, lower),
    isOrdinary: (lower) => {
      const before = judged.get(lower)
      if (before !== undefined) return before
      const judgement = lower.split('-').every((part) => isInflected(words, part) || isCompound(words, part))
      if (judged.size < 20_000) judged.set(lower, judgement)
      return judgement
    },
  }
}

const endings =
  'ernes enes ernes ende endes eres edes ede erne ene ers ens ets ere est este tes te en et er es ne ns ts rs e n t s r'.split(
    ' ',
  )

const isInflected = (words: ReadonlySet<string>, word: string): boolean => {
  if (words.has(word)) return true
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue
    const stem = word.slice(0, -ending.length)
    if (words.has(stem) || words.has(`${stem}e`) || words.has(`${stem}en`) || words.has(`${stem}el`)) return true
    if (stem.length > 2 && stem.at(-1) === stem.at(-2) && words.has(stem.slice(0, -1))) return true
  }
  return false
}

/** Longer than any word: nobody's name, and not worth the time. */
const longest = 45

const isCompound = (words: ReadonlySet<string>, word: string, depth = 2): boolean => {
  if (word.length < 6 || word.length > longest) return false
  for (let at = word.length - 3; at >= 2; at--) {
    if (!isInflected(words, word.slice(at))) continue
    const first = word.slice(0, at)
    if (isPart(words, first) || (depth > 1 && isCompound(words, first, depth - 1))) return true
  }
  return false
}

const isPart = (words: ReadonlySet<string>, first: string): boolean =>
  words.has(first) ||
  (/[se]$/.test(first) && words.has(first.slice(0, -1))) ||
  words.has(`${first}e`) ||
  firstParts.has(first)

/** Say much and stand alone nowhere. */
const firstParts = new Set(['peer', 'erfa', 'psykiatri', 'social', 'bo', 'distrikts', 'recovery', 'psyk', 'f', 'åben'])
