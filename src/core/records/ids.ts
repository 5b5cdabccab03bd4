/** The branded ids of all record kinds, in one place so that records can refer to one another without import cycles. */
import type { z } from 'zod'
import { idOf } from './schema.ts'

export const organisationId = idOf('OrganisationId')
export const areaId = idOf('AreaId')
export const venueId = idOf('VenueId')
export const unitId = idOf('UnitId')
export const personId = idOf('PersonId')
export const forumId = idOf('ForumId')
export const membershipId = idOf('MembershipId')
export const meetingId = idOf('MeetingId')
export const agendaItemId = idOf('AgendaItemId')
export const actionId = idOf('ActionId')
export const attachmentId = idOf('AttachmentId')
export const caseId = idOf('CaseId')
export const caseStoryId = idOf('CaseStoryId')
export const turnId = idOf('TurnId')
export const approvalId = idOf('ApprovalId')
export const evaluationId = idOf('EvaluationId')
export const meetingRunId = idOf('MeetingRunId')
export const minutesVersionId = idOf('MinutesVersionId')
export const minutesCommentId = idOf('MinutesCommentId')
export const programmeId = idOf('ProgrammeId')
export const sessionId = idOf('SessionId')
export const registrationId = idOf('RegistrationId')
export const programmeVersionId = idOf('ProgrammeVersionId')

/** Name of a blob: the hash of its ciphertext, lower-case hexadecimal. */
export const blobId = idOf('BlobId')

export type AreaId = z.infer<typeof areaId>
export type VenueId = z.infer<typeof venueId>
export type UnitId = z.infer<typeof unitId>
export type PersonId = z.infer<typeof personId>
export type ForumId = z.infer<typeof forumId>
export type MembershipId = z.infer<typeof membershipId>
export type MeetingId = z.infer<typeof meetingId>
export type AgendaItemId = z.infer<typeof agendaItemId>
export type ActionId = z.infer<typeof actionId>
export type AttachmentId = z.infer<typeof attachmentId>
export type CaseId = z.infer<typeof caseId>
export type CaseStoryId = z.infer<typeof caseStoryId>
export type TurnId = z.infer<typeof turnId>
export type ApprovalId = z.infer<typeof approvalId>
export type EvaluationId = z.infer<typeof evaluationId>
type MeetingRunId = z.infer<typeof meetingRunId>
type MinutesVersionId = z.infer<typeof minutesVersionId>
export type MinutesCommentId = z.infer<typeof minutesCommentId>
type ProgrammeId = z.infer<typeof programmeId>
export type SessionId = z.infer<typeof sessionId>
export type RegistrationId = z.infer<typeof registrationId>
export type ProgrammeVersionId = z.infer<typeof programmeVersionId>
export type BlobId = z.infer<typeof blobId>

/**
 * Things of which there may be only one get an id derived from what makes them one, so that two people who make the same
 * thing on two machines collide visibly instead of quietly making doubles.
 */
export const theOrganisationId = organisationId.parse('organisation')
export const membershipIdOf = (forum: ForumId, person: PersonId): MembershipId =>
  membershipId.parse(`membership:${forum}:${person}`)
export const turnIdOf = (meeting: MeetingId, number: number): TurnId => turnId.parse(`turn:${meeting}:${number}`)
/** The case of a turn; it keeps its id where its turn moves to a later meeting. */
export const caseIdOf = (turn: TurnId): CaseId => caseId.parse(`case:${turn}`)
export const caseStoryIdOf = (id: CaseId): CaseStoryId => caseStoryId.parse(`story:${id}`)
export const approvalIdOf = (meeting: MeetingId, subject: string): ApprovalId =>
  approvalId.parse(`approval:${meeting}:${subject}`)
export const evaluationIdOf = (meeting: MeetingId, question: string): EvaluationId =>
  evaluationId.parse(`evaluation:${meeting}:${question}`)
/** How a meeting went, minute by minute; there is one. */
export const meetingRunIdOf = (meeting: MeetingId): MeetingRunId => meetingRunId.parse(`run:${meeting}`)
export const minutesVersionIdOf = (meeting: MeetingId, number: number): MinutesVersionId =>
  minutesVersionId.parse(`minutes:${meeting}:${number}`)
/** A meeting that is a day has one programme. */
export const programmeIdOf = (meeting: MeetingId): ProgrammeId => programmeId.parse(`programme:${meeting}`)
export const programmeVersionIdOf = (meeting: MeetingId, number: number): ProgrammeVersionId =>
  programmeVersionId.parse(`programme:${meeting}:${number}`)
