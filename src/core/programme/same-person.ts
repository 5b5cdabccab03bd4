/**
 * Whether two who speak at a day, take part in it or organise it are one and the same. Ours by the record; others by name, and by
 * organisation where both say one. However they are written: the same person typed twice is found.
 */
import type { PersonId } from '../records/ids.ts'
import { wordsOf } from '../search/words.ts'

export type Identity = { readonly personId: PersonId | null; readonly name: string; readonly organisation: string }

/** Folded once, so that many can be compared. */
export const identityOf = ({ personId, name, organisation }: Identity): Identity => ({
  personId,
  name: wordsOf(name).join(' '),
  organisation: wordsOf(organisation).join(' '),
})

/** The others among those who are known: joined to the first who is the same person, and otherwise after them. */
export const joinedBySame = <T extends { readonly identity: Identity }>(
  known: readonly T[],
  others: readonly T[],
  join: (known: T, other: T) => T,
): readonly T[] => {
  const all = [...known]
  for (const other of others) {
    const at = all.findIndex(({ identity }) => isSamePerson(identity, other.identity))
    const same = all[at]
    if (same === undefined) all.push(other)
    else all[at] = join(same, other)
  }
  return all
}

/** One identity of two that are the same person: what one leaves out, the other may say. */
export const bothSay = (a: Identity, b: Identity): Identity => ({
  personId: a.personId ?? b.personId,
  name: a.name || b.name,
  organisation: a.organisation || b.organisation,
})

/** Of two identities. */
export const isSamePerson = (a: Identity, b: Identity): boolean => {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId
  if (a.name === '' || a.name !== b.name) return false
  return a.organisation === '' || b.organisation === '' || a.organisation === b.organisation
}
