/**
 * What becomes of a person at days with a programme when they are erased: they speak at nothing and organise nothing, a place at a
 * day that comes goes to whoever waits, and a registration for a day that was stays counted, without a name.
 */
import { changesWithout } from '../bundle/without-gone.ts'
import { isPerson } from '../programme/is-person.ts'
import type { MeetingId, PersonId, RegistrationId } from '../records/ids.ts'
import type { RecordChange, RecordEntry, RecordSet } from '../records/record-set.ts'
import type { Speaker } from '../records/session.ts'
import { withMovesUp } from '../registrations/moving-up.ts'
import { countedInstead } from '../retention/days.ts'

/** Days at which the person speaks, or is registered. */
export const daysNaming = (records: RecordSet, person: PersonId): ReadonlySet<MeetingId> => {
  const isOwn = isPerson(records, person)
  return new Set([
    ...[...records.session.values()].flatMap(({ meetingId, speakers }) => (speakers.some(isOwn) ? [meetingId] : [])),
    ...[...records.registration.values()].flatMap((each) => (isOwn(each) ? [each.meetingId] : [])),
  ])
}

type TakenOutOfDays = {
  readonly changes: readonly RecordChange[]
  /** Registrations that are to be erased, after the changes. */
  readonly erased: readonly RegistrationId[]
}

export const takenOutOfDays = (records: RecordSet, person: PersonId, today: string): TakenOutOfDays => {
  const isOwn = isPerson(records, person)
  const own = [...records.registration].filter(([, value]) => isOwn(value))
  const ofPast = ({ meetingId }: { readonly meetingId: MeetingId }): boolean => {
    const date = records.meeting.get(meetingId)?.date ?? null
    return date !== null && date < today
  }
  const leaving = Map.groupBy(
    own.filter(([, value]) => !ofPast(value)),
    ([, { meetingId }]) => meetingId,
  )
  const erased = own.map(([id]) => id)
  return {
    changes: [
      ...changesWithout(
        records,
        (kind, id) => kind === 'person' && id === person,
        (entry) => (entry.kind === 'session' ? silent(entry, isOwn) : entry),
      ).filter(({ kind, value }) => value !== null && (kind === 'session' || kind === 'programme')),
      ...own.flatMap(([id, value]) => (ofPast(value) ? [countedInstead(records, id, value)] : [])),
      ...[...leaving].flatMap(([meetingId, entries]) => {
        const gone = entries.map(([id]): RecordChange => ({ kind: 'registration', id, value: null }))
        return withMovesUp(records, meetingId, gone, today).changes.filter(({ value }) => value !== null)
      }),
    ],
    erased,
  }
}

const silent = ({ kind, id, value }: RecordEntry<'session'>, isGone: (speaker: Speaker) => boolean): RecordEntry => ({
  kind,
  id,
  value: { ...value, speakers: value.speakers.filter((each) => !isGone(each)) },
})
