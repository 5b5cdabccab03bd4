/** A text as the rules read it, with what they know. */
import type { Dictionary } from '../dictionary.ts'
import type { NameBook } from '../knowledge.ts'
import type { KnownIndex } from '../known-index.ts'
import type { WordedText } from '../words.ts'
import type { Kind } from './word-kinds.ts'

export type Reading = {
  readonly worded: WordedText
  readonly book: NameBook
  readonly dictionary: Dictionary
  readonly index: KnownIndex
  /** What each word, as it is written, has been judged to be. */
  readonly kinds: Map<string, Kind>
}

/** Two words of one name stand beside each other, at most a line's end between. */
export const isJoined = (gap: string): boolean => /^[ \t\u00a0]{1,2}$|^[ \t]?\r?\n[ \t]?$/.test(gap)
