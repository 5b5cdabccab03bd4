/** Names that rows use for things of the archive: known ones give their id, new ones an id of their own, once each. */
import { searchable } from '../danish/sorting.ts'

export type NameBook<I> = {
  /** Whether `idOf` will answer; a name that is not in the archive is noted as missing. */
  readonly has: (name: string) => boolean
  /** The id the name stands for, minted where the name is new and may be made. */
  readonly idOf: (name: string) => I | null
  readonly made: () => readonly { readonly id: I; readonly name: string }[]
  /** In the words of the row that used the name first. */
  readonly missing: () => readonly string[]
}

export const nameBook = <I>(
  known: readonly { readonly id: I; readonly name: string }[],
  create: boolean,
  newId: () => I,
): NameBook<I> => {
  const ids = new Map(known.map(({ id, name }) => [searchable(name), id]))
  const missing = new Map<string, string>()
  const made = new Map<string, { readonly id: I; readonly name: string }>()
  return {
    has: (name) => {
      const key = searchable(name)
      if (ids.has(key)) return true
      if (!missing.has(key)) missing.set(key, name)
      return create
    },
    idOf: (name) => {
      const key = searchable(name)
      const existing = ids.get(key) ?? made.get(key)?.id
      if (existing !== undefined || !create) return existing ?? null
      const fresh = { id: newId(), name: missing.get(key) ?? name }
      made.set(key, fresh)
      return fresh.id
    },
    made: () => [...made.values()],
    missing: () => [...missing.values()],
  }
}
