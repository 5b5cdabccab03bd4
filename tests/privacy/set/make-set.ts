// Owns how the labelled set comes about: the texts that were written whole, and as many again put together from written sentences
// and forms, the same every time. `node tests/privacy/set/make-set.ts` writes the lines of every batch whose texts or parts
// lie here, `written-dev-1.txt` and `parts-dev-1.txt`. A batch may also come as lines alone.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hashOf } from '../../../src/core/stable-hash.ts'
import { type LabelledText, labelled, setFile } from './labelled.ts'

/** The batches that are made here. Two of them share no text, no sentence and no form. */
export const madeBatches: readonly string[] = [
  ...new Set(
    readdirSync(import.meta.dirname).flatMap((name) => /^(?:written|parts)-(.+-\d+)\.txt$/.exec(name)?.[1] ?? []),
  ),
].toSorted()

export const makeBatch = (batch: string): readonly LabelledText[] => [
  ...writtenTexts(sourceOf(`written-${batch}.txt`)),
  ...combinedTexts(batch, sourceOf(`parts-${batch}.txt`)),
]

const sourceOf = (name: string): string => (existsSync(setFile(name)) ? readFileSync(setFile(name), 'utf8') : '')

/** As many as its forms are good for. */
const combined = (batch: string): { readonly planted: number; readonly clean: number } =>
  batch === 'dev-1' ? { planted: 106, clean: 76 } : { planted: 46, clean: 46 }

const writtenTexts = (source: string): readonly LabelledText[] =>
  source
    .split(/^## /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [id = '', ...lines] = part.trimEnd().split('\n')
      return labelled(id, lines.join('\n'))
    })

const combinedTexts = (batch: string, source: string): readonly LabelledText[] => {
  const parts = partsOf(source)
  if (parts.size === 0) return []
  const chance = chanceFrom(hashOf(batch))
  const decks = new Map<string, string[]>()
  /** The next of a part: all of them are used once before one comes again. */
  const draw = (part: string): string => {
    const deck = decks.get(part) ?? []
    if (deck.length === 0) deck.push(...shuffled(parts.get(part) ?? [], chance))
    decks.set(part, deck)
    const line = deck.pop()
    if (line === undefined) throw new Error(`no part ${part}`)
    return line
  }
  const several = (part: string, from: number, to: number): readonly string[] =>
    Array.from({ length: from + Math.floor(chance() * (to - from + 1)) }, () => draw(part))
  const text = (kind: 'planted' | 'clean', number: number): LabelledText => {
    const telling = kind === 'clean' ? several('trap', 2, 5) : [...several('planted', 3, 5), ...several('trap', 0, 1)]
    const body = shuffled([...telling, ...several('middle', 1, 3)], chance)
    const sentences = [...several('opening', 1, 1), ...body, ...several('closing', 1, 1)].map((sentence) =>
      sentence.replace(/\{([A-Z]+)\}/g, (_slot, part: string) => draw(part)),
    )
    const id = `${batch}-${kind}-${String(number).padStart(2, '0')}`
    return labelled(id, asTyped(sentences, chance))
  }
  return (['planted', 'clean'] as const).flatMap((kind) =>
    Array.from({ length: combined(batch)[kind] }, (_each, number) => text(kind, number + 1)),
  )
}

/** The ways in which people type: paragraphs, a line each, in one go, carelessly. Marked words stay as they are. */
const asTyped = (sentences: readonly string[], chance: () => number): string => {
  const way = Math.floor(chance() * 5)
  if (way === 0) return sentences.join('\n')
  if (way === 1)
    return sentences
      .map((each, at) => each + (at % 3 === 2 ? '\n\n' : ' '))
      .join('')
      .trim()
  const joined = sentences.join(' ')
  return way === 2 ? besideMarks(joined, (words) => slips(words, chance)) : joined
}

const besideMarks = (text: string, change: (words: string) => string): string =>
  text
    .split(/(\[\[.+?\]\])/)
    .map((part) => (part.startsWith('[[') ? part : change(part)))
    .join('')

/** Swaps two letters in the middle of a long word now and then. */
const slips = (words: string, chance: () => number): string =>
  words.replace(/(?<![\p{L}\d])\p{Ll}{6,}(?![\p{L}\d])/gu, (word) => {
    if (chance() > 0.12) return word
    const at = 2 + Math.floor(chance() * (word.length - 4))
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  })

const partsOf = (source: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    source
      .split(/^# /m)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [name = '', ...lines] = part.split('\n')
        return [name, lines.filter((line) => line !== '').map((line) => line.replaceAll('\\n', '\n'))]
      }),
  )

const shuffled = (lines: readonly string[], chance: () => number): string[] => {
  const all = [...lines]
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1))
    const [a = '', b = ''] = [all[at], all[other]]
    all[at] = b
    all[other] = a
  }
  return all
}

/** Mulberry32. */
const chanceFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

if (import.meta.main)
  for (const batch of madeBatches)
    writeFileSync(
      setFile(`${batch}.jsonl`),
      makeBatch(batch)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
    )
