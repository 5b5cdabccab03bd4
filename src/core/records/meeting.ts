/** A meeting of a forum: when, where, who, and how far it has come. Its participants are part of it. */
import { z } from 'zod'
import { agendaItemId, forumId, personId, venueId } from './ids.ts'
import { participantGroup } from './membership.ts'
import { elementId, line, list, optionalDate, optionalTime, shape } from './schema.ts'

/** From idea to archive. A cancelled meeting stays, since its turns and venue must be given back. */
export const meetingStatus = z.enum(['draft', 'planned', 'invited', 'held', 'minutes-sent', 'closed', 'cancelled'])
export type MeetingStatus = z.infer<typeof meetingStatus>

export const attendance = z.enum(['invited', 'present', 'apology', 'absent'])
export type Attendance = z.infer<typeof attendance>

export const participant = shape({
  id: elementId,
  personId,
  group: participantGroup.default('member'),
  function: line,
  attendance: attendance.default('invited'),
  /** The participant (by element id) in whose place this person comes. */
  substituteForId: elementId.nullable().default(null),
  /** The items under which the person took part; empty means the whole meeting. */
  itemIds: list(agendaItemId),
  arrivedAtItemId: agendaItemId.nullable().default(null),
  leftAtItemId: agendaItemId.nullable().default(null),
})
export type Participant = z.infer<typeof participant>

const meetingPlace = shape({
  form: z.enum(['physical', 'online', 'hybrid']).default('physical'),
  venueId: venueId.nullable().default(null),
  /** What is printed when no venue is chosen, or the room within the venue. */
  text: line,
  /** Arrival notes of this meeting; where empty, the venue's own are used. */
  notes: list(z.string().max(500)),
  link: line,
})
export type MeetingPlace = z.infer<typeof meetingPlace>

export const meeting = shape({
  forumId,
  /** Only where the meeting has a name of its own; otherwise the forum's name is used. */
  title: line,
  theme: line,
  status: meetingStatus.default('draft'),
  date: optionalDate,
  start: optionalTime,
  end: optionalTime,
  place: meetingPlace.default({ form: 'physical', venueId: null, text: '', notes: [], link: '' }),
  chairId: personId.nullable().default(null),
  minuteTakerId: personId.nullable().default(null),
  participants: list(participant),
  /** Printed as the date of the agenda. */
  agendaIssuedOn: optionalDate,
  /** Printed as the date of the minutes: never the agenda's. */
  minutesIssuedOn: optionalDate,
  minutesApprovedOn: optionalDate,
})
export type Meeting = z.infer<typeof meeting>
