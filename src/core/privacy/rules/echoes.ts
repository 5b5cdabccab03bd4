/** The same person again: whoever was found once in a text is found wherever the same name or letters stand. */
import type { Candidate } from '../spans.ts'
import { personVerbs } from '../vocabulary/around-names.ts'
import type { Reading } from './reading.ts'
import { isGenitive, kindOf } from './word-kinds.ts'

export const echoCandidates = (reading: Reading, names: readonly Candidate[]): readonly Candidate[] => {
  const { text, words, at } = reading.worded
  const people = new Map<string, string>()
  const covered = new Set<number>()
  for (const { start, end, person, confidence } of names) {
    if (confidence === 'low') continue
    for (let index = at(start); (words[index]?.start ?? end) < end; index++) {
      covered.add(index)
      const word = words[index]
      if (word === undefined || !word.capital || word.text.length < 2) continue
      const { base, type } = kindOf(reading, word)
      if (type === 'ordinary' && reading.dictionary.isStem(word.lower)) continue
      if (!people.has(keyOf(word.text, base))) people.set(keyOf(word.text, base), person ?? base)
    }
  }
  return words.flatMap((word, index): readonly Candidate[] => {
    if (covered.has(index) || !word.capital) return []
    const { base, isWord, type } = kindOf(reading, word)
    const person = people.get(keyOf(word.text, base))
    const isLetters = /^\p{Lu}{2,3}$/u.test(word.text)
    if (person === undefined || (type === 'not-a-person' && !isLetters)) return []
    const acts = word.gap === ' ' && personVerbs.has(words[index + 1]?.lower ?? '')
    if (isWord && word.opens && !acts && !isLetters) return []
    const tail = /^['’´](?!\p{L})/u.test(text.slice(word.end, word.end + 2)) ? 1 : 0
    return [
      {
        start: word.start,
        end: word.end + tail,
        type: 'NAME',
        confidence: 'medium',
        person,
        genitive: tail > 0 || isGenitive(reading, word, index),
      },
    ]
  })
}

/** Initials are the same only in capital letters. */
const keyOf = (text: string, base: string): string => (/^\p{Lu}{2,3}$/u.test(text) ? text : base)
