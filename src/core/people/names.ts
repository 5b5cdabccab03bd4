/** People by name: how a name is written, the order of a list of people, and whether a search finds somebody. */
import { compareDanish, matchesSearch } from '../danish/sorting.ts'
import { ascending } from '../order.ts'
import type { PersonId } from '../records/ids.ts'
import type { Person } from '../records/person.ts'

type Named = Pick<Person, 'givenName' | 'familyName'>

/** "Given Family"; empty where neither is known. */
export const fullName = (person: Named): string =>
  `${person.givenName} ${person.familyName}`.trim().replace(/\s+/g, ' ')

/** The full names of those who are still kept, in the order in which they are asked for. */
export const namesOf = (
  { person }: { readonly person: ReadonlyMap<PersonId, Named> },
  ids: readonly PersonId[],
): readonly string[] =>
  ids.flatMap((id) => {
    const found = person.get(id)
    return found === undefined ? [] : [fullName(found)]
  })

/**
 * Splits a name as people write it in one cell: the last word is the family name, and so is everything before a comma.
 * Particles ("von", "de la") stay with the family name.
 */
export const splitName = (name: string): Named => {
  const words = name.trim().replace(/\s+/g, ' ')
  const [family = '', given] = words.split(/\s*,\s*/, 2)
  if (given !== undefined) return { givenName: given, familyName: family }
  const parts = words.split(' ')
  const particle = parts.findIndex((part, index) => index > 0 && particles.has(part.toLocaleLowerCase('da')))
  const at = particle > 0 ? particle : Math.max(1, parts.length - 1)
  return { givenName: parts.slice(0, at).join(' '), familyName: parts.slice(at).join(' ') }
}

const particles = new Set(['af', 'al', 'da', 'de', 'del', 'den', 'der', 'di', 'du', 'el', 'la', 'van', 'von', 'zu'])

/** By given name, then family name, as Danish dictionaries sort; equal names by id, so that every machine agrees. */
export const sortPeople = <T extends { readonly id: string; readonly value: Named }>(
  people: readonly T[],
): readonly T[] =>
  people.toSorted(
    (a, b) =>
      compareDanish(a.value.givenName, b.value.givenName) ||
      compareDanish(a.value.familyName, b.value.familyName) ||
      ascending(a.id, b.id),
  )

/** Whether every word of the question is found in the person's name, title, contact or in `places` (names of units and areas). */
export const personMatches = (
  person: Pick<Person, 'givenName' | 'familyName' | 'nickname' | 'title' | 'email' | 'phone'>,
  places: readonly string[],
  question: string,
): boolean =>
  matchesSearch(
    [
      fullName(person),
      person.nickname,
      person.title,
      person.email,
      person.phone,
      person.phone.replaceAll(' ', ''),
      ...places,
    ].join(' '),
    question,
  )
