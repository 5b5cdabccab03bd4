/** What tells whether sessions clash, reckoned once a session, so that it can be asked at each step of a drag. It judges nothing. */
import { minutesOfDay } from '../danish/dates.ts'
import { statusForMeeting } from '../people/at-work.ts'
import type { SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session, Speaker } from '../records/session.ts'
import { type Day, isForEverybody, roomOf, type SessionEntry, seatsIn, speakerNamed } from './day.ts'
import { seatsTaken, takingPart } from './places.ts'
import { type Identity, identityOf } from './same-person.ts'

export type SpeakerFact = Identity & {
  readonly speaker: Speaker
  /** Why a person of ours is not there on the day; null where nothing speaks against it. */
  readonly away: 'absent' | 'not-employed' | 'off' | null
  /** When the speaker is there on the day, in minutes. */
  readonly from: number
  readonly to: number
}

/** Minutes from midnight. */
export type Span = { readonly start: number; readonly end: number }

export type SessionFact = {
  readonly id: SessionId
  readonly value: Session
  /** Null while it is not placed. */
  readonly span: Span | null
  readonly everybody: boolean
  readonly speakers: readonly SpeakerFact[]
  /** People with a seat; for everybody's rows all who take part. */
  readonly people: number
  /** Null where there is no limit. */
  readonly holds: number | null
  /** The session names a room that the day does not have, or none where it must. */
  readonly roomUnknown: boolean
}

export type DayFacts = {
  /** Null where the meeting leaves that end open. */
  readonly opens: number | null
  readonly closes: number | null
  /** Nobody is asked for a yes any more. */
  readonly isCalledOff: boolean
  readonly changeMinutes: number
  readonly oneRoom: boolean
  readonly sessions: readonly SessionFact[]
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const factsOf = (records: RecordSet, day: Day): DayFacts => {
  const seats = seatsTaken(day)
  const known = new Map<Speaker, SpeakerFact>()
  const opens = day.meeting.start === null ? null : minutesOfDay(day.meeting.start)
  const closes = day.meeting.end === null ? null : minutesOfDay(day.meeting.end)
  const speakersOf = (session: Session) =>
    session.speakers.map((speaker) => {
      const fact = known.get(speaker) ?? speakerFact(records, day.meeting.date, speaker)
      known.set(speaker, fact)
      return fact
    })
  const all = takingPart(day).length
  return {
    opens,
    closes,
    isCalledOff: day.meeting.status === 'cancelled',
    changeMinutes: day.programme.changeMinutes,
    oneRoom: day.programme.rooms.length < 2,
    sessions: day.sessions.map((entry) => {
      const speakers = speakersOf(entry.value)
      const people = isForEverybody(entry.value.kind) ? all : (seats.get(entry.id) ?? 0)
      return { ...placeFacts(day, entry), speakers, people }
    }),
  }
}

/** The same facts where the session lies elsewhere. */
export const movedFact = (day: Day, fact: SessionFact, value: Session): SessionFact => ({
  ...fact,
  ...placeFacts(day, { id: fact.id, value }),
})

const placeFacts = ({ programme }: Day, { id, value }: SessionEntry) => {
  const everybody = isForEverybody(value.kind)
  const start = value.start === null ? null : minutesOfDay(value.start)
  return {
    id,
    value,
    span: start === null ? null : { start, end: start + value.minutes },
    everybody,
    holds: seatsIn(programme, value),
    roomUnknown: isRoomUnknown(programme, value),
  }
}

/** A day without rooms is held in one place. */
export const isRoomUnknown = (programme: Day['programme'], session: Session): boolean =>
  session.roomId === null
    ? !isForEverybody(session.kind) && programme.rooms.length > 0
    : roomOf(programme, session) === null

const speakerFact = (records: RecordSet, date: string | null, speaker: Speaker): SpeakerFact => {
  const person = speaker.personId === null ? undefined : records.person.get(speaker.personId)
  const status = person === undefined || date === null ? 'unknown' : statusForMeeting(person, date)
  return {
    speaker,
    ...identityOf({ ...speakerNamed(records, speaker), personId: speaker.personId }),
    away: status === 'absent' || status === 'not-employed' || status === 'off' ? status : null,
    from: speaker.from === null ? 0 : minutesOfDay(speaker.from),
    to: speaker.to === null ? 1440 : minutesOfDay(speaker.to),
  }
}
