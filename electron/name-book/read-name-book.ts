/** The names, places and words of the Danish dictionary, taken out of its file as it is shipped. Read once in the life of a process. */
import { readFile } from 'node:fs/promises'
import { type NameBook, nameBookText } from '../../src/core/privacy/knowledge.ts'
import { dictionaryFile } from './dictionary-place.ts'

/** The text that goes to the pages; they make the book of it with `nameBookOf`. */
export const readNameBookText = (): Promise<string> => {
  bookText ??= readNameBook().then(nameBookText)
  return bookText
}
let bookText: Promise<string> | null = null

export const readNameBook = (): Promise<NameBook> => {
  book ??= readFile(dictionaryFile, 'utf8').then(listsIn)
  return book
}
let book: Promise<NameBook> | null = null

/** Flags of the dictionary's file: 9 is a proper name, 54 one that a point of the compass may stand before, a place. */
const placeFlag = /(?:^|,)54(?:,|$)/

/** A stem with its flags, and what belongs to its forms after a blank. Read in one pass: the file has 170,000 lines. */
const entries = /^(\p{L}[\p{L}\p{M}'’-]+)(?:\/([^\s/]*))?(?=[\s/]|$)/gmu

const listsIn = (dictionary: string): NameBook => {
  const names = new Set<string>()
  const places = new Set<string>()
  const words = new Set<string>()
  for (const [, stem = '', flags = ''] of dictionary.matchAll(entries)) {
    const lower = stem.toLowerCase()
    if (stem === lower) words.add(lower)
    else if (stem.charAt(0) === lower.charAt(0)) continue
    else if (placeFlag.test(flags)) places.add(lower)
    else if (stem !== stem.toUpperCase()) names.add(lower)
  }
  return { names, places, words }
}
