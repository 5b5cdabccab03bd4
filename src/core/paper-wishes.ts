/** What can be asked for on paper or as a calendar file, and of what: the wishes of the contract that name documents. */
import { z } from 'zod'
import { caseId, forumId, meetingId, personId } from './records/ids.ts'

const recordId = z.string().min(1).max(200)
const year = z.number().int().min(1900).max(2200)

/**
 * For whom a meeting's paper is: `shareable` names nobody and holds nothing of closed items; `facilitator` adds private notes and
 * clock times.
 */
const meetingEdition = z.enum(['internal', 'shareable', 'facilitator'])
export type MeetingEdition = z.infer<typeof meetingEdition>

/** A paper that can be made, and of what. */
export const paper = z.discriminatedUnion('document', [
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

/** Whose meetings a calendar file holds. */
export const calendarOf = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('forum'), id: forumId }),
  z.strictObject({ type: z.literal('person'), id: personId }),
  z.strictObject({ type: z.literal('meeting'), id: meetingId }),
])
export type CalendarOf = z.infer<typeof calendarOf>
