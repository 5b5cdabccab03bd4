/** What a day's sessions, rooms and speakers are called, for sentences about them. Looks them up as they are, or as they were; words are not its own. */
import { fullName } from '../people/names.ts'
import type { PersonId, SessionId, VenueId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { SessionKind, Speaker } from '../records/session.ts'
import type { ProgrammeSaid, SaidSession, SaidSpeaker } from './changes.ts'
import { isForEverybody } from './day.ts'

/** Each answers with nothing where it is unknown, or has no name. */
export type DayNames = {
  readonly session: (id: SessionId) => SessionName | null
  readonly room: (id: string | null) => string
  readonly speaker: (speaker: SaidSpeaker | Speaker) => string
  readonly person: (id: PersonId) => string
  readonly venue: (id: VenueId) => string
}

type SessionName = { readonly title: string; readonly kind: SessionKind; readonly everybody: boolean }

/** Looked up in the first programme that knows it: as it is now, then as it was. */
export const dayNamesIn = (records: RecordSet, ...programmes: readonly ProgrammeSaid[]): DayNames => {
  const sessions = new Map(
    programmes.toReversed().flatMap((each) => each.sessions.map(({ id, value }) => [id, nameOf(value)] as const)),
  )
  const rooms = new Map(programmes.toReversed().flatMap(({ frame }) => frame.rooms.map(({ id, name }) => [id, name])))
  const person = (id: PersonId): string => {
    const known = records.person.get(id)
    return known === undefined ? '' : fullName(known)
  }
  return {
    session: (id) => sessions.get(id) ?? null,
    room: (id) => (id === null ? '' : (rooms.get(id) ?? '')),
    speaker: ({ name, personId }) => name || (personId === null ? '' : person(personId)),
    person,
    venue: (id) => records.venue.get(id)?.name ?? '',
  }
}

const nameOf = ({ title, kind }: SaidSession): SessionName => ({ title, kind, everybody: isForEverybody(kind) })
