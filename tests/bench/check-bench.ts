/**
 * What the check of personal data costs: a thousand texts of a hundred words, the name book it stands on, and hostile texts of
 * 100 KB. The floor splits the same texts into words and looks each up, which is the least that any check by lists does.
 */
import { readFile } from 'node:fs/promises'
import { dictionaryFile } from '../../electron/name-book/dictionary-place.ts'
import { readNameBookText } from '../../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import { type NameBook, nameBookOf, nothingKnown } from '../../src/core/privacy/knowledge.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { readMarked } from '../privacy/marked.ts'
import { harmless, telling } from '../privacy/marked-texts.ts'

const rounds = 5
const texts = 1_000
const wordsInText = 100
const hostileSize = 100_000

export const run = async (): Promise<readonly Figure[]> => {
  const first = await timed(readNameBookText)
  const raw = await timed(() => readFile(dictionaryFile, 'utf8'))
  const text = await readNameBookText()
  const made = await timed(async () => nameBookOf(text))
  const names = nameBookOf(text)
  return [
    { name: 'name book out of the dictionary, once', median_ms: first, floor_ms: raw, note: 'floor: reading the file' },
    { name: 'name book in the page, once', median_ms: made, note: `${Math.round(text.length / 1000)} kB` },
    manyTexts(names),
    ...hostile(names),
  ]
}

const manyTexts = (names: NameBook): Figure => {
  const made = hundredWords()
  const knowledge = { names, known: nothingKnown }
  const findings = made.reduce((sum, text) => sum + findPersonalData(text, knowledge).length, 0)
  const times = repeat(() => {
    for (const text of made) findPersonalData(text, knowledge)
  })
  const floor = repeat(() => {
    let known = 0
    for (const text of made)
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
        if (names.names.has(word) || names.words.has(word)) known++
    return known
  })
  const note = `fastest ${Math.min(...times).toFixed(0)}, ${findings} findings`
  return { name: `${texts} texts of ${wordsInText} words`, median_ms: median(times), floor_ms: median(floor), note }
}

/** Our own marked texts one after the other, a hundred words at a time. */
const hundredWords = (): readonly string[] => {
  const words = [...telling.map((marked) => readMarked(marked).text), ...harmless].join(' ').split(' ')
  return Array.from({ length: texts }, (_, at) =>
    Array.from({ length: wordsInText }, (_word, offset) => words[(at * wordsInText + offset) % words.length]).join(' '),
  )
}

const hostile = (names: NameBook): readonly Figure[] =>
  ['1', 'A', '12 ', '1 ', 'Vej ', 'Mette ', 'a.', '4. maj ', 'A/S '].map((part) => {
    const text = part.repeat(Math.ceil(hostileSize / part.length))
    const times = repeat(() => findPersonalData(text, { names, known: nothingKnown }))
    return { name: `100 KB of ${JSON.stringify(part)}`, median_ms: median(times), note: 'aim: under 200' }
  })

const repeat = (work: () => unknown): readonly number[] =>
  Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
