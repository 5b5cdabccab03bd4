/**
 * A day as its pages, papers and decisions see it: a meeting with its programme, sessions and registrations gathered from the
 * records, each list in its one order. Gathers and decides nothing.
 */
import { addMinutes, minutesOfDay } from '../danish/dates.ts'
import { ascending, byOrder } from '../order.ts'
import { fullName } from '../people/names.ts'
import type { Forum, ForumKind } from '../records/forum.ts'
import { type MeetingId, type PersonId, programmeIdOf, type RegistrationId, type SessionId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Person } from '../records/person.ts'
import type { Programme, Room } from '../records/programme.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import type { Session, SessionKind, SessionStage, Speaker } from '../records/session.ts'
import type { Sector } from '../records/unit.ts'
import type { Venue } from '../records/venue.ts'

export type SessionEntry = { readonly id: SessionId; readonly value: Session }
export type RegistrationEntry = { readonly id: RegistrationId; readonly value: Registration }

export type Day = {
  readonly id: MeetingId
  readonly meeting: Meeting
  readonly forum: Forum
  readonly programme: Programme
  readonly venue: Venue | null
  /** What is part of the programme, by the clock, then in the order of the rooms; what is not placed comes last, by its order. */
  readonly sessions: readonly SessionEntry[]
  /** Proposed and declined, by their order. */
  readonly offered: readonly SessionEntry[]
  /** In the order in which people signed up. */
  readonly registrations: readonly RegistrationEntry[]
}

/** Kinds of forum whose meetings are days with a programme. */
export const dayKinds: ReadonlySet<ForumKind> = new Set(['knowledge-day', 'professional-day', 'theme-day'])

/** Whether the meeting may have a programme: it has one, or its forum holds days. */
const isDay = (records: RecordSet, id: MeetingId): boolean => {
  const meeting = records.meeting.get(id)
  const kind = meeting === undefined ? undefined : records.forum.get(meeting.forumId)?.kind
  return records.programme.has(programmeIdOf(id)) || (kind !== undefined && dayKinds.has(kind))
}

/** Newest first; days without a date before all others. */
export const daysOf = (records: RecordSet): readonly MeetingId[] =>
  [...records.meeting]
    .filter(([id]) => isDay(records, id))
    .toSorted(([a, one], [b, other]) => ascending(other.date ?? '9999', one.date ?? '9999') || ascending(a, b))
    .map(([id]) => id)

/** Null where the meeting or its forum is gone. A day whose programme is not begun has an empty one. */
export const dayOf = (records: RecordSet, id: MeetingId): Day | null => {
  const meeting = records.meeting.get(id)
  const forum = meeting === undefined ? undefined : records.forum.get(meeting.forumId)
  if (meeting === undefined || forum === undefined) return null
  const programme = records.programme.get(programmeIdOf(id)) ?? newValue('programme', { meetingId: id })
  const own = [...records.session].flatMap(([sessionId, value]) =>
    value.meetingId === id ? [{ id: sessionId, value }] : [],
  )
  const at = (stages: readonly SessionStage[]) => own.filter(({ value }) => stages.includes(value.stage))
  const { venueId } = meeting.place
  return {
    id,
    meeting,
    forum,
    programme,
    venue: venueId === null ? null : (records.venue.get(venueId) ?? null),
    sessions: inProgrammeOrder(programme, at(['accepted'])),
    offered: at(['proposed', 'declined']).toSorted(byOwnOrder),
    registrations: [...records.registration]
      .flatMap(([registrationId, value]) => (value.meetingId === id ? [{ id: registrationId, value }] : []))
      .toSorted(byOwnOrder),
  }
}

export const inProgrammeOrder = (
  { rooms }: Pick<Programme, 'rooms'>,
  sessions: readonly SessionEntry[],
): readonly SessionEntry[] => {
  const place = new Map(rooms.map(({ id }, index) => [id, index]))
  const rank = ({ roomId }: Session): number => (roomId === null ? -1 : (place.get(roomId) ?? rooms.length))
  return sessions.toSorted(
    (a, b) =>
      ascending(a.value.start ?? '99', b.value.start ?? '99') || rank(a.value) - rank(b.value) || byOwnOrder(a, b),
  )
}

