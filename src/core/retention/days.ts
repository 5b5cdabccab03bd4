/**
 * What days with a programme keep of their participants, and for how long: what the kitchen and the house had to know goes a month
 * after the day, names and addresses after the years that the settings say. Counts stay: organisation, sector, role, who came.
 * A changed record would keep its earlier values, so a registration goes and another comes in its place, without what had to go.
 */
import { addMonths } from '../cases/retention.ts'
import { addDays } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import { participantNamed } from '../programme/day.ts'
import {
  type MeetingId,
  type PersonId,
  type RegistrationId,
  registrationId,
  theOrganisationId,
} from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordEntry, RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import type { Speaker } from '../records/session.ts'

export type DayDue = {
  readonly id: MeetingId
  readonly date: string
  /** Participants of whom something goes. */
  readonly people: number
  /** Speakers whose mail address goes. */
  readonly speakers: number
}

/** Days after the day in which somebody may still ask what was ordered. */
const needsDays = 30

/** The oldest first. */
export const needsDue = (records: RecordSet, today: string): readonly DayDue[] =>
  daysDue(
    records,
    (date) => addDays(date, needsDays) <= today,
    hasNeeds,
    () => false,
  )

/** The oldest first. */
export const participantsDue = (records: RecordSet, today: string): readonly DayDue[] => {
  const settings = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
  const years = settings.participantRetentionYears
  if (years === null) return []
  return daysDue(records, (date) => addMonths(date, years * 12) <= today, isNamed, isReachable)
}

export const withoutNeeds = (records: RecordSet, days: readonly MeetingId[]): readonly RecordChange[] =>
  [...records.registration].flatMap(([id, value]) =>
    days.includes(value.meetingId) && hasNeeds(value) ? replaced(id, 'fed', { ...value, needs: [] }) : [],
  )

/** Speakers keep their names: they stand in the programme. */
export const withoutParticipants = (records: RecordSet, days: readonly MeetingId[]): readonly RecordChange[] => [
  ...[...records.registration].flatMap(([id, value]) =>
    days.includes(value.meetingId) && isNamed(value) ? replaced(id, 'counted', unnamed(records, value)) : [],
  ),
  ...[...records.session].flatMap(([id, value]): readonly RecordChange[] =>
    days.includes(value.meetingId) && value.speakers.some(isReachable)
      ? [{ kind: 'session', id, value: { ...value, speakers: value.speakers.map((each) => ({ ...each, email: '' })) } }]
      : [],
  ),
]

/** What is left of the registration once its participant is nobody. */
export const countedInstead = (records: RecordSet, id: RegistrationId, value: Registration): RecordChange => ({
  kind: 'registration',
  id: standInId('counted', id),
  value: unnamed(records, value),
})

/** Those of which only one can be there: what a registration became, and what it was before. */
export const othersOf = (id: RegistrationId): readonly RegistrationId[] => {
  const first = firstId(id)
  const all = [registrationId.parse(first), ...standIns.map((as) => standInId(as, id))]
  return all.filter((each) => each !== id)
}

/** A participant who goes as a person: what is counted of them stays. */
export const asCount = (records: RecordSet, entry: RecordEntry, isGone: (person: PersonId) => boolean): RecordEntry =>
  entry.kind === 'registration' && entry.value.personId !== null && isGone(entry.value.personId)
    ? { ...entry, value: unnamed(records, entry.value) }
    : entry

const daysDue = (
  records: RecordSet,
  isOver: (date: string) => boolean,
  concerns: (registration: Registration) => boolean,
  concernsSpeaker: (speaker: Speaker) => boolean,
): readonly DayDue[] => {
  const counts = new Map<MeetingId, { people: number; speakers: number }>()
  const countFor = (id: MeetingId) => {
    const known = counts.get(id) ?? { people: 0, speakers: 0 }
    counts.set(id, known)
    return known
  }
  for (const value of records.registration.values()) if (concerns(value)) countFor(value.meetingId).people += 1
  for (const { meetingId, speakers } of records.session.values()) {
    const found = speakers.filter(concernsSpeaker).length
    if (found > 0) countFor(meetingId).speakers += found
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const date = records.meeting.get(id)?.date ?? null
      return date === null || !isOver(date) ? [] : [{ id, date, ...count }]
    })
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.id, b.id))
}

const hasNeeds = ({ needs }: Registration): boolean => needs.length > 0
const isNamed = ({ personId, name, title, email, needs }: Registration): boolean =>
  personId !== null || [name, title, email].some(Boolean) || needs.length > 0
const isReachable = ({ email }: Speaker): boolean => email !== ''

const unnamed = (records: RecordSet, value: Registration): Registration => {
  const { organisation, sector } = participantNamed(records, value)
  return { ...value, personId: null, name: '', title: '', email: '', needs: [], organisation, sector }
}

const standIns = ['fed', 'counted'] as const

const replaced = (id: RegistrationId, as: (typeof standIns)[number], value: Registration): readonly RecordChange[] => [
  { kind: 'registration', id, value: null },
  { kind: 'registration', id: standInId(as, id), value },
]

const standInId = (as: (typeof standIns)[number], id: RegistrationId): RegistrationId =>
  registrationId.parse(`${as}:${firstId(id)}`)

const firstId = (id: string): string => id.replace(/^(?:fed|counted):/, '')
