/**
 * Words as the search compares them, and where the words of a question stand in a text. It knows nothing of records.
 *
 * Folding is wider than in a list (danish/sorting.ts): a keyboard without æ, ø and å finds "Søren" as "soeren".
 */

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Every word of the text, folded, in its order. */
export const wordsOf = (text: string): readonly string[] => folded(text).match(wordPattern) ?? []

/** Swedish and German letters count as the Danish ones that they stand for. */
const folded = (text: string): string => {
  const lower = text.normalize('NFC').toLowerCase()
  const spelt = lower
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
  return isPlain.test(spelt) ? spelt : spelt.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Nothing in it carries a mark: most texts, so that most are spared the second look. */
const isPlain = /^[^\u00c0-\u200f\u2040-\uffff]*$/

/** How a word of a question fits a word of a text; shorter ones would be found inside nearly everything. */
export type Fit = 'whole' | 'start' | 'inside'
const shortestInside = 3

export const fitOf = (asked: string, word: string): Fit | null => {
  if (word.startsWith(asked)) return word.length === asked.length ? 'whole' : 'start'
  return asked.length >= shortestInside && word.includes(asked) ? 'inside' : null
}

type Stretch = { readonly text: string; readonly found: boolean }

/**
 * The part of the text around the first word that was asked for, with such words marked; from the beginning where there is none.
 * Whole words, at most about `length` characters, "…" where something is left out.
 */
export const excerptOf = (text: string, question: string, length = 110): readonly Stretch[] => {
  const asked = wordsOf(question)
  const words = [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    found: asked.some((each) => fitOf(each, folded(word)) !== null),
  }))
  const first = words.find(({ found }) => found)?.from ?? 0
  const lead = Math.max(0, first - Math.floor(length / 3))
  const from = lead === 0 || text.length <= length ? 0 : (words.find((word) => word.from >= lead)?.from ?? 0)
  const last = words.findLast(({ to }) => to <= from + length)
  const to = text.length - from <= length || last === undefined ? Math.min(text.length, from + length) : last.to
  const shown = words.filter((word) => word.found && word.from >= from && word.to <= to)
  const stretches: Stretch[] = [{ text: from > 0 ? '…' : '', found: false }]
  let at = from
  for (const word of shown) {
    stretches.push(
      { text: text.slice(at, word.from), found: false },
      { text: text.slice(word.from, word.to), found: true },
    )
    at = word.to
  }
  stretches.push({ text: `${text.slice(at, to)}${to < text.length ? '…' : ''}`, found: false })
  return stretches.filter((each) => each.text !== '')
}
