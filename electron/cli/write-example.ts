/** Writes the example region as a bundle, to be read, changed and imported. */
import path from 'node:path'
import { ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { Surroundings } from './commands.ts'
import { mayWrite, readBytes, writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'

export const writeExample = async (given: Given, { exampleFile }: Surroundings): Promise<Outcome> => {
  const file = path.resolve(given.text('data'))
  const allowed = mayWrite(file, given)
  if (!allowed.ok) return allowed
  const example = await readBytes(exampleFile)
  if (!example.ok) return example
  const written = writeOutput(file, example.value)
  return written.ok ? ok({ value: { file }, lines: [cliWords.wrote(file, null)] }) : written
}
