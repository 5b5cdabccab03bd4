/** Years and dates as options: read strictly, since a slip would plan or print another year. */
import { dateInDenmark, readDate } from '../../src/core/danish/dates.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { Given } from './invocation.ts'
import type { Failure } from './outcome.ts'

export const givenYear = (given: Given): Result<number, Failure> => {
  const text = given.text('year')
  return /^(?:19|20|21)\d\d$/.test(text) ? ok(Number(text)) : err({ code: 'usage', detail: cliWords.badYear(text) })
}

/** The day that counts as today; the clock's, unless the same answer is wanted on another day. */
export const givenToday = (given: Given): Result<string, Failure> => {
  const text = given.maybe('today')
  if (text === null) return ok(dateInDenmark(new Date()))
  const date = readDate(text)
  return date === null ? err({ code: 'usage', detail: cliWords.badDate(text) }) : ok(date)
}
