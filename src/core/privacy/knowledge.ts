/**
 * What the check knows besides its own rules: the names and words of the Danish dictionary, and the people and places of the
 * archive. How the dictionary is read is electron/name-book's business.
 */
import { fullName } from '../people/names.ts'
import type { RecordSet } from '../records/record-set.ts'

/** All in lower case. */
export type NameBook = {
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Stems of ordinary words; empty where no dictionary is at hand. */
  readonly words: ReadonlySet<string>
}

export const emptyNameBook: NameBook = { names: new Set(), places: new Set(), words: new Set() }

/** Three lists, one word a line, with an empty line between them: names, places, ordinary words. */
export const nameBookText = (lists: Readonly<Record<keyof NameBook, Iterable<string>>>): string =>
  [lists.names, lists.places, lists.words].map((list) => [...list].join('\n')).join('\n\n')

export const nameBookOf = (text: string): NameBook => {
  const [names, places, words] = text.split('\n\n').map((list) => new Set(list.split('\n').filter(Boolean)))
  return { names: names ?? new Set(), places: places ?? new Set(), words: words ?? new Set() }
}

/** Somebody in the archive: every part of the name in lower case. */
type KnownPerson = {
  readonly id: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** In capital letters, without full stops. */
  readonly initials: readonly string[]
}

export type KnownThings = {
  readonly people: readonly KnownPerson[]
  /** The last eight digits. */
  readonly phones: ReadonlySet<string>
  /** Names of units, venues and places nearby, as they are written in the archive. */
  readonly places: readonly string[]
}

export const nothingKnown: KnownThings = { people: [], phones: new Set(), places: [] }

export type PrivacyKnowledge = { readonly names: NameBook; readonly known: KnownThings }

/** Who and what the archive holds. */
export const knownThings = (records: Pick<RecordSet, 'person' | 'organisation' | 'unit' | 'venue'>): KnownThings => {
  const people = [...records.person]
  const organisations = [...records.organisation.values()]
  const affiliations = people.flatMap(([, { affiliations }]) => affiliations)
  const places = [
    ...[...records.unit.values()].map(({ name }) => name),
    ...[...records.venue.values()].flatMap(({ name, address }) => [name, address]),
    ...affiliations.flatMap(({ unitName, team }) => [unitName, team]),
    ...organisations.flatMap(({ localNames }) => localNames),
  ]
  return {
    people: people.map(([id, person]) => ({
      id,
      given: partsOf(`${person.givenName} ${person.nickname}`),
      family: partsOf(person.familyName),
      initials: initialsOf(fullName(person)),
    })),
    phones: new Set(
      people.map(([, { phone }]) => phone.replace(/\D/g, '').slice(-8)).filter((digits) => digits.length === 8),
    ),
    places: [...new Set(places.map((place) => place.trim()).filter((place) => place.length > 1))],
  }
}

const partsOf = (name: string): readonly string[] =>
  name.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []

/** "Mette Holm Jensen": MHJ and MJ. */
const initialsOf = (name: string): readonly string[] => {
  const letters = partsOf(name).map((part) => part.charAt(0).toUpperCase())
  const ends = [letters[0], letters.at(-1)].join('')
  return letters.length < 2 ? [] : [...new Set([letters.join(''), ends])]
}
