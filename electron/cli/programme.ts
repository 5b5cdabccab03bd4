/** The programme of a day in a data file, with every clash; and the one that would be proposed. What is decided is in src/core/programme. */
import { dayOf } from '../../src/core/programme/day.ts'
import { dayNamesIn } from '../../src/core/programme/day-names.ts'
import { programmeOutput } from '../../src/core/programme/programme-output.ts'
import { proposeProgramme } from '../../src/core/programme/propose/propose.ts'
import { daySaid, versionSaid, versionsOf } from '../../src/core/programme/versions.ts'
import { parseId } from '../../src/core/records/index.ts'
import { err, ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { cliProgramme } from '../../src/strings/cli-programme.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'
import { planData, writeChanged } from './plan-data.ts'

export const programme = async (given: Given): Promise<Outcome> => {
  /* Without a proposal there is nothing to write. */
  if (given.maybe('output') !== null && !given.flag('propose')) {
    return err({ code: 'usage', detail: cliWords.missing('--propose') })
  }
  const data = await planData(given, null)
  if (!data.ok) return data
  const { records } = data.value
  const id = parseId('meeting', given.text('meeting'))
  const day = id.ok ? dayOf(records, id.value) : null
  if (day === null) {
    const problem = { kind: 'meeting', id: given.text('meeting'), path: [], problem: 'record-missing' }
    return err({ code: 'meeting-not-found', problems: [problem] })
  }
  const found = given.flag('propose') ? proposeProgramme({ records, day }) : null
  const proposed = found === null ? null : found.ok ? found.value : found.error
  const value = programmeOutput(records, day, proposed)
  const changes = proposed === null || typeof proposed === 'string' ? [] : proposed.changes
  const versions = versionsOf(records, day.id).map((version) => versionSaid(version.value))
  const written = writeChanged(given, data.value, changes)
  if (!written.ok) return written
  return ok({
    value,
    lines: [
      ...cliProgramme.programme(value, dayNamesIn(records, daySaid(day), ...versions)),
      ...(written.value === null ? [] : ['', cliProgramme.wrote(written.value)]),
    ],
  })
}
