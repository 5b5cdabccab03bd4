/**
 * Looks through texts for personal data, one line of JSON in and one out, in the same order. A line that cannot be read is told
 * with its number and the others are answered all the same.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { languageHints } from '../../src/core/language/hints.ts'
import { defaultLanguageRules } from '../../src/core/language/lexicon.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import { knownThings, nothingKnown, type PrivacyKnowledge } from '../../src/core/privacy/knowledge.ts'
import type { LanguageRule } from '../../src/core/records/organisation.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { readNameBook } from '../name-book/read-name-book.ts'
import { readBundleFile } from './bundle-file.ts'
import { maybeSecretLine } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'

const asked = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() })

type Setting = { readonly knowledge: PrivacyKnowledge; readonly rules: readonly LanguageRule[] }

/** What stands in the data file is known besides the dictionary, and its own list of words counts. */
const settingFor = async (given: Given): Promise<Result<Setting, Failure>> => {
  const names = await readNameBook()
  const file = given.maybe('data')
  if (file === null) return ok({ knowledge: { names, known: nothingKnown }, rules: defaultLanguageRules })
  const read = await readBundleFile(file, () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const records = recordSetOf(read.value.records)
  const rules = [...records.organisation.values()][0]?.languageRules ?? defaultLanguageRules
  return ok({ knowledge: { names, known: knownThings(records) }, rules })
}

type Unreadable = NonNullable<Failure['lines']>[number]

export const checkTexts = async (given: Given): Promise<Outcome> => {
  if (!given.flag('jsonl')) return err({ code: 'usage', detail: cliWords.missing('--jsonl') })
  const setting = await settingFor(given)
  if (!setting.ok) return setting
  const { knowledge, rules } = setting.value
  const unreadable: Unreadable[] = []
  let [line, texts] = [0, 0]
  for await (const written of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (written.trim() === '') continue
    const asked = readLine(written)
    if (!asked.ok) {
      unreadable.push({ line, problem: asked.error })
      continue
    }
    const { id, text } = asked.value
    const answer = { id, spans: findPersonalData(text, knowledge), language: languageHints(text, rules) }
    if (!(await isWritten(JSON.stringify(answer)))) break
    texts += 1
  }
  return unreadable.length === 0
    ? ok({ value: { texts }, lines: [] })
    : err({ code: 'lines-unreadable', lines: unreadable })
}

const readLine = (written: string): Result<z.infer<typeof asked>, Unreadable['problem']> => {
  try {
    const read = asked.safeParse(JSON.parse(written.replace(/^\ufeff/, '')))
    return read.success ? ok(read.data) : err('not-a-text')
  } catch {
    return err('not-json')
  }
}

/** Waits for a slow reader, so that millions of answers do not pile up. False once nobody reads any more (`| head`). */
const isWritten = async (answer: string): Promise<boolean> => {
  if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain').catch(() => undefined)
  return process.stdout.errored === null
}
