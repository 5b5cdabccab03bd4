/** The labelled set holds together, and the measuring of it counts what it says. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingTypes, type PersonalDataFinding } from '../../src/core/privacy/finding.ts'
import { evaluate, percent } from './evaluate.ts'
import { type LabelledText, labelled, readBatch, readSet, setFile, writtenSplits } from './set/labelled.ts'
import { madeBatches, makeBatch } from './set/make-set.ts'

const finding = (start: number, end: number, confidence: PersonalDataFinding['confidence'] = 'high') =>
  ({ start, end, type: 'NAME', confidence, suggestion: 'A' }) as const

describe('the labelled set', () => {
  it.each(madeBatches)('is what the written texts and parts of %s make', (batch) => {
    expect(readBatch(batch)).toEqual(makeBatch(batch))
  })

  it('has at least 320 different texts of the length of a case, half of them clean, at least 160 written whole', () => {
    const all = writtenSplits.flatMap(readSet)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(320)
    expect(all.filter(({ id }) => /^(planted|clean)-/.test(id)).length).toBeGreaterThanOrEqual(160)
    expect(Math.abs(all.filter(({ clean }) => clean).length / all.length - 0.5)).toBeLessThan(0.05)
    for (const { text, id } of all) {
      const words = text.split(/\s+/).length
      expect(words, id).toBeGreaterThanOrEqual(40)
      expect(words, id).toBeLessThanOrEqual(160)
    }
  })

  it.each(writtenSplits)('marks whole words, in order and apart, and every type in %s', (split) => {
    const set = readSet(split)
    expect(new Set(set.flatMap(({ spans }) => spans.map(({ type }) => type)))).toEqual(new Set(findingTypes))
    for (const { text, spans, clean, id } of set) {
      expect(clean, id).toBe(spans.length === 0)
      let last = 0
      for (const { start, end } of spans) {
        expect(start, id).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end), id).toMatch(/^\S(.*\S)?$/s)
        expect(text.slice(end - 1, end + 1), id).not.toMatch(/^\p{L}\p{L}$/u)
        last = end
      }
    }
  })

  it('holds no CPR number of anybody alive', () => {
    const numbers = writtenSplits
      .flatMap(readSet)
      .flatMap(({ text, spans }) =>
        spans
          .filter(({ type }) => type === 'CPR')
          .map(({ start, end }) => text.slice(start, end).replace(/[^\p{L}\d]/gu, '')),
      )
    expect(numbers.length).toBeGreaterThan(30)
    // A seventh digit from 5 to 8 after a year from 58 to 99 is of the nineteenth century.
    for (const number of numbers)
      if (/^\d{10}$/.test(number)) expect(number).toMatch(/^\d{4}(5[89]|[6-9]\d)[5-8]\d{3}$/)
  })

  it('shares no sentence between its batches', () => {
    const sources = (batch: string): string =>
      [`written-${batch}.txt`, `parts-${batch}.txt`]
        .filter((name) => existsSync(setFile(name)))
        .map((name) => readFileSync(setFile(name), 'utf8'))
        .join('\n')
    const seen = new Map<string, string>()
    for (const batch of madeBatches)
      for (const sentence of sources(batch).split(/[.?!\n]+\s*/)) {
        if (sentence.length <= 30) continue
        expect(seen.get(sentence) ?? batch, sentence).toBe(batch)
        seen.set(sentence, batch)
      }
    expect(seen.size).toBeGreaterThan(1000)
  })
})

describe('the evaluation', () => {
  const set: readonly LabelledText[] = [
    labelled('a', 'Jeg så [[NAME|Mette Hansen]] og [[CPR|231265-7819]].'),
    labelled('b', 'Ingen her.'),
    labelled('c', 'Heller ingen.'),
  ]

  it('reads marks as offsets', () => {
    expect(set[0]?.text).toBe('Jeg så Mette Hansen og 231265-7819.')
    expect(set[0]?.spans).toEqual([
      { start: 7, end: 19, type: 'NAME' },
      { start: 23, end: 34, type: 'CPR' },
    ])
  })

  it('counts an identifier as found only where no letter or digit of it leaks', () => {
    const withFindings = (...findings: readonly PersonalDataFinding[]) =>
      evaluate(set, (text) => (text.startsWith('Jeg') ? findings : []))
    expect(withFindings(finding(7, 12)).recall.NAME).toEqual({ hits: 0, of: 1 })
    expect(withFindings(finding(7, 12), finding(13, 19)).recall.NAME).toEqual({ hits: 1, of: 1 })
    expect(withFindings(finding(5, 21)).recall.NAME).toEqual({ hits: 1, of: 1 })
    expect(withFindings(finding(7, 19, 'low')).recall.NAME).toEqual({ hits: 0, of: 1 })
    expect(withFindings(finding(23, 34)).typed).toEqual({ hits: 0, of: 1 })
    expect(withFindings(finding(23, 33)).misses.map(({ words }) => words)).toEqual(['Mette Hansen', '231265-7819'])
  })

  it('counts alarms on clean texts once a text, and hints of low confidence never', () => {
    const loud = evaluate(set, () => [finding(0, 2), finding(3, 5, 'medium')])
    expect(loud.alarmed).toEqual({ hits: 2, of: 2 })
    expect(loud.precision).toEqual({ hits: 0, of: 6 })
    expect(evaluate(set, () => [finding(0, 2, 'low')]).alarmed).toEqual({ hits: 0, of: 2 })
  })

  it('never rounds up to a target', () => {
    expect(percent({ hits: 9599, of: 10_000 })).toBe(95.9)
    expect(percent({ hits: 1, of: 1 })).toBe(100)
  })
})
