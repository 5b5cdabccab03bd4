/**
 * What becomes of a person at days with a programme when they are erased: they speak at nothing and organise nothing, a place at a
 * day that comes goes to whoever waits, and of a day that was they stay counted, without a name.
 */
import { changesWithout } from '../bundle/without-gone.ts'
import type { MeetingId, PersonId, RegistrationId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { withMovesUp } from '../registrations/moving-up.ts'
import { countedInstead } from '../retention/days.ts'

/** Days at which the person speaks, or is registered. */
export const daysNaming = ({ session, registration }: RecordSet, person: PersonId): ReadonlySet<MeetingId> =>
  new Set([
    ...[...session.values()].flatMap(({ meetingId, speakers }) =>
      speakers.some(({ personId }) => personId === person) ? [meetingId] : [],
    ),
    ...[...registration.values()].flatMap(({ meetingId, personId }) => (personId === person ? [meetingId] : [])),
  ])

export type TakenOutOfDays = {
  readonly changes: readonly RecordChange[]
  /** Registrations that are to be erased, after the changes. */
  readonly erased: readonly RegistrationId[]
}

export const takenOutOfDays = (records: RecordSet, person: PersonId, today: string): TakenOutOfDays => {
  const own = [...records.registration].filter(([, { personId }]) => personId === person)
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
      ...changesWithout(records, (kind, id) => kind === 'person' && id === person).filter(
        ({ kind, value }) => value !== null && (kind === 'session' || kind === 'programme'),
      ),
      ...own.flatMap(([id, value]) => (ofPast(value) ? [countedInstead(records, id, value)] : [])),
      ...[...leaving].flatMap(([meetingId, entries]) => {
        const gone = entries.map(([id]): RecordChange => ({ kind: 'registration', id, value: null }))
        return withMovesUp(records, meetingId, gone, today).changes.filter(({ value }) => value !== null)
      }),
    ],
    erased,
  }
}
