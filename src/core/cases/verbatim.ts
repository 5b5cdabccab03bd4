/** Where words stand in a text word for word: in upper or lower case, however its lines are broken and whatever cannot be seen in it. */
import { readable } from '../privacy/readable.ts'

type Stretch = { readonly start: number; readonly end: number }

/** Prepares a text in which many words are looked for. Only whole words count. */
export const verbatimIn = (written: string): ((words: string) => readonly Stretch[]) => {
  const seen = readable(written)
  const { text, places } = comparable(seen.text)
  return (words) => {
    const wanted = comparable(readable(words).text).text.trim()
    if (wanted === '') return []
    const found: Stretch[] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length
      if (at < (found.at(-1)?.end ?? 0)) continue
      if (!endsInWord(text, at) && !startsWithWord(text, end)) found.push({ start: at, end })
    }
    return found.map(({ start, end }) =>
      seen.placed({ start: places[start] ?? 0, end: (places[end - 1] ?? seen.text.length - 1) + 1 }),
    )
  }
}

/** In small letters with one space between words; `places` tells where each character stood. */
const comparable = (text: string): { readonly text: string; readonly places: readonly number[] } => {
  const places: number[] = []
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const isSpace = /\s/.test(letter)
    if (isSpace && result.endsWith(' ')) continue
    const lower = letter.toLowerCase()
    result += isSpace ? ' ' : lower.length === 1 ? lower : letter
    places.push(at)
  }
  return { text: result, places }
}

const endsInWord = (text: string, at: number): boolean => /[\p{L}\d]$/u.test(text.slice(Math.max(0, at - 2), at))
const startsWithWord = (text: string, at: number): boolean => /^[\p{L}\d]/u.test(text.slice(at, at + 2))
