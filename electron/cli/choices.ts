/** Options that take one of a few words, or a number. */
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { Given, TextOption } from './invocation.ts'
import type { Failure } from './outcome.ts'

/** The first is meant where nothing is said. */
export const oneOf = <C extends string>(
  given: Given,
  option: TextOption,
  choices: readonly [C, ...C[]],
): Result<C, Failure> => {
  const wanted = given.maybe(option)
  const found = wanted === null ? choices[0] : choices.find((each) => each === wanted)
  return found === undefined
    ? err({ code: 'usage', detail: cliWords.badChoice(`--${option}`, wanted ?? '', choices) })
    : ok(found)
}

/** A whole number; null where nothing is said. */
export const maybeNumber = (
  given: Given,
  option: TextOption,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number | null, Failure> => {
  const text = given.maybe(option)
  if (text === null) return ok(null)
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return ok(number)
  return err({ code: 'usage', detail: cliWords.badNumber(`--${option}`, text, least, most) })
}
