/** What can be asked for on paper or as a calendar file, and of what: the wishes of the contract that name documents. */
import { z } from 'zod'
import { caseId, forumId, meetingId, personId, registrationId, sessionId } from './records/ids.ts'

const recordId = z.string().min(1).max(200)
const year = z.number().int().min(1900).max(2200)

/**
 * For whom a meeting's paper is: `shareable` names nobody and holds nothing of closed items; `facilitator` adds private notes and
 * clock times.
 */
const meetingEdition = z.enum(['internal', 'shareable', 'facilitator'])
export type MeetingEdition = z.infer<typeof meetingEdition>

/** The programme of a version by its number; null is the one that is being worked on. */
const versionNumber = z.number().int().min(1).nullable().default(null)

/** A paper of a day with a programme. */
const dayPaper = z.discriminatedUnion('document', [
  /** On one sheet for the wall, or a booklet with what each session is about. */
  z.strictObject({
    document: z.literal('programme'),
    meetingId,
    layout: z.enum(['wall', 'wall-large', 'booklet']),
    versionNumber,
  }),
  z.strictObject({ document: z.literal('day-invitation'), meetingId, versionNumber }),
  /** A page for each speaker, or the page of one, who is named by one of their sessions. */
  z.strictObject({
    document: z.literal('speaker-sheets'),
    meetingId,
    speaker: z.strictObject({ sessionId, speakerId: recordId }).nullable().default(null),
  }),
  /** A page for each room, with what goes on there. */
  z.strictObject({ document: z.literal('room-signs'), meetingId }),
  /** By session: a page for each, with those who have a seat in it. */
  z.strictObject({ document: z.literal('participants'), meetingId, by: z.enum(['organisation', 'name', 'session']) }),
  /** To sign at the door. */
  z.strictObject({ document: z.literal('sign-in'), meetingId }),
  /** Counts for the kitchen and the house, without a name. */
  z.strictObject({ document: z.literal('day-needs'), meetingId }),
  /** `blank` are for those who come without having signed up. */
  z.strictObject({ document: z.literal('badges'), meetingId, blank: z.number().int().min(0).max(200).default(0) }),
  /** Who came, what they thought of it and what was learned. */
  z.strictObject({ document: z.literal('day-report'), meetingId }),
])
export type DayPaper = z.infer<typeof dayPaper>

/** A paper that can be made, and of what. */
export const paper = z.discriminatedUnion('document', [
  dayPaper,
  z.strictObject({
    document: z.enum(['agenda', 'minutes']),
    meetingId,
    edition: meetingEdition.default('internal'),
  }),
  /** What was decided and who does what, without what was said. */
  z.strictObject({
    document: z.literal('decisions'),
    meetingId,
    edition: meetingEdition.default('internal'),
  }),
  /** To sign at the door. The one to share has lines to write on and nobody's name. */
  z.strictObject({ document: z.literal('attendance'), meetingId, edition: meetingEdition.optional() }),
  /** Questions to answer at the end, without a name. */
  z.strictObject({ document: z.literal('evaluation-slip'), meetingId }),
  /** A forum's year: its meetings, whose turn it is, and how the turns are shared. */
  z.strictObject({ document: z.literal('turn-order'), forumId, year }),
  /** One person's meetings and turns of a year. */
  z.strictObject({ document: z.literal('person-year'), personId, year }),
  /** Approved cases in the order given: of the meeting, of one of its groups, or for one person who takes part. */
  z.strictObject({
    document: z.literal('case-pack'),
    meetingId,
    groupId: recordId.nullable(),
    personId: personId.nullable(),
    caseIds: z.array(caseId).max(500).readonly(),
    /** The facilitators' has time boxes and questions for each phase. */
    edition: z.enum(['participants', 'facilitator']),
  }),
  /** How papers look here. */
  z.strictObject({ document: z.literal('sample') }),
  /** What was learned; null for all years. */
  z.strictObject({ document: z.literal('catalogue'), year: year.nullable() }),
  /** Everything held about one person. */
  z.strictObject({ document: z.literal('access-report'), personId }),
])
export type Paper = z.infer<typeof paper>
export type CasePackWish = Extract<Paper, { readonly document: 'case-pack' }>

/** Whose meetings a calendar file holds, or which session of a day, or what one participant of it goes to. */
export const calendarOf = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('forum'), id: forumId }),
  z.strictObject({ type: z.literal('person'), id: personId }),
  z.strictObject({ type: z.literal('meeting'), id: meetingId }),
  z.strictObject({ type: z.literal('session'), id: sessionId }),
  z.strictObject({ type: z.literal('registration'), id: registrationId }),
])
export type CalendarOf = z.infer<typeof calendarOf>
