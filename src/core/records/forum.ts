/** A forum: a standing series of meetings with its own way of doing things (arrangements 1-11 and 14 of domain.md). */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { agendaCategory, phasePlan, presenter } from './agenda-item.ts'
import { areaId, forumId, personId, venueId } from './ids.ts'
import { decisionPlacement } from './organisation.ts'
import { personRole } from './person.ts'
import { elementId, line, list, minutes, optionalTime, plainDate, shape, text } from './schema.ts'
import { sector } from './unit.ts'

export const forumKind = z.enum([
  'regional-erfa',
  'local-erfa',
  'leader-erfa',
  'knowledge-day',
  'professional-day',
  'theme-day',
  'steering-group',
  'supervision',
  'network',
])
export type ForumKind = z.infer<typeof forumKind>

/**
 * Who belongs without being named: everybody with one of the roles, in one of the areas and sectors (an empty list means
 * all of them; no roles at all means nobody by rule). Memberships add and except single people. `open` forums also
 * welcome people who are not members.
 */
const membershipRule = shape({
  roles: list(personRole),
  areaIds: list(areaId),
  sectors: list(sector),
  open: z.boolean().default(false),
})

/** How often. `once` is a single arrangement, `as-needed` has no rhythm. */
const cadence = z.discriminatedUnion('unit', [
  shape({ unit: z.literal('week'), every: z.number().int().min(1).max(52) }),
  shape({ unit: z.literal('month'), every: z.number().int().min(1).max(24) }),
  shape({ unit: z.literal('year'), every: z.number().int().min(1).max(5) }),
  shape({ unit: z.literal('once') }),
  shape({ unit: z.literal('as-needed') }),
])
export type Cadence = z.infer<typeof cadence>

const placeRule = z.discriminatedUnion('rule', [
  shape({ rule: z.literal('rotate'), venueIds: list(venueId) }),
  shape({ rule: z.literal('fixed'), venueId: venueId }),
  shape({ rule: z.literal('online') }),
  shape({ rule: z.literal('organiser-decides') }),
])
export type PlaceRule = z.infer<typeof placeRule>

/** Who organises and calls the meetings: the coordinators, the members themselves in turn, or named people. */
const organisers = shape({
  by: z.enum(['coordinators', 'members', 'named']).default('coordinators'),
  personIds: list(personId),
})

/** Somebody must say yes before a meeting goes ahead (Syd's theme goes to the chief nurse). */
const approvalRule = shape({
  subject: z.enum(['theme', 'agenda', 'date']),
  approverId: personId.nullable().default(null),
  approverRole: personRole.nullable().default(null),
  daysBefore: z.number().int().min(0).max(120).default(14),
})
export type ApprovalRule = z.infer<typeof approvalRule>

/** Attendance that the meeting cannot do without, besides its members. */
const requiredAttendance = shape({
  id: elementId,
  who: z.enum(['leader-of-a-member', 'coordinator', 'facilitator', 'named']),
  personIds: list(personId),
  atLeast: z.number().int().min(1).max(20).default(1),
})
export type RequiredAttendance = z.infer<typeof requiredAttendance>

/** On which days the forum may meet. */
const dateRules = shape({
  /** ISO weekdays, 1 is Monday; an empty list is Monday to Friday. */
  weekdays: list(z.number().int().min(1).max(7)),
  /** The meeting lies between these times; null leaves that end open. */
  earliest: optionalTime,
  latest: optionalTime,
  /** Days on which the forum does not meet, both included. */
  blocked: list(shape({ id: elementId, from: plainDate, to: plainDate, note: line })),
  schoolHolidays: z.enum(['avoid', 'allow']).default('avoid'),
  /** Weeks that are asked for: ISO weeks of the year, or weeks of the month (5 is the last). Both empty: any week. */
  week: shape({
    strength: z.enum(['fixed', 'preferred']).default('preferred'),
    isoWeeks: list(z.number().int().min(1).max(53)),
    monthWeeks: list(z.number().int().min(1).max(5)),
  }).prefault({}),
  /** Days between the planning and the first meeting it may set. */
  noticeDays: z.number().int().min(0).max(365).default(28),
  /** Each meeting of this forum stands in for the nearest one of these (a vidensdag for a regional meeting). */
  replaces: list(forumId),
})
export type DateRules = z.infer<typeof dateRules>

/** How a large meeting is split into groups in which one dares to speak. */
export const groupRule = shape({
  maxSize: z.number().int().min(1).max(60).default(8),
  /** Alike: people who have the attribute in common sit together. Mixed: every group has some of each. */
  mix: z.enum(['alike', 'mixed']).default('mixed'),
  /** What counts, the most important first: ward or outpatient, years in the job, area. */
  attributes: z
    .array(z.enum(['setting', 'experience', 'area']))
    .max(3)
    .readonly()
    .default(['setting', 'experience', 'area']),
  casesPerGroup: z.number().int().min(0).max(10).default(1),
})
export type GroupRule = z.infer<typeof groupRule>

