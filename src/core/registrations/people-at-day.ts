/**
 * Everybody of whom it is noted whether they came to a day, once each: who signed up, and who speaks or organises without having done
 * so. Their attendance stands with the registration, where there is none with each session at which they speak, and else with the day.
 */
import {
  allOrganisers,
  type Day,
  type Named,
  organiserNamed,
  ownSector,
  participantNamed,
  type RegistrationEntry,
  speakerNamed,
} from '../programme/day.ts'
import { hasPlace, takingPart } from '../programme/places.ts'
import { type Identity, identityOf, joinedBySame } from '../programme/same-person.ts'
import type { PersonId, SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { DayAttendance, ParticipantRole } from '../records/registration.ts'
import type { Speaker } from '../records/session.ts'
import type { Sector } from '../records/unit.ts'
import { roleCalled, roleOf, sectorOfOrganisation } from './role-and-sector.ts'

type Place = { readonly sessionId: SessionId; readonly speakerId: string; readonly attendance: DayAttendance }

export type PersonAtDay = Named & {
  /** Null for a speaker or an organiser who has not signed up. */
  readonly registration: RegistrationEntry | null
  /** Where they stand in the programme; empty for all others. */
  readonly speaks: readonly Place[]
  /** Whom the day names as organiser, or did when it was noted whether they came; null for all others. */
  readonly organises: PersonId | null
  readonly sector: Sector | null
  readonly role: ParticipantRole
  readonly attendance: DayAttendance
}

/**
 * Those with a place first, each in the order in which they signed up, then the speakers of the programme who have not, then its
 * organisers.
 */
export const peopleAtDay = (records: RecordSet, day: Day): readonly PersonAtDay[] =>
  joinedBySame(
    [...takingPart(day), ...day.registrations.filter(({ value }) => !hasPlace(value))].map((each) =>
      signedUp(records, each),
    ),
    [
      ...day.sessions.flatMap(({ id, value }) => value.speakers.flatMap((speaker) => speaking(records, id, speaker))),
      ...allOrganisers(day.programme).flatMap((id) => organising(records, day, id)),
    ],
    together,
  ).map(({ person }) => person)

type Found = { readonly identity: Identity; readonly person: PersonAtDay }

const identified = (personId: PersonId | null, person: PersonAtDay): Found => ({
  identity: identityOf({ personId, name: person.name, organisation: person.organisation }),
  person,
})

const signedUp = (records: RecordSet, registration: RegistrationEntry): Found => {
  const { personId, role, attendance } = registration.value
  const named = participantNamed(records, registration.value)
  return identified(personId, { ...named, registration, speaks: [], organises: null, role, attendance })
}

/** Whoever has no name yet is nobody to look for. */
const speaking = (records: RecordSet, sessionId: SessionId, speaker: Speaker): readonly Found[] => {
  const { personId, attendance } = speaker
  const named = speakerNamed(records, speaker)
  if (named.name.trim() === '') return []
  const sector = ownSector(records, personId) ?? sectorOfOrganisation(named.organisation)
  const role = personId === null ? roleCalled(named.title) : roleOf(records, personId)
  const speaks = [{ sessionId, speakerId: speaker.id, attendance }]
  return [identified(personId, { ...named, registration: null, speaks, organises: null, sector, role, attendance })]
}

/** Whoever is deleted is nobody to look for either. */
const organising = (records: RecordSet, { programme }: Day, id: PersonId): readonly Found[] => {
  const named = organiserNamed(records, id)
  if (named.name.trim() === '') return []
  const sector = ownSector(records, id) ?? sectorOfOrganisation(named.organisation)
  const role = roleOf(records, id)
  const noted = programme.organisersNoted.find((each) => each.id === id)
  const attendance = noted === undefined ? 'expected' : noted.came ? 'present' : 'absent'
  return [identified(id, { ...named, registration: null, speaks: [], organises: id, sector, role, attendance })]
}

/** What the first does not say, the other may. */
const together = (first: Found, other: Found): Found =>
  identified(first.identity.personId ?? other.identity.personId, {
    ...first.person,
    title: first.person.title || other.person.title,
    organisation: first.person.organisation || other.person.organisation,
    email: first.person.email || other.person.email,
    sector: first.person.sector ?? other.person.sector,
    attendance: first.person.attendance === 'expected' ? other.person.attendance : first.person.attendance,
    speaks: [...first.person.speaks, ...other.person.speaks],
    organises: first.person.organises ?? other.person.organises,
  })
