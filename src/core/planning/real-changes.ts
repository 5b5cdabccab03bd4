/** Changes as they are written: of several of one record the last, and none that leaves a record as it was. */
import type { RecordChange, RecordSet } from '../records/record-set.ts'

export const realChanges = (records: RecordSet, changes: readonly RecordChange[]): readonly RecordChange[] =>
  latestOf(changes).filter((change) => {
    const before = valueIn(records, change)
    if (before === undefined) return change.value !== null
    if (change.value === null) return true
    return before !== change.value && JSON.stringify(before) !== JSON.stringify(change.value)
  })

/** Of several changes of one record the last, where the first stood. */
export const latestOf = (changes: readonly RecordChange[]): readonly RecordChange[] => [
  ...new Map(changes.map((change) => [`${change.kind} ${change.id}`, change])).values(),
]

const valueIn = (records: RecordSet, { kind, id }: RecordChange): unknown => {
  const map: ReadonlyMap<string, unknown> = records[kind]
  return map.get(id)
}
