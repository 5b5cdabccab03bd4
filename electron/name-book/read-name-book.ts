/** The names, places and words of the Danish dictionary, taken out of its file as it is shipped. Read once in the life of a process. */
import { readFile } from 'node:fs/promises'
import { type NameBook, nameBookOf, nameBookText } from '../../src/core/privacy/knowledge.ts'
import { dictionaryFile } from './dictionary-place.ts'

/** The text that goes to the pages; they make the book of it with `nameBookOf`. */
export const readNameBookText = (): Promise<string> => {
  bookText ??= readFile(dictionaryFile, 'utf8').then(listsIn).then(nameBookText)
  return bookText
}
let bookText: Promise<string> | null = null

export const readNameBook = async (): Promise<NameBook> => nameBookOf(await readNameBookText())

/** Flags of the dictionary's file: 9 is a proper name, 54 one that a point of the compass may stand before, a place. */
const placeFlag = '54'

const listsIn = (dictionary: string): Readonly<Record<keyof NameBook, ReadonlySet<string>>> => {
  const names = new Set<string>()
  const places = new Set<string>()
  const words = new Set<string>()
  for (const line of dictionary.split('\n')) {
    const [entry = ''] = line.split(/[\s\t]/, 1)
    const [stem = '', flags = ''] = entry.split('/')
    if (!/^\p{L}[\p{L}\p{M}'’-]+$/u.test(stem)) continue
    const lower = stem.toLowerCase()
    if (stem === lower) words.add(lower)
    else if (stem.charAt(0) === lower.charAt(0)) continue
    else if (flags.split(',').includes(placeFlag)) places.add(lower)
    else if (stem !== stem.toUpperCase()) names.add(lower)
  }
  return { names, places, words }
}
