/** Prints what a filled case form says. The file stays as it is. */

import { err, ok } from '../../src/core/result.ts'
import { readCaseForm } from '../case-forms/read-case-form.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'

export const printCaseForm = async (given: Given): Promise<Outcome> => {
  const file = given.text('input')
  const read = await readCaseForm(file)
  if (!read.ok) return err({ code: read.error, file })
  return ok({ value: read.value, lines: [JSON.stringify(read.value.reading, null, 2)] })
}
