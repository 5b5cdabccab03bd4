/** A meeting of a forum: when, where, who, and how far it has come. Its participants are part of it. */
import { z } from 'zod'
import { agendaItemId, forumId, personId, venueId } from './ids.ts'
import { participantGroup } from './membership.ts'
import { absenceReason } from './person.ts'
import { elementId, line, list, optionalDate, optionalTime, plainDate, shape } from './schema.ts'

/** From idea to archive. A cancelled meeting stays, since its turns and venue must be given back. */
export const meetingStatus = z.enum(['draft', 'planned', 'invited', 'held', 'minutes-sent', 'closed', 'cancelled'])
export type MeetingStatus = z.infer<typeof meetingStatus>

export const attendance = z.enum(['invited', 'present', 'apology', 'absent'])
export type Attendance = z.infer<typeof attendance>

const participant = shape({
  id: elementId,
  personId,
  group: participantGroup.default('member'),
  function: line,
  attendance: attendance.default('invited'),
  /** What was answered to the invitation; null while nothing was. A no is an apology as well. */
  answer: z.enum(['yes', 'no']).nullable().default(null),
  /** The only words kept for an apology. */
  reason: absenceReason.nullable().default(null),
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

/** People who spar together in one room of the meeting. */
export const meetingGroup = shape({
  id: elementId,
  facilitatorId: personId.nullable().default(null),
  personIds: list(personId),
})
export type MeetingGroup = z.infer<typeof meetingGroup>

/** Why the meeting lies on its date: what was weighed when it was chosen, so that the choice can be made again. */
export const dateChoice = shape({
  /** Stopped: the improvement was called off, and the best so far stands. Hand: somebody moved the meeting there. */
  method: z.enum(['instant', 'optimal', 'stopped', 'hand']),
  invited: z.number().int().min(0),
  /**
   * The dates that were possible where the meetings around it lie, the best first. The one with the highest value is chosen, of
   * equals the earliest. `onlyChanceOf`: people for whom it would be, or is, the only meeting of the year at work.
   */
  candidates: list(
    shape({
      date: plainDate,
      value: z.number().int(),
      atWork: z.number().int().min(0),
      collisions: z.number().int().min(0),
      onlyChanceOf: list(personId),
    }),
  ),
})
export type DateChoice = z.infer<typeof dateChoice>

/** A step around a meeting that has a day of its own. */
export const runUpStep = z.enum(['approval', 'invite', 'items', 'agenda', 'pack', 'remind', 'minutes', 'comments'])
export type RunUpStep = z.infer<typeof runUpStep>

export const mailingKind = z.enum([
  'invitation',
  'call-for-items',
  'agenda',
  'reminder',
  'approval',
  'cancellation',
  'minutes-for-comment',
  'minutes',
])
export type MailingKind = z.infer<typeof mailingKind>

/** That a mail was made, so that nobody is asked twice: which, when, and to whom. */
const mailing = shape({ id: elementId, kind: mailingKind, on: plainDate, personIds: list(personId) })

export const cancelReason = z.enum(['not-approved', 'too-few', 'no-leader', 'other'])
export type CancelReason = z.infer<typeof cancelReason>

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
  /** Moved by hand or agreed with somebody: planning leaves it where it is. */
  pinned: z.boolean().default(false),
  /** Turns to bring a case, fixed when the year is planned; null follows the forum. */
  caseCount: z.number().int().min(0).max(60).nullable().default(null),
  groups: list(meetingGroup),
  /** Forums that do not meet by themselves because this meeting stands in for theirs. */
  standsInFor: list(forumId),
  dateChoice: dateChoice.nullable().default(null),
  /** What calendars were last told: the running number, and what it stood for (core/calendar/events.ts). */
  calendar: shape({ sequence: z.number().int().min(0), fingerprint: line })
    .nullable()
    .default(null),
  /** Printed as the date of the agenda. */
  agendaIssuedOn: optionalDate,
  /** Printed as the date of the minutes: never the agenda's. */
  minutesIssuedOn: optionalDate,
  /** Locks the minutes; what was approved is kept as a version (minutes-version.ts). */
  minutesApprovedOn: optionalDate,
  minutesSentOn: optionalDate,
  /** The last day for comments on the minutes that were sent. */
  commentsDueOn: optionalDate,
  cancelledBecause: cancelReason.nullable().default(null),
  /** Days of this meeting's own, in place of those that the forum's run-up gives. */
  deadlines: list(shape({ step: runUpStep, on: plainDate })),
  /** Steps that somebody has marked as done by hand, where nothing else shows that they are. */
  stepsDone: list(shape({ step: runUpStep, on: plainDate })),
  mailings: list(mailing),
  /** Who calls the meeting, where the members do so in turn. */
  organiserId: personId.nullable().default(null),
})
export type Meeting = z.infer<typeof meeting>
