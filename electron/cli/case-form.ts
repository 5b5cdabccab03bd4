/** The form of a case as a Word file, for a turn in a bundle: empty, or with what the case holds by now. */
import path from 'node:path'
import { caseFormOf } from '../../src/core/documents/case-form.ts'
import { parseId } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { writeCaseForm } from '../documents/case-form/write-case-form.ts'
import { readBundleFile } from './bundle-file.ts'
import { givenToday } from './dates.ts'
import { maybeSecretLine, mayWrite, writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'

export const makeCaseForm = async (given: Given): Promise<Outcome> => {
  const today = givenToday(given)
  if (!today.ok) return today
  const turnId = parseId('turn', given.text('turn'))
  if (!turnId.ok) return err(notFound(given.text('turn')))
  const output = path.resolve(given.text('output'))
  const allowed = mayWrite(output, given)
  if (!allowed.ok) return allowed
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const records = recordSetOf(read.value.records)
  const form = caseFormOf(records, turnId.value, given.flag('filled') ? 'filled' : 'empty', today.value)
  if (!form.ok) return err(notFound(turnId.value))
  const blobs = new Map(read.value.blobs.map(({ name, bytes }) => [name, bytes]))
  const written = writeOutput(output, await writeCaseForm(form.value, blobs))
  if (!written.ok) return written
  const { reference, due } = form.value
  return ok({ value: { file: output, reference, due }, lines: [cliWords.wrote(output, null)] })
}

const notFound = (id: string): Failure => ({
  code: 'turn-not-found',
  problems: [{ kind: 'turn', id, path: [], problem: 'record-missing' }],
})
