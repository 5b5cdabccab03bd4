/**
 * What the commands of planning are given: the records of a data file and the day that counts as today. That day comes from the
 * data where it is not stated, never from the clock, so that the same file gives the same plan on any day.
 */
import path from 'node:path'
import { addDays } from '../../src/core/danish/dates.ts'
import { isComing } from '../../src/core/meetings/status.ts'
import { recordKinds } from '../../src/core/records/index.ts'
import { type RecordChange, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { ok, type Result } from '../../src/core/result.ts'
import type { BundleContent } from '../plain-bundle.ts'
import { readBundleFile, writePlainBundle } from './bundle-file.ts'
import { givenToday } from './dates.ts'
import { maybeSecretLine, mayWrite } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure } from './outcome.ts'

type PlanData = {
  readonly content: BundleContent
  readonly records: RecordSet
  readonly today: string
}

/** `firstDay` counts as today where no meeting of the data was held. */
export const planData = async (given: Given, firstDay: string | null): Promise<Result<PlanData, Failure>> => {
  const output = given.maybe('output')
  const allowed = output === null ? ok(null) : mayWrite(path.resolve(output), given)
  if (!allowed.ok) return allowed
  const stated = given.maybe('today') === null ? ok(null) : givenToday(given)
  if (!stated.ok) return stated
  const read = await readBundleFile(given.text('data'), () => maybeSecretLine(given, 'data-passphrase-file'))
  if (!read.ok) return read
  const records = recordSetOf(read.value.records)
  return ok({ content: read.value, records, today: stated.value ?? dayAfterHeld(records) ?? firstDay ?? '2000-01-01' })
}

/** Writes the data as it is after the changes, where the command was told to. */
export const writeChanged = (
  given: Given,
  { content, records }: PlanData,
  changes: readonly RecordChange[],
): Result<string | null, Failure> => {
  const output = given.maybe('output')
  if (output === null) return ok(null)
  const file = path.resolve(output)
  const after = withChanges(records, changes)
  const entries = recordKinds.flatMap((kind) => {
    const map: ReadonlyMap<string, unknown> = after[kind]
    return Array.from(map, ([id, value]) => ({ kind, id, value }))
  })
  const written = writePlainBundle(file, { ...content, records: entries })
  return written.ok ? ok(file) : written
}

const dayAfterHeld = (records: RecordSet): string | null => {
  const held = [...records.meeting.values()].flatMap(({ date, status }) =>
    date === null || isComing(status) || status === 'cancelled' ? [] : [date],
  )
  const latest = held.toSorted().at(-1)
  return latest === undefined ? null : addDays(latest, 1)
}
