/** Whether a speaker or a participant is one of our own people, who may have been typed in by name. It does not guess by name alone. */
import { searchable } from '../danish/sorting.ts'
import { fullName } from '../people/names.ts'
import type { PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'

type Written = { readonly personId: PersonId | null; readonly name: string; readonly email: string }

/** By the record; typed in, by the mail address, and by the first name where one stands: an address may be an office's. */
export const isPerson = ({ person }: RecordSet, id: PersonId): ((written: Written) => boolean) => {
  const own = person.get(id)
  const email = searchable(own?.email ?? '')
  const first = own === undefined ? '' : firstWord(fullName(own))
  return (written) =>
    written.personId === null
      ? email !== '' && searchable(written.email) === email && ['', first].includes(firstWord(written.name))
      : written.personId === id
}

const firstWord = (name: string): string => searchable(name).split(' ')[0] ?? ''
