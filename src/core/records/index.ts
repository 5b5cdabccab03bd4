/**
 * The kinds of record and how one is read: parsed on the way in and on the way out. A kind or a schema version that this
 * program does not know is kept as it is and only for reading.
 */
import { z } from 'zod'
import { err, ok, type Result } from '../result.ts'
import { action } from './action.ts'
import { agendaItem } from './agenda-item.ts'
import { approval } from './approval.ts'
import { area } from './area.ts'
import { attachment } from './attachment.ts'
import { caseRecord } from './case.ts'
import { caseStory } from './case-story.ts'
import { evaluation } from './evaluation.ts'
import { forum } from './forum.ts'
import {
  actionId,
  agendaItemId,
  approvalId,
  areaId,
  attachmentId,
  caseId,
  caseStoryId,
  evaluationId,
  forumId,
  meetingId,
  meetingRunId,
  membershipId,
  minutesCommentId,
  minutesVersionId,
  organisationId,
  personId,
  programmeId,
  programmeVersionId,
  registrationId,
  sessionId,
  turnId,
  unitId,
  venueId,
} from './ids.ts'
import { meeting } from './meeting.ts'
import { meetingRun } from './meeting-run.ts'
import { membership } from './membership.ts'
import { minutesComment } from './minutes-comment.ts'
import { minutesVersion } from './minutes-version.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { programme } from './programme.ts'
import { programmeVersion } from './programme-version.ts'
import { registration } from './registration.ts'
import { session } from './session.ts'
import { turn } from './turn.ts'
import { unit } from './unit.ts'
import { venue } from './venue.ts'

/** Raised by one whenever a migration changes what values look like (electron/vault migrations, bundles). */
export const schemaVersion = 1

const recordSchemas = {
  organisation: { id: organisationId, value: organisation },
  area: { id: areaId, value: area },
  venue: { id: venueId, value: venue },
  unit: { id: unitId, value: unit },
  person: { id: personId, value: person },
  forum: { id: forumId, value: forum },
  membership: { id: membershipId, value: membership },
  meeting: { id: meetingId, value: meeting },
  'agenda-item': { id: agendaItemId, value: agendaItem },
  action: { id: actionId, value: action },
  attachment: { id: attachmentId, value: attachment },
  case: { id: caseId, value: caseRecord },
  'case-story': { id: caseStoryId, value: caseStory },
  turn: { id: turnId, value: turn },
  approval: { id: approvalId, value: approval },
  evaluation: { id: evaluationId, value: evaluation },
  'meeting-run': { id: meetingRunId, value: meetingRun },
  'minutes-version': { id: minutesVersionId, value: minutesVersion },
  'minutes-comment': { id: minutesCommentId, value: minutesComment },
  programme: { id: programmeId, value: programme },
  session: { id: sessionId, value: session },
  registration: { id: registrationId, value: registration },
  'programme-version': { id: programmeVersionId, value: programmeVersion },
} as const

export type RecordKind = keyof typeof recordSchemas
export type RecordId<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]['id']>
export type RecordValue<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]['value']>
/** What may be given where a record is made: fields with a default may be left out. */
export type RecordInput<K extends RecordKind> = z.input<(typeof recordSchemas)[K]['value']>

export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[]
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordSchemas, kind)

/** Opaque revision: a keyed hash that only the vault can make (ARCHITECTURE.md, sharing rule 1). */
export const rev = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Rev'>()
export type Rev = z.infer<typeof rev>

/** A record as the vault hands it out. */
export type StoredRecord<K extends RecordKind = RecordKind> = {
  [P in K]: { readonly kind: P; readonly id: RecordId<P>; readonly rev: Rev; readonly value: RecordValue<P> }
}[K]

/** One field that is not as it should be: where, and what zod says of it. Never the content itself. */
export type FieldProblem = { readonly path: readonly (string | number)[]; readonly problem: string }

const fieldProblems = (error: z.ZodError): readonly FieldProblem[] =>
  error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    problem: issue.code,
  }))

/** Parses a value of a kind: defaults filled in, unknown fields kept. The error lists every field at fault. */
export const parseRecord = <K extends RecordKind>(
  kind: K,
  value: unknown,
): Result<RecordValue<K>, readonly FieldProblem[]> => {
  const parsed = recordSchemas[kind].value.safeParse(value)
  return parsed.success ? ok(parsed.data as RecordValue<K>) : err(fieldProblems(parsed.error))
}

/** Makes a value from its telling fields, the rest by default. Throws where a field is wrong: that is a bug. */
export const newValue = <K extends RecordKind>(kind: K, fields: RecordInput<K>): RecordValue<K> =>
  recordSchemas[kind].value.parse(fields) as RecordValue<K>

/** Parses an id of a kind. */
export const parseId = <K extends RecordKind>(kind: K, id: unknown): Result<RecordId<K>, readonly FieldProblem[]> => {
  const parsed = recordSchemas[kind].id.safeParse(id)
  return parsed.success ? ok(parsed.data as RecordId<K>) : err(fieldProblems(parsed.error))
}

/** JSON Schema of every kind, as `erfakreds schema` prints it. */
export const recordJsonSchemas = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(recordKinds.map((kind) => [kind, z.toJSONSchema(recordSchemas[kind].value, { io: 'input' })]))
