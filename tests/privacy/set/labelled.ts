// Owns what a labelled text is and how one is read: from the marks `[[TYPE|words]]` of a written text, and from the lines of the set.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type FindingType, findingTypes } from '../../../src/core/privacy/finding.ts'

export type Span = { readonly start: number; readonly end: number; readonly type: FindingType }
export type LabelledText = {
  readonly id: string
  readonly text: string
  readonly spans: readonly Span[]
  readonly clean: boolean
}

/** One half is for tuning. The other, when there is one, is not read by those who tune. */
export const splits = ['dev', 'held-out'] as const
export type Split = (typeof splits)[number]

export const setFile = (name: string): string => path.join(import.meta.dirname, name)

/** A half comes in batches, each written at one time by one hand: `dev-1`, `dev-2`, `held-out-1`. */
export const batches = (split: Split): readonly string[] =>
  readdirSync(import.meta.dirname)
    .flatMap((name) => /^(.+-\d+)\.jsonl$/.exec(name)?.[1] ?? [])
    .filter((batch) => batch.startsWith(`${split}-`))
    .toSorted()

/** The halves of which there are texts. */
export const writtenSplits: readonly Split[] = splits.filter((split) => batches(split).length > 0)

export const readSet = (split: Split): readonly LabelledText[] => batches(split).flatMap(readBatch)

export const readBatch = (batch: string): readonly LabelledText[] =>
  readFileSync(setFile(`${batch}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LabelledText => JSON.parse(line))

/** Takes the marks away and keeps where they stood. */
export const labelled = (id: string, marked: string): LabelledText => {
  const spans: Span[] = []
  let text = ''
  let at = 0
  for (const mark of marked.matchAll(/\[\[([A-Z]+)\|(.+?)\]\]/gs)) {
    const type = findingTypes.find((each) => each === mark[1])
    const words = mark[2] ?? ''
    if (type === undefined) throw new Error(`${id}: no such type: ${mark[1]}`)
    text += marked.slice(at, mark.index)
    spans.push({ start: text.length, end: text.length + words.length, type })
    text += words
    at = mark.index + mark[0].length
  }
  text += marked.slice(at)
  if (/\[\[|\]\]|[{}]/.test(text)) throw new Error(`${id}: a mark is left`)
  return { id, text, spans, clean: spans.length === 0 }
}
