/**
 * Everybody who is expected on a day, once each: who has a place, who speaks and who organises. The lists and badges are made from
 * it. What somebody needs to eat or to get in is never part of it.
 */
import { compareDanish } from '../../danish/sorting.ts'
import { ascending } from '../../order.ts'
import { splitName } from '../../people/names.ts'
import { type Day, organiserNamed, participantNamed, speakerNamed } from '../../programme/day.ts'
import { takingPart } from '../../programme/places.ts'
import { identityOf, joinedBySame } from '../../programme/same-person.ts'
import type { PersonId } from '../../records/ids.ts'
import type { RecordSet } from '../../records/record-set.ts'
import type { ParticipantRole } from '../../records/registration.ts'

export type Attendee = {
  readonly id: string
  readonly personId: PersonId | null
  readonly name: string
  /** What they are called to their face, and the rest. */
  readonly givenName: string
  readonly familyName: string
  readonly title: string
  readonly organisation: string
  /** Null for whoever has not signed up. */
  readonly role: ParticipantRole | null
  readonly isSpeaker: boolean
  readonly isOrganiser: boolean
}

/** By given name, then family name. Whoever has no name yet is on no list. */
export const attendeesOf = (records: RecordSet, day: Day): readonly Attendee[] => {
  const registered = signedUp(records, day).filter(({ name }) => name !== '')
  const others = [...speakers(records, day), ...organisers(records, day)]
  return joinedBySame(registered.map(identified), others.map(identified), (known, other) =>
    identified(together(known.attendee, other.attendee)),
  )
    .map(({ attendee }) => attendee)
    .toSorted(
      (a, b) =>
        compareDanish(a.givenName, b.givenName) || compareDanish(a.familyName, b.familyName) || ascending(a.id, b.id),
    )
}

const identified = (attendee: Attendee) => ({ attendee, identity: identityOf(attendee) })

const signedUp = (records: RecordSet, day: Day): readonly Attendee[] =>
  takingPart(day).map(({ id, value }) => {
    const { role, personId } = value
    return { id, ...named(records, personId, participantNamed(records, value)), ...plain, role }
  })

const speakers = (records: RecordSet, { sessions }: Day): readonly Attendee[] =>
  sessions.flatMap((session) =>
    session.value.speakers.flatMap((speaker) => {
      const own = named(records, speaker.personId, speakerNamed(records, speaker))
      return own.name === '' ? [] : [{ id: `${session.id} ${speaker.id}`, ...own, ...plain, isSpeaker: true }]
    }),
  )

const organisers = (records: RecordSet, { programme }: Day): readonly Attendee[] =>
  programme.organiserIds.flatMap((personId) => {
    const own = named(records, personId, organiserNamed(records, personId))
    return own.name === '' ? [] : [{ id: personId, ...own, ...plain, isOrganiser: true }]
  })

const plain = { role: null, isSpeaker: false, isOrganiser: false } as const

type Said = { readonly name: string; readonly title: string; readonly organisation: string }

const named = (records: RecordSet, personId: PersonId | null, said: Said) => {
  const name = tidy(said.name)
  const person = personId === null ? undefined : records.person.get(personId)
  const known = person !== undefined && tidy(`${person.givenName} ${person.familyName}`) === name ? person : null
  const { givenName, familyName } = known ?? splitName(name)
  return {
    personId,
    ...{ name, givenName: tidy(givenName), familyName: tidy(familyName) },
    ...{ title: tidy(said.title), organisation: tidy(said.organisation) },
  }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const together = (known: Attendee, other: Attendee): Attendee => ({
  ...known,
  title: known.title || other.title,
  organisation: known.organisation || other.organisation,
  isSpeaker: known.isSpeaker || other.isSpeaker,
  isOrganiser: known.isOrganiser || other.isOrganiser,
})