type Ordered = { readonly id: string; readonly value: { readonly order: string } }

/** By the order that sessions are listed in, and registrations came in. */
export const byOwnOrder = (a: Ordered, b: Ordered): number =>
  byOrder({ id: a.id, order: a.value.order }, { id: b.id, order: b.value.order })

/** The day's record of what it is, with some of it changed; made where the programme is not begun. */
export const programmeChange = (day: Day, change: Partial<Programme>): RecordChange<'programme'> => ({
  kind: 'programme',
  id: programmeIdOf(day.id),
  value: { ...day.programme, ...change },
})

/** Rows for everybody: nothing lies beside them, and nobody chooses them. */
export const isForEverybody = (kind: SessionKind): boolean => kind === 'plenary' || kind === 'break'

/** Wall clock; null while the session is not placed. A session that would pass midnight ends as the day does. */
export const endOf = ({ start, minutes }: Pick<Session, 'start' | 'minutes'>): string | null =>
  start === null ? null : minutesOfDay(start) + minutes > 1439 ? '23:59' : addMinutes(start, minutes)

/** A day without rooms is held in one place, which is null. */
export const roomIdsOf = ({ programme }: Pick<Day, 'programme'>): readonly (string | null)[] =>
  programme.rooms.length === 0 ? [null] : programme.rooms.map(({ id }) => id)

export const roomOf = ({ rooms }: Pick<Programme, 'rooms'>, { roomId }: Pick<Session, 'roomId'>): Room | null =>
  rooms.find(({ id }) => id === roomId) ?? null

/** People whom the session holds; null sets no limit. */
export const seatsIn = (programme: Pick<Programme, 'rooms'>, session: Session): number | null => {
  const limits = [session.capacity, roomOf(programme, session)?.capacity ?? null].filter((each) => each !== null)
  return limits.length === 0 ? null : Math.min(...limits)
}

export type Named = {
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly email: string
}

/** How a speaker is named: what stands with the session, and of our own people what it does not say. */
export const speakerNamed = (records: RecordSet, speaker: Speaker): Named =>
  withOwn(speaker, personNamed(records, speaker.personId))

/** Whom the day names, and those it named when it was noted whether they came: who came stays at the day. */
export const allOrganisers = ({
  organiserIds,
  organisersNoted,
}: Pick<Programme, 'organiserIds' | 'organisersNoted'>): readonly PersonId[] => [
  ...new Set([...organiserIds, ...organisersNoted.map((each) => each.id)]),
]

/** How one of ours is named who organises the day. */
export const organiserNamed = (records: RecordSet, id: PersonId): Named =>
  withOwn({ name: '', title: '', organisation: '', email: '' }, personNamed(records, id))

/** Of our own people; null where nobody knows it. */
export const ownSector = (records: RecordSet, id: Speaker['personId']): Sector | null =>
  personNamed(records, id)?.sector ?? null

/** How a participant is named, in the same way; `sector` is null where nobody knows it. */
export const participantNamed = (
  records: RecordSet,
  registration: Registration,
): Named & { readonly sector: Sector | null } => {
  const own = personNamed(records, registration.personId)
  return { ...withOwn(registration, own), sector: registration.sector ?? own?.sector ?? null }
}

const withOwn = (given: Named, own: Named | null): Named => ({
  name: given.name || (own?.name ?? ''),
  title: given.title || (own?.title ?? ''),
  organisation: given.organisation || (own?.organisation ?? ''),
  email: given.email || (own?.email ?? ''),
})

const personNamed = (
  records: RecordSet,
  id: Speaker['personId'],
): (Named & { readonly sector: Sector | null }) | null => {
  const person = id === null ? undefined : records.person.get(id)
  if (person === undefined) return null
  const { title, email } = person
  return { name: fullName(person), title, email, ...workplaceOf(records, person) }
}

const workplaceOf = (records: RecordSet, { affiliations }: Person) => {
  const [first] = affiliations
  const unit = first?.unitId == null ? undefined : records.unit.get(first.unitId)
  return {
    organisation: unit?.organisation || unit?.name || first?.organisation || first?.unitName || '',
    sector: unit?.sector ?? first?.sector ?? null,
  }
}
