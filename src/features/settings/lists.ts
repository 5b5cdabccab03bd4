/** How the lists of the settings are sorted, without rows moving under the hand that edits one of them. */
import { useEffect, useState } from 'react'
import { compareDanish } from '../../core/danish/sorting.ts'

type Named = { readonly id: string; readonly value: { readonly name: string } }

/** By name in Danish order; those without a name last, where they were just added. */
const byName = (a: Named, b: Named): number =>
  a.value.name === '' || b.value.name === ''
    ? Number(a.value.name === '') - Number(b.value.name === '') || (a.id < b.id ? -1 : 1)
    : compareDanish(a.value.name, b.value.name)

/** Sorted by name; while one of them is being edited (`editing`), the order stays as it was and new ones come last. */
export const useCalmOrder = <T extends Named>(records: readonly T[], editing: string | null): readonly T[] => {
  const [held, setHeld] = useState<readonly string[]>([])
  const sorted = records.toSorted(byName)
  const ids = sorted.map((each) => each.id)
  const wanted = editing === null ? ids : [...held, ...ids.filter((id) => !held.includes(id))]
  const names = wanted.join(' ')
  useEffect(() => setHeld(names.split(' ')), [names])
  return wanted.flatMap((id) => sorted.find((each) => each.id === id) ?? [])
}
