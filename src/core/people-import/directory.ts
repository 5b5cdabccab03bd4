/** People looked up by e-mail or full name, in any spelling that reads the same; quick also for thousands of rows. */
import { searchable } from '../danish/sorting.ts'
import { fullName, splitName } from '../people/names.ts'
import type { PersonId } from '../records/ids.ts'

type Listed = {
  readonly id: PersonId
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

export type Directory = {
  readonly byEmail: (email: string) => readonly PersonId[]
  readonly byName: (name: string) => readonly PersonId[]
  /** By e-mail where the words are one, by name otherwise ("Skov, Anne" is Anne Skov). */
  readonly called: (words: string) => readonly PersonId[]
}

export const directoryOf = (people: readonly Listed[]): Directory => {
  const emails = new Map<string, PersonId[]>()
  const names = new Map<string, PersonId[]>()
  for (const person of people) {
    if (person.email) enter(emails, searchable(person.email), person.id)
    enter(names, searchable(fullName(person)), person.id)
  }
  const byEmail = (email: string) => emails.get(searchable(email)) ?? []
  const byName = (name: string) => names.get(searchable(name)) ?? []
  return {
    byEmail,
    byName,
    called: (words) => (words.includes('@') ? byEmail(words) : byName(fullName(splitName(words)))),
  }
}

const enter = (index: Map<string, PersonId[]>, key: string, id: PersonId): void => {
  const there = index.get(key)
  if (there === undefined) index.set(key, [id])
  else if (!there.includes(id)) there.push(id)
}
