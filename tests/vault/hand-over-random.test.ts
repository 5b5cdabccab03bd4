/** Whatever two people do to two copies: brought level both ways they are the same, whole, and hold nothing that was erased. */
import { expect, test } from 'vitest'
import type { OpenVault } from '../../electron/vault/index.ts'
import type { ClashChoice } from '../../src/core/handover/comparison.ts'
import { copyOf, erase, forReturn, openedCopy, remove, twoCopies } from './hand-over-fixture.ts'
import { rawDatabaseOf } from './raw-database.ts'
import { anArea, everyRecord, revOf, value } from './vault-fixture.ts'

const names = ['a1', 'a2', 'a3', 'a4', 'a5']

/** The same numbers for the same seed (mulberry32). */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What stood in records that were erased. Nothing that is written later says the same. */
type Gone = Set<string>

/** One thing somebody does. Fields are of their own or the same for both, so that there is something to merge and to clash. */
const act = (vault: OpenVault, side: string, next: (below: number) => number, step: string, gone: Gone): void => {
  const id = names[next(names.length)] ?? 'a1'
  const record = everyRecord(vault).find((each) => each.id === id)
  const text = `${side} ${step}.`
  if (record === undefined) {
    value(vault.commit([anArea(text, id)]))
    return
  }
  switch (next(6)) {
    case 0:
      remove(vault, id)
      break
    case 1:
      for (const each of Object.values(record.value)) if (typeof each === 'string' && each !== '') gone.add(each)
      erase(vault, id)
      break
    default: {
      const changed = next(3) === 0 ? { name: text } : { [side]: text }
      value(
        vault.commit([{ kind: 'area', id, base: [revOf(vault, 'area', id)], value: { ...record.value, ...changed } }]),
      )
    }
  }
}

const fetchInto = async (vault: OpenVault, other: OpenVault, next: (below: number) => number): Promise<number> => {
  const copy = await openedCopy(vault, await copyOf(other, forReturn))
  const clashes = value(copy.compare()).records.filter(({ outcome }) => outcome === 'clash')
  const choices = clashes.map(({ kind, id }): ClashChoice => ({ kind, id, side: next(2) === 0 ? 'here' : 'there' }))
  value(copy.bringBack(choices))
  copy.close()
  return clashes.length
}

test.each([[1], [2], [3], [4]])('two copies and what chance does to them (%i)', async (seed) => {
  const next = numbers(seed)
  const gone: Gone = new Set()
  let clashes = 0
  const { vault, folder, colleague } = await twoCopies({ a1: 'Øst.', a2: 'Syd.', a3: 'Nord.' })
  for (let round = 0; round < 2; round++) {
    for (let step = 0; step < 6; step++) {
      act(vault, 'her', next, `${round}-${step}`, gone)
      act(colleague, 'der', next, `${round}-${step}`, gone)
    }
    clashes += await fetchInto(vault, colleague, next)
    expect(await fetchInto(colleague, vault, next)).toBe(0)
    expect(everyRecord(colleague)).toEqual(everyRecord(vault))
    for (const each of [vault, colleague]) expect(value(each.check()).findings).toEqual([])
  }
  for (const each of [vault, colleague]) each.close()
  const { database } = await rawDatabaseOf(folder)
  const values = database.prepare('SELECT text FROM value').all()
  const kept = [...gone].filter((text) => values.some((row) => String(row.text).includes(`"${text}"`)))
  expect(kept).toEqual([])
  // Otherwise nothing was tried.
  expect([clashes > 0, gone.size > 0]).toEqual([true, true])
})
