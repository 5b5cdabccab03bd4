/** Imports as the tests make them: a small archive, strict and generous options, and a plan by guessed columns. */
import { guessMapping } from '../../src/core/people-import/fields.ts'
import { type ExistingRecords, type ImportOptions, planImport } from '../../src/core/people-import/plan-import.ts'
import { anEntry, countingIds } from './builders.ts'

export const archive: ExistingRecords = {
  organisationName: 'Psykiatrien',
  people: [],
  units: [anEntry('unit', 's1', { name: 'Sengeafsnit S1', areaId: 'syd' })],
  areas: [anEntry('area', 'syd', { name: 'Syd', order: 'i' })],
}
export const strict: ImportOptions = {
  defaultRole: 'peer',
  known: 'update',
  create: { units: false, areas: false, leaders: false },
}
export const generous: ImportOptions = { ...strict, create: { units: true, areas: true, leaders: true } }

export const plan = (rows: readonly (readonly string[])[], existing = archive, options = strict) => {
  const { headerRow, columns } = guessMapping(rows)
  return planImport(countingIds(), { rows, headerRow, mapping: columns }, existing, options)
}
export const reasons = (rows: readonly (readonly string[])[], existing = archive, options = strict) =>
  plan(rows, existing, options).rejected.flatMap(({ row, problems }) =>
    problems.map(({ column, reason, value }) => [row, column, reason, value]),
  )
