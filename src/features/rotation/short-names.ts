/** What people are called in a sentence: by given name where there is no doubt, by full name otherwise. */
import { fullName } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { people as words } from '../../strings/people.ts'
import type { Matrix } from './matrix.ts'

export type NameOf = (id: PersonId) => string

/** Doubt is among the people of the matrix. */
export const shortNames = ({ person }: RecordSet, { rows, pool }: Matrix): NameOf => {
  const near = new Set([...rows.map(({ personId }) => personId), ...pool.people.map(({ id }) => id)])
  const bearers = new Map<string, number>()
  for (const id of near) {
    const given = person.get(id)?.givenName ?? ''
    bearers.set(given, (bearers.get(given) ?? 0) + 1)
  }
  return (id) => {
    const found = person.get(id)
    if (found === undefined) return words.unnamed
    const isClear = found.givenName !== '' && bearers.get(found.givenName) === 1
    return isClear ? found.givenName : fullName(found) || words.unnamed
  }
}
