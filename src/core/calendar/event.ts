/**
 * An event as a calendar outside the archive is told of it. It keeps its identity and counts up when what it says has changed since
 * it was last sent, so that a new file updates instead of doubling.
 */
import type { MeetingId, SessionId } from '../records/ids.ts'
import type { Meeting } from '../records/meeting.ts'
import { hashOf } from '../stable-hash.ts'

export type CalendarEvent = {
  /** The same for as long as the meeting or session exists, wherever it moves. */
  readonly uid: string
  readonly meetingId: MeetingId
  /** The part of the day that it is; null for the meeting itself. */
  readonly sessionId: SessionId | null
  /** How often what was sent has changed since. */
  readonly sequence: number
  readonly fingerprint: string
  readonly status: 'tentative' | 'confirmed' | 'cancelled'
  readonly summary: string
  /** The day that a session is a part of; empty otherwise. */
  readonly partOf: string
  readonly online: boolean
  /** Venue, room and address on one line. */
  readonly place: string
  readonly link: string | null
  readonly date: string
  /** Wall time in Denmark; without one the meeting takes the whole day. */
  readonly start: string | null
  readonly end: string | null
  /** In a person's calendar: it is their turn to bring a case. */
  readonly bringsCase: boolean
  /** Lies within another event of the same file, which takes the time already. */
  readonly within: boolean
}

/** The number of what is said now, by what was last told. */
export const numbered = (
  last: Meeting['calendar'],
  said: readonly unknown[],
): Pick<CalendarEvent, 'sequence' | 'fingerprint'> => {
  const fingerprint = fingerprintOf(said)
  return {
    sequence: last === null ? 0 : last.sequence + (last.fingerprint === fingerprint ? 0 : 1),
    fingerprint,
  }
}

/** Two numbers of what was said: short, and enough that two texts hardly share them. */
const fingerprintOf = (parts: readonly unknown[]): string => {
  const text = JSON.stringify(parts)
  return [hashOf(text), hashOf(text, 0x2b0f4a1d)].map((part) => part.toString(16).padStart(8, '0')).join('')
}
