/** Signs up those who are invited to the meeting of a day, all at once. Whoever has signed up, cancelled or said no is left out. */
import { isComing } from '../meetings/status.ts'
import { withInvited } from '../meetings/with-invited.ts'
import { keysAfter } from '../order.ts'
import { type Day, dayOf, participantNamed } from '../programme/day.ts'
import { isPerson } from '../programme/is-person.ts'
import { identityOf, isSamePerson } from '../programme/same-person.ts'
import type { MeetingId, PersonId, RegistrationId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Participant } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'
import { placesFor } from './changes.ts'
import { type MovedUp, withMovesUp } from './moving-up.ts'
import { roleOf } from './role-and-sector.ts'

/** In the order of the meeting's list, each once. */
type InvitedToDay = {
  readonly missing: readonly PersonId[]
  readonly registered: readonly PersonId[]
  /** Said no to the meeting, and have not signed up. */
  readonly declined: readonly PersonId[]
}

/** Nobody is missing where the day is over or called off. */
export const invitedToDay = (records: RecordSet, day: Day, today: string): InvitedToDay => {
  const { participants } = withInvited(records, day.meeting)
  const invited = [...new Map(participants.map((each) => [each.personId, each])).values()].filter(({ personId }) =>
    records.person.has(personId),
  )
  const isThere = registeredIn(records, day)
  const registered = invited.filter(({ personId }) => isThere(personId))
  const others = invited.filter((each) => !registered.includes(each))
  const isAhead = isComing(day.meeting.status) && (day.meeting.date === null || day.meeting.date >= today)
  return {
    missing: isAhead ? others.filter((each) => !saidNo(each)).map(idOf) : [],
    registered: registered.map(idOf),
    declined: others.filter(saidNo).map(idOf),
  }
}

/** At the end of the list, in the order of the meeting's: with a place where there is one and nobody waits for it. */
export const signUpInvited = (
  records: RecordSet,
  id: MeetingId,
  newId: () => RegistrationId,
  today: string,
): MovedUp => {
  const day = dayOf(records, id)
  if (day === null) return { changes: [], moves: [] }
  const { missing } = invitedToDay(records, day, today)
  const places = placesFor(records, id, missing.length)
  const keys = keysAfter(day.registrations.at(-1)?.value.order ?? null, missing.length)
  return withMovesUp(
    records,
    id,
    missing.map((personId, index) => ({
      kind: 'registration',
      id: newId(),
      value: newValue('registration', {
        ...{ meetingId: id, personId, role: roleOf(records, personId), registeredOn: today },
        order: keys[index] ?? '',
        place: places[index] ?? 'waiting',
      }),
    })),
    today,
  )
}

const idOf = ({ personId }: Participant): PersonId => personId

const saidNo = ({ answer, attendance }: Participant): boolean => answer === 'no' || attendance === 'apology'

/** Also those who were typed in by name or mail address. */
const registeredIn = (records: RecordSet, { id, registrations }: Day): ((person: PersonId) => boolean) => {
  const known = registrations.map(({ value }) => ({
    value,
    identity: identityOf({ personId: value.personId, ...participantNamed(records, value) }),
  }))
  return (personId) => {
    const isOwn = isPerson(records, personId)
    const own = participantNamed(records, newValue('registration', { meetingId: id, personId }))
    const identity = identityOf({ personId, ...own })
    return known.some((each) => isOwn(each.value) || isSamePerson(each.identity, identity))
  }
}
