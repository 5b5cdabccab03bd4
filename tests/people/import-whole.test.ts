/** The import against a real archive: its changes are one commit, taken whole or not at all. */
import { expect, it } from 'vitest'
import type { Change } from '../../src/core/contract.ts'
import type { ImportPlan } from '../../src/core/people-import/plan-import.ts'
import { aVault, code, everyRecord, value } from '../vault/vault-fixture.ts'
import { archive, generous, plan } from './import-builders.ts'

const changesOf = ({ changes }: ImportPlan): readonly Change[] =>
  changes.map(({ kind, id, value: content }) => ({ kind, id, base: [], value: { ...content } }))

const rows = [
  ['Navn', 'Afsnit', 'Område', 'Leder', 'Rolle'],
  ...Array.from({ length: 27 }, (_, index) => [`Peer Nummer${index}`, `Ø${index % 4}`, 'Øst', 'Bo Lind', '']),
  ['Bo Lind', '', '', '', 'leder'],
]
const empty = { ...archive, units: [], areas: [] }

it('takes 27 people with their units, area and leader in one commit', async () => {
  const { vault } = await aVault()
  const changes = changesOf(plan(rows, empty, generous))
  value(vault.commit(changes))
  const kinds = everyRecord(vault).map(({ kind }) => kind)
  expect(['area', 'unit', 'person'].map((kind) => kinds.filter((each) => each === kind).length)).toEqual([1, 4, 28])
})

it('leaves the archive as it was when a single record of the import is refused', async () => {
  const { vault } = await aVault()
  const changes = changesOf(plan(rows, empty, generous))
  const last = changes.at(-1)
  if (last === undefined) throw new Error('the plan is empty')
  const tooManyHours = { ...last, value: { ...last.value, weeklyHours: 1_000 } }
  expect(code(vault.commit([...changes.slice(0, -1), tooManyHours]))).toBe('invalid-record')
  expect(everyRecord(vault)).toEqual([])

  value(vault.commit([last]))
  expect(code(vault.commit(changes))).toBe('conflict')
  expect(everyRecord(vault).map(({ id }) => id)).toEqual([last.id])
})
