/**
 * The inputs and outputs of planning as the command line reads and writes them: schemas of the events, of a year's plan, of
 * turns and of what a change moves. Their types are those of plan.ts.
 */
import { z } from 'zod'
import { areaId, forumId, meetingId, personId, turnId, venueId } from '../records/ids.ts'
import { recordKinds } from '../records/index.ts'
import { dateChoice, meetingGroup } from '../records/meeting.ts'
import { absenceReason, person } from '../records/person.ts'
import { optionalDate, optionalTime, plainDate } from '../records/schema.ts'
import { turnChoice, turnReason, turnState } from '../records/turn.ts'
import type {
  ChangeLine,
  PlanEvent,
  PlanFinding,
  PlanMeasures,
  PlannedMeeting,
  PlanProblem,
  TurnOutlook,
} from './plan.ts'

const { workingDays, weeklyHours } = person.unwrap().shape

const planEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('absence'), personId, from: plainDate, to: optionalDate, reason: absenceReason }),
  z.strictObject({ type: z.literal('move'), meetingId, date: plainDate, start: optionalTime }),
  z.strictObject({ type: z.literal('date-lost'), meetingId }),
  z.strictObject({ type: z.literal('cancel'), meetingId }),
  z.strictObject({ type: z.literal('leaver'), personId, lastDay: plainDate }),
  z.strictObject({ type: z.literal('newcomer'), personId, person }),
  z.strictObject({ type: z.literal('introduction'), personId, completedOn: optionalDate }),
  z.strictObject({ type: z.literal('workdays'), personId, workingDays: workingDays.unwrap() }),
  z.strictObject({ type: z.literal('hours'), personId, weeklyHours: weeklyHours.unwrap().unwrap() }),
  z.strictObject({ type: z.literal('area'), personId, areaId: areaId.nullable() }),
  z.strictObject({ type: z.literal('pause'), personId, from: plainDate, to: optionalDate }),
  z.strictObject({ type: z.literal('swap'), turnId, withTurnId: turnId }),
  z.strictObject({ type: z.literal('excuse'), turnId, reason: turnReason }),
  z.strictObject({ type: z.literal('volunteer'), meetingId, personId }),
]) satisfies z.ZodType<PlanEvent>

export const planEvents = z.array(planEvent).readonly()

const count = z.number().int().min(0)
const some = z.number().nullable()

const measures = z.strictObject({
  A: some,
  Z: count,
  C: some,
  S: some,
  L: count,
  W: some,
  D: some,
  H: some,
  B: some,
  venue: some,
}) satisfies z.ZodType<PlanMeasures>

const plannedMeeting = z.strictObject({
  id: meetingId,
  forumId,
  isNew: z.boolean(),
  pinned: z.boolean(),
  date: plainDate,
  start: z.string().nullable(),
  end: z.string().nullable(),
  venueId: venueId.nullable(),
  choice: dateChoice.nullable(),
  groups: z.array(meetingGroup).readonly(),
  caseCount: count,
  standsInFor: z.array(forumId).readonly(),
}) satisfies z.ZodType<PlannedMeeting>

/** A turn with what was compared when it was given. */
const turnWithReasons = z.strictObject({
  id: turnId,
  meetingId,
  number: z.number().int().min(1),
  date: plainDate.nullable(),
  personId: personId.nullable(),
  coPersonIds: z.array(personId).readonly(),
  state: turnState,
  choice: turnChoice.nullable(),
})
export type TurnWithReasons = z.infer<typeof turnWithReasons>

const outlook = z.strictObject({
  forumId,
  people: count,
  meetings: count,
  casesPerMeeting: count,
  groups: count,
  yearsBetweenTurns: some,
  withGroups: z.strictObject({ groups: count, yearsBetweenTurns: z.number() }).nullable(),
}) satisfies z.ZodType<TurnOutlook>

const dateRule = z.enum(['weekdays', 'hours', 'blocked', 'week', 'notice', 'school-holidays', 'collision'])

