/**
 * What somebody is to a day and where they come from: of our own people by their roles in the archive, of others by what they call
 * themselves, so that nobody need be asked.
 */
import { searchable } from '../danish/sorting.ts'
import type { PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { ParticipantRole } from '../records/registration.ts'
import type { Sector } from '../records/unit.ts'

/** Of our own people, what they are to the day. */
export const roleOf = (records: RecordSet, personId: PersonId): ParticipantRole => {
  const roles = records.person.get(personId)?.roles ?? []
  if (roles.includes('peer')) return 'peer'
  if (roles.includes('coordinator') || roles.includes('facilitator')) return 'coordinator'
  if (roles.includes('leader') || roles.includes('chief-nurse')) return 'leader'
  return roles.includes('external') || roles.length === 0 ? 'other' : 'colleague'
}

/** By the words of an organisation's name; null where they tell nothing. */
export const sectorOfOrganisation = (organisation: string): Sector | null => {
  if (/kommun/i.test(organisation)) return 'municipality'
  if (/praksis|lægehus|\blæge/i.test(organisation)) return 'general-practice'
  return /region|psykiatri|hospital|sygehus/i.test(organisation) ? 'region' : null
}

/** By what somebody calls themselves, in a column for it or as a title; `other` for what tells nothing. */
export const roleCalled = (text: string): ParticipantRole => {
  const word = searchable(text)
  return roleWords.find(([part]) => word.includes(part))?.[1] ?? 'other'
}

const roleWords: readonly (readonly [string, ParticipantRole])[] = [
  ['koordinator', 'coordinator'],
  ['vejleder', 'colleague'],
  ['leder', 'leader'],
  ['chef', 'leader'],
  ['peer', 'peer'],
  ['medarbejder', 'colleague'],
  ['kollega', 'colleague'],
  ['fagperson', 'colleague'],
  ['sygeplejerske', 'colleague'],
  ['pædagog', 'colleague'],
  ['psykolog', 'colleague'],
  ['socialrådgiver', 'colleague'],
  ['læge', 'colleague'],
]
