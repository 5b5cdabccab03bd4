/**
 * Versions of a programme: putting aside what is worked on, publishing it, what has changed since, and taking an earlier one up
 * again. A version is never changed; what is published stays as long as the day does (replica/locked-programmes.ts asks).
 */
import { ascending } from '../order.ts'
import { type MeetingId, type ProgrammeVersionId, programmeVersionIdOf } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import { sameJson } from '../records/merge.ts'
import type { Programme } from '../records/programme.ts'
import type { ProgrammeVersion } from '../records/programme-version.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { newSpeaker, type Session } from '../records/session.ts'
import { err, ok, type Result } from '../result.ts'
import {
  type ProgrammeChange,
  type ProgrammeSaid,
  programmeChanges,
  programmeDayOf,
  programmeSaid,
  type SaidSession,
  type SaidSpeaker,
} from './changes.ts'
import { type Day, dayOf, inProgrammeOrder, isForEverybody, programmeChange } from './day.ts'

export type VersionEntry = { readonly id: ProgrammeVersionId; readonly value: ProgrammeVersion }

/** The newest first. */
export const versionsOf = (records: RecordSet, id: MeetingId): readonly VersionEntry[] =>
  [...records['programme-version']]
    .flatMap(([versionId, value]) => (value.meetingId === id ? [{ id: versionId, value }] : []))
    .toSorted((a, b) => b.value.number - a.value.number || ascending(a.id, b.id))

export const latestOf = (records: RecordSet, id: MeetingId): VersionEntry | null => versionsOf(records, id)[0] ?? null

/** What people have in their hands: the newest that was published. */
export const publishedOf = (records: RecordSet, id: MeetingId): VersionEntry | null =>
  versionsOf(records, id).find(({ value }) => value.publishedOn !== null) ?? null

export const versionSaid = ({ day, programme, sessions }: ProgrammeVersion): ProgrammeSaid =>
  programmeSaid(day, programme, sessions)

/** What the working programme says now. */
export const daySaid = (day: Day): ProgrammeSaid => programmeSaid(programmeDayOf(day), day.programme, day.sessions)

export const changesSince = (version: ProgrammeVersion, day: Day): readonly ProgrammeChange[] =>
  programmeChanges(versionSaid(version), daySaid(day))

export const isChangedSince = (version: ProgrammeVersion, day: Day): boolean => changesSince(version, day).length > 0

type VersionWish = { readonly name: string; readonly publish: boolean; readonly today: string }
export type WhyNoVersion = { readonly code: 'no-day' | 'no-sessions' | 'nothing-new' }

/** A version that is only put aside can be published without a change; one that says nothing new is not made. */
export const makeVersion = (
  records: RecordSet,
  id: MeetingId,
  { name, publish, today }: VersionWish,
): Result<readonly RecordChange[], WhyNoVersion> => {
  const day = dayOf(records, id)
  if (day === null) return err({ code: 'no-day' })
  if (day.sessions.length === 0) return err({ code: 'no-sessions' })
  const latest = latestOf(records, id)?.value ?? null
  const publishes = publish && latest?.publishedOn === null
  if (latest !== null && !publishes && !isChangedSince(latest, day)) return err({ code: 'nothing-new' })
  const number = (latest?.number ?? 0) + 1
  const { frame, sessions } = daySaid(day)
  return ok([
    {
      kind: 'programme-version',
      id: programmeVersionIdOf(id, number),
      value: {
        meetingId: id,
        number,
        name: name.trim(),
        madeOn: today,
        publishedOn: publish ? today : null,
        day: programmeDayOf(day),
        programme: newValue('programme', { meetingId: id, ...frame } as Programme),
        sessions: sessions.map((each) => ({
          id: each.id,
          value: newValue('session', { meetingId: id, ...each.value } as Session),
        })),
      },
    },
  ])
}

/** The day as the version says it was; registrations are today's. */
export const dayAsOf = (day: Day, version: ProgrammeVersion, records: RecordSet): Day => {
  const { venueId, place, ...said } = version.day
  return {
    ...day,
    meeting: { ...day.meeting, ...said, place: { ...day.meeting.place, venueId, text: place } },
    programme: { ...day.programme, ...versionSaid(version).frame },
    venue: venueId === null ? null : (records.venue.get(venueId) ?? null),
    sessions: inProgrammeOrder(version.programme, version.sessions),
  }
}

/**
 * The working programme says again what the version says. When and where the day is held stays as it is; sessions that came since
 * go back among what was offered, without the seats that were given in them, and those that were deleted come again. People who
 * are gone stay gone.
 */
export const takeUp = (records: RecordSet, version: ProgrammeVersion): readonly RecordChange[] => {
  const day = dayOf(records, version.meetingId)
  if (day === null) return []
  const kept = new Set<string>(version.sessions.map(({ id }) => id))
  const back = new Set(day.sessions.flatMap(({ id }) => (kept.has(id) ? [] : [id])))
  const withoutSeats = new Set([
    ...back,
    ...version.sessions.flatMap(({ id, value }) => (isForEverybody(value.kind) ? [id] : [])),
  ])
  const said = versionSaid(version)
  const frame = { ...said.frame, organiserIds: said.frame.organiserIds.filter((id) => records.person.has(id)) }
  const sessions = said.sessions.map(({ id, value }) => ({ id, value: withoutGonePeople(records, value) }))
  return [
    ...(sameJson(day.programme, { ...day.programme, ...frame }) ? [] : [programmeChange(day, frame)]),
    ...sessions.flatMap(({ id, value }): readonly RecordChange[] => {
      const now = records.session.get(id) ?? null
      const next: Session =
        now === null
          ? newValue('session', { meetingId: day.id, ...value } as Session)
          : { ...now, ...value, stage: 'accepted', speakers: value.speakers.map((each) => withContact(each, now)) }
      return now !== null && sameJson(now, next) ? [] : [{ kind: 'session', id, value: next }]
    }),
    ...day.registrations.flatMap(({ id, value }): readonly RecordChange[] => {
      const seats = value.seats.filter((seat) => !withoutSeats.has(seat))
      return seats.length === value.seats.length ? [] : [{ kind: 'registration', id, value: { ...value, seats } }]
    }),
    ...day.sessions
      .filter(({ id }) => back.has(id))
      .map(
        ({ id, value }): RecordChange => ({
          kind: 'session',
          id,
          value: { ...value, stage: 'proposed', start: null, roomId: null, pinned: false },
        }),
      ),
  ]
}

const withoutGonePeople = ({ person }: RecordSet, session: SaidSession): SaidSession => ({
  ...session,
  speakers: session.speakers.filter(({ personId }) => personId === null || person.has(personId)),
})

/** What was agreed with a speaker since is kept. */
const withContact = (said: SaidSpeaker, now: Session) => {
  const known = now.speakers.find(({ id }) => id === said.id)
  return { ...newSpeaker(said.id), ...known, ...said }
}

/** Whether a version may not become this: it never changes, and what was published goes with its day, or the whole programme, alone. */
export const isHeldFast = (before: ProgrammeVersion, after: ProgrammeVersion | null, dayGoes: boolean): boolean =>
  after === null ? before.publishedOn !== null && !dayGoes : !sameJson(before, after)