const problem = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('no-legal-day'),
    forumId,
    relax: z.array(z.strictObject({ rule: dateRule, days: count })).readonly(),
  }),
  z.strictObject({ code: z.literal('too-few-legal-days'), forumId, wanted: count, found: count }),
  z.strictObject({ code: z.literal('nobody-invited'), forumId }),
  z.strictObject({ code: z.literal('no-cadence'), forumId }),
  z.strictObject({ code: z.literal('no-open-venue'), forumId, meetingId }),
  z.strictObject({ code: z.literal('forum-not-found'), forumId }),
]) satisfies z.ZodType<PlanProblem>

/** A null value deletes the record. */
const change = z.strictObject({
  kind: z.enum(recordKinds),
  id: z.string(),
  value: z.record(z.string(), z.unknown()).nullable(),
})

const changeLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('meeting-new'), meetingId }),
  z.strictObject({
    type: z.literal('meeting-moved'),
    meetingId,
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('meeting-cancelled'), meetingId }),
  z.strictObject({ type: z.literal('venue'), meetingId, from: venueId.nullable(), to: venueId.nullable() }),
  z.strictObject({ type: z.literal('groups'), meetingId, moved: z.array(personId).readonly() }),
  z.strictObject({ type: z.literal('turn-given'), meetingId, personId }),
  z.strictObject({
    type: z.literal('turn-taken-over'),
    meetingId,
    from: personId,
    to: personId,
    reason: turnReason.nullable(),
  }),
  z.strictObject({
    type: z.literal('turn-open'),
    meetingId,
    from: personId.nullable(),
    reason: turnReason.nullable(),
  }),
  z.strictObject({ type: z.literal('turn-back'), meetingId, personId }),
  z.strictObject({ type: z.literal('person'), personId }),
]) satisfies z.ZodType<ChangeLine>

const finding = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('pinned-but-away'), turnId, meetingId, personId }),
  z.strictObject({
    code: z.literal('two-cases-same-week'),
    personId,
    meetingIds: z.array(meetingId).readonly(),
  }),
  z.strictObject({ code: z.literal('venue-closed'), meetingId, venueId }),
  z.strictObject({ code: z.literal('day-off'), meetingId, date: plainDate }),
  z.strictObject({
    code: z.literal('same-day'),
    meetingId,
    otherId: meetingId,
    personIds: z.array(personId).readonly(),
    overlaps: z.boolean(),
  }),
  z.strictObject({ code: z.literal('no-candidate'), meetingId, number: count }),
]) satisfies z.ZodType<PlanFinding>

export const planOutput = z.strictObject({
  year: z.number().int(),
  /** The day that counted as today. */
  today: plainDate,
  method: z.enum(['instant', 'optimal', 'stopped']),
  meetings: z.array(plannedMeeting).readonly(),
  turns: z.array(turnWithReasons).readonly(),
  measures,
  outlook: z.array(outlook).readonly(),
  problems: z.array(problem).readonly(),
  changes: z.array(change).readonly(),
})

export const turnsOutput = z.strictObject({
  today: plainDate,
  turns: z.array(turnWithReasons).readonly(),
  /** S, L, W and D of each forum with turns. */
  forums: z
    .array(z.strictObject({ forumId, measures: measures.pick({ S: true, L: true, W: true, D: true }) }))
    .readonly(),
  changes: z.array(change).readonly(),
})

export const replanOutput = z.strictObject({
  today: plainDate,
  changes: z.array(change).readonly(),
  lines: z.array(changeLine).readonly(),
  findings: z.array(finding).readonly(),
  /** Future turns that changed hands, and how many of them had to. H is one over the other. */
  churn: z.strictObject({ changed: count, unavoidable: count }),
  measures,
})

export type PlanOutput = z.infer<typeof planOutput>
export type TurnsOutput = z.infer<typeof turnsOutput>
export type ReplanOutput = z.infer<typeof replanOutput>

const schemas = { plan: planOutput, turns: turnsOutput, replan: replanOutput, events: planEvents } as const
type PlanSchemaName = keyof typeof schemas
export const isPlanSchemaName = (name: string): name is PlanSchemaName => Object.hasOwn(schemas, name)

/** JSON Schema of what a command prints, or, of `events`, reads. */
export const planJsonSchema = (name: PlanSchemaName): unknown =>
  z.toJSONSchema(schemas[name], { io: name === 'events' ? 'input' : 'output' })
