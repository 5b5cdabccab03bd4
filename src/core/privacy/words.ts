/** A text as words with their places, and what stands between them. Knows nothing of what the words mean. */

export type Word = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** First of a sentence, a line or a quotation, where every word has a capital letter. */
  readonly opens: boolean
  /** What stands between this word and the next. */
  readonly gap: string
}

export type WordedText = {
  readonly text: string
  readonly words: readonly Word[]
  /** The index of the first word that begins at this place or after it. */
  readonly at: (place: number) => number
}

const pattern = /[\p{L}\p{M}\p{N}]+(?:['’´`-][\p{L}\p{M}\p{N}]+)*/gu
const opening = /[.!?:…\n\r•»«"”“„–—/>|]|(?:^|\s)[-*(]\s?$/

export const wordsOf = (text: string): WordedText => {
  const found = [...text.matchAll(pattern)]
  const words = found.map((match, index): Word => {
    const word = match[0]
    const end = match.index + word.length
    const previous = found[index - 1]
    const before = text.slice(previous === undefined ? 0 : previous.index + previous[0].length, match.index)
    return {
      text: word,
      lower: word.toLowerCase(),
      start: match.index,
      end,
      capital: /^\p{Lu}/u.test(word),
      opens:
        previous === undefined ||
        (opening.test(before.slice(-40)) && !followsAbbreviation(previous[0], before, found[index - 2]?.[0] ?? '')),
      gap: text.slice(end, found[index + 1]?.index ?? text.length),
    }
  })
  const at = (place: number): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.start ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return { text, words, at }
}

/** Their full stop ends no sentence. */
const abbreviations = new Set(
  'bl a ca dvs d eks evt f fx fhv gl hhv hr inkl jf jr kl lign m mht mv nr osv pga pr p prof red sct skt sr st str s t tlf v vedr vha dr fr afd sdr ndr nr vs kap cand mag stud'.split(
    ' ',
  ),
)
const followsAbbreviation = (previous: string, between: string, first: string): boolean =>
  /^\. ?$/.test(between) &&
  (/^\p{Lu}$/u.test(previous) ? !lettered.test(first) : abbreviations.has(previous.toLowerCase()))

/** "plan A. Storm og slud": the letter is the thing's, and the sentence ends. */
const lettered =
  /^(?:plan|gang|opgang|gruppe|hold|type|hepatitis|vitamin|punkt|bilag|figur|tabel|blok|bygning|spor|klasse|afsnit|model|version|kategori|zone)$/iu
