/** Records for the tests of people and forums: only what a test is about is said. */
import {
  newValue,
  parseId,
  type RecordId,
  type RecordInput,
  type RecordKind,
  type RecordValue,
} from '../../src/core/records/index.ts'

export const idOfKind = <K extends RecordKind>(kind: K, id: string): RecordId<K> => {
  const parsed = parseId(kind, id)
  if (!parsed.ok) throw new Error(`not an id of ${kind}: ${id}`)
  return parsed.value
}

export type Entry<K extends RecordKind> = { readonly id: RecordId<K>; readonly value: RecordValue<K> }

export const anEntry = <K extends RecordKind>(kind: K, id: string, fields: RecordInput<K>): Entry<K> => ({
  id: idOfKind(kind, id),
  value: newValue(kind, fields),
})

export const aPerson = (id: string, fields: Partial<RecordInput<'person'>> = {}): Entry<'person'> =>
  anEntry('person', id, { roles: ['peer'], ...fields })

export const aForum = (fields: Partial<RecordInput<'forum'>> = {}): RecordValue<'forum'> =>
  newValue('forum', { kind: 'regional-erfa', ...fields })

/** Ids `prefix1`, `prefix2`, ... of any kind, and ids of elements, from one count. */
export const countingIds = (prefix = 'new') => {
  let count = 0
  const next = (): string => `${prefix}${++count}`
  return {
    newId: <K extends RecordKind>(kind: K): RecordId<K> => idOfKind(kind, next()),
    newElementId: next,
  }
}