/** How turns to bring a case go round in the forum's pool (rotation.md, "rounds"). */
const turnRule = shape({
  /** Among equals, whoever has fewest chances left comes first. */
  scarcity: z.boolean().default(true),
  /** Nobody is more than one turn behind the one who has had most. */
  oweAtMostOne: z.boolean().default(false),
  /** Whether somebody who did not come and did not say so has used the turn. */
  noShow: z.enum(['counts', 'stays-owed']).default('counts'),
  voluntaryCounts: z.boolean().default(true),
  /** Next in line, ready for a late cancellation. */
  reserves: z.number().int().min(0).max(5).default(1),
})
export type TurnRule = z.infer<typeof turnRule>

/** When a case is asked for and shared: days before the meeting. */
const caseRule = shape({
  askDays: z.number().int().min(0).max(120).default(21),
  remindDays: z.array(z.number().int().min(0).max(120)).max(5).readonly().default([10, 5]),
  dueDays: z.number().int().min(0).max(120).default(7),
  packDays: z.number().int().min(0).max(120).default(5),
  /** Whether the wards' language is pointed out in the forum's cases. */
  languageHints: z.boolean().default(true),
})
export type CaseRule = z.infer<typeof caseRule>

/**
 * What is to happen around each meeting: days before it, from `minutesDays` on days after it. Comments are due so many days
 * after the minutes were sent.
 */
const runUpRule = shape({
  inviteDays: z.number().int().min(0).max(365).default(28),
  itemsDays: z.number().int().min(0).max(120).default(14),
  agendaDays: z.number().int().min(0).max(120).default(7),
  remindDays: z.number().int().min(0).max(120).default(3),
  minutesDays: z.number().int().min(0).max(120).default(7),
  commentDays: z.number().int().min(0).max(120).default(10),
})
export type RunUpRule = z.infer<typeof runUpRule>

const mailRule = shape({
  /** The leaders of the members get invitations, and what goes with them, in copy. */
  leadersInCopy: z.boolean().default(false),
  /** Stands below every mail of the forum. */
  signature: text,
})

/** The two scales of the yearly evaluation (domain.md, "Scales"). */
export const evaluationScale = z.enum(['degree', 'satisfaction'])
export type EvaluationScale = z.infer<typeof evaluationScale>

const evaluationQuestion = shape({
  id: elementId,
  text: line,
  scale: evaluationScale.default('degree'),
  /** The answer beside the scale: "Ved ikke", or "Har endnu ikke deltaget". */
  beside: z.enum(['do-not-know', 'not-yet']).default('do-not-know'),
})
export type EvaluationQuestion = z.infer<typeof evaluationQuestion>

const evaluationRule = shape({
  ask: z.boolean().default(true),
  /** Null asks the usual question (core/evaluation). */
  questions: z.array(evaluationQuestion).max(20).readonly().nullable().default(null),
})

const agendaTemplateItem = shape({
  id: elementId,
  category: agendaCategory.default('other'),
  title: line,
  minutes: minutes.nullable().default(null),
  content: richText,
  recommendation: richText,
  presenters: list(presenter),
  phases: phasePlan,
  closed: z.boolean().default(false),
})
export type AgendaTemplateItem = z.infer<typeof agendaTemplateItem>

/** Okabe and Ito's colours, told apart by people with any colour vision. Never shown without the short name. */
export const forumColour = z.enum([
  'orange',
  'sky-blue',
  'bluish-green',
  'yellow',
  'blue',
  'vermillion',
  'reddish-purple',
  'black',
])
export type ForumColour = z.infer<typeof forumColour>

export const forum = shape({
  name: line,
  shortName: line,
  kind: forumKind,
  purpose: line,
  colour: forumColour.default('blue'),
  membership: membershipRule.default({ roles: [], areaIds: [], sectors: [], open: false }),
  mandatory: z.boolean().default(false),
  cadence: cadence.default({ unit: 'as-needed' }),
  durationMinutes: minutes.default(120),
  usualStart: optionalTime,
  place: placeRule.default({ rule: 'organiser-decides' }),
  organisers: organisers.default({ by: 'coordinators', personIds: [] }),
  facilitatorIds: list(personId),
  approval: approvalRule.nullable().default(null),
  requiredAttendance: list(requiredAttendance),
  casesPerMeeting: z.number().int().min(0).max(20).default(0),
  dates: dateRules.prefault({}),
  /** Null: the meeting stays together. */
  groups: groupRule.nullable().default(null),
  turns: turnRule.prefault({}),
  cases: caseRule.prefault({}),
  runUp: runUpRule.prefault({}),
  mail: mailRule.prefault({}),
  evaluation: evaluationRule.prefault({}),
  agendaTemplate: list(agendaTemplateItem),
  /** Null follows the organisation's setting. */
  decisionPlacement: decisionPlacement.nullable().default(null),
  /** A forum that has ended keeps its meetings and is no longer offered. */
  active: z.boolean().default(true),
})
export type Forum = z.infer<typeof forum>
