/**
 * The check of personal data reaches what danish.md section 3 asks for, on texts that it was tuned on and on texts that it was not.
 * What it does not reach is named, so that it is told here as soon as it does.
 */
import { describe, expect, it } from 'vitest'
import { readNameBook } from '../../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import { nothingKnown } from '../../src/core/privacy/knowledge.ts'
import { type Evaluation, evaluate, percent } from './evaluate.ts'
import { readSet, type Split, splits } from './set/labelled.ts'

type Target = { readonly title: string; readonly isReached: (evaluation: Evaluation) => boolean }

const targets: readonly Target[] = [
  ...(['CPR', 'PHONE', 'EMAIL', 'PLATE'] as const).map((type) => ({
    title: `finds at least 99 % of ${type}`,
    isReached: ({ recall }: Evaluation) => percent(recall[type]) >= 99,
  })),
  { title: 'finds at least 93 % of NAME', isReached: ({ recall }) => percent(recall.NAME) >= 93 },
  { title: 'finds at least 96 % of all types together', isReached: ({ all }) => percent(all) >= 96 },
  {
    title: 'raises an alarm in at most 10 % of the clean texts',
    isReached: ({ alarmed }) => alarmed.hits * 10 <= alarmed.of,
  },
]

/** Texts that nobody tuned on show where the check still falls short (docs/privacy-check.md). */
const notYet: Readonly<Record<Split, ReadonlySet<string>>> = {
  dev: new Set(),
  'held-out': new Set([
    'finds at least 99 % of PHONE',
    'finds at least 99 % of PLATE',
    'finds at least 93 % of NAME',
    'finds at least 96 % of all types together',
    'raises an alarm in at most 10 % of the clean texts',
  ]),
}

describe.each(splits)('the check on %s', async (split) => {
  const knowledge = { names: await readNameBook(), known: nothingKnown }
  const evaluation = evaluate(readSet(split), (text) => findPersonalData(text, knowledge))

  for (const { title, isReached } of targets) {
    const test = notYet[split].has(title) ? it.fails : it
    test(title, () => {
      expect(isReached(evaluation)).toBe(true)
    })
  }

  it('loses none of what it reached: nine in ten of every type that occurs twenty times, and of all', () => {
    for (const share of [...Object.values(evaluation.recall).filter(({ of }) => of >= 20), evaluation.all])
      expect(percent(share)).toBeGreaterThanOrEqual(90)
  })
})
